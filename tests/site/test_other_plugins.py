"""Plugins of others beside generated pages; each is played by a hook that does what the real one does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.connected import entries
from tests.support.sites import build_host_site

if TYPE_CHECKING:
    from pathlib import Path

AS_RSS = """
from pathlib import Path

read = []

def on_page_content(html, page, config, files):
    if not page.meta.get("draft"):
        read.append(Path(page.file.abs_src_path).name)  # a generated page has no file

def on_post_build(config):
    Path(config.site_dir, "feed.txt").write_text(" ".join(read))
"""
AS_SECTION_INDEX = """
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page


class SectionPage(Section, Page):
    active = Page.active
    __eq__ = object.__eq__
    __hash__ = object.__hash__


def on_nav(nav, config, files):
    for place, section in enumerate(nav.items):
        if isinstance(section, Section):
            page = section.children.pop(0)
            page.__class__ = SectionPage
            page.is_section = page.is_page = True
            page.title, page.parent, page.children = section.title, section.parent, section.children
            nav.items[place] = page
    return nav
"""
NAV = ["index.md", {"News": ["briefings/index.md", "actors/index.md"]}]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Home\n")
    return tmp_path


def build(project: Path, hook: str) -> Path:
    (project / "hook.py").write_text(hook)
    theme = {"name": "material", "font": False}
    return build_host_site(project, entries(), theme=theme, nav=NAV, hooks=[str(project / "hook.py")])


def test_a_plugin_that_makes_a_feed_of_files_leaves_generated_pages_out(project: Path):
    site = build(project, AS_RSS)
    assert (site / "feed.txt").read_text() == "index.md"


def test_a_page_that_a_plugin_makes_a_section_is_a_generated_one_still(project: Path):
    site = build(project, AS_SECTION_INDEX)
    page = (site / "briefings/index.html").read_text()
    assert "assets/briefing/briefing.css" in page
    assert page.count("<li data-bf-item") == len(entries())
