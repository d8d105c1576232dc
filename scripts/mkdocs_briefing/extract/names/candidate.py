"""Candidates: words that may be a name, where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Doc


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
    """Return the candidate as written, without a possessive that the tokenizer left on it."""
    alone = candidate.end == candidate.start + 1
    text = doc[candidate.start].text if alone else doc[candidate.start : candidate.end].text
    return text.removesuffix("'s").removesuffix("’s").removesuffix("‘s")
