"""The chart above the list of briefings on a phone: columns scroll, the caption under them stays in sight."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.support.connected import deal, strike, vote
from tests.support.pages import changed
from tests.support.reading import PHONE, tab, visit
from tests.support.sites import build_site

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from mkdocs_briefing.link import Entry

pytestmark = pytest.mark.browser

INSIDE = "(one) => { const box = one.getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth; }"


def on(entry: Entry, day: dt.date) -> Entry:
    return changed(entry, source=entry.briefing.source.model_copy(update={"published": day}))


def test_the_columns_scroll_under_a_caption_that_stays(chromium: Browser, tmp_path: Path):
    days = dt.date(2024, 1, 5), dt.date(2025, 5, 5), dt.date(2026, 10, 5)
    entries = [on(entry, day) for entry, day in zip((deal(), strike(), vote()), days, strict=True)]
    site = build_site(tmp_path, entries)
    with tab(chromium, f"{site.as_uri()}/", **PHONE) as page:
        visit(page, "briefings/index.html")
        chart = page.locator(".bf-picture--links")
        columns = chart.locator("> div")
        assert columns.evaluate("(one) => one.scrollWidth > one.clientWidth && one.scrollLeft > 0")
        assert chart.locator("figcaption").evaluate(INSIDE)
        assert chart.locator("text").last.evaluate(INSIDE)
        columns.evaluate("(one) => { one.scrollLeft = 0; }")
        assert chart.locator("figcaption").evaluate(INSIDE)
        first = chart.locator("svg > text").first
        edge = columns.evaluate("(one) => one.getBoundingClientRect().left")
        assert first.evaluate("(one) => one.getBoundingClientRect().left") >= edge
