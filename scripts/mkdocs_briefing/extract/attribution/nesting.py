"""Which report stands in which: `A said that | B had said that …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.extract.text.syntax import Range

MAX_OPEN_REPORTS = 16
"""Reports that stand in one another, at most: text that has more is no prose, and takes time by the square."""


def parents_of(attributions: Sequence[Attribution]) -> dict[int, int]:
    """Return for each attribution, by number from 1, the smallest other one whose content holds its cue and content.

    Attributions are read in the order of their content, so that those still open are kept on a stack: the time grows
    with their number, not with its square. The result has outer ones before those that they hold.
    """
    parents: dict[int, int] = {}
    numbered = sorted(enumerate(attributions, 1), key=lambda a: (_extent(a[1])[0], -_extent(a[1])[1]))
    open_ones: list[tuple[int, Attribution]] = []
    for number, inner in numbered:
        start = _extent(inner)[0]
        open_ones = [(n, outer) for n, outer in open_ones[-MAX_OPEN_REPORTS:] if outer.content[1] > start]
        holding = [(outer.content[1] - outer.content[0], n) for n, outer in open_ones if _holds(outer, inner)]
        if holding:
            parents[number] = min(holding)[1]
        open_ones.append((number, inner))
    return parents


def _extent(attribution: Attribution) -> Range:
    """Return from the first to the last code point of the content and the cue."""
    cue = attribution.cue or attribution.content
    return min(attribution.content[0], cue[0]), max(attribution.content[1], cue[1])


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Return whether the content of one attribution holds content and cue of another."""
    if inner.cue is None or outer.content == inner.content:
        return False
    start, end = _extent(inner)
    return outer.content[0] <= start and end <= outer.content[1]
