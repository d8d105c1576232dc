"""Find the names inside those of buildings: what a station is at, where a campus lies, whom a memorial is to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import THING_ENDINGS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.gazetteer import AT_STOPS, INSTITUTION_WORDS, STOPS
from mkdocs_briefing.extract.names.person_names import all_given_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from mkdocs_briefing.extract.names.weights import NameType

VENUES = lexicon("places").having("venue")
"""Buildings that events are named after: `Sola Arena Open`."""

MEMORIALS = lexicon("places").having("memorial")
"""What is named after a person and is about that person."""

MIN_PERSON_WORDS, MIN_UNKNOWN_PERSON_WORDS = 2, 3
"""Words of a person's name whose given name is listed, and of one whose given name is not."""


def nested(doc: Doc, candidate: Candidate, kind: NameType) -> Iterator[tuple[Candidate, NameType]]:
    """Yield the names inside an event's, a place's or an institution's name, each with its type."""
    words = [token.lower_ for token in doc[candidate.start : candidate.end]]
    if kind == "thing":
        yield from _venue(candidate, words)
        yield from _airline(doc, candidate, words)
    elif kind in {"place", "organization"}:
        yield from _building_of_stop(candidate, words)
        yield from _campus(candidate, words)
        yield from _remembered(doc, candidate, words)


def _venue(candidate: Candidate, words: list[str]) -> Iterator[tuple[Candidate, NameType]]:
    """Yield the building that an event is named after: `Sola Arena | Open`."""
    venue = next((i for i, word in enumerate(words[:-1]) if i and word in VENUES), None)
    if venue is not None:
        yield Candidate(candidate.start, candidate.start + venue + 1, ""), "place"


def _airline(doc: Doc, candidate: Candidate, words: list[str]) -> Iterator[tuple[Candidate, NameType]]:
    """Yield the airline of a flight: `Air Sola | Flight 88`."""
    flight = words.index("flight") if "flight" in words else 0
    if flight and all(token.text[0].isupper() for token in doc[candidate.start : candidate.start + flight]):
        yield Candidate(candidate.start, candidate.start + flight, "ORG"), "organization"


def _building_of_stop(candidate: Candidate, words: list[str]) -> Iterator[tuple[Candidate, NameType]]:
    """Yield the building that a station is named after: `Sola Palace | Station`."""
    if len(words) > 2 and words[-1] in STOPS and words[-2] in AT_STOPS:
        yield Candidate(candidate.start, candidate.end - 1, ""), "place"


def _campus(candidate: Candidate, words: list[str]) -> Iterator[tuple[Candidate, NameType]]:
    """Yield the place where a part of a university lies: `University of North Sola at | Brenn`."""
    if words[0] not in {"university", "college"} or "at" not in words[1:-1]:
        return
    campus = words.index("at") + 1
    if INSTITUTION_WORDS.isdisjoint(words[campus:]):
        yield Candidate(candidate.start + campus, candidate.end, ""), "place"


def _remembered(doc: Doc, candidate: Candidate, words: list[str]) -> Iterator[tuple[Candidate, NameType]]:
    """Yield the person whom a memorial is to: `Ana Holm | Memorial Bridge`."""
    memorial = candidate.start + next((i for i, word in enumerate(words) if word in MEMORIALS), 0)
    if _is_person(doc[candidate.start : memorial]):
        yield Candidate(candidate.start, memorial, "PERSON"), "person"


def _is_person(words: Span) -> bool:
    """Return whether the words before a memorial are somebody's full name, not a war's or a group's."""
    if len(words) < MIN_PERSON_WORDS or not all(_may_be_person(token) for token in words):
        return False
    return len(words) >= MIN_UNKNOWN_PERSON_WORDS or words[0].lower_ in all_given_names()


def _may_be_person(token: Token) -> bool:
    """Return whether a word may be in a person's name: a proper noun in letters that no event's name ends with."""
    return token.tag_ == "NNP" and token.is_alpha and token.lower_ not in THING_ENDINGS
