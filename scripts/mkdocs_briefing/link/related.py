"""Find the briefings that belong together: those that share salient actors or rare words.

Work grows linearly with the number of briefings: actors and words that more than `MAX_BRIEFINGS_PER_KEY` briefings
share are left out before briefings are compared in pairs.
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

MAX_BRIEFINGS_PER_KEY = 40
"""Briefings at most that an actor or a word may tie together; one in more of them says little about any two."""

MAX_ACTORS = 8
"""Actors of a briefing, the most salient first, by which it is related to others."""

MAX_WORDS = 20
"""Words of a briefing, the rarest among all first, by which it is related to others."""

MAX_RELATED = 5
"""Related briefings of a briefing at most."""

MIN_SHARED_WORDS = 3
"""Rare words that two briefings must share when they share no actor; one or two are chance."""

LONG_WORD = re.compile(r"[^\W\d_]{5,}")
"""Words of five letters or more; shorter ones are mostly grammar."""

FUNCTION_WORDS = frozenset(
    """
    about above according after again against almost alone along already although always among another anybody anyone
    anything around asked because become before began begin behind being below between beyond called could during
    either enough every everyone everything following former given having herself himself however including instead
    itself known later least likely might moreover myself never nobody nothing often other others ourselves people
    perhaps quite rather really several shall should since somebody someone something sometimes still their theirs
    themselves there these thing things think those though through throughout today together told towards under until
    using usually where whether which while whole whose within without would years yesterday yourself
    first second third fourth fifth sixth seventh eighth ninth tenth
    monday tuesday wednesday thursday friday saturday sunday january february march april august september october
    november december
    """.split()
)
"""Long words of grammar, of reporting and of time, which two articles share whatever they are about."""

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
"""Titles of office: people in the news hold some office, whatever the news is about."""


def find_related(entries: Sequence[Entry], memo: Memo) -> dict[str, tuple[Related, ...]]:
    """Return for each briefing, by id, those that are the closest to it."""
    actors = _Shared(
        _postings({e.briefing.id: [actor.id for actor in e.briefing.actors[:MAX_ACTORS]] for e in entries})
    )
    words = _Shared(
        _postings(
            {e.briefing.id: memo(("words", e.digest), partial(_telling_words, e)) for e in entries}, limit=MAX_WORDS
        )
    )
    scores = _score_pairs(actors, words, [entry.briefing.id for entry in entries])
    return {
        one: tuple(
            Related(other, actors.keys_of_both(one, other), words.keys_of_both(one, other), -score)
            for score, other in nsmallest(MAX_RELATED, ((-round(score, 4), other) for other, score in found.items()))
        )
        for one, found in scores.items()
    }


@dataclass(frozen=True)
class _Shared:
    """Keys (actors or words) that briefings share."""

    all_postings: Mapping[str, Sequence[str]]
    """Ids of the briefings of each key."""

    @cached_property
    def postings(self) -> Mapping[str, Sequence[str]]:
        """Ids of the briefings of each key, without the keys of too many briefings."""
        return {key: ids for key, ids in self.all_postings.items() if len(ids) <= MAX_BRIEFINGS_PER_KEY}

    @cached_property
    def keys(self) -> Mapping[str, frozenset[str]]:
        """Keys of each briefing."""
        found: dict[str, list[str]] = defaultdict(list)
        for key, ids in self.postings.items():
            for briefing in ids:
                found[briefing].append(key)
        return {briefing: frozenset(keys) for briefing, keys in found.items()}

    def weight(self, key: str, total: int) -> float:
        """Return the inverse document frequency of a key among `total` briefings."""
        return math.log(1 + total / len(self.postings[key]))

    def keys_of_both(self, one: str, other: str) -> tuple[str, ...]:
        """Return the keys of both briefings, the rarest first."""
        none: frozenset[str] = frozenset()
        both = self.keys.get(one, none) & self.keys.get(other, none)
        return tuple(sorted(both, key=lambda key: (len(self.postings[key]), key)))


def _score_pairs(actors: _Shared, words: _Shared, ids: Sequence[str]) -> dict[str, dict[str, float]]:
    """Return for each briefing the scores of those that share an actor or `MIN_SHARED_WORDS` words with it."""
    scores: dict[str, dict[str, float]] = {id_: defaultdict(float) for id_ in ids}
    shared_words: Counter[tuple[str, str]] = Counter()
    for keys, words_worth in ((actors, MIN_SHARED_WORDS), (words, 1)):  # one actor is reason enough
        for key, with_key in keys.postings.items():
            weight = keys.weight(key, len(ids))
            for one, other in combinations(with_key, 2):
                scores[one][other] += weight
                scores[other][one] += weight
                shared_words[one, other] += words_worth
    return {
        one: {
            other: score
            for other, score in found.items()
            if shared_words[one, other] + shared_words[other, one] >= MIN_SHARED_WORDS
        }
        for one, found in scores.items()
    }


def _telling_words(entry: Entry) -> list[str]:
    """Return the words that the article uses more than once, in lower case, without the names of its actors.

    Names count as actors; a word used once says little about what an article is about.
    """
    named = {word for actor in entry.briefing.actors for word in LONG_WORD.findall(actor.name.lower())}
    uses = Counter(LONG_WORD.findall(entry.article.lower()))
    return sorted({word for word, number in uses.items() if number > 1} - named - FUNCTION_WORDS - OFFICES)


def _postings(keys: Mapping[str, Iterable[str]], *, limit: int | None = None) -> dict[str, list[str]]:
    """Return for each key the ids of the two or more briefings that have it; `keys` has the keys by briefing.

    With a `limit`, only so many keys of each briefing count, the rarest; one in more than a third of all briefings
    is not telling and counts for none.
    """
    spread = Counter(key for found in keys.values() for key in found)
    most = max(2, len(keys) // 3) if limit else len(keys)
    postings: dict[str, list[str]] = defaultdict(list)
    for briefing, found in keys.items():
        telling = sorted((key for key in found if 1 < spread[key] <= most), key=lambda key: (spread[key], key))
        for key in telling[:limit]:
            postings[key].append(briefing)
    return postings
