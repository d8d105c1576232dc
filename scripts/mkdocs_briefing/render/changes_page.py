"""What changed in a briefing since the version of the article that it supersedes: a page for each later version."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_briefing.link.changes import changes
from mkdocs_briefing.link.versions import Version
from mkdocs_briefing.render import source
from mkdocs_briefing.render.environment import render
from mkdocs_briefing.render.page import Links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.link import Index
    from mkdocs_briefing.link.changes import Change
    from mkdocs_briefing.render.page import Page, SiteSettings

VERBS = {"added": "New", "dropped": "Gone", "changed": "Changed"}
"""What became of an item, as a reader is told."""

FACTS = frozenset({"briefing", "actor"})
"""Parts whose changes quote no sentence of an article."""


def changes_path(which: str) -> str:
    """Where the page is that compares a briefing with the version before."""
    return f"changes/{which}.md"


def pages(index: Index, *, site: SiteSettings) -> Iterator[Page]:
    """A page for each briefing that supersedes one of this site.

    `index` holds the whole texts, since what may not be printed may have changed too.
    """
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
        modes = [source.text_mode(one, site.text_mode) for one in (earlier.briefing, briefing)]
        yield render(
            "changes",
            path,
            meta,
            b=briefing,
            earlier=earlier.briefing,
            found=found if "links" not in modes else [_without_passages(change) for change in found],
            here=Links(path),
            verbs=VERBS,
        )


def _without_passages(change: Change) -> Change:
    """That an item changed and where, without the article's sentences."""
    if change.part in FACTS:
        return change
    return replace(change, what="", fields=tuple(field for field in change.fields if field[0] != "text"))
