"""Review of who is who as a person does it: on an actor's page, with keys, on a desk and on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.review.conftest import ARTICLES
from tests.support.keyboard import press, type_in
from tests.support.preview import delete_and_wait, served
from tests.support.reading import DESK, PHONE, serious, tab, visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.model, pytest.mark.browser]

SITE = """\
site_name: Harbour desk
theme: {name: material, font: false}
plugins:
- search
- briefing: {pdf: false}
"""

BUILT = 30_000
"""Milliseconds in which a page is built again."""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A project of three articles with its preview's address."""
    folder = tmp_path_factory.mktemp("who")
    (folder / "seeds").mkdir()
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(SITE)
    for name, text in ARTICLES.items():
        (folder / f"seeds/{name}.txt").write_text(text)
    with served(folder) as address:
        yield folder, address


@pytest.fixture(params=[DESK, PHONE], ids=["desk", "phone"])
def page(request: pytest.FixtureRequest, preview: tuple[Path, str], chromium: Browser) -> Iterator[Page]:
    """The page of an actor of whom the register says nothing, open for review."""
    folder, address = preview
    delete_and_wait(folder / "seeds/actors.yml", folder)
    with tab(chromium, address, **request.param) as opened:
        visit(opened, "actors/luis-prado/")
        opened.locator(".bfr-count", has_text="Luis Prado: 2 briefings, not in seeds/actors.yml").wait_for()
        yield opened


@pytest.fixture
def file(preview: tuple[Path, str]) -> Path:
    """The file of actors."""
    return preview[0] / "seeds/actors.yml"


def save(page: Page) -> None:
    page.keyboard.press("Control+Enter")


def said(page: Page, words: str) -> None:
    page.locator(".bfr-status", has_text=words).wait_for()


def find_other(page: Page, words: str, label: str) -> None:
    """Choose the other actor among those that are found."""
    type_in(page, "Search for the other actor", words)
    page.locator("#bfr-into option", has_text=label).wait_for(state="attached")
    type_in(page, "Which one", label)


def test_an_actor_is_renamed_and_described_and_the_reader_led_to_its_new_page(page: Page, file: Path):
    page.keyboard.press("e")
    type_in(page, "Name, everywhere", "Luís Prado Silva")
    type_in(page, "One line about it", "Engineer of the town.")
    save(page)
    said(page, "Changed: name, description")
    assert page.locator("h1").inner_text().startswith("Luís Prado Silva")
    assert file.read_text() == (
        "actors:\n- name: Luís Prado Silva\n  names: [Luis Prado]\n  description: Engineer of the town.\n"
    )
    page.wait_for_url("**/actors/luis-prado-silva/", timeout=BUILT)
    page.locator(".bf-person p", has_text="Engineer of the town.").wait_for()
    page.locator(".bfr-count", has_text="in seeds/actors.yml").wait_for()
    page.keyboard.press("u")
    said(page, "Taken back")
    assert not file.exists()
    page.wait_for_url("**/actors/luis-prado/", timeout=BUILT)
    page.locator(".bfr-count", has_text="not in seeds/actors.yml").wait_for()
    page.keyboard.press("Shift+U")
    said(page, "Done again")
    assert "Luís Prado Silva" in file.read_text()


def test_two_actors_are_one_and_the_reader_is_led_to_it(page: Page, file: Path):
    page.keyboard.press("m")
    find_other(page, "berg", "Tomas Berg")
    save(page)
    said(page, "Luis Prado and Tomas Berg are one")
    assert file.read_text() == "actors:\n- name: Tomas Berg\n  names: [Luis Prado]\n"
    page.wait_for_url("**/actors/tomas-berg/", timeout=BUILT)
    page.locator(".bf-dateline", has_text="2 briefings").first.wait_for()


def test_one_of_two_people_is_split_off(page: Page, file: Path):
    page.keyboard.press("x")
    press(page, "Luis Prado, in “Ferry runs again”")
    type_in(page, "Name of the other one, if it is new: Ana Holm (judge)", "Luis Prado (sailor)")
    save(page)
    said(page, "Split off: Luis Prado (sailor)")
    assert file.read_text() == "actors:\n- name: Luis Prado (sailor)\n  names: [Luis Prado]\n  only: [ferry]\n"
    page.locator(".bf-person .bf-dateline", has_text="1 briefing").wait_for(timeout=BUILT)
    visit(page, "actors/luis-prado-sailor/")
    page.locator(".bf-presence", has_text="Ferry runs again").wait_for()


def test_what_cannot_be_held_is_told_at_its_field(page: Page, file: Path):
    page.keyboard.press("e")
    type_in(page, "Wikidata item, such as Q1490", "1490")
    save(page)
    field = page.get_by_label("Wikidata item, such as Q1490", exact=True)
    page.locator("#bfr-fault-wikidata", has_text="wikidata").wait_for()
    assert field.evaluate("(one) => [one.ariaInvalid, one === document.activeElement, one.value]") == [
        "true",
        True,
        "1490",
    ]
    assert serious(page) == []
    assert not file.exists()


def test_what_another_window_did_is_told_and_nothing_is_lost(page: Page, file: Path):
    page.route("**/livereload/**", lambda route: route.fulfill(body="0"))  # this window does not follow
    page.reload()
    page.locator(".bfr-count", has_text="not in").wait_for()
    page.keyboard.press("e")
    type_in(page, "One line about it", "Mine.")
    other = page.context.new_page()
    other.goto(page.url)
    other.locator(".bfr-count", has_text="not in").wait_for()
    other.keyboard.press("e")
    type_in(other, "One line about it", "Theirs.")
    save(other)
    other.locator(".bfr-status", has_text="Changed: description").wait_for()
    save(page)
    page.locator(".bfr-fault", has_text="changed meanwhile").wait_for()
    assert page.get_by_label("One line about it", exact=True).input_value() == "Mine."
    assert file.read_text() == "actors:\n- name: Luis Prado\n  description: Theirs.\n"


def test_an_actor_under_review_is_a_page_for_everybody(page: Page):
    page.keyboard.press("m")
    find_other(page, "duarte", "Ana Duarte")
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("x")
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator(".bfr-bar").evaluate("(bar) => bar.scrollWidth <= bar.clientWidth")


def test_a_file_with_a_mistake_is_told_and_no_button_promises_anything(page: Page):
    fault = '{"error": "seeds/actors.yml:2: unknown key"}'
    page.route("**/briefing-review/actors/*", lambda route: route.fulfill(body=fault, content_type="application/json"))
    page.reload()
    said(page, "seeds/actors.yml:2: unknown key")
    assert page.locator(".bfr-bar > .bfr-buttons button:not(:disabled)").count() == 0


def test_home_says_how_many_wait(page: Page):
    visit(page, "")
    assert page.locator(".bf-home .bfr-left").inner_text() == "3 to review"
    page.locator(".bf-home .bfr-left").press("Enter")
    page.locator(".bfr-count", has_text="to review").wait_for()
