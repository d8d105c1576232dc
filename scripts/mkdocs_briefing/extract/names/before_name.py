"""Collect what the words before a name say of its type: prepositions, credits, the noun that it is called by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import FATES, PLACE_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.clues import head_of, kin_of, of_preposition
from mkdocs_briefing.extract.names.described import described_by, text_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.names.candidate import Candidate
    from mkdocs_briefing.nlp.parse import Doc, Token

CALLED = {"described as thing": "called thing", "described as group": "called group"}
"""What it is where the noun can be said of nothing but the name: `the newspaper X`, `its operator, X`."""

CALLING = lexicon("verbs").having("name")
"""Verbs whose second object is a name."""

DOCUMENTS = lexicon("documents").having("authored")
"""What is by people, and now and then by an institution, never by a thing."""

CREDITS = lexicon("page_labels").having("credit")
"""Words that a colon and the name of whom to thank follow."""

SHIPS = lexicon("name_parts").having("before-ship")
"""What stands before the names of ships."""


DIRECTIONS = frozenset("east north northeast northwest outskirts south southeast southwest west".split())
"""What is of places alone: `40 miles south of Sola`."""

FULL_NAME_IS = frozenset({"full name is", "real name is"})
"""Words that a person's whole name follows."""

SURNAMED = frozenset({"surnamed", "née"})
"""Words that a surname follows."""

DRIVEN = frozenset({"crash", "drive", "park", "ride", "steer"})
"""What one does with one's own car or cycle: `parked his Sola Falcon`."""

COLOURS = frozenset("beige black blue brown gray green grey maroon orange purple red silver white yellow".split())
"""Colours, which things have and no actor in words: `her blue Sola Falcon`; politicians and people may be of some."""


def of_words_before(candidate: Candidate, root: Token, before: Token) -> Iterator[str]:
    """Yield the evidence in the words before a name; `root` is its head, `before` the token before its phrase."""
    if _is_quoted(before):
        yield "speaks"
    elif candidate.label != "NORP" and (where := of_preposition(before)) is not None:
        yield where
    if _is_housed(before):
        yield "near"
    if before.lower_ in SURNAMED or before.doc[max(0, before.i - 2) : before.i + 1].text.lower() in FULL_NAME_IS:
        yield "introduced"
    if before.text in SHIPS:
        yield "called thing"
    if _hails_from(candidate, before):
        yield "hails"
    yield from _of_credit(candidate, before)
    if candidate.label != "NORP" and _is_driven(root, before):
        yield "driven"
    if _has_colour(candidate, root, before):
        yield "coloured"
    # What stands before `of` is the name's noun there: `the city of Sola`. Else a noun right before it is.
    if before.lower_ == "of" and before.i:
        yield from _of_what(before.nbor(-1).lemma_.lower())
    elif (described := _of_noun_before(candidate, root, before)) is not None:
        yield described


def _is_quoted(before: Token) -> bool:
    """Return whether `according to` stands before a name."""
    return before.lower_ == "to" and before.i > 0 and before.nbor(-1).lower_ == "according"


def _is_housed(before: Token) -> bool:
    """Return whether something happens at what a place has: `at London’s | Brenn Rotunda`."""
    if before.tag_ != "POS" or before.i < 2 or not gazetteer.is_place(before.nbor(-1).text):
        return False
    return before.nbor(-2).lower_ == "at"


def _has_colour(candidate: Candidate, root: Token, before: Token) -> bool:
    """Return whether a colour is said of what a name names; of a surname alone a portrait may have it."""
    if before.text not in COLOURS or root.dep_ == "compound" or candidate.label == "NORP":
        return False
    return candidate.label != "PERSON" or len(candidate.places) > 1


def _is_driven(root: Token, before: Token) -> bool:
    """Return whether a name is a car or cycle of somebody's: `parked his Sola Falcon`."""
    return before.tag_ == "PRP$" and root.dep_ == "dobj" and root.head.lemma_.lower() in DRIVEN


def _hails_from(candidate: Candidate, before: Token) -> bool:
    """Return whether a name stands between commas after `of`, as a home does: `Ana Holm, of Sola, said`."""
    if before.lower_ not in {"of", "from"} or not before.i or before.nbor(-1).text != ",":
        return False
    return text_at(before.doc, candidate.end) == ","


def _of_credit(candidate: Candidate, before: Token) -> Iterator[str]:
    """Yield the evidence in the marks and words of authorship before a name, and in quotation marks around it."""
    earlier = before.nbor(-1) if before.i else None
    if earlier is not None and before.lower_ == "by" and earlier.lemma_.lower() in DOCUMENTS:
        yield "authored"
    if earlier is not None and before.text == ":" and earlier.lower_ in CREDITS:
        yield "credited"
    if before.text in {"“", '"', "‘"} and text_at(before.doc, candidate.end) in {"”", '"', "’"}:
        yield "quoted title"


def _of_what(lemma: str) -> Iterator[str]:
    """Yield the evidence in a noun before `of` and a name: `the city of`, `the death of`."""
    if lemma in PLACE_NOUNS or lemma in DIRECTIONS:
        yield "called place"
    elif lemma in FATES:
        yield "suffers"


def _of_noun_before(candidate: Candidate, root: Token, before: Token) -> str | None:
    """Return the evidence in the noun before a name that it is called by; stronger where the two are one phrase."""
    named = _named_noun(before)
    noun = _noun_before(candidate, before) if named is None else named
    described = described_by(noun.lemma_.lower() if noun.pos_ == "NOUN" else noun.lower_)
    if noun.pos_ == "ADJ":
        return None  # `the official Nordlys Daily`
    if described == "introduced" and noun == before and noun.tag_ == "NNS" and not _is_in_list(root):
        return "described as group"  # `the champions Sola`, but `the champions Holm and Prado`
    tied = noun.pos_ == "NOUN" and (noun.head == root or root.head == noun or named is not None)
    return CALLED.get(described, described) if described is not None and tied and noun.tag_ == "NN" else described


def _noun_before(candidate: Candidate, before: Token) -> Token:
    """Return the word that may say what a name names: `the barrister Holm`, `guests like Holm`, `her lawyer, Holm`."""
    if before.lower_ in {"like", "including", "as"}:
        return _noun_of_examples(before.doc, before.i - 1) or before
    if before.text == "," and before.doc[candidate.end - 1].dep_ == "appos":
        return _apposed_noun(before.doc[candidate.end - 1], before) or before
    return before


def _named_noun(before: Token) -> Token | None:
    """Return the noun that is called by the name after a token: the disease of `a disease known as Nordlys`."""
    verb = _known(before) if before.lower_ == "as" and before.i else before
    names = verb.lemma_.lower() in CALLING if verb is before else verb.lemma_.lower() == "know"
    noun = verb.head
    return noun if names and verb.dep_ == "acl" and noun.pos_ == "NOUN" and noun.i < verb.i else None


def _known(before: Token) -> Token:
    """Return the word that an `as` follows, perhaps with an adverb between: `known locally as`."""
    word = before.nbor(-1)
    return word.nbor(-1) if word.pos_ == "ADV" and word.i else word


def _apposed_noun(name: Token, comma: Token) -> Token | None:
    """Return the noun that a name stands after with a comma: the one right before it, else the head of its phrase."""
    noun = comma.nbor(-1) if comma.i and comma.nbor(-1).pos_ == "NOUN" else head_of(name.head)
    return kin_of(noun) if noun.pos_ == "NOUN" and noun.i < comma.i else None


def _is_in_list(root: Token) -> bool:
    """Return whether a name is one of several in a list."""
    return root.dep_ == "conj" or any(child.dep_ == "conj" for child in root.children)


def _noun_of_examples(doc: Doc, i: int) -> Token | None:
    """Return the common noun at a token, or before `such` there, of which examples follow."""
    if i >= 0 and doc[i].lower_ == "such":
        i -= 1
    return doc[i] if i >= 0 and doc[i].pos_ == "NOUN" else None
