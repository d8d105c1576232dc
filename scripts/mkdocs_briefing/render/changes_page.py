"""Pages of what changed in a briefing since the version that it supersedes, one for each later version."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_briefing.link.changes import changes
from mkdocs_briefing.link.versions import Version
from mkdocs_briefing.render.environment import render
from mkdocs_briefing.render.links import Links, changes_path
from mkdocs_briefing.render.text_mode import text_mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.link import Entry, Index
    from mkdocs_briefing.link.changes import Change
    from mkdocs_briefing.render.page import Page
    from mkdocs_briefing.render.settings import SiteSettings

VERBS = {"added": "New", "dropped": "Gone", "changed": "Changed"}
"""Verbs of changes, as a page words them."""

FACT_PARTS = frozenset({"briefing", "actor"})
"""Parts whose changes quote no sentence of an article."""


def changes_pages(index: Index, *, site: SiteSettings) -> Iterator[Page]:
    """Yield a page for each briefing that supersedes one of this site.

    `index` must not be redacted, since what may not be printed may have changed too.
    """
    for entry in index.entries:
        earlier = index.by_id.get(entry.briefing.supersedes or "")
        if earlier is not None:
            yield _page(earlier, entry, site=site)


def _page(earlier: Entry, entry: Entry, *, site: SiteSettings) -> Page:
    briefing, path = entry.briefing, changes_path(entry.briefing.id)
    meta: dict[str, object] = {
        "title": f"What changed: {briefing.title}",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
    }
    found = changes(Version(earlier.briefing, earlier.article), Version(briefing, entry.article))
    if "links" in [text_mode(one, site.text_mode) for one in (earlier.briefing, briefing)]:
        found = [_without_sentences(change) for change in found]
    return render(
        "changes",
        path,
        meta,
        site=site,
        b=briefing,
        earlier=earlier.briefing,
        found=found,
        here=Links.of(path, site),
        verbs=VERBS,
    )


def _without_sentences(change: Change) -> Change:
    """Return the change with its place, without the article's sentences."""
    if change.part in FACT_PARTS:
        return change
    return replace(change, what="", fields=tuple(field for field in change.fields if field[0] != "text"))
