"""The pages of a list that is too long for one.

Parts are cut so that a new briefing changes as few pages as possible: a list that grows at its end is numbered from the
oldest items on, and one that grows anywhere is cut by label.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from mkdocs_briefing.ids import slug
from mkdocs_briefing.render.settings import LARGE_SITE_BRIEFINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MAX_LIST_ITEMS = LARGE_SITE_BRIEFINGS
"""Items of a list on one page at most: as many as a browser shows at once."""

Item = TypeVar("Item")


@dataclass(frozen=True)
class Part(Generic[Item]):
    """A page of a list that is too long for one."""

    path: str
    """`archive/timeline-2015.md`."""
    label: str
    """Name of the part, which does not change with other parts."""
    lead: str
    """`timeline.md`, the page that names all parts; a part names that page and the parts beside it."""
    items: tuple[Item, ...]
    """Items in the order of the list."""


Parts: TypeAlias = tuple[Part[Item], ...]
"""All parts of a list; none when the list fits on one page."""


def parts_by_number(
    lead: str, items: Sequence[Item], name: Callable[[Item], str], *, of: int | None = None
) -> Parts[Item]:
    """Return the parts of a list that grows at its end, numbered from the oldest on.

    `lead` is the path of the list's first page; a part is named after its first and its last item. `of` is the number
    that decides whether there are parts, where it is not that of the items.
    """
    if (len(items) if of is None else of) <= MAX_LIST_ITEMS:
        return ()
    return tuple(
        Part(_part_path(lead, str(number)), f"{name(chunk[0])} to {name(chunk[-1])}", lead, chunk)
        for number, chunk in enumerate(chunks(items, MAX_LIST_ITEMS), 1)
    )


def parts_by_label(lead: str, items: Sequence[Item], label: Callable[[Item], str]) -> Parts[Item]:
    """Return the parts of a list that grows anywhere: one for each label, or several where a label has many items.

    `lead` is the path of the list's first page.
    """
    if len(items) <= MAX_LIST_ITEMS:
        return ()
    labelled: dict[str, list[Item]] = {}
    for item in items:
        labelled.setdefault(label(item), []).append(item)
    return tuple(
        Part(_part_path(lead, slug(name), number), f"{name}, {number}" if number > 1 else name, lead, chunk)
        for name, found in sorted(labelled.items())
        for number, chunk in enumerate(chunks(found, MAX_LIST_ITEMS), 1)
    )


def _part_path(lead: str, label: str, number: int = 1) -> str:
    """Return `archive/timeline-2015-2.md` for the second part of `2015` in `timeline.md`."""
    name = lead.removesuffix("/index.md").removesuffix(".md")
    return f"archive/{name}-{label}-{number}.md" if number > 1 else f"archive/{name}-{label}.md"


def chunks(items: Sequence[Item], size: int) -> list[tuple[Item, ...]]:
    """Return the items in order, `size` at a time."""
    return [tuple(items[first : first + size]) for first in range(0, len(items), size)]
