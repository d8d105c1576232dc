"""The names inside those of buildings and schools: what a station is at, where a campus lies, whom a memorial is to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import THING_ENDINGS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names.gazetteer import AT_STOPS, INSTITUTION_WORDS, STOPS
from mkdocs_briefing.extract.names.person_names import given_names
from mkdocs_briefing.extract.names.trimming import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span

    from mkdocs_briefing.extract.names.classify import Kind

VENUES = lexicon("places").having("venue")
"""Buildings that events are named after: `Sola Arena Open`."""

MEMORIALS = lexicon("places").having("memorial")
"""What is named after a person and is about that person."""

FEWEST, FULL = 2, 3
"""Words of a person's name, and of one whose given name is not known."""


def nested(doc: Doc, candidate: Candidate, kind: Kind) -> Iterator[tuple[Candidate, Kind]]:
    """The names inside a place's or institution's name, each with its kind."""
    words = [token.lower_ for token in doc[candidate.start : candidate.end]]
    if kind == "thing" and (venue := next((i for i, word in enumerate(words[:-1]) if i and word in VENUES), None)):
        yield Candidate(candidate.start, candidate.start + venue + 1, ""), "place"
    if kind not in {"place", "organization"}:
        return
    if len(words) > FEWEST and words[-1] in STOPS and words[-2] in AT_STOPS:
        yield Candidate(candidate.start, candidate.end - 1, ""), "place"
    if words[0] in {"university", "college"} and "at" in words[1:-1]:
        campus = candidate.start + words.index("at") + 1
        if not INSTITUTION_WORDS & set(words[campus - candidate.start :]):
            yield Candidate(campus, candidate.end, ""), "place"
    memorial = next((i for i, word in enumerate(words) if word in MEMORIALS), 0)
    if _is_person(doc[candidate.start : candidate.start + memorial]):
        yield Candidate(candidate.start, candidate.start + memorial, "PERSON"), "person"


def _is_person(words: Span) -> bool:
    """Whether the words before a memorial are somebody's full name, not a war's or a group's."""
    if len(words) < FEWEST or any(t.tag_ != "NNP" or t.lower_ in THING_ENDINGS or not t.is_alpha for t in words):
        return False
    return len(words) >= FULL or any(words[0].lower_ in names for names in given_names())
