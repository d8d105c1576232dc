"""The formats of articles, and a file to an Article."""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.ingest.article import Article, Reading
from mkdocs_briefing.ingest.mail_message import MailMessage
from mkdocs_briefing.ingest.markdown import Markdown
from mkdocs_briefing.ingest.paragraphs import paragraphs_of
from mkdocs_briefing.ingest.pdf_document import PdfDocument
from mkdocs_briefing.ingest.plain import TEXT_LIMIT, PlainText
from mkdocs_briefing.ingest.saved_page import SavedPage
from mkdocs_briefing.ingest.webpage import WebPage
from mkdocs_briefing.ingest.word import WordDocument

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_briefing.ingest.article import Reader

READERS: tuple[Reader, ...] = (
    PlainText(),
    Markdown(),
    WebPage(),
    SavedPage(),
    MailMessage(),
    WordDocument(),
    PdfDocument(),
)
"""A reader for each format. To add one, write a `Reader` and name it here."""

ENDINGS = tuple(sorted(ending for reader in READERS for ending in reader.endings))
"""Endings of the files that some reader reads."""


def read_article(file: Path, *, path: str) -> Article:
    """Return the article in `file`, called `path` in every message and in the briefing.

    Raises `InputError` when the file cannot be read, is too large, of an unknown format, not text, or empty. A file
    that is too large is not read at all.
    """
    reader = reader_of(path)
    data = read_bytes(file, path=path, limit=reader.limit)
    return article_of(reader.read(data, path=path), path=path, sha256=sha256_hex(data))


def read_bytes(file: Path, *, path: str, limit: int) -> bytes:
    """Return what is in a regular file of at most `limit` bytes. Raises `InputError` for any other."""
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            raise InputError([Problem(path, 0, 0, "is not a regular file; put a copy of the article here")])
        if found.st_size > limit:
            raise InputError([_too_large(found.st_size, limit, path)])
        return file.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}; check the file's permissions"
        raise InputError([Problem(path, 0, 0, message)]) from None


def parse_article(data: bytes, *, path: str) -> Article:
    """Return the article in `data`; the ending of `path` chooses the reader.

    Raises `InputError` as `read_article` does.
    """
    reader = reader_of(path)
    if len(data) > reader.limit:
        raise InputError([_too_large(len(data), reader.limit, path)])
    return article_of(reader.read(data, path=path), path=path, sha256=sha256_hex(data))


def article_of(reading: Reading, *, path: str, sha256: str) -> Article:
    """Return what was read as an article with paragraphs. Raises `InputError` when there is no text, or too much."""
    paragraphs = paragraphs_of(reading.text)
    if not paragraphs or not re.search(r"\w", reading.text):
        raise InputError([Problem(path, 0, 0, "there is no text in it; paste the article or delete the file")])
    if len(reading.text) > TEXT_LIMIT:
        raise InputError([_too_large(len(reading.text), TEXT_LIMIT, path, of="characters of text")])
    return Article(path, reading.text, reading.metadata, paragraphs, sha256)


def reader_of(path: str) -> Reader:
    """Return the reader for the ending of `path`. Raises `InputError` when there is none."""
    ending = suffix(path)
    reader = next((reader for reader in READERS if ending in reader.endings), None)
    if reader is None:
        which = f"for {ending!r} files" if ending else "for a file without ending"
        raise InputError([Problem(path, 0, 0, f"no reader {which}; save it as one of {', '.join(ENDINGS)}")])
    return reader


def suffix(path: str) -> str:
    """Return the ending of a path, in lower case, `.txt`; empty when it has none."""
    name = path.rpartition("/")[2]
    return "." + name.rpartition(".")[2].lower() if "." in name else ""


def _too_large(size: int, limit: int, path: str, *, of: str = "bytes") -> Problem:
    return Problem(path, 0, 0, f"{size:,} {of}, more than the limit of {limit:,}; split it into articles")
