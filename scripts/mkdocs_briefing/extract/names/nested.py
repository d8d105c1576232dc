"""Find the names inside others: bodies and places in events, seats of institutions, whom a memorial is to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import THING_ENDINGS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.candidate import Candidate, words_of
from mkdocs_briefing.extract.names.gazetteer import AT_STOPS, INSTITUTION_WORDS, STOPS, canonical
from mkdocs_briefing.extract.names.own_words import COMPETITIONS
from mkdocs_briefing.extract.names.person_names import all_given_names
from mkdocs_briefing.extract.names.weights import NameType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_briefing.nlp.parse import Doc, Span, Token

VENUES = lexicon("places").having("venue")
"""Buildings that events are named after: `Sola Arena Open`."""

MEMORIALS = lexicon("places").having("memorial")
"""What is named after a person and is about that person."""

Found = tuple[Candidate, NameType]
"""A candidate and what its name names."""

COMPASS = frozenset("east eastern north northern south southern west western".split())
"""Words before a place that make another one of it: `South Sola Police`."""

MIN_PERSON_WORDS, MIN_UNKNOWN_PERSON_WORDS = 2, 3
"""Words of a person's name whose given name is listed, and of one whose given name is not."""


def inner_names(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """Return the names inside others; a place that only an institution is called by, as `Sola` here, is left out.

    It would be an actor of the story because of `the University of Sola`.
    """
    known = {canonical(words_of(doc, candidate)) for candidate, kind in found if kind == "place"}
    inner: list[Found] = []
    for candidate, kind in found:
        inside = _inside_events_and_institutions(doc, candidate, kind)
        inner += [one for one in inside if kind == "thing" or canonical(words_of(doc, one[0])) in known]
        inner += nested(doc, candidate, kind)
    return inner


def _inside_events_and_institutions(doc: Doc, candidate: Candidate, kind: NameType) -> Iterator[Found]:
    """Yield the names inside an event's or an institution's: bodies by their acronym, places where it has its seat.

    A country in an institution's name is no seat: the `Norway Football Federation`.
    """
    if not _may_hold_names(doc, candidate, kind):
        return
    i, stop = candidate.start, _start_of_competition(doc, candidate)
    while i < stop:
        end = _place_end(doc, i, stop)
        if end is not None and (kind == "thing" or _is_seat(doc, candidate, i, end)):
            yield Candidate(i, end, ""), "place"
        elif kind == "thing" and i + 1 < candidate.end and _is_acronym(doc, i):
            yield Candidate(i, i + 1, ""), "organization"
        i = i + 1 if end is None else end


def _start_of_competition(doc: Doc, candidate: Candidate) -> int:
    """Return where the words of a competition begin at the end of a name, which name no place: `Sola | Europa League`.

    The end of the name is returned where there are none.
    """
    last = doc[candidate.end - 2 : candidate.end].text.lower()
    return candidate.end - 2 if last in COMPETITIONS else candidate.end


def _is_seat(doc: Doc, candidate: Candidate, start: int, end: int) -> bool:
    """Return whether a place in an institution's name is where it has its seat: no country, no part of another place.

    What a university or college is called by alone may be a founder, or a place elsewhere: `Sola University`.
    """
    if canonical(doc[start:end].text) in gazetteer.countries() or (
        start > candidate.start and doc[start - 1].lower_ in COMPASS
    ):
        return False
    return not (start == candidate.start and end < candidate.end and doc[end].lower_ in {"university", "college"})


def _may_hold_names(doc: Doc, candidate: Candidate, kind: NameType) -> bool:
    """Return whether a name is an event's, or that of an institution called by its seat, and has several words."""
    if len(candidate.places) < 2 or kind == "person":
        return False
    return kind == "thing" or any(token.lower_ in gazetteer.SEATED for token in doc[candidate.start : candidate.end])


def _place_end(doc: Doc, i: int, end: int) -> int | None:
    """Return the end of the longest place's name, of up to three words, from a token on."""
    return next((stop for stop in range(min(i + 3, end), i, -1) if gazetteer.is_place(doc[i:stop].text)), None)


def _is_acronym(doc: Doc, i: int) -> bool:
    """Return whether a word is in capitals, of three letters or more."""
    return doc[i].is_upper and doc[i].is_alpha and len(doc[i]) > 2


# ---------------------------------------------------------------- buildings
def nested(doc: Doc, candidate: Candidate, kind: NameType) -> Iterator[Found]:
    """Yield the names inside an event's, a place's or an institution's name, each with its type."""
    words = [token.lower_ for token in doc[candidate.start : candidate.end]]
    if kind == "thing":
        yield from _venue(candidate, words)
        yield from _airline(doc, candidate, words)
    elif kind in {"place", "organization"}:
        yield from _building_of_stop(candidate, words)
        yield from _campus(candidate, words)
        yield from _remembered(doc, candidate, words)


def _venue(candidate: Candidate, words: list[str]) -> Iterator[Found]:
    """Yield the building that an event is named after: `Sola Arena | Open`."""
    venue = next((i for i, word in enumerate(words[:-1]) if i and word in VENUES), None)
    if venue is not None:
        yield Candidate(candidate.start, candidate.start + venue + 1, ""), "place"


def _airline(doc: Doc, candidate: Candidate, words: list[str]) -> Iterator[Found]:
    """Yield the airline of a flight: `Air Sola | Flight 88`."""
    flight = words.index("flight") if "flight" in words else 0
    if flight and all(token.text[0].isupper() for token in doc[candidate.start : candidate.start + flight]):
        yield Candidate(candidate.start, candidate.start + flight, "ORG"), "organization"


def _building_of_stop(candidate: Candidate, words: list[str]) -> Iterator[Found]:
    """Yield the building that a station is named after: `Sola Palace | Station`."""
    if len(words) > 2 and words[-1] in STOPS and words[-2] in AT_STOPS:
        yield Candidate(candidate.start, candidate.end - 1, ""), "place"


def _campus(candidate: Candidate, words: list[str]) -> Iterator[Found]:
    """Yield the place where a part of a university lies: `University of North Sola at | Brenn`."""
    if words[0] not in {"university", "college"} or "at" not in words[1:-1]:
        return
    campus = words.index("at") + 1
    if INSTITUTION_WORDS.isdisjoint(words[campus:]):
        yield Candidate(candidate.start + campus, candidate.end, ""), "place"


def _remembered(doc: Doc, candidate: Candidate, words: list[str]) -> Iterator[Found]:
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
