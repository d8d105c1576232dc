"""What a name names, decided over all places where it stands.

Each kind of evidence speaks for a type with a weight: the recognizer's label by the share of places it gives it, a
name's own words, the gazetteers, and what stands beside the name. The type with the most evidence is taken, when it is
enough; things (products, works, events, diseases, laws) are one of the types, so that they are no actors.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal

from briefing.extract import cues, gazetteer
from briefing.extract.gender import given_names
from briefing.extract.kinds import (
    FATES,
    GROUP_NOUNS,
    HOUSE_NOUNS,
    PERSON_NOUNS,
    PLACE_NOUNS,
    THING_ENDINGS,
    THING_NOUNS,
    THING_OPENINGS,
)
from briefing.extract.name_spans import PARTICLES
from briefing.extract.names import misspells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from spacy.tokens import Doc, Token

    from briefing.extract.name_spans import Candidate

Kind = Literal["person", "organization", "place", "thing"]
KINDS: tuple[Kind, ...] = ("person", "organization", "place", "thing")

LABELS: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PRODUCT": "thing",
    "EVENT": "thing",
    "WORK_OF_ART": "thing",
    "LAW": "thing",
    "NORP": "thing",
}
"""What the recognizer's labels (OntoNotes) name."""

LABEL, LABEL_OF_ONE_WORD = 3.0, 2.4
"""What the recognizer's label is worth when it gives it everywhere; of names of one word it knows less."""

ENOUGH = 2.0
"""Evidence that a name of an actor needs."""

WEIGHTS: dict[str, dict[Kind, float]] = {
    "title": {"person": 4},
    "introduced": {"person": 3},
    "given name": {"person": 3.2},
    "only a given name": {"person": 2},
    "family name": {"person": 0.7},
    "aged": {"person": 2},
    "known person": {"person": 6},
    "speaks": {"person": 1.5, "organization": 1.2},
    "speaks in full": {"person": 2.2, "organization": 1},
    "suffers": {"person": 2.5},
    "credited": {"person": 1.2, "organization": 1},
    "institution word": {"organization": 5},
    "employs": {"organization": 2.5},
    "houses": {"organization": 2},
    "described as group": {"organization": 2.5},
    "acronym": {"organization": 1.2},
    "unknown mononym": {"person": -2},
    "mononym for a person": {"organization": 0.8},
    "opening plural": {"thing": 3},
    "no proper noun": {"thing": 4},
    "plural person": {"thing": 4},
    "short for institution": {"organization": 4},
    "known thing": {"thing": 5},
    "thing opening": {"thing": 4},
    "gazetteer": {"place": 4},
    "country": {"place": 6},
    "international": {"organization": 8},
    "place word": {"place": 3.5},
    "described as place": {"place": 2.5},
    "region": {"place": 2},
    "in": {"place": 3.2},
    "where": {"place": 1},
    "thing ending": {"thing": 5},
    "described as thing": {"thing": 3},
    "called thing": {"thing": 6.5},
    "quoted title": {"thing": 1.5},
    "numbered": {"thing": 4.5},
    "makes": {"thing": 1},
    "indefinite": {"thing": 4},
    "abstract": {"thing": 4},
    "degree": {"thing": 6},
    "recurs": {"person": 0.5, "organization": 0.5},
    "recurs alone": {"person": 0.4, "organization": 1},
    "several words": {"person": 0.3},
}
"""What each kind of evidence is worth, once however often it is seen; round figures, in the order of how seldom news
says the one where it means the other."""

ABSTRACT = ("ism", "phobia", "itis", "osis", "ology", "opathy")
"""Endings of words for creeds, fears, diseases and sciences."""

NUMBERED = re.compile(r"[A-Za-z]+\d+[A-Za-z]?$")
"""Versions and models carry a number: `X9`."""

SETTLED = frozenset(
    "title,introduced,aged,known person,gazetteer,international,in,region,described as place,called thing".split(",")
)
"""Evidence that keeps a name from being an institution's short form."""

DESCRIPTIONS = (
    (PERSON_NOUNS, "introduced"),
    (THING_NOUNS, "described as thing"),
    (GROUP_NOUNS, "described as group"),
    (PLACE_NOUNS, "described as place"),
)
"""Common nouns beside a name and the evidence in them."""

OLDEST = 120
"""Years of a person, at most."""

NAMED_AFTER = frozenset({"thing ending", "quoted title", "plural person", "no proper noun", "opening plural"})
"""Evidence for things whose last word is no name of theirs."""

WEAK = frozenset({"unknown mononym", "mononym for a person", "recurs", "recurs alone", "several words", "makes"})
"""Evidence that says little of what a name names."""

LETTERS = frozenset("qc kc sc mp mep md phd jr sr esq obe cbe mbe ceo cfo coo cto pm iq tv dvd ".split())
"""Letters that follow a person's name, or stand for a common noun."""

IN = frozenset("in near outside across throughout".split())
WHERE = frozenset("at from around inside to".split())
"""Prepositions before the names of places, and those that also stand before others'."""

CREDITS = frozenset({"image", "photo", "photograph", "picture", "video", "audio", "credit"})
"""Words that a colon and the name of whom to thank follow."""


def types_of(doc: Doc, groups: Mapping[str, Sequence[Candidate]]) -> dict[str, Kind]:
    """The type of each name, by its canonical key, where there is enough evidence for one."""
    evidence = {name: set(_of_words(name)).union(*(_of_place(doc, c) for c in found)) for name, found in groups.items()}
    first = {name: _decide(found, evidence[name]) for name, found in groups.items()}
    people = {part for name, kind in first.items() if kind == "person" for part in _parts(name)}
    things = {name.split()[-1] for name in groups if "thing opening" in evidence[name]}
    products = (n for n, kind in first.items() if kind == "thing" and " " in n and not evidence[n] & NAMED_AFTER)
    things |= {name.split()[-1] for name in products if first.get(name.split()[-1]) != "place"}
    institutions = [name for name, kind in first.items() if kind == "organization" and " " in name]
    for name, found in groups.items():
        if name in things or (len(found[0].places) == 1 and any("called thing" in _of_place(doc, c) for c in found)):
            evidence[name].add("known thing")
        open_ = name not in people and not evidence[name] & SETTLED and not any(c.label == "NORP" for c in found)
        if open_ and _is_short(name, institutions):
            evidence[name].add("short for institution")
        if " " not in name:
            _weigh_single(name, found, evidence[name], people)
        if len({doc[c.start].sent.start for c in found if not doc[c.start].is_sent_start}) > 1:
            evidence[name].add("recurs" if " " in name else "recurs alone")
    decided = {name: _decide(found, evidence[name]) for name, found in groups.items()}
    _share_in_lists(doc, groups, decided, {name for name in groups if not evidence[name] - WEAK})
    return {name: kind for name, kind in decided.items() if kind is not None}


def _weigh_single(name: str, found: Sequence[Candidate], evidence: set[str], people: Iterable[str]) -> None:
    """A name of one word: part of somebody's full name, or hardly a person's when nothing else introduces it."""
    called = any(c.label == "PERSON" for c in found)
    known = name in people or (called and any(misspells(name, surname) for surname in people))
    if known and not {"described as place", "region"} & evidence:
        evidence.add("known person")
    elif not evidence & {"title", "introduced", "only a given name", "family name", "aged"}:
        evidence.add("unknown mononym")
        if called:
            evidence.add("mononym for a person")


def _parts(name: str) -> list[str]:
    """The parts of a full name that may stand alone: given name and surnames."""
    words = name.split()
    return [word for word in words if word not in PARTICLES and len(word) > 1] if 1 < len(words) < 6 else []


def _is_short(name: str, institutions: Iterable[str]) -> bool:
    """Whether a name is what exactly one institution's begins with: `Sola` of `Sola Aerospace`."""
    return sum(other.startswith(f"{name} ") for other in institutions) == 1


def _decide(found: Sequence[Candidate], evidence: Iterable[str]) -> Kind | None:
    scores: dict[Kind, float] = defaultdict(float)
    worth = LABEL_OF_ONE_WORD if len(found[0].places) == 1 else LABEL
    for label, count in Counter(c.label for c in found).items():
        if label in LABELS:
            scores[LABELS[label]] += worth * count / len(found)
    for one in evidence:
        for kind, weight in WEIGHTS[one].items():
            scores[kind] += weight
    best = max(KINDS, key=lambda kind: scores[kind])
    enough = any(c.label for c in found) or scores[best] >= ENOUGH
    return best if enough else None


# ---------------------------------------------------------------- a name's own words
def _of_words(name: str) -> Iterator[str]:
    words = name.split()
    masculine, feminine = given_names()
    if 1 < len(words) < 4:
        yield "several words"
    if name in LETTERS:
        yield "degree"
    if name in gazetteer.INTERNATIONAL:
        yield "international"
    elif name in gazetteer.places():
        yield "gazetteer"
        if name in gazetteer.countries():
            yield "country"
    if len(words) > 1 and {words[0], words[-2]} & THING_OPENINGS:
        yield "thing opening"
    treaty = len(words) > 2 and words[0] in THING_ENDINGS and words[1] in {"of", "on", "for", "to"}
    if (
        treaty
        or words[-1] in THING_ENDINGS
        or (len(words) > 2 and words[-2] in THING_ENDINGS and words[-1] in gazetteer.places())
    ):
        yield "thing ending"
    elif len(words) == 1 and name.endswith(ABSTRACT):
        yield "abstract"
    elif len(words) > 1 and set(words) & gazetteer.INSTITUTION_WORDS and name not in gazetteer.places():
        yield "institution word"
    elif len(words) > 1 and (words[-1] in gazetteer.PLACE_WORDS or words[0] in gazetteer.FIRST_PLACE_WORDS):
        yield "place word"
    named_after = len(words) > 2 and words[-1] in gazetteer.PLACE_WORDS
    given = (words[0] in masculine or words[0] in feminine) and not named_after
    if len(words) < 5 and given and name not in gazetteer.places() and not set(words) & gazetteer.INSTITUTION_WORDS:
        yield "given name" if len(words) > 1 else "only a given name"
    if len(words) < 5 and words[-1] in gazetteer.family_names():
        yield "family name"


# ---------------------------------------------------------------- what stands beside a name
def _of_place(doc: Doc, candidate: Candidate) -> Iterator[str]:
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
    if candidate.label == "PERSON" and not any(token.pos_ == "PROPN" for token in span):
        yield "no proper noun"
    elif candidate.label == "PERSON" and span[-1].tag_ in {"NNS", "NNPS"} and span.text.endswith("s"):
        yield "plural person"
    if len(span) == 1 and span[0].is_sent_start and span[0].tag_ in {"NNS", "NNPS"}:
        yield "opening plural"
    if len(span) == 1 and NUMBERED.match(span.text):
        yield "numbered"
    elif len(span) == 1 and span.text.isupper() and len(span.text) > 1:
        yield "acronym"
    if before is not None and not doc[start].is_sent_start:
        yield from _before(doc, candidate, before)
    if after is not None and not after.is_sent_start:
        yield from _after(doc, candidate, after)
    if span.root.dep_ == "nsubj" and span.root.head.lemma_.lower() in cues.SAY:
        yield "speaks in full" if 1 < len(span) < 5 else "speaks"


def _before(doc: Doc, candidate: Candidate, before: Token) -> Iterator[str]:
    if candidate.label != "NORP" and (before.lower_ in IN or before.lower_ in WHERE):
        yield "in" if before.lower_ in IN else "where"
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
    if described == "described as thing" and (noun.head == root or root.head == noun):
        yield "called thing"
    elif described is not None:
        yield described


def _noun_before(doc: Doc, candidate: Candidate, before: Token) -> Token:
    """The word that may say what a name names: `the barrister Holm`, `guests like Holm`, `her lawyer, Luis Prado`."""
    if before.lower_ in {"like", "including", "as"}:
        return _listed(doc, before.i - 1) or before
    if before.text == "," and doc[candidate.end - 1].dep_ == "appos" and before.nbor(-1).pos_ == "NOUN":
        return before.nbor(-1)
    return before


def _of_what(lemma: str) -> Iterator[str]:
    if lemma in PLACE_NOUNS:
        yield "described as place"
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
            yield described


def _names_region(doc: Doc, i: int) -> bool:
    """Whether a state or country stands at a token, as after the name of a city in it."""
    return any(gazetteer.canonical(doc[i:end].text) in gazetteer.regions() for end in (i + 2, i + 1))


def _share_in_lists(
    doc: Doc, groups: Mapping[str, Sequence[Candidate]], decided: dict[str, Kind | None], weak: Set[str]
) -> None:
    """Names that stand in one list with others are of their type, when nothing else says what they are.

    `weak` are names of which only the recognizer's label says it; they follow the others, not one another.
    """
    names = {c.start: name for name, found in groups.items() for c in found}
    heads = {c.start: doc[c.start : c.end].root for found in groups.values() for c in found}
    starts = {head.i: start for start, head in heads.items()}
    for start, head in sorted(heads.items()):
        name = names[start]
        if (decided[name] is not None and name not in weak) or (
            head.dep_ != "conj" and not any(c.dep_ == "conj" for c in head.children)
        ):
            continue
        others = [head.head] if head.dep_ == "conj" else []
        others += [c for c in head.children if c.dep_ == "conj"]
        firm = {names[starts[o.i]] for o in others if o.i in starts} - weak
        kinds = {decided[other] for other in firm} - {None}
        if len(kinds) == 1:
            decided[name] = kinds.pop()
