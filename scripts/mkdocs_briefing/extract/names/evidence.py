"""Collect what speaks for the type of a name where the article has it: its form, and what stands beside it.

Each kind of evidence has a name; `weights.WEIGHTS` says what it is worth. A kind counts once for a name, however often
it is seen.
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
)
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.clues import (
    head_of,
    is_short_for_medium,
    is_titled_medium,
    kin_of,
    of_one_word,
    of_preposition,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from mkdocs_briefing.extract.names.candidate import Candidate

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

MAX_AGE_YEARS = 120
"""Years below which a number beside a name is somebody's age."""

LETTERS = lexicon("name_parts").having("after-name")
"""Letters that follow a person's name, or stand for a common noun."""

DOCUMENTS = lexicon("documents").having("authored")
"""What is by people, and now and then by an institution, never by a thing."""

CREDITS = lexicon("page_labels").having("credit")
"""Words that a colon and the name of whom to thank follow."""


SHIPS = lexicon("name_parts").having("before-ship")
"""What stands before the names of ships."""

RULED = lexicon("things").having("ruled")
"""What is called by the person who leads it: `the Holm regime`."""

SITES = lexicon("places").having("site")
"""What is called by the place where it is, when it follows a name: `the X site`."""

KIN = lexicon("things").having("kin")
"""What is called by the family name of its people: `the Holm family`."""

TIED = lexicon("places").having("tied")
"""What follows a place's name alone."""

MATCHES = lexicon("verbs").having("match")
"""What a team does to another one."""

MEETING = lexicon("verbs").having("meet-person")
"""Verbs whose object is mostly a person."""

MAX_PERSON_NAME_WORDS = 4
"""Words of a person's name, at most."""


# ---------------------------------------------------------------- what stands beside a name
def of_place(doc: Doc, candidate: Candidate) -> Iterator[str]:
    """Yield the evidence in how a name is written in one place, and in what stands beside it there."""
    span = doc[candidate.start : candidate.end]
    if candidate.title is not None:
        yield "title"
    yield from _of_form(span, candidate.label)
    start = _phrase_start(doc, candidate)
    if start < candidate.start and doc[start].lower_ in {"a", "an"} and span.root.head.i < candidate.end:
        yield "indefinite"
    if start and not doc[start].is_sent_start:
        yield from _before(candidate, span.root, doc[start - 1])
    if candidate.end < len(doc) and not doc[candidate.end].is_sent_start:
        yield from _after(doc, candidate, doc[candidate.end])
    yield from _of_verb(span)
    if not candidate.label and _is_agent(span.root) and span.root.head.lemma_.lower() not in cues.SAY:
        yield "acts"
    if len(span) == 1:
        yield from of_one_word(span[0])


def _phrase_start(doc: Doc, candidate: Candidate) -> int:
    """Return where a name begins with its title and articles."""
    start = candidate.start if candidate.title is None else candidate.title
    while start > 1 and not doc[start - 1].is_sent_start and doc[start - 1].lower_ in {"the", "a", "an"}:
        start -= 1
    return start


# ---------------------------------------------------------------- its form
def _of_form(span: Span, label: str) -> Iterator[str]:
    """Yield the evidence in how a name is written where it stands."""
    if label == "PERSON":
        yield from _of_label_person(span)
    elif len(span) > 1 and span[-1].lower_ in PERSON_NOUNS and not is_titled_medium(span):
        yield "job"
    if len(span) == 1:
        yield from _of_one_word(span[0])
        if label != "PERSON" and _is_collective(span[0]):
            yield "collective"


def _of_label_person(span: Span) -> Iterator[str]:
    """Yield the evidence against a person in words that the recognizer took for one's name."""
    if not any(token.pos_ == "PROPN" for token in span):
        yield "no proper noun"
    elif _is_plural(span[-1]) and span.text.endswith("s"):
        yield "plural person"


def _of_one_word(word: Token) -> Iterator[str]:
    """Yield the evidence in the letters and digits of a name of one word."""
    if word.text in SHIPS:
        yield "called thing"  # the name of a ship that the tokenizer cut off
    if _is_plural(word) and word.is_sent_start:
        yield "opening plural"
    if is_short_for_medium(word):
        yield "medium"
    if has_inner_capital(word):
        yield "inner capital"
    # A model's number goes first: `X9` is in capitals too.
    if NUMBERED.match(word.text):
        yield "numbered"
    elif word.text.isupper() and len(word) > 1:
        yield "acronym"


def _is_collective(word: Token) -> bool:
    """Return whether a plural with `the` does something, as teams do: `the Rovers won`."""
    return word.tag_ == "NNPS" and word.i > 0 and word.nbor(-1).lower_ == "the" and _is_agent(word)


def has_inner_capital(word: Token) -> bool:
    """Return whether a word has small letters and a capital after its first letter, as only names have: `SolaRail`."""
    inside = word.text[1:]
    return word.is_alpha and not word.text.removesuffix("s").isupper() and inside != inside.lower()


def _is_plural(word: Token) -> bool:
    """Return whether a noun is tagged as a plural."""
    return word.tag_ in {"NNS", "NNPS"}


# ---------------------------------------------------------------- its verb
def _of_verb(span: Span) -> Iterator[str]:
    """Yield the evidence in the verb of a name: who says, what `guests` include."""
    root, verb = span.root, span.root.head
    if root.dep_ == "nsubj" and verb.lemma_.lower() in cues.SAY:
        yield "speaks in full" if 1 < len(span) <= MAX_PERSON_NAME_WORDS else "speaks"
    elif root.dep_ in {"nsubj", "dobj"} and verb.lemma_ in MATCHES:
        yield "plays"
    elif root.dep_ == "dobj":
        if verb.lemma_ in MEETING:
            yield "met"
        elif verb.lemma_ in {"include", "feature"} and (described := _of_subject(verb)) is not None:
            yield described


def _is_agent(name: Token) -> bool:
    """Return whether a name is the subject of a verb in the active that says what it does."""
    return name.dep_ == "nsubj" and name.head.pos_ == "VERB"


def _of_subject(verb: Token) -> str | None:
    """Return the evidence in the subject of a verb that gives examples of it: `the guests include …`."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return None if subject is None else described_by(subject.lemma_.lower())


# ---------------------------------------------------------------- the words before it
def _before(candidate: Candidate, root: Token, before: Token) -> Iterator[str]:
    """Yield the evidence in the words before a name; `root` is its head, `before` the token before its phrase."""
    if candidate.label != "NORP" and (where := of_preposition(before)) is not None:
        yield where
    if before.text in SHIPS:
        yield "called thing"
    if _hails_from(candidate, before):
        yield "hails"
    yield from _of_credit(candidate, before)
    # What stands before `of` is the name's noun there: `the city of Sola`. Else a noun right before it is.
    if before.lower_ == "of" and before.i:
        yield from _of_what(before.nbor(-1).lemma_.lower())
    elif (described := _of_noun_before(candidate, root, before)) is not None:
        yield described


def _hails_from(candidate: Candidate, before: Token) -> bool:
    """Return whether a name stands between commas after `of`, as a home does: `Ana Holm, of Sola, said`."""
    if before.lower_ not in {"of", "from"} or not before.i or before.nbor(-1).text != ",":
        return False
    return _text_at(before.doc, candidate.end) == ","


def _of_credit(candidate: Candidate, before: Token) -> Iterator[str]:
    """Yield the evidence in the marks and words of authorship before a name, and in quotation marks around it."""
    earlier = before.nbor(-1) if before.i else None
    if earlier is not None and before.lower_ == "by" and earlier.lemma_.lower() in DOCUMENTS:
        yield "authored"
    if earlier is not None and before.text == ":" and earlier.lower_ in CREDITS:
        yield "credited"
    if before.text in {"“", '"', "‘"} and _text_at(before.doc, candidate.end) in {"”", '"', "’"}:
        yield "quoted title"


def _text_at(doc: Doc, i: int) -> str:
    """Return the text of a token; an empty one past the end of the article."""
    return doc[i].text if i < len(doc) else ""


def _of_what(lemma: str) -> Iterator[str]:
    """Yield the evidence in a noun before `of` and a name: `the city of`, `the death of`."""
    if lemma in PLACE_NOUNS:
        yield "called place"
    elif lemma in FATES:
        yield "suffers"


def _of_noun_before(candidate: Candidate, root: Token, before: Token) -> str | None:
    """Return the evidence in the noun before a name that it is called by; stronger where the two are one phrase."""
    noun = _noun_before(candidate, before)
    described = described_by(noun.lemma_.lower() if noun.pos_ == "NOUN" else noun.lower_)
    if described == "introduced" and noun == before and noun.tag_ == "NNS" and not _is_in_list(root):
        return "described as group"  # `the champions Sola`, but `the champions Holm and Prado`
    tied = noun.pos_ == "NOUN" and (noun.head == root or root.head == noun)
    return CALLED.get(described, described) if described is not None and tied and noun.tag_ == "NN" else described


def _noun_before(candidate: Candidate, before: Token) -> Token:
    """Return the word that may say what a name names: `the barrister Holm`, `guests like Holm`, `her lawyer, Holm`."""
    if before.lower_ in {"like", "including", "as"}:
        return _noun_of_examples(before.doc, before.i - 1) or before
    if before.text == "," and before.doc[candidate.end - 1].dep_ == "appos":
        return _apposed_noun(before.doc[candidate.end - 1], before) or before
    return before


def _apposed_noun(name: Token, comma: Token) -> Token | None:
    """Return the noun that a name stands after with a comma: the one right before it, else the head of its phrase."""
    noun = comma.nbor(-1) if comma.nbor(-1).pos_ == "NOUN" else head_of(name.head)
    return kin_of(noun) if noun.pos_ == "NOUN" and noun.i < comma.i else None


def _is_in_list(root: Token) -> bool:
    """Return whether a name is one of several in a list."""
    return root.dep_ == "conj" or any(child.dep_ == "conj" for child in root.children)


def _noun_of_examples(doc: Doc, i: int) -> Token | None:
    """Return the common noun at a token, or before `such` there, of which examples follow."""
    if i >= 0 and doc[i].lower_ == "such":
        i -= 1
    return doc[i] if i >= 0 and doc[i].pos_ == "NOUN" else None


def described_by(lemma: str) -> str | None:
    """Return the evidence in a common noun that a name is called; the first of `DESCRIPTIONS` that has it decides."""
    return next((evidence for nouns, evidence in DESCRIPTIONS if lemma in nouns), None)


# ---------------------------------------------------------------- the words after it
def _after(doc: Doc, candidate: Candidate, after: Token) -> Iterator[str]:
    """Yield the evidence in the words after a name; `after` is the first of them."""
    if after.text in {",", "("} and candidate.end + 1 < len(doc):
        yield from _of_addition(doc[candidate.end + 1])
    if after.text in {"”", '"', "’", "'"} and _is_thing_after(doc, candidate.end + 1):
        yield "described as thing"
    if after.dep_ == "nummod" and after.head.i < after.i and after.text.isdigit() and len(after) < 3:
        yield "numbered"
    if after.text == "-" and candidate.label and _text_at(doc, candidate.end + 1) in RULED:
        yield "rules"  # `the Holm-era policy`
    if candidate.label != "NORP":
        yield from _of_noun_after(doc, candidate, owns=after.tag_ == "POS")


def _is_thing_after(doc: Doc, i: int) -> bool:
    """Return whether a noun for a thing stands at a token: the `film` of `“Sola” film`."""
    noun = _noun_after(doc, i)
    return noun is not None and described_by(noun.lemma_.lower()) == "described as thing"


def _of_noun_after(doc: Doc, candidate: Candidate, *, owns: bool) -> Iterator[str]:
    """Yield the evidence in the common noun after a name, or after its possessive where it `owns` what follows.

    What only institutions have goes first: their people and houses stand after a name with and without possessive.
    """
    noun = _noun_after(doc, candidate.end + owns)
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
    noun = _noun_after(doc, i + 1)
    return noun is not None and noun.lemma_.lower() in THING_NOUNS


def _noun_after(doc: Doc, i: int) -> Token | None:
    """Return the head of the common nouns right after a name, which its adjectives may precede."""
    last = None
    while i < len(doc) and doc[i].text[:1].islower() and doc[i].tag_ in {"NN", "NNS", "JJ"}:
        if doc[i].pos_ == "NOUN":
            last = doc[i]
        i += 1
    return last


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
