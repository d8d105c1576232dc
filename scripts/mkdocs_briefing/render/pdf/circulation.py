"""Circulation marks: which one is printed, which one a whole has, and what may be printed under another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.model import Briefing

STRICTNESS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")
"""Labels from the least to the most restrictive (FIRST, Traffic Light Protocol 2.0)."""


def circulation_mark(briefing: Briefing, default: str | None = None) -> str | None:
    """Return the circulation mark printed on every page: `TLP:AMBER`."""
    return f"TLP:{briefing.handling.tlp.upper()}" if briefing.handling.tlp else default


def joint_mark(marks: Iterable[str | None], default: str | None) -> str | None:
    """Return the mark of the whole: the strictest TLP label of any part, and all marks that are no labels."""
    found = {mark for mark in marks if mark}
    labels = [max(found & set(STRICTNESS), key=STRICTNESS.index)] if found & set(STRICTNESS) else []
    others = sorted(found - set(STRICTNESS))
    return " · ".join((*labels, *others)) or default


def is_allowed_under(mark: str | None, printed: str | None) -> bool:
    """Return whether what has one `mark` may stand on a page that is `printed` with another.

    A mark that is no label cannot be compared: what has it may stand only under the same.
    """
    if mark in (None, STRICTNESS[0], printed):
        return True
    return mark in STRICTNESS and printed in STRICTNESS and STRICTNESS.index(mark) <= STRICTNESS.index(printed)
