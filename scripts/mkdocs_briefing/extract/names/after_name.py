"""Collect what the words after a name say of its type: its age, its region, what it owns, what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import HOUSE_NOUNS, PERSON_NOUNS, THING_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.described import described_by, noun_after, text_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from mkdocs_briefing.extract.names.candidate import Candidate

MAX_AGE_YEARS = 120
"""Years below which a number beside a name is somebody's age."""

RULED = lexicon("things").having("ruled")
"""What is called by the person who leads it: `the Holm regime`."""

SITES = lexicon("places").having("site")
"""What is called by the place where it is, when it follows a name: `the X site`."""

KIN = lexicon("things").having("kin")
"""What is called by the family name of its people: `the Holm family`."""

TIED = lexicon("places").having("tied")
"""What follows a place's name alone."""


def of_words_after(doc: Doc, candidate: Candidate, after: Token) -> Iterator[str]:
    """Yield the evidence in the words after a name; `after` is the first of them."""
    if after.text in {",", "("} and candidate.end + 1 < len(doc):
        yield from _of_addition(doc[candidate.end + 1])
    if after.text in {"”", '"', "’", "'"} and _is_thing_after(doc, candidate.end + 1):
        yield "described as thing"
    if after.dep_ == "nummod" and after.head.i < after.i and after.text.isdigit() and len(after) < 3:
        yield "numbered"
    if after.text == "-" and candidate.label and text_at(doc, candidate.end + 1) in RULED:
        yield "rules"  # `the Holm-era policy`
    if candidate.label != "NORP":
        yield from _of_noun_after(doc, candidate, owns=after.tag_ == "POS")


def _is_thing_after(doc: Doc, i: int) -> bool:
    """Return whether a noun for a thing stands at a token: the `film` of `“Sola” film`."""
    noun = noun_after(doc, i)
    return noun is not None and described_by(noun.lemma_.lower()) == "described as thing"


def _of_noun_after(doc: Doc, candidate: Candidate, *, owns: bool) -> Iterator[str]:
    """Yield the evidence in the common noun after a name, or after its possessive where it `owns` what follows.

    What only institutions have goes first: their people and houses stand after a name with and without possessive.
    """
    noun = noun_after(doc, candidate.end + owns)
    if noun is None:
        if not owns and _is_numbered_thing(doc, candidate.end):
            yield "called thing"  # `the Sola 8 aircraft`
    elif (house := _of_house(noun, owns=owns)) is not None:
        yield house
    elif noun.lemma_.lower() in RULED and not owns and candidate.label and not doc[candidate.end - 1].is_upper:
        yield "rules"
    elif not owns and (described := described_by(noun.lemma_.lower())) is not None:
        yield described
    elif not owns and doc[candidate.end - 1].dep_ == "compound":
        yield "makes"


def _of_house(noun: Token, *, owns: bool) -> str | None:
    """Return the evidence in a noun that says of what kind the name before it is, whatever else it may mean."""
    lemma = noun.lemma_.lower()
    if noun.lower_ in KIN and not owns:
        return "family"
    if lemma in HOUSE_NOUNS:
        return "houses"
    if lemma in PERSON_NOUNS:
        return "employs"
    return "called place" if lemma in SITES or (lemma in TIED and not owns) else None


def _is_numbered_thing(doc: Doc, i: int) -> bool:
    """Return whether a number and a noun for a thing stand at a token, as after the name of a model."""
    if not doc[i].text.isdigit():
        return False
    noun = noun_after(doc, i + 1)
    return noun is not None and noun.lemma_.lower() in THING_NOUNS


def _of_addition(first: Token) -> Iterator[str]:
    """Yield what a comma or a bracket adds to a name: an age, a clause about a person, where it lies, an apposition."""
    if _is_age(first) or first.lower_ in {"who", "whose"}:
        yield "aged"
    elif first.i + 1 < len(first.doc) and _names_region(first.doc, first.i):
        yield "region"
    if (described := _apposed(first)) is not None:
        yield "called group" if described == "described as group" else described


def _is_age(word: Token) -> bool:
    """Return whether a word is a number of years that somebody may have."""
    return word.text.isdigit() and len(word) < 4 and 0 < int(word.text) < MAX_AGE_YEARS


def _apposed(first: Token) -> str | None:
    """Return the evidence in an apposition that begins at a token: `a surgeon`, `the capital`."""
    if first.lower_ not in {"a", "an", "the", "his", "her", "their"} or first.dep_ not in {"det", "poss"}:
        return None
    noun = first.head
    return described_by(noun.lemma_.lower()) if noun.dep_ == "appos" and noun.i > first.i else None


def _names_region(doc: Doc, i: int) -> bool:
    """Return whether a state or country stands at a token, as after the name of a city in it, and no longer name."""
    ends = [end for end in (i + 2, i + 1) if gazetteer.canonical(doc[i:end].text) in gazetteer.regions()]
    return bool(ends) and (ends[0] >= len(doc) or doc[ends[0]].pos_ != "PROPN")
