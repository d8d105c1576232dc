"""`briefing add`: an article from the web or from a file of another format becomes a text file in `seeds/`.

From then on the text file is the article: a person can read and mend it, and every offset refers to it.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ids import slug
from mkdocs_briefing.ingest import Reading, decode, read_article, suffix
from mkdocs_briefing.ingest.readers import article_of, reader_of
from mkdocs_briefing.ingest.webpage import FILE_LIMIT, read_page
from mkdocs_briefing.project.articles import find_articles
from mkdocs_briefing.project.compose import own_title
from mkdocs_briefing.project.fetch import fetch
from mkdocs_briefing.yaml_files.write import write_record

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_briefing.ingest import Article
    from mkdocs_briefing.project.settings import Settings

MEDIA_TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
"""What a server may call an article, and the ending whose reader reads it."""


@dataclass(frozen=True)
class AddedArticle:
    """An article that was added."""

    path: str
    """Its file, as reported to people."""
    title: str
    """Its own."""
    words: int
    """Of its text."""
    supersedes: str | None
    """The article in `seeds/` of which it is a new version."""


def add(
    source: str, settings: Settings, *, today: dt.date, name: str | None = None, encoding: str | None = None
) -> AddedArticle:
    """Puts the article at `source`, an address or a file, into `seeds/` as a text file with front matter.

    `name` is that of the new file without ending, its title's slug when empty; `encoding` that of a text file that is
    not UTF-8. Raises `InputError` when there is no article, or it is there already.
    """
    web = re.match(r"[a-z][a-z0-9+.-]*://", source, re.IGNORECASE)
    reading = _from_web(source, today) if web else _from_file(source, encoding)
    text = reading.text.strip("\n") + "\n"
    article = article_of(Reading(text, reading.metadata), path=source, sha256=hashlib.sha256(text.encode()).hexdigest())
    earlier = _earlier(article, source, settings)
    title = own_title(article)
    file = settings.seeds / f"{slug(name or title, fallback='article')}.txt"
    if earlier is not None:
        article = replace(article, metadata=article.metadata.model_copy(update={"supersedes": earlier}))
        file = settings.seeds / f"{(name and slug(name)) or _next(earlier)}.txt"
    path = settings.reported(file)
    if file.exists():
        raise InputError([Problem(path, 0, 0, "is there already, with another text; choose another name with --name")])
    write_atomically(file, seed_text(article).encode())
    return AddedArticle(path, title, len(text.split()), earlier)


def _next(name: str) -> str:
    """`port-v2` after `port`, `port-v3` after that."""
    found = re.fullmatch(r"(.*)-v(\d+)", name)
    return f"{found[1]}-v{int(found[2]) + 1}" if found else f"{name}-v2"


def seed_text(article: Article) -> str:
    """The text file of an article: read again it gives the same text and metadata."""
    said = {name: value for name, value in article.metadata.model_dump().items() if value}
    head = f"---\n{write_record(said)}---\n" if said or article.text.startswith("---") else ""
    return head + article.text


def _from_web(url: str, today: dt.date) -> Reading:
    found = fetch(url, limit=FILE_LIMIT)
    ending = MEDIA_TYPES.get(found.media_type) or suffix(found.url.partition("?")[0].partition("#")[0])
    if ending == ".html":
        reading = read_page(found.data, path=url, charset=found.charset, url=found.url)
    elif ending in MEDIA_TYPES.values():
        data = found.data
        if ending != ".docx":
            data = decode(data, path=url, encoding=_known(found.charset or "utf-8", url)).encode()
        reading = reader_of(f"a{ending}").read(data, path=url)
    else:
        message = f"is {found.media_type}, not an article; open it and copy its text into a .txt file"
        raise InputError([Problem(url, 0, 0, message)])
    said = reading.metadata.model_copy(update={"url": found.url, "retrieved": today})
    return Reading(reading.text, said)


def _from_file(source: str, encoding: str | None) -> Reading:
    file = Path(source)
    reader = reader_of(file.name)
    if encoding is None:
        if not file.exists():
            raise InputError([Problem(source, 0, 0, "cannot be read: there is no such file; check its name")])
        article = read_article(file, path=source)
        return Reading(article.text, article.metadata)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise InputError([Problem(source, 0, 0, f"cannot be read: {error.strerror}; check its name")]) from None
    text = decode(data, path=source, encoding=_known(encoding, source))
    return reader.read(text.encode(), path=source)


def _known(encoding: str, path: str) -> str:
    try:
        "".encode(encoding)
    except LookupError:
        message = f"{encoding!r} is no known encoding; such as utf-8 or windows-1252"
        raise InputError([Problem(path, 0, 0, message)]) from None
    return encoding


def _earlier(article: Article, source: str, settings: Settings) -> str | None:
    """The newest article in `seeds/` from the same address, by its name there.

    Raises `InputError` when there is one with the same text.
    """
    same: dict[str, str | None] = {}
    for known in find_articles(settings.seeds, root=settings.root)[0] if settings.seeds.is_dir() else ():
        try:
            other = read_article(known.file, path=known.path)
        except InputError:
            continue
        if other.text_sha256 == article.text_sha256:
            raise InputError([Problem(source, 0, 0, f"is there already: {known.path} has the same text")])
        if article.metadata.url and other.metadata.url == article.metadata.url:
            same[known.name] = other.metadata.supersedes
    return next((name for name in reversed(same) if name not in same.values()), None)
