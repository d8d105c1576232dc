"""Forwarded mails: the head that a mail program writes above what is forwarded, and what stands above it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest.left_out import Line

ANNOUNCED = re.compile(
    r"[-_>\s]*(?:begin )?(?:forwarded message|original message|forwarded by .*|weitergeleitete nachricht)[-_:\s]*",
    re.IGNORECASE,
)

FIELD = re.compile(r">?\s*\*?(From|Sent|Date|Subject|To|Cc|Reply-To):\*?\s*(.*)", re.IGNORECASE)
"""A line of a head, as programs for mail write it in English."""

MIN_FIELDS = 3
"""Lines of such a head."""

MAX_FORWARDS = 5
"""How often a mail may have been forwarded."""


@dataclass(frozen=True)
class Head:
    """What the head of a forwarded mail says."""

    sender: str = ""
    """Name and address of its sender."""
    date: str = ""
    """Its date, in words."""
    subject: str = ""
    """Its subject."""


def without_forwarding(lines: Sequence[Line]) -> tuple[list[Line], Head | None]:
    """Return the lines with the innermost forwarded head, and what stands above it, left out; None without one."""
    found = list(lines)
    head: Head | None = None
    start = 0
    for _ in range(MAX_FORWARDS):
        place = _head_at(found, start)
        if place is None:
            break
        first, end = place
        head = _read(found[first:end])
        for number in range(end):
            text, kind = found[number]
            if number >= first:
                found[number] = (text, "mail head")
            elif kind in {None, "page"}:
                found[number] = (text, "remark")
        start = end
    return found, head


def _head_at(lines: Sequence[Line], start: int) -> tuple[int, int] | None:
    """Return the first and one past the last line of the next head."""
    for number in range(start, len(lines)):
        end = number
        while end < len(lines) and FIELD.match(lines[end][0]):
            end += 1
        if end - number >= MIN_FIELDS and _has_sender(lines[number:end]):
            first = number - 1 if number and ANNOUNCED.fullmatch(lines[number - 1][0]) else number
            return first, end
    return None


def _has_sender(lines: Sequence[Line]) -> bool:
    names = {found[1].lower() for text, _ in lines if (found := FIELD.match(text))}
    return "from" in names and not names.isdisjoint({"date", "sent"})


def _read(lines: Sequence[Line]) -> Head:
    said = {found[1].lower(): found[2].strip() for text, _ in lines if (found := FIELD.match(text))}
    return Head(said.get("from", ""), said.get("date") or said.get("sent", ""), said.get("subject", ""))
