"""Institutions that a common noun names, as news does: `the German foreign ministry`, `Belgian police`, `Egypt's army`.

A state or place has one of each kind, so that its name or adjective before the noun says which. Governments are left
out: what a government does is said of its state, which is an actor already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.text.token_lookup import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Doc, Token

TOGETHER = frozenset(phrase for phrase in lexicon("institutions").having("one-a-state") if " " in phrase)
ALONE = lexicon("institutions").having("one-a-state") - TOGETHER
"""Nouns of which a state or place has one, in lower case: with a word that tells them apart, and alone."""

MINISTRIES = lexicon("institutions").having("qualified")
"""Nouns that words of their own tell apart: the `oil ministry`, the `foreign ministry`."""

HEADS = ALONE | {phrase.split()[-1] for phrase in TOGETHER}
"""What the name of one ends with."""

NOUNS = frozenset({"NN", "NNP", "NNS"})
QUALIFIERS = frozenset({"NN", "JJ", "HYPH", "NNP", "CC"})
"""Tags of these nouns, and of such words; small models take some for names."""

MANY = 3
"""How many there are at most: `labour and trade`."""


def institutions(doc: Doc, places: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """The tokens of each, half-open; `places` are the names of places, first tokens by the token after the last."""
    for i in occurrences(doc, HEADS):
        token = doc[i]
        qualified = _qualified(token)
        if qualified is None:
            continue
        start = _owner(doc, qualified, places)
        if start is not None and doc[start].sent == token.sent:
            yield start, token.i + 1


def _qualified(token: Token) -> int | None:
    """Where the kind that ends at one of `HEADS` begins: `oil` of the `oil ministry`; None when it is none."""
    if token.tag_ not in NOUNS or not token.i or not token.text.islower():
        return None
    before = token.nbor(-1)
    if f"{before.lower_} {token.lower_}" in TOGETHER:
        return before.i
    if token.lower_ not in ALONE:
        return None
    first = token.i
    while token.lower_ in MINISTRIES and token.i - first < MANY and _qualifies(token.doc[first - 1]):
        first -= 1
    return first + (token.doc[first].tag_ == "CC")


def _qualifies(word: Token) -> bool:
    return word.tag_ in QUALIFIERS and word.text.islower()


def _owner(doc: Doc, first: int, places: Mapping[int, int]) -> int | None:
    """Where the name or adjective begins that stands before a token and says whose the institution is."""
    if first and doc[first - 1].tag_ == "POS":
        return places.get(first - 1)
    if first in places and doc[first - 1].dep_ == "compound":
        return places[first]
    for start in (first - 2, first - 1):
        if start >= 0 and doc[start].text[:1].isupper() and doc[start:first].text.lower() in NATIONALITIES:
            return start
    return None
