"""Where words stand in a parsed text, found by their hashes: spaCy makes an object of each token that is looked at."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc


def occurrences(doc: Doc, values: frozenset[str], attribute: str = "LOWER") -> list[int]:
    """The tokens, in order, of which an attribute, their form in lower case by default, is one of `values`."""
    hashes = _hashes(doc.vocab.strings, values)
    return [i for i, value in enumerate(doc.to_array(attribute).tolist()) if value in hashes]


@lru_cache(maxsize=64)
def _hashes(strings: StringStore, values: frozenset[str]) -> frozenset[int]:
    return frozenset(strings[value] for value in values)
