"""Rows to paragraphs: where one ends, where one goes on in the next column or page, and which are headings."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest.pdf.rows import Row

SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")

BULLET = re.compile(r"(?:[•▪◦‣●■–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
"""What an item of a list begins with."""

SIGN = re.compile(r"[•▪◦‣●■–—-]\s+")
"""A bullet, which is written as in a text file; a number stays as it is."""

MAX_LEADING = 1.35
"""Distance of two rows of a paragraph, in the usual distance of rows."""

INDENT = 0.6
"""How far a first row is indented, in sizes of its text, at least."""

SAME_SIZE = 0.06
"""Share by which sizes of one paragraph differ."""

SHORT = 0.75
"""Share of a column's width up to which the last row of a paragraph is plainly short."""

FULL = 0.9
"""Share of a column's width from which a row is full."""

TITLE_SIZE, HEADING_SIZE = 1.25, 1.08
"""Sizes of titles and headings, in sizes of the text."""

MAX_HEADING_WORDS = 25


@dataclass
class Paragraph:
    """Rows that are read as one text."""

    rows: list[Row]
    """From top to bottom, over columns and pages."""
    is_table: bool = False
    """Whether each row is one of a table."""
    is_item: bool = False
    """Whether it is an item of a list."""

    @property
    def size(self) -> float:
        """Size of its first row."""
        return self.rows[0].size


@dataclass
class Frame:
    """What is usual in a column."""

    left: float
    """Left side of most rows."""
    right: float
    """Right side of the widest."""
    leading: float
    """Usual distance of two baselines."""

    def share(self, row: Row) -> float:
        """Return how much of the column's width a row takes, up to its right end."""
        return (row.right - self.left) / max(self.right - self.left, 1.0)


@dataclass
class Flow:
    """The paragraphs of an article, in the making."""

    body: float
    """Size of most text, in points."""
    found: list[Paragraph] = field(default_factory=list)
    """The paragraphs so far."""
    indented: int = 0
    """How many began with an indented row."""

    def add_region(self, rows: Sequence[Row]) -> None:
        """Add the rows of a column, the first of which may go on with the last paragraph."""
        if not rows:
            return
        frame = frame_of(rows)
        table = table_rows(rows)
        for number, row in enumerate(rows):
            before = rows[number - 1] if number else None
            if number in table:
                is_same = number - 1 in table and self.found and self.found[-1].is_table
                self._take(row, starts=not is_same, is_table=True)
            elif before is None:
                self._take(row, starts=not self._goes_on(row, frame))
            else:
                is_indented = self._is_indented(row, before, frame)
                self.indented += is_indented
                starts = is_indented or number - 1 in table or self._starts(row, before, frame)
                self._take(row, starts=starts)

    def _take(self, row: Row, *, starts: bool, is_table: bool = False) -> None:
        if starts or not self.found:
            self.found.append(Paragraph([row], is_table=is_table, is_item=bool(BULLET.match(row.text()))))
        else:
            self.found[-1].rows.append(row)

    def _starts(self, row: Row, before: Row, frame: Frame) -> bool:
        """Return whether a row begins a paragraph, told by all but its indent."""
        if not _is_of_size(row, before.size) or BULLET.match(row.text()):
            return True
        leading = max(frame.leading * row.size / self.body, 1.05 * row.size) if row.size > self.body else frame.leading
        if row.baseline - before.baseline > MAX_LEADING * leading:
            return True
        is_short = frame.share(before) < SHORT
        if row.is_bold != before.is_bold:
            return is_short or frame.share(before) < FULL
        if row.size > HEADING_SIZE * self.body or row.is_bold:
            return False
        return is_short and SENTENCE_END.search(before.text()) is not None and row.text()[:1].isupper()

    def _is_indented(self, row: Row, before: Row, frame: Frame) -> bool:
        indent = INDENT * row.size
        if row.size > HEADING_SIZE * self.body or (self.found and self.found[-1].is_item):
            return False
        if row.left > before.left + indent:
            return row.left > frame.left + indent
        is_second = len(self.found[-1].rows) == 1 if self.found else False
        return row.left < before.left - indent and not is_second

    def _goes_on(self, row: Row, frame: Frame) -> bool:
        """Return whether the first row of a column goes on with the paragraph at the end of the last one."""
        last = self.found[-1] if self.found else None
        if last is None or last.is_table or BULLET.match(row.text()):
            return False
        before = last.rows[-1]
        if not _is_of_size(row, before.size) or row.is_bold != before.is_bold:
            return False
        if not SENTENCE_END.search(before.text()):
            return True
        is_flush = row.left <= frame.left + INDENT * row.size
        return self.indented >= 3 and is_flush and not last.is_item and row.size <= HEADING_SIZE * self.body


def frame_of(rows: Sequence[Row]) -> Frame:
    """Return the left side of most rows of a column, the right side of the widest, and the usual distance of rows."""
    lefts = Counter(round(row.left) for row in rows)
    common = [left for left, number in lefts.items() if number >= max(2, len(rows) // 8)]
    return Frame(min(common or lefts), max(row.right for row in rows), _leading(rows))


def _leading(rows: Sequence[Row]) -> float:
    """Return the distance that a quarter of the rows undercut: in short spaced paragraphs gaps are half of all."""
    distances = sorted(
        after.baseline - before.baseline for before, after in pairwise(rows) if _is_of_size(after, before.size)
    )
    usual = [one for one in distances if one > 0.5 * rows[0].size]
    return usual[len(usual) // 4] if usual else 1.2 * median(row.size for row in rows)


def _is_of_size(row: Row, size: float) -> bool:
    return abs(row.size - size) <= SAME_SIZE * size


def table_rows(rows: Sequence[Row]) -> set[int]:
    """Return the numbers of rows that are rows of a table: the parts of neighbours stand below one another."""
    cells = [row.cells() for row in rows]
    found: set[int] = set()
    for number in range(1, len(rows)):
        if min(len(cells[number - 1]), len(cells[number])) >= 2 and _are_aligned(cells[number - 1], cells[number]):
            found |= {number - 1, number}
    return found


def _are_aligned(above: Sequence[tuple[float, float, str]], below: Sequence[tuple[float, float, str]]) -> bool:
    return any(
        abs(left - other_left) <= 3 or abs(right - other_right) <= 3
        for left, right, _ in above[1:]
        for other_left, other_right, _ in below[1:]
    )


def heading_marks(paragraph: Paragraph, body: float, *, is_first: bool) -> str:
    """Return the marks of a heading in a text file, `# ` for a title; empty for other paragraphs.

    `is_first` says that no text has come before it.
    """
    text = " ".join(row.text() for row in paragraph.rows)
    if paragraph.is_table or len(text.split()) > MAX_HEADING_WORDS or not re.search(r"\w", text):
        return ""
    if paragraph.size >= TITLE_SIZE * body:
        return "# " if is_first else "## "
    if SENTENCE_END.search(text) and not text.endswith(("?", "!")):
        return ""
    is_heading = paragraph.size >= HEADING_SIZE * body or all(row.is_bold for row in paragraph.rows)
    return "## " if is_heading else ""
