"""An article's text beside what was left out of its source, for a person to compare."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import printable
from mkdocs_briefing.ingest.left_out import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_briefing.ingest import LeftOut

COLUMN = 58
"""Characters of a column."""


def side_by_side(text: str, left_out: Sequence[LeftOut]) -> str:
    """Return two columns: the lines of the text, and at the place where it stood each text that was left out."""
    rows = [_row("KEPT", "LEFT OUT"), _row("-" * COLUMN, "-" * COLUMN)]
    lines = [line for line in text.split("\n") if line.strip()]
    for number in range(len(lines) + 1):
        for one in left_out:
            if min(one.line, len(lines)) == number:
                rows += _rows("", f"[{KINDS[one.kind][0]}] {one.text}")
        if number < len(lines):
            rows += _rows(lines[number], "")
    return "\n".join(rows)


def _rows(left: str, right: str) -> Iterator[str]:
    columns = [textwrap.wrap(printable(side.replace("\t", "  ")), COLUMN) for side in (left, right)]
    for number in range(max(map(len, columns))):
        yield _row(*(column[number] if number < len(column) else "" for column in columns))


def _row(left: str, right: str) -> str:
    return f"{left:<{COLUMN}} | {right}".rstrip()
