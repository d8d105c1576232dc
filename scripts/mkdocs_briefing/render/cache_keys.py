"""Keys of pages in the cache: digests of everything that a page is made from.

Whatever a template, or a function that it calls, reads of the index must be in the page's key.
`tests/site/cache/test_page_cache.py` changes one thing after another and compares cached pages with new ones.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_briefing.hashing import digest_of, sha256_hex
from mkdocs_briefing.link import headline_role
from mkdocs_briefing.render.charts import ties

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_briefing.link import Entry, Index, IndexedEvent, IndexedQuote, LinkedActor, Related, Tag
    from mkdocs_briefing.model import Event
    from mkdocs_briefing.render.settings import SiteSettings

ROW_ACTORS = 3
"""Actors that a row of the list of briefings names (`_rows.html.jinja`)."""

CODE_SUFFIXES = (".py", ".jinja", ".html")
"""Endings of the files of code; other code may make other pages from the same briefings."""


@dataclass(frozen=True)
class PageKeys:
    """The keys of the pages of one index."""

    index: Index
    """The index, redacted."""
    common: str
    """Digest of what all pages share: settings, code, and the register's descriptions of actors."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Actors without a page, each with the briefing that has their card; by ids."""

    @classmethod
    def of(cls, index: Index, site: SiteSettings) -> PageKeys:
        """Return the keys for the pages of `index` with the settings of `site`."""
        # Measures are on the method page alone, which has no key. Each key has the redirects that its page follows, so
        # that one more redirect does not change the key of every page.
        settings = replace(site, accuracy={}, redirects={})
        described = [(one.id, one.description, one.links) for one in index.actors if one.description or one.links]
        return cls(index, digest_of(settings, code_digest(), described), site.redirects)

    def briefing(self, entry: Entry) -> str:
        """Return the key of a briefing's page.

        It is made of the YAML, the roles that other briefings give, the titles and dates of the neighbours and related
        briefings, the other versions, and the other publications of the same text.
        """
        id_ = entry.briefing.id
        return digest_of(
            "briefing",
            self.common,
            entry.digest,
            [other and _heading(other) for other in (self.index.older(id_), self.index.newer(id_))],
            [self._related(one) for one in self.index.related.get(id_, ())],
            [other and (_heading(other), other.briefing.version) for other in self._other_versions(entry)],
            [(_heading(one), one.briefing.source.publisher) for one in self.index.same_text(entry.briefing)],
            [self.index.actor_by_id[actor.id].role for actor in entry.briefing.actors if headline_role(actor) is None],
            [actor.id in self.redirects for actor in entry.briefing.actors],
        )

    def _other_versions(self, entry: Entry) -> list[Entry | None]:
        earlier = self.index.by_id.get(entry.briefing.supersedes or "")
        return [earlier, *self.index.later_versions.get(entry.briefing.id, ())]

    def _related(self, one: Related) -> tuple[object, ...]:
        other = self.index.by_id[one.briefing]
        names = [(id_, self.index.actor_by_id[id_].name) for id_ in one.actors]
        return _heading(other), other.day, names, one.words

    def actor(self, actor: LinkedActor) -> str:
        """Return the key of an actor's page: its briefings, its companions' names, and the ties between them."""
        companions = [(one, self.index.actor_by_id[one.actor]) for one in actor.companions]
        return digest_of(
            "actor",
            self.common,
            (actor.digest, actor.name, actor.type, actor.aliases),
            [(one, other.name, other.type, self.redirects.get(other.id)) for one, other in companions],
            ties(actor, self.index),
        )

    def topic(self, tag: Tag) -> str:
        """Return the key of a topic's page: its name, its briefings, and the names of their actors."""
        named = {actor.id for entry in tag.entries for actor in entry.briefing.actors}
        return digest_of("topic", self.common, tag.name, [one.digest for one in tag.entries], self._names(named))

    def lines(self, items: Sequence[Entry]) -> str:
        """Return the key of briefings as lines of JSON: their YAML, and the version of what compresses them."""
        return digest_of("lines", self.common, [entry.digest for entry in items], zlib.ZLIB_RUNTIME_VERSION)

    def entries(self, items: Sequence[Entry]) -> str:
        """Return the key of a list of briefings: the YAML of each, and the names of its first actors."""
        first = {actor.id for entry in items for actor in entry.briefing.actors[:ROW_ACTORS]}
        return self._list([entry.digest for entry in items], self._names(first))

    def actors(self, items: Sequence[LinkedActor]) -> str:
        """Return the key of a list of actors: everything that the list says of each."""
        rows = [
            (a.id, a.name, a.type, a.role, a.aliases, len(a.appearances), len(a.quotes), self.redirects.get(a.id))
            for a in items
        ]
        return self._list(rows)

    def quotes(self, items: Sequence[IndexedQuote]) -> str:
        """Return the key of a list of quotes: the YAML of each one's briefing, and the names of the speakers."""
        speakers = {one.quote.speaker.actor for one in items if one.quote.speaker and one.quote.speaker.actor}
        return self._list([(one.quote.id, one.entry.digest) for one in items], self._names(speakers))

    def quoting(self, items: Sequence[Entry]) -> str:
        """Return the key of a list of briefings with whom they quote: the YAML of each."""
        return self._list([entry.digest for entry in items])

    def events(self, items: Sequence[IndexedEvent]) -> str:
        """Return the key of a list of events: each as it is shown, or its briefing's YAML where it is withheld."""
        return self._list([self._event(one.entry, one.event) for one in items])

    def _event(self, entry: Entry, event: Event) -> tuple[object, ...]:
        withheld = None if event.text else entry.digest
        shown = (event.text, event.when, event.gloss, event.evidence, event.origin)
        return *_heading(entry), withheld, event.id, event.date, *shown

    def _names(self, actors: Iterable[str]) -> list[tuple[object, ...]]:
        named = [self.index.actor_by_id[id_] for id_ in sorted(actors)]
        return [(a.id, a.name, a.role, a.type, self.redirects.get(a.id)) for a in named]

    def _list(self, *items: object) -> str:
        return digest_of("list", self.common, *items)


def _heading(entry: Entry) -> tuple[str, str, str]:
    """Return what a link to a briefing shows: id, title, and the title's language."""
    return entry.briefing.id, entry.briefing.title, entry.briefing.source.language


def code_digest() -> str:
    """Return the digest of the package's code and templates."""
    folder = Path(__file__).parent.parent
    files = sorted(file for file in folder.rglob("*") if file.suffix in CODE_SUFFIXES)
    return digest_of([(file.relative_to(folder).as_posix(), sha256_hex(file.read_bytes())) for file in files])
