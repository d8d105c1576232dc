"""Footnotes: small rows at the foot of a page or column, the first of which begins with a mark."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.pdf.paragraphs import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from mkdocs_briefing.ingest.pdf.pieces import Piece
    from mkdocs_briefing.ingest.pdf.rows import Row

SMALLER = 0.95
"""Size of footnotes, in sizes of the text: they are smaller."""

LABEL = re.compile(r"(?:\[?(\d{1,3})[\].)]?|([*†‡§¶]{1,3}))\s*(?=\S*[^\W\d_])")
"""The mark before a footnote."""


@dataclass
class Note:
    """A footnote."""

    label: str
    """Its mark; empty for the rest of a note that began on the page before."""
    rows: list[Row]
    """Its rows, the mark included."""

    @property
    def is_finished(self) -> bool:
        """Whether its last row ends as sentences do."""
        return SENTENCE_END.search(self.rows[-1].text()) is not None

    def lines(self) -> list[str]:
        """Return its lines without the mark."""
        lines = [row.text() for row in self.rows]
        return [LABEL.sub("", lines[0], count=1), *lines[1:]] if self.label else lines


def split_notes(rows: Sequence[Row], body: float, *, goes_on: bool) -> tuple[list[Row], list[Note]]:
    """Return the rows of a region without the footnotes at its end, and these; `body` is the size of the text.

    `goes_on` says that the last note of an earlier page is not finished.
    """
    start = len(rows)
    while start and rows[start - 1].size <= SMALLER * body:
        start -= 1
    first = next((number for number in range(start, len(rows)) if _label(rows[number])), None)
    if goes_on and 0 < start < len(rows):
        first = start
    if first is None or (start == 0 and first > 0):
        return list(rows), []
    found: list[Note] = []
    for row in rows[first:]:
        label = _label(row)
        if label or not found:
            found.append(Note(label, [row]))
        else:
            found[-1].rows.append(row)
    return list(rows[:first]), found


def without_marks(row: Row, labels: Set[str]) -> tuple[Row | None, list[str]]:
    """Return a row without the marks of the footnotes `labels`, None where nothing is left of it, and these marks."""
    found = [piece for piece in row.marks() if labels >= set(re.split(r"[,\s]+", piece.text.strip()))]
    if not found:
        return row, []
    kept: list[Piece] = []
    for piece in row.pieces:
        if piece not in found:
            kept.append(piece)
        elif kept:  # the room of the mark is no space between words
            kept[-1] = replace(kept[-1], right=max(kept[-1].right, piece.right))
    return (replace(row, pieces=tuple(kept)) if kept else None), [piece.text.strip() for piece in found]


def _label(row: Row) -> str:
    """Return the mark that a row begins with; empty for none."""
    found = LABEL.match(row.text())
    if found is None:
        return ""
    raised = row.pieces[0] in row.marks()
    label = found[1] or found[2]
    return label if raised or not label.isdigit() or found[0][-1:] in " .)]" else ""
