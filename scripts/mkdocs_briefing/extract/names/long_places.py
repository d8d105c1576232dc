"""Find whole the names of places that say of what they are: `Valley of the Kings`, `Royal Borough of Sola and Brenn`.

The recognizer cuts such names at their small words, and takes the rest for other names. What belongs to two places,
as a port or a diocese does, is called by both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.long_names import run_end, run_start
from mkdocs_briefing.extract.names.trimming import bare
from mkdocs_briefing.extract.text.token_lookup import occurrences
from mkdocs_briefing.nlp.parse import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.names.candidate import Candidate
    from mkdocs_briefing.nlp.parse import Doc

HEADS = lexicon("places").having("complemented")
"""Nouns for places that may have a phrase after them in a name."""

OF_TWO = lexicon("places").having("of-two") | lexicon("institutions").having("of-two")
"""What may belong to two places and be called by both."""

PARTS_OF_STATES = frozenset({"archdiocese", "borough", "diocese"})
"""What is called by small places too, which no gazetteer has."""


def long_places(doc: Doc) -> Iterator[Candidate]:
    """Yield the names of places with a phrase in them, and what belongs to two places with the names of both."""
    spans = (_long_place(doc, i) for i in occurrences(doc, HEADS | OF_TWO) if doc[i].is_title)
    yield from filter(None, (bare(span) for span in spans if span is not None))


def _long_place(doc: Doc, head: int) -> Span | None:
    """Return the name around a noun for a place or for what belongs to places; None where no phrase of it follows."""
    if doc[head + 1 : head + 2].text != "of":
        return None
    first = head + 2 + (doc[head + 2 : head + 3].text == "the")
    if (end := run_end(doc, first)) == first:
        return None
    second = _second_end(doc, head, first, end) if doc[head].lower_ in OF_TWO else None
    if doc[head].lower_ in HEADS:
        return Span(doc, run_start(doc, head), second or end, label="LOC")
    return None if second is None else Span(doc, run_start(doc, head), second, label="ORG")


def _second_end(doc: Doc, head: int, first: int, end: int) -> int | None:
    """Return where the second of two places ends that something belongs to: `Port of Sola and | Brenn`.

    What lies `between` two things is one of them, and two places are both states or none is.
    """
    if doc[end : end + 1].text.lower() not in {"and", "&"} or "between" in {t.lower_ for t in doc[head - 2 : head]}:
        return None
    last = run_end(doc, end + 1)
    if last == end + 1 or (last < len(doc) and doc[last].tag_ == "POS"):
        return None
    names = [gazetteer.canonical(doc[first:end].text), gazetteer.canonical(doc[end + 1 : last].text)]
    if len({name in gazetteer.countries() for name in names}) > 1:
        return None
    are_known = gazetteer.places().issuperset(names) or doc[head].lower_ in PARTS_OF_STATES
    return last if are_known and gazetteer.INSTITUTION_WORDS.isdisjoint(names[1].split()) else None
