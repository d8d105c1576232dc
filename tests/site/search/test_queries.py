"""What people type is found, in the theme's index and in the one in parts, from a server and from the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.reading import DESK, serving, tab, until, visit
from tests.support.sites import build_site
from tests.support.sought import SOUGHT, sought_entries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ANSWERS = """async (queries) => {
  const root = document.querySelector("script[src$='iframe-worker.js']").src.replace(/assets.*/, "");
  const { search } = JSON.parse(document.getElementById("__config").textContent);
  if (!window.__index) await new Promise((loaded) => {
    const src = `${root}search/search_index.js`;
    document.head.append(Object.assign(document.createElement("script"), { src, onload: loaded }));
  });
  const worker = new Worker(new URL(search, location));
  const answer = (message) => new Promise((arrived) => {
    worker.addEventListener("message", ({ data }) => arrived(data), { once: true });
    worker.postMessage(message);
  });
  await answer({ type: 0, data: { ...__index, options: {} } });
  const found = {};
  for (const query of queries) found[query] = (await answer({ type: 2, data: query })).data.items;
  return found;
}"""
"""Asks the theme's search as the theme does, and returns the groups of results for each query."""

HAS_ANSWERED = """(query) => new URLSearchParams(location.search).get("q") === query
  && document.querySelector(".bf-results").ariaBusy === "false" """


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sought")
    for name, options in (("team", {}), ("parts", {"pagefind": True})):
        build_site(tmp_path_factory.mktemp(name), sought_entries(), **options).rename(root / name)
    return root


@pytest.fixture(params=["served", "disk"])
def whole(request: pytest.FixtureRequest, chromium: Browser, folder: Path) -> Iterator[Page]:
    """A page of the site whose index a browser loads whole."""
    with serving(folder) as address:
        base = f"{address}team/" if request.param == "served" else f"{(folder / 'team').as_uri()}/"
        with tab(chromium, base, **DESK) as page:
            visit(page, "index.html")
            yield page


@pytest.fixture
def in_parts(chromium: Browser, folder: Path) -> Iterator[Page]:
    """The search page of the site whose index is in parts."""
    with serving(folder) as address, tab(chromium, f"{address}parts/", **DESK) as page:
        visit(page, "search.html")
        yield page


def answers(page: Page, *queries: str) -> dict[str, list[list[dict[str, object]]]]:
    return page.evaluate(ANSWERS, queries)


def titles(groups: list[list[dict[str, object]]]) -> list[str]:
    pages = [next(one for one in group if "#" not in str(one["location"])) for group in groups]
    return [str(page["title"]).replace("<mark>", "").replace("</mark>", "") for page in pages]


def listed(page: Page, query: str) -> list[str]:
    page.get_by_label("Words").fill(query)
    until(page, HAS_ANSWERED, query)
    return page.locator(".bf-results .bf-related__title").all_inner_texts()


def faults(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """The queries whose first results are others than the wanted ones, or that find what is not there."""
    return {query: found[query] for query, wanted in SOUGHT if tuple(found[query][: len(wanted) or None]) != wanted}


def test_what_people_type_is_found_in_the_themes_index(whole: Page):
    found = answers(whole, *(query for query, _ in SOUGHT))
    assert faults({query: titles(groups) for query, groups in found.items()}) == {}


def test_what_people_type_is_found_in_the_index_in_parts(in_parts: Page):
    assert faults({query: listed(in_parts, query) for query, _ in SOUGHT}) == {}


def test_whole_words_come_before_beginnings_of_words(whole: Page, in_parts: Page):
    assert titles(answers(whole, "kim")["kim"])[-1] == "Peter Kimura"
    assert listed(in_parts, "kim")[-1] == "Peter Kimura"


def test_a_page_without_one_of_the_words_is_found_when_none_has_all_and_says_which_is_missing(whole: Page):
    (first, *_) = answers(whole, "orlov zeppelin")["orlov zeppelin"]
    assert first[0]["title"] == "Valen <mark>Orlov</mark>"
    assert first[0]["terms"] == {"orlov": True, "zeppelin": False}


def test_found_words_are_marked_and_markup_stays_markup(whole: Page):
    ((first, *_), *_) = answers(whole, '"actively advancing"')['"actively advancing"']
    assert first["text"] == (
        "“Our units are <mark>actively advancing</mark> the talks and not the guns,” General Kim said."
    )
    found = answers(whole, "seeds/actors.yml")["seeds/actors.yml"]
    texts = [str(one["text"]) for group in found for one in group]
    assert any("<code><mark>seeds/actors.yml</mark></code>" in text for text in texts)


def test_found_phrases_are_marked_in_the_index_in_parts(in_parts: Page):
    assert listed(in_parts, '"actively advancing"')
    assert in_parts.locator(".bf-results mark").all_inner_texts() == ["actively advancing"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('"actively advancing"', ["“Our units are actively advancing the talks and not the guns”"]),
        ("“ACTIVELY advancing”", ["“Our units are actively advancing the talks and not the guns”"]),
        ('"advancing actively"', []),
        ("isn't", ["“isn’t worth the paper”"]),
        ("zoe muller", ["“We talk as equals”"]),
    ],
)
def test_quotes_are_filtered_by_phrases_and_by_words_as_they_are_typed(whole: Page, words: str, expected: list[str]):
    visit(whole, "quotes/index.html")
    whole.get_by_label("Words").fill(words)
    whole.get_by_role("status").filter(has_text=f"{len(expected)} of 7").wait_for()
    assert whole.locator("[data-bf-item]:not([hidden]) blockquote > span").all_text_contents() == expected
