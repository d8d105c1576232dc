"""A cache of articles: one whose bytes stay the same is not parsed again by a later run."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache
from importlib import metadata
from typing import TYPE_CHECKING

from pydantic import ValidationError

from mkdocs_briefing import __version__
from mkdocs_briefing.cache_files import read_cache_file, write_cache_file
from mkdocs_briefing.hashing import digest_of, sha256_hex
from mkdocs_briefing.ingest import Article, Metadata, Paragraph, read_article
from mkdocs_briefing.provenance import extraction_digest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

READING_LIBRARIES = ("markdown-it-py", "trafilatura", "lxml", "mammoth", "pypdfium2", "pydantic", "PyYAML")
"""Libraries that read articles: the same bytes may give another text with another version of one of them."""


def cached_article(file: Path, *, path: str, folder: Path) -> Article:
    """Return the article in `file`, called `path` in messages: from the cache in `folder`, else read and cached there.

    A damaged, old or missing cache costs time only. Raises `InputError` as `read_article` does.
    """
    cache_file = folder / _name(path)
    article = _find(cache_file, file, path=path)
    if article is None:
        article = read_article(file, path=path)
        write_cache_file(cache_file, _packed(article))
    return article


def forget_others(paths: Iterable[str], *, folder: Path) -> None:
    """Delete from the cache in `folder` every article but those called `paths`: their files are gone or renamed."""
    known = {_name(path) for path in paths}
    for file in folder.glob("*.json"):
        if file.name not in known:
            with suppress(OSError):  # a file that stays costs room only
                file.unlink()


def _name(path: str) -> str:
    return f"{sha256_hex(path.encode())[:32]}.json"


def _find(cache_file: Path, file: Path, *, path: str) -> Article | None:
    cached = read_cache_file(cache_file)
    if cached is None:
        return None
    head, _, body = cached.partition(b"\n")
    with suppress(OSError, ValueError, TypeError, ValidationError):
        sha256 = sha256_hex(file.read_bytes())
        if head == f"{_readers()} {sha256}".encode():
            text, fields, paragraphs = json.loads(body)
            return Article(
                path, text, Metadata.model_validate(fields), tuple(Paragraph(*one) for one in paragraphs), sha256
            )
    return None


def _packed(article: Article) -> bytes:
    """Return the article as JSON, below a line with the digests of its readers and of its file."""
    fields = article.metadata.model_dump(mode="json", exclude_defaults=True)
    paragraphs = [(one.start, one.end, one.role) for one in article.paragraphs]
    return f"{_readers()} {article.sha256}\n{json.dumps([article.text, fields, paragraphs])}".encode()


@cache
def _readers() -> str:
    """Return a digest of the code that reads articles here."""
    versions = []
    for name in READING_LIBRARIES:
        with suppress(metadata.PackageNotFoundError):
            versions.append(f"{name} {metadata.version(name)}")
    return digest_of(__version__, extraction_digest(), versions)[:16]
