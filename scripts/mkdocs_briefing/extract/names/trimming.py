"""What is a name of a run of words: without article, title, possessive and what captions leave."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names import gazetteer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

MANY = 3
"""Words from which a name before a title is an institution's, not a part of the title: `Foreign Office Minister`."""

DESIGNATION = re.compile(r"-\d+[A-Za-z]?$|^\d+$|[@\[\]<>=|]|https?:|^#")
"""Weapons, vehicles and products are numbered (`Falcon-9`); handles, links and numbers are no names."""

OFFICES = lexicon("people").having("office")
"""What words that end so are: an office, nobody's name."""

PARTISANS = lexicon("people").having("partisan")
"""What politicians are called by their parties in many states."""

ADDRESS = lexicon("people").having("honorific")
"""Forms of address, after which a person's name begins."""

PROSECUTION = frozenset({"commonwealth", "crown", "people", "queen", "regina", "state"})
"""What accuses in the name of a case: `State v. Holm`."""

INVERTED = frozenset("added adds asked asks explained explains says wrote writes".split())
"""Verbs that a speaker may follow at the beginning of a sentence, before a colon: `Added Holm: “…”`."""

OPENING = frozenset("the a an its his her their our my this that dear".split())
"""Words before a name that are no part of it."""

PARTICLES = lexicon("name_parts").having("particle")
"""Small words inside the names of people, in lower case."""

PROPER = frozenset({"PROPN"})
"""The part of speech of names (Universal Dependencies)."""


@dataclass(frozen=True)
class Candidate:
    """Words that may be a name, where they stand."""

    start: int
    """First token."""
    end: int
    """One past the last token."""
    label: str
    """The recognizer's label (OntoNotes); empty where it saw no name."""
    title: int | None = None
    """First token of a title before it: `Mr.`; None without one."""

    @property
    def places(self) -> range:
        """Its tokens."""
        return range(self.start, self.end)


def words_of(doc: Doc, candidate: Candidate) -> str:
    """The candidate as written, without a possessive that the tokenizer left on it."""
    alone = candidate.end == candidate.start + 1
    text = doc[candidate.start].text if alone else doc[candidate.start : candidate.end].text
    return text.removesuffix("'s").removesuffix("’s")


def bare(span: Span) -> Candidate | None:
    """The name in a span, without article, possessive, title and what captions add; None when no name is left."""
    start, end, label = span.start, span.end, span.label_
    doc = span.doc
    while end > start and _is_loose(doc[end - 1]):
        end -= 1
    addressed = next((i for i in range(start, end - 1) if doc[i].lower_.strip(".") in ADDRESS), None)
    if addressed is not None:
        start, label = addressed + 1, "PERSON"  # `Later Mr | Holm`
    elif label == "PERSON":
        start = max((i + 1 for i in range(start, end - 2) if _describes(doc[i])), default=start)
    while start < end and (doc[start].lower_ in OPENING or doc[start].is_punct or _is_no_part(doc, start, end)):
        start += 1
    while end > start + 1 and (doc[end - 1].like_num or doc[end - 1].lower_ in gazetteer.FURNITURE):
        end -= 1
    if start >= end:
        return None
    title = None
    while label in {"PERSON", ""} and end - start > 1 and is_title(doc[start]) and not _is_kind(doc[start + 1]):
        title = start if title is None else title
        start += 1
    first = start if title is None else title
    while first > 0 and not _is_kind(doc[first]) and _is_before(doc, first):
        first -= 1
    title = first if first < start else None
    if not _can_be_name(doc[start:end]):
        return None
    if title is not None and gazetteer.canonical(doc[start:end].text) in gazetteer.countries():
        return None  # `Captain America`
    return Candidate(start, end, label, title)


def _is_before(doc: Doc, i: int) -> bool:
    """Whether a title stands before a token, in its sentence."""
    return is_title(doc[i - 1]) and doc[i - 1].is_title and not doc[i].is_sent_start


def _is_kind(token: Token) -> bool:
    """Whether a word is an institution's, so that none before it is a title: `Premier League`."""
    return token.lower_ in gazetteer.INSTITUTION_WORDS


def _is_loose(token: Token) -> bool:
    """Whether a token at the end of a span is no part of a name."""
    joins = (
        token.text.islower() and token.pos_ in {"ADP", "CCONJ", "DET"} and (not token.i or token.nbor(-1).text != "-")
    )
    return token.tag_ == "POS" or (token.is_punct and token.text != ".") or joins


def _is_no_part(doc: Doc, start: int, end: int) -> bool:
    """Whether the first of several words is what captions or sentences begin with: `VIDEO Holm`, `Said Holm`."""
    word = doc[start]
    label = word.is_upper and word.lower_ in gazetteer.FURNITURE
    colon = end < len(doc) and doc[end].text == ":"
    verb = word.tag_ in {"VBD", "VBZ"} or (colon and word.lower_ in INVERTED)
    return end - start > 1 and (label or (bool(word.is_sent_start) and verb))


def is_role(token: Token) -> bool:
    """Whether a capitalised word only says what somebody is: `Striker`, `Survivor`."""
    return token.is_title and token.lower_ in PERSON_NOUNS and not is_title(token)


def _describes(token: Token) -> bool:
    """Whether a word before a full name is none: what somebody is, a nationality, a party."""
    return is_role(token) or is_title(token) or token.lower_ in NATIONALITIES or token.lower_ in PARTISANS


def is_title(token: Token) -> bool:
    """Whether a word is a title or form of address: `Mr.`, `President`."""
    return token.lower_.strip(".") in gazetteer.TITLES


def _can_be_name(span: Span) -> bool:
    """Whether words can name an actor: capitalised, no number, none of the words that never do."""
    text = span.text
    if DESIGNATION.search(text) or not text[0].isalnum() or not any(token.text[:1].isupper() for token in span):
        return False
    words = gazetteer.key(text)
    following = span.doc[span.end] if span.end < len(span.doc) else None
    if following is not None and following.lower_ in {"v", "v."} and words in PROSECUTION:
        return False
    led = following is not None and following.is_title and is_title(following) and len(span) < MANY
    if led and gazetteer.canonical(text) not in gazetteer.places() | gazetteer.INTERNATIONAL:
        return False  # `Home` of `Home Secretary`
    if all(is_title(token) for token in span) or (span.label_ in {"", "PERSON"} and span[-1].lower_ in OFFICES):
        return False
    if len(span) > 1 and all(token.is_punct or token.lower_ in NATIONALITIES for token in span):
        return False  # `Kenyan, Dutch and`
    if not words or words in gazetteer.NO_ACTORS or span[0].lower_ in {"covid", "covid-19"}:
        return False
    return any(token.pos_ in {"PROPN", "NOUN", "ADJ", "X"} for token in span) and len(words) > 1


def with_branches(doc: Doc, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, in order, with one that a country ends joined to a country after it: `Sport Norway | Denmark`."""
    joined: list[Candidate] = []
    for candidate in found:
        last = joined[-1] if joined else None
        if last is not None and last.end == candidate.start and _is_branch(doc, last) and _is_country(doc, candidate):
            joined[-1] = replace(last, end=candidate.end)
        else:
            joined.append(candidate)
    return joined


def _is_branch(doc: Doc, candidate: Candidate) -> bool:
    return len(candidate.places) > 1 and gazetteer.canonical(doc[candidate.end - 1].text) in gazetteer.countries()


def _is_country(doc: Doc, candidate: Candidate) -> bool:
    return gazetteer.canonical(words_of(doc, candidate)) in gazetteer.countries()


def is_name_word(doc: Doc, i: int) -> bool:
    """Whether a token is a capitalised proper noun."""
    return i < len(doc) and doc[i].pos_ == "PROPN" and doc[i].text[:1].isupper() and not doc[i].is_space
