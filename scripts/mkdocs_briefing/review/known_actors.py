"""The actors of all briefings as the files are now: what the site will have once it is built again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_briefing.curate.actor_register import with_local_ids
from mkdocs_briefing.curate.register_edits import Listing, Meanings, typed
from mkdocs_briefing.hashing import digest_of
from mkdocs_briefing.ids import short_digest, slug
from mkdocs_briefing.review.actions import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs_briefing.curate.actor_register import Identity, Register
    from mkdocs_briefing.curate.register_edits import Fields
    from mkdocs_briefing.model import Briefing

DIGEST_CHARACTERS = 16
"""Hexadecimal digits of the digest of an actor: 64 bits."""


@dataclass(frozen=True)
class Known:
    """An actor of all briefings."""

    id: str
    """The id of its page."""
    name: str
    """The name that is displayed."""
    type: str
    """The type that the register gives, or else most briefings."""
    listings: tuple[Listing, ...]
    """The briefings that list it, and under which name."""
    entry: Fields
    """What the register says of it; empty where it has no entry."""

    @property
    def briefings(self) -> int:
        """The number of briefings that list it, some of them under several names."""
        return len({one.article for one in self.listings})

    @property
    def digest(self) -> str:
        """What tells it from itself after any change."""
        listed_as = [(one.article, one.name) for one in self.listings]
        return digest_of(self.id, sorted(self.entry.items()), listed_as)[:DIGEST_CHARACTERS]


def listed(article: str, briefing: Briefing) -> Iterator[Listing]:
    """Yield the actors of a briefing, as its YAML has them; `article` is the name of the article's file."""
    ending = f"-{short_digest(briefing.id)}"
    for actor in with_local_ids(briefing).actors:
        is_local = actor.type == "person" and actor.id.endswith(ending)
        yield Listing(article, actor.name, actor.id, actor.type, briefing.title, is_local=is_local)


def joined(listings: Iterable[Listing], became: Mapping[str, str]) -> list[Listing]:
    """Return the listings with the ids that the site gives them by itself."""
    return [replace(one, id=became[one.id]) if one.id in became else one for one in listings]


def known_actors(listings: Iterable[Listing], register: Register) -> dict[str, Known]:
    """Return the actors by the ids that they have with this register."""
    means = Meanings(register.actors)
    found: dict[str, list[Listing]] = {}
    for one in listings:
        found.setdefault(means.id(one), []).append(one)
    entries = register.by_id()
    return {id_: _known(id_, tuple(sorted(listings)), entries.get(id_)) for id_, listings in found.items()}


def _known(id_: str, listings: tuple[Listing, ...], identity: Identity | None) -> Known:
    names, types = Counter(one.name for one in listings), Counter(one.type for one in listings)
    name = min(names, key=lambda name: (-names[name], -len(name), name))
    kind = min(types, key=lambda kind: (-types[kind], kind))
    if identity is None:
        return Known(id_, name, kind, listings, {})
    return Known(id_, identity.name, identity.type or kind, listings, typed(identity))


def find(actors: Mapping[str, Known], id_: str) -> Known:
    """Return an actor by its id. Raises `RefusedError` when there is none any more."""
    if id_ not in actors:
        raise RefusedError("this actor is gone meanwhile; look at the list of actors")
    return actors[id_]


def has_words(actor: Known, words: str) -> bool:
    """Return whether one of the actor's names has all these words, or their beginnings; accents do not matter."""
    wanted = slug(words).split("-") if words.strip() else []
    names = {actor.name, *(one.name for one in actor.listings)}
    return any(all(any(part.startswith(word) for part in slug(name).split("-")) for word in wanted) for name in names)


def moves(before: Mapping[str, Known], after: Mapping[str, Known]) -> dict[str, str]:
    """Return the ids that are gone `after` a step, each with the id that most of its listings have now."""
    gone = {id_: frozenset(actor.listings) for id_, actor in before.items() if id_ not in after}
    return {
        id_: min(after, key=lambda other: (-len(listings.intersection(after[other].listings)), other))
        for id_, listings in gone.items()
    }


def chosen(actor: Known, numbers: Sequence[int]) -> tuple[Listing, ...]:
    """Return some listings of an actor by their places. Raises `RefusedError` when none, or all, are meant."""
    found = tuple(one for number, one in enumerate(actor.listings) if number in numbers)
    if not found:
        raise RefusedError("choose at least one briefing in which it is somebody else", field="listings")
    if len(found) == len(actor.listings):
        raise RefusedError("that is every briefing: change the name, or choose “Same as …”", field="listings")
    return found
