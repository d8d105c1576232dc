"""Home, the lists of everything, and how it was made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from briefing.render import citation
from briefing.render.environment import render
from briefing.render.page import Links, Plan
from briefing.render.wording import count, day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.link import Entry, Happening, Index, LinkedActor
    from briefing.render.keys import Keys
    from briefing.render.page import Page, SiteSettings

LATEST = 10
"""Briefings on the home page."""

SHOWN = 200
"""Items of a list: what a browser shows at once. The others are on pages of as many, numbered from the oldest on."""


Item = TypeVar("Item")


@dataclass(frozen=True)
class Part(Generic[Item]):
    """A page of a list that is too long for one."""

    path: str
    """`archive/briefings-2.md`."""
    number: int
    """Counted from 1, in the order of the list, so that what is added last moves nothing."""
    first: str
    """What it begins with, in words."""
    last: str
    """What it ends with, in words."""
    items: tuple[Item, ...]
    """In order."""


def plans(index: Index, *, site: SiteSettings, keys: Keys) -> Iterator[Plan]:
    """Home, briefings, actors, quotes, timeline, tags and method; of long lists the further pages."""
    listing = Listing(index, site)
    briefings = _parts("briefings", index.entries, lambda entry: day(entry.briefing.source.published))
    actors = _parts("actors", index.actors, lambda actor: actor.name)
    events = _parts("timeline", index.timeline, lambda one: day(one.event.date))
    for path, make in (
        ("index.md", listing.home),
        ("briefings/index.md", partial(listing.briefings, index.entries[-SHOWN:], briefings)),
        ("actors/index.md", partial(listing.actors, _by_name(_leading(index, SHOWN)), actors)),
        ("quotes/index.md", listing.quotes),
        ("timeline.md", partial(listing.timeline, index.timeline[-SHOWN:], events)),
        ("tags.md", listing.tags),
        ("method.md", listing.method),
    ):
        yield Plan(path, partial(make, path))
    for chapter in briefings:
        make = partial(listing.briefings, chapter.items, briefings, chapter.path)
        yield Plan(chapter.path, make, keys.entries(chapter))
    for people in actors:
        yield Plan(people.path, partial(listing.actors, people.items, actors, people.path), keys.actors(people))
    for years in events:
        yield Plan(years.path, partial(listing.timeline, years.items, events, years.path), keys.events(years))


def _parts(name: str, items: Sequence[Item], word: Callable[[Item], str]) -> tuple[Part[Item], ...]:
    """The pages of a list; none when it fits on one."""
    if len(items) <= SHOWN:
        return ()
    chunks = [tuple(items[first : first + SHOWN]) for first in range(0, len(items), SHOWN)]
    return tuple(
        Part(f"archive/{name}-{number}.md", number, word(chunk[0]), word(chunk[-1]), chunk)
        for number, chunk in enumerate(chunks, 1)
    )


@dataclass(frozen=True)
class Listing:
    """The lists of one index."""

    index: Index
    site: SiteSettings

    def _page(self, template: str, path: str, title: str, *, wide: bool = True, **values: object) -> Page:
        index = self.index
        summary = f"{count(len(index.entries), 'briefing')}, {count(len(index.actors), 'actor')}, " + count(
            len(index.quotes), "quote"
        )
        hidden = ["navigation", "toc"] if wide else ["navigation"]
        meta: dict[str, object] = {"title": title, "description": summary, "hide": hidden}
        if template != "method":
            meta["search"] = {"exclude": True}  # what they list is found at its own page
        return render(template, path, meta, index=index, here=Links(path), site=self.site, title=title, **values)

    def home(self, path: str) -> Page:
        """The newest briefings and who is in most of them."""
        newest = tuple(reversed(self.index.entries[-LATEST:]))
        return self._page("home", path, self.site.title, latest=newest, leading=_leading(self.index, LATEST))

    def briefings(self, entries: Sequence[Entry], parts: Sequence[Part[Entry]], path: str) -> Page:
        """Some of the briefings, the newest first."""
        present = {actor.id for entry in entries for actor in entry.briefing.actors}
        several = [
            self.index.actor_by_id[which]
            for which in present
            if len(self.index.actor_by_id[which].appearances) > 1 or len(self.index.entries) < LATEST
        ]
        choices = _by_name(sorted(several, key=_prominence)[:SHOWN])
        newest = tuple(reversed(entries))
        return self._page("briefings", path, "Briefings", newest=newest, choices=choices, parts=parts)

    def actors(self, actors: Sequence[LinkedActor], parts: Sequence[Part[LinkedActor]], path: str) -> Page:
        """Some of the actors."""
        return self._page("actors", path, "Actors", actors=actors, parts=parts)

    def quotes(self, path: str) -> Page:
        """The newest quotes; older ones are with their speakers and in their briefings."""
        said = tuple(reversed(self.index.quotes[-SHOWN:]))
        speakers = {one.quote.speaker.actor for one in said if one.quote.speaker and one.quote.speaker.actor}
        choices = _by_name(self.index.actor_by_id[which] for which in speakers)
        older = len(self.index.quotes) - len(said)
        return self._page("quotes", path, "Quotes", said=said, choices=choices, older=older, cite=citation.quote_line)

    def timeline(self, happenings: Sequence[Happening], parts: Sequence[Part[Happening]], path: str) -> Page:
        """Some of the events."""
        return self._page("timeline", path, "Timeline", wide=False, years=_years(happenings), parts=parts)

    def tags(self, path: str) -> Page:
        """The newest briefings of each topic."""
        return self._page("tags", path, "Topics", wide=False, shown=SHOWN)

    def method(self, path: str) -> Page:
        """How it was made."""
        return self._page("method", path, "Method", wide=False, rows=_accuracy(self.site))


def _prominence(actor: LinkedActor) -> tuple[int, int, str, str]:
    """Whoever is in most briefings comes first."""
    return -len(actor.appearances), -actor.mentions, actor.name, actor.id


def _leading(index: Index, number: int) -> list[LinkedActor]:
    return sorted(index.actors, key=_prominence)[:number]


def _by_name(actors: Iterable[LinkedActor]) -> list[LinkedActor]:
    return sorted(actors, key=lambda actor: (actor.name.casefold(), actor.id))


def _years(happenings: Iterable[Happening]) -> list[tuple[str, list[Happening]]]:
    """By year, the newest year first, within a year the oldest event first."""
    years: dict[str, list[Happening]] = {}
    for happening in happenings:
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
