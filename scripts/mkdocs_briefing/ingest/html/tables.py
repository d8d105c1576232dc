"""Tables that hold data, and tables that only lay a page out."""

from __future__ import annotations

from typing import Any

MAX_CELL_WORDS = 40
"""Words of a cell of data; a cell with more holds prose."""


def unfold_layout_tables(tree: Any) -> None:
    """Turn the cells of each table that only lays the page out into plain blocks."""
    for table in list(tree.iter("table")):
        if _is_layout(table):
            for element in list(table.iter("table", "tbody", "thead", "tfoot", "tr", "td", "th")):
                if next(element.iterancestors("table"), None) in {None, table} or element is table:
                    element.tag = "div"


def _is_layout(table: Any) -> bool:
    if table.get("role") in {"presentation", "none"}:
        return True
    if next(table.iter("th", "caption"), None) is not None:
        return False
    if next(table.iterdescendants("table"), None) is not None:
        return True
    cells = list(table.iter("td"))
    rows = [sum(1 for _ in row.iterchildren("td")) for row in table.iter("tr")]
    return max(rows, default=0) <= 1 or any(_holds_prose(cell) for cell in cells)


def _holds_prose(cell: Any) -> bool:
    if any(next(cell.iter(tag), None) is not None for tag in ("h1", "h2", "h3", "article")):
        return True
    paragraphs = sum(1 for one in cell.iter("p") if "".join(one.itertext()).strip())
    return len("".join(cell.itertext()).split()) > MAX_CELL_WORDS and paragraphs > 0
