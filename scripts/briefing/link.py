"""Many briefings to one index: actors across briefings, related briefings, topics, one timeline.

Actors are tied by their id alone, which comes from the name or from a person; nothing is tied by likeness. Work grows
with the number of briefings: whatever would compare every briefing with every other one goes through lists of at most
`COMMON`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from heapq import nsmallest
from itertools import combinations, groupby
from typing import TYPE_CHECKING, NamedTuple

from briefing.dateline import own_date
from briefing.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.identities import Identity, Register
    from briefing.model import Actor, Briefing, Event, Quote

COMMON = 40
"""Briefings; an actor or a word in more of them than this says little about which two belong together."""

SALIENT = 8
"""Actors of a briefing, the most salient first, by which it is related to others."""

TELLING_WORDS = 20
"""Words of a briefing, the rarest among all first, by which it is related to others."""

RELATED = 5
"""Related briefings shown, at most."""

COMPANIONS = 12
"""Actors mentioned with an actor that are kept, at most."""

CROWD = 25
"""Actors in one sentence; more are an enumeration, which ties nobody to anybody."""

WIKIDATA = "https://www.wikidata.org/wiki/"
"""Where an item of Wikidata is shown."""

WORD = re.compile(r"[^\W\d_]{5,}")
"""Words of five letters or more; shorter ones are mostly grammar."""

GRAMMAR = frozenset(
    """
    about above according after again against almost alone along already although always among another anybody anyone
    anything around asked because become before began begin behind being below between beyond called could during
    either enough every everyone everything following former given having herself himself however including instead
    itself known later least likely might moreover myself never nobody nothing often other others ourselves people
    perhaps quite rather really several shall should since somebody someone something sometimes still their theirs
    themselves there these thing things think those though through throughout today together told towards under until
    using usually where whether which while whole whose within without would years yesterday yourself
    monday tuesday wednesday thursday friday saturday sunday january february march april august september october
    november december
    """.split()
)
"""Longer words of grammar, of reporting and of time, which two articles share whatever they are about."""


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
    yaml_sha256: str = field(default="", compare=False)
    """Of the briefing’s file; empty when there is none, or when it holds other actors than `briefing`."""
    whole: Told | None = field(default=None, compare=False)
    """What the whole article told, when `article` holds the printable part of it alone."""

    @cached_property
    def digest(self) -> str:
        """The same for the same briefing of the same article."""
        return (
            self.yaml_sha256 or hashlib.sha256(f"{self.briefing.model_dump_json()}{self.article}".encode()).hexdigest()
        )

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

    @property
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


def link(entries: Iterable[Entry], *, register: Register | None = None) -> Index:
    """Everything that ties the briefings together; the order of `entries` does not matter.

    `register` has a person's descriptions of actors. A version of an article that a later one supersedes keeps its
    page, and counts for nothing else.

    Raises `ValueError` when two briefings have the same id.
    """
    ordered = tuple(sorted(entries, key=lambda e: (e.day or dt.date.min, e.briefing.id)))
    counts = Counter(entry.briefing.id for entry in ordered)
    if twice := sorted(which for which, count in counts.items() if count > 1):
        raise ValueError(f"briefings with the same id: {', '.join(twice)}")
    superseded = {entry.briefing.supersedes for entry in ordered}
    current = tuple(entry for entry in ordered if entry.briefing.id not in superseded)
    return Index(
        entries=ordered,
        actors=_actors(ordered, current, register.by_id() if register is not None else {}),
        related=_related(current),
        tags=_tags(current),
        quotes=_said(current),
        timeline=_timeline(current),
    )


def _said(entries: Iterable[Entry]) -> tuple[Said, ...]:
    return tuple(Said(entry, quote) for entry in entries for quote in entry.briefing.quotes)


# ---------------------------------------------------------------- actors
def _actors(
    entries: Sequence[Entry], current: Sequence[Entry], identities: Mapping[str, Identity]
) -> tuple[LinkedActor, ...]:
    """Whoever is in a current briefing, as the current ones have it; then whoever is in superseded ones alone."""
    linked = {actor.id: actor for actor in _linked_actors(current)}
    if len(current) < len(entries):
        linked = {actor.id: linked.get(actor.id, actor) for actor in _linked_actors(entries)}
    described = (_described(actor, identities.get(which)) for which, actor in linked.items())
    return tuple(sorted(described, key=lambda actor: (actor.name.casefold(), actor.id)))


def _linked_actors(entries: Sequence[Entry]) -> Iterator[LinkedActor]:
    appearances: dict[str, list[Appearance]] = defaultdict(list)
    for entry in entries:
        for actor in entry.briefing.actors:
            appearances[actor.id].append(Appearance(entry, actor))
    said: dict[str, list[Said]] = defaultdict(list)
    for one in _said(entries):
        if one.quote.speaker is not None and one.quote.speaker.actor is not None:
            said[one.quote.speaker.actor].append(one)
    together = _together(entries)
    return (_linked(which, found, said[which], together[which]) for which, found in appearances.items())


def _linked(which: str, found: list[Appearance], said: list[Said], together: Counter[str]) -> LinkedActor:
    names = Counter(one.actor.name for one in found)
    types = Counter(one.actor.type for one in found)
    name = min(names, key=lambda text: (-names[text], -len(text), text))
    others = {*names, *(alias for one in found for alias in one.actor.aliases)} - {name}
    companions = sorted(together.items(), key=lambda item: (-item[1], item[0]))[:COMPANIONS]
    return LinkedActor(
        id=which,
        name=name,
        type=min(types, key=lambda kind: (-types[kind], kind)),
        aliases=tuple(sorted(others)),
        appearances=tuple(found),
        quotes=tuple(said),
        companions=tuple(Companion(actor, count) for actor, count in companions),
    )


def _described(actor: LinkedActor, identity: Identity | None) -> LinkedActor:
    """The actor with what a person says of it."""
    if identity is None:
        return actor
    links = (identity.homepage, identity.wikidata and WIKIDATA + identity.wikidata)
    return replace(actor, description=identity.description, links=tuple(link for link in links if link))


def sentences_with(actor: Actor, briefing: Briefing) -> tuple[str, ...]:
    """Ids of the sentences that mention the actor, in order."""
    starts = [mention.start for mention in actor.mentions]
    ordered, found = sorted(starts), []
    place = 0
    for sentence in briefing.sentences:
        while place < len(ordered) and ordered[place] < sentence.start:
            place += 1
        if place < len(ordered) and ordered[place] < sentence.end:
            found.append(sentence.id)
    return tuple(found)


def _together(entries: Iterable[Entry]) -> dict[str, Counter[str]]:
    """For each actor, how many sentences it shares with each other actor."""
    together: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        present: dict[str, list[str]] = defaultdict(list)
        for actor in entry.briefing.actors:
            for sentence in sentences_with(actor, entry.briefing):
                present[sentence].append(actor.id)
        for actors in present.values():
            for one, other in combinations(actors, 2) if len(actors) <= CROWD else ():
                together[one][other] += 1
                together[other][one] += 1
    return together


# ---------------------------------------------------------------- topics and time
def _tags(entries: Iterable[Entry]) -> tuple[Tag, ...]:
    tagged: dict[str, dict[str, Entry]] = defaultdict(dict)
    names: dict[str, str] = {}
    for entry in entries:
        for name in entry.briefing.tags:
            which = slug(name)
            names.setdefault(which, name)
            tagged[which][entry.briefing.id] = entry
    tags = (Tag(which, names[which], tuple(tagged[which].values())) for which in tagged)
    return tuple(sorted(tags, key=lambda tag: (tag.name.casefold(), tag.id)))


def _timeline(entries: Iterable[Entry]) -> tuple[Happening, ...]:
    dated = (Happening(e, event) for e in entries for event in e.briefing.timeline if event.date is not None)
    return tuple(sorted(dated, key=lambda h: h.event.date or ""))


# ---------------------------------------------------------------- related briefings
def _related(entries: Sequence[Entry]) -> dict[str, tuple[Related, ...]]:
    actors = _Ties(_postings({e.briefing.id: [actor.id for actor in e.briefing.actors[:SALIENT]] for e in entries}))
    words = _Ties(_postings({e.briefing.id: _words(e) for e in entries}, limit=TELLING_WORDS))
    scores: dict[str, dict[str, float]] = {e.briefing.id: defaultdict(float) for e in entries}
    for ties in (actors, words):
        for key, which in ties.postings.items():
            weight = ties.weight(key, len(entries))
            for one, other in combinations(which, 2):
                scores[one][other] += weight
                scores[other][one] += weight
    closest = {
        which: nsmallest(RELATED, ((-round(score, 4), other) for other, score in found.items()))
        for which, found in scores.items()
    }
    return {
        which: tuple(
            Related(other, actors.shared(which, other), words.shared(which, other), -score) for score, other in found
        )
        for which, found in closest.items()
    }


@dataclass(frozen=True)
class _Ties:
    """What ties briefings together, without what is in so many that it ties none."""

    every: Mapping[str, Sequence[str]]

    @cached_property
    def postings(self) -> Mapping[str, Sequence[str]]:
        """For each key, its briefings."""
        return {key: which for key, which in self.every.items() if len(which) <= COMMON}

    @cached_property
    def keys(self) -> Mapping[str, frozenset[str]]:
        """For each briefing, its keys."""
        found: dict[str, list[str]] = defaultdict(list)
        for key, which in self.postings.items():
            for briefing in which:
                found[briefing].append(key)
        return {briefing: frozenset(keys) for briefing, keys in found.items()}

    def weight(self, key: str, total: int) -> float:
        """Inverse document frequency."""
        return math.log(1 + total / len(self.postings[key]))

    def shared(self, one: str, other: str) -> tuple[str, ...]:
        """The keys of both, the rarest first."""
        none: frozenset[str] = frozenset()
        both = self.keys.get(one, none) & self.keys.get(other, none)
        return tuple(sorted(both, key=lambda key: (len(self.postings[key]), key)))


def _words(entry: Entry) -> list[str]:
    """What the article keeps coming back to: its words in lower case, without the names of its actors.

    Names count as actors; a word used once says little about what an article is about.
    """
    named = {word for actor in entry.briefing.actors for word in WORD.findall(actor.name.lower())}
    used = Counter(WORD.findall(entry.article.lower()))
    return sorted({word for word, times in used.items() if times > 1} - named - GRAMMAR)


def _postings(keys: Mapping[str, Iterable[str]], *, limit: int | None = None) -> dict[str, list[str]]:
    """For each key the briefings that have it, when it is in two or more; of a briefing's keys the `limit` rarest.

    With a limit, what is in more than a third of all briefings is not telling.
    """
    spread = Counter(key for those in keys.values() for key in those)
    most = max(2, len(keys) // 3) if limit else len(keys)
    postings: dict[str, list[str]] = defaultdict(list)
    for briefing, those in keys.items():
        telling = sorted((key for key in those if 1 < spread[key] <= most), key=lambda key: (spread[key], key))
        for key in telling[:limit]:
            postings[key].append(briefing)
    return postings
