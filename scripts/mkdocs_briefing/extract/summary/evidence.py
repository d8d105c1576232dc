"""Which sentences say what a statement says: evidence found by what the two have in common, never assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.text.content_words import weight_of, weights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

COVERAGE = 0.5
"""Share of a statement's weight that its support must cover together."""

SHARED = 2
"""Stems that a supporting sentence shares with it at least; a statement of one stem needs that one."""

MOST = 3
"""Sentences of support at most: more is no longer evidence but the article."""

ADDS = 0.12
"""Share of the statement's weight that each further sentence must add."""


def supporters(statement: frozenset[str], sentences: Sequence[frozenset[str]]) -> tuple[int, ...]:
    """Indexes of the sentences that support a statement, in order; none when what they share is too little.

    Chosen one by one, each for what it adds; of equal ones the one with less beside the point, then the earlier.
    """
    weight = weights([*sentences, statement])
    total = weight_of(statement, weight)
    chosen: list[int] = []
    covered: frozenset[str] = frozenset()
    while len(chosen) < MOST and total:
        best = max(
            (i for i in range(len(sentences)) if i not in chosen and _relevant(statement, sentences[i])),
            key=lambda i: (_gain(statement, sentences[i], covered, weight), -i),
            default=None,
        )
        if best is None or weight_of((sentences[best] & statement) - covered, weight) < ADDS * total:
            break
        chosen.append(best)
        covered |= sentences[best] & statement
    return tuple(sorted(chosen)) if total and weight_of(covered, weight) >= COVERAGE * total else ()


def _relevant(statement: frozenset[str], sentence: frozenset[str]) -> bool:
    return len(statement & sentence) >= min(SHARED, len(statement))


def _gain(
    statement: frozenset[str], sentence: frozenset[str], covered: frozenset[str], weight: Mapping[str, float]
) -> float:
    return weight_of((sentence & statement) - covered, weight) + 0.1 * weight_of(sentence & statement, weight)
