"""Running heads and feet: the lines at the edges of pages that belong to no article."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.pdf.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest.pdf.pieces import PdfPage
    from mkdocs_briefing.ingest.pdf.rows import Row

ZONE = 0.12
"""Share of a page's height, above and below, in which running heads and feet stand."""

MAX_ROWS = 3
"""Rows of a running head."""

MIN_PAGES = 2
"""Pages on which a line recurs."""

PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|p\.?)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|von)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE
)

PRINTED = re.compile(
    r"(?:https?|file)://\S+(?:\s+\d+/\d+)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?:\s?[AP]M)?\b.*", re.IGNORECASE
)
"""What a browser prints at the edges of a page: its address and number, or day and time with its title."""


def running_heads(pages: Sequence[PdfPage]) -> list[list[Row]]:
    """Return the rows of each page that are running heads, running feet or page numbers, from top to bottom."""
    edges = [_edges(page) for page in pages]
    numbers = Counter(key for edge in edges for key in {_key(place, row) for place, row in edge})
    recurring = {key for key, number in numbers.items() if number >= MIN_PAGES}
    # Left pages have another head than right ones, at the same height; the last of a kind may stand alone.
    heights = {_height(place, row) for edge in edges for place, row in edge if _key(place, row) in recurring}
    return [
        [row for place, row in edge if _height(place, row) in heights or _is_furniture(row.text())] for edge in edges
    ]


def _edges(page: PdfPage) -> list[tuple[str, Row]]:
    """Return the rows at the upper and lower edge of a page, each with its place."""
    rows = rows_of(piece for piece in page.pieces if not piece.is_turned)
    top = [("top", row) for row in rows if row.baseline < ZONE * page.height][:MAX_ROWS]
    bottom = [("bottom", row) for row in rows if row.baseline > (1 - ZONE) * page.height][-MAX_ROWS:]
    return [*top, *bottom]


def _key(place: str, row: Row) -> tuple[str, str, int]:
    return place, re.sub(r"\d+", "#", row.text()).casefold(), round(row.size)


def _height(place: str, row: Row) -> tuple[str, int, int]:
    return place, round(row.baseline), round(row.size)


def _is_furniture(text: str) -> bool:
    return PAGE_NUMBER.fullmatch(text) is not None or PRINTED.fullmatch(text) is not None
