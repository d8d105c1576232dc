"""Home, the lists of everything, and how it was made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.render import citation, source
from briefing.render.briefings import ACTING
from briefing.render.environment import render
from briefing.render.page import Links
from briefing.render.pictures import events_by_year
from briefing.render.wording import count, day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.link import Index, Said
    from briefing.render.page import Page, SiteSettings

LATEST = 10
"""Briefings on the home page."""

LISTED = 500
"""Quotes or events on one page; of more the newest, and the others on pages of their own: browsers stay quick."""

HEARD, SHORT = 3, 200
"""Quotations on the home page, and their characters at most."""


def pages(index: Index, *, site: SiteSettings) -> Iterator[Page]:
    """Home, briefings, actors, quotes, timeline, tags and method."""
    newest = tuple(reversed(index.entries))
    summary = f"{count(len(index.entries), 'briefing')}, {count(len(index.actors), 'actor')}, " + count(
        len(index.quotes), "quote"
    )
    home: dict[str, object] = {"latest": newest[:LATEST], "leading": _leading(index), "heard": _heard(index)}
    lists: tuple[tuple[str, str, str, dict[str, object]], ...] = (
        ("home", "index.md", site.title, home),
        ("briefings", "briefings/index.md", "Briefings", {"newest": newest}),
        ("actors", "actors/index.md", "Actors", {}),
        *_quotes(index, site=site),
        *_timeline(index),
        ("tags", "tags.md", "Topics", {}),
        ("method", "method.md", "Method", {"rows": _accuracy(site)}),
        *((("search", "search.md", "Search", {}),) if site.search_page else ()),
    )
    for template, path, title, values in lists:
        hidden = ["navigation", "toc"] if template not in ("timeline", "tags", "method") else ["navigation"]
        meta: dict[str, object] = {"title": title, "description": summary, "hide": hidden}
        if template != "method":
            meta["search"] = {"exclude": True}  # what they list is found at its own page
        yield render(template, path, meta, index=index, here=Links(path), site=site, title=title, **values)


def _quotes(index: Index, *, site: SiteSettings) -> Iterator[tuple[str, str, str, dict[str, object]]]:
    """The newest quotes, and when that is not all, a page for each month of publication."""
    newest = tuple(reversed(index.quotes))
    months: dict[str, list[Said]] = {}
    for said in newest if len(newest) > LISTED else ():
        published = said.entry.briefing.source.published
        months.setdefault(f"{published:%Y-%m}" if published else "undated", []).append(said)
    shared = {"cite": citation.quote_line, "around": partial(source.around, default=site.text_mode), "months": months}
    yield "quotes", "quotes/index.md", "Quotes", {"said": newest[:LISTED], **shared}
    for month, said_then in months.items():
        yield "quotes", f"quotes/{month}.md", f"Quotes, {day(month)}", {"said": said_then, **shared}


def _timeline(index: Index) -> Iterator[tuple[str, str, str, dict[str, object]]]:
    """Every event by year; years that are too many for one page have pages of their own."""
    years, total = _years(index), 0
    kept: list[str] = []
    for year, happenings in years:
        total += len(happenings)
        kept += [year] if total <= LISTED or not kept else []
    shared = {"bars": events_by_year(index.timeline), "years": years}
    yield "timeline", "timeline.md", "Timeline", {**shared, "kept": kept}
    for year, happenings in years:
        if year not in kept:
            yield "timeline", f"timeline/{year}.md", year, {"bars": (), "years": [(year, happenings)], "kept": [year]}


def _leading(index: Index) -> list[object]:
    """Who acts in most briefings."""
    acting = (actor for actor in index.actors if actor.type in ACTING)
    ranked = sorted(acting, key=lambda actor: (-len(actor.appearances), -actor.mentions, actor.name))
    return list(ranked[:LATEST])


def _heard(index: Index) -> list[Said]:
    """The newest quotations of known speakers, one of each speaker, that fit beside the latest briefings."""
    found: dict[str, Said] = {}
    for said in reversed(index.quotes):
        who = said.quote.speaker
        if said.quote.kind == "direct" and who is not None and who.actor and len(said.quote.content.text) <= SHORT:
            found.setdefault(who.actor, said)
    return list(found.values())[:HEARD]


def _years(index: Index) -> list[tuple[str, list[object]]]:
    """The timeline by year, the newest year first, within a year the oldest event first."""
    years: dict[str, list[object]] = {}
    for happening in index.timeline:
        years.setdefault((happening.event.date or "")[:4], []).append(happening)
    return sorted(years.items(), reverse=True)


def _accuracy(site: SiteSettings) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """What was measured, on what, and the measures: numbers between 0 and 1 as percentages."""

    def worded(value: object) -> str:
        return f"{value:.0%}" if isinstance(value, float) and 0 <= value <= 1 else str(value)

    return [
        (name.strip().capitalize(), on.rstrip(")"), [(str(one), worded(value)) for one, value in measures.items()])
        for part, measures in site.accuracy.items()
        for name, _, on in (part.replace("_", " ").partition("("),)
        if isinstance(measures, dict)
    ]
