"""Citations in plain words."""

from mkdocs_briefing.render.citation import quote_line, source_line
from tests.support.connected import entries
from tests.support.pages import DEAL, Document


def test_a_citation_is_complete(documents: dict[str, Document]):
    (whole,) = (given["data-bf-copy"] for given in documents[f"briefings/{DEAL}.md"].all("p", "bf-cite"))
    where = "Mara Lindqvist, “Valdoria signs port loan with Halden Shipping”, The Harbour Gazette, 12 March 2026"
    assert whole == f"{where}, https://gazette.example/valdoria-port-loan"
    briefing = entries()[0].briefing
    assert quote_line(briefing.quotes[1], briefing) == (
        "“We kept our word to the coast” … “This is the largest loan in our history, and the cheapest.” (Ana Duarte), "
        f"{where}, https://gazette.example/valdoria-port-loan, sentence 5, 6"
    )


def test_a_citation_on_a_published_site_has_the_place_of_the_quote():
    briefing = entries()[0].briefing
    line = quote_line(briefing.quotes[1], briefing, site_url="https://desk.example/")
    assert line.endswith(f", sentence 5, 6, https://desk.example/briefings/{DEAL}.html#{briefing.quotes[1].id}")


def test_the_citation_of_a_doubtful_quote_says_so():
    briefing = entries()[0].briefing
    quote = briefing.quotes[1].model_copy(update={"certainty": "doubtful"})
    sure = quote_line(briefing.quotes[1], briefing)
    assert quote_line(quote, briefing) == f"{sure} [Doubtful: check against the source]"


def test_several_authors_are_listed():
    source = entries()[0].briefing.source.model_copy(update={"author": "Jane Roe; Farm and Forest ; Ian Poe"})
    assert source_line(source, title="A deal").startswith("Jane Roe, Farm and Forest and Ian Poe, “A deal”, ")
