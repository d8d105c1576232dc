import re
from pathlib import Path

import pytest

from tests.support.connected import entries
from tests.support.sites import build_host_site

MATERIAL = {"name": "material", "font": False}
SECTION = ["briefings/", "actors/", "quotes/", "timeline/", "tags/", "method/"]


def build(folder: Path, **settings: object) -> Path:
    for name in ("index.md", "guide.md"):
        (folder / "docs").mkdir(exist_ok=True)
        (folder / "docs" / name).write_text(f"# {name}\n")
    return build_host_site(folder, entries(), **({"theme": MATERIAL} | settings))


def sidebar(page: Path) -> list[str]:
    """The links of Material's navigation."""
    nav = page.read_text().partition('data-md-component="sidebar" data-md-type="navigation"')[2]
    return re.findall(r'<a href="([^"]+)" class="md-nav__link', nav.partition('data-md-type="toc"')[0])


def test_an_automatic_navigation_ends_with_a_section_of_lists(tmp_path: Path):
    site = build(tmp_path)
    assert sidebar(site / "guide/index.html") == ["..", "./", *(f"../{one}" for one in SECTION)]
    assert "Made with" in (site / "briefings/index.html").read_text()


def test_pages_of_a_site_without_tabs_keep_its_navigation_at_the_side(tmp_path: Path):
    site = build(tmp_path)
    deal = site / "briefings/valdoria-signs-port-loan/index.html"
    assert sidebar(deal) == ["../..", "../../guide/", "../", *(f"../../{one}" for one in SECTION[1:])]


def test_pages_of_a_site_with_tabs_have_the_width_of_the_navigation(tmp_path: Path):
    site = build(tmp_path, theme=MATERIAL | {"features": ["navigation.tabs"]})
    assert sidebar(site / "briefings/valdoria-signs-port-loan/index.html") == []


def test_a_navigation_of_ones_own_is_left_alone_and_the_line_for_it_is_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    caplog.set_level("INFO")
    site = build(tmp_path, nav=[{"Start": "index.md"}, {"Guide": "guide.md"}])
    assert sidebar(site / "guide/index.html") == ["..", "./"]
    line = "no page of briefings is in `nav`; list one: `- Briefings: briefings/index.md`"
    assert line in [one.getMessage() for one in caplog.records]


def test_a_navigation_that_lists_a_generated_page_needs_no_more(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    caplog.set_level("INFO")
    site = build(tmp_path, nav=[{"Start": "index.md"}, {"News": "briefings/index.md"}, {"Guide": "guide.md"}])
    assert sidebar(site / "guide/index.html") == ["..", "../briefings/", "./"]
    assert not [one for one in caplog.records if "no page of briefings" in one.getMessage()]


def test_a_site_without_a_home_page_begins_with_the_latest_briefings(tmp_path: Path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/guide.md").write_text("# Guide\n")
    site = build_host_site(tmp_path, entries(), theme=MATERIAL)
    assert sidebar(site / "guide/index.html") == ["..", "./", *(f"../{one}" for one in SECTION)]
