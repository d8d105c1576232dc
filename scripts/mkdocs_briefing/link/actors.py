"""Tie the actors of many briefings together: what all briefings say of each.

Actors are tied by their id alone, which comes from the name or from the register of actors. Similar names tie nothing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from mkdocs_briefing.link.actor_counts import count_actors, merge_all
from mkdocs_briefing.link.records import Appearance, Companion, IndexedQuote, LinkedActor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_briefing.curate.actor_register import Identity
    from mkdocs_briefing.link.actor_counts import CountsById
    from mkdocs_briefing.link.records import Entry
    from mkdocs_briefing.memo import Memo

WIKIDATA = "https://www.wikidata.org/wiki/"
"""Address of the page of an item of Wikidata, without the item's number."""


def find_actors(
    entries: Sequence[Entry], current: Sequence[Entry], identities: Mapping[str, Identity], memo: Memo
) -> tuple[LinkedActor, ...]:
    """Return the actors of all `entries`, by name.

    An actor of a `current` briefing is described by the current ones alone; superseded briefings count for an actor
    that only they name. `identities` are the register's descriptions, by id.
    """
    linked = _link_actors(current, memo)
    if len(current) < len(entries):
        linked = _link_actors(entries, memo) | linked
    described = (_describe(actor, identities.get(id_)) for id_, actor in linked.items())
    return tuple(sorted(described, key=lambda actor: (actor.name.casefold(), actor.id)))


def _link_actors(entries: Sequence[Entry], memo: Memo) -> dict[str, LinkedActor]:
    """Return the actors of these briefings by id, with what these briefings say of them."""
    appearances = _appearances(entries)
    quotes = _quotes_by_speaker(entries)
    counts = {
        entry.briefing.id: memo(("counts", entry.digest), partial(count_actors, entry.briefing)) for entry in entries
    }
    return {
        id_: memo(
            ("actor", id_, _digests(found), _digests(quotes[id_])),
            partial(_linked_actor, id_, found, quotes[id_], counts),
        )
        for id_, found in sorted(appearances.items())
    }


def _appearances(entries: Sequence[Entry]) -> dict[str, list[Appearance]]:
    found: dict[str, list[Appearance]] = defaultdict(list)
    for entry in entries:
        for actor in entry.briefing.actors:
            found[actor.id].append(Appearance(entry, actor))
    return found


def _quotes_by_speaker(entries: Sequence[Entry]) -> defaultdict[str, list[IndexedQuote]]:
    found: defaultdict[str, list[IndexedQuote]] = defaultdict(list)
    for entry in entries:
        for quote in entry.briefing.quotes:
            if quote.speaker is not None and quote.speaker.actor is not None:
                found[quote.speaker.actor].append(IndexedQuote(entry, quote))
    return found


def _digests(items: Sequence[Appearance | IndexedQuote]) -> tuple[str, ...]:
    return tuple(item.entry.digest for item in items)


def _linked_actor(
    id_: str, found: list[Appearance], quotes: list[IndexedQuote], counts_by_briefing: Mapping[str, CountsById]
) -> LinkedActor:
    counts = merge_all({id_: counts_by_briefing[one.entry.briefing.id][id_]} for one in found)[id_]
    return LinkedActor(
        id=id_,
        name=counts.name,
        type=counts.type,
        aliases=counts.aliases,
        appearances=tuple(found),
        quotes=tuple(quotes),
        companions=tuple(Companion(actor, number) for actor, number in counts.companions),
    )


def _describe(actor: LinkedActor, identity: Identity | None) -> LinkedActor:
    """Add the description and the links that the register of actors gives."""
    if identity is None:
        return actor
    links = (identity.homepage, identity.wikidata and WIKIDATA + identity.wikidata)
    return replace(actor, description=identity.description, links=tuple(link for link in links if link))
