"""`briefing add`: an article from the web or from a file of another format becomes a text file in `seeds/`.

From then on the text file is the article: a person can read and correct it, and every offset refers to it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest import Reading, decode, suffix
from mkdocs_briefing.ingest.markdown import Markdown
from mkdocs_briefing.ingest.plain import PlainText
from mkdocs_briefing.ingest.readers import read_bytes, reader_of
from mkdocs_briefing.ingest.webpage import FILE_LIMIT, WebPage, read_page
from mkdocs_briefing.project.fetch import fetch
from mkdocs_briefing.project.intake.addresses import HAS_USER, has_user, without_user
from mkdocs_briefing.project.intake.lists import is_list
from mkdocs_briefing.project.known_articles import known_articles
from mkdocs_briefing.project.placement import place

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_briefing.project.fetch import Fetched
    from mkdocs_briefing.project.placement import AddedArticle
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


def add(
    source: str, settings: Settings, *, today: dt.date, name: str | None = None, encoding: str | None = None
) -> AddedArticle:
    """Write the article at `source`, an address or a file, into `seeds/` as a text file with front matter.

    `name` is that of the new file without ending, the title's slug when empty; `encoding` that of a text file or page,
    whatever it says itself. Raises `InputError` when there is no article at `source`, or it is in `seeds/` already.
    """
    web = re.match(r"[a-z][a-z0-9+.-]*://", source, re.IGNORECASE)
    if has_user(source) and (web or not Path(source).exists()):  # on Windows a file's name may look alike
        raise InputError([Problem(without_user(source), 0, 0, HAS_USER)])
    reading = _from_web(source, today, encoding) if web else _from_file(source, encoding)
    if not web and is_list(reading.text):
        message = f"is a list of addresses; add their articles: briefing add --from {source}"
        raise InputError([Problem(source, 0, 0, message)])
    return place(reading, source, settings, known_articles(settings), name=name)


def _from_web(url: str, today: dt.date, encoding: str | None) -> Reading:
    return reading_of(fetch(url, limit=FILE_LIMIT), url, today, encoding)


def reading_of(found: Fetched, url: str, today: dt.date, encoding: str | None = None) -> Reading:
    """Return the article in what was found at `url`. Raises `InputError` when there is none in it."""
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
