"""The PDF of a day: what its first page says, and that its contents name the pages of all parts."""

import datetime as dt
import re

import pytest

from mkdocs_briefing.model import KeyPoint
from mkdocs_briefing.render.editions import Edition
from mkdocs_briefing.render.pdf.briefing_data import briefing_data
from mkdocs_briefing.render.pdf.edition import edition_data
from mkdocs_briefing.render.pdf.one_page import one_page
from mkdocs_briefing.render.pdf.typst import PdfSettings, render_edition
from tests.support.connected import entries, strike
from tests.support.pages import changed
from tests.support.pdfs import pages, squeezed

EDITION = Edition(dt.date(2026, 4, 21), entries())


@pytest.fixture(scope="module")
def by_page() -> list[str]:
    return [squeezed(page) for page in pages(render_edition(EDITION, settings=PdfSettings(mark="For the desk")))]


def summary(*found: object, mark: str | None = None) -> list[tuple[str, list[str]]]:
    made = [one_page(briefing_data(entry, text_mode="full")) for entry in found]  # type: ignore[arg-type]
    return [(one["text"], one["sure"]) for one in edition_data(Edition(None, tuple(found)), made, mark=mark)["summary"]]


def test_the_first_page_has_a_summary_before_the_contents(by_page: list[str]) -> None:
    place = 0
    for words in (
        "Edition of 21 April 2026",
        "3 briefings · 21 statements",
        "Summary",
        *(entry.briefing.title for entry in EDITION.entries),
        "Contents",
        "Summary 1",
    ):
        assert squeezed(words) in by_page[0][place:], words
        place = by_page[0].index(squeezed(words), place)


def test_the_contents_name_each_briefing_with_its_page(by_page: list[str]) -> None:
    assert len(by_page) == 1 + len(EDITION.entries)
    contents = by_page[0].partition("Contents")[2]
    for number, entry in enumerate(EDITION.entries, 2):
        title = squeezed(entry.briefing.title)
        assert re.search(rf"{re.escape(title)}{number}(?!\d)", contents)
        assert title in by_page[number - 1]


def test_briefings_without_a_date_are_no_day() -> None:
    found = [squeezed(page) for page in pages(render_edition(Edition(None, entries()[:1]), settings=PdfSettings()))]
    assert "BRIEFINGSOFADAY" not in found[0].upper()
    assert found[1].startswith(squeezed("Undated briefings"))


def test_each_briefing_is_on_one_page_whose_foot_counts_the_pages_of_the_edition(by_page: list[str]) -> None:
    for number, page in enumerate(by_page[1:], 2):
        assert squeezed(f"Page {number} of {len(by_page)}") in page
        assert squeezed("Briefing on a page").upper() in page.upper()


def test_the_summary_is_a_bottom_line_or_a_key_point_with_how_sure_it_is() -> None:
    assert summary(*entries()[:2]) == [
        (
            "The loan is signed but not safe: parliament votes in April and the docks are against it.",
            [
                "8 statements: 5 by named people, 1 by an institution, 1 by an unnamed source, "
                "1 attributed to nobody; 2 hedged"
            ],
        ),
        (
            "Dockers in the port of Maravel stopped work on Friday in protest at the contract with Halden Shipping.",
            ["the article’s own words", "7 statements: 4 by named people, 2 by institutions, 1 by an unnamed source"],
        ),
    ]


def test_a_key_point_that_repeats_the_title_is_not_the_summary() -> None:
    points = [
        KeyPoint(id="k1", text=strike().briefing.title, origin="curated", evidence=("s1",)),
        KeyPoint(id="k2", text="The port stands still.", origin="curated", evidence=("s1",)),
    ]
    assert [text for text, _ in summary(changed(strike(), key_points=tuple(points)))] == ["The port stands still."]


def test_the_edition_has_the_strictest_mark_of_its_parts() -> None:
    made = [{**one_page(briefing_data(entry, text_mode="full")), "mark": "TLP:GREEN"} for entry in entries()]
    assert edition_data(EDITION, [*made[:2], {**made[2], "mark": "TLP:RED"}], mark="For the desk")["mark"] == "TLP:RED"
