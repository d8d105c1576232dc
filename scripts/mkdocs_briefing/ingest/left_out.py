"""What a reader of a format leaves out of an article's text, and how people are told."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import count

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS = {
    "hidden": ("hidden text", "hidden texts"),
    "struck": ("struck-out or deleted text", "struck-out or deleted texts"),
    "caption": ("caption", "captions"),
    "read more": ("'read more' link", "'read more' links"),
    "teaser": ("subscription notice", "subscription notices"),
    "newsletter": ("invitation to subscribe", "invitations to subscribe"),
    "advert": ("label of an advertisement", "labels of advertisements"),
    "date": ("date line", "date lines"),
    "note mark": ("mark of a footnote", "marks of footnotes"),
    "button": ("button", "buttons"),
    "comment": ("editor's comment", "editor's comments"),
    "repeated": ("repeated line", "repeated lines"),
    "header": ("header or footer line", "header or footer lines"),
    "turned": ("line of turned text", "lines of turned text"),
    "scan": ("page without text", "pages without text"),
    "definition": ("link definition", "link definitions"),
    "page": ("line of the page around it", "lines of the page around it"),
}
"""Kinds of what is left out, each with its noun for one and for several, in the order of the message."""


@dataclass(frozen=True)
class LeftOut:
    """A text that a file has and that its article has not."""

    kind: str
    """One of `KINDS`."""
    text: str
    """Its words, in one line."""
    line: int
    """How many lines of the article come before it, empty ones not counted."""


def left_out_line(found: Iterable[LeftOut]) -> str | None:
    """Return one line that names everything left out, `left out: 3 captions, a teaser mark`; None for nothing."""
    numbers = Counter(one.kind for one in found)
    parts = [_named(numbers[kind], *KINDS[kind]) for kind in KINDS if numbers[kind]]
    return f"left out: {', '.join(parts)}" if parts else None


def _named(number: int, one: str, many: str) -> str:
    article = "an" if one[0] in "aeio" else "a"
    return f"{article} {one}" if number == 1 else count(number, one, many)
