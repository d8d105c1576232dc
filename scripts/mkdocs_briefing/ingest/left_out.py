"""What a reader of a format leaves out of an article's text, and how people are told."""

from __future__ import annotations

from collections import Counter, deque
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
    "damaged": ("damaged page", "damaged pages"),
    "blank": ("blank or damaged page", "blank or damaged pages"),
    "scan": ("page without text", "pages without text"),
    "mailing": ("line about the mailing", "lines about the mailing"),
    "mail head": ("line of a forwarded mail's head", "lines of a forwarded mail's head"),
    "remark": ("remark of who forwarded it", "remarks of who forwarded it"),
    "reply": ("line of the mail that it answers", "lines of the mail that it answers"),
    "signature": ("line of a signature", "lines of a signature"),
    "address": ("address of a link", "addresses of links"),
    "attachment": ("attachment", "attachments"),
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


Line = tuple[str, str | None]
"""A line of a file, and the kind of what is left out with it; None for a line of the article."""


def lines_with_kinds(text: str, left_out: Iterable[LeftOut]) -> list[Line]:
    """Return the lines of an article, and between them what was left out, each with its kind."""
    found: list[Line] = []
    waiting = deque(sorted(left_out, key=lambda one: one.line))
    for number, line in enumerate(line for line in text.split("\n") if line.strip()):
        while waiting and waiting[0].line <= number:
            one = waiting.popleft()
            found.append((one.text, one.kind))
        found.append((line, None))
    return found + [(one.text, one.kind) for one in waiting]


def split_kinds(lines: Iterable[Line]) -> tuple[list[str], tuple[LeftOut, ...]]:
    """Return the lines of the article, and what is left out of it with its place."""
    kept: list[str] = []
    found: list[LeftOut] = []
    for text, kind in lines:
        if kind is None:
            kept.append(text)
        else:
            found.append(LeftOut(kind, text, len(kept)))
    return kept, tuple(found)
