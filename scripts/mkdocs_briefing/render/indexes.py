"""Home, the lists of everything, and how it was made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.ids import slug
from mkdocs_briefing.link import IndexedQuote
from mkdocs_briefing.render import list_data, source
from mkdocs_briefing.render.briefing_page import ACTING
from mkdocs_briefing.render.cache_keys import digest
from mkdocs_briefing.render.charts import events_by_year
from mkdocs_briefing.render.environment import render
from mkdocs_briefing.render.page import MANY, Links, Part, Plan
from mkdocs_briefing.render.wording import day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mkdocs_briefing.link import Entry, Index, IndexedEvent, LinkedActor
    from mkdocs_briefing.render.cache_keys import Keys
    from mkdocs_briefing.render.dossiers import Dossier
    from mkdocs_briefing.render.page import Page, SiteSettings

LATEST = 10
"""Briefings on the home page."""

HEARD, SHORT = 3, 200
"""Quotations on the home page, and their characters at most."""

SHOWN = MANY
"""Items of a list: what a browser shows at once. All are on further pages of at most as many."""


Item = TypeVar("Item")

Parts: TypeAlias = tuple[Part[Item], ...]


def plans(index: Index, *, site: SiteSettings, keys: Keys) -> Iterator[Plan]:
    """Home, briefings, actors, quotes, timeline, tags and method; of long lists the further pages."""
    listing = Listing(index, site)
    briefings = _by_number("briefings/index.md", index.current, lambda entry: day(entry.day))
    actors = _by_label("actors/index.md", index.current_actors, _initial)
    quotes = _by_number("quotes/index.md", index.quotes, lambda said: day(said.entry.day))
    events = _by_label("timeline.md", index.timeline, lambda one: (one.event.date or "")[:4])
    for path, make in (
        ("index.md", listing.home),
        ("briefings/index.md", partial(listing.briefings, index.current[-SHOWN:], briefings)),
        ("actors/index.md", partial(listing.actors, _by_name(_leading(index.current_actors, SHOWN)), actors)),
        ("quotes/index.md", partial(listing.quotes, index.quotes[-SHOWN:], quotes)),
        ("timeline.md", partial(listing.timeline, index.timeline[-SHOWN:], events)),
        ("tags.md", listing.tags),
        ("method.md", listing.method),
        *((("search.md", listing.search),) if site.search_page else ()),
    ):
        yield Plan(path, partial(make, path))
    yield from _further(briefings, listing.briefings, keys.entries)
    yield from _further(actors, listing.actors, keys.actors)
    yield from _files(index, listing, keys)
    yield from _further(events, listing.timeline, keys.events)


def _files(index: Index, listing: Listing, keys: Keys) -> Iterator[Plan]:
    """The lists as data, where they are too long for a page; names always."""
    shown: dict[str, Any]
    if len(index.current) > SHOWN:
        several = {actor.id: actor.name for actor in index.current_actors if len(actor.appearances) > 1}
        shown = {"key": keys.entries, "index": index, "site": listing.site}
        yield from list_data.plans("briefings", _cut(index.current, 1), list_data.BRIEFINGS, names=several, **shown)
    if len(index.current_actors) > SHOWN:
        shown = {"key": keys.actors, "site": listing.site}
        yield from list_data.plans("actors", _cut(index.current_actors, 1), list_data.ACTORS, names={}, **shown)
    if len(index.quotes) > SHOWN:
        speakers = {actor.id: actor.name for actor in index.current_actors if actor.quotes}
        shown = {"key": keys.quotes, "index": index, "site": listing.site, **listing.quoting}
        said = [tuple(IndexedQuote(entry, quote) for quote in entry.briefing.quotes) for entry in index.current]
        yield from list_data.plans("quotes", said, list_data.QUOTES, names=speakers, **shown)
    yield list_data.actor_names(index)


def _further(
    parts: Parts[Item], make: Callable[[Sequence[Item], Parts[Item], str], Page], key: Callable[[Sequence[Item]], str]
) -> Iterator[Plan]:
    """The pages of a long list; each names those beside it, so that their names are in its key."""
    for place, part in enumerate(parts):
        names = [(one.path, one.label) for one in parts[max(0, place - 1) : place + 2]]
        yield Plan(part.path, partial(make, part.items, parts, part.path), digest(part.path, key(part.items), names))


def _by_number(lead: str, items: Sequence[Item], word: Callable[[Item], str]) -> Parts[Item]:
    """The pages of a list that grows at its end, numbered from the oldest on; none when it fits on one."""
    if len(items) <= SHOWN:
        return ()
    return tuple(
        Part(_part_path(lead, str(number)), f"{word(chunk[0])} to {word(chunk[-1])}", lead, chunk)
        for number, chunk in enumerate(_cut(items, SHOWN), 1)
    )


def _by_label(lead: str, items: Sequence[Item], label: Callable[[Item], str]) -> Parts[Item]:
    """The pages of a list that grows anywhere, so that what is added moves nothing elsewhere."""
    if len(items) <= SHOWN:
        return ()
    labelled: dict[str, list[Item]] = {}
    for item in items:
        labelled.setdefault(label(item), []).append(item)
    return tuple(
        Part(_part_path(lead, slug(which), number), f"{which}, {number}" if number > 1 else which, lead, chunk)
        for which, found in sorted(labelled.items())
        for number, chunk in enumerate(_cut(found, SHOWN), 1)
    )


def _part_path(lead: str, which: str, number: int = 1) -> str:
    """`archive/timeline-2015-2.md`."""
    name = lead.removesuffix("/index.md").removesuffix(".md")
    return f"archive/{name}-{which}-{number}.md" if number > 1 else f"archive/{name}-{which}.md"


def _initial(actor: LinkedActor) -> str:
    """`A` of `Ákos`, `0–9` of `7 Days`."""
    first = slug(actor.name)[0].upper()
    return "0–9" if first.isdigit() else first


def _cut(items: Sequence[Item], several: int) -> list[tuple[Item, ...]]:
    return [tuple(items[first : first + several]) for first in range(0, len(items), several)]


@dataclass(frozen=True)
class Listing:
    """The lists of one index."""

    index: Index
    site: SiteSettings

    def _page(self, template: str, path: str, title: str, *, wide: bool = True, **values: object) -> Page:
        index = self.index
        numbers = ((index.current, "briefing"), (index.current_actors, "actor"), (index.quotes, "quote"))
        summary = ", ".join(count(len(items), noun) for items, noun in numbers)
        parts = cast("Parts[Any]", values.get("parts", ()))
        for part in parts:
            if part.path == path:  # which tells nothing that another page may change
                summary = f"{title}, {part.label}"
        hidden = ["navigation", "toc"] if wide else ["navigation"]
        meta: dict[str, object] = {"title": title, "description": summary, "hide": hidden}
        if template != "method":
            meta["search"] = {"exclude": True}  # what they list is found at its own page
        return render(
            template,
            path,
            meta,
            index=index,
            here=Links(path, self.site.forwarded),
            site=self.site,
            title=title,
            **values,
        )

    def home(self, path: str) -> Page:
        """The newest briefings, who acts in most of them, and what was said last."""
        newest = tuple(reversed(self.index.current[-LATEST:]))
        acting = (actor for actor in self.index.current_actors if actor.type in ACTING)
        leading = _leading(acting, LATEST)
        if leading and len(leading[0].appearances) < 2:
            leading = []  # where everybody is in one briefing, nobody is in most
        values: dict[str, Any] = {"latest": newest, "leading": leading, "heard": _heard(self.index)}
        return self._page("home", path, self.site.title, **values)

    def briefings(self, entries: Sequence[Entry], parts: Parts[Entry], path: str) -> Page:
        """Some of the briefings, the newest first."""
        present = {actor.id for entry in entries for actor in entry.briefing.actors}
        several = [
            self.index.actor_by_id[which]
            for which in present
            if len(self.index.actor_by_id[which].appearances) > 1 or len(self.index.current) < LATEST
        ]
        choices = _by_name(sorted(several, key=_prominence)[:SHOWN])
        newest = tuple(reversed(entries))
        return self._page(
            "briefings", path, "Briefings", newest=newest, choices=choices, parts=parts, form=_leads(path)
        )

    def actors(self, actors: Sequence[LinkedActor], parts: Parts[LinkedActor], path: str) -> Page:
        """Some of the actors."""
        return self._page("actors", path, "Actors", actors=actors, parts=parts, form=_leads(path))

    def quotes(self, said: Sequence[IndexedQuote], parts: Parts[IndexedQuote], path: str) -> Page:
        """Some of the quotes, the newest first."""
        speakers = {one.quote.speaker.actor for one in said if one.quote.speaker and one.quote.speaker.actor}
        choices = _by_name(self.index.actor_by_id[which] for which in speakers)
        shown: dict[str, Any] = {"said": tuple(reversed(said)), "choices": choices, "parts": parts}
        return self._page("quotes", path, "Quotes", **shown, **self.quoting)

    @property
    def quoting(self) -> dict[str, Any]:
        """How quotes are printed in their sentences."""
        return {"around": partial(source.around, default=self.site.text_mode)}

    def timeline(self, happenings: Sequence[IndexedEvent], parts: Parts[IndexedEvent], path: str) -> Page:
        """Some of the events; the picture of all of them is with the newest."""
        bars = events_by_year(self.index.timeline) if path == "timeline.md" else None
        values: dict[str, Any] = {"years": _years(happenings), "bars": bars, "parts": parts}
        return self._page("timeline", path, "Timeline", wide=False, **values)

    def tags(self, path: str) -> Page:
        """The newest briefings of each topic."""
        dossiers: dict[str, list[Dossier]] = {}
        for dossier in self.site.dossiers:
            for which in sorted(map(slug, dossier.tags)):
                dossiers.setdefault(which, []).append(dossier)
        return self._page("tags", path, "Topics", wide=False, shown=SHOWN, dossiers=dossiers)

    def method(self, path: str) -> Page:
        """How it was made."""
        return self._page("method", path, "Method", wide=False, rows=_accuracy(self.site))

    def search(self, path: str) -> Page:
        """Search on an index in parts."""
        return self._page("search", path, "Search")


def _leads(path: str) -> bool:
    """Whether a page leads its list, and filters all of it."""
    return path.endswith("/index.md")


def _prominence(actor: LinkedActor) -> tuple[int, int, str, str]:
    """Whoever is in most briefings comes first."""
    return -len(actor.appearances), -actor.mentions, actor.name, actor.id


def _leading(actors: Iterable[LinkedActor], number: int) -> list[LinkedActor]:
    return sorted(actors, key=_prominence)[:number]


def _heard(index: Index) -> list[IndexedQuote]:
    """The newest quotations of known speakers, one of each speaker, that fit beside the latest briefings."""
    found: dict[str, IndexedQuote] = {}
    for said in reversed(index.quotes):
        who = said.quote.speaker
        if said.quote.kind != "direct" or who is None or not who.actor:
            continue
        if 0 < len(said.quote.content.text) <= SHORT:
            found.setdefault(who.actor, said)
    return list(found.values())[:HEARD]


def _by_name(actors: Iterable[LinkedActor]) -> list[LinkedActor]:
    return sorted(actors, key=lambda actor: (actor.name.casefold(), actor.id))


def _years(happenings: Iterable[IndexedEvent]) -> list[tuple[str, list[tuple[str, list[IndexedEvent]]]]]:
    """By year, the newest year first, within a year by date, the oldest first; each year and date once."""
    years: dict[str, dict[str, list[IndexedEvent]]] = {}
    for happening in happenings:
        date = happening.event.date or ""
        years.setdefault(date[:4], {}).setdefault(date, []).append(happening)
    return [(year, list(days.items())) for year, days in sorted(years.items(), reverse=True)]


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
