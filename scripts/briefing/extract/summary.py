"""Which sentences of an article to send on: a few that say most of it, without saying it twice.

A sentence counts for where it stands (news tells the most important first), for how much of what the article keeps
coming back to it holds (SumBasic, Nenkova and Vanderwende 2005), and for its names and numbers; long ones must earn
their length. One is taken after the other, each valued by what it adds (maximal marginal relevance, Carbonell and
Goldstein 1998).
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from briefing.extract.content_words import content_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extract.passages import Passage

FEWEST, MOST = 3, 5
"""Key points of an article; one more than the fewest for each `SENTENCES_A_POINT` sentences."""
SENTENCES_A_POINT = 20

POSITION, CENTRALITY = 1.0, 1.0
"""Weights of standing early and of holding what the article is about."""
LENGTH, BEST_WORDS = 0.02, 24
"""Cost of each word beyond the length of a usual news sentence."""
REDUNDANT = 0.5
"""Share of a sentence's stems that one already chosen may hold."""


def choose(body: Sequence[Passage], usable: Sequence[bool]) -> list[int]:
    """Indexes of the sentences chosen, in order."""
    stems = [content_stems(p.span) for p in body]
    story = [i for i in range(len(body)) if usable[i]]
    counts = Counter(word for words in stems for word in words)
    number = min(MOST, FEWEST + len(body) // SENTENCES_A_POINT)
    chosen: list[int] = []
    scores = {i: _score(rank, body[i], stems[i], counts) for rank, i in enumerate(story)}
    while len(chosen) < number:
        best = max(
            (i for i in story if i not in chosen and not _repeats(stems[i], [stems[c] for c in chosen])),
            key=lambda i: (scores[i], -i),
            default=None,
        )
        if best is None:
            break
        chosen.append(best)
    return sorted(chosen)


def _score(rank: int, passage: Passage, stems: frozenset[str], counts: Counter[str]) -> float:
    words = len(passage.text.split())
    central = sum(math.log(counts[word]) for word in stems) / math.sqrt(len(stems) or 1)
    return POSITION / (1 + rank) + CENTRALITY * central / 4 - LENGTH * max(0, words - BEST_WORDS)


def _repeats(stems: frozenset[str], chosen: Sequence[frozenset[str]]) -> bool:
    return any(len(stems & other) > REDUNDANT * min(len(stems), len(other)) for other in chosen)
