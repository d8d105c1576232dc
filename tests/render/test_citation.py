"""Citations in plain words and in BibTeX."""

import re
from itertools import accumulate

import pytest

from mkdocs_briefing.render.citation import bibtex, quote_line, source_line
from tests.support.briefings import port
from tests.support.connected import entries
from tests.support.pages import DEAL, Document, changed, site


def test_a_citation_is_complete(documents: dict[str, Document]):
    (whole,) = (given["data-bf-copy"] for given in documents[f"briefings/{DEAL}.md"].all("p", "bf-actions"))
    where = "Mara Lindqvist, “Valdoria signs port loan with Halden Shipping”, The Harbour Gazette, 12 March 2026"
    assert whole == f"{where}, https://gazette.example/valdoria-port-loan"
    briefing = entries()[0].briefing
    assert quote_line(briefing.quotes[1], briefing) == (
        "“We kept our word to the coast” … “This is the largest loan in our history, and the cheapest.” (Ana Duarte), "
        f"{where}, https://gazette.example/valdoria-port-loan, sentence 5, 6"
    )


def test_the_citation_of_a_doubtful_quote_says_so() -> None:
    briefing = entries()[0].briefing
    quote = briefing.quotes[1].model_copy(update={"certainty": "doubtful"})
    sure = quote_line(briefing.quotes[1], briefing)
    assert quote_line(quote, briefing) == f"{sure} [Doubtful: check against the source]"


def test_bibtex_escapes_what_tex_acts_on():
    deal = entries()[0]
    odd = changed(deal, title="50 % of {all} costs & fees_1")
    assert site(odd)[f"briefings/{DEAL}.bib"].text == (
        "@article{valdoria-signs-port-loan,\n"
        "  title = {50 \\% of \\textbraceleft{}all\\textbraceright{} costs \\& fees\\_1},\n"
        "  author = {Mara Lindqvist},\n"
        "  journal = {The Harbour Gazette},\n"
        "  date = {2026-03-12},\n"
        "  year = {2026},\n"
        "  month = {mar},\n"
        "  url = {https://gazette.example/valdoria-port-loan},\n"
        "}\n"
    )


@pytest.mark.parametrize("title", ["One { brace", "One } brace", "\\{ \\", "}{"])
def test_braces_of_a_title_leave_the_entry_balanced(title: str) -> None:
    entry = bibtex(port().model_copy(update={"title": title}))
    depths = list(accumulate({"{": 1, "}": -1}.get(character, 0) for character in entry))
    assert (min(depths), depths[-1]) == (0, 0)
    assert depths.index(0, depths.index(1)) == len(entry.rstrip()) - 1


def test_several_authors_are_several_persons():
    deal = entries()[0]
    source = deal.briefing.source.model_copy(update={"author": "Jane Roe; Farm and Forest ; Ian Poe"})
    pages = site(changed(deal, source=source))
    assert "  author = {Jane Roe and {Farm and Forest} and Ian Poe},\n" in pages[f"briefings/{DEAL}.bib"].text
    assert source_line(source, title="A deal").startswith("Jane Roe, Farm and Forest and Ian Poe, “A deal”, ")
    names = re.findall(r'{"@type": ?"Person", ?"name": ?"([^"]+)"}(?=[],])', pages[f"briefings/{DEAL}.md"].text)
    assert names[:3] == ["Jane Roe", "Farm and Forest", "Ian Poe"]
