"""RSS 2.0 and JSON Feed 1.1 of the newest briefings."""

from __future__ import annotations

import datetime as dt
import json
import re
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, SubElement, tostring

from mkdocs_briefing.render.jsonld import address
from mkdocs_briefing.render.links import briefing_path
from mkdocs_briefing.render.page import Page
from mkdocs_briefing.render.wording import abstract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.link import Entry, Index
    from mkdocs_briefing.render.settings import SiteSettings

FEED_BRIEFINGS = 50
"""Briefings in a feed, the newest."""

NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even as a reference (section 2.2)."""


def feed_pages(index: Index, *, site: SiteSettings) -> Iterator[Page]:
    """Yield `feed.xml` and `feed.json`; nothing when the site's address is not known, since feeds need full links."""
    if site.site_url is None:
        return
    newest = tuple(reversed(index.current))[:FEED_BRIEFINGS]
    yield Page("feed.xml", _rss(newest, site=site))
    yield Page("feed.json", _json_feed(newest, site=site))


def summary(entry: Entry) -> str:
    """Return the bottom line, or else the key points, in one paragraph; the title where none may be printed."""
    return abstract(entry) or entry.briefing.title


def _rss(entries: tuple[Entry, ...], *, site: SiteSettings) -> str:
    root = Element("rss", {"version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom"})
    channel = SubElement(root, "channel")
    for name, text in (("title", site.title), ("link", site.site_url), ("description", f"{site.title}: briefings")):
        SubElement(channel, name).text = _xml(text or "")
    own = {"rel": "self", "type": "application/rss+xml", "href": f"{site.site_url}feed.xml"}
    SubElement(channel, "atom:link", own)
    for entry in entries:
        item = SubElement(channel, "item")
        link = address(site, briefing_path(entry.briefing.id))
        SubElement(item, "title").text = _xml(entry.briefing.title)
        SubElement(item, "link").text = link
        SubElement(item, "guid", {"isPermaLink": "true"}).text = link
        # Readers take a description for HTML: escaped twice it is the text itself.
        SubElement(item, "description").text = _xml(_html(summary(entry)))
        if (published := entry.briefing.source.published) is not None:
            SubElement(item, "pubDate").text = format_datetime(_midnight(published))
        for tag in entry.briefing.tags:
            SubElement(item, "category").text = _xml(tag)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _json_feed(entries: tuple[Entry, ...], *, site: SiteSettings) -> str:
    items: list[dict[str, Any]] = []
    for entry in entries:
        briefing, link = entry.briefing, address(site, briefing_path(entry.briefing.id))
        item: dict[str, Any] = {"id": link, "url": link, "title": briefing.title, "content_text": summary(entry)}
        if briefing.source.published is not None:
            item["date_published"] = _midnight(briefing.source.published).isoformat()
        if briefing.tags:
            item["tags"] = list(briefing.tags)
        items.append(item)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.title,
        "home_page_url": site.site_url,
        "feed_url": f"{site.site_url}feed.json",
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _midnight(date: dt.date) -> dt.datetime:
    return dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC)


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _xml(text: str) -> str:
    return NOT_XML.sub("\ufffd", text)
