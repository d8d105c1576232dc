"""Home, the lists of everything, and how it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.render import citation
from briefing.render.environment import render
from briefing.render.page import Links
from briefing.render.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.link import Index
    from briefing.render.page import Page, SiteSettings

LATEST = 10
"""Briefings on the home page."""


def pages(index: Index, *, site: SiteSettings) -> Iterator[Page]:
    """Home, briefings, actors, quotes, timeline, tags and method."""
    newest = tuple(reversed(index.entries))
    summary = f"{count(len(index.entries), 'briefing')}, {count(len(index.actors), 'actor')}, " + count(
        len(index.quotes), "quote"
    )
    lists: tuple[tuple[str, str, str, dict[str, object]], ...] = (
        ("home", "index.md", site.title, {"latest": newest[:LATEST], "leading": _leading(index)}),
        ("briefings", "briefings/index.md", "Briefings", {"newest": newest}),
        ("actors", "actors/index.md", "Actors", {}),
        ("quotes", "quotes/index.md", "Quotes", {"said": tuple(reversed(index.quotes)), "cite": citation.quote_line}),
        ("timeline", "timeline.md", "Timeline", {"years": _years(index)}),
        ("tags", "tags.md", "Topics", {}),
        ("method", "method.md", "Method", {"rows": _accuracy(site)}),
    )
    for template, path, title, values in lists:
        hidden = ["navigation", "toc"] if template in ("home", "quotes", "briefings", "actors") else ["navigation"]
        meta: dict[str, object] = {"title": title, "description": summary, "hide": hidden}
        if template != "method":
            meta["search"] = {"exclude": True}  # what they list is found at its own page
        yield render(template, path, meta, index=index, here=Links(path), site=site, title=title, **values)


def _leading(index: Index) -> list[object]:
    """Who is in most briefings."""
    ranked = sorted(index.actors, key=lambda actor: (-len(actor.appearances), -actor.mentions, actor.name))
    return list(ranked[:LATEST])


def _years(index: Index) -> list[tuple[str, list[object]]]:
    """The timeline by year, the newest year first, within a year the oldest event first."""
    years: dict[str, list[object]] = {}
    for happening in index.timeline:
        years.setdefault((happening.event.date or "")[:4], []).append(happening)
    return sorted(years.items(), reverse=True)


def _accuracy(site: SiteSettings) -> list[tuple[str, list[tuple[str, str]]]]:
    """What was measured, as rows of words: numbers between 0 and 1 as percentages."""

    def worded(value: object) -> str:
        return f"{value:.0%}" if isinstance(value, float) and 0 <= value <= 1 else str(value)

    return [
        (str(part).replace("_", " ").capitalize(), [(str(name), worded(value)) for name, value in measures.items()])
        for part, measures in site.accuracy.items()
        if isinstance(measures, dict)
    ]
