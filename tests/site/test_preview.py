"""`mkdocs serve`: what is edited is seen."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from mkdocs.config import load_config

from chromium import browser
from mkdocs_briefing.render.environment import environment
from mkdocs_briefing.site.plugin import BriefingPlugin
from tests.support.preview import served, wait_until
from tests.support.sites import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
- Harbour bridge to close

The harbour bridge in Maravel will close on Monday. “It is safe, but old,” said Luis Prado, the town's engineer.
The town built it in 1934.
"""


class Watched:
    """A server that only notes what it is told to watch."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.server_address = ("0.0.0.0", 8000)  # noqa: S104 (open to other machines, so without a review)

    def watch(self, path: str) -> None:
        self.paths.append(path)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    text = (ROOT / "mkdocs.yml").read_text()
    (tmp_path / "mkdocs.yml").write_text(text.replace("  - briefing:\n", "  - briefing:\n      pdf: false\n"))
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/bridge.txt").write_text(ARTICLE)
    return tmp_path


def test_articles_corrections_and_templates_are_watched(project: Path):
    config = load_config(str(project / "mkdocs.yml"))
    server = Watched()
    config.plugins["briefing"].on_serve(server, config=config, builder=None)
    render, theme = (ROOT / "scripts/mkdocs_briefing" / name for name in ("render", "site/theme"))
    assert server.paths == [
        str(project / "seeds"),
        str(render / "templates"),
        str(render / "pdf/templates"),
        str(render / "assets"),
        str(theme / "templates"),
        str(theme / "whole_site"),
    ]


def test_sites_of_one_process_remember_nothing_of_each_other():
    one, other = BriefingPlugin(), BriefingPlugin()
    assert one.memory is not other.memory
    assert one.locks is not other.locks


def test_an_edited_template_is_read_again():
    assert environment().auto_reload


@pytest.mark.model
@pytest.mark.browser
def test_a_preview_shows_corrections_and_keeps_its_pages_while_the_only_article_is_broken(project: Path):
    with served(project) as address, browser() as chromium:
        page = chromium.new_page()
        errors: list[str] = []
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        page.goto(f"{address}briefings/harbour-bridge-to-close.html")
        page.locator("h1", has_text="Harbour bridge to close").wait_for()
        (project / "seeds/bridge.curation.yml").write_text("bottom_line: Ships will wait from Monday.\n")
        page.locator(".bf-bottom-line", has_text="Ships will wait from Monday.").wait_for(timeout=60_000)
        (project / "seeds/bridge.txt").write_text(f"---\npublished: soon\n---\n{ARTICLE}")
        wait_until(lambda: "the pages stay as they were" in (project / "serve.log").read_text())
        assert (
            "seeds/bridge.txt:2:12: published: expected YYYY-MM-DD, got 'soon'" in (project / "serve.log").read_text()
        )
        page.goto(f"{address}briefings/harbour-bridge-to-close.html", timeout=60_000)
        page.locator(".bf-bottom-line", has_text="Ships will wait from Monday.").wait_for()
        assert errors == []
