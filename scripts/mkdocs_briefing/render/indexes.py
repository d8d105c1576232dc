"""The lists of everything, and the pages on method and search."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.hashing import digest_of
from mkdocs_briefing.ids import slug, topic_id
from mkdocs_briefing.render import list_data, list_parts
from mkdocs_briefing.render.date_charts import briefings_chart, events_chart, quotes_chart
from mkdocs_briefing.render.day_places import briefing_parts
from mkdocs_briefing.render.environment import render
from mkdocs_briefing.render.links import Links
from mkdocs_briefing.render.list_parts import chunks, parts_by_label
from mkdocs_briefing.render.page import Plan
from mkdocs_briefing.render.prominence import most_prominent
from mkdocs_briefing.render.quote_order import in_article_order, newest_first
from mkdocs_briefing.render.quote_places import quote_archive
from mkdocs_briefing.render.source import text_around
from mkdocs_briefing.render.timeline_years import events_by_year, newest_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mkdocs_briefing.link import Entry, Index, IndexedEvent, IndexedQuote, LinkedActor
    from mkdocs_briefing.render.cache_keys import PageKeys
    from mkdocs_briefing.render.dossiers import Dossier
    from mkdocs_briefing.render.list_parts import Item, Parts
    from mkdocs_briefing.render.page import Page
    from mkdocs_briefing.render.settings import SiteSettings

TOPIC_BRIEFINGS = 3
"""Briefings of each topic, the newest, in the list of topics; its page has all."""

FEW_BRIEFINGS = 10
"""Briefings of a site below which its list filters by every actor; else by those of several briefings."""


def plan_indexes(index: Index, *, site: SiteSettings, keys: PageKeys) -> Iterator[Plan]:
    """Yield the plans of briefings, actors, quotes, timeline, tags, method and search; of long lists all parts.

    Pages that name the newest of everything change with every briefing, so that they have no key.
    """
    pages = IndexPages(index, site)
    briefings = briefing_parts(index)
    actors = parts_by_label("actors/index.md", index.current_actors, _initial)
    quotes = quote_archive(index)
    events = parts_by_label("timeline.md", index.timeline, lambda one: (one.event.date or "")[:4])
    leading = most_prominent(index.current_actors, list_parts.MAX_LIST_ITEMS)
    for path, make in (
        ("briefings/index.md", partial(pages.briefings, index.current[-list_parts.MAX_LIST_ITEMS :], briefings)),
        ("actors/index.md", partial(pages.actors, leading, actors)),
        ("quotes/index.md", partial(pages.quotes, newest_first(index.quotes)[: list_parts.MAX_LIST_ITEMS], quotes)),
        ("timeline.md", partial(pages.timeline, index.timeline[-list_parts.MAX_LIST_ITEMS :], events)),
        (site.topics_path, pages.tags),
        ("method.md", pages.method),
        *((("search.md", pages.search),) if site.search_page else ()),
    ):
        yield Plan(path, partial(make, path))
    yield from _plan_parts(briefings, pages.briefings, keys.entries)
    yield from _plan_parts(actors, pages.actors, keys.actors)
    yield from _plan_parts(quotes, pages.quoting, keys.quoting)
    yield from _plan_list_data(index, site, keys)
    yield from _plan_parts(events, pages.timeline, keys.events)


def _plan_parts(
    parts: Parts[Item], make: Callable[[Sequence[Item], Parts[Item], str], Page], key: Callable[[Sequence[Item]], str]
) -> Iterator[Plan]:
    """Yield the plans of the parts of a list; each names those beside it, so that their names are in its key."""
    for place, part in enumerate(parts):
        names = [(one.path, one.label) for one in parts[max(0, place - 1) : place + 2]]
        yield Plan(part.path, partial(make, part.items, parts, part.path), digest_of(part.path, key(part.items), names))


# ---------------------------------------------------------------- lists as data
def _plan_list_data(index: Index, site: SiteSettings, keys: PageKeys) -> Iterator[Plan]:
    """Yield the plans of the lists as data, where they are too long for a page, and of the names of all actors."""
    if len(index.current) > list_parts.MAX_LIST_ITEMS:
        yield from _plan_briefings_data(index, site, keys)
    if len(index.current_actors) > list_parts.MAX_LIST_ITEMS:
        groups = chunks(index.current_actors, 1)
        yield from list_data.plan_list("actors", groups, list_data.ACTORS, names={}, key=keys.actors, site=site)
    if len(index.quotes) > list_parts.MAX_LIST_ITEMS:
        yield from _plan_quotes_data(index, site, keys)
    yield list_data.plan_actor_names(index, site)
    yield list_data.plan_recent(index, site)


def _plan_briefings_data(index: Index, site: SiteSettings, keys: PageKeys) -> Iterator[Plan]:
    return list_data.plan_list(
        "briefings",
        chunks(index.current, 1),
        list_data.BRIEFINGS,
        names={actor.id: actor.name for actor in index.current_actors if len(actor.appearances) > 1},
        key=keys.entries,
        site=site,
        index=index,
    )


def _plan_quotes_data(index: Index, site: SiteSettings, keys: PageKeys) -> Iterator[Plan]:
    quotes: dict[str, list[IndexedQuote]] = {entry.briefing.id: [] for entry in index.current}
    for one in index.quotes:
        quotes[one.entry.briefing.id].append(one)
    # The script shows a list from its end.
    return list_data.plan_list(
        "quotes",
        [tuple(reversed(in_article_order(found))) for found in quotes.values()],
        list_data.QUOTES,
        names={actor.id: actor.name for actor in index.current_actors if actor.quotes},
        key=keys.quotes,
        site=site,
        index=index,
        around=partial(text_around, default=site.text_mode),
    )


# ---------------------------------------------------------------- pages
@dataclass(frozen=True)
class IndexPages:
    """The pages that name what is in one index."""

    index: Index
    site: SiteSettings

    def _page(self, template: str, path: str, title: str, *, wide: bool = True, **values: object) -> Page:
        parts = cast("Parts[Any]", values.get("parts", ()))
        title = next((f"{title}, {part.label}" for part in parts if part.path == path), title)
        meta: dict[str, object] = {
            "title": title,
            "description": self._description(path, title, parts),
            "hide": ["navigation", "toc"] if wide else ["navigation"],
        }
        if template != "method":
            meta["search"] = {"exclude": True}  # search finds what they list at its own page
        return render(
            template,
            path,
            meta,
            index=self.index,
            here=Links.of(path, self.site),
            site=self.site,
            title=title,
            **values,
        )

    def _description(self, path: str, title: str, parts: Parts[Any]) -> str:
        """Return the title of a part, which does not change with the briefings of other parts; else what there is."""
        if any(part.path == path for part in parts):
            return title
        index = self.index
        numbers = ((index.current, "briefing"), (index.current_actors, "actor"), (index.quotes, "quote"))
        return ", ".join(count(len(items), noun) for items, noun in numbers)

    def briefings(self, entries: Sequence[Entry], parts: Parts[Entry], path: str) -> Page:
        """Return a page of some of the briefings, the newest first."""
        present = {actor.id for entry in entries for actor in entry.briefing.actors}
        several = [
            self.index.actor_by_id[id_]
            for id_ in present
            if len(self.index.actor_by_id[id_].appearances) > 1 or len(self.index.current) < FEW_BRIEFINGS
        ]
        choices = _by_name(most_prominent(several, list_parts.MAX_LIST_ITEMS))
        newest = tuple(reversed(entries))
        return self._page(
            "briefings",
            path,
            "Briefings",
            newest=newest,
            choices=choices,
            parts=parts,
            form=_has_form(path),
            chart=briefings_chart(self.index, Links.of(path, self.site)) if _has_form(path) else None,
            **self._publications(path),
        )

    def actors(self, actors: Sequence[LinkedActor], parts: Parts[LinkedActor], path: str) -> Page:
        """Return a page of some of the actors."""
        return self._page("actors", path, "Actors", actors=actors, parts=parts, form=_has_form(path))

    def quotes(self, quotes: Sequence[IndexedQuote], parts: Parts[Entry], path: str) -> Page:
        """Return the page of the newest quotes, which come in the order of the page."""
        speakers = {one.quote.speaker.actor for one in quotes if one.quote.speaker and one.quote.speaker.actor}
        return self._page(
            "quotes",
            path,
            "Quotes",
            newest=quotes,
            choices=_by_name(self.index.actor_by_id[id_] for id_ in speakers),
            parts=parts,
            around=partial(text_around, default=self.site.text_mode),
            chart=quotes_chart(self.index, Links.of(path, self.site)),
            **self._publications(path),
        )

    def quoting(self, entries: Sequence[Entry], parts: Parts[Entry], path: str) -> Page:
        """Return a page of some of the briefings that quote somebody, the newest first, each with whom."""
        return self._page("quoting", path, "Quotes", newest=tuple(reversed(entries)), parts=parts)

    def _publications(self, path: str) -> dict[str, Any]:
        """Return the publishers by id and the years of all articles, for the form of a list; parts have no form."""
        current = self.index.current if _has_form(path) else ()
        publishers = {slug(name): name for entry in current if (name := entry.briefing.source.publisher)}
        years = sorted({entry.day.year for entry in current if entry.day}, reverse=True)
        return {"publishers": dict(sorted(publishers.items())), "years": years}

    def timeline(self, events: Sequence[IndexedEvent], parts: Parts[IndexedEvent], path: str) -> Page:
        """Return a page of some of the events; the picture of all of them is on the page of the newest."""
        is_lead = path == "timeline.md"
        chart = events_chart(self.index, parts, Links.of(path, self.site)) if is_lead else None
        newest = newest_day(self.index) if is_lead else ""
        values: dict[str, Any] = {"years": events_by_year(events, newest=newest), "chart": chart, "parts": parts}
        return self._page("timeline", path, "Timeline", wide=False, **values)

    def tags(self, path: str) -> Page:
        """Return the page of the newest briefings of each topic."""
        dossiers: dict[str, list[Dossier]] = {}
        for dossier in self.site.dossiers:
            for id_ in sorted(map(topic_id, dossier.tags)):
                dossiers.setdefault(id_, []).append(dossier)
        return self._page("tags", path, "Topics", wide=False, shown=TOPIC_BRIEFINGS, dossiers=dossiers)

    def method(self, path: str) -> Page:
        """Return the page on how briefings are made, with the measures of accuracy."""
        return self._page("method", path, "Method", wide=False, rows=_accuracy_rows(self.site))

    def search(self, path: str) -> Page:
        """Return the page of search on an index in parts."""
        return self._page("search", path, "Search")


def _has_form(path: str) -> bool:
    """Return whether a page has the form that filters its whole list: the first page of a list has."""
    return path.endswith("/index.md")


def _initial(actor: LinkedActor) -> str:
    """Return `A` of `Ákos`, and `0–9` of `7 Days`."""
    first = slug(actor.name)[0].upper()
    return "0–9" if first.isdigit() else first


def _by_name(actors: Iterable[LinkedActor]) -> list[LinkedActor]:
    return sorted(actors, key=lambda actor: (actor.name.casefold(), actor.id))


def _accuracy_rows(site: SiteSettings) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return for each measurement what was measured, on what, and the measures: shares of 1 as percentages."""

    def in_words(value: object) -> str:
        return f"{value:.0%}" if isinstance(value, float) and 0 <= value <= 1 else str(value)

    return [
        (name.strip().capitalize(), on.rstrip(")"), [(str(one), in_words(value)) for one, value in measures.items()])
        for part, measures in site.accuracy.items()
        for name, _, on in (part.replace("_", " ").partition("("),)
        if isinstance(measures, dict)
    ]
