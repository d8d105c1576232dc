"""What readers do, in a real browser, at a desk and on a phone, from a server's sub-path and from the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.model import KeyPoint, Span
from mkdocs_briefing.render.citation import quote_line
from mkdocs_briefing.render.quote_order import newest_first
from mkdocs_briefing.render.redaction import redact_index
from mkdocs_briefing.render.site_assets import FOLDER
from tests.support.connected import entries
from tests.support.pdfs import pages
from tests.support.reading import DESK, PHONE, serious, serving, tab, visit
from tests.support.sites import build_site

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

VERSION, SPANISH = "briefings/port-loan-corrected.html", "briefings/dockers-in-spanish.html"
FURTHER = (
    "index.html",
    DEAL,
    VERSION,
    SPANISH,
    "changes/port-loan-corrected.html",
    "tags.html",
    "actors/ana-duarte.html",
    "archive/briefings-1.html",
    "archive/actors-a.html",
    "archive/timeline-2026.html",
    "search.html",
)
"""Pages that a small site of English articles of one version does not have."""


def larger() -> list[Entry]:
    """The same briefings, a later version of one, and one of an article in Spanish with what a person typed."""
    first, second, third = entries()
    typed = KeyPoint(id="k-1", text="A second loan is being prepared.", origin="curated", evidence=("s1",))
    later = {
        "id": "port-loan-corrected",
        "version": 2,
        "supersedes": first.briefing.id,
        "quotes": first.briefing.quotes[1:],
    }
    spanish = {
        "id": "dockers-in-spanish",
        "bottom_line": "The port stands still.",
        "key_points": (typed,),
        "source": second.briefing.source.model_copy(update={"language": "es"}),
    }
    changed = [Entry(e.briefing.model_copy(update=u), e.article) for e, u in ((first, later), (second, spanish))]
    return [first, second, third, *changed]


STEPS_OF_THREE = (FOLDER / "finding.js").read_text().replace("STEP = 50", "STEP = 3")
"""The script that shows long lists, showing less at once."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("served")
    build_site(root, entries(), site_url="https://briefings.example/team/").rename(root / "team")
    return root


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    with serving(folder) as address:
        yield f"{address}team/"


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


# ---------------------------------------------------------------- finding
def sought(page: Page, words: str) -> None:
    """The theme's search with these words in it."""
    visit(page, "index.html")
    button = page.locator("label.md-header__button[for=__search]")
    if button.is_visible():
        button.click()
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").fill(words)
    page.locator(".md-search__input").press("End")  # the theme listens to keys; a query for each would change the list


def found(page: Page, words: str) -> list[tuple[str, list[str]]]:
    """Address and tags of each page that the search finds."""
    sought(page, words)
    results = page.locator(".md-search-result__item > a:has(h1)")
    results.first.wait_for()
    found = results.evaluate_all(
        """links => links.map(link => [
          link.href.split("?")[0], [...link.querySelectorAll(".md-tag")].map(tag => tag.innerText)
        ])"""
    )
    return [(address.removeprefix(page.base), tags) for address, tags in found]


def test_an_alias_finds_its_actor_and_says_that_it_is_a_person(reader: Page):
    assert found(reader, "Ms. Okafor")[0] == ("actors/ines-okafor.html", ["Actor", "Person"])


def test_a_name_is_found_without_its_accents(reader: Page):
    assert found(reader, "ines")[0][0] == "actors/ines-okafor.html"


def test_a_quote_is_found_as_a_quote_and_its_excerpt_is_content_alone(reader: Page):
    found(reader, "rumoured")
    quote = reader.locator(".md-search-result__item").first.locator("a", has_text="Quote")
    assert quote.locator("h2").inner_text() == "Quote · Unattributed"
    assert quote.locator("article").inner_text().split("\n")[1:] == [
        "It is rumoured that two ministers refused to sign."
    ]
    quote.click()
    reader.locator("#q8:target").wait_for()


def test_a_mistyped_name_is_answered_with_those_it_may_mean(reader: Page):
    sought(reader, "Okafro")
    reader.locator(".bf-meant").get_by_role("link", name="Inés Okafor").click()
    reader.locator("h1", has_text="Inés Okafor").wait_for()


def test_a_word_of_an_article_finds_its_briefing(reader: Page):
    (where, tags) = found(reader, "rumoured")[0]
    assert (where, "Briefing" in tags) == (DEAL, True)
    reader.keyboard.press("ArrowDown")
    reader.keyboard.press("Enter")
    reader.locator("h1", has_text="Valdoria signs port loan").wait_for()


@pytest.fixture(scope="module")
def with_index_in_parts(folder: Path, served: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where a larger site is served, with a search page of its own, lists in parts, versions and dossiers."""
    root = tmp_path_factory.mktemp("parts")
    dossiers = [{"title": "The port", "tags": ["ports"]}, {"title": "The minister", "actors": ["ana-duarte"]}]
    options = {"pagefind": True, "pdf": True, "dossiers": dossiers}
    with patch("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 3):
        built = build_site(root, larger(), site_url="https://briefings.example/parts/", **options)
    built.rename(folder / "parts")
    return served.removesuffix("team/") + "parts/"


@pytest.mark.parametrize("options", [DESK, PHONE], ids=["desk", "phone"])
def test_the_search_page_finds_by_alias_word_kind_and_topic(
    chromium: Browser, with_index_in_parts: str, options: dict[str, object]
):
    with tab(chromium, with_index_in_parts, **options) as page:
        visit(page, "index.html")
        page.keyboard.press("/")
        page.get_by_label("Words").wait_for()
        results = page.locator(".bf-results li")
        page.get_by_label("Words").fill("Ms. Okafor")
        page.get_by_label("Kind").select_option("Person")
        results.filter(has_text="Inés Okafor").first.wait_for()
        page.get_by_label("Kind").select_option("Briefing")
        page.get_by_label("Words").fill("rumoured")
        results.filter(has_text="rumoured").wait_for()
        assert results.locator(".bf-small").inner_text() == "Briefing · 12 March 2026"
        assert page.get_by_role("status").inner_text() == "1 found"
        assert results.locator(".bf-rows__text").all_inner_texts() == [
            "Quote · Unattributed It is rumoured that two ministers refused to sign."
        ]
        assert results.locator("mark").all_inner_texts() == ["rumoured"]
        page.get_by_label("Words").fill("")
        page.locator("[data-bf-search-filter=topic]").select_option("labour")
        results.filter(has_text="27 March 2026").locator("a").first.click()
        page.locator("h1", has_text="Dockers stop work").wait_for()


def test_the_search_page_finds_without_accents_and_answers_a_mistyped_name(chromium: Browser, with_index_in_parts: str):
    with tab(chromium, with_index_in_parts, **DESK) as page:
        visit(page, "search.html?q=ines+okafor")
        results = page.locator(".bf-results li")
        results.first.wait_for()
        assert results.first.get_by_role("link").first.inner_text() == "Inés Okafor"
        page.get_by_label("Words").fill("Okafro")
        page.locator(".bf-meant").get_by_role("link", name="Inés Okafor").wait_for()


def test_the_search_page_says_what_works_from_the_disk(chromium: Browser, with_index_in_parts: str, folder: Path):
    assert with_index_in_parts
    with tab(chromium, (folder / "parts").as_uri() + "/", **DESK) as page:
        visit(page, "search.html")
        page.locator("[data-bf-offline]").get_by_role("link", name="quotes").click()
        page.locator("h1", has_text="Quotes").wait_for()


def test_the_search_page_has_no_serious_fault_of_accessibility(chromium: Browser, with_index_in_parts: str):
    with tab(chromium, with_index_in_parts, **DESK) as page:
        visit(page, "search.html?q=port")
        page.locator(".bf-results li").first.wait_for()
        assert serious(page) == []


# ---------------------------------------------------------------- there and back
def test_a_quote_leads_to_its_sentence_which_lights_up_and_back(reader: Page):
    visit(reader, DEAL)
    dark = background(reader.locator("#s9"))
    reader.locator("#q5").get_by_role("link", name="Sentence 9", exact=True).click()
    sentence = reader.locator("#s9:target")
    sentence.wait_for()
    assert in_view(sentence)
    assert background(sentence) != dark
    back = reader.locator(".bf-source > div:has(#s9) > p + p").get_by_role("link", name="Quote 5", exact=True)
    back.hover()
    assert back.get_attribute("title") == "Quote 5 rests on sentence 9"
    assert reader.locator("#s9.bf-lit").count() == 1
    back.click()
    quote = reader.locator("#q5:target")
    quote.wait_for()
    assert in_view(quote)
    reader.go_back()
    reader.locator("#s9:target").wait_for()


def test_a_reader_who_wants_it_dark_has_it_dark_on_the_next_page(reader: Page):
    visit(reader, DEAL)
    reader.get_by_title("Switch to dark").click()
    reader.locator("body[data-md-color-scheme=slate]").wait_for()
    visit(reader, "actors/ines-okafor.html")
    assert reader.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_the_open_tab_is_in_view(reader: Page):
    visit(reader, "articles.html")
    tab = reader.locator(".md-tabs__item--active").bounding_box()
    assert tab is not None
    assert 0 <= tab["x"] < reader.viewport_size["width"] - tab["width"] + 1  # the last is against the edge


def test_of_a_quote_that_a_link_leads_to_the_words_are_lit(reader: Page):
    visit(reader, DEAL + "#q5")
    quote = reader.locator("#q5:target")
    assert background(quote) == background(reader.locator("#q4"))
    assert background(quote.locator("blockquote")) != background(reader.locator("#q4 blockquote"))


def test_the_tabs_lead_on_from_every_page(reader: Page):
    visit(reader, DEAL)
    reader.get_by_role("navigation", name="Tabs").get_by_role("link", name="Guides").click()
    reader.get_by_role("heading", name="Articles", exact=True).wait_for()
    reader.get_by_role("navigation", name="Tabs").get_by_role("link", name="Actors").click()
    reader.get_by_role("heading", name="Actors", exact=True).wait_for()


def test_an_actor_leads_to_the_lists_of_all_that_name_it_or_are_said_by_it(chromium: Browser, tmp_path: Path):
    with (
        patch("mkdocs_briefing.render.actor_page.LISTED_ITEMS", 1),
        patch("mkdocs_briefing.render.actor_page.PRINTED_BRIEFINGS", 1),
    ):
        site = build_site(tmp_path, entries())
    with tab(chromium, site.as_uri() + "/", **DESK) as page:
        for link, counted in (("All 3 quotes", "3 of 21"), ("All 2 briefings", "2 of 3")):
            visit(page, "actors/luis-prado.html")
            page.get_by_role("link", name=link).click()
            page.get_by_role("status").get_by_text(counted, exact=True).wait_for()


def test_an_actor_leads_to_another_briefing(reader: Page):
    visit(reader, DEAL)
    reader.locator("#actor-ines-okafor a").first.click()
    reader.locator("h1", has_text="Inés Okafor").wait_for()
    reader.get_by_role("link", name="Dockers stop work in Maravel over terminal contract").first.click()
    reader.locator("h1", has_text="Dockers stop work").wait_for()
    assert reader.url.partition("#")[0] == reader.base + STRIKE


def test_the_address_of_an_actor_without_a_page_leads_to_its_card_without_scripts(
    chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("mkdocs_briefing.render.redirects.FULL_SITE_BRIEFINGS", 2)
    site = build_site(tmp_path, entries())
    file = site / "actors/costa-radio.html"
    with tab(chromium, f"{site.as_uri()}/", **DESK, java_script_enabled=False) as page:
        visit(page, "actors/costa-radio.html")
        page.wait_for_url(f"**/{DEAL}#actor-costa-radio")
        file.write_text(file.read_text().replace("refresh", "from-now-on-nothing"))
        visit(page, "actors/costa-radio.html")
        page.get_by_role("link").click()
        page.wait_for_url(f"**/{DEAL}#actor-costa-radio")


# ---------------------------------------------------------------- filters
def test_quotes_are_filtered_by_speaker_and_kind_and_the_choice_is_in_the_address(reader: Page):
    visit(reader, "quotes/index.html")
    shown = reader.locator("[data-bf-item]:not([hidden])")  # without inner text before the first frame that has them
    assert shown.count() == 21
    reader.locator("[data-bf-field=actor]").select_option("ines-okafor")
    assert reader.get_by_role("status").inner_text() == "5 of 21"
    reader.get_by_label("Kind").select_option("direct")
    assert shown.locator("blockquote > span").all_text_contents() == [
        "“We will load nothing until the minister sits down with us”",
        "“Nobody asked the people who load the ships”",
    ]
    reader.reload()
    assert shown.count() == 2
    reader.locator(".bf-filter").get_by_role("button", name="Clear").click()
    shown.nth(20).wait_for()


@pytest.mark.parametrize("path", ["quotes/index.html", "briefings/index.html"])
def test_the_days_of_a_filter_stand_side_by_side_in_its_columns(chromium: Browser, served: str, path: str):
    for width in (320, 700, 1000, 1280, 1600):
        with tab(chromium, served, viewport={"width": width, "height": 900}) as page:
            visit(page, path)
            fields = [field.bounding_box() for field in page.locator(".bf-filter label").all()]
            _, *others, start, end = fields
            assert start["y"] == end["y"]
            assert end["x"] + end["width"] <= width
            assert {round(field["width"]) for field in (*others, start, end)} == {round(start["width"])}


def test_briefings_are_filtered_by_actor_and_date(reader: Page):
    visit(reader, "briefings/index.html")
    shown = reader.locator("[data-bf-item]:not([hidden])")
    reader.get_by_label("Actor").select_option("ines-okafor")
    assert shown.count() == 3
    reader.get_by_label("From").fill("2026-04-01")
    assert shown.locator("> a").all_text_contents() == ["Parliament approves port loan by three votes"]


# ---------------------------------------------------------------- lists that are too long for a page
@pytest.fixture(scope="module")
def long(folder: Path, served: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The same site with lists of four items a page, from a server and from the disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 4)
        patch.setattr("mkdocs_briefing.render.list_data.GROUPS_PER_FILE", {"briefings": 3, "actors": 3, "quotes": 1})
        root = tmp_path_factory.mktemp("long")
        build_site(root, entries(), site_url="https://briefings.example/long/").rename(folder / "long")
    return {"served": served.removesuffix("team/") + "long/", "disk": (folder / "long").as_uri() + "/"}


@pytest.mark.parametrize("where", ["served", "disk"])
def test_a_filter_covers_all_quotes_of_a_long_list(chromium: Browser, long: dict[str, str], where: str):
    with tab(chromium, long[where], **DESK) as page:
        visit(page, "quotes/index.html")
        shown, status = page.locator("[data-bf-item]"), page.get_by_role("status")
        assert (shown.count(), status.inner_text()) == (4, "the newest 4 of 21")
        page.locator("[data-bf-field=actor]").focus()
        page.locator("[data-bf-field=actor]").select_option("halden-shipping")  # who says nothing in the newest four
        status.filter(has_text="2 of 21").wait_for()
        assert shown.locator(".bf-quote__who").all_text_contents() == ["Halden Shipping"] * 2
        page.locator("[data-bf-field=actor]").select_option("ines-okafor")
        page.get_by_label("Kind").select_option("direct")
        shown.filter(has_text="Nobody asked").wait_for()
        page.get_by_label("Words").fill("nobody ASKED")
        status.filter(has_text="1 of 21").wait_for()
        (words,) = shown.locator("blockquote > span").all_text_contents()
        assert words == "“Nobody asked the people who load the ships”"
        page.reload()
        status.filter(has_text="1 of 21").wait_for()
        shown.get_by_role("button", name="Cite").wait_for()
        page.locator(".bf-filter").get_by_role("button", name="Clear").click()
        status.filter(has_text="the newest 4 of 21").wait_for()
        assert shown.count() == 4


def test_a_long_list_is_shown_in_steps_and_the_keyboard_goes_on_where_it_was(chromium: Browser, long: dict[str, str]):
    with tab(chromium, long["served"], **DESK) as page:
        page.route("**/finding.js", lambda route: route.fulfill(body=STEPS_OF_THREE, content_type="text/javascript"))
        visit(page, "quotes/index.html?kind=indirect")
        status = page.get_by_role("status")
        status.filter(has_text="3 shown").wait_for()
        page.get_by_role("button", name="Show more").focus()
        page.keyboard.press("Enter")
        status.filter(has_text="6 shown").wait_for()
        focused = "[...document.querySelectorAll('[data-bf-item]')].findIndex(item => item.matches(':focus-within'))"
        assert page.evaluate(focused) == 3
        assert serious(page) == []


def test_what_did_not_arrive_is_asked_for_again(chromium: Browser, long: dict[str, str]):
    with chromium.new_context(**DESK) as context:
        page = context.new_page()
        page.route("**/lists/*", lambda route: route.abort())
        page.goto(f"{long['served']}quotes/index.html")
        status, words = page.get_by_role("status"), page.get_by_label("Words")
        words.fill("nobody asked")
        status.filter(has_text="The rest of the list is not here").wait_for()
        page.unroute("**/lists/*")
        page.route("**/lists/quotes-*", lambda route: route.abort())
        words.fill("nobody")
        status.filter(has_text="The rest of the list is not here").wait_for()
        page.unroute("**/lists/quotes-*")
        words.fill("nobody asked")
        status.filter(has_text="1 of 21").wait_for()
        page.get_by_label("Kind").focus()
        page.locator("[data-bf-field=actor]").locator("option", has_text="Halden Shipping").wait_for(state="attached")


@pytest.mark.parametrize("path", ["briefings/index.html", "actors/index.html"])
def test_long_lists_of_briefings_and_actors_are_filtered_too(chromium: Browser, long: dict[str, str], path: str):
    with tab(chromium, long["disk"], **DESK) as page:
        visit(page, path)
        page.locator("[data-bf-words]").fill("valdoria")
        page.locator("[data-bf-item] > a").filter(has_text="Valdoria").first.wait_for()


# ---------------------------------------------------------------- beside reading
def test_an_actor_is_previewed_under_the_pointer_and_escape_closes_it(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, DEAL)
        page.locator("#s9 a").first.hover()
        preview = page.get_by_role("tooltip")
        assert preview.locator("b").inner_text() == "Inés Okafor"
        assert "who leads the Port Workers’ Union" in preview.inner_text()
        page.keyboard.press("Escape")
        preview.wait_for(state="detached")


@pytest.mark.parametrize("path", ["index.html", "briefings/index.html", "quotes/index.html"])
def test_an_actor_is_previewed_in_lists_too_at_every_place(chromium: Browser, served: str, path: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, path)
        named = page.locator(".bf a[href$='ines-okafor.html']")
        for place in (named.first, named.last):
            place.hover()
            preview = page.get_by_role("tooltip")
            assert preview.locator("*").all_inner_texts() == ["Inés Okafor", "the union’s president"]
            page.keyboard.press("Escape")
            preview.wait_for(state="detached")


def test_a_citation_is_copied(chromium: Browser, served: str):
    with tab(chromium, served, **DESK, permissions=["clipboard-read", "clipboard-write"]) as page:
        visit(page, DEAL)
        page.locator("#q5 .bf-copy").click()
        page.locator("#q5 .bf-copy", has_text="Copied").wait_for()
        said = page.evaluate("navigator.clipboard.readText()")
        assert said.startswith("“Nobody asked the people who load the ships” (Inés Okafor), Mara Lindqvist,")
        assert said.endswith(f"sentence 9, https://briefings.example/team/{DEAL}#q5")


CITED = """() => {
  const copied = [];
  navigator.clipboard.writeText = async (text) => { copied.push(text); };
  for (const button of document.querySelectorAll("figure .bf-copy")) button.click();
  return copied;
}"""
"""Copies the citation of every quote of a page."""


def cited() -> list[Entry]:
    """Briefings with quotes of every kind: withheld, of a Spanish article, curated, in the article's own marks."""
    given = larger()
    spanish = given[-1].briefing
    straight = 'that the port "will not open" today'
    start = 100
    content = Span(start=start, end=start + len(straight), text=straight)
    inner = straight.index("will")
    said = "will not open"
    changed = spanish.quotes[0].model_copy(
        update={
            "kind": "mixed",
            "origin": "curated",
            "content": content,
            "quoted": (Span(start=start + inner, end=start + inner + len(said), text=said),),
        }
    )
    briefing = spanish.model_copy(update={"quotes": (changed, *spanish.quotes[1:])})
    return [*given[:-1], Entry(briefing, given[-1].article)]


@pytest.mark.parametrize("long", [False, True], ids=["on pages", "in files"])
def test_every_citation_is_the_one_that_is_written_down(chromium: Browser, tmp_path: Path, *, long: bool):
    several = {"briefings": 3, "actors": 6, "quotes": 1}
    with (
        patch("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 3 if long else 200),
        patch("mkdocs_briefing.render.list_data.GROUPS_PER_FILE", several),
    ):
        site = build_site(tmp_path, cited())
    index = redact_index(link(cited()), "full")
    with tab(chromium, site.as_uri() + "/", **DESK) as page:
        for entry in index.entries:
            visit(page, f"briefings/{entry.briefing.id}.html")
            lines = [quote_line(quote, entry.briefing) for quote in entry.briefing.quotes]
            assert sorted(page.evaluate(CITED)) == sorted(lines), entry.briefing.id
        for actor in index.actors:
            visit(page, f"actors/{actor.id}.html")
            lines = [quote_line(said.quote, said.entry.briefing) for said in newest_first(actor.quotes)]
            assert page.evaluate(CITED) == lines, actor.id
        visit(page, "quotes/index.html")
        found = [(one.quote.kind, quote_line(one.quote, one.entry.briefing)) for one in newest_first(index.quotes)]
        assert page.evaluate(CITED) == [line for _, line in found[: 3 if long else None]]
        for kind in ("direct", "mixed", "indirect") if long else ():
            lines = [line for one, line in found if one == kind]
            page.get_by_label("Kind").select_option(kind)
            page.get_by_role("status").filter(has_text=f"{len(lines)} of {len(found)}").wait_for()
            assert page.evaluate(CITED) == lines, kind


def test_what_is_folded_away_opens_for_a_link_to_it(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, DEAL + "#s9")
        assert in_view(page.locator("#s9:target"))


def test_an_address_that_is_no_anchor_stops_no_script(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, DEAL + "#%zz")
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator(".bf-notes").count() == 1


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


# ---------------------------------------------------------------- paper
def sheets(page: Page) -> list[str]:
    """What is on each sheet when a reader prints the page."""
    return [" ".join(sheet.split()) for sheet in pages(page.pdf(prefer_css_page_size=True))]


def test_paper_has_links_as_numbered_notes(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, DEAL)
        whole = " ".join(sheets(page))
        assert "original1" in whole.replace(" ", "")
        notes = whole[
            whole.index("This page: https://briefings.example/team/briefings/valdoria-signs-port-loan.html") :
        ]
        assert "1. https://gazette.example/valdoria-port-loan" in notes
        assert "https://briefings.example/team/briefings/dockers-stop-work-in-maravel.html" in notes
        assert page.locator(".bf-notes, .bf-noted").count() == 0  # gone again on the screen


def test_a_link_that_is_no_address_has_no_note(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, DEAL)
        page.evaluate("document.querySelector('.bf a[href^=\\'http\\']').setAttribute('href', 'http://[x')")
        whole = " ".join(sheets(page))
        assert "https://briefings.example/team/briefings/dockers-stop-work-in-maravel.html" in whole
        assert "[x" not in whole


def test_notes_name_an_original_once_however_many_sentences_lead_there(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, "briefings/parliament-approves-port-loan.html")
        whole = " ".join(sheets(page))
        assert whole.count("https://gazette.example/vote") == 1
        assert "Sentence 6 of the original" in whole


def test_every_sheet_bears_the_circulation_mark_and_its_number_and_none_is_empty(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, DEAL)
        printed = sheets(page)
        assert all("TLP:GREEN" in sheet and f"{n} / {len(printed)}" in sheet for n, sheet in enumerate(printed, 1))
        assert min(len(sheet) for sheet in printed) > 200
        visit(page, STRIKE)
        assert not any("TLP" in sheet for sheet in sheets(page))


# ---------------------------------------------------------------- every type of page
def look_at(chromium: Browser, site: str, path: str, scheme: str) -> None:
    """Fail when the page is no page for everybody, is wider than a phone, or prints what is of no use on paper."""
    options = DESK if scheme == "light" else PHONE
    with tab(chromium, site, **options, color_scheme=scheme, reduced_motion="reduce") as page:
        visit(page, path)
        assert serious(page) == []
        page.emulate_media(media="print")
        seen = page.locator("header.md-header, nav, footer, button, form").filter(visible=True)
        assert seen.count() == 0, seen.first.evaluate("element => element.outerHTML.slice(0, 200)")
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 320, "height": 640})
        for _ in range(100):  # until the page is laid out again
            if page.evaluate("document.documentElement.scrollWidth") <= 320:
                break
            page.wait_for_timeout(50)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", TYPES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_serious_fault(chromium: Browser, served: str, path: str, scheme: str):
    look_at(chromium, served, path, scheme)


@pytest.mark.parametrize("path", FURTHER)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_of_a_larger_site_has_a_serious_fault(
    chromium: Browser, with_index_in_parts: str, path: str, scheme: str
):
    look_at(chromium, with_index_in_parts, path, scheme)


def test_a_briefing_leads_to_its_pdfs_and_its_versions(chromium: Browser, with_index_in_parts: str):
    with tab(chromium, with_index_in_parts, **DESK) as page:
        visit(page, VERSION)
        for name in ("PDF", "One page"):
            address = page.get_by_role("link", name=name, exact=True).evaluate("link => link.href")
            assert page.request.get(address).body().startswith(b"%PDF-")
        page.get_by_role("link", name="what changed").click()
        page.get_by_role("link", name="Valdoria signs port loan").nth(1).click()
        page.get_by_text("There is a later version").wait_for()


def test_home_leads_to_dossiers(chromium: Browser, with_index_in_parts: str):
    with tab(chromium, with_index_in_parts, **DESK) as page:
        visit(page, "index.html")
        addresses = page.locator("a[href$='.dossier.pdf']").evaluate_all("links => links.map(link => link.href)")
        assert [page.request.get(address).status for address in addresses] == [200, 200]
