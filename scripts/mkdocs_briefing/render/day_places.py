"""Where the list of briefings has each day, so that links lead to a day without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.render import list_parts
from mkdocs_briefing.render.editions import editions
from mkdocs_briefing.render.list_parts import parts_by_number
from mkdocs_briefing.render.wording import date_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_briefing.link import Entry, Index
    from mkdocs_briefing.render.list_parts import Parts

LIST = "briefings/index.md"
"""The list of briefings."""


def briefing_parts(index: Index) -> Parts[Entry]:
    """Return the pages of the list of briefings; none where it fits on one."""
    return parts_by_number(LIST, index.current, lambda entry: date_in_words(entry.day))


def day_places(index: Index) -> Mapping[str, tuple[str, str]]:
    """Return the path and the anchor of the first row of each edition, by its name."""
    paths = {entry.briefing.id: part.path for part in briefing_parts(index) for entry in part.items}
    for entry in index.current[-list_parts.MAX_LIST_ITEMS :]:
        paths[entry.briefing.id] = LIST
    return {one.name: (paths[one.entries[0].briefing.id], f"day-{one.name}") for one in editions(index.current)}
