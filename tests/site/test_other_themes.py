"""Generated pages in MkDocs' own themes, and without what their security policy would refuse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.site.other_themes import stylesheet, without_foreign_loads
from tests.support.connected import entries
from tests.support.reading import DESK, serving, tab, visit
from tests.support.sites import broken, build_host_site

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

DEAL = "briefings/valdoria-signs-port-loan/"
GTAG = "https://www.googletagmanager.com/gtag/js"


def test_lengths_are_those_of_material_in_another_measure():
    text = stylesheet()
    assert ".md-typeset.md-typeset.md-typeset .bf-tlp__mark { display: inline-block; padding: 0.075rem 0.5rem;" in text
    assert "@media screen and (max-width: 44.9375em)" in text
    assert ':is([data-md-color-scheme="slate"], [data-bs-theme="dark"]) {\n  --md-hue: 215;' in text


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ('<script src="https://scripts.example/a.js"></script>', ""),
        ("<script async src=//scripts.example/a.js></script>", ""),
        ('<link rel="stylesheet" href="https://styles.example/a.css">', ""),
        ('<link id="dark" rel="stylesheet" href="https://styles.example/a.css" disabled>', ""),
        ('<link href="https://fonts.example" rel="preconnect" crossorigin>', ""),
        ("<script>hljs.highlightAll();</script>", ""),
        *(
            (one, one)
            for one in (
                '<script src="../../own.js"></script>',
                '<link href="../own.css" rel="stylesheet">',
                '<link rel="canonical" href="https://desk.example/">',
                "<script>var base_url = '../..';</script>",
                "<p>&lt;script src=https://scripts.example&gt;&lt;/script&gt;</p>",
            )
        ),
    ],
)
def test_what_another_host_would_give_is_not_asked_for(html: str, left: str):
    assert without_foreign_loads(f"<head>{html}</head>") == f"<head>{left}</head>"


@pytest.mark.browser
@pytest.mark.parametrize("name", ["mkdocs", "readthedocs", "material"])
def test_pages_are_styled_searched_and_without_an_error(chromium: Browser, tmp_path: Path, name: str):
    (tmp_path / "host/docs").mkdir(parents=True)
    (tmp_path / "host/docs/index.md").write_text("# Home\n")
    settings = {
        "theme": {"name": name, **({"analytics": {"gtag": "G-1"}} if name != "material" else {})},
        "extra": {"analytics": {"provider": "google", "property": "G-1"}},
        "extra_javascript": ["https://scripts.example/host.js"],
        "extra_css": ["https://styles.example/host.css"],
    }
    build_host_site(tmp_path / "host", entries(), **settings).rename(tmp_path / "team")
    assert list(broken(tmp_path / "team")) == []
    assert not re.search(r'(?:src|stylesheet" href)="https?://', (tmp_path / "team" / DEAL / "index.html").read_text())
    with serving(tmp_path) as address, tab(chromium, f"{address}team/", **DESK) as page:
        for path in (DEAL, "briefings/", "actors/ines-okafor/", "quotes/", "timeline/", "tags/", "method/"):
            visit(page, path)
            page.wait_for_load_state("networkidle")  # the search of other themes begins on its own
        visit(page, DEAL)
        page.wait_for_load_state("networkidle")
        heading = page.locator("h1").evaluate(
            "one => getComputedStyle(one).fontFamily + getComputedStyle(one).fontSize"
        )
        assert heading == '"Source Serif 4", Charter, "Iowan Old Style", Georgia, serif34px'
        tops = page.locator(".bf-lead, .bf-facts").evaluate_all("all => all.map(one => one.getBoundingClientRect())")
        assert tops[0]["right"] <= tops[1]["left"]  # side by side
        visit(page, "briefings/")
        page.locator("[data-bf-words]").fill("dockers")
        assert page.locator(".bf-filter__count").inner_text() == "1 of 3"
