"""The home page as an edition, in a real browser: days, and what is new since the last visit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.support.connected import deal, strike, vote
from tests.support.pages import DEAL, STRIKE, VOTE, changed
from tests.support.reading import DESK, PHONE, serious, serving, tab, until, visit
from tests.support.sites import build_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

DAY = 24 * 60 * 60 * 1000

EARLIER = """([seen, ago]) => {
  const key = `bf-visit ${location.pathname.replace(/[^/]*$/, "")}`;
  localStorage.setItem(key, JSON.stringify({ at: Date.now() - ago, seen, before: [] }));
}"""
"""Makes a browser remember a visit, so long ago."""


KEEPS_NOTHING = """for (const name of ["getItem", "setItem"]) {
  const original = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...rest) {
    if (key.startsWith("bf-visit")) throw new DOMException("no", "SecurityError");
    return original.call(this, key, ...rest);
  };
}"""
"""Forbids the page to remember visits; what the theme remembers is not ours."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("editions")
    undated = changed(deal(), source=deal().briefing.source.model_copy(update={"published": None}))
    build_site(root, [undated, strike(), vote()]).rename(root / "team")
    return root


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    with serving(folder) as address:
        yield f"{address}team/"


def headings(page: Page) -> list[str]:
    return [text.replace("\xa0", " ") for text in page.locator(".bf-edition > h2").all_inner_texts()]


@pytest.mark.parametrize(
    "options", [DESK, PHONE, {**DESK, "java_script_enabled": False}], ids=["desk", "phone", "none"]
)
def test_home_is_grouped_by_day(chromium: Browser, folder: Path, options: dict[str, object]):
    with tab(chromium, f"{(folder / 'team').as_uri()}/", **options) as page:
        visit(page, "index.html")
        assert headings(page) == [
            "Edition of 21 April 2026 1 briefing",
            "27 March 2026 1 briefing",
            "Undated 1 briefing",
        ]
        assert not page.get_by_role("region", name="New to you").is_visible()


def test_what_is_new_since_the_last_visit_is_named_and_marked(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, "index.html")
        until(page, "Object.keys(localStorage).some((key) => key.startsWith('bf-visit'))")
        page.evaluate(EARLIER, [[f"briefings/{STRIKE}.html"], 2 * DAY])
        visit(page, "index.html")
        new = page.get_by_role("region", name="New to you")
        new.wait_for()
        assert new.get_by_role("paragraph").inner_text().startswith("2 briefings are new since your last visit on ")
        assert [text.split("\n") for text in new.get_by_role("listitem").all_inner_texts()] == [
            [vote().briefing.title, "21 April 2026"],
            [deal().briefing.title, "undated"],
        ]
        marked = "articles => articles.map((one) => Boolean(one.querySelector('.bf-badge--new')))"
        assert page.locator(".bf-story").evaluate_all(marked) == [True, False, True]
        assert serious(page) == []
        new.get_by_role("link", name=vote().briefing.title).click()
        page.wait_for_url(f"**/briefings/{VOTE}.html")
        page.go_back()
        new.wait_for()  # going on with a visit keeps what it is compared with
        new.get_by_role("button", name="I have seen these").click()
        assert page.locator(".bf-badge--new").count() == 0
        visit(page, "index.html")
        page.get_by_text("Nothing is new since your last visit on").wait_for()


def test_after_a_pause_the_next_visit_begins(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        visit(page, "index.html")
        until(page, "localStorage.length > 0")
        before = json.loads(page.evaluate("Object.values(localStorage).find((one) => one.includes('seen'))"))
        assert sorted(before["seen"]) == sorted(f"briefings/{id_}.html" for id_ in (DEAL, STRIKE, VOTE))
        page.evaluate(EARLIER, [before["seen"], DAY])
        visit(page, "index.html")
        page.get_by_text("Nothing is new since your last visit on").wait_for()


def test_a_browser_that_keeps_nothing_shows_nothing_and_complains_of_nothing(chromium: Browser, served: str):
    with tab(chromium, served, **DESK) as page:
        page.add_init_script(KEEPS_NOTHING)
        visit(page, "index.html")
        until(page, "document.querySelector('script[src*=recent]')")
        assert not page.get_by_role("region", name="New to you").is_visible()


def test_a_day_has_its_place_in_the_list_of_briefings(chromium: Browser, served: str):
    with tab(chromium, served, **DESK, java_script_enabled=False) as page:
        for name, title in (("2026-03-27", strike().briefing.title), ("undated", deal().briefing.title)):
            visit(page, f"briefings/index.html#day-{name}")
            assert page.locator(":target > a").inner_text() == title
