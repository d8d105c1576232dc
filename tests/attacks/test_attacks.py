"""The published attacks in every place of a built site: no element, no script, no request comes from an article."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import pytest

from tests.support import hostile
from tests.support.reading import DESK, serving, tab, visit
from tests.support.sites import Document, broken, build_site, documents

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from mkdocs_briefing.link import Entry

HERE = "https://briefings.example/team/"

LISTS = ("index", "briefings/index", "actors/index", "quotes/index", "timeline", "tags", "method")
"""Pages that show many briefings together."""

RAN = """
window.ran = [];
for (const name of ["alert", "prompt", "confirm", "open"]) window[name] = () => { window.ran.push(name); };
"""
"""Notes what nearly every published attack calls, before a page's own scripts begin."""

USED = """() => {
  const seen = new Set();
  const look = (place) => {
    const late = ["hidden", "style", "tabindex", "data-bf-said", "data-bf-where"];
    const named = (one) => one.getAttributeNames().filter((name) => !late.includes(name)).sort();
    const shape = (one) => [one.localName, ...named(one)].join(" ");
    for (const one of place.querySelectorAll("*")) seen.add(shape(one));
  };
  look(document);
  for (const link of document.querySelectorAll(".bf a:is([href*='actors/'], [href*='#actor-'])")) {
    link.dispatchEvent(new Event("mouseenter"));
    document.querySelectorAll(".bf-preview").forEach(look);
    link.dispatchEvent(new Event("mouseleave"));
  }
  for (const choice of document.querySelectorAll(".bf-filter select")) {
    for (const option of [...choice.options].reverse()) {
      choice.value = option.value;
      choice.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  for (const button of document.querySelectorAll(".bf-copy")) button.click();
  dispatchEvent(new Event("beforeprint"));
  look(document);
  const said = PLACES.map((place) => document.querySelector(place)?.textContent);
  return { seen: [...seen], ran: [...window.ran, ...(window.hit ? ["hit"] : [])], said };
}"""
"""Does what a reader can do with a page; gives elements with the names of their attributes, what ran, some texts.

The theme sets some attributes when it gets to it; the files are compared with these."""

PLACES = (
    *("title", "h1", ".bf-bottom-line", ".bf-facts div:nth-of-type(2) dd", "#s1", "#w1", "#q1 blockquote > span"),
    *(
        "#gap-1",
        "#assessment-1",
        ".bf-cards > li > p",
        ".bf-cards > li > p + p",
        ".bf-timeline",
        ".bf-figures__value",
    ),
)
"""Elements of a briefing that begin with what the article, or a person, says."""


def shown(text: str) -> str:
    """The text as a browser has it (HTML, section 13.2.5.80, names the exceptions); of its spaces, runs are one."""
    text = re.sub("[\0\x80-\x9f]", lambda match: unescape(f"&#{ord(match[0])};"), text)
    return re.sub("[ \t\n\f\r]+", " ", text).strip()


# ---------------------------------------------------------------- sites
@pytest.fixture(scope="module")
def attacks(corpus: tuple[str, ...]) -> tuple[Entry, ...]:
    return (*hostile.entries(), *hostile.crowds(corpus))


@pytest.fixture(scope="module")
def folder(attacks: tuple[Entry, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sites to be served: of attacks, of attacks with an index in parts, and of such briefings without attacks."""
    root = tmp_path_factory.mktemp("sites")
    # One from right to left, and one that is no role to be read alone.
    words = ("harmless words", "harmless words", "harmless \u05de\u05d9\u05dc\u05d9\u05dd", "another harmless word")
    harmless = [hostile.entry(number, one) for number, one in enumerate(words)] + list(
        hostile.crowds(["harmless"] * hostile.CROWD + [words[2]])
    )
    for name, entries in {"team": attacks, "parts": hostile.entries(), "harmless": harmless}.items():
        site = build_site(root / f"{name}-made", entries, site_url=HERE, cards=False, pagefind=name == "parts")
        site.rename(root / name)
    return root


@pytest.fixture(scope="module")
def attacked(folder: Path) -> Path:
    return folder / "team"


@pytest.fixture(scope="module")
def pages(attacked: Path) -> list[Document]:
    return list(documents(attacked))


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    with serving(folder) as address:
        yield address


def search_index(site: Path) -> list[dict[str, object]]:
    return json.loads((site / "search/search_index.json").read_text())["docs"]


# ---------------------------------------------------------------- files
def test_no_element_or_attribute_comes_from_an_article(folder: Path, pages: list[Document]):
    known = {shape for document in documents(folder / "harmless") for shape in document.shapes}
    for document in pages:
        assert document.shapes - known == set(), document.path


def test_no_link_of_an_attack_is_followed(folder: Path, attacked: Path, pages: list[Document]):
    assert list(broken(attacked, pages)) == []
    in_guides = {link for document in documents(folder / "harmless") for link in document.links}
    outside = {link for document in pages for link in document.links if "://" in link} - in_guides
    assert {link for link in outside if not link.startswith("https://a.example/")} == set()


def test_search_results_are_shown_as_text(attacked: Path):
    for one in search_index(attacked):
        text = re.sub(r"</?(p|ul|ol|li|code|pre|sub|sup)>", "", f"{one['title']}{one['text']}")
        assert "<" not in text, one


def test_scripts_run_by_their_hash_alone(folder: Path, attacked: Path):
    policies = set()
    for site in (folder / "harmless", attacked):
        page = (site / "index.html").read_text()
        policies.add(re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1])
    (policy,) = policies
    assert "script-src 'self' 'sha256-" in policy
    assert "'unsafe-inline'" not in policy.partition("style-src")[0]
    assert policy.endswith("object-src 'none'; base-uri 'self'; form-action 'self'")


# ---------------------------------------------------------------- a real browser, its policy switched off
@dataclass
class Used:
    """What a page was found to hold and to do."""

    seen: set[str]
    ran: list[str]
    said: list[str | None]


def used(chromium: Browser, site: str, paths: Sequence[str]) -> dict[str, Used]:
    """Every page as a reader used it; fails when any asks for something from elsewhere."""
    found = {}
    with tab(chromium, site, **DESK, bypass_csp=True) as page:
        page.add_init_script(RAN)
        for path in paths:
            visit(page, f"{path}.html")
            result = page.evaluate(USED.replace("PLACES", json.dumps(PLACES)))
            found[path] = Used(set(result["seen"]), result["ran"], result["said"])
    return found


@pytest.fixture(scope="module")
def crowded(attacks: tuple[Entry, ...]) -> dict[str, str]:
    """Pages that say many attacks, and what they say."""
    return {f"briefings/{one.briefing.id}": one.briefing.title for one in attacks[len(hostile.PAYLOADS) :]}


@pytest.fixture(scope="module")
def read(chromium: Browser, served: str, crowded: dict[str, str]) -> dict[str, Used]:
    actor = f"actors/actor-{len(hostile.PAYLOADS)}"
    return used(chromium, f"{served}team/", [*LISTS, *crowded, actor, "briefings/briefing-0"])


@pytest.mark.browser
def test_no_script_runs_and_nothing_is_asked_for(read: dict[str, Used]):
    assert {path: page.ran for path, page in read.items() if page.ran} == {}


@pytest.mark.browser
def test_whatever_a_reader_does_no_element_comes_from_an_article(chromium: Browser, served: str, read: dict[str, Used]):
    first = len(hostile.PAYLOADS)
    numbers = (0, 2, first, first + 1)
    harmless = [*LISTS, *(f"{what}s/{what}-{number}" for what in ("briefing", "actor") for number in numbers)]
    known = set().union(*(page.seen for page in used(chromium, f"{served}harmless/", harmless).values()))
    assert {path: page.seen - known for path, page in read.items() if page.seen - known} == {}


@pytest.mark.browser
def test_every_text_is_shown_exactly(crowded: dict[str, str], read: dict[str, Used]):
    for path, said in crowded.items():
        for place, text in zip(PLACES, read[path].said, strict=True):
            assert shown(said) in shown(text or ""), (path, place)


# ---------------------------------------------------------------- searching for attacks
ASKED = """async ([query, input, answer]) => {
  const field = document.querySelector(input);
  const answered = new Promise((done) => {
    const seen = (_, observer) => { observer.disconnect(); done(); };
    new MutationObserver(seen).observe(document.querySelector(answer), { childList: true, subtree: true });
  });
  field.value = query;
  for (const event of ["input", "keyup"]) field.dispatchEvent(new Event(event, { bubbles: true }));
  await answered;
}"""
"""Types a query and waits until the page has answered it."""

RESULTS = """(list) => ({
  seen: [...document.querySelectorAll(`${list} *`)].map(
    (one) => [one.localName, ...one.getAttributeNames().sort()].join(" ")
  ),
  titles: [...document.querySelectorAll(`${list} h1, ${list} .bf-related__title`)].map((one) => one.textContent),
  ran: [...window.ran, ...(window.hit ? ["hit"] : [])],
})"""

QUERIES = ("onerror", "javascript", *hostile.PAYLOADS, "(((", "*", "+x -y title:z^2~1", "\\", "\u202e")

THEMES = frozenset(
    [
        *(
            "a class href tabindex",
            "code",
            "article class data-md-score",
            "details class",
            "div",
            "div class",
            "h1",
            "h2",
            "li",
        ),
        *(
            "li class",
            "mark",
            "del",
            "nav class",
            "ol",
            "ol class role",
            "p",
            "p class",
            "pre",
            "span class",
            "summary tabindex",
            "ul",
        ),
    ]
)
"""What the theme's search makes: results, paragraphs and lists of pages, code of the guides, words found or not."""

OURS = frozenset({"li", "p class", "a href", "span", "mark"})
"""What the search page makes."""


def searched(page: Page, query: str, *, field: str, answer: str, results: str) -> tuple[set[str], set[str]]:
    """Elements and titles of the results; fails when anything ran."""
    page.evaluate(ASKED, [query, field, answer])
    found = page.evaluate(RESULTS, results)
    assert found["ran"] == [], query
    return set(found["seen"]), {indexed(title) for title in found["titles"]}


def indexed(text: str) -> str:
    """Its ASCII, which markup is made of: Python's reader of HTML leaves some others out of the index."""
    return re.sub("[^!-~]", "", shown(text))


@pytest.mark.browser
def test_the_themes_search_shows_attacks_as_text(chromium: Browser, served: str, attacks: tuple[Entry, ...]):
    known = {indexed(name) for entry in attacks for name in (entry.briefing.title, entry.briefing.actors[0].name)}
    titles: set[str] = set()
    with tab(chromium, f"{served}team/", **DESK, bypass_csp=True) as page:
        page.add_init_script(RAN)
        visit(page, "index.html?q=<img src=x onerror=window.hit=1>")
        page.locator(".md-search-result__item").first.wait_for()
        for query in QUERIES[::3]:
            seen, said = searched(
                page, query, field=".md-search__input", answer=".md-search-result", results=".md-search-result__list"
            )
            assert seen - THEMES == set(), query
            titles |= said
    assert len(titles & known) > 8
    assert {title for title in titles - known if "<" in title} == set()


@pytest.mark.browser
def test_the_search_page_shows_attacks_as_text(chromium: Browser, served: str):
    known = {indexed(payload) for payload in hostile.PAYLOADS}
    titles: set[str] = set()
    with tab(chromium, f"{served}parts/", **DESK, bypass_csp=True) as page:
        page.add_init_script(RAN)
        visit(page, "search.html?q=<img src=x onerror=window.hit=1>")
        page.get_by_role("status").filter(has_text="found").wait_for()
        for query in QUERIES:
            seen, said = searched(page, query, field="[name=q]", answer="[role=status]", results=".bf-results")
            assert seen - OURS == set(), query
            titles |= said
        page.get_by_label("Words").fill("")
        for payload in hostile.PAYLOADS[:4]:
            page.locator("[data-bf-search-filter=topic]").select_option(payload)
            page.locator(".bf-results a", has_text=payload).first.wait_for()
    assert len(titles & known) > 8
    assert {title for title in titles - known if "<" in title} == set()


@pytest.mark.browser
def test_what_an_address_asks_for_is_text(chromium: Browser, served: str, read: dict[str, Used]):
    known = {shape for page in read.values() for shape in page.seen} | {"mark data-md-highlight"}
    with tab(chromium, f"{served}team/", **DESK, bypass_csp=True) as page:
        page.add_init_script(RAN)
        for payload in hostile.PAYLOADS[3:6]:
            for path, name in (("briefings/briefing-0.html", "h"), ("quotes/index.html", "words")):
                visit(page, f"{path}?{urlencode({name: payload})}#{quote(payload)}")
                found = page.evaluate(USED.replace("PLACES", "[]"))
                assert (set(found["seen"]) - known, found["ran"]) == (set(), []), payload


# ---------------------------------------------------------------- the policy
HOLE = """
<script>window.hit = 1</script> <script src="data:text/javascript,window.hit=1"></script>
<script src="https://tracker.example/x.js"></script> <img src="https://tracker.example/x.png" onerror="window.hit = 1">
<svg onload="window.hit = 1"></svg> <details open ontoggle="window.hit = 1"></details>
<a id="trap" href="javascript:window.hit=1">trap</a> <base href="https://tracker.example/">
<iframe srcdoc="<script>parent.hit = 1</script>"></iframe> <iframe src="javascript:parent.hit=1"></iframe>
<object data="https://tracker.example/x.swf"></object> <link rel="stylesheet" href="https://tracker.example/x.css">
<style>@import url(https://tracker.example/y.css); body { background: url(https://tracker.example/y.png) }</style>
"""


@pytest.mark.browser
def test_were_there_a_hole_the_policy_would_close_it_and_the_page_work(chromium: Browser, folder: Path, served: str):
    page_file = folder / "team/briefings/briefing-0.html"
    html = page_file.read_text()
    (page_file.parent / "hole.html").write_text(html.replace('<div class="bf bf-briefing">', f"<div>{HOLE}", 1))
    context = chromium.new_context(**DESK)
    page, strange, forbidden = context.new_page(), [], []
    page.on("request", lambda request: strange.append(request) if "tracker" in request.url else None)
    page.on("console", lambda said: forbidden.append(said.text) if "Content Security Policy" in said.text else None)
    page.goto(f"{served}team/briefings/hole.html")
    page.evaluate("document.getElementById('trap').click()")
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").fill("onerror")
    page.locator(".md-search__input").press("End")
    page.locator(".md-search-result__item").first.wait_for()
    assert page.locator(".bf-copy").first.is_visible()
    assert page.evaluate("window.hit") is None
    assert {(request.failure, request.response()) for request in strange} == {("csp", None)}
    assert len(forbidden) >= 12
    context.close()
