import json
import re
import xml.etree.ElementTree as ET  # the project's own output
import zipfile
from html import unescape
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.structure.files import get_files

from mkdocs_briefing.diagnostics import Problem
from mkdocs_briefing.site.page_build import remove_unused_theme_files
from tests.support.connected import entries
from tests.support.sites import ROOT, broken, build_site, documents

HERE = "https://briefings.example/team/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(tmp_path_factory.mktemp("site"), entries(), site_url=HERE)


def search_index(site: Path) -> list[dict[str, object]]:
    return json.loads((site / "search/search_index.json").read_text())["docs"]


# ---------------------------------------------------------------- links
def test_every_link_and_anchor_of_the_site_resolves_from_any_sub_path(site: Path):
    assert list(broken(site)) == []


def test_long_lists_are_cut_into_pages_that_reach_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 1)
    site = build_site(tmp_path, entries())
    assert list(broken(site)) == []
    found = {document.path: document for document in documents(site)}
    parts = [path for path in found if path.startswith("archive/")]
    assert [path for path in parts if "briefings" in path] == [f"archive/briefings-{n}.html" for n in (1, 2, 3)]
    listed = {link.partition("#")[0].removeprefix("../") for path in parts for link in found[path].links}
    assert [path for path in found if path.startswith(("briefings/", "actors/")) and path not in listed] == []
    newest = [link for link in found["briefings/index.html"].links if link.endswith("port-loan.html")]
    assert newest == ["parliament-approves-port-loan.html"]
    assert set(parts) <= {link.removeprefix("../") for path in found for link in found[path].links}


def test_no_page_loads_anything_from_another_host(site: Path):
    loads = {load for document in documents(site) for load in document.loads}
    assert sorted(load for load in loads if re.match(r"(https?:)?//", load)) == []


def test_no_style_sheet_loads_anything_from_another_host(site: Path):
    texts = {file.name: file.read_text() for file in site.rglob("*.css")}
    assert [name for name, text in texts.items() if re.search(r"url\([\"']?(https?:)?//", text)] == []


def test_the_site_holds_nothing_of_the_theme_that_no_page_loads(site: Path):
    files = [file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()]
    assert [file for file in files if file.endswith(".map") or "/lunr/" in file] == []


def test_search_in_another_language_has_its_grammar_and_pages_have_their_own_maps(tmp_path: Path):
    (tmp_path / "harbour.map").write_text("quays", encoding="utf-8")
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(tmp_path))
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)
    remove_unused_theme_files(files, config, languages=["en", "de"])
    left = {file.src_uri for file in files}
    assert "assets/javascripts/lunr/min/lunr.de.min.js" in left
    assert [file for file in left if file.endswith(".map")] == ["harbour.map"]


def test_a_missing_page_is_answered_from_anywhere(site: Path):
    page = (site / "404.html").read_text()
    assert "There is no such page" in page
    assert 'href="/team/index.html"' in page


def test_briefings_and_actors_stay_out_of_the_navigation(site: Path):
    page = (site / "index.html").read_text()
    navigation = page[page.index('<nav class="md-tabs"') : page.index("</nav>", page.index('<nav class="md-tabs"'))]
    assert re.findall(r'href="([^"]+)"', navigation) == [
        "index.html",
        "briefings/index.html",
        "actors/index.html",
        "quotes/index.html",
        "timeline.html",
        "tags.html",
        "method.html",
        "articles.html",
    ]


# ---------------------------------------------------------------- finding
@pytest.mark.parametrize("word", ["cabinet", "rumoured", "captain"])
def test_search_holds_every_word_that_may_be_printed(site: Path, word: str):
    found = [one["location"] for one in search_index(site) if word in str(one["text"]).lower()]
    assert any(str(location).startswith("briefings/") for location in found), found


def test_search_holds_every_alias_and_says_what_was_found(site: Path):
    found = {str(one["location"]): one for one in search_index(site)}
    okafor = found["actors/ines-okafor.html"]
    assert "Ms. Okafor" in str(okafor["text"])
    assert "Person" in okafor["tags"]
    assert "Briefing" in found["briefings/dockers-stop-work-in-maravel.html"]["tags"]


def test_search_works_from_the_disk(site: Path):
    assert (site / "search/search_index.js").read_text().startswith("var __index = ")
    assert "iframe-worker.js" in (site / "index.html").read_text()


# ---------------------------------------------------------------- machines
def test_link_previews_name_the_briefing(site: Path):
    page = (site / "briefings/dockers-stop-work-in-maravel.html").read_text()
    tags = dict(re.findall(r'<meta property="([^"]+)" content="([^"]*)">', page))
    assert tags["og:type"] == "article"
    assert tags["og:title"] == "Dockers stop work in Maravel over terminal contract"
    assert tags["og:url"] == f"{HERE}briefings/dockers-stop-work-in-maravel.html"
    assert len(re.findall('<meta name="description" property="og:description" content="Dockers in the port', page)) == 1


def test_a_link_preview_has_a_picture_that_exists(site: Path):
    page = (site / "briefings/dockers-stop-work-in-maravel.html").read_text()
    picture = unescape(re.search(r'<meta property="og:image" content="([^"]*)">', page)[1])
    assert picture == f"{HERE}cards/dockers-stop-work-in-maravel.png"
    assert (site / picture.removeprefix(HERE)).is_file()


def test_the_site_is_also_one_file_when_asked(tmp_path: Path):
    build_site(tmp_path, entries(), zip=True)
    with zipfile.ZipFile(tmp_path / "briefings.zip") as archive:
        assert "briefings/search/search_index.js" in archive.namelist()


def test_feeds_and_sitemap_lead_to_pages_that_exist(site: Path):
    feed = ET.parse(site / "feed.xml")  # noqa: S314
    links = [link.text or "" for link in feed.iterfind("channel/item/link")]
    sitemap = ET.parse(site / "sitemap.xml")  # noqa: S314
    links += [loc.text or "" for loc in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len(links) > len(entries()) * 2
    assert [link for link in links if not (site / link.removeprefix(HERE)).is_file()] == []


def test_a_build_on_another_day_gives_the_same_bytes(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    again = build_site(tmp_path, entries(), site_url=HERE)
    ours = [file for file in site.rglob("*") if file.is_file()]
    assert [file.name for file in ours if file.read_bytes() != (again / file.relative_to(site)).read_bytes()] == []


# ---------------------------------------------------------------- failure
def test_a_broken_article_fails_a_strict_build_after_everything_else_is_built(tmp_path: Path):
    problem = Problem("seeds/broken.txt", 3, 0, "not UTF-8 text; save it as UTF-8")
    with pytest.raises(Abort, match="1 errors"):
        build_site(tmp_path, entries(), problems=[problem])
    assert (tmp_path / "site/briefings/dockers-stop-work-in-maravel.html").is_file()
