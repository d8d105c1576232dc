"""What is counted of each actor, in parts that are put together in any order.

`merge` is associative and commutative, and no facts at all are its unit: however the briefings are split, on however
many machines, the same comes out. So an index of any number of briefings is a tree of small merges, and whoever counts
holds the actors and not the briefings.
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

COMPANIONS = 12
"""Actors mentioned with an actor that are told, at most."""

CROWD = 25
"""Actors in one sentence; more are an enumeration, which ties nobody to anybody."""


@dataclass(frozen=True)
class Facts:
    """What some briefings say of one actor, in numbers."""

    names: Mapping[str, int]
    """Briefings that use each name."""
    types: Mapping[str, int]
    """Briefings that give each type."""
    others: frozenset[str]
    """Aliases."""
    together: Mapping[str, int]
    """Sentences with each other actor, by its id."""
    briefings: frozenset[str]
    """Ids of the briefings that name it."""

    @cached_property
    def name(self) -> str:
        """The name most briefings use; of equals the longest."""
        return min(self.names, key=lambda text: (-self.names[text], -len(text), text))

    @cached_property
    def type(self) -> str:
        """The type most briefings give."""
        return min(self.types, key=lambda kind: (-self.types[kind], kind))

    @cached_property
    def aliases(self) -> tuple[str, ...]:
        """Every other name used, sorted."""
        return tuple(sorted({*self.names, *self.others} - {self.name}))

    @cached_property
    def companions(self) -> tuple[tuple[str, int], ...]:
        """Whom it is mentioned with, most often first."""
        return tuple(sorted(self.together.items(), key=lambda item: (-item[1], item[0]))[:COMPANIONS])


Known: TypeAlias = "Mapping[str, Facts]"
"""Facts by the actor's id."""


def facts_of(briefing: Briefing, *, prefix: str = "") -> Known:
    """What one briefing says of its actors; `prefix` tells its id from that of another project's."""
    together = _together(briefing)
    return {
        actor.id: Facts(
            names={actor.name: 1},
            types={actor.type: 1},
            others=frozenset(actor.aliases),
            together=together[actor.id],
            briefings=frozenset((prefix + briefing.id,)),
        )
        for actor in briefing.actors
    }


def merge(one: Known, other: Known) -> Known:
    """What both say together, of different briefings."""
    small, large = sorted((one, other), key=len)
    return {
        **large,
        **{which: _sum(facts, large[which]) if which in large else facts for which, facts in small.items()},
    }


def reduced(parts: Iterable[Known]) -> Known:
    """All of them merged, as a tree: equals with equals, so that no fact is copied more often than the tree is high."""
    waiting: list[tuple[int, Known]] = []
    for part in parts:
        height, made = 0, part
        while waiting and waiting[-1][0] == height:
            made = merge(waiting.pop()[1], made)
            height += 1
        waiting.append((height, made))
    made = {}
    for _, part in reversed(waiting):
        made = merge(part, made)
    return dict(sorted(made.items()))


def _sum(one: Facts, other: Facts) -> Facts:
    return Facts(
        names=_counted(one.names, other.names),
        types=_counted(one.types, other.types),
        others=one.others | other.others,
        together=_counted(one.together, other.together),
        briefings=one.briefings | other.briefings,
    )


def _counted(one: Mapping[str, int], other: Mapping[str, int]) -> Mapping[str, int]:
    return {key: one.get(key, 0) + other.get(key, 0) for key in sorted({*one, *other})}


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


def _together(briefing: Briefing) -> Mapping[str, Mapping[str, int]]:
    """For each actor, how many sentences it shares with each other actor."""
    together: dict[str, Counter[str]] = defaultdict(Counter)
    present: dict[str, list[str]] = defaultdict(list)
    for actor in briefing.actors:
        for sentence in sentences_with(actor, briefing):
            present[sentence].append(actor.id)
    for actors in present.values():
        for one, other in combinations(actors, 2) if len(actors) <= CROWD else ():
            together[one][other] += 1
            together[other][one] += 1
    return together
