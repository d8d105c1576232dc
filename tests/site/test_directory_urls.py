"""Sites with `use_directory_urls: true`, MkDocs' default, in which each page is a folder."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET  # the project's own output
from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.link import link
from mkdocs_briefing.output.plain_pages import write_pages
from mkdocs_briefing.render import SiteSettings, pages
from mkdocs_briefing.render.pdf.typst import PdfSettings
from mkdocs_briefing.site.configuration import read_configuration
from tests.support.connected import entries
from tests.support.reading import DESK, serving, tab, visit
from tests.support.sites import broken, build_host_site, documents, index_in_parts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

HERE = "https://desk.example/team/"
DEAL = "briefings/valdoria-signs-port-loan/"
MATERIAL = {"name": "material", "font": False}


def build(folder: Path, **settings: object) -> Path:
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Home\n\n[The deal](briefings/valdoria-signs-port-loan.md)\n")
    return build_host_site(folder, entries(), theme=MATERIAL, site_url=HERE, **settings)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("served")).rename(tmp_path_factory.getbasetemp() / "team")


def test_every_page_is_a_folder_and_every_link_resolves(site: Path):
    assert (site / DEAL / "index.html").is_file()
    assert not (site / "briefings/valdoria-signs-port-loan.html").exists()
    assert list(broken(site)) == []
    links = [link for document in documents(site) for link in document.links if not link.startswith("http")]
    assert [link for link in links if link.partition("#")[0].endswith(".html")] == []


def test_long_lists_and_redirects_resolve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 1)
    monkeypatch.setattr("mkdocs_briefing.render.redirects.FULL_SITE_BRIEFINGS", 2)
    site = build(tmp_path)
    assert list(broken(site)) == []
    redirects = [file for file in site.glob("actors/*/index.html") if 'http-equiv="refresh"' in file.read_text()]
    assert redirects
    base = re.search(r'<base href="([^"]+)">', redirects[0].read_text())[1]
    assert base.startswith("../../briefings/")
    assert (redirects[0].parent / base / "index.html").is_file()


def test_search_leads_to_pages_that_exist(site: Path):
    places = [str(one["location"]) for one in json.loads((site / "search/search_index.json").read_text())["docs"]]
    assert DEAL in places
    assert [place for place in places if not (site / place.partition("#")[0] / "index.html").is_file()] == []


def test_the_search_page_is_linked_as_a_folder_and_finds_folders(tmp_path: Path):
    site = build(tmp_path, options={"pagefind": True})
    assert 'href="../../search/">Search</a>' in (site / DEAL / "index.html").read_text()
    assert {"/", f"/{DEAL}"} <= {page["url"] for page in index_in_parts(site)}


def test_feeds_sitemap_and_data_lead_to_pages_that_exist(site: Path):
    feed, sitemap = ET.parse(site / "feed.xml"), ET.parse(site / "sitemap.xml")  # noqa: S314
    links = [link.text or "" for link in feed.iterfind("channel/item/link")]
    links += [place.text or "" for place in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    page = (site / DEAL / "index.html").read_text()
    links += re.findall(rf'"@id":"({re.escape(HERE)}[^"#]+)"', page)
    assert f"{HERE}{DEAL}" in links
    assert [one for one in links if not (site / one.removeprefix(HERE) / "index.html").is_file()] == []


def test_pdfs_print_the_address_of_the_folder():
    settings = PdfSettings(site_url=HERE, directory_urls=True)
    assert settings.address("valdoria-signs-port-loan") == f"{HERE}{DEAL}"


def test_the_page_of_a_missing_address_leads_home(tmp_path: Path):
    site = build(tmp_path, options={"whole_site": True})
    page = (site / "404.html").read_text()
    assert re.findall(r'<a href="([^"]+)">the (?:latest|actors|quotes)', page) == [
        "/team/",
        "/team/actors/",
        "/team/quotes/",
    ]


def test_a_site_of_folders_to_be_mailed_is_warned_about(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    build(tmp_path, options={"zip": True})
    assert [one.getMessage() for one in caplog.records if one.levelname == "WARNING"] == [
        "zip: links to folders do not open from the disk; set `use_directory_urls: false`, or add `offline` to the "
        "plugins"
    ]


def test_an_address_that_a_plugin_set_without_its_last_slash_is_completed(tmp_path: Path):
    (tmp_path / "mkdocs.yml").write_text("site_name: Desk\nplugins: [briefing]\n")
    (tmp_path / "docs").mkdir()
    configuration = read_configuration(tmp_path / "mkdocs.yml")
    configuration.mkdocs.site_url = "https://desk.example/1.2"
    assert configuration.site().site_url == configuration.pdf().site_url == "https://desk.example/1.2/"


def test_commands_know_that_the_plugin_offline_makes_pages_files(tmp_path: Path):
    (tmp_path / "docs").mkdir()
    for plugins, expected in (("[briefing]", True), ("[offline, briefing]", False)):
        text = f"site_name: Desk\nsite_url: {HERE}\ntheme: material\nplugins: {plugins}\n"
        (tmp_path / "mkdocs.yml").write_text(text)
        configuration = read_configuration(tmp_path / "mkdocs.yml")
        assert configuration.site().directory_urls is configuration.pdf().directory_urls is expected


def test_plain_pages_link_from_their_own_files_to_folders_when_the_site_has_them(tmp_path: Path):
    site = SiteSettings(title="Desk", directory_urls=True, links_from_source=True)
    write_pages(pages(link(entries()), site=site), tmp_path)
    assert 'href="../actors/ines-okafor/"' in (tmp_path / f"{DEAL.rstrip('/')}.md").read_text()
    assert 'href="valdoria-signs-port-loan.bib"' in (tmp_path / f"{DEAL.rstrip('/')}.md").read_text()


# ---------------------------------------------------------------- in a browser
@pytest.fixture(params=["server", "disk"])
def reader(request: pytest.FixtureRequest, chromium: Browser, site: Path) -> Iterator[Page]:
    with serving(site.parent) as address:
        base = f"{site.as_uri()}/" if request.param == "disk" else f"{address}team/"
        with tab(chromium, base, **DESK) as page:
            page.leaf = "index.html" if request.param == "disk" else ""
            yield page


@pytest.mark.browser
def test_readers_follow_links_between_folders_from_a_server_and_from_the_disk(reader: Page):
    visit(reader, DEAL + reader.leaf)
    actor = reader.locator(".bf-facts a.bf-actor").first
    actor.hover()
    assert reader.locator("#bf-preview").inner_text()
    actor.click()
    reader.wait_for_url(f"{reader.base}actors/**/{reader.leaf}")
    assert reader.locator("h1").is_visible()
    reader.locator(".bf a[href*='briefings/']").first.click()
    reader.wait_for_url(f"{reader.base}briefings/**/{reader.leaf}*")
    assert reader.locator(".bf-briefing").is_visible()


@pytest.mark.browser
def test_search_and_mistyped_names_lead_to_folders(chromium: Browser, site: Path):
    with serving(site.parent) as address, tab(chromium, f"{address}team/", **DESK) as page:
        visit(page, DEAL)
        field = page.locator("[data-md-component=search-query]")
        field.click()
        field.fill("Okafor")
        field.press("End")  # the theme listens to keys
        found = page.locator(".md-search-result__link[href*='actors/']").first
        found.wait_for()
        assert found.get_attribute("href").startswith(f"{page.base}actors/ines-okafor/")
        field.fill("Okafro")
        field.press("End")
        meant = page.locator(".bf-meant a").first
        meant.wait_for()
        assert meant.get_attribute("href") == f"{page.base}actors/ines-okafor/"
