"""Home: the editions of the newest days, and ways into everything else."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.render.day_places import day_places
from mkdocs_briefing.render.editions import editions, printed_editions
from mkdocs_briefing.render.environment import render
from mkdocs_briefing.render.links import Links
from mkdocs_briefing.render.prominence import most_prominent
from mkdocs_briefing.render.quote_order import newest_first
from mkdocs_briefing.render.wording import ACTING_TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.link import Entry, Index, IndexedQuote, LinkedActor
    from mkdocs_briefing.render.editions import Edition
    from mkdocs_briefing.render.page import Page
    from mkdocs_briefing.render.settings import SiteSettings

HOME_BRIEFINGS = 10
"""Briefings on the home page at most, but for undated ones; and actors in most briefings."""

HOME_UNDATED = 3
"""Undated briefings on the home page at most, below those of all days."""

HOME_QUOTES = 3
"""Quotations on the home page."""

HOME_QUOTE_DAYS = 7
"""Days before the newest article in which something was said lately."""

MAX_HOME_QUOTE_CHARACTERS = 200
"""Code points of a quotation on the home page at most."""


@dataclass(frozen=True)
class ShownEdition:
    """An edition as the home page shows it."""

    edition: Edition
    """The edition."""
    entries: tuple[Entry, ...]
    """The briefings that are shown of it."""
    has_pdf: bool
    """Whether the site has its PDF."""


def home_page(index: Index, *, site: SiteSettings) -> Page:
    """Return the page of the newest editions, the actors in most briefings, and what was said lately."""
    found = editions(index.current)
    printed = {one.name for one in printed_editions(index.current, newest=site.printed_editions)}
    path = "index.md"
    numbers = ((index.current, "briefing"), (index.current_actors, "actor"), (index.quotes, "quote"))
    meta: dict[str, object] = {
        "title": site.title,
        "description": ", ".join(count(len(items), noun) for items, noun in numbers),
        "hide": ["navigation", "toc"],
        "visits": True,
        "search": {"exclude": True},
    }
    return render(
        "home",
        path,
        meta,
        index=index,
        here=Links.of(path, site),
        site=site,
        title=site.title,
        shown=[ShownEdition(one, entries, one.name in printed) for one, entries in shown_editions(found)],
        days=day_places(index),
        leading=_in_most_briefings(index),
        latest_quotes=_latest_quotes(index, found),
    )


def shown_editions(found: Sequence[Edition]) -> list[tuple[Edition, tuple[Entry, ...]]]:
    """Return the editions that the home page shows, each with the briefings that it shows of it.

    They are those of the newest days, as many as there is room for, and the undated one.
    """
    room, shown = HOME_BRIEFINGS, []
    for edition in found:
        entries = edition.entries[: room if edition.day else HOME_UNDATED]
        if entries:
            shown.append((edition, entries))
        room -= len(entries) if edition.day else 0
    return shown


def _in_most_briefings(index: Index) -> list[LinkedActor]:
    """Return the people and organizations in most briefings; none where each is in one briefing alone."""
    found = most_prominent((actor for actor in index.current_actors if actor.type in ACTING_TYPES), HOME_BRIEFINGS)
    return found if found and len(found[0].appearances) > 1 else []


def _latest_quotes(index: Index, found: Sequence[Edition]) -> list[IndexedQuote]:
    """Return the quotations of the newest days that are short enough, one of each known speaker."""
    newest = max((edition.day for edition in found if edition.day), default=None)
    since = newest and newest - dt.timedelta(days=HOME_QUOTE_DAYS - 1)
    chosen: dict[str, IndexedQuote] = {}
    for one in newest_first(index.quotes):
        speaker, day = one.quote.speaker, one.entry.day
        if one.quote.kind != "direct" or speaker is None or not speaker.actor or day is None or day < (since or day):
            continue
        if 0 < len(one.quote.content.text) <= MAX_HOME_QUOTE_CHARACTERS:
            chosen.setdefault(speaker.actor, one)
    return list(chosen.values())[:HOME_QUOTES]
