"""Many briefings tied together: the records of which an index consists."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_briefing.ingest.dateline import own_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from mkdocs_briefing.model import Actor, Briefing, Event, Quote


@dataclass(frozen=True)
class OwnDate:
    """The date that an article begins with: what its relative dates are counted from."""

    day: dt.date
    """`LISBON, May 3, 2024 —`."""
    evidence: str
    """The sentence that has it."""


@dataclass(frozen=True)
class Told:
    """What was read of an article before the sentences that may not be printed were taken away."""

    originals: Mapping[str, str]
    """The address of each of these at its publisher's, by its number; empty where that is not known."""
    own_date: OwnDate | None
    """As `Entry.own_date`."""


class Line(NamedTuple):
    """A line of an article."""

    start: int
    end: int


@dataclass(frozen=True)
class Entry:
    """A briefing with the article it was made from: where the right half of the line begins."""

    briefing: Briefing
    """As the YAML holds it, corrections applied."""
    article: str
    """The article's text, to which the briefing's offsets refer."""
    made_from: str = field(default="", compare=False)
    """Digest of the briefing’s file and of what a person says of its actors; empty when there is no file."""
    whole: Told | None = field(default=None, compare=False)
    """What the whole article told, when `article` holds the printable part of it alone."""

    @cached_property
    def digest(self) -> str:
        """The same for the same briefing of the same article."""
        return self.made_from or hashlib.sha256(f"{self.briefing.model_dump_json()}{self.article}".encode()).hexdigest()

    @cached_property
    def own_date(self) -> OwnDate | None:
        """The date in the article's own first lines, where nobody says when it was published."""
        if self.whole is not None or self.briefing.source.published is not None:
            return self.whole.own_date if self.whole else None
        lines = [list(line) for _, line in groupby(self.briefing.sentences, key=lambda sentence: sentence.paragraph)]
        found = own_date(self.article, [Line(line[0].start, line[-1].end) for line in lines])
        if found is None:
            return None
        start, _, date = found
        evidence = next((s.id for s in reversed(self.briefing.sentences) if s.start <= start), "s1")
        return OwnDate(date, evidence)

    @cached_property
    def day(self) -> dt.date | None:
        """When it was published, as somebody says or, failing that, as the article begins."""
        return self.briefing.source.published or (self.own_date.day if self.own_date else None)


@dataclass(frozen=True)
class Appearance:
    """An actor in one briefing."""

    entry: Entry
    """Where."""
    actor: Actor
    """As that briefing has it: roles, mentions, salience."""


@dataclass(frozen=True)
class Said:
    """A quote with the briefing it stands in."""

    entry: Entry
    """Where."""
    quote: Quote
    """What."""


@dataclass(frozen=True)
class Happening:
    """A dated event with the briefing that tells of it."""

    entry: Entry
    """Where."""
    event: Event
    """What; its date is never empty here."""


@dataclass(frozen=True)
class Companion:
    """An actor that is mentioned together with another."""

    actor: str
    """Its id."""
    sentences: int
    """Sentences that mention both, over all briefings."""


@dataclass(frozen=True)
class Related:
    """A briefing that belongs with another, and why."""

    briefing: str
    """Its id."""
    actors: tuple[str, ...]
    """Ids of the salient actors of both, the most telling first."""
    words: tuple[str, ...]
    """Rare words in both, the most telling first."""
    score: float
    """Sum of the inverse document frequencies of what is shared, rounded to four places."""


@dataclass(frozen=True)
class LinkedActor:
    """An actor across all briefings."""

    id: str
    """The same in every briefing."""
    name: str
    """The name most briefings use; of equals the longest."""
    type: str
    """The type most briefings give."""
    aliases: tuple[str, ...]
    """Every other name used, sorted."""
    appearances: tuple[Appearance, ...]
    """In current briefings, or in superseded ones where no current one names it; by date, oldest first."""
    quotes: tuple[Said, ...]
    """What it said in them, by date, oldest first."""
    companions: tuple[Companion, ...]
    """Whom it is mentioned with, most often first."""
    description: str | None = None
    """A person's line about it."""
    links: tuple[str, ...] = ()
    """Its own site and its item in Wikidata, as a person gave them."""

    @cached_property
    def digest(self) -> str:
        """The same for the same actor in the same briefings."""
        entries = [*(one.entry for one in self.appearances), *(said.entry for said in self.quotes)]
        parts = (self.id, self.description, self.links, list(dict.fromkeys(entry.digest for entry in entries)))
        return hashlib.sha256(repr(parts).encode()).hexdigest()

    @cached_property
    def role(self) -> str | None:
        """What it was called last, if anything."""
        return next((one.actor.roles[0].text for one in reversed(self.appearances) if one.actor.roles), None)

    @cached_property
    def mentions(self) -> int:
        """How often the articles speak of it."""
        return sum(len(appearance.actor.mentions) for appearance in self.appearances)


@dataclass(frozen=True)
class Tag:
    """A topic."""

    id: str
    """Slug of the name."""
    name: str
    """As the first briefing writes it."""
    entries: tuple[Entry, ...]
    """By date, oldest first."""


@dataclass(frozen=True)
class Index:
    """All briefings, tied together."""

    entries: tuple[Entry, ...]
    """By date, oldest first; undated ones before all, since nothing says that they are new."""
    actors: tuple[LinkedActor, ...]
    """By name."""
    related: Mapping[str, tuple[Related, ...]]
    """By id of the briefing, for current ones; the closest first."""
    tags: tuple[Tag, ...]
    """By name."""
    quotes: tuple[Said, ...]
    """By date, oldest first, then in the order of the article."""
    timeline: tuple[Happening, ...]
    """Every dated event, oldest first."""

    @cached_property
    def current(self) -> tuple[Entry, ...]:
        """The briefings that no later version of their article supersedes: what lists show and numbers count."""
        return tuple(entry for entry in self.entries if entry.briefing.id not in self.later)

    @cached_property
    def listed(self) -> tuple[LinkedActor, ...]:
        """The actors of current briefings."""
        return tuple(one for one in self.actors if one.appearances[-1].entry.briefing.id not in self.later)

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """Briefings by id."""
        return {entry.briefing.id: entry for entry in self.entries}

    @cached_property
    def actor_by_id(self) -> Mapping[str, LinkedActor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def later(self) -> Mapping[str, tuple[Entry, ...]]:
        """The later versions that supersede a briefing, by its id."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if entry.briefing.supersedes is not None:
                found[entry.briefing.supersedes].append(entry)
        return {which: tuple(entries) for which, entries in found.items()}

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {entry.briefing.id: place for place, entry in enumerate(self.current)}

    def before(self, briefing: str) -> Entry | None:
        """The next older of the current briefings; none of a superseded one, which leads to its later version."""
        place = self._places.get(briefing, 0)
        return self.current[place - 1] if place else None

    def after(self, briefing: str) -> Entry | None:
        """The next newer of the current briefings."""
        place = self._places.get(briefing, len(self.current)) + 1
        return self.current[place] if place < len(self.current) else None
