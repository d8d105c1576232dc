"""Captions: rows right below a picture, or small rows that name one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.pdf.paragraphs import SAME_SIZE, frame_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_briefing.ingest.pdf.paragraphs import Frame
    from mkdocs_briefing.ingest.pdf.pieces import Picture
    from mkdocs_briefing.ingest.pdf.rows import Row

NAMES_PICTURE = re.compile(
    r"(?:fig(?:ure)?\.?|photo|photograph|picture|image|chart|map|graphic|illustration)(?:\s+\d+)?\s*[:.|–—(]"
    r"|(?:photo|picture|image)s?(?: by|/)",
    re.IGNORECASE,
)
"""How a caption begins that says so."""

SMALLER = 0.95
"""Size of a caption that names a picture, in sizes of the text: it is smaller."""

BELOW = 2.2
"""How far below a picture its caption may begin, in sizes of its text."""

MIN_SIDE = 30.0
"""Width and height of a picture that has a caption, in points; smaller ones are signs."""

MAX_ROWS = 6
"""Rows of a caption; more are text."""


def split_captions(rows: Sequence[Row], pictures: Sequence[Picture], body: float) -> tuple[list[Row], list[list[Row]]]:
    """Return the rows of a region without captions, and the rows of each caption."""
    if not rows:
        return [], []
    frame = frame_of(rows)
    kept: list[Row] = []
    found: list[list[Row]] = []
    for block in _blocks(rows, frame):
        is_named = block[0].size <= SMALLER * body and NAMES_PICTURE.match(block[0].text())
        is_caption = len(block) <= MAX_ROWS and (is_named or _is_below_picture(block, pictures, body, frame))
        if is_caption:
            found.append(block)
        else:
            kept += block
    return kept, found


def _blocks(rows: Sequence[Row], frame: Frame) -> Iterator[list[Row]]:
    """Yield rows that follow one another in one size, at the usual distance."""
    block: list[Row] = []
    for row in rows:
        if block:
            before = block[-1]
            is_near = row.baseline - before.baseline <= 1.25 * max(frame.leading * row.size / before.size, row.size)
            is_alike = abs(row.size - before.size) <= SAME_SIZE * before.size
            if not (is_near and is_alike and _is_centred(row, frame) == _is_centred(before, frame)):
                yield block
                block = []
        block.append(row)
    if block:
        yield block


def _is_below_picture(block: Sequence[Row], pictures: Sequence[Picture], body: float, frame: Frame) -> bool:
    first = block[0]
    for picture in pictures:
        if min(picture.right - picture.left, picture.bottom - picture.top) < MIN_SIDE:
            continue
        is_near = -0.3 * first.size <= first.top - picture.bottom <= BELOW * first.size
        inside = all(picture.left - first.size <= row.left and row.right <= picture.right + first.size for row in block)
        is_other = first.size <= SMALLER * body or all(_is_centred(row, frame) for row in block) or len(block) == 1
        if is_near and inside and is_other:
            return True
    return False


def _is_centred(row: Row, frame: Frame) -> bool:
    """Return whether a row has the same space, not none, on both sides."""
    before, after = row.left - frame.left, frame.right - row.right
    return before > 0.5 * row.size and abs(before - after) < row.size
