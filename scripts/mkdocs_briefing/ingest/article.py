"""What an article is before any language model has seen it: text, what is said of it, and paragraphs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Protocol

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.ingest.language import ENGLISH, UNDETERMINED, reads_as_english

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest.left_out import LeftOut
    from mkdocs_briefing.model import ParagraphRole


def _one_or_many(value: object) -> object:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return tuple(value) if isinstance(value, list) else value


def _joined(value: object) -> object:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "; ".join(value)
    return value


WebAddress = Annotated[str, Field(pattern=r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#@]+(?:[/?#]|$)")]
"""What a browser opens as a page."""


class Metadata(BaseModel):
    """What a person says of an article, in its front matter or its curation file."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    title: Annotated[str, Field(min_length=1)] | None = None
    """Title of the briefing; the article's own when empty."""
    publisher: str | None = None
    """Who published it."""
    author: Annotated[str | None, BeforeValidator(_joined, json_schema_input_type=tuple[str, ...] | str | None)] = None
    """As the byline says; several authors are a list, or one line with semicolons."""
    url: WebAddress | None = None
    """Where the original is."""
    published: dt.date | None = None
    """The anchor of relative dates, YYYY-MM-DD."""
    retrieved: dt.date | None = None
    """When the text was taken from there, YYYY-MM-DD."""
    note: str | None = None
    """What a reader must know of the text."""
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] | None = None
    """BCP 47 tag; when empty, `en` for a text that reads as English, else `und`."""
    supersedes: Annotated[str, Field(min_length=1)] | None = None
    """The earlier version of this article: its file in `seeds/`, or its briefing's id."""
    tags: Annotated[tuple[str, ...], BeforeValidator(_one_or_many, json_schema_input_type=tuple[str, ...] | str)] = ()
    """Topics; a list, or one line with commas."""


@dataclass(frozen=True)
class Paragraph:
    """A line that is not empty, without its bullet, heading marks and outer white space."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    role: ParagraphRole
    """`highlight` only before the body; `heading` for Markdown headings and a headline."""


@dataclass(frozen=True)
class Article:
    """One article, decoded and cut into paragraphs; no language model has seen it."""

    path: str
    """As reported to people and kept in the briefing, with forward slashes."""
    text: str
    """What every offset refers to."""
    metadata: Metadata
    """What the article says of itself."""
    paragraphs: tuple[Paragraph, ...]
    """In order; at least one."""
    sha256: str
    """SHA-256 of the file's bytes, hexadecimal."""

    @cached_property
    def text_sha256(self) -> str:
        """SHA-256 of the text, encoded as UTF-8, hexadecimal."""
        return sha256_hex(self.text.encode())

    @cached_property
    def language(self) -> str:
        """BCP 47 tag: as the article says, else English or undetermined."""
        return self.metadata.language or (ENGLISH if reads_as_english(self.text) else UNDETERMINED)


@dataclass(frozen=True)
class Reading:
    """What a reader makes of a file."""

    text: str
    """The article's text, a paragraph a line; highlights and headings marked as in a text file."""
    metadata: Metadata = field(default_factory=Metadata)
    """What the file says of itself."""
    left_out: tuple[LeftOut, ...] = ()
    """What the file has and the text has not, in order."""


class Reader(Protocol):
    """A reader of the files of one format. The same bytes always give the same text, on every machine.

    To add a format, write a class like this and name an instance in `readers.READERS`.
    """

    @property
    def endings(self) -> Sequence[str]:
        """Endings of its files, in lower case: `(".html", ".htm")`."""
        ...

    @property
    def limit(self) -> int:
        """Bytes of the largest file that it reads; the text in it has its own limit."""
        ...

    def read(self, data: bytes, *, path: str) -> Reading:
        """Return the article in `data`.

        Raises `InputError`, with `path` and a remedy, when the bytes are not of the format or hold no article. A
        library that only this format needs is imported here, so that other formats work without it.
        """
        ...
