"""Review as a person does it: on the pages of a preview, with keys, on a desk and on a phone."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest

from tests.review.conftest import ARTICLE
from tests.support.keyboard import press, type_in
from tests.support.preview import served
from tests.support.reading import DESK, PHONE, serious, tab, until, visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.model, pytest.mark.browser]

SITE = """\
site_name: Harbour desk
use_directory_urls: false
theme:
  name: material
  font: false
  palette:
  - {media: "(prefers-color-scheme: light)", scheme: default, toggle: {icon: material/eye, name: Dark}}
  - {media: "(prefers-color-scheme: dark)", scheme: slate, toggle: {icon: material/eye, name: Light}}
plugins:
- search
- briefing: {pdf: false}
"""

PAGE = "briefings/harbour-bridge-to-close.html"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A project with its preview's address."""
    folder = tmp_path_factory.mktemp("review")
    (folder / "seeds").mkdir()
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Harbour desk\n\nTyped by hand.\n")
    (folder / "mkdocs.yml").write_text(SITE)
    (folder / "seeds/bridge.txt").write_text(ARTICLE)
    with served(folder) as address:
        yield folder, address


ITEMS = "[...document.querySelectorAll('[data-bfr]')].map(item => item.innerText).join()"
"""What the items of a page say, in JavaScript."""

IS_OPEN = f"""(said) => document.querySelector(".bfr-count")?.innerText.includes("to review")
  && document.querySelectorAll("[data-bfr=open]").length > 10 && {ITEMS}.toLowerCase() === said.toLowerCase()"""
"""Whether a page is open for review and its items say this."""

SEEN = 1.2
"""Seconds in which a preview sees each change: it looks twice a second, and waits a quarter for others."""


@pytest.fixture(scope="module")
def uncorrected(preview: tuple[Path, str], chromium: Browser) -> str:
    """What the items say without corrections."""
    with tab(chromium, preview[1], **DESK) as opened:
        visit(opened, PAGE)
        opened.locator("[data-bfr=open]").nth(10).wait_for(state="attached", timeout=30_000)
        return opened.evaluate(ITEMS)


@pytest.fixture
def device() -> dict[str, object]:
    """What the page is read on, where a test does not say so itself."""
    return DESK


on_both = pytest.mark.parametrize("device", [DESK, PHONE], ids=["desk", "phone"])
on_a_phone_too = pytest.mark.parametrize(
    "device", [pytest.param(DESK, id="desk"), pytest.param(PHONE, id="phone", marks=pytest.mark.slow)]
)


@pytest.fixture
def page(device: dict[str, object], preview: tuple[Path, str], uncorrected: str, chromium: Browser) -> Iterator[Page]:
    """The briefing without corrections, open for review, once it is built so.

    A preview serves nothing while it builds, but it is some time before it sees a change: a page that was visited
    sooner would be loaded again under the test.
    """
    folder, address = preview
    (folder / "seeds/bridge.curation.yml").unlink(missing_ok=True)
    time.sleep(SEEN)
    with tab(chromium, address, **device) as opened:
        visit(opened, PAGE)
        until(opened, IS_OPEN, uncorrected, seconds=60)
        yield opened


@pytest.fixture
def file(preview: tuple[Path, str]) -> Path:
    """The curation file."""
    return preview[0] / "seeds/bridge.curation.yml"


def choose(page: Page, words: str, *, part: str = "") -> None:
    """Go to the item with these words by the key for the next one."""
    for _ in range(60):
        page.keyboard.press("j")
        tools = page.locator(".bfr-tools").get_attribute("aria-label") or ""
        if words in page.locator("[data-bfr-chosen]").inner_text() and tools.startswith(part):
            return
    raise AssertionError(words)


def take_back(page: Page, file: Path) -> None:
    """Undo the only step by its key, pressed again where the page was just being loaded and heard nothing."""
    for _ in range(10):
        page.keyboard.press("u")
        for _ in range(30):
            if not file.exists():
                return
            page.wait_for_timeout(100)
    raise AssertionError(file.read_text())


def said(page: Page, words: str) -> None:
    page.locator(".bfr-status", has_text=words).wait_for()


def fill(page: Page, label: str, value: str) -> None:
    page.get_by_label(label, exact=True).fill(value)


def save(page: Page) -> None:
    page.keyboard.press("Control+Enter")


def typed(file: Path) -> str:
    """The file without digests, which are not for people."""
    return re.sub(r"of: '?[0-9a-f]{16}'?", "of: …", file.read_text())


@on_both
def test_items_are_confirmed_and_opened_again_by_keys(page: Page, file: Path):
    choose(page, "We were told nothing")
    page.keyboard.press("c")
    said(page, "Confirmed: quote")
    assert typed(file) == "quotes:\n  confirm:\n  - {was: We were told nothing, of: …}\n"
    page.locator("[data-bfr=confirmed]", has_text="We were told nothing").wait_for()
    choose_back(page, "We were told nothing")
    page.keyboard.press("c")
    said(page, "Open again")
    assert not file.exists()


def choose_back(page: Page, words: str) -> None:
    for _ in range(60):
        if page.locator("[data-bfr-chosen]", has_text=words).count():
            return
        page.keyboard.press("k")
    raise AssertionError(words)


def test_a_dropped_item_is_struck_out_then_gone_and_comes_back(page: Page, file: Path):
    choose(page, "We were told nothing")
    page.keyboard.press("x")
    said(page, "Dropped: quote")
    assert typed(file) == "quotes:\n  drop:\n  - was: We were told nothing\n"
    quote = page.locator("figure", has_text="We were told nothing")
    quote.wait_for(state="detached", timeout=30_000)
    page.locator(".bfr-count", has_text="to review").wait_for()
    page.keyboard.press("u")
    said(page, "Taken back")
    assert not file.exists()
    quote.wait_for(timeout=30_000)


def test_what_is_typed_leaves_what_another_window_changed(page: Page, file: Path):
    choose(page, "We were told nothing")
    page.keyboard.press("e")
    fill(page, "Word that weakens it", "told")
    with page.expect_navigation(timeout=30_000):
        file.write_text("quotes:\n  change:\n  - {was: We were told nothing, speaker: Luis Prado}\n")
    said(page, "This item was changed meanwhile, in another window or in the file. You had typed: told")
    assert page.get_by_label("Word that weakens it", exact=True).input_value() == "told"
    assert page.get_by_label("Who said it", exact=True).input_value() == "Luis Prado"


def test_a_frame_of_another_page_has_no_review(page: Page):
    address = page.url
    frame = page.frame_locator("iframe")
    for _ in range(40):  # the preview may load the page again, and the frame is gone
        if frame.locator(".bf-quotes").count():
            break
        visit(page, "index.html")
        page.evaluate(
            """url => {
              const frame = document.createElement("iframe");
              frame.src = url;
              document.body.append(frame);
            }""",
            address,
        )
        page.wait_for_timeout(1000)
    assert frame.locator(".bf-quotes").count() == 1
    assert frame.locator(".bfr-bar").count() == 0


@on_both
def test_a_speaker_is_changed_and_the_page_shows_it(page: Page, file: Path):
    choose(page, "We were told nothing")
    page.keyboard.press("e")
    fill(page, "Who said it", "Luis Prado")
    save(page)
    said(page, "Changed: speaker")
    assert typed(file) == "quotes:\n  change:\n  - was: We were told nothing\n    speaker: Luis Prado\n"
    section = page.locator(".bf-quotes section", has_text="We were told nothing")
    section.locator("h3", has_text="Luis Prado").wait_for(timeout=30_000)


def test_what_cannot_be_held_is_said_and_stays_in_the_form(page: Page, file: Path):
    choose(page, "We were told nothing")
    page.keyboard.press("e")
    fill(page, "Words of the article", "They told us nothing")
    save(page)
    said(page, "is not in the article")
    assert page.get_by_label("Words of the article", exact=True).input_value() == "They told us nothing"
    assert not file.exists()


def test_an_actor_who_is_only_named_is_chosen_alone(page: Page, file: Path):
    chip = page.locator(".bf-chips > *", has_text="Maravel")
    chip.click()
    assert page.locator("[data-bfr-chosen]").inner_text() == "Maravel"
    assert page.locator("a .bfr-tools").count() == 0
    page.keyboard.press("c")
    said(page, "Confirmed: actor")
    assert typed(file) == "actors:\n  confirm:\n  - {was: Maravel, of: …}\n"


def test_selected_words_become_a_quote_where_they_stand(page: Page, file: Path):
    page.evaluate(
        """() => {
          const sentence = [...document.querySelectorAll(".bf-source [id^=s]")].find(
            (one) => one.textContent.includes("The repair costs"));
          const range = document.createRange();
          range.selectNodeContents(sentence);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }"""
    )
    page.keyboard.press("a")
    save(page)
    fill(page, "Who said it", "Ana Duarte")
    save(page)
    said(page, "Added: quote")
    assert typed(file) == (
        "quotes:\n  add:\n  - text: The repair costs 12 million dollars.\n    speaker: Ana Duarte\n    sentence: s6\n"
    )


@on_both
def test_a_briefing_is_signed_and_says_so(page: Page, file: Path):
    page.keyboard.press("s")
    type_in(page, "Your name", "A. Analyst")
    save(page)
    said(page, "Signed")
    assert re.fullmatch(r"review: \{by: A\. Analyst, date: \d{4}-\d\d-\d\d, of: …\}\n", typed(file))
    page.locator(".bf-facts", has_text="reviewed by A. Analyst on").wait_for(timeout=30_000)


def change(fields: dict[str, str]) -> Callable[[Page], None]:
    """Type new values of fields into the form of the chosen item."""

    def step(page: Page) -> None:
        page.keyboard.press("e")
        for label, value in fields.items():
            type_in(page, label, value)
        save(page)

    return step


def add(part: str, fields: dict[str, str]) -> Callable[[Page], None]:
    """Add an item to a part, from words that are typed."""

    def step(page: Page) -> None:
        page.keyboard.press("a")
        type_in(page, "What", part)
        save(page)
        page.locator(".bfr-form", has_text=f"Add: {part}").wait_for()
        for label, value in fields.items():
            type_in(page, label, value)
        save(page)

    return step


def merge(page: Page) -> None:
    press(page, "Same as …")
    type_in(page, "The other actor", "Luis Prado")
    save(page)


def take_a_sentence(page: Page) -> None:
    page.keyboard.press("e")
    type_in(page, "Take a whole sentence of the article", "6. The repair")
    save(page)


def conclude(page: Page) -> None:
    page.keyboard.press("b")
    type_in(page, "One sentence", "Ships wait.")
    save(page)


SAFE = "quotes:\n  change:\n  - was: It is safe, but old\n"
BERG = "actors:\n  change:\n  - was: Tomas Berg\n"
BUILT = "timeline:\n  change:\n  - was: The town built the bridge in 1934.\n"

STEPS: dict[str, tuple[str, Callable[[Page], None], str, str]] = {
    "drop a key point": (
        "key point: The harbour",
        lambda page: page.keyboard.press("x"),
        "Dropped: key point",
        "key_points:\n  drop:\n  - was: Harbour bridge to close\n",
    ),
    "another sentence for a key point": (
        "key point: The harbour",
        take_a_sentence,
        "Changed: text",
        "key_points:\n  change:\n  - was: Harbour bridge to close\n    text: The repair costs 12 million dollars.\n",
    ),
    "kind of source": (
        "quote: It is safe",
        change({"Kind of source": "unnamed"}),
        "Changed: attribution",
        SAFE + "    attribution: unnamed\n",
    ),
    "where a quote begins": (
        "quote: It is safe",
        change({"Words of the article": "safe, but old"}),
        "Changed: text",
        SAFE + "    text: safe, but old\n",
    ),
    "name, kind and role of an actor": (
        "actor: Tomas Berg",
        change({"Name": "Tomás Berg", "Kind": "group", "Roles, one a line": "a baker at the quay"}),
        "Changed: name, type, roles",
        BERG + "    name: Tomás Berg\n    type: group\n    roles:\n    - a baker at the quay\n",
    ),
    "two actors are one": (
        "actor: Tomas Berg",
        merge,
        "Tomas Berg and Luis Prado are one",
        BERG + "    name: Luis Prado\n",
    ),
    "date of an event": (
        "event: The town built",
        change({"Date (YYYY, YYYY-MM or YYYY-MM-DD)": "1934-06"}),
        "Changed: date",
        BUILT + "    date: 1934-06\n",
    ),
    "add a quote": (
        "",
        add("quote", {"Words of the article": "The repair costs 12 million dollars", "Who said it": "Ana Duarte"}),
        "Added: quote",
        "quotes:\n  add:\n  - text: The repair costs 12 million dollars\n    speaker: Ana Duarte\n",
    ),
    "add a key point": (
        "",
        add("key point", {"Text": "The town built the bridge in 1934."}),
        "Added: key point",
        "key_points:\n  add:\n  - text: The town built the bridge in 1934.\n",
    ),
    "add an event": (
        "",
        add(
            "event",
            {"Date (YYYY, YYYY-MM or YYYY-MM-DD)": "2024-05-07", "Text": "The repair costs"},
        ),
        "Added: event",
        "timeline:\n  add:\n  - date: '2024-05-07'\n    text: The repair costs\n",
    ),
    "add an actor": (
        "",
        add("actor", {"Name": "Ferries", "Kind": "group"}),
        "Added: actor",
        "actors:\n  add:\n  - name: Ferries\n    type: group\n",
    ),
    "bottom line": ("", conclude, "Bottom line set", "bottom_line: Ships wait.\n"),
}
"""Steps by their names: part and words of an item to go to, what is done there, what is told, and the file."""


@on_a_phone_too
@pytest.mark.parametrize("name", STEPS)
def test_a_step_by_keys_leaves_its_correction_and_nothing_else(page: Page, file: Path, name: str):
    words, step, told, whole = STEPS[name]
    if words:
        part, _, words = words.partition(": ")
        choose(page, words, part=part)
    step(page)
    said(page, told)
    assert typed(file) == whole
    page.locator(".bfr-form").wait_for(state="detached")
    take_back(page, file)


def test_what_is_typed_outlives_the_reload_after_another_edit(page: Page, file: Path):
    choose(page, "We were told nothing")
    page.keyboard.press("e")
    fill(page, "Who said it", "Half a na")
    with page.expect_navigation(timeout=30_000):
        file.write_text("bottom_line: Typed in an editor.\n")
    page.locator(".bf-bottom-line", has_text="Typed in an editor.").wait_for()
    page.locator(".bfr-form").wait_for()
    assert page.get_by_label("Who said it", exact=True).input_value() == "Half a na"
    with page.expect_navigation(timeout=30_000):
        file.write_text("bottom_line: Typed again.\n")
    page.locator(".bf-bottom-line", has_text="Typed again.").wait_for()
    page.locator(".bfr-form").wait_for()
    assert page.get_by_label("Who said it", exact=True).input_value() == "Half a na"


def test_the_list_of_what_waits_leads_to_it(page: Page):
    visit(page, "briefings/index.html")
    page.locator(".bfr-queue summary", has_text="1 to review").click()
    page.locator(".bfr-queue a").click()
    page.wait_for_url(f"**/{PAGE}")


def test_a_page_by_hand_is_served_as_it_was_built(page: Page):
    visit(page, "index.html")
    assert page.locator(".bfr-bar, script[src*=review]").count() == 0


@on_both
def test_every_button_has_room_for_a_finger(page: Page):
    choose(page, "We were told nothing")
    sizes = page.eval_on_selector_all(
        ".bfr-tools button",
        "all => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height])",
    )
    assert all(width >= 24 and height >= 24 for width, height in sizes)  # WCAG 2.2, 2.5.8 (minimum)


everywhere = pytest.mark.parametrize(
    "device",
    [
        pytest.param({**DESK, "color_scheme": "light"}, id="desk, light"),
        pytest.param({**PHONE, "color_scheme": "dark"}, id="phone, dark"),
        pytest.param({**DESK, "color_scheme": "dark"}, id="desk, dark", marks=pytest.mark.slow),
        pytest.param({**PHONE, "color_scheme": "light"}, id="phone, light", marks=pytest.mark.slow),
    ],
)


@everywhere
def test_a_page_under_review_is_a_page_for_everybody(page: Page):
    choose(page, "We were told nothing")
    assert serious(page) == []
    page.keyboard.press("e")
    page.locator(".bfr-form").wait_for()
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    save(page)
    page.locator(".bfr-form", has_text="Add: quote").wait_for()
    assert serious(page) == []


@everywhere
def test_the_list_of_what_waits_is_a_page_for_everybody(page: Page):
    visit(page, "briefings/index.html")
    page.locator(".bfr-queue summary").click()
    assert serious(page) == []


@pytest.mark.parametrize("device", [PHONE], ids=["phone"])
@pytest.mark.parametrize("size", [(390, 844), (360, 640), (844, 390)], ids=["tall", "small", "on its side"])
def test_on_a_phone_the_bar_leaves_room_to_read(page: Page, size: tuple[int, int]):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    choose(page, "We were told nothing")
    assert page.locator(".bfr-bar").evaluate("(bar) => bar.offsetHeight / innerHeight") <= 0.25
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("device", [PHONE], ids=["phone"])
def test_on_a_phone_a_form_in_the_bar_is_not_wider_than_the_screen(page: Page):
    page.keyboard.press("a")
    save(page)
    page.locator(".bfr-form", has_text="Add: quote").wait_for()
    assert page.locator(".bfr-bar").evaluate("(bar) => bar.scrollWidth <= bar.clientWidth")


def test_nothing_of_the_review_is_in_the_built_files(preview: tuple[Path, str]):
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    folder, _ = preview
    site = folder / "built"
    build(load_config(str(folder / "mkdocs.yml"), site_dir=str(site)))
    texts = [one.read_bytes() for one in site.rglob("*") if one.is_file()]
    assert [text for text in texts if b"briefing-review" in text] == []
