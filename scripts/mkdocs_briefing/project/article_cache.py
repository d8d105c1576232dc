"""Articles as they were read before: one whose bytes stay is not parsed again by a later run."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from functools import cache
from importlib import metadata
from typing import TYPE_CHECKING

from pydantic import ValidationError

from mkdocs_briefing import __version__
from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.ingest import Article, Metadata, Paragraph, read_article
from mkdocs_briefing.provenance import extraction_digest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LIBRARIES = ("markdown-it-py", "trafilatura", "lxml", "mammoth", "pydantic", "PyYAML")
"""What reads articles with us: the same bytes may be another text with another version of one of them."""


def cached_article(file: Path, *, path: str, folder: Path) -> Article:
    """The article in `file`, called `path` in messages, as `folder` keeps it; read and kept there when it does not.

    Raises `InputError` as `read_article` does. What is kept is damaged, old or deleted at the cost of time alone.
    """
    kept = folder / _name(path)
    article = _find(kept, file, path=path)
    if article is None:
        article = read_article(file, path=path)
        write_atomically(kept, _packed(article), durable=False)
    return article


def forget_others(paths: Iterable[str], *, folder: Path) -> None:
    """Deletes from `folder` every article but those called `paths`: theirs are gone or have other names now."""
    known = {_name(path) for path in paths}
    for file in folder.glob("*.json"):
        if file.name not in known:
            with suppress(OSError):  # it costs room alone
                file.unlink()


def _name(path: str) -> str:
    return f"{hashlib.sha256(path.encode()).hexdigest()[:32]}.json"


def _find(kept: Path, file: Path, *, path: str) -> Article | None:
    with suppress(OSError, ValueError, TypeError, ValidationError):
        head, _, body = kept.read_bytes().partition(b"\n")
        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        if head == f"{_readers()} {sha256}".encode():
            text, said, paragraphs = json.loads(body)
            return Article(
                path, text, Metadata.model_validate(said), tuple(Paragraph(*one) for one in paragraphs), sha256
            )
    return None


def _packed(article: Article) -> bytes:
    said = article.metadata.model_dump(mode="json", exclude_defaults=True)
    paragraphs = [(one.start, one.end, one.role) for one in article.paragraphs]
    return f"{_readers()} {article.sha256}\n{json.dumps([article.text, said, paragraphs])}".encode()


@cache
def _readers() -> str:
    """Which code reads articles here."""
    versions = []
    for name in LIBRARIES:
        with suppress(metadata.PackageNotFoundError):
            versions.append(f"{name} {metadata.version(name)}")
    known = repr((__version__, extraction_digest(), versions))
    return hashlib.sha256(known.encode()).hexdigest()[:16]
