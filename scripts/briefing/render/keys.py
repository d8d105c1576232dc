"""Of what each page is made, in a digest: while that stays, so does the page.

Whatever a template or what it calls reads of the index must be in the page's key. `tests/test_kept.py` changes one
thing after the other and compares what is kept with what is made anew.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.link import Entry, Index, LinkedActor
    from briefing.render.page import SiteSettings

CODE = (".py", ".jinja")
"""Endings of the package's files; a page made by other code is another page."""


@dataclass(frozen=True)
class Keys:
    """The keys of the pages of one index."""

    index: Index
    common: str
    """What all pages have in common: settings and code."""

    @classmethod
    def of(cls, index: Index, site: SiteSettings) -> Keys:
        """For the pages of `index` as `site` wants them."""
        settings = (site.title, site.site_url, site.text_mode, site.pdf)
        return cls(index, _digest(settings, _code()))

    def briefing(self, entry: Entry) -> str:
        """Its own YAML, its neighbours' and relatives' titles and dates, its actors' names and roles."""
        which = entry.briefing.id
        beside = (self.index.before(which), self.index.after(which))
        related = self.index.related[which]
        actors = {actor.id for actor in entry.briefing.actors} | {actor for one in related for actor in one.actors}
        return _digest(
            "briefing",
            self.common,
            entry.digest,
            [other and (other.briefing.id, other.briefing.title) for other in beside],
            [(one, _shown(self.index.by_id[one.briefing])) for one in related],
            [
                (which, self.index.actor_by_id[which].name, self.index.actor_by_id[which].role)
                for which in sorted(actors)
            ],
        )

    def actor(self, actor: LinkedActor) -> str:
        """The YAML of every briefing it appears in, and the names of its companions."""
        companions = [(one, self.index.actor_by_id[one.actor]) for one in actor.companions]
        return _digest(
            "actor",
            self.common,
            (actor.id, actor.name, actor.type, actor.aliases),
            [one.entry.digest for one in actor.appearances],
            [(one, other.name, other.type) for one, other in companions],
        )


def _shown(entry: Entry) -> tuple[object, ...]:
    return entry.briefing.title, entry.briefing.source.published


def _code() -> str:
    package = Path(__file__).parent.parent
    files = sorted(file for file in package.rglob("*") if file.suffix in CODE)
    return _digest(
        [(file.relative_to(package).as_posix(), hashlib.sha256(file.read_bytes()).hexdigest()) for file in files]
    )


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode(errors="surrogatepass")).hexdigest()
