"""An article that was read becomes a text file of the project: a new one, or a new version of one that is there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.ids import short_digest, slug
from mkdocs_briefing.ingest import Reading
from mkdocs_briefing.ingest.publication import publisher_name
from mkdocs_briefing.ingest.readers import article_of
from mkdocs_briefing.project.compose import own_title
from mkdocs_briefing.project.intake.addresses import without_user
from mkdocs_briefing.project.known_articles import KnownArticle
from mkdocs_briefing.yaml_files.write import write_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mkdocs_briefing.ingest import Article, LeftOut
    from mkdocs_briefing.project.known_articles import KnownArticles
    from mkdocs_briefing.project.settings import Settings


@dataclass(frozen=True)
class AddedArticle:
    """An article that was added."""

    path: str
    """Its file, as reported to people."""
    title: str
    """The article's own title."""
    words: int
    """How many words its text has."""
    supersedes: str | None
    """The article in `seeds/` of which it is a new version."""
    text: str = ""
    """Its text."""
    left_out: tuple[LeftOut, ...] = ()
    """What its source has and the text has not."""
    note: str | None = None
    """What a reader must know of the text."""
    same_text_as: str | None = None
    """The file in `seeds/` with the same text by another publisher."""


class SameTextError(InputError):
    """An article that the project has already: a file of the same publication has its text."""

    def __init__(self, source: str, path: str) -> None:
        super().__init__([Problem(source, 0, 0, f"is already in seeds/: {path} has the same text")])
        self.path = path
        """The file."""


def place(
    reading: Reading, source: str, settings: Settings, known: KnownArticles, *, name: str | None = None
) -> AddedArticle:
    """Write what was read from `source` into `seeds/` as a text file with front matter, and note it as known.

    `name` is that of the new file without ending; without one it is made from the title. Raises `InputError` when
    there is no text in it, another text has that name, or the project has it already (`SameTextError`).
    """
    article = _article(reading, source)
    twin = _other_publication(article, source, known)
    title, earlier = own_title(article), known.newest_at(article.metadata.url)
    if earlier is not None:
        article = replace(article, metadata=article.metadata.model_copy(update={"supersedes": earlier.name}))
        name = (name and slug(name)) or _next(earlier.name)
    elif name is None and twin is not None:
        name = slug(f"{title} {publisher_name(article.metadata)}", fallback="article")
    else:
        name = slug(name or title, fallback="article")
    if (file := settings.seeds / f"{name}.txt").exists():
        message = "exists already, with another text; choose another name with --name"
        raise InputError([Problem(settings.reported(file), 0, 0, message)])
    return _written(name, settings.seeds, article, reading, settings, known, twin)


def place_unnamed(
    reading: Reading, source: str, settings: Settings, known: KnownArticles, *, folder: Path, name: str | None = None
) -> AddedArticle:
    """Write what was read from `source` into `folder` under a name that is free, and note it as known.

    That is `name` if it can be, else one made from the title. Raises `InputError` when there is no text in it, or the
    project has it already (`SameTextError`).
    """
    article = _article(reading, source)
    twin = _other_publication(article, source, known)
    wished = chain([slug(name, fallback="article")] if name else [], _names(article))
    free = (one for one in wished if not known.has_name(one) and not (folder / f"{one}.txt").exists())
    return _written(next(free), folder, article, reading, settings, known, twin)


def seed_text(article: Article) -> str:
    """Return the content of an article's text file, which reads again as the same text and metadata."""
    fields = {name: value for name, value in article.metadata.model_dump().items() if value}
    head = f"---\n{write_record(fields)}---\n" if fields or article.text.startswith("---") else ""
    return head + article.text


def _article(reading: Reading, source: str) -> Article:
    text = reading.text.strip("\n") + "\n"
    metadata = reading.metadata
    if metadata.url is not None:
        metadata = metadata.model_copy(update={"url": without_user(metadata.url)})
    return article_of(Reading(text, metadata), path=source, sha256=sha256_hex(text.encode()))


def _other_publication(article: Article, source: str, known: KnownArticles) -> str | None:
    """Return the file with the text of an article by another publisher. Raises `SameTextError` for the same one."""
    same, other = known.same_texts(article)
    if same is not None:
        raise SameTextError(source, same.path)
    return other.path if other else None


def _names(article: Article) -> Iterator[str]:
    """Yield names for a file until one is free: from the title, with the publisher, then with digits of the text."""
    title = slug(own_title(article), fallback="article")
    yield title
    yield slug(f"{title} {publisher_name(article.metadata)}", fallback="article")
    for number in range(1, 1_000):
        yield f"{title}-{short_digest(article.text_sha256 * number)}"


def _next(name: str) -> str:
    """Return the name of the next version: `port-v2` after `port`, then `port-v3`."""
    found = re.fullmatch(r"(.*)-v(\d+)", name)
    return f"{found[1]}-v{int(found[2]) + 1}" if found else f"{name}-v2"


def _written(
    name: str,
    folder: Path,
    article: Article,
    reading: Reading,
    settings: Settings,
    known: KnownArticles,
    twin: str | None,
) -> AddedArticle:
    file = folder / f"{name}.txt"
    write_atomically(file, seed_text(article).encode())
    path = settings.reported(file)
    known.note(KnownArticle(name, path, article.text_sha256, article.metadata))
    words, note = len(article.text.split()), reading.metadata.note
    return AddedArticle(
        path, own_title(article), words, article.metadata.supersedes, article.text, reading.left_out, note, twin
    )
