"""Where quotes are without scripts: the newest in their list, the others by briefing on pages of an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.render import list_parts
from mkdocs_briefing.render.list_parts import parts_by_number
from mkdocs_briefing.render.quote_order import newest_first
from mkdocs_briefing.render.wording import date_in_words, month_anchor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_briefing.link import Entry, Index
    from mkdocs_briefing.render.list_parts import Parts

LIST = "quotes/index.md"
"""The list of quotes."""


def quote_archive(index: Index) -> Parts[Entry]:
    """Return the pages of the briefings that quote somebody; none where the list has all quotes.

    The pages name speakers and lead to the quotes: with their words, each would be on the site once more.
    """
    quoting = [entry for entry in index.current if entry.briefing.quotes]
    return parts_by_number(LIST, quoting, lambda entry: date_in_words(entry.day), of=len(index.quotes))


def month_places(index: Index) -> Mapping[str, tuple[str, str]]:
    """Return the path and the anchor of the newest quotes of each month, by the month; the newest month first."""
    found: dict[str, tuple[str, str]] = {}
    listed = newest_first(index.quotes)[: list_parts.MAX_LIST_ITEMS]
    pages = [(LIST, [one.entry for one in listed])]
    pages += [(part.path, list(reversed(part.items))) for part in reversed(quote_archive(index))]
    for path, entries in pages:
        for entry in entries:
            if entry.day is not None:
                found.setdefault(entry.day.isoformat()[:7], (path, month_anchor(entry.day)))
    return found
