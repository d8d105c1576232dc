"""Count what briefings say of each actor, in parts that can be merged in any order.

`merge` is associative and commutative, and the empty mapping is its identity: however the briefings are split, on
however many machines, the result is the same. An index of any number of briefings is therefore a tree of small merges
that holds the counts of the actors in memory, and not the briefings.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_briefing.model import Actor, Briefing

MAX_COMPANIONS = 12
"""Companions listed for one actor at most."""

MAX_ACTORS_IN_SENTENCE = 25
"""Actors in one sentence at most; more are an enumeration, which ties nobody to anybody."""


@dataclass(frozen=True)
class ActorCounts:
    """What some briefings say of one actor, in numbers."""

    names: Mapping[str, int]
    """Number of briefings that use each name."""
    types: Mapping[str, int]
    """Number of briefings that give each type."""
    given_aliases: frozenset[str]
    """Aliases, as the briefings list them."""
    shared_sentences: Mapping[str, int]
    """Number of sentences shared with each other actor, by that actor's id."""
    briefings: frozenset[str]
    """Ids of the briefings that name the actor."""

    @cached_property
    def name(self) -> str:
        """The name that most briefings use; of equally frequent ones the longest."""
        return min(self.names, key=lambda text: (-self.names[text], -len(text), text))

    @cached_property
    def type(self) -> str:
        """The type that most briefings give."""
        return min(self.types, key=lambda kind: (-self.types[kind], kind))

    @cached_property
    def aliases(self) -> tuple[str, ...]:
        """Every name in use besides `name`, sorted."""
        return tuple(sorted({*self.names, *self.given_aliases} - {self.name}))

    @cached_property
    def companions(self) -> tuple[tuple[str, int], ...]:
        """Ids of the actors it shares sentences with, and how many sentences, the most first."""
        return tuple(sorted(self.shared_sentences.items(), key=lambda item: (-item[1], item[0]))[:MAX_COMPANIONS])


CountsById: TypeAlias = "Mapping[str, ActorCounts]"
"""Counts by the actor's id."""


def count_actors(briefing: Briefing, *, prefix: str = "") -> CountsById:
    """Return what one briefing says of its actors; `prefix` tells its id from the same id in another project."""
    shared = _shared_sentences(briefing)
    return {
        actor.id: ActorCounts(
            names={actor.name: 1},
            types={actor.type: 1},
            given_aliases=frozenset(actor.aliases),
            shared_sentences=shared[actor.id],
            briefings=frozenset((prefix + briefing.id,)),
        )
        for actor in briefing.actors
    }


def merge(one: CountsById, other: CountsById) -> CountsById:
    """Return the counts of both; they must come from different briefings, or these are counted twice."""
    small, large = sorted((one, other), key=len)
    return {
        **large,
        **{
            actor: _add(counts, large[actor]) if actor in large else counts  # most actors are in one part alone
            for actor, counts in small.items()
        },
    }


def merge_all(parts: Iterable[CountsById]) -> CountsById:
    """Return the counts of all `parts`, sorted by id.

    Parts are merged as a balanced binary tree, like with like, so that no count is copied more often than the tree is
    high; merging one after the other would copy the first ones each time.
    """
    waiting: list[tuple[int, CountsById]] = []
    for part in parts:
        height, merged = 0, part
        while waiting and waiting[-1][0] == height:
            merged = merge(waiting.pop()[1], merged)
            height += 1
        waiting.append((height, merged))
    total: CountsById = {}
    for _, part in reversed(waiting):
        total = merge(part, total)
    return dict(sorted(total.items()))


def _add(one: ActorCounts, other: ActorCounts) -> ActorCounts:
    return ActorCounts(
        names=_add_numbers(one.names, other.names),
        types=_add_numbers(one.types, other.types),
        given_aliases=one.given_aliases | other.given_aliases,
        shared_sentences=_add_numbers(one.shared_sentences, other.shared_sentences),
        briefings=one.briefings | other.briefings,
    )


def _add_numbers(one: Mapping[str, int], other: Mapping[str, int]) -> Mapping[str, int]:
    return {key: one.get(key, 0) + other.get(key, 0) for key in sorted({*one, *other})}


def sentences_with(actor: Actor, briefing: Briefing) -> tuple[str, ...]:
    """Return the ids of the sentences that mention the actor, in order."""
    starts = sorted(mention.start for mention in actor.mentions)
    found = []
    place = 0
    for sentence in briefing.sentences:
        while place < len(starts) and starts[place] < sentence.start:
            place += 1
        if place < len(starts) and starts[place] < sentence.end:
            found.append(sentence.id)
    return tuple(found)


def _shared_sentences(briefing: Briefing) -> Mapping[str, Mapping[str, int]]:
    """Return for each actor how many sentences it shares with each other actor."""
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    present: dict[str, list[str]] = defaultdict(list)
    for actor in briefing.actors:
        for sentence in sentences_with(actor, briefing):
            present[sentence].append(actor.id)
    for actors in present.values():
        for one, other in combinations(actors, 2) if len(actors) <= MAX_ACTORS_IN_SENTENCE else ():
            shared[one][other] += 1
            shared[other][one] += 1
    return shared
