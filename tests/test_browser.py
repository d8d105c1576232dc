"""What readers do, in a real browser, at a desk and on a phone, from a server's sub-path and from the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from chromium import browser as started
from tests.connected import entries
from tests.reading import DESK, PHONE, serving, tab, visit
from tests.sites import build_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

DEAL, STRIKE = "briefings/valdoria-signs-port-loan.html", "briefings/dockers-stop-work-in-maravel.html"
TYPES = (
    "index.html",
    DEAL,
    STRIKE,
    "briefings/parliament-approves-port-loan.html",
    "actors/ines-okafor.html",
    "briefings/index.html",
    "actors/index.html",
    "quotes/index.html",
    "timeline.html",
    "tags.html",
    "method.html",
    "publish.html",
    "404.html",
)
"""A page of each type; the three briefings print all, some and none of their articles."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("served")
    build_site(root, entries(), site_url="https://briefings.example/team/").rename(root / "team")
    return root


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    with serving(folder) as address:
        yield f"{address}team/"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with started() as browser:
        yield browser


@pytest.fixture(params=["desk", "phone", "disk"])
def reader(request: pytest.FixtureRequest, chromium: Browser, served: str, folder: Path) -> Iterator[Page]:
    """A tab that fails the test when anything comes from elsewhere or the console shows an error."""
    base = (folder / "team").as_uri() + "/" if request.param == "disk" else served
    with tab(chromium, base, **(PHONE if request.param == "phone" else DESK)) as page:
        yield page


def in_view(place: Locator) -> bool:
    """Whether all of it, or as much as the screen holds, is below the header and above the bottom."""
    return place.evaluate(
        """element => {
          const box = element.getBoundingClientRect();
          const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
          return box.top >= header - 1 && box.top < innerHeight - 20;
        }"""
    )


def background(place: Locator) -> str:
    return place.evaluate("element => getComputedStyle(element).backgroundColor")


def serious(page: Page) -> list[tuple[str, object, str]]:
    """What axe-core finds wrong with the page, as far as it is serious or critical."""
    return [
        (fault["id"], node["target"], node["failureSummary"])
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


# ---------------------------------------------------------------- finding
def found(page: Page, words: str) -> list[tuple[str, list[str]]]:
    """Address and tags of each page that the search finds."""
    visit(page, "index.html")
    button = page.locator("label.md-header__button[for=__search]")
    if button.is_visible():
        button.click()
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").fill(words)
    page.locator(".md-search__input").press("End")  # the theme listens to keys; a query for each would change the list
    results = page.locator(".md-search-result__item > a")
    results.first.wait_for()
    found = results.evaluate_all(
        """links => links.map(link => [
          link.href.split("?")[0], [...link.querySelectorAll(".md-tag")].map(tag => tag.innerText)
        ])"""
    )
    return [(address.removeprefix(page.base), tags) for address, tags in found]


def test_an_alias_finds_its_actor_and_says_that_it_is_a_person(reader: Page):
    assert found(reader, "Ms. Okafor")[0] == ("actors/ines-okafor.html", ["Actor", "Person"])


def test_a_word_of_an_article_finds_its_briefing(reader: Page):
    (where, tags) = found(reader, "rumoured")[0]
    assert (where, "Briefing" in tags) == (DEAL, True)
    reader.keyboard.press("ArrowDown")
    reader.keyboard.press("Enter")
    reader.locator("h1", has_text="Valdoria signs port loan").wait_for()


@pytest.fixture(scope="module")
def with_index_in_parts(folder: Path, served: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the same site is served with a search page of its own."""
    root = tmp_path_factory.mktemp("parts")
    build_site(root, entries(), site_url="https://briefings.example/parts/", pagefind=True).rename(folder / "parts")
    return served.removesuffix("team/") + "parts/"


@pytest.mark.parametrize("options", [DESK, PHONE], ids=["desk", "phone"])
def test_the_search_page_finds_by_alias_word_kind_and_topic(
    chromium: Browser, with_index_in_parts: str, options: dict[str, object]
):
    with tab(chromium, with_index_in_parts, **options) as page:
        visit(page, "index.html")
        page.get_by_role("link", name="Search", exact=True).click()
        results = page.locator(".bf-results li")
        page.get_by_label("Words").fill("Ms. Okafor")
        page.get_by_label("Kind").select_option("Person")
        results.filter(has_text="Inés Okafor").first.wait_for()
        page.get_by_label("Kind").select_option("Briefing")
        page.get_by_label("Words").fill("rumoured")
        page.get_by_role("status").filter(has_text="1 found").wait_for()
        assert results.locator(".bf-small").inner_text() == "Briefing · 12 March 2026"
        assert results.locator("mark").all_inner_texts() == ["rumoured"]
        page.get_by_label("Words").fill("")
        page.get_by_label("Topic").select_option("labour")
        results.get_by_role("link", name="Dockers stop work in Maravel over terminal contract").click()
        page.locator("h1", has_text="Dockers stop work").wait_for()


def test_the_search_page_has_no_serious_fault_of_accessibility(chromium: Browser, with_index_in_parts: str):
    with tab(chromium, with_index_in_parts, **DESK) as page:
        visit(page, "search.html?q=port")
        page.locator(".bf-results li").first.wait_for()
        assert serious(page) == []


# ---------------------------------------------------------------- there and back
def test_a_quote_leads_to_its_sentence_which_lights_up_and_back(reader: Page):
    visit(reader, DEAL)
    dark = background(reader.locator("#s9"))
    reader.locator("#q5 a.bf-ref").click()
    sentence = reader.locator("#s9:target")
    sentence.wait_for()
    assert in_view(sentence)
    assert background(sentence) != dark
    reader.locator("a[data-bf-sentence=s9]").click()
    quote = reader.locator("#q5:target")
    quote.wait_for()
    assert in_view(quote)
    reader.go_back()
    reader.locator("#s9:target").wait_for()


def test_an_actor_leads_to_another_briefing(reader: Page):
    visit(reader, DEAL)
    reader.locator("#actor-ines-okafor a").first.click()
    reader.locator("h1", has_text="Inés Okafor").wait_for()
    reader.get_by_role("link", name="Dockers stop work in Maravel over terminal contract").first.click()
    reader.locator("h1", has_text="Dockers stop work").wait_for()
    assert reader.url.partition("#")[0] == reader.base + STRIKE


# ---------------------------------------------------------------- filters
def test_quotes_are_filtered_by_speaker_and_kind_and_the_choice_is_in_the_address(reader: Page):
    visit(reader, "quotes/index.html")
    shown = reader.locator("[data-bf-item]:not([hidden])")
    assert shown.count() == 21
    reader.get_by_label("Speaker").select_option("Inés Okafor")
    assert reader.get_by_role("status").inner_text() == "5 of 21"
    reader.get_by_label("Kind").select_option("Verbatim")
    assert shown.locator(".bf-said").all_inner_texts() == [
        "“We will load nothing until the minister sits down with us”",
        "“Nobody asked the people who load the ships”",
    ]
    reader.reload()
    assert shown.count() == 2
    reader.locator(".bf-filter").get_by_role("button", name="Clear").click()
    shown.nth(20).wait_for()


def test_briefings_are_filtered_by_actor_and_date(reader: Page):
    visit(reader, "briefings/index.html")
    shown = reader.locator("[data-bf-item]:not([hidden])")
    reader.get_by_label("Actor").select_option("Inés Okafor")
    assert shown.count() == 3
    reader.get_by_label("From").fill("2026-04-01")
    assert shown.locator(".bf-related__title").all_inner_texts() == ["Parliament approves port loan by three votes"]


# ---------------------------------------------------------------- beside reading
def test_an_actor_is_previewed_under_the_pointer_and_escape_closes_it(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, DEAL)
        page.locator("#s9 a.bf-actor").first.hover()
        preview = page.get_by_role("tooltip")
        assert preview.locator("b").inner_text() == "Inés Okafor"
        assert "who leads the Port Workers’ Union" in preview.inner_text()
        page.keyboard.press("Escape")
        preview.wait_for(state="detached")


def test_a_citation_is_copied(chromium: Browser, served: str):
    with tab(chromium, served, **DESK, permissions=["clipboard-read", "clipboard-write"]) as page:
        visit(page, DEAL)
        page.locator("#q5 .bf-copy").click()
        page.locator("#q5 .bf-copy", has_text="Copied").wait_for()
        said = page.evaluate("navigator.clipboard.readText()")
        assert said.startswith("“Nobody asked the people who load the ships” (Inés Okafor), Mara Lindqvist,")


def test_what_is_folded_away_opens_for_a_link_to_it(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, DEAL + "#s9")
        assert in_view(page.locator("#s9:target"))


def test_the_first_tab_leads_past_the_header(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, DEAL)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.md-skip')")


def test_a_missing_page_is_answered_with_ways_on(chromium: Browser, served: str):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(served + "actors/nobody.html")
    page.get_by_role("link", name="the actors").click()
    page.locator("h1", has_text="Actors").wait_for()
    context.close()


# ---------------------------------------------------------------- every type of page
@pytest.mark.parametrize("path", TYPES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_serious_fault_of_accessibility(chromium: Browser, served: str, path: str, scheme: str):
    options = DESK if scheme == "light" else PHONE
    with tab(chromium, served, **options, color_scheme=scheme, reduced_motion="reduce") as page:
        visit(page, path)
        assert serious(page) == []


@pytest.mark.parametrize("path", TYPES)
def test_no_page_is_wider_than_a_phone(chromium: Browser, served: str, path: str):
    with tab(chromium, served, viewport={"width": 320, "height": 640}) as page:
        visit(page, path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", TYPES)
def test_paper_shows_no_navigation_and_no_button(chromium: Browser, served: str, path: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, path)
        page.emulate_media(media="print")
        seen = page.locator("header.md-header, nav, footer, button, form").filter(visible=True)
        assert seen.count() == 0, seen.first.evaluate("element => element.outerHTML.slice(0, 200)")
