"""The feeds that a web page names, for a person who gave the address of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.project.intake.addresses import joined

if TYPE_CHECKING:
    from mkdocs_briefing.project.fetch import Fetched

FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json"})
"""Media types by which a page calls its feeds."""

MAX_LINKS = 3
"""Feeds that a message shows."""


def feed_links(page: Fetched) -> list[str]:
    """Return the addresses of the first feeds that a page names; none for what is no page."""
    from lxml import etree, html

    try:
        root = html.document_fromstring(page.data, parser=html.HTMLParser(no_network=True, huge_tree=False))
    except (etree.LxmlError, ValueError):
        return []
    links = (link for link in root.iter("link") if "alternate" in link.get("rel", "").lower().split())
    hrefs = (link.get("href", "") for link in links if link.get("type", "").strip().lower() in FEED_TYPES)
    found = dict.fromkeys(joined(page.url, href) for href in hrefs if href.strip())
    return list(found)[:MAX_LINKS]
