"""The records of which an index of many briefings consists."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_briefing.hashing import digest_of, sha256_hex
from mkdocs_briefing.ingest.dateline import own_date
from mkdocs_briefing.ingest.publication import is_same_publication
from mkdocs_briefing.link.roles import headline_role

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from mkdocs_briefing.model import Actor, Briefing, Event, Quote


@dataclass(frozen=True)
class OwnDate:
    """The date that an article begins with, from which its relative dates are counted."""

    day: dt.date
    """`2024-05-03` of `LISBON, May 3, 2024 —`."""
    evidence: str
    """Id of the sentence that has it."""


@dataclass(frozen=True)
class Unredacted:
    """What pages need of an article's whole text after the sentences that may not be printed are blanked."""

    originals: Mapping[str, str]
    """The address of each blanked sentence at its publisher's, by the sentence's id; only those that are known."""
    own_date: OwnDate | None
    """As `Entry.own_date`."""


class ParagraphSpan(NamedTuple):
    """A paragraph of an article, in code points."""

    start: int
    end: int


@dataclass(frozen=True)
class Entry:
    """A briefing with the article it was made from: the input of linking and rendering."""

    briefing: Briefing
    """As the YAML holds it, corrections applied."""
    article: str
    """The article's text, to which the briefing's offsets refer."""
    made_from: str = field(default="", compare=False)
    """Digest of the briefing’s file and of the register's lines on its actors; empty when there is no file."""
    former_ids: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Ids of actors that are another actor's of the site, each with the id that they have become."""
    unredacted: Unredacted | None = field(default=None, compare=False)
    """What remains known of the whole article when `article` is redacted; None when it is whole."""

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the briefing and its article, in hexadecimal."""
        return self.made_from or sha256_hex(f"{self.briefing.model_dump_json()}{self.article}")

    @cached_property
    def own_date(self) -> OwnDate | None:
        """The date in the article's first lines; None when the source says when it was published."""
        if self.unredacted is not None:
            return self.unredacted.own_date
        if self.briefing.source.published is not None:
            return None
        found = own_date(self.article, self._paragraph_spans())
        if found is None:
            return None
        start, _, date = found
        evidence = next((s.id for s in reversed(self.briefing.sentences) if s.start <= start), "s1")
        return OwnDate(date, evidence)

    def _paragraph_spans(self) -> list[ParagraphSpan]:
        paragraphs = [list(group) for _, group in groupby(self.briefing.sentences, key=lambda s: s.paragraph)]
        return [ParagraphSpan(sentences[0].start, sentences[-1].end) for sentences in paragraphs]

    @cached_property
    def day(self) -> dt.date | None:
        """The day of publication, as the source has it or else as the article begins."""
        return self.briefing.source.published or (self.own_date.day if self.own_date else None)


@dataclass(frozen=True)
class Appearance:
    """An actor in one briefing."""

    entry: Entry
    """The briefing."""
    actor: Actor
    """As that briefing has it: roles, mentions, salience."""


@dataclass(frozen=True)
class IndexedQuote:
    """A quote with the briefing that has it."""

    entry: Entry
    """The briefing."""
    quote: Quote
    """The quote."""


@dataclass(frozen=True)
class IndexedEvent:
    """A dated event with the briefing that has it."""

    entry: Entry
    """The briefing."""
    event: Event
    """The event; its date is never None here."""


@dataclass(frozen=True)
class Companion:
    """An actor that is mentioned together with another."""

    actor: str
    """Its id."""
    sentences: int
    """Number of sentences that mention both, over all briefings."""


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
    """The id, the same in every briefing."""
    name: str
    """The name that most briefings use; of equally frequent ones the longest."""
    type: str
    """The type that most briefings give."""
    aliases: tuple[str, ...]
    """Every other name in use, sorted."""
    appearances: tuple[Appearance, ...]
    """In current briefings, or in superseded ones where no current one names it; by date, oldest first."""
    quotes: tuple[IndexedQuote, ...]
    """Its quotes in them, by date, oldest first."""
    companions: tuple[Companion, ...]
    """Actors it is mentioned with, the most often first."""
    description: str | None = None
    """The register's line about it."""
    links: tuple[str, ...] = ()
    """Addresses of its own site and of its item in Wikidata, as the register gives them."""

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the actor and of the briefings that name or quote it, in hexadecimal."""
        entries = [*(one.entry for one in self.appearances), *(one.entry for one in self.quotes)]
        digests = list(dict.fromkeys(entry.digest for entry in entries))
        return digest_of(self.id, self.description, self.links, digests)

    @cached_property
    def role(self) -> str | None:
        """The newest description of it in an article that can be read alone; None when there is none."""
        found = (headline_role(one.actor) for one in reversed(self.appearances))
        return next((role.text for role in found if role), None)

    @cached_property
    def mentions(self) -> int:
        """Number of mentions, over all briefings."""
        return sum(len(appearance.actor.mentions) for appearance in self.appearances)


@dataclass(frozen=True)
class Tag:
    """A topic."""

    id: str
    """Id of the name (`ids.topic_id`)."""
    name: str
    """As the first briefing writes it."""
    entries: tuple[Entry, ...]
    """By date, oldest first."""


@dataclass(frozen=True)
class Index:
    """All briefings, tied together."""

    entries: tuple[Entry, ...]
    """Briefings by date, oldest first; undated ones come first, since nothing says that they are new."""
    actors: tuple[LinkedActor, ...]
    """Actors by name, those of superseded briefings included."""
    related: Mapping[str, tuple[Related, ...]]
    """Related briefings by the id of a current briefing; the closest first."""
    tags: tuple[Tag, ...]
    """Topics by name."""
    quotes: tuple[IndexedQuote, ...]
    """Quotes by date, oldest first, then in the order of the article."""
    timeline: tuple[IndexedEvent, ...]
    """Dated events, oldest first."""

    @cached_property
    def current(self) -> tuple[Entry, ...]:
        """The briefings that no later version of their article supersedes: what lists show and numbers count."""
        return tuple(entry for entry in self.entries if entry.briefing.id not in self.later_versions)

    @cached_property
    def current_actors(self) -> tuple[LinkedActor, ...]:
        """The actors of current briefings."""
        return tuple(one for one in self.actors if one.appearances[-1].entry.briefing.id not in self.later_versions)

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """Briefings by id."""
        return {entry.briefing.id: entry for entry in self.entries}

    @cached_property
    def actor_by_id(self) -> Mapping[str, LinkedActor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def later_versions(self) -> Mapping[str, tuple[Entry, ...]]:
        """The versions that supersede a briefing, by its id."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if entry.briefing.supersedes is not None:
                found[entry.briefing.supersedes].append(entry)
        return {id_: tuple(entries) for id_, entries in found.items()}

    @cached_property
    def _by_text(self) -> Mapping[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.current:
            found[entry.briefing.source.text_sha256].append(entry)
        return {text: tuple(entries) for text, entries in found.items()}

    def same_text(self, briefing: Briefing) -> tuple[Entry, ...]:
        """Return the current briefings of other outlets' publications of the same text."""
        found = self._by_text.get(briefing.source.text_sha256, ())
        return tuple(one for one in found if not is_same_publication(one.briefing.source, briefing.source))

    @cached_property
    def _dated(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.current if entry.day is not None)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {entry.briefing.id: place for place, entry in enumerate(self._dated)}

    def older(self, briefing: str) -> Entry | None:
        """Return the next older current briefing; None for the oldest, a superseded one and one without a date.

        Of a briefing without a date nothing says that it is older or newer than another.
        """
        place = self._places.get(briefing, 0)
        return self._dated[place - 1] if place else None

    def newer(self, briefing: str) -> Entry | None:
        """Return the next newer current briefing; None for the newest, a superseded one and one without a date."""
        place = self._places.get(briefing, len(self._dated)) + 1
        return self._dated[place] if place < len(self._dated) else None
