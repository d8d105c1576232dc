"""What a sentence is about, as a set of word stems: the measure by which sentences are compared.

No vectors: names, numbers and the stems of nouns, verbs and adjectives, weighted by how rare they are in the article.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_briefing.nlp.parse import Token

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
"""Parts of speech (Universal Dependencies) that carry content."""

EMPTY = lexicon("light_words").having("empty")
"""Lemmas that say little of what a sentence is about."""

SUFFIXES = sorted(
    """
    izations isations ization isation ations ation ements ement ments ment ings ing ities ity nesses ness ances ance
    ences ence ibility ability ibly ably ively ive ously ous ally al edly ed ers er ors or ions ion ies ible able ians
    ian ese ly es s y e
    """.split(),
    key=len,
    reverse=True,
)
"""Endings that English derives and inflects with, longest first."""

SHORTEST_STEM = 4
"""Letters that an ending must leave."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the stem of a word in lower case, so that `meet`, `meeting` and `meetings` are one.

    One ending is taken off, the longest that fits. `docs/dev/decisions/0016-stemmer.md` says why it is not Snowball's
    stemmer. Words with anything but letters in them are left as they are.
    """
    word = word.lower().rstrip("'’")
    if not word.isalpha():
        return word
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_STEM:
            return word[: -len(suffix)]
    return word


def content_stems(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the stems of the words that carry content."""
    return frozenset(stem(token.lemma_) for token in tokens if _has_content(token))


def _has_content(token: Token) -> bool:
    """Return whether a token says something of what its sentence is about."""
    part = token.pos_
    if part not in CONTENT or token.is_punct or token.is_space:
        return False
    # A name or a number informs though it is written like a stop word: `US`, `IT`, `six`.
    if token.is_stop and part not in {"PROPN", "NUM"}:
        return False
    return token.lemma_.lower() not in EMPTY


def weights(sentences: Iterable[frozenset[str]]) -> Mapping[str, float]:
    """Return how much each stem tells a sentence apart: its inverse sentence frequency (Spärck Jones 1972)."""
    read = list(sentences)
    counts = Counter(word for words in read for word in words)
    return {word: math.log(1 + len(read) / count) for word, count in counts.items()}


def weight_of(words: Iterable[str], weight: Mapping[str, float]) -> float:
    """Return the weight of a set of stems, whatever their order; a stem without a weight adds nothing."""
    return math.fsum(weight.get(word, 0.0) for word in words)
