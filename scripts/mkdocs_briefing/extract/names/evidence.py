"""What speaks for the type of a name: its own words, and what stands beside it where the article has it.

Each kind of evidence has a name; what it is worth is told in `name_types`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.entity_nouns import (
    FATES,
    GROUP_NOUNS,
    HOUSE_NOUNS,
    PERSON_NOUNS,
    PLACE_NOUNS,
    THING_NOUNS,
    THING_OPENINGS,
)
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.clues import head_of, is_branch, kin_of, names_thing, of_preposition, of_single
from mkdocs_briefing.extract.names.person_names import family_names, given_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from mkdocs_briefing.extract.names.trimming import Candidate

ABSTRACT = ("ism", "phobia", "itis", "osis", "ology", "opathy")
"""Endings of words for creeds, fears, diseases and sciences."""

NUMBERED = re.compile(r"[A-Za-z]+\d+[A-Za-z]?$")
"""Versions and models carry a number: `X9`."""

DESCRIPTIONS = (
    (PERSON_NOUNS, "introduced"),
    (THING_NOUNS, "described as thing"),
    (GROUP_NOUNS, "described as group"),
    (PLACE_NOUNS, "described as place"),
)
"""Common nouns beside a name and the evidence in them."""

CALLED = {"described as thing": "called thing", "described as group": "called group"}
"""What it is where the noun can be said of nothing but the name: `the newspaper X`, `its operator, X`."""

OLDEST = 120
"""Years of a person, at most."""

LETTERS = lexicon("name_parts").having("after-name")
"""Letters that follow a person's name, or stand for a common noun."""

DOCUMENTS = lexicon("documents").having("authored")
"""What is by people, and now and then by an institution, never by a thing."""

CREDITS = lexicon("page_labels").having("credit")
"""Words that a colon and the name of whom to thank follow."""


SHIPS = lexicon("name_parts").having("before-ship")
"""What stands before the names of ships."""

SITES = lexicon("places").having("site")
"""What is called by the place where it is, when it follows a name: `the X site`."""

MEETING = lexicon("verbs").having("meet-person")
"""Verbs whose object is mostly a person."""

MANY = 4
"""Words of a person's name, at most."""


# ---------------------------------------------------------------- a name's own words
def of_words(name: str) -> Iterator[str]:
    """The evidence in a name's own words; `name` is a canonical key."""
    words = name.split()
    if 1 < len(words) < MANY:
        yield "several words"
    if name in LETTERS:
        yield "degree"
    yield from _of_the_world(name)
    if len(words) > 1 and {words[0], words[-2]} & THING_OPENINGS:
        yield "thing opening"
    yield from _of_last_word(name, words)
    yield from _of_people(name, words)
    if is_branch(words):
        yield "national branch"


def _of_the_world(name: str) -> Iterator[str]:
    if name in gazetteer.INTERNATIONAL:
        yield "international"
    elif name in gazetteer.places():
        yield "gazetteer"
        if name in gazetteer.countries():
            yield "country"


def _of_last_word(name: str, words: list[str]) -> Iterator[str]:
    several = len(words) > 1
    if names_thing(words):
        yield "thing ending"
    elif not several and name.endswith(ABSTRACT):
        yield "abstract"
    elif several and words[-1] in gazetteer.STOPS and words[-2] in gazetteer.AT_STOPS:
        yield "place word"
    elif several and set(words) & gazetteer.INSTITUTION_WORDS and name not in gazetteer.places():
        yield "institution word"
    elif several and (words[-1] in gazetteer.PLACE_WORDS or words[0] in gazetteer.FIRST_PLACE_WORDS):
        yield "place word"


def _of_people(name: str, words: list[str]) -> Iterator[str]:
    masculine, feminine = given_names()
    named_after = len(words) > 2 and words[-1] in gazetteer.PLACE_WORDS
    if len(words) > MANY or named_after or name in gazetteer.places():
        return
    given = words[0] in masculine or words[0] in feminine
    if given and not set(words) & gazetteer.INSTITUTION_WORDS:
        yield "given name" if len(words) > 1 else "only a given name"
    if words[-1] in family_names():
        yield "family name"


# ---------------------------------------------------------------- what stands beside a name
def of_place(doc: Doc, candidate: Candidate) -> Iterator[str]:
    """The evidence in what stands beside a name in one place."""
    span = doc[candidate.start : candidate.end]
    start = candidate.start if candidate.title is None else candidate.title
    while start > 1 and not doc[start - 1].is_sent_start and doc[start - 1].lower_ in {"the", "a", "an"}:
        start -= 1
    if start < candidate.start and doc[start].lower_ in {"a", "an"} and span.root.head.i < candidate.end:
        yield "indefinite"
    before = doc[start - 1] if start else None
    after = doc[candidate.end] if candidate.end < len(doc) else None
    if candidate.title is not None:
        yield "title"
    yield from _of_form(span, candidate.label)
    if before is not None and not doc[start].is_sent_start:
        yield from _before(doc, candidate, before)
    if after is not None and not after.is_sent_start:
        yield from _after(doc, candidate, after)
    yield from _of_verb(span)
    if len(span) == 1:
        yield from of_single(span[0])


def _of_form(span: Span, label: str) -> Iterator[str]:
    """The evidence in how a name is written where it stands."""
    plural = span[-1].tag_ in {"NNS", "NNPS"}
    if label == "PERSON" and not any(token.pos_ == "PROPN" for token in span):
        yield "no proper noun"
    elif label == "PERSON" and plural and span.text.endswith("s"):
        yield "plural person"
    if len(span) > 1:
        if label != "PERSON" and span[-1].lower_ in PERSON_NOUNS:
            yield "job"
        return
    if span.text in SHIPS:
        yield "called thing"  # the name of a ship that the tokenizer cut off
    if plural and span[0].is_sent_start:
        yield "opening plural"
    if NUMBERED.match(span.text):
        yield "numbered"
    elif span.text.isupper() and len(span.text) > 1:
        yield "acronym"


def _of_verb(span: Span) -> Iterator[str]:
    """The evidence in the verb of a name: who says, what `guests` include."""
    root, verb = span.root, span.root.head
    if root.dep_ == "nsubj" and verb.lemma_.lower() in cues.SAY:
        yield "speaks in full" if 1 < len(span) <= MANY else "speaks"
    if root.dep_ == "dobj" and verb.lemma_ in MEETING:
        yield "met"
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if root.dep_ == "dobj" and verb.lemma_ in {"include", "feature"} and subject is not None:
        described = _described(subject.lemma_.lower())
        if described is not None:
            yield described


def _before(doc: Doc, candidate: Candidate, before: Token) -> Iterator[str]:
    if candidate.label != "NORP" and (where := of_preposition(before)) is not None:
        yield where
    if before.text in SHIPS:
        yield "called thing"
    if before.lower_ == "by" and before.i and before.nbor(-1).lemma_.lower() in DOCUMENTS:
        yield "authored"
    if before.text == ":" and before.i and before.nbor(-1).lower_ in CREDITS:
        yield "credited"
    if before.text in {"“", '"', "‘"} and candidate.end < len(doc) and doc[candidate.end].text in {"”", '"', "’"}:
        yield "quoted title"
    if before.lower_ == "of" and before.i:
        yield from _of_what(before.nbor(-1).lemma_.lower())
        return
    noun = _noun_before(doc, candidate, before)
    described = _described(noun.lemma_.lower() if noun.pos_ == "NOUN" else noun.lower_)
    root = doc[candidate.start : candidate.end].root
    if noun == before and noun.tag_ == "NNS" and described == "introduced" and not _is_listed(root):
        described = "described as group"  # `the champions Sola`
    tied = noun.pos_ == "NOUN" and (noun.head == root or root.head == noun)
    if described is not None:
        yield CALLED.get(described, described) if tied and noun.tag_ == "NN" else described


def _noun_before(doc: Doc, candidate: Candidate, before: Token) -> Token:
    """The word that may say what a name names: `the barrister Holm`, `guests like Holm`, `her lawyer, Luis Prado`."""
    if before.lower_ in {"like", "including", "as"}:
        return _listed(doc, before.i - 1) or before
    if before.text == "," and doc[candidate.end - 1].dep_ == "appos":
        noun = before.nbor(-1) if before.nbor(-1).pos_ == "NOUN" else head_of(doc[candidate.end - 1].head)
        return kin_of(noun) if noun.pos_ == "NOUN" and noun.i < before.i else before
    return before


def _is_listed(root: Token) -> bool:
    return root.dep_ == "conj" or any(child.dep_ == "conj" for child in root.children)


def _of_what(lemma: str) -> Iterator[str]:
    if lemma in PLACE_NOUNS:
        yield "called place"
    elif lemma in FATES:
        yield "suffers"


def _described(lemma: str) -> str | None:
    """The evidence in a common noun that a name is called."""
    for nouns, evidence in DESCRIPTIONS:
        if lemma in nouns:
            return evidence
    return None


def _listed(doc: Doc, i: int) -> Token | None:
    """The common noun of which examples follow."""
    if i >= 0 and doc[i].lower_ == "such":
        i -= 1
    return doc[i] if i >= 0 and doc[i].pos_ == "NOUN" else None


def _after(doc: Doc, candidate: Candidate, after: Token) -> Iterator[str]:
    if after.text in {",", "("} and candidate.end + 1 < len(doc):
        yield from _added(doc, doc[candidate.end + 1])
    if after.text in {"”", '"', "’", "'"} and (named := _noun_after(doc, candidate.end + 1)) is not None:
        yield from (d for d in [_described(named.lemma_.lower())] if d == "described as thing")
    if after.dep_ == "nummod" and after.head.i < after.i and after.text.isdigit() and len(after) < 3:
        yield "numbered"
    owns = after.tag_ == "POS"
    noun = _noun_after(doc, candidate.end + owns)
    if noun is None or candidate.label == "NORP":
        return
    lemma = noun.lemma_.lower()
    if lemma in HOUSE_NOUNS:
        yield "houses"
    elif lemma in PERSON_NOUNS:
        yield "employs"
    elif lemma in SITES:
        yield "called place"
    elif not owns and (described := _described(lemma)) is not None:
        yield described
    elif not owns and doc[candidate.end - 1].dep_ == "compound":
        yield "makes"


def _added(doc: Doc, first: Token) -> Iterator[str]:
    """What a comma or a bracket adds to a name: an age, a clause about a person, where it lies, an apposition."""
    years = first.text.isdigit() and len(first) < 4 and 0 < int(first.text) < OLDEST
    if years or first.lower_ in {"who", "whose"}:
        yield "aged"
    elif first.i + 1 < len(doc) and _names_region(doc, first.i):
        yield "region"
    yield from _apposed(first)


def _noun_after(doc: Doc, i: int) -> Token | None:
    """The head of the common nouns right after a name, which its adjectives may precede."""
    last = None
    while i < len(doc) and doc[i].text[:1].islower() and doc[i].tag_ in {"NN", "NNS", "JJ"}:
        if doc[i].pos_ == "NOUN":
            last = doc[i]
        i += 1
    return last


def _apposed(first: Token) -> Iterator[str]:
    """What an apposition after a comma says: `Holm, a surgeon`, `Sola, the capital`."""
    determined = first.lower_ in {"a", "an", "the", "his", "her", "their"} and first.dep_ in {"det", "poss"}
    if determined and first.head.dep_ == "appos" and first.head.i > first.i:
        described = _described(first.head.lemma_.lower())
        if described is not None:
            yield "called group" if described == "described as group" else described


def _names_region(doc: Doc, i: int) -> bool:
    """Whether a state or country stands at a token, as after the name of a city in it, and no longer name does."""
    ends = [end for end in (i + 2, i + 1) if gazetteer.canonical(doc[i:end].text) in gazetteer.regions()]
    return bool(ends) and (ends[0] >= len(doc) or doc[ends[0]].pos_ != "PROPN")
