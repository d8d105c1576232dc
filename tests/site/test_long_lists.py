"""Lists that are too long for a page, in a real browser: how a reader gets to the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.link import link
from mkdocs_briefing.render.quote_order import newest_first
from tests.support.connected import entries
from tests.support.pages import DEAL
from tests.support.reading import DESK, PHONE, tab, until, visit
from tests.support.sites import build_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 4)
        patch.setattr("mkdocs_briefing.render.list_data.GROUPS_PER_FILE", {"briefings": 3, "actors": 3, "quotes": 1})
        return build_site(tmp_path_factory.mktemp("long"), entries()).as_uri() + "/"


@pytest.mark.parametrize("options", [DESK, PHONE], ids=["desk", "phone"])
def test_the_newest_quotes_lead_on_to_the_older_ones(chromium: Browser, disk: str, options: dict[str, object]):
    with tab(chromium, disk, **options) as page:
        visit(page, "quotes/index.html")
        shown = page.locator("[data-bf-item]")
        quotes = newest_first(link(entries()).quotes)
        places = [f"../briefings/{one.entry.briefing.id}.html#{one.quote.id}" for one in quotes]
        found = "rows => rows.map(row => row.querySelector('figcaption a').getAttribute('href'))"
        assert shown.evaluate_all(found) == places[:4]
        page.get_by_role("button", name="Show more").click()
        page.get_by_role("status").filter(has_text="21 of 21").wait_for()
        assert shown.evaluate_all(found) == places
        assert shown.nth(4).evaluate("row => row.contains(document.activeElement)")


def test_actors_that_a_filter_finds_are_in_the_order_of_prominence(chromium: Browser, disk: str):
    with tab(chromium, disk, **DESK) as page:
        visit(page, "actors/index.html?type=organization")
        page.get_by_role("status").filter(has_text=" of ").wait_for()
        shown = page.locator("[data-bf-item]")
        shown.nth(3).wait_for()
        actors = [one for one in link(entries()).current_actors if one.type == "organization"]
        ranked = sorted(actors, key=lambda one: (-len(one.appearances), -one.mentions, one.name, one.id))
        assert shown.locator("> a").all_text_contents() == [one.name for one in ranked]


def test_a_page_of_a_long_list_names_its_part_and_those_beside_it_come_first(chromium: Browser, disk: str):
    with tab(chromium, disk, **DESK, java_script_enabled=False) as page:
        visit(page, "timeline.html")
        page.get_by_role("navigation", name="All, by page").get_by_role("link", name="2024").click()
        page.locator("h1", has_text="Timeline, 2024").wait_for()
        pager = page.get_by_role("navigation", name="All, by page").bounding_box()
        first = page.locator(".bf-timeline").first.bounding_box()
        assert pager["y"] < first["y"]


@pytest.mark.parametrize("options", [DESK, PHONE], ids=["desk", "phone"])
def test_a_column_of_the_chart_filters_its_list_and_a_second_time_no_longer(
    chromium: Browser, disk: str, options: dict[str, object]
):
    with tab(chromium, disk, **options) as page:
        visit(page, "quotes/index.html")
        column = page.get_by_role("link", name="March 2026: 15")
        column.focus()
        page.keyboard.press("Enter")
        page.get_by_role("status").filter(has_text="15 of 21").wait_for()
        assert column.get_attribute("aria-current") == "true"
        assert page.url.endswith("?from=2026-03-01&to=2026-03-31")
        column.click()
        page.get_by_role("status").filter(has_text="newest 4 of 21").wait_for()
        assert page.url.endswith("quotes/index.html")


def test_without_scripts_a_column_leads_to_the_page_of_the_archive(chromium: Browser, disk: str):
    with tab(chromium, disk, **DESK, java_script_enabled=False) as page:
        visit(page, "quotes/index.html")
        page.get_by_role("link", name="March 2026: 15").click()
        page.locator("h1", has_text="Quotes, 12 March 2026 to 21 April 2026").wait_for()
        assert page.locator(":target").get_by_role("link").get_attribute("href").endswith("#quotes")
        page.get_by_role("navigation", name="All, by briefing").get_by_role("link", name="All, by briefing").click()
        page.locator("h1", has_text="Quotes").wait_for()


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("archive/quotes-1.html", "Quotes"),
        ("archive/timeline-2026.html", "Timeline"),
        (f"briefings/{DEAL}.html", "Briefings"),
    ],
)
def test_a_page_outside_the_navigation_has_the_tab_of_its_list(chromium: Browser, disk: str, path: str, name: str):
    with tab(chromium, disk, **PHONE) as page:
        visit(page, path)
        assert page.locator(".md-tabs__item--active").all_inner_texts() == [name]


@pytest.mark.parametrize(
    ("path", "section"), [(f"briefings/{DEAL}.html", "Timeline"), ("actors/ana-duarte.html", "In the articles")]
)
def test_on_a_phone_a_section_is_a_touch_away_from_wherever_a_reader_is(
    chromium: Browser, disk: str, path: str, section: str
):
    with tab(chromium, disk, **PHONE) as page:
        visit(page, path)
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.locator(".bf-jump").get_by_role("link", name=section, exact=True).click()
        heading = page.get_by_role("heading", level=2, name=section, exact=True)
        until(page, "() => Math.abs(document.querySelector(':target').getBoundingClientRect().top) < 400")
        bar = page.locator(".bf-jump").bounding_box()
        assert bar["y"] + bar["height"] <= heading.bounding_box()["y"] + 1
