"""What machines read: structured data, feeds and lists are what their standards ask for."""

import json
import re
from collections.abc import Iterator
from typing import Any

import feedparser
import pytest

from briefing.link import link
from briefing.model import Briefing
from briefing.render import Page, SiteSettings, pages
from tests.connected import entries

SITE = SiteSettings(title="Harbour desk", site_url="https://desk.example/briefings/")

CREATIVE_WORK = {"name", "headline", "abstract", "inLanguage", "keywords", "isBasedOn", "about", "hasPart"}
CREATIVE_WORK |= {"text", "url", "author", "publisher", "datePublished"}
THING = {"name", "alternateName", "description", "subjectOf"}
ALLOWED = {
    "Report": CREATIVE_WORK,
    "NewsArticle": CREATIVE_WORK,
    "Quotation": CREATIVE_WORK | {"spokenByCharacter"},
    "Person": THING,
    "Organization": THING,
    "Place": THING,
    "Thing": THING,
}
"""Properties that schema.org 29 defines for each class, of those that are used here."""

REQUIRED = {"Report": {"headline", "isBasedOn"}, "NewsArticle": {"headline"}, "Quotation": {"text"}}
"""Without them a reader of the data knows nothing; for the other classes it is the name."""


@pytest.fixture(scope="module")
def built() -> dict[str, Page]:
    return {page.path: page for page in pages(link(entries()), site=SITE)}


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for one in value if isinstance(value, list) else ():
        yield from nodes(one)


def data(page: Page) -> Any:
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page.text)[1])


def test_structured_data_is_in_every_briefing_and_actor(built: dict[str, Page]):
    kinds = {
        path: data(page)["@type"]
        for path, page in built.items()
        if re.fullmatch(r"(briefings|actors)/(?!index).*\.md", path)
    }
    assert {kind for path, kind in kinds.items() if path.startswith("briefings/")} == {"Report"}
    assert {kind for path, kind in kinds.items() if path.startswith("actors/")} == {"Person", "Organization", "Place"}


def test_structured_data_uses_the_words_of_schema_org_and_leaves_out_none_that_counts(built: dict[str, Page]):
    for path, page in built.items():
        if "ld+json" not in page.text:
            continue
        for node in nodes(data(page)):
            if set(node) == {"@id"}:
                continue  # names what is told elsewhere in the same data
            kind, properties = node["@type"], {name for name in node if not name.startswith("@")}
            assert properties <= ALLOWED[kind], (path, kind)
            mere_reference = properties == set() and "@id" in node
            assert mere_reference or REQUIRED.get(kind, {"name"}) <= properties, (path, kind)
            assert all(value not in ("", None, [], {}) for value in node.values()), (path, kind)


def test_what_structured_data_names_has_a_full_address(built: dict[str, Page]):
    ids = {
        node["@id"] for page in built.values() if "ld+json" in page.text for node in nodes(data(page)) if "@id" in node
    }
    assert {one for one in ids if not one.startswith("https://desk.example/briefings/")} == set()


def test_the_rss_feed_is_read_without_complaint(built: dict[str, Page]):
    feed = feedparser.parse(built["feed.xml"].text.encode())
    assert (feed.bozo, feed.version, feed.feed.title, len(feed.entries)) == (False, "rss20", "Harbour desk", 3)
    for entry in feed.entries:
        assert entry.link == entry.id
        assert entry.title
        assert entry.summary
        assert entry.published_parsed
        assert [tag.term for tag in entry.tags]


def test_the_json_feed_has_what_version_1_1_requires(built: dict[str, Page]):
    feed = json.loads(built["feed.json"].text)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(feed["title"], str)
    for item in feed["items"]:
        assert re.match(r"https://desk\.example/briefings/briefings/.*\.html$", item["id"])
        assert item["content_text"]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\+00:00", item["date_published"])


def test_every_briefing_of_the_list_is_valid_by_the_schema_beside_it(built: dict[str, Page]):
    listed = json.loads(built["briefings.json"].text)
    schema = json.loads(built[listed["$schema"]].text)
    assert (listed["$schema"], schema["title"]) == ("briefings.schema.json", "Listing")
    for one in listed["briefings"]:
        Briefing.model_validate(one["briefing"])
