"""Tell an agency that only carried a text or picture from one that the story is about: `(AP)`, `AFP/File`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.candidate import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.names.candidate import Candidate
    from mkdocs_briefing.nlp.parse import Doc

MARKS = frozenset({"(", ")", "/", "|", "[", "]", "©"})
"""Marks around who carried a text or took a picture: `(AP)`, `AP/Ana Holm`."""


def only_transmits(doc: Doc, candidate: Candidate) -> bool:
    """Return whether an agency only carried a text or picture: it stands in brackets, alone in a line, in a credit.

    What a slash ties to the agency is in the credit too: `AP / Sola Photos`.
    """
    if "photo/" in words_of(doc, candidate).lower():
        return True  # `QRS Photo/Ana Holm`, the photographer's too
    if gazetteer.TRANSMITTERS.isdisjoint(map(gazetteer.key, _names(doc, candidate))):
        return False
    return _opens(doc, candidate.start - 1) and _closes(doc, candidate.end)


def _names(doc: Doc, candidate: Candidate) -> Iterator[str]:
    """Yield the names that slashes join in a candidate and to the words beside it."""
    yield from words_of(doc, candidate).split("/")
    if candidate.start > 1 and doc[candidate.start - 1].text == "/":
        yield doc[candidate.start - 2].text
    if candidate.end + 1 < len(doc) and doc[candidate.end].text == "/":
        yield doc[candidate.end + 1].text


def _opens(doc: Doc, before: int) -> bool:
    """Return whether a credit begins after a token, or with the text."""
    return before < 0 or doc[before].text in MARKS or doc[before].is_space


def _closes(doc: Doc, after: int) -> bool:
    """Return whether a credit ends before a token, or with the text."""
    if after >= len(doc) or doc[after].text in MARKS or doc[after].text == ".":
        return True
    return doc[after].is_space or doc[after].lower_ in gazetteer.FURNITURE
