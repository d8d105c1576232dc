"""Feeds: what their standards ask for, of the newest briefings."""

import json
import re
from xml.etree import ElementTree

import feedparser
import pytest

from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.render import Page, SiteSettings, pages
from tests.support import hostile
from tests.support.connected import entries
from tests.support.feeds import json_feed_complaints, rss_complaints
from tests.support.pages import DEAL, SITE, STRIKE, VOTE, site


def test_the_rss_feed_holds_the_newest_first(built: dict[str, Page]):
    channel = ElementTree.fromstring(built["feed.xml"].text).find("channel")  # noqa: S314 (our own)
    assert [item.findtext("link") for item in channel.iter("item")] == [
        f"https://desk.example/briefings/briefings/{which}.html" for which in (VOTE, STRIKE, DEAL)
    ]
    last = list(channel.iter("item"))[-1]
    assert last.findtext("pubDate") == "Thu, 12 Mar 2026 00:00:00 +0000"
    assert last.findtext("description").startswith("The loan is signed but not safe")


def test_the_json_feed_holds_the_newest_first(built: dict[str, Page]):
    feed = json.loads(built["feed.json"].text)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["title"] for item in feed["items"]][:1] == ["Parliament approves port loan by three votes"]
    assert feed["items"][0]["date_published"] == "2026-04-21T00:00:00+00:00"


def test_without_the_sites_address_there_are_no_feeds():
    assert not {"feed.xml", "feed.json", "editions.xml"} & set(site(settings=SiteSettings()))


def test_the_rss_feed_is_read_without_complaint(built: dict[str, Page]):
    feed = feedparser.parse(built["feed.xml"].text.encode())
    assert (feed.bozo, feed.version, feed.feed.title, len(feed.entries)) == (False, "rss20", "Harbour desk", 3)
    for entry in feed.entries:
        assert entry.link == entry.id
        assert entry.title
        assert entry.summary
        assert entry.published_parsed
        assert [tag.term for tag in entry.tags]


FEEDS = {
    "as they are": entries(),
    "without dates, topics and a sentence that may be printed": [
        Entry(
            one.briefing.model_copy(
                update={
                    "source": one.briefing.source.model_copy(update={"published": None}),
                    "tags": (),
                    "handling": one.briefing.handling.model_copy(update={"text_mode": "links"}),
                }
            ),
            one.article,
        )
        for one in entries()
    ],
    "with text that could be markup": [*hostile.entries()],
    "without briefings": [],
}


@pytest.mark.parametrize("name", FEEDS)
def test_feeds_are_valid(name: str):
    made = {page.path: page.text for page in pages(link(FEEDS[name]), site=SITE)}
    for path in (path for path in made if path.endswith(".xml")):
        assert rss_complaints(made[path]) == []
        assert feedparser.parse(made[path].encode()).bozo is False
    assert json_feed_complaints(json.loads(made["feed.json"])) == []
    assert feedparser.parse(made["feed.xml"].encode()).bozo is False


def test_the_check_of_feeds_finds_faults(built: dict[str, Page]):
    rss, feed = built["feed.xml"].text, json.loads(built["feed.json"].text)
    for right, wrong in (
        ("<guid", "<gid"),
        ("Thu, 12", "Fri, 12"),
        ("12 Mar", "12. Mar"),
        ("<link>https", "<link>tel"),
    ):
        assert right in rss
        assert rss_complaints(
            rss.replace(right, wrong, 1).replace("</guid", "</gid" if "gid" in wrong else "</guid", 1)
        )
    assert json_feed_complaints({**feed, "version": "1.1"})
    assert json_feed_complaints({**feed, "items": [{"id": "a"}, {"id": "a"}]})


def test_the_json_feed_has_what_version_1_1_requires(built: dict[str, Page]):
    feed = json.loads(built["feed.json"].text)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(feed["title"], str)
    for item in feed["items"]:
        assert re.match(r"https://desk\.example/briefings/briefings/.*\.html$", item["id"])
        assert item["content_text"]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\+00:00", item["date_published"])
