"""Structured data: what the vocabulary of schema.org allows."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.model import Quote, Speaker
from mkdocs_briefing.render import Page, pages
from tests.support.connected import deal
from tests.support.pages import DEAL, SITE, changed
from tests.support.schema_org import complaints, nodes


def test_structured_data_names_the_report_its_source_and_its_quotations(built: dict[str, Page]):
    text = re.search(r'<script type="application/ld\+json">(.*?)</script>', built[f"briefings/{DEAL}.md"].text)[1]
    data = json.loads(text)
    assert (data["@type"], data["isBasedOn"]["publisher"]) == (
        "Report",
        {"@type": "Organization", "name": "The Harbour Gazette"},
    )
    assert [part for part in data["hasPart"] if part["@id"].endswith("#q5")] == [
        {
            "@type": "Quotation",
            "@id": f"https://desk.example/briefings/briefings/{DEAL}.html#q5",
            "text": "Nobody asked the people who load the ships",
            "spokenByCharacter": {"@id": "https://desk.example/briefings/actors/ines-okafor.html"},
        }
    ]


REQUIRED = {"Report": {"headline", "isBasedOn"}, "NewsArticle": {"headline"}, "Quotation": {"text"}}
"""Without them a reader of the data knows nothing; for the other classes it is the name."""


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


def test_a_place_that_speaks_is_an_organization():
    given = deal()
    town = [quote.model_copy(update={"speaker": town_speaks(quote)}) for quote in given.briefing.quotes]
    made = {page.path: page for page in pages(link([changed(given, quotes=tuple(town))]), site=SITE)}
    page = data(made["briefings/valdoria-signs-port-loan.md"])
    assert complaints(page) == []
    assert page["hasPart"][0]["spokenByCharacter"] == {"@type": "Organization", "name": "Maravel"}


def test_a_doubtful_quotation_says_so():
    given = deal()
    doubtful = tuple(quote.model_copy(update={"certainty": "doubtful"}) for quote in given.briefing.quotes)
    made = {page.path: page for page in pages(link([changed(given, quotes=doubtful)]), site=SITE)}
    page = data(made["briefings/valdoria-signs-port-loan.md"])
    assert complaints(page) == []
    assert {part["description"] for part in page["hasPart"]} == {"Doubtful: check against the source"}


def test_a_report_is_about_its_main_actors_and_its_speakers():
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
def test_the_check_of_the_vocabulary_finds_faults(broken: dict[str, Any], complaint: str):
    assert any(complaint in one for one in complaints({"@context": "https://schema.org", **broken}))


def test_structured_data_has_what_readers_require(built: dict[str, Page]):
    for path, given in structured(built):
        for node in nodes(given):
            if set(node) <= {"@id", "@type"}:
                continue  # names what is told elsewhere
            assert REQUIRED.get(node["@type"], {"name"}) <= set(node), path
            assert all(value not in ("", None, [], {}) for value in node.values()), path


def test_every_id_is_a_full_address(built: dict[str, Page]):
    ids = {
        node["@id"] for page in built.values() if "ld+json" in page.text for node in nodes(data(page)) if "@id" in node
    }
    assert {one for one in ids if not one.startswith("https://desk.example/briefings/")} == set()
