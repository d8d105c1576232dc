"""What stands around the content of pages: scripts in files, tabs or a drawer."""

import re
from pathlib import Path

import pytest

from tests.support.connected import entries
from tests.support.sites import build_site

DEAL = "briefings/valdoria-signs-port-loan.html"
THEME = {"name": "material", "font": False}
TABS = THEME | {"features": ["navigation.tabs"]}
TWO = [{"scheme": scheme, "toggle": {"icon": "material/eye", "name": scheme}} for scheme in ("default", "slate")]


def inline(page: str) -> list[str]:
    """The scripts that run and are in no file."""
    return re.findall(r"<script>(.*?)</script>", page)


def test_the_scripts_of_all_pages_are_in_files_and_no_other_may_run(tmp_path: Path):
    site = build_site(tmp_path, entries())
    page = (site / DEAL).read_text()
    brought = re.findall(r'<script src="\.\./(assets/briefing/theme\.[0-9a-f]{8}\.js)"></script>', page)
    assert len(brought) == 3
    assert all((site / path).stat().st_size for path in brought)
    assert inline(page) == []
    assert "script-src 'self';" in page
    assert "__md_scope=" in "".join(inline((site / "index.html").read_text()))  # of another folder, with a hash


@pytest.mark.parametrize("palette", [None, {"scheme": "slate"}, TWO])
def test_the_switch_is_brought_where_there_are_several_palettes(tmp_path: Path, palette: object):
    site = build_site(tmp_path, entries(), settings={"theme": TABS | {"palette": palette}})
    scripts = [file.read_text() for file in (site / "assets/briefing").glob("theme.*.js")]
    assert len([code for code in scripts if "insertAdjacentHTML" in code]) == (palette is TWO)
    assert "__palette_0" not in (site / DEAL).read_text()


@pytest.mark.parametrize(("features", "drawer"), [(["navigation.tabs"], False), ([], True)])
def test_a_briefing_has_the_tabs_or_a_drawer(tmp_path: Path, features: list[str], drawer: bool):
    site = build_site(tmp_path, entries(), settings={"theme": TABS | {"features": features}})
    page = (site / DEAL).read_text()
    assert ('class="md-tabs"' in page) is not drawer
    assert ("md-sidebar--primary" in page) is drawer
    assert ('for="__drawer">' in page.partition("<header")[2].partition("</header>")[0]) is drawer
    assert "md-sidebar--primary" in (site / "articles.html").read_text()
