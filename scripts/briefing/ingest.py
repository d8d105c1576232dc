"""A file to an Article: decoding, front matter, highlights, paragraphs.

Readers turn the bytes of one format into text; they are listed in `READERS`. Everything after them is the same for
every format.
"""

from __future__ import annotations

import codecs
import datetime as dt
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal, Protocol

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from briefing.diagnostics import InputError, Problem
from briefing.yamltext import read_record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SIZE_LIMIT = 1_000_000
"""Bytes, about a long novel: a larger file in seeds/ is a mistake, and a parse of it would not fit in memory."""

HIGHLIGHT = re.compile(r"(?:[-*]\s+|•\s*)(?=\S)")
"""What marks a highlight at the start of a line, as wire stories and their exports have it."""

HEADING = re.compile(r"#{1,6}\s+(?=\S)")
"""A Markdown heading."""

SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
"""A line that ends so is prose, not a headline."""

HEADLINE_WORDS = 20
"""More words than any headline; a longer first line is the first paragraph."""


def _one_or_many(value: object) -> object:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def web_address(value: object) -> object:
    """The value, when a browser opens it as a page. Raises `ValueError` when it is a text and does not."""
    if isinstance(value, str) and not re.match(r"https?://[^\s/]+", value, re.IGNORECASE):
        raise ValueError("expected an address that begins with http:// or https://")
    return value


class Metadata(BaseModel):
    """What a person says of an article, in its front matter or its curation file."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    title: Annotated[str, Field(min_length=1)] | None = None
    """Of the briefing; the article's own when empty."""
    publisher: str | None = None
    """Who published it."""
    author: str | None = None
    """As the byline says."""
    url: Annotated[str, BeforeValidator(web_address)] | None = None
    """Where the original is."""
    published: dt.date | None = None
    """The anchor of relative dates, YYYY-MM-DD."""
    retrieved: dt.date | None = None
    """When the text was taken from there, YYYY-MM-DD."""
    note: str | None = None
    """What a reader must know of the text."""
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] | None = None
    """BCP 47 tag; `en` when empty."""
    tags: Annotated[tuple[str, ...], BeforeValidator(_one_or_many)] = ()
    """Topics; a list, or one line with commas."""


@dataclass(frozen=True)
class Paragraph:
    """A line that is not empty, without its bullet, heading marks and outer white space."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    role: Literal["highlight", "heading", "body"]
    """`highlight` only before the body; `heading` for Markdown headings and a headline."""


@dataclass(frozen=True)
class Article:
    """One article, decoded and cut into paragraphs; no language model has seen it."""

    path: str
    """As reported to people and kept in the briefing, with forward slashes."""
    text: str
    """What every offset refers to."""
    metadata: Metadata
    """From the front matter."""
    paragraphs: tuple[Paragraph, ...]
    """In order; at least one."""
    sha256: str
    """Of the file's bytes, hexadecimal."""

    @property
    def text_sha256(self) -> str:
        """Of the text, encoded as UTF-8, hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()


class Reader(Protocol):
    """Turns the bytes of one format into text and metadata.

    Raises `InputError`, with `path`, when the bytes are not of its format.
    """

    def __call__(self, data: bytes, *, path: str) -> tuple[str, Metadata]: ...


def read_article(file: Path, *, path: str) -> Article:
    """The article in `file`, called `path` in every message and in the briefing.

    Raises `InputError` when the file cannot be read, is too large, of an unknown format, not text, or empty.
    """
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= SIZE_LIMIT else b""
    except OSError as error:
        raise InputError([Problem(path, 0, 0, f"cannot be read: {error.strerror}; check the file's rights")]) from None
    if size > SIZE_LIMIT:
        message = f"{size:,} bytes, more than the limit of {SIZE_LIMIT:,}; split it into articles"
        raise InputError([Problem(path, 0, 0, message)])
    return parse_article(data, path=path)


def parse_article(data: bytes, *, path: str) -> Article:
    """The article in `data`; the ending of `path` chooses the reader.

    Raises `InputError` as `read_article` does.
    """
    reader = READERS.get(suffix(path))
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise InputError([Problem(path, 0, 0, f"no reader for {suffix(path)!r} files; save it as one of {known}")])
    text, metadata = reader(data, path=path)
    paragraphs = paragraphs_of(text)
    if not paragraphs:
        raise InputError([Problem(path, 0, 0, "there is no text in it; paste the article or delete the file")])
    return Article(path, text, metadata, paragraphs, hashlib.sha256(data).hexdigest())


def suffix(path: str) -> str:
    """The ending of a path, in lower case: `.txt`."""
    name = path.rpartition("/")[2]
    return "." + name.rpartition(".")[2].lower() if "." in name else ""


# ---------------------------------------------------------------- plain text and Markdown
def read_plain(data: bytes, *, path: str) -> tuple[str, Metadata]:
    """Text in UTF-8, or in UTF-16 with a byte-order mark, with optional front matter."""
    text = decode(data, path=path)
    head, body, first_line = split_front_matter(text, path=path)
    if head is None:
        return body, Metadata()
    return body, read_record(Metadata, head, path=path, first_line=first_line)


READERS: Mapping[str, Reader] = {".txt": read_plain, ".md": read_plain, ".markdown": read_plain}
"""By file ending. To add a format, write a `Reader` and name it here."""


def decode(data: bytes, *, path: str) -> str:
    """UTF-8 text, or UTF-16 text with a byte-order mark; CRLF and CR become LF.

    Any other encoding is a matter of guessing, so it is refused with the line of the first wrong byte.
    """
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line = before.count(b"\n") + 1 if encoding == "utf-8-sig" else 0
        message = f"not {encoding.removesuffix('-sig').upper()} text (byte {error.start + 1:,}); save it as UTF-8"
        raise InputError([Problem(path, line, 0, message)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    binary = re.search(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]", text)
    if binary:
        line = text.count("\n", 0, binary.start()) + 1
        column = binary.start() - text.rfind("\n", 0, binary.start())
        message = f"not a text file (control character U+{ord(binary[0]):04X}); save it as plain UTF-8 text"
        raise InputError([Problem(path, line, column, message)])
    return text


def split_front_matter(text: str, *, path: str) -> tuple[str | None, str, int]:
    """Front matter (or None), the text after it, and the line of the file at which the front matter's YAML begins.

    Front matter stands between two lines `---`, the first of which is the file's first line.
    """
    if not re.match(r"---[ \t]*\n", text):
        return None, text, 1
    start = text.index("\n") + 1
    end = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE).search(text, start)
    if end is None:
        message = "the front matter that begins here is never closed; end it with a line ---"
        raise InputError([Problem(path, 1, 0, message)])
    return text[start : end.start()], text[end.end() :], 2


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """The lines of `text` that are not empty, each with its role.

    Bulleted lines count as highlights while no prose has come before them; a headline may.
    """
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    found: list[Paragraph] = []
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        start += len(line) - len(line.lstrip())
        end -= len(line) - len(line.rstrip())
        in_body = any(p.role == "body" for p in found)
        if bullet := HIGHLIGHT.match(text, start, end):
            role: Literal["highlight", "heading", "body"] = "body" if in_body else "highlight"
            start = bullet.end()
        elif marks := HEADING.match(text, start, end):
            role, start = "heading", marks.end()
        else:
            headline = number == 0 and len(lines) > 1 and _is_headline(text[start:end])
            role = "heading" if headline else "body"
        found.append(Paragraph(start, end, role))
    if found and not any(p.role == "body" for p in found):  # a list alone is the article, not its summary
        return tuple(Paragraph(p.start, p.end, "body" if p.role == "highlight" else p.role) for p in found)
    return tuple(found)


def _is_headline(line: str) -> bool:
    return len(line.split()) <= HEADLINE_WORDS and not SENTENCE_END.search(line)
