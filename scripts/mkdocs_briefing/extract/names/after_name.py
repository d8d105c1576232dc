"""Collect what the words after a name say of its type: its age, its region, what it owns, what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import HOUSE_NOUNS, PERSON_NOUNS, PLACE_NOUNS, THING_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.described import described_by, noun_after, text_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.names.candidate import Candidate
    from mkdocs_briefing.nlp.parse import Doc, Token

MAX_AGE_YEARS = 120
"""Years below which a number beside a name is somebody's age."""

AWARDED = lexicon("things").having("awarded")
"""What is of an award, when it follows a name: `the Golden Sola winner`."""

OF_BODIES = lexicon("people").having("of-body")
"""Who belongs to the body whose name stands before: `the Sola goalkeeper`."""

SEATS = lexicon("name_parts").having("seat")
"""What members of a parliament are of the party whose name stands before: `Sola TD`."""

RULED = lexicon("things").having("ruled")
"""What is called by the person who leads it: `the Holm regime`."""

SITES = lexicon("places").having("site")
"""What is called by the place where it is, when it follows a name: `the X site`."""

KIN = lexicon("things").having("kin")
"""What is called by the family name of its people: `the Holm family`."""

STRUCK = lexicon("things").having("struck")
"""What is called by the place that it befalls: `the Sola earthquake`."""

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
    if _is_abbreviated(doc, candidate):
        yield "abbreviated"
    if after.text == "-" and candidate.label and text_at(doc, candidate.end + 1) in RULED:
        yield "rules"  # `the Holm-era policy`
    if candidate.label != "NORP":
        yield from _of_noun_after(doc, candidate, owns=after.tag_ == "POS")


def _is_abbreviated(doc: Doc, candidate: Candidate) -> bool:
    """Return whether an acronym in brackets, of the same first letter, follows a name of three words or more."""
    i = candidate.end + 1
    if text_at(doc, candidate.end) != "(" or text_at(doc, i + 1) != ")" or not doc[i].is_upper or not doc[i].is_alpha:
        return False
    return len(candidate.places) > 2 and len(doc[i]) > 2 and doc[i].text[0] == doc[candidate.start].text[0]


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
        yield from _of_other_words_after(doc, candidate.end, owns=owns)
    elif not owns and (first := _of_first_noun(doc[candidate.end], noun)) is not None:
        yield first
    elif (house := _of_house(noun, owns=owns)) is not None:
        yield house
    elif not owns and _is_ruled(doc, candidate, noun):
        yield "rules"
    elif not owns and (described := described_by(noun.lemma_.lower())) is not None:
        yield described
    elif not owns and doc[candidate.end - 1].dep_ == "compound":
        yield "makes"


def _is_ruled(doc: Doc, candidate: Candidate, noun: Token) -> bool:
    """Return whether a name stands before what is called by its leader: `the Holm administration | last month`."""
    if not candidate.label or doc[candidate.end - 1].is_upper:
        return False
    return not RULED.isdisjoint((doc[candidate.end].lower_, noun.lemma_.lower()))


def _of_house(noun: Token, *, owns: bool) -> str | None:
    """Return the evidence in a noun that says of what kind the name before it is, whatever else it may mean."""
    lemma = noun.lemma_.lower()
    if noun.lower_ in KIN and not owns:
        return "family"
    if lemma in HOUSE_NOUNS:
        return "houses"
    if lemma in PERSON_NOUNS:
        return "employs"
    return "called place" if lemma in SITES else None if owns else _of_what_is_there(lemma)


def _of_what_is_there(lemma: str) -> str | None:
    """Return the evidence in a noun right after a name that is a place's: `the Sola province`, `the Sola flood`."""
    if lemma in STRUCK:
        return "struck"
    return "called place" if lemma in TIED else None


def _of_other_words_after(doc: Doc, i: int, *, owns: bool) -> Iterator[str]:
    """Yield the evidence in what no common noun follows: `Sola’s Ana Holm`, `the Sola 8 aircraft`."""
    if owns and _is_person_at(doc, i + 1):
        yield "has people"
    elif not owns and _is_numbered_thing(doc, i):
        yield "called thing"


def _of_first_noun(first: Token, last: Token) -> str | None:
    """Return the evidence in the word right after a name, of which the nouns that follow say more.

    `Sola state | police spokesman`, `Golden Sola award | winners`; a `Sola goalkeeper` is of a body.
    """
    if first.lower_ in AWARDED:
        return "awarded"
    if first.lower_ == "flight":
        return "flies"
    if first != last and first.pos_ == "NOUN" and first.lower_ in PLACE_NOUNS:
        return "described as place"
    return "has members" if last.lemma_.lower() in OF_BODIES or first.lower_ in SEATS else None


def _is_person_at(doc: Doc, i: int) -> bool:
    """Return whether a full name that the recognizer takes for a person's begins at a token: `Sola’s | Ana Holm`."""
    return i + 1 < len(doc) and all(doc[k].ent_type_ == "PERSON" and doc[k].tag_ == "NNP" for k in (i, i + 1))


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
