"""Pages from which a reader starts, whatever may be printed: in a sub-path, without faults of access or of scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.connected import entries
from tests.support.pages import DEAL
from tests.support.reading import DESK, PHONE, serious, serving, tab, visit
from tests.support.sites import build_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

PAGES = (
    "index.html",
    "briefings/index.html",
    "quotes/index.html",
    "timeline.html",
    "tags.html",
    "topic/ports.html",
    "archive/quotes-1.html",
    f"briefings/{DEAL}.html",
)
CHANGED = ("index.html", "quotes/index.html", f"briefings/{DEAL}.html")
"""Pages that look different where texts are withheld."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("reader")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 4)
        for mode in ("full", "excerpts", "links"):
            (root / mode).mkdir()
            build_site(root / mode, entries(), text_mode=mode).rename(root / f"team-{mode}")
    with serving(root) as address:
        yield address


@pytest.mark.parametrize(
    ("mode", "options", "paths"),
    [("full", DESK, PAGES), ("full", PHONE, PAGES), ("excerpts", DESK, CHANGED), ("links", DESK, CHANGED)],
    ids=["full", "phone", "excerpts", "links"],
)
def test_pages_have_no_serious_faults(
    chromium: Browser, served: str, mode: str, options: dict[str, object], paths: tuple[str, ...]
):
    found = {}
    with tab(chromium, f"{served}team-{mode}/", **options) as page:
        for path in paths:
            visit(page, path)
            found[path] = serious(page)
    assert found == {path: [] for path in paths}
