"""Of what each page is made, in a digest: while that stays, so does the page.

Whatever a template or what it calls reads of the index must be in the page's key.
`tests/site/cache/test_page_cache.py` changes one thing after the other and compares the cache with pages made again.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_briefing.render.charts import ties

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_briefing.link import Entry, Index, IndexedEvent, IndexedQuote, LinkedActor, Related
    from mkdocs_briefing.model import Event
    from mkdocs_briefing.render.page import SiteSettings

LEADING = 3
"""Actors that a row of the list of briefings names (`_rows.html.jinja`)."""

CODE = (".py", ".jinja", ".html")
"""Endings of the package's files; a page made by other code is another page."""


@dataclass(frozen=True)
class Keys:
    """The keys of the pages of one index."""

    index: Index
    common: str
    """What all pages have in common: settings, code and what a person says of actors."""
    forwarded: Mapping[str, str] = field(default_factory=dict)
    """The briefing that stands for an actor without a page of its own."""

    @classmethod
    def of(cls, index: Index, site: SiteSettings) -> Keys:
        """For the pages of `index` as `site` wants them."""
        # accuracies are on the method page, which is made each time; of actors each key tells what concerns its page
        settings = replace(site, accuracy={}, forwarded={})
        told = [(one.id, one.description, one.links) for one in index.actors if one.description or one.links]
        return cls(index, digest(settings, package(), told), site.forwarded)

    def briefing(self, entry: Entry) -> str:
        """Its YAML, roles told elsewhere, titles and dates of neighbours and relatives, and its other versions."""
        which = entry.briefing.id
        beside = (self.index.older(which), self.index.newer(which))
        versions = [self.index.by_id.get(entry.briefing.supersedes or ""), *self.index.later_versions.get(which, ())]
        return digest(
            "briefing",
            self.common,
            entry.digest,
            [other and _named(other) for other in beside],
            [self._related(one) for one in self.index.related.get(which, ())],
            [other and (_named(other), other.briefing.version) for other in versions],
            [self.index.actor_by_id[actor.id].role for actor in entry.briefing.actors if not actor.roles],
            [actor.id in self.forwarded for actor in entry.briefing.actors],
        )

    def _related(self, one: Related) -> tuple[object, ...]:
        other = self.index.by_id[one.briefing]
        names = [(which, self.index.actor_by_id[which].name) for which in one.actors]
        return _named(other), other.day, names, one.words

    def actor(self, actor: LinkedActor) -> str:
        """The YAML of every briefing it appears in, the names of its companions and how they are tied."""
        companions = [(one, self.index.actor_by_id[one.actor]) for one in actor.companions]
        return digest(
            "actor",
            self.common,
            (actor.digest, actor.name, actor.type, actor.aliases),
            [(one, other.name, other.type, self.forwarded.get(other.id)) for one, other in companions],
            ties(actor, self.index),
        )

    def lines(self, items: Sequence[Entry]) -> str:
        """The YAML of each briefing, and what compresses them."""
        return digest("lines", self.common, [entry.digest for entry in items], zlib.ZLIB_RUNTIME_VERSION)

    def entries(self, items: Sequence[Entry]) -> str:
        """The YAML of each briefing of a list, and how its first actors are called."""
        first = {actor.id for entry in items for actor in entry.briefing.actors[:LEADING]}
        return self._list([entry.digest for entry in items], self._called(first))

    def actors(self, items: Sequence[LinkedActor]) -> str:
        """What the list says of each actor."""
        said = [
            (a.id, a.name, a.type, a.role, a.aliases, len(a.appearances), len(a.quotes), self.forwarded.get(a.id))
            for a in items
        ]
        return self._list(said)

    def quotes(self, items: Sequence[IndexedQuote]) -> str:
        """Each quote and the YAML of its briefing, and how the speakers are called."""
        speakers = {one.quote.speaker.actor for one in items if one.quote.speaker and one.quote.speaker.actor}
        return self._list([(one.quote.id, one.entry.digest) for one in items], self._called(speakers))

    def events(self, items: Sequence[IndexedEvent]) -> str:
        """Each event as it is shown; all of its briefing where its text may not be."""
        return self._list([self._event(one.entry, one.event) for one in items])

    def _event(self, entry: Entry, event: Event) -> tuple[object, ...]:
        briefing = entry.briefing
        whose = (briefing.id, briefing.title, briefing.source.language, None if event.text else entry.digest)
        return *whose, event.id, event.date, event.text, event.evidence, event.origin

    def _called(self, actors: Iterable[str]) -> list[tuple[object, ...]]:
        called = [self.index.actor_by_id[which] for which in sorted(actors)]
        return [(a.id, a.name, a.role, a.type, self.forwarded.get(a.id)) for a in called]

    def _list(self, *items: object) -> str:
        return digest("list", self.common, *items)


def _named(entry: Entry) -> tuple[str, str, str]:
    """What a page says of another briefing that it leads to: where it is, its title, and in which language that is."""
    return entry.briefing.id, entry.briefing.title, entry.briefing.source.language


def package() -> str:
    """Tells the package's code and templates from any other."""
    folder = Path(__file__).parent.parent
    files = sorted(file for file in folder.rglob("*") if file.suffix in CODE)
    return digest(
        [(file.relative_to(folder).as_posix(), hashlib.sha256(file.read_bytes()).hexdigest()) for file in files]
    )


def digest(*parts: object) -> str:
    """The same for the same parts, in every process."""
    return hashlib.sha256(repr(parts).encode(errors="surrogatepass")).hexdigest()
