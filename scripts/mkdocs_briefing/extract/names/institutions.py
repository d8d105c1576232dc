"""Find institutions that a common noun names: `the German foreign ministry`, `Belgian police`, `Egypt's army`.

A state or place has one of each kind, so that its name or adjective before the noun says which. Governments are left
out: what a government does is said of its state, which is an actor already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names.fields import is_field
from mkdocs_briefing.extract.text.token_lookup import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_briefing.nlp.parse import Doc, Token

TOGETHER = frozenset(phrase for phrase in lexicon("institutions").having("one-a-state") if " " in phrase)
ALONE = lexicon("institutions").having("one-a-state") - TOGETHER
"""Nouns of which a state or place has one, in lower case: with a word that tells them apart, and alone."""

MINISTRIES = lexicon("institutions").having("qualified")
"""Nouns that words of their own tell apart: the `oil ministry`, the `foreign ministry`."""

MEDIA = lexicon("institutions").having("medium")
"""Words for media."""

AUTHORITIES = frozenset({"administration", "authority"})
"""What a state or place has one of for a matter: `the Sola port authority`, but `a Norwegian authority`."""

WHOSE = frozenset("city county government party regime state town".split())
"""Words before an authority that say whose it is, not of what."""

HEADS = ALONE | AUTHORITIES | {phrase.split()[-1] for phrase in TOGETHER}
"""What the name of one ends with."""

ADMINISTRATIONS = frozenset({"administration"})
"""What is called by the person who leads it, and speaks: `the Holm administration`."""

NOUNS = frozenset({"NN", "NNP", "NNS"})
QUALIFIERS = frozenset({"NN", "JJ", "HYPH", "NNP", "CC"})
"""Tags of the nouns, and of the words before them that tell them apart; small models take some for names."""

MAX_QUALIFIERS = 3
"""Words of a ministry's own before it: `labour and trade`."""


def institutions(doc: Doc, places: Mapping[int, int], people: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the tokens of each institution, half-open.

    `places` are the names of places, and `people` those of people, the first token of each by the token after the last.
    """
    for i in occurrences(doc, ADMINISTRATIONS):
        if i in people and doc[i].text.islower():
            yield people[i], i + 1
    ends = {start: end for end, start in places.items()}
    for i in occurrences(doc, HEADS):
        token = doc[i]
        qualified = _qualified(token)
        if qualified is None:
            continue
        start = _owner(doc, qualified, places)
        if start is not None and doc[start].sent == token.sent:
            yield start, _end_of_matter(token)
        elif start is None and (end := _end_of_owner(token, ends)) is not None:
            yield qualified, end


def _qualified(token: Token) -> int | None:
    """Return where the institution that ends at one of `HEADS` begins: at `oil` of `oil ministry`.

    None is returned where the noun names none. Nouns of two words go first: a `tourism board` is one though a `board`
    is not.
    """
    if token.tag_ not in NOUNS or not token.i or not token.text.islower() or _is_of_medium(token):
        return None
    before = token.nbor(-1)
    if f"{before.lower_} {token.lower_}" in TOGETHER:
        return before.i
    if token.lower_ in MINISTRIES:
        return _qualifiers_start(token)
    if token.lower_ in AUTHORITIES and _says_of_what(before):
        return _qualifiers_start(token)
    return token.i if token.lower_ in ALONE else None


def _says_of_what(word: Token) -> bool:
    """Return whether a word before an authority says of what it is, not whose: `port | authority`."""
    return word.tag_ == "NN" and word.lower_ not in WHOSE


def _is_of_medium(token: Token) -> bool:
    """Return whether a noun only says whose a medium is: the army of `Norwegian army radio`."""
    return token.i + 1 < len(token.doc) and token.nbor().lower_ in MEDIA


def _qualifiers_start(ministry: Token) -> int:
    """Return where the words begin that tell a ministry apart; an `and` before them belongs to the words before it."""
    doc, first = ministry.doc, ministry.i
    while first and ministry.i - first < MAX_QUALIFIERS and _qualifies(doc[first - 1]):
        first -= 1
    return first + (doc[first].tag_ == "CC")


def _qualifies(word: Token) -> bool:
    """Return whether a word in lower case may tell a ministry apart."""
    return word.tag_ in QUALIFIERS and word.text.islower()


def _end_of_matter(head: Token) -> int:
    """Return where an institution ends with what a ministry is of: `ministry | of tourism and antiquities`."""
    doc, end = head.doc, head.i + 1
    if head.lower_ not in MINISTRIES or doc[end : end + 1].text != "of":
        return end
    last = end + 1
    while last < len(doc) and doc[last].text.islower() and is_field(doc[last]) and doc[last].lower_ not in HEADS:
        end = last + 1
        last = end + (doc[end : end + 1].text.lower() in {",", "and"})
    return end


def _owner(doc: Doc, first: int, places: Mapping[int, int]) -> int | None:
    """Return where the name or adjective begins that stands before a token and says whose the institution is."""
    if first and doc[first - 1].tag_ == "POS":
        return places.get(first - 1)
    if first in places and doc[first - 1].dep_ in {"compound", "nmod"}:
        return places[first]
    # Adjectives of two words go first: the second may be one by itself, as in `South Korean`.
    return next((start for start in (first - 2, first - 1) if start >= 0 and _is_nationality(doc, start, first)), None)


def _end_of_owner(head: Token, ends: Mapping[int, int]) -> int | None:
    """Return where a place ends that an institution is said to be of: `the foreign ministry | of Norway`.

    `ends` are the tokens after the places, by their first token.
    """
    doc, i = head.doc, head.i + 1
    if i + 1 >= len(doc) or doc[i].lower_ != "of":
        return None
    first = i + 1 + (doc[i + 1].lower_ == "the")
    return ends.get(first) if first < len(doc) and doc[first].sent == head.sent else None


def _is_nationality(doc: Doc, start: int, end: int) -> bool:
    """Return whether words with a capital are the adjective of a state: `Sri Lankan`."""
    return doc[start].text[:1].isupper() and doc[start:end].text.lower() in NATIONALITIES
