"""The order in which the parts of a page are read: what stands across the page, and between it column after column."""

from __future__ import annotations

from bisect import bisect
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.pdf.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest.pdf.pieces import Piece
    from mkdocs_briefing.ingest.pdf.rows import Row

MIN_ROWS = 3
"""Rows of a column; fewer are the cells of a table, or a picture's label."""

MIN_GUTTER = 0.6
"""Space between two columns, in sizes of their text."""

MIN_OVERLAP = 0.5
"""Share of the shorter column that has text of the other beside it."""

MAX_INDENT = 2.5
"""How far to the right of its column a row may begin, in sizes of its text."""

MIN_ALIGNED = 0.6
"""Share of a column's rows that begin at its left side, or a little to the right of it."""

MIN_WORDS = 2
"""Words of most rows of a column; the cells of a table have fewer."""

TABLE_WORDS = 4
"""Words of the rows of a column whose rows stand level with those beside it; the cells of a table have fewer."""

MAX_LEVEL = 0.8
"""Share of rows of a table that stand level with those beside them."""

MAX_CANDIDATES = 12
"""Places of a page at which a column is looked for."""

MAX_DEPTH = 6
"""Columns beside one another; a page of more is a table."""

BUCKET = 3
"""Points by which the left sides of pieces of one column differ."""

SAME_PITCH = 0.04
"""Share by which the distances of columns of one page differ."""

Region = tuple["Piece", ...]
"""Pieces that are read from top to bottom."""


def regions_of(pieces: Sequence[Piece], *, pitch: float | None = None, depth: int = 0) -> list[Region]:
    """Return the parts of a page in the order of reading.

    `pitch` is the distance of the left sides of two columns, where it is known: then a column may be of one row.
    """
    left = _best_edge(pieces, pitch) if depth < MAX_DEPTH else None
    if left is None:
        return [tuple(pieces)] if pieces else []
    found: list[Region] = []
    across: list[Piece] = []
    for is_split, band, before in _bands(pieces, left, pitch):
        across += before
        if not is_split:
            across += band
            continue
        found += regions_of(across, pitch=pitch, depth=depth + 1)
        across = []
        distance = left - min(one.left for one in band)
        for side in _sides(band, left):
            found += regions_of(side, pitch=distance, depth=depth + 1)
    return found + regions_of(across, pitch=pitch, depth=depth + 1)


def pitch_of(regions: Sequence[Region]) -> float | None:
    """Return the distance of the left sides of the first two columns beside one another; None without columns."""
    for before, after in pairwise(regions):
        distance = min(one.left for one in after) - min(one.left for one in before)
        if distance > 0 and min(one.left for one in after) > max(one.right for one in before):
            return distance
    return None


def _best_edge(pieces: Sequence[Piece], pitch: float | None) -> float | None:
    """Return the left side of the column that has the most rows beside those on its left; None without columns."""
    best, most = None, 0
    for edge in _edges(pieces, pitch):
        score = sum(_height(band, edge) for is_split, band, _ in _bands(pieces, edge, pitch) if is_split)
        if score > most:
            best, most = edge, score
    return best


def _edges(pieces: Sequence[Piece], pitch: float | None) -> list[float]:
    """Return where most pieces begin, and where a column begins at the distance `pitch`."""
    buckets: dict[int, list[float]] = {}
    for one in pieces:
        buckets.setdefault(round(one.left / BUCKET), []).append(one.left)
    common = sorted((lefts for lefts in buckets.values() if len(lefts) >= 2), key=lambda one: (-len(one), min(one)))
    found = [min(lefts) for lefts in common[:MAX_CANDIDATES]]
    at_pitch = () if pitch is None else (one.left for one in pieces if _is_at_pitch(one.left, pieces, pitch))
    return found + list(at_pitch)[:1]


def _is_at_pitch(edge: float, pieces: Sequence[Piece], pitch: float) -> bool:
    return abs(edge - min(one.left for one in pieces) - pitch) <= SAME_PITCH * pitch


def _bands(pieces: Sequence[Piece], edge: float, pitch: float | None) -> list[tuple[bool, list[Piece], list[Piece]]]:
    """Return the bands of a page between what stands across `edge`, from top to bottom.

    Each is told with whether it has two columns there, and with the piece across the page before it.
    """
    min_rows = 1 if pitch is not None and _is_at_pitch(edge, pieces, pitch) else MIN_ROWS
    across = sorted((one for one in pieces if _is_across(one, edge)), key=lambda one: one.baseline)
    lines = [one.baseline for one in across]
    bands: list[list[Piece]] = [[] for _ in range(len(across) + 1)]
    for one in pieces:
        if not _is_across(one, edge):
            bands[bisect(lines, one.baseline)].append(one)
    before = [[], *([one] for one in across)]
    return [(_has_columns(band, edge, min_rows), band, above) for band, above in zip(bands, before, strict=True)]


def _is_across(piece: Piece, edge: float) -> bool:
    """Return whether a piece stands in the space before a column that begins at `edge`."""
    return piece.left < edge - 1 and piece.right > edge - MIN_GUTTER * piece.size


def _sides(band: Sequence[Piece], edge: float) -> tuple[list[Piece], list[Piece]]:
    right = [one for one in band if one.left >= edge - 1]
    return [one for one in band if one.left < edge - 1], right


def _height(band: Sequence[Piece], edge: float) -> int:
    return min(len(rows_of(side)) for side in _sides(band, edge))


def _has_columns(band: Sequence[Piece], edge: float, min_rows: int) -> bool:
    """Return whether a band has a column at `edge` and another on its left, each of at least `min_rows` rows."""
    sides = _sides(band, edge)
    if min(map(len, sides)) < min_rows:
        return False
    left, right = (rows_of(side) for side in sides)
    if min(len(left), len(right)) < min_rows:
        return False
    if not _begins_at(right, edge) or _overlap(left, right) < MIN_OVERLAP:
        return False
    words = min(_words(left), _words(right))
    return words >= TABLE_WORDS or (words >= MIN_WORDS and not _are_level(left, right))


def _begins_at(rows: Sequence[Row], edge: float) -> bool:
    """Return whether most rows begin at `edge`, or as far to its right as an indent."""
    aligned = sum(row.left <= edge + MAX_INDENT * row.size for row in rows)
    return aligned >= MIN_ALIGNED * len(rows)


def _overlap(left: Sequence[Row], right: Sequence[Row]) -> float:
    """Return the share of the shorter column that has the other beside it; 1 for a column of one row beside another."""
    top, bottom = max(left[0].top, right[0].top), min(left[-1].baseline, right[-1].baseline)
    return (bottom - top) / min(rows[-1].baseline - rows[0].top for rows in (left, right))


def _words(rows: Sequence[Row]) -> float:
    return median(len(row.text().split()) for row in rows)


def _are_level(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Return whether two sides have about as many rows, most of which stand level: those of a table."""
    shorter, longer = sorted((left, right), key=len)
    baselines = {round(row.baseline) for row in longer}
    level = sum(not baselines.isdisjoint(range(round(one.baseline) - 1, round(one.baseline) + 2)) for one in shorter)
    return level >= MAX_LEVEL * len(shorter) and len(longer) < 2 * len(shorter)
