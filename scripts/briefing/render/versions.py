"""What changed in a briefing since the version of the article that it supersedes: a page for each later version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.render.environment import render
from briefing.render.page import Links
from briefing.versions import Version, changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.link import Index
    from briefing.render.page import Page

VERBS = {"added": "New", "dropped": "Gone", "changed": "Changed"}
"""What became of an item, as a reader is told."""


def changes_path(which: str) -> str:
    """Where the page is that compares a briefing with the version before."""
    return f"changes/{which}.md"


def pages(index: Index) -> Iterator[Page]:
    """A page for each briefing that supersedes one of this site."""
    for entry in index.entries:
        earlier = index.by_id.get(entry.briefing.supersedes or "")
        if earlier is None:
            continue
        briefing, path = entry.briefing, changes_path(entry.briefing.id)
        meta: dict[str, object] = {
            "title": f"What changed: {briefing.title}",
            "hide": ["navigation", "toc"],
            "search": {"exclude": True},
        }
        found = changes(Version(earlier.briefing, earlier.article), Version(briefing, entry.article))
        yield render(
            "changes",
            path,
            meta,
            b=briefing,
            earlier=earlier.briefing,
            found=found,
            here=Links(path),
            verbs=VERBS,
        )
