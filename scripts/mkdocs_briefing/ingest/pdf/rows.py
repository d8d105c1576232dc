"""Pieces of text to the rows that a reader sees, superscripts and large initials in their places."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_briefing.ingest.pdf.pieces import Piece

SAME_ROW = 0.25
"""Distance of two baselines, in sizes of the smaller font, up to which they are one row."""

SMALL = 0.8
"""Share of a row's size up to which a piece is a superscript or subscript."""

WORD_GAP = 0.12
"""Gap between two pieces, in sizes of their row, from which there is a space between them."""

CELL_GAP = 1.6
"""Gap between two cells of a table, in sizes of their row."""

INITIAL = 1.8
"""Size of a large first letter, in sizes of the text."""

MARK = re.compile(r"\d{1,3}(?:[,\s]\d{1,3})*|[*†‡§¶]{1,3}")
"""The mark of a footnote."""

LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
"""Signs in which fonts join letters; nobody writes them."""


@dataclass(frozen=True)
class Row:
    """Pieces that stand beside one another."""

    pieces: tuple[Piece, ...]
    """From left to right."""
    left: float
    """Where its text begins; that of its paragraph beside a large initial."""
    baseline: float
    """Distance of its baseline from the top edge of the page, in points."""
    size: float
    """Size of most of its text, in points."""

    @property
    def right(self) -> float:
        """Where its text ends."""
        return max(piece.right for piece in self.pieces)

    @property
    def top(self) -> float:
        """Distance of the top of its capitals from the top edge of the page."""
        return self.baseline - 0.7 * self.size

    @property
    def is_bold(self) -> bool:
        """Whether all of its text is bold."""
        return all(piece.is_bold for piece in self.pieces)

    def marks(self) -> list[Piece]:
        """Return the pieces that are raised and look like marks of footnotes."""
        return [one for one in self.pieces if self._is_raised(one) and MARK.fullmatch(one.text.strip())]

    def _is_raised(self, piece: Piece) -> bool:
        return piece.size <= SMALL * self.size and piece.baseline < self.baseline - 0.1 * self.size

    def text(self) -> str:
        """Return its text in one line."""
        return " ".join(_joined(self.pieces, self.size).split())

    def cells(self) -> list[tuple[float, float, str]]:
        """Return left side, right side and text of the parts that wide gaps separate."""
        found: list[list[Piece]] = []
        for piece in self.pieces:
            if found and piece.left - found[-1][-1].right <= CELL_GAP * self.size:
                found[-1].append(piece)
            else:
                found.append([piece])
        return [(one[0].left, one[-1].right, " ".join(_joined(one, self.size).split())) for one in found]


def _joined(pieces: Sequence[Piece], size: float) -> str:
    found = ""
    right: float | None = None
    for piece in pieces:
        if right is not None and piece.left - right > WORD_GAP * size and not found.endswith(" "):
            found += " "
        found += piece.text.translate(LIGATURES)
        right = piece.right
    return found


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """Return the rows that `pieces` stand in, from top to bottom."""
    ordered = sorted(pieces, key=lambda one: (one.baseline, one.left))
    initials = _initials(ordered)
    groups: list[list[Piece]] = []
    for piece in ordered:
        if piece in initials:
            continue
        if groups and _is_beside(piece, groups[-1]):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    rows = [_row(group) for group in _with_raised(groups)]
    for initial in initials:
        rows = _with_initial(rows, initial)
    return rows


def _initials(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the large first letters among pieces."""
    least = INITIAL * median(one.size for one in pieces) if pieces else 0.0
    return [one for one in pieces if one.size >= least and len(one.text.strip(" “\"‘'")) == 1]


def _is_beside(piece: Piece, group: Sequence[Piece]) -> bool:
    other = group[-1]
    return abs(piece.baseline - other.baseline) <= SAME_ROW * min(piece.size, other.size)


def _with_raised(groups: list[list[Piece]]) -> list[list[Piece]]:
    """Return groups with superscripts and subscripts in the group of the text that they stand beside."""
    found: list[list[Piece]] = []
    raised: list[Piece] = []
    for group in groups:
        size, baseline = _size(group), group[0].baseline
        before = found[-1] if found else None
        if before and size <= SMALL * _size(before) and baseline - before[0].baseline < 0.4 * _size(before):
            before += group
        elif raised and max(one.size for one in raised) <= SMALL * size and baseline - raised[-1].baseline < 0.7 * size:
            found[-1] = raised + group
            raised = []
            continue
        else:
            found.append(group)
        raised = group if before is not found[-1] else []
    return found


def _size(pieces: Sequence[Piece]) -> float:
    """Return the size of most characters."""
    sizes: dict[float, int] = {}
    for piece in pieces:
        sizes[piece.size] = sizes.get(piece.size, 0) + len(piece.text.strip())
    return max(sizes, key=lambda size: (sizes[size], size))


def _row(group: list[Piece]) -> Row:
    pieces = tuple(sorted(group, key=lambda one: one.left))
    size = _size(pieces)
    main = next(one for one in pieces if one.size == size)
    return Row(pieces, pieces[0].left, main.baseline, size)


def _with_initial(rows: list[Row], initial: Piece) -> list[Row]:
    """Return rows with a large first letter before the first of those that it stands beside."""
    beside = [
        number
        for number, row in enumerate(rows)
        if initial.top - 0.3 * row.size <= row.baseline <= initial.baseline + SAME_ROW * row.size
        and row.left >= initial.right - 0.3 * row.size
        and row.left <= initial.right + 2 * row.size
    ]
    if not beside:
        return sorted([*rows, _row([initial])], key=lambda row: row.baseline)
    found = list(rows)
    for number in beside:
        found[number] = replace(found[number], left=initial.left)
    first = found[beside[0]]
    letter = replace(initial, right=first.pieces[0].left, baseline=first.baseline)
    found[beside[0]] = replace(first, pieces=(letter, *first.pieces))
    return found
