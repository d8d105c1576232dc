"""What the description of a PDF says of its article, where its text says the same.

Programs fill it in: the title is often a file's name, the author an account, the date that of an export. So each is
taken only where the text says it too.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pydantic import ValidationError

from mkdocs_briefing.ingest.article import Metadata
from mkdocs_briefing.ingest.days import days_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest.pdf.pieces import PdfContent

MAX_BYLINE_LINES = 8
"""First lines of an article in which its title, its author and its date stand."""

MAX_SIGNATURE_LINES = 3
"""Last lines of an article in which its author may sign."""

MIN_TITLE_WORDS = 2
"""Words of a title; one word stands in any text."""

CREATED = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")


def about_pdf(content: PdfContent, lines: Sequence[str], told: str) -> Metadata:
    """Return title, author and date of a PDF's description, each where the text agrees; `told` has its heads too."""
    first = "\n".join(lines[:MAX_BYLINE_LINES])
    found: dict[str, object] = {}
    title = " ".join(content.title.split())
    if len(title.split()) >= MIN_TITLE_WORDS and _plain(title) in _plain(first):
        found["title"] = title
    author = " ".join(content.author.split())
    signature = "\n".join(lines[-MAX_SIGNATURE_LINES:])
    if author and re.search(r"\s", author) and f" {_plain(author)} " in f" {_plain(first)} {_plain(signature)} ":
        found["author"] = author
    day = _created(content.created)
    if day is not None and day in days_in(f"{first}\n{_heads(told, lines)}"):
        found["published"] = day
    try:
        return Metadata.model_validate(found)
    except ValidationError:
        return Metadata()


def _heads(told: str, lines: Sequence[str]) -> str:
    """Return what is told beyond the lines of the article: its running heads."""
    return told.rpartition(lines[-1])[2] if lines else told


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _created(text: str) -> dt.date | None:
    found = CREATED.match(text)
    try:
        return dt.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
