"""`briefing add`: an article from the web or from a file of another format becomes a text file in `seeds/`.

From then on the text file is the article: a person can read and correct it, and every offset refers to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.ids import slug
from mkdocs_briefing.ingest import Reading, decode, read_article, suffix
from mkdocs_briefing.ingest.markdown import Markdown
from mkdocs_briefing.ingest.plain import PlainText
from mkdocs_briefing.ingest.publication import is_same_publication, publisher_name
from mkdocs_briefing.ingest.readers import article_of, read_bytes, reader_of
from mkdocs_briefing.ingest.webpage import FILE_LIMIT, WebPage, read_page
from mkdocs_briefing.project.articles import find_articles
from mkdocs_briefing.project.compose import own_title
from mkdocs_briefing.project.fetch import fetch
from mkdocs_briefing.yaml_files.write import write_record

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_briefing.ingest import Article, LeftOut, Metadata
    from mkdocs_briefing.project.settings import Settings

MEDIA_TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
}
"""Media types of articles, and the file ending whose reader reads them."""

TEXT_ENDINGS = (*PlainText.endings, *Markdown.endings)
"""Endings of files that are text in one encoding, which a person or a server may name."""


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


def add(
    source: str, settings: Settings, *, today: dt.date, name: str | None = None, encoding: str | None = None
) -> AddedArticle:
    """Write the article at `source`, an address or a file, into `seeds/` as a text file with front matter.

    `name` is that of the new file without ending, the title's slug when empty; `encoding` that of a text file or page,
    whatever it says itself. Raises `InputError` when there is no article at `source`, or it is in `seeds/` already.
    """
    web = re.match(r"[a-z][a-z0-9+.-]*://", source, re.IGNORECASE)
    reading = _from_web(source, today, encoding) if web else _from_file(source, encoding)
    text = reading.text.strip("\n") + "\n"
    article = article_of(Reading(text, reading.metadata), path=source, sha256=sha256_hex(text.encode()))
    earlier, twin = _known_articles(article, source, settings)
    title = own_title(article)
    if earlier is not None:
        article = replace(article, metadata=article.metadata.model_copy(update={"supersedes": earlier}))
    file = settings.seeds / f"{_file_name(name, title, earlier, article.metadata if twin else None)}.txt"
    path = settings.reported(file)
    if file.exists():
        raise InputError([Problem(path, 0, 0, "exists already, with another text; choose another name with --name")])
    write_atomically(file, seed_text(article).encode())
    words, note = len(text.split()), reading.metadata.note
    return AddedArticle(path, title, words, earlier, text, reading.left_out, note, twin)


def _file_name(name: str | None, title: str, earlier: str | None, twin: Metadata | None) -> str:
    """Return the name of the new file: as a person says, that of the next version, or from title and publisher."""
    if earlier is not None:
        return (name and slug(name)) or _next(earlier)
    if name is None and twin is not None:
        return slug(f"{title} {publisher_name(twin)}", fallback="article")
    return slug(name or title, fallback="article")


def _next(name: str) -> str:
    """Return the name of the next version: `port-v2` after `port`, then `port-v3`."""
    found = re.fullmatch(r"(.*)-v(\d+)", name)
    return f"{found[1]}-v{int(found[2]) + 1}" if found else f"{name}-v2"


def seed_text(article: Article) -> str:
    """Return the content of an article's text file, which reads again as the same text and metadata."""
    fields = {name: value for name, value in article.metadata.model_dump().items() if value}
    head = f"---\n{write_record(fields)}---\n" if fields or article.text.startswith("---") else ""
    return head + article.text


def _from_web(url: str, today: dt.date, encoding: str | None) -> Reading:
    found = fetch(url, limit=FILE_LIMIT)
    ending = MEDIA_TYPES.get(found.media_type) or suffix(found.url.partition("?")[0].partition("#")[0])
    if ending == ".html":
        said = encoding and _known(encoding, url)
        reading = read_page(found.data, path=url, charset=found.charset, url=found.url, encoding=said)
    elif ending in MEDIA_TYPES.values():
        data = found.data
        if ending in TEXT_ENDINGS:
            data = decode(data, path=url, encoding=_known(encoding or found.charset or "utf-8", url)).encode()
        reading = reader_of(f"a{ending}").read(data, path=url)
    else:
        message = f"is {found.media_type}, not an article; open it and copy its text into a .txt file"
        raise InputError([Problem(url, 0, 0, message)])
    metadata = reading.metadata.model_copy(update={"url": found.url, "retrieved": today})
    return replace(reading, metadata=metadata)


def _from_file(source: str, encoding: str | None) -> Reading:
    file = Path(source)
    reader = reader_of(file.name)
    if not file.exists():
        raise InputError([Problem(source, 0, 0, "cannot be read: there is no such file; check its name")])
    data = read_bytes(file, path=source, limit=reader.limit)
    if encoding is None or suffix(file.name) not in (*TEXT_ENDINGS, *WebPage.endings):  # others say it themselves
        return reader.read(data, path=source)
    known = _known(encoding, source)
    if suffix(file.name) in WebPage.endings:
        return read_page(data, path=source, encoding=known)
    return reader.read(decode(data, path=source, encoding=known).encode(), path=source)


def _known(encoding: str, path: str) -> str:
    try:
        "".encode(encoding)
    except LookupError:
        message = f"{encoding!r} is an unknown encoding; use one such as utf-8 or windows-1252"
        raise InputError([Problem(path, 0, 0, message)]) from None
    return encoding


def _known_articles(article: Article, source: str, settings: Settings) -> tuple[str | None, str | None]:
    """Return the name of the newest article in `seeds/` from the same address, and the file of one with the same text.

    Raises `InputError` when the latter is the same publication.
    """
    same: dict[str, str | None] = {}
    twin: str | None = None
    for known in find_articles(settings.seeds, root=settings.root)[0] if settings.seeds.is_dir() else ():
        try:
            other = read_article(known.file, path=known.path)
        except InputError:
            continue
        if other.text_sha256 == article.text_sha256:
            if is_same_publication(article.metadata, other.metadata):
                raise InputError([Problem(source, 0, 0, f"is already in seeds/: {known.path} has the same text")])
            twin = twin or known.path
        if article.metadata.url and other.metadata.url == article.metadata.url:
            same[known.name] = other.metadata.supersedes
    return next((name for name in reversed(same) if name not in same.values()), None), twin
