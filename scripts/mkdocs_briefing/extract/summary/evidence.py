"""Which sentences say what a statement says: evidence found by what the two have in common, never assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.text.content_words import weight_of, weights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MIN_COVERAGE = 0.5
"""Share of a statement's weight that its support must cover together."""

MIN_SHARED_STEMS = 2
"""Stems that a supporting sentence shares with it at least; a statement of one stem needs that one."""

MAX_SENTENCES = 3
"""Sentences of support at most: more is no longer evidence but the article."""

MIN_GAIN = 0.12
"""Share of the statement's weight that each further sentence must add."""


REPEATED_SHARE = 0.1
"""What a stem counts that another sentence has covered already, to choose between sentences that add the same."""


def supporters(statement: frozenset[str], sentences: Sequence[frozenset[str]]) -> tuple[int, ...]:
    """Return the indexes of the sentences that support a statement, in order; none when they share too little.

    Chosen one by one, each for what it adds; of equal ones the one with less beside the point, then the earlier.
    """
    weight = weights([*sentences, statement])
    total = weight_of(statement, weight)
    chosen: list[int] = []
    covered: frozenset[str] = frozenset()
    while len(chosen) < MAX_SENTENCES and total:
        best = max(
            (i for i in range(len(sentences)) if i not in chosen and _is_relevant(statement, sentences[i])),
            key=lambda i: (_gain(statement, sentences[i], covered, weight), -i),
            default=None,
        )
        if best is None or weight_of((sentences[best] & statement) - covered, weight) < MIN_GAIN * total:
            break
        chosen.append(best)
        covered |= sentences[best] & statement
    return tuple(sorted(chosen)) if total and weight_of(covered, weight) >= MIN_COVERAGE * total else ()


def _is_relevant(statement: frozenset[str], sentence: frozenset[str]) -> bool:
    """Return whether a sentence shares enough stems with a statement to be evidence for it."""
    return len(statement & sentence) >= min(MIN_SHARED_STEMS, len(statement))


def _gain(
    statement: frozenset[str], sentence: frozenset[str], covered: frozenset[str], weight: Mapping[str, float]
) -> float:
    """Return what a sentence adds to the stems covered; of two that add the same, more for the one that shares more."""
    return weight_of((sentence & statement) - covered, weight) + REPEATED_SHARE * weight_of(
        sentence & statement, weight
    )
