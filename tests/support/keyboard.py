"""A person at the keyboard: fields are reached by the tabulator and filled by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

MAX_TABS = 60
"""How often the tabulator is pressed before a field counts as one that keys do not reach."""


def reach(page: Page, place: Locator) -> None:
    """Go to an element by the tabulator."""
    for _ in range(MAX_TABS):
        if place.evaluate("(one) => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no key leads to {place}")


def type_in(page: Page, label: str, value: str) -> None:
    """Type a value into a field in place of what it has; of a list, the beginning of a choice."""
    place = page.get_by_label(label, exact=True)
    reach(page, place)
    if place.evaluate("(one) => one.tagName") != "SELECT":
        page.keyboard.press("Control+A")
    page.keyboard.type(value)


def press(page: Page, name: str) -> None:
    """Press a button, or tick a box, by its name."""
    place = page.get_by_role("button", name=name, exact=True).or_(page.get_by_role("checkbox", name=name))
    reach(page, place.first)
    page.keyboard.press("Space")
