"""Citations for reference managers."""

import json
import re
from itertools import accumulate

import pytest

from mkdocs_briefing.render.citation_files import bibtex, csl, ris
from tests.support.briefings import port
from tests.support.connected import entries
from tests.support.pages import DEAL, changed, site


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
    names = re.findall(r'{"@type": ?"Person", ?"name": ?"([^"]+)"}(?=[],])', pages[f"briefings/{DEAL}.md"].text)
    assert names[:3] == ["Jane Roe", "Farm and Forest", "Ian Poe"]


def by_several(**source: object) -> object:
    briefing = entries()[0].briefing
    given = {"author": "Jane Roe; Farm and Forest ; Ian Poe", **source}
    return briefing.model_copy(update={"source": briefing.source.model_copy(update=given)})


def test_an_entry_in_ris_has_a_line_for_each_author():
    assert ris(by_several()).split("\r\n") == [
        "TY  - NEWS",
        f"ID  - {DEAL}",
        "TI  - Valdoria signs port loan with Halden Shipping",
        "AU  - Jane Roe",
        "AU  - Farm and Forest",
        "AU  - Ian Poe",
        "T2  - The Harbour Gazette",
        "PY  - 2026",
        "DA  - 2026/03/12",
        "LA  - en",
        "UR  - https://gazette.example/valdoria-port-loan",
        "ER  - ",
        "",
    ]


def test_a_title_adds_no_line_to_an_entry_in_ris():
    odd = by_several().model_copy(update={"title": "A deal\nER  - \nTY  - BOOK"})
    assert "TI  - A deal ER - TY - BOOK" in ris(odd).split("\r\n")


def test_csl_has_the_authors_as_several():
    assert json.loads(csl(by_several())) == [
        {
            "id": DEAL,
            "type": "article-newspaper",
            "title": "Valdoria signs port loan with Halden Shipping",
            "author": [{"literal": "Jane Roe"}, {"literal": "Farm and Forest"}, {"literal": "Ian Poe"}],
            "container-title": "The Harbour Gazette",
            "issued": {"date-parts": [[2026, 3, 12]]},
            "language": "en",
            "URL": "https://gazette.example/valdoria-port-loan",
        }
    ]


def test_what_an_article_does_not_say_is_left_out():
    bare = {"author": None, "publisher": None, "published": None, "language": "und", "url": None}
    assert list(json.loads(csl(by_several(**bare)))[0]) == ["id", "type", "title"]
    assert [line[:2] for line in ris(by_several(**bare)).split("\r\n")] == ["TY", "ID", "TI", "ER", ""]
