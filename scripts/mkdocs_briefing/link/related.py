"""Which briefings belong with which: those that share salient actors or rare words.

Work grows with the number of briefings: whatever would compare every briefing with every other one goes through lists
of at most `COMMON`.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property, partial
from heapq import nsmallest
from itertools import combinations
from typing import TYPE_CHECKING

from mkdocs_briefing.link.records import Related

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_briefing.link.records import Entry
    from mkdocs_briefing.memo import Memo

COMMON = 40
"""Briefings; an actor or a word in more of them than this says little about which two belong together."""

SALIENT = 8
"""Actors of a briefing, the most salient first, by which it is related to others."""

TELLING_WORDS = 20
"""Words of a briefing, the rarest among all first, by which it is related to others."""

RELATED = 5
"""Related briefings shown, at most."""

WORDS = 3
"""Rare words that two briefings must share when they share no actor; one or two are chance."""

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

OFFICES = frozenset(
    f"{title}{plural}"
    for title in """
    ambassador archbishop attorney bishop cardinal chairman chairperson chairwoman chancellor chief colonel commander
    commissioner congressman congresswoman deputy director emperor general governor inspector judge justice lawmaker
    leader lieutenant major marshal mayor minister official premier president prime prince princess professor queen
    representative secretary senator sergeant spokesman spokesperson spokeswoman
    """.split()
    for plural in ("", "s")
) | frozenset(
    "chairmen chairwomen congressmen congresswomen deputies justices secretaries spokesmen spokeswomen".split()
)
"""Titles of office and what officials are called: who is news holds some office, whatever the news is about."""


def find_related(entries: Sequence[Entry], memo: Memo) -> dict[str, tuple[Related, ...]]:
    """For each briefing those that are closest to it, by id."""
    actors = _Ties(_postings({e.briefing.id: [actor.id for actor in e.briefing.actors[:SALIENT]] for e in entries}))
    words = _Ties(
        _postings({e.briefing.id: memo(("words", e.digest), partial(_words, e)) for e in entries}, limit=TELLING_WORDS)
    )
    scores: dict[str, dict[str, float]] = {e.briefing.id: defaultdict(float) for e in entries}
    grounds: Counter[tuple[str, str]] = Counter()
    for ties, ground in ((actors, WORDS), (words, 1)):
        for key, which in ties.postings.items():
            weight = ties.weight(key, len(entries))
            for one, other in combinations(which, 2):
                scores[one][other] += weight
                scores[other][one] += weight
                grounds[one, other] += ground
    closest = {
        which: nsmallest(
            RELATED,
            (
                (-round(score, 4), other)
                for other, score in found.items()
                if grounds[which, other] + grounds[other, which] >= WORDS
            ),
        )
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
    return sorted({word for word, times in used.items() if times > 1} - named - GRAMMAR - OFFICES)


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
