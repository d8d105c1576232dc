"""RSS 2.0 and JSON Feed 1.1: of the newest briefings, of the newest days, and of each topic."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, SubElement, tostring

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.render.day_places import day_places
from mkdocs_briefing.render.editions import editions
from mkdocs_briefing.render.jsonld import address
from mkdocs_briefing.render.links import briefing_path, topic_feed_path
from mkdocs_briefing.render.page import Page
from mkdocs_briefing.render.source_mix import how_sure
from mkdocs_briefing.render.wording import abstract

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_briefing.link import Entry, Index
    from mkdocs_briefing.render.settings import SiteSettings

FEED_BRIEFINGS = 50
"""Briefings in a feed, the newest."""

FEED_EDITIONS = 20
"""Days in the feed of days, the newest."""

NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even as a reference (section 2.2)."""


@dataclass(frozen=True)
class FeedItem:
    """An item of an RSS feed."""

    title: str
    """`5 December 2024: 3 briefings`."""
    link: str
    """Address of its page."""
    html: str
    """What it says, as HTML."""
    day: dt.date | None
    """Its day of publication."""
    tags: tuple[str, ...] = ()
    """Its topics."""
    id: str | None = None
    """What stays the same when its page moves; None where the address stays."""


def feed_pages(index: Index, *, site: SiteSettings) -> Iterator[Page]:
    """Yield the feeds; nothing when the site's address is not known, since feeds need full links."""
    if site.site_url is None:
        return
    newest = tuple(reversed(index.current))[:FEED_BRIEFINGS]
    items = [_briefing_item(entry, site=site) for entry in newest]
    yield Page("feed.xml", _rss("feed.xml", site.title, items, what="briefings", site=site))
    yield Page("feed.json", _json_feed(newest, site=site))
    yield Page("editions.xml", _rss("editions.xml", f"{site.title}: days", _days(index, site), what="days", site=site))
    for tag in index.tags:
        tagged = [_briefing_item(entry, site=site) for entry in reversed(tag.entries[-FEED_BRIEFINGS:])]
        path = topic_feed_path(tag.id)
        yield Page(path, _rss(path, f"{site.title}: {tag.name}", tagged, what=tag.name, site=site))


def summary(entry: Entry) -> str:
    """Return the bottom line, or else the key points, in one paragraph; the title where none may be printed."""
    return abstract(entry) or entry.briefing.title


def _briefing_item(entry: Entry, *, site: SiteSettings) -> FeedItem:
    briefing, link = entry.briefing, address(site, briefing_path(entry.briefing.id))
    return FeedItem(briefing.title, link, _html(summary(entry)), briefing.source.published, briefing.tags)


def _days(index: Index, site: SiteSettings) -> list[FeedItem]:
    """Return the editions of the newest days; what nobody dates is no news of a day."""
    places = day_places(index)
    dated = [edition for edition in editions(index.current) if edition.day is not None]
    return [
        FeedItem(
            f"{edition.title}: {count(len(edition.entries), 'briefing')}",
            address(site, *places[edition.name]),
            "".join(_paragraph(entry, site=site) for entry in edition.entries),
            edition.day,
            id=f"{site.site_url}#{edition.name}",
        )
        for edition in dated[:FEED_EDITIONS]
    ]


def _paragraph(entry: Entry, *, site: SiteSettings) -> str:
    link = address(site, briefing_path(entry.briefing.id))
    sure = how_sure(entry.briefing)
    text = _html(f"{summary(entry)}{f' ({sure})' if sure else ''}")
    return f'<p><a href="{_html(link)}">{_html(entry.briefing.title)}</a>: {text}</p>'


def _rss(path: str, title: str, items: Sequence[FeedItem], *, what: str, site: SiteSettings) -> str:
    root = Element("rss", {"version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom"})
    channel = SubElement(root, "channel")
    for name, text in (("title", title), ("link", site.site_url), ("description", f"{site.title}: {what}")):
        SubElement(channel, name).text = _xml(text or "")
    own = {"rel": "self", "type": "application/rss+xml", "href": f"{site.site_url}{path}"}
    SubElement(channel, "atom:link", own)
    for one in items:
        item = SubElement(channel, "item")
        SubElement(item, "title").text = _xml(one.title)
        SubElement(item, "link").text = one.link
        SubElement(item, "guid", {"isPermaLink": "false" if one.id else "true"}).text = one.id or one.link
        # Readers take a description for HTML: escaped twice it is the text itself.
        SubElement(item, "description").text = _xml(one.html)
        if one.day is not None:
            SubElement(item, "pubDate").text = format_datetime(_midnight(one.day))
        for tag in one.tags:
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
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _xml(text: str) -> str:
    return NOT_XML.sub("\ufffd", text)
