"""What readers take along, in a real browser: links, citations, and what a filter finds as files and on paper."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from tests.support.connected import entries
from tests.support.reading import DESK, serving, tab, visit
from tests.support.sites import build_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

HOME = "https://briefings.example/team/"
DEAL = "briefings/valdoria-signs-port-loan.html"
SOURCE = "Mara Lindqvist, “Valdoria signs port loan with Halden Shipping”, The Harbour Gazette, 12 March 2026, https://gazette.example/valdoria-port-loan"

COPIED = """copy => {
  const copied = [];
  navigator.clipboard.writeText = async (text) => { copied.push(text); };
  for (const control of document.querySelectorAll(copy)) control.click();
  return copied;
}"""
"""Copies what each of some controls copies."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("shared")
    build_site(root, entries(), site_url=HOME).rename(root / "team")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 4)
        patch.setattr("mkdocs_briefing.render.list_data.GROUPS_PER_FILE", {"briefings": 3, "actors": 3, "quotes": 1})
        (root / "other").mkdir()
        build_site(root / "other", entries(), text_mode="links").rename(root / "long")
    return root


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    with serving(folder) as address:
        yield address


def saved(page: Page, name: str) -> str:
    with page.expect_download() as download:
        page.locator(".bf-filter").get_by_role("button", name=name).click()
    return download.value.path().read_text("utf-8")


def test_every_item_has_a_link_that_others_can_open(chromium: Browser, served: str):
    with tab(chromium, served + "team/", **DESK) as page:
        visit(page, DEAL)
        places = page.evaluate(COPIED, ".bf-link")
        assert len(places) == 19
        for place in places:
            before, _, anchor = place.partition("#")
            assert before == HOME + DEAL
            assert page.locator(f"[id='{anchor}']").count() == 1
        page.locator("#k1 .bf-link").click()
        page.locator("#k1:target").wait_for()


def test_an_item_that_is_no_quote_is_cited_with_its_date_and_its_sentence(chromium: Browser, served: str):
    with tab(chromium, served + "team/", **DESK) as page:
        visit(page, DEAL)
        assert page.evaluate(COPIED, "#k1 .bf-copy, #assessment-1 .bf-copy, #t1 .bf-copy") == [
            "“Valdoria borrows 1.4 billion euros to widen the port of Maravel”, "
            f"{SOURCE}, sentence 1, 3, {HOME}{DEAL}#k1",
            "Parliament will approve the loan with a small majority. "
            "(likely; moderate confidence; M. Sato, 13 March 2026)"
            f", {SOURCE}, sentence 15, {HOME}{DEAL}#assessment-1",
            "2009: “Maravel was rebuilt after the storm of 2009, when 60 percent of its quays were lost.”, "
            f"{SOURCE}, sentence 12, {HOME}{DEAL}#t1",
        ]


def test_what_a_filter_finds_is_saved_as_a_table_and_as_json(chromium: Browser, served: str):
    with tab(chromium, served + "team/", **DESK) as page:
        visit(page, "quotes/index.html?actor=ines-okafor&kind=direct")
        rows = list(csv.DictReader(saved(page, "CSV").removeprefix("\ufeff").splitlines()))
        assert [(row["speaker"], row["text"], row["sentences"]) for row in rows] == [
            ("Inés Okafor", "“We will load nothing until the minister sits down with us”", "3"),
            ("Inés Okafor", "“Nobody asked the people who load the ships”", "9"),
        ]
        found = json.loads(saved(page, "JSON"))
        assert found["items"] == rows
        assert (found["count"], found["filter"]) == (2, {"Speaker": "Inés Okafor", "Kind": "Verbatim"})
        assert found["page"] == HOME + "quotes/index.html?actor=ines-okafor&kind=direct"
        assert found["items"][1]["address"] == f"{HOME}{DEAL}#q5"


def test_briefings_and_actors_are_saved_with_what_their_rows_say(chromium: Browser, served: str):
    with tab(chromium, served + "team/", **DESK) as page:
        visit(page, "briefings/index.html?words=dockers")
        assert json.loads(saved(page, "JSON"))["items"] == [
            {
                "title": "Dockers stop work in Maravel over terminal contract",
                "date": "2026-03-27",
                "publisher": "Costa Radio",
                "summary": "Dockers in the port of Maravel stopped work on Friday in protest at the contract with "
                "Halden Shipping.",
                "address": HOME + "briefings/dockers-stop-work-in-maravel.html",
            }
        ]
        visit(page, "actors/index.html?words=okafor")
        assert json.loads(saved(page, "JSON"))["items"] == [
            {
                "name": "Inés Okafor",
                "kind": "Person",
                "role": "the union’s president",
                "aliases": "Ms. Okafor",
                "found": "3 briefings · 5 quotes",
                "address": HOME + "actors/ines-okafor.html",
            }
        ]


def test_of_a_long_list_all_is_saved_that_matches_from_the_disk_too(chromium: Browser, folder: Path):
    with tab(chromium, (folder / "long").as_uri() + "/", **DESK) as page:
        visit(page, "quotes/index.html")
        page.get_by_role("status").filter(has_text="the newest 4 of 21").wait_for()
        items = json.loads(saved(page, "JSON"))["items"]
        assert len(items) == 21
        withheld = [item["text"] for item in items if item["address"].startswith("../briefings/parliament")]
        assert withheld == [
            "",
            "reported, “said”",
            "reported, “said”",
            "",
            "reported, “said”",
            "reported, “according to”",
        ]


def test_a_cell_that_a_spreadsheet_would_run_is_text(chromium: Browser, served: str):
    with tab(chromium, served + "team/", **DESK) as page:
        visit(page, "quotes/index.html")
        page.locator(".bf-quote__who").first.evaluate("one => { one.textContent = '=1+1'; }")
        assert '"\'=1+1"' in saved(page, "CSV")


def test_a_filtered_list_on_paper_says_filter_number_and_address(chromium: Browser, served: str):
    with tab(chromium, served + "team/", **DESK) as page:
        visit(page, "quotes/index.html?actor=ines-okafor&kind=direct")
        page.emulate_media(media="print")
        assert page.locator(".bf-printed").inner_text() == (
            "Filtered by Speaker: Inés Okafor; Kind: Verbatim. 2 of 21. "
            f"{HOME}quotes/index.html?actor=ines-okafor&kind=direct"
        )
        assert not page.locator(".bf-filter").is_visible()
        assert page.locator("[data-bf-item]:visible").count() == 2


@pytest.mark.parametrize("ending", ["bib", "ris", "csl.json"])
def test_a_citation_file_is_saved_without_scripts(chromium: Browser, served: str, folder: Path, ending: str):
    with tab(chromium, served + "team/", **DESK, java_script_enabled=False) as page:
        visit(page, DEAL)
        with page.expect_download() as download:
            page.locator(f".bf-cite a[href$='.{ending}']").click()
        assert (
            download.value.path().read_bytes()
            == (folder / f"team/briefings/valdoria-signs-port-loan.{ending}").read_bytes()
        )
