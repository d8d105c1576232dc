"""Where words stand in a parsed text, found by their hashes: spaCy makes an object of each token that is looked at."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc


MAX_PLACES = 50
"""Places of one word that are looked at; a text that repeats it thousands of times is no prose."""


def occurrences(doc: Doc, values: frozenset[str], attribute: str = "LOWER") -> list[int]:
    """Return the indexes of the tokens of which an attribute is one of `values`, in order.

    The attribute is their form in lower case unless another of spaCy's names is given, such as `LEMMA`.
    """
    hashes = _hashes(doc.vocab.strings, values)
    return [i for i, value in enumerate(doc.to_array(attribute).tolist()) if value in hashes]


def first_places(doc: Doc, form: str) -> list[int]:
    """Return the indexes of the first tokens that are written so, at most `MAX_PLACES`, in order."""
    return _by_form(doc).get(doc.vocab.strings[form], [])


@lru_cache(maxsize=1)  # of the text that is read now: its names ask one after the other
def _by_form(doc: Doc) -> dict[int, list[int]]:
    """Return the first indexes of each form of a text, by its hash."""
    places: dict[int, list[int]] = {}
    for i, value in enumerate(doc.to_array("ORTH").tolist()):
        found = places.setdefault(value, [])
        if len(found) < MAX_PLACES:
            found.append(i)
    return places


@lru_cache(maxsize=64)
def _hashes(strings: StringStore, values: frozenset[str]) -> frozenset[int]:
    """Return the hashes of strings, by which spaCy compares."""
    return frozenset(strings[value] for value in values)
