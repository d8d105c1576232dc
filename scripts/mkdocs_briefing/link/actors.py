"""Actors across briefings: what all briefings together say of each.

Actors are tied by their id alone, which comes from the name or from a person; nothing is tied by likeness.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from mkdocs_briefing.link.actor_counts import facts_of, reduced
from mkdocs_briefing.link.records import Appearance, Companion, LinkedActor, Said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_briefing.curate.actor_register import Identity
    from mkdocs_briefing.link.actor_counts import Known
    from mkdocs_briefing.link.records import Entry
    from mkdocs_briefing.memo import Memo

WIKIDATA = "https://www.wikidata.org/wiki/"
"""Where an item of Wikidata is shown."""


def find_actors(
    entries: Sequence[Entry], current: Sequence[Entry], identities: Mapping[str, Identity], memo: Memo
) -> tuple[LinkedActor, ...]:
    """Whoever is in a current briefing, as the current ones have it; then whoever is in superseded ones alone.

    By name; `identities` are what a person says of them.
    """
    linked = _among(current, memo)
    if len(current) < len(entries):
        linked = _among(entries, memo) | linked
    described = (_described(actor, identities.get(which)) for which, actor in linked.items())
    return tuple(sorted(described, key=lambda actor: (actor.name.casefold(), actor.id)))


def _among(entries: Sequence[Entry], memo: Memo) -> dict[str, LinkedActor]:
    """The actors of these briefings by id, as these have them."""
    appearances: dict[str, list[Appearance]] = defaultdict(list)
    said: dict[str, list[Said]] = defaultdict(list)
    for entry in entries:
        for actor in entry.briefing.actors:
            appearances[actor.id].append(Appearance(entry, actor))
        for quote in entry.briefing.quotes:
            if quote.speaker is not None and quote.speaker.actor is not None:
                said[quote.speaker.actor].append(Said(entry, quote))
    known = {entry.briefing.id: memo(("facts", entry.digest), partial(facts_of, entry.briefing)) for entry in entries}
    return {
        which: memo(
            ("actor", which, tuple(one.entry.digest for one in found), tuple(one.entry.digest for one in said[which])),
            partial(_linked, which, found, said[which], known),
        )
        for which, found in sorted(appearances.items())
    }


def _linked(which: str, found: list[Appearance], said: list[Said], known: Mapping[str, Known]) -> LinkedActor:
    facts = reduced({which: known[one.entry.briefing.id][which]} for one in found)[which]
    return LinkedActor(
        id=which,
        name=facts.name,
        type=facts.type,
        aliases=facts.aliases,
        appearances=tuple(found),
        quotes=tuple(said),
        companions=tuple(Companion(actor, count) for actor, count in facts.companions),
    )


def _described(actor: LinkedActor, identity: Identity | None) -> LinkedActor:
    """The actor with what a person says of it."""
    if identity is None:
        return actor
    links = (identity.homepage, identity.wikidata and WIKIDATA + identity.wikidata)
    return replace(actor, description=identity.description, links=tuple(link for link in links if link))
