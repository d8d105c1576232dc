import re
import subprocess
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from mkdocs_briefing.link import link
from mkdocs_briefing.render import SiteSettings
from mkdocs_briefing.render.search_documents import search_documents
from mkdocs_briefing.site.search.choose import needs_search_page
from mkdocs_briefing.site.search.pagefind import index_document, make_search_index, searched_pages
from tests.support.connected import entries
from tests.support.sites import ROOT, build_site, index_in_parts


def test_the_index_in_parts_replaces_the_themes_search(tmp_path: Path):
    site = build_site(tmp_path, entries(), pagefind=True)
    assert (site / "pagefind/pagefind.js").is_file()
    assert not (site / "search").exists()
    page = (site / "index.html").read_text()
    assert 'href="search.html">Search</a>' in page
    assert "md-search__input" not in page


def test_only_the_search_page_may_run_webassembly(tmp_path: Path):
    site = build_site(tmp_path, entries(), pagefind=True)
    allowed = [file.name for file in site.rglob("*.html") if "wasm-unsafe-eval" in file.read_text()]
    assert allowed == ["search.html"]


def test_hand_written_pages_are_in_the_index_too(tmp_path: Path):
    site = build_site(tmp_path, entries(), pagefind=True)
    found = {page["url"]: page for page in index_in_parts(site)}
    guide = found["/curation.html"]
    assert (guide["meta"]["title"], guide["meta"]["kind"]) == ("Correct a briefing", "Page")
    assert "seeds/actors.yml" in guide["content"]
    assert {anchor["id"] for anchor in guide["anchors"]} >= {"when-the-article-changes"}
    assert "/briefings/valdoria-signs-port-loan.html" in found


def test_a_page_that_is_kept_out_of_search_is_not_in_the_index():
    config = load_config(str(ROOT / "mkdocs.yml"))
    files = [File(f"{name}.md", "docs", "site", use_directory_urls=False) for name in ("open", "hidden")]
    for file in files:
        file.page = Page(None, file, config)
        file.page.meta = {"search": {"exclude": file.src_uri == "hidden.md"}}
    assert [path for path, _ in searched_pages((), files)] == ["open.html"]


def test_an_index_made_again_differs_in_the_order_of_choices_alone(tmp_path: Path):
    documents = search_documents(link(entries()), site=SiteSettings())
    pages = [(document.file, index_document(document)) for document in documents]
    first, again = ({}, {})
    for folder, files in (("a", first), ("b", again)):
        assert make_search_index(tmp_path / folder, pages) is None
        made = (tmp_path / folder).rglob("*.*")
        files |= {file.relative_to(tmp_path / folder).as_posix(): file.read_bytes() for file in made if file.is_file()}
    differing = {path for path in {**first, **again} if first.get(path) != again.get(path)}
    assert {path for path in differing if not re.search(r"pf_filter|pf_meta|entry\.json", path)} == set()


@pytest.mark.parametrize(
    ("entries", "option", "with_package", "expected"),
    [
        (3, "auto", True, True),
        (2, "auto", True, False),
        (3, "auto", False, False),
        (3, False, True, False),
        (1, True, False, True),
    ],
)
def test_the_index_in_parts_is_for_many_briefings_where_its_package_is(
    monkeypatch: pytest.MonkeyPatch, entries: int, option: object, with_package: bool, expected: bool
):
    monkeypatch.setattr("mkdocs_briefing.site.search.choose.LARGE_SITE_BRIEFINGS", 2)
    monkeypatch.setattr("mkdocs_briefing.site.search.choose.is_installed", lambda: with_package)
    config = load_config(str(ROOT / "mkdocs.yml"), plugins=["search", {"briefing": {"pagefind": option}}])
    assert needs_search_page(option, entries, config, keep_theme_search=False) == expected
    assert needs_search_page(option, entries, config, keep_theme_search=True) == (option is True)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "/usr/bin/python: No module named pagefind",
            "needs the package pagefind; run: pip install 'mkdocs-briefing[pagefind]'",
        ),
        ("disk full\n", "no search index: pagefind says 'disk full'"),
    ],
)
def test_a_failure_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str, told: str):
    failed = subprocess.CompletedProcess([], 1, stdout="", stderr=said)
    monkeypatch.setattr("mkdocs_briefing.site.search.pagefind.subprocess.run", lambda *_, **__: failed)
    assert (make_search_index(tmp_path, ()) or "").endswith(told)
