"""What machines read: structured data, feeds and lists are what their standards ask for."""

import gzip
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import feedparser
import pytest

from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.model import Briefing, Quote, Speaker
from mkdocs_briefing.render import Page, SiteSettings, pages, plans
from tests.support import hostile
from tests.support.connected import deal, entries
from tests.support.feeds import json_feed_complaints, rss_complaints
from tests.support.lines import lines
from tests.support.schema_org import complaints, nodes

SITE = SiteSettings(title="Harbour desk", site_url="https://desk.example/briefings/")

REQUIRED = {"Report": {"headline", "isBasedOn"}, "NewsArticle": {"headline"}, "Quotation": {"text"}}
"""Without them a reader of the data knows nothing; for the other classes it is the name."""


@pytest.fixture(scope="module")
def built() -> dict[str, Page]:
    return {page.path: page for page in pages(link(entries()), site=SITE)}


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


def structured(built: dict[str, Page]) -> Iterator[tuple[str, Any]]:
    """The structured data of each page that has any."""
    return ((path, data(page)) for path, page in built.items() if "ld+json" in page.text)


def test_structured_data_fits_the_vocabulary_of_schema_org(built: dict[str, Page]):
    assert {path: found for path, given in structured(built) if (found := complaints(given))} == {}


def test_a_place_that_speaks_is_no_place_to_schema_org():
    given = deal()
    town = [quote.model_copy(update={"speaker": town_speaks(quote)}) for quote in given.briefing.quotes]
    made = {page.path: page for page in pages(link([Entry(changed(given, town), given.article)]), site=SITE)}
    page = data(made["briefings/valdoria-signs-port-loan.md"])
    assert complaints(page) == []
    assert page["hasPart"][0]["spokenByCharacter"] == {"@type": "Organization", "name": "Maravel"}


def test_a_report_is_about_its_most_salient_actors_and_whoever_is_quoted():
    given = deal()
    town = next(actor for actor in given.briefing.actors if actor.id == "maravel")
    quays = [town.model_copy(update={"id": f"quay-{number}", "name": f"Quay {number}"}) for number in range(6)]
    crowded = given.briefing.model_copy(update={"actors": (*quays, *given.briefing.actors)})
    made = {page.path: page for page in pages(link([Entry(crowded, given.article)]), site=SITE)}
    page = data(made["briefings/valdoria-signs-port-loan.md"])
    names = [one["name"] for one in page["about"]]
    assert names == [*(quay.name for quay in quays), "Ana Duarte", "Inés Okafor", "Halden Shipping"]
    assert complaints(page) == []


def town_speaks(quote: Quote) -> Speaker | None:
    return quote.speaker and quote.speaker.model_copy(update={"name": "Maravel", "actor": "maravel"})


def changed(given: Entry, quotes: list[Quote]) -> Briefing:
    return given.briefing.model_copy(update={"quotes": tuple(quotes)})


@pytest.mark.parametrize(
    ("broken", "complaint"),
    [
        ({"@type": "Reports"}, "'Reports' is no type"),
        ({"@type": "Report", "headlines": "A"}, "Report has no headlines"),
        ({"@type": "Report", "datePublished": "12 March"}, "Report.datePublished takes"),
        ({"@type": "Report", "hasPart": [{"@type": "Person", "name": "A"}]}, "Report.hasPart takes"),
        (
            {"@type": "Quotation", "spokenByCharacter": {"@type": "Place", "name": "A"}},
            "Quotation.spokenByCharacter takes",
        ),
        ({"@type": "Report", "about": {"@id": "nowhere"}}, "Report.about takes"),
    ],
)
def test_the_vocabulary_sees_what_is_wrong(broken: dict[str, Any], complaint: str):
    assert any(complaint in one for one in complaints({"@context": "https://schema.org", **broken}))


def test_structured_data_leaves_out_nothing_that_counts(built: dict[str, Page]):
    for path, given in structured(built):
        for node in nodes(given):
            if set(node) <= {"@id", "@type"}:
                continue  # names what is told elsewhere
            assert REQUIRED.get(node["@type"], {"name"}) <= set(node), path
            assert all(value not in ("", None, [], {}) for value in node.values()), path


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
def test_feeds_keep_to_the_rules(name: str):
    made = {page.path: page.text for page in pages(link(FEEDS[name]), site=SITE)}
    assert rss_complaints(made["feed.xml"]) == []
    assert json_feed_complaints(json.loads(made["feed.json"])) == []
    assert feedparser.parse(made["feed.xml"].encode()).bozo is False


def test_the_rules_see_what_is_wrong(built: dict[str, Page]):
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


def test_every_briefing_of_the_list_is_valid_by_the_schema_beside_it(built: dict[str, Page]):
    assert json.loads(built["briefings-line.schema.json"].text)["title"] == "Listed"
    found = [Briefing.model_validate(one["briefing"]) for one in lines(built["briefings.jsonl.gz"])]
    assert [one.id for one in found] == [entry.briefing.id for entry in entries()]


def test_the_list_is_read_by_what_reads_gzip_and_has_the_same_bytes_again(tmp_path: Path):
    one, other = (next(p for p in pages(link(entries()), site=SITE) if p.path == "briefings.jsonl.gz") for _ in "ab")
    file = tmp_path / "briefings.jsonl.gz"
    file.write_bytes(one.data)
    unpacked = subprocess.run(["gzip", "-cd", file], check=True, capture_output=True).stdout
    assert unpacked.decode().count("\n") == unpacked.count(b'{"briefing":{') == len(entries())
    assert gzip.decompress(one.data) == unpacked
    assert one == other


def test_a_briefing_more_is_compressed_with_few_others():
    given = deal()
    many = [Entry(given.briefing.model_copy(update={"id": f"report-{n}"}), given.article) for n in range(100)]
    before, after = (set(pieces(some)) for some in (many[:50] + many[51:], many))
    assert len(before) > 5
    assert len(before - after) == 1  # that into which it comes
    assert 1 <= len(after - before) <= 2  # which it may divide
    assert b"".join(map(gzip.decompress, pieces(many))).count(b"\n") == 100


def pieces(given: list[Entry]) -> list[bytes]:
    """The files of gzip that the list is a chain of."""
    (plan,) = (one for one in plans(link(given), site=SITE) if one.path == "briefings.jsonl.gz")
    return [piece.make().data for piece in plan.pieces]
