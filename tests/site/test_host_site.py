"""The plugin on a site that somebody has already: its hand-written pages stay the same bytes."""

import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build

from tests.support.connected import entries
from tests.support.sites import build_host_site, host_config, index_in_parts

DEAL = "briefings/valdoria-signs-port-loan.html"
GUIDE = """# A guide

!!! note
    A **note**, and ![a picture](https://pictures.example/quay.png).

<script>hostCode()</script>
"""
MATERIAL = {"name": "material", "features": ["navigation.tabs", "navigation.sections"]}
THEMES = {
    "material, with fonts of another host": MATERIAL,
    "material, with two palettes": MATERIAL
    | {"palette": [{"scheme": one, "toggle": {"icon": "material/eye", "name": one}} for one in ("default", "slate")]},
    "mkdocs": {"name": "mkdocs"},
    "readthedocs": {"name": "readthedocs"},
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with two hand-written pages, a stylesheet, and a `main.html` of its own."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # themes print when a page was built
    for name, text in {
        "docs/index.md": "# Home\n\nWelcome.\n",
        "docs/guide.md": GUIDE,
        "docs/own.css": "h1 { color: teal }\n",
        "overrides/main.html": '{% extends "base.html" %}\n{% block announce %}Open today{% endblock %}\n',
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def without_plugin(project: Path, **settings: object) -> Path:
    site = project / "plain"
    build(host_config(project, site_dir=str(site), plugins=["search"], **settings))
    return site


def host_settings(theme: dict[str, object], project: Path) -> dict[str, object]:
    custom = {"custom_dir": str(project / "overrides")} if theme["name"] == "material" else {}
    return {
        "use_directory_urls": False,
        "theme": theme | custom,
        "nav": ["index.md", "guide.md"] if theme["name"] != "mkdocs" else [{"Home": "index.md"}, {"Guide": "guide.md"}],
        "markdown_extensions": ["admonition", "attr_list"],
        "extra_css": ["own.css"],
        "extra_javascript": ["https://scripts.example/host.js"],
    }


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("name", THEMES)
def test_hand_written_pages_are_the_same_bytes_with_the_plugin_and_without(
    project: Path, name: str, directory_urls: bool
):
    settings = host_settings(THEMES[name], project) | {"use_directory_urls": directory_urls}
    plain = without_plugin(project, **settings)
    site = build_host_site(project, entries(), **settings)
    for page in ("index.html", "guide/index.html" if directory_urls else "guide.html", "404.html"):
        assert (site / page).read_text() == (plain / page).read_text(), page
    files = {file.relative_to(plain).as_posix() for file in plain.rglob("*") if file.is_file()}
    assert {file for file in files if not (site / file).exists()} == set()


def test_generated_pages_bring_their_look_and_keep_the_hosts_templates(project: Path):
    site = build_host_site(project, entries(), **host_settings(MATERIAL, project))
    page = (site / DEAL).read_text()
    assert "Open today" in page
    assert re.findall(r'href="([^"]+\.css)"', page)[-2:] == ["../assets/briefing/briefing.css", "../own.css"]
    assert "fonts.googleapis.com" not in page
    assert all((site / "assets/briefing" / name).is_file() for name in ("briefing.css", "briefing.js", "finding.js"))
    assert 'http-equiv="Content-Security-Policy"' in page


def test_headings_have_their_attributes_whatever_extensions_the_host_uses(project: Path):
    settings = host_settings(MATERIAL, project) | {"markdown_extensions": ["admonition"]}
    page = (build_host_site(project, entries(), **settings) / DEAL).read_text()
    headings = re.findall(r"<h2[^>]*>(.*?)</h2>", page)
    assert headings[:3] == ["Assessment", "Who is who", "Quotes"]
    assert 'id="quotes"' in page


def test_with_whole_site_hand_written_pages_look_as_generated_ones_do(project: Path):
    site = build_host_site(project, entries(), options={"whole_site": True}, **host_settings(MATERIAL, project))
    page = (site / "guide.html").read_text()
    assert "assets/briefing/briefing.css" in page
    assert 'http-equiv="Content-Security-Policy"' in page
    assert "There is no such page" in (site / "404.html").read_text()


def test_settings_of_an_earlier_version_are_to_be_deleted(project: Path, caplog: pytest.LogCaptureFixture):
    css = "assets/stylesheets/briefing.css"
    (project / "docs" / css).parent.mkdir(parents=True)
    (project / "docs" / css).write_text("h1 {}\n")
    build_host_site(project, entries(), **host_settings(MATERIAL, project) | {"extra_css": [css, "own.css"]})
    assert [one.getMessage() for one in caplog.records if one.levelname == "WARNING"] == [
        f"extra_css: delete {css} from mkdocs.yml, and the file; the plugin brings its own"
    ]


def test_the_sitemap_dates_hand_written_pages_as_without_the_plugin(project: Path):
    settings = host_settings(MATERIAL, project) | {"site_url": "https://desk.example/team"}
    dates = []
    for site in (without_plugin(project, **settings), build_host_site(project, entries(), **settings)):
        text = re.sub(r"\s", "", (site / "sitemap.xml").read_text())
        dates.append(re.findall(r"<loc>(https://desk.example/team/(?:guide.html)?)</loc><lastmod>([^<]*)", text))
    assert dates[0] == dates[1]
    assert all(date >= "2023" for _, date in dates[0])
    assert "1970-01-01" not in text


def test_a_page_with_a_template_of_its_own_keeps_it(project: Path):
    (project / "overrides/plain.html").write_text("<html><head></head><body>{{ page.content }}</body></html>")
    (project / "docs/guide.md").write_text("---\ntemplate: plain.html\n---\n# A guide\n")
    site = build_host_site(project, entries(), options={"whole_site": True}, **host_settings(MATERIAL, project))
    assert (site / "guide.html").read_text() == '<html><head></head><body><h1 id="a-guide">A guide</h1></body></html>'


def test_a_host_with_many_briefings_keeps_its_own_search(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.site.search.choose.LARGE_SITE_BRIEFINGS", 2)
    settings = host_settings(MATERIAL, project)
    plain = without_plugin(project, **settings)
    site = build_host_site(project, entries(), **settings)
    assert (site / "guide.html").read_text() == (plain / "guide.html").read_text()
    assert "md-search__input" in (site / DEAL).read_text()
    assert not (site / "pagefind").exists()


def test_with_pagefind_a_hosts_pages_are_searched_on_the_search_page(project: Path):
    site = build_host_site(project, entries(), options={"pagefind": True}, **host_settings(MATERIAL, project))
    assert "md-search__input" not in (site / "guide.html").read_text()
    assert 'href="../search.html">Search</a>' in (site / DEAL).read_text()
    assert {"/", "/guide.html", f"/{DEAL}"} <= {page["url"] for page in index_in_parts(site)}
