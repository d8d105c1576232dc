"""Filters that say beforehand how much they find, in a real browser."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.link import Entry
from tests.support.connected import entries
from tests.support.reading import DESK, PHONE, tab, until, visit
from tests.support.sites import build_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["in the page", "in files"])
def disk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A site whose first article is of another year, with lists on a page and with lists in files."""
    first, *others = entries()
    source = first.briefing.source.model_copy(update={"published": dt.date(2025, 3, 12)})
    given = [Entry(first.briefing.model_copy(update={"source": source}), first.article), *others]
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "in files":
            patch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 2)
        return build_site(tmp_path_factory.mktemp("facets"), given).as_uri() + "/"


def choices(page: Page, field: str) -> list[str]:
    options = page.locator(f"[data-bf-field={field}] option").evaluate_all("all => all.map(one => one.label)")
    return options[1:]


def counted(page: Page, field: str) -> list[str]:
    """The choices of a field as soon as they have their numbers."""
    until(page, f"document.querySelector('[data-bf-field={field}]').options[1].label.endsWith(')')")
    return choices(page, field)


@pytest.mark.parametrize("options", [DESK, PHONE], ids=["desk", "phone"])
def test_each_choice_says_how_many_quotes_it_finds(chromium: Browser, disk: str, options: dict[str, object]):
    with tab(chromium, disk, **options) as page:
        visit(page, "quotes/index.html")
        page.locator("[data-bf-field=year]").focus()
        assert counted(page, "year") == ["2026 (13)", "2025 (8)"]
        assert counted(page, "publisher") == ["Costa Radio (7)", "The Harbour Gazette (14)"]
        page.locator("[data-bf-field=year]").select_option("2025")
        page.get_by_role("status").filter(has_text="8 of 21").wait_for()
        until(page, "document.querySelector('[data-bf-field=publisher]').options[1].label.endsWith('(0)')")
        assert counted(page, "publisher") == ["Costa Radio (0)", "The Harbour Gazette (8)"]
        assert counted(page, "year") == ["2026 (13)", "2025 (8)"]  # the field itself is left open


def test_where_nothing_is_found_what_to_leave_out_is_a_click(chromium: Browser, disk: str):
    with tab(chromium, disk, **DESK) as page:
        visit(page, "briefings/index.html?publisher=costa-radio&year=2025")
        hint = page.locator(".bf-hint")
        hint.get_by_role("button").first.wait_for()
        assert (
            hint.inner_text() == "Nothing is found. Leave out Publisher: Costa Radio (1 without) Year: 2025 (1 without)"
        )
        hint.get_by_role("button", name="Year").click()
        page.get_by_role("status").filter(has_text="1 of 3").wait_for()
        assert not hint.is_visible()
        assert page.locator("[data-bf-item]:visible > a").all_text_contents() == [
            "Dockers stop work in Maravel over terminal contract"
        ]
