"""A sentence that several sections have, in a real browser, with scripts and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chromium import browser as started
from mkdocs_briefing.link import Entry
from mkdocs_briefing.model import Span
from mkdocs_briefing.render import repeats
from tests.support.connected import entries
from tests.support.reading import DESK, PHONE, tab, visit
from tests.support.sites import build_site

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser

DEAL = "briefings/valdoria-signs-port-loan.html"


@pytest.mark.parametrize("mode", ["full", "excerpts", "links"])
def test_a_sentence_is_in_full_once_and_its_other_places_lead_there(
    tmp_path: Path, mode: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(repeats, "MIN_CUT", 60)
    monkeypatch.setattr(repeats, "MAX_EXCERPT", 50)
    monkeypatch.setattr(repeats, "MIN_FIGURE_CUT", 60)
    first, *others = entries()
    start = first.article.index("on Thursday")
    when = Span(start=start, end=start + len("on Thursday"), text="on Thursday")
    *events, signed = first.briefing.timeline
    parts = {
        "handling": first.briefing.handling.model_copy(update={"text_mode": mode}),
        "timeline": (*events, signed.model_copy(update={"when": when})),
    }
    given = [Entry(first.briefing.model_copy(update=parts), first.article), *others]
    site = build_site(tmp_path, given)
    with started() as chromium:
        for options in (DESK, {**PHONE, "java_script_enabled": False}):
            with tab(chromium, site.as_uri() + "/", **options) as page:
                visit(page, DEAL)
                sections = page.locator("article .bf:not(.bf-source)").all_inner_texts()
                full = "Valdoria signed a loan of 1.4 billion euros on Thursday to widen the port of Maravel"
                assert sum(text.count(full) for text in sections) == (0 if mode == "links" else 1)
                if mode == "links":
                    assert page.get_by_text("in full:").count() == 0
                    continue
                event = page.locator("#t3")
                assert event.locator("b").inner_text() == "on Thursday"
                event.get_by_role("link", name="in full: Key point 1").click()
                page.locator("#k1:target").wait_for()
