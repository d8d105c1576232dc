"""Where reported words begin and end, in sentences that parsers get wrong; written for the purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extract.attribution.test_quotes import parts_of

if TYPE_CHECKING:
    from mkdocs_briefing.model import Quote

pytestmark = pytest.mark.model


def told(quote: Quote) -> tuple[str | None, str]:
    return (quote.speaker.name if quote.speaker is not None else None), quote.content.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minister told farmers this weekend he would consider it a mistake if the dam were closed.",
            [("The minister", "he would consider it a mistake if the dam were closed")],
        ),
        (
            "The 32-year-old said that while she was away, her house burned down.",
            [("The 32-year-old", "that while she was away, her house burned down")],
        ),
        (
            "The lawmakers have not said when they would take up the bill.",
            [("The lawmakers", "when they would take up the bill")],
        ),
        ("No new date yet for the trial, officials say.", [("officials", "No new date yet for the trial")]),
        ("A woman like Duarte, Peter Holm said.", [("Peter Holm", "A woman like Duarte")]),
        ("This week, Peter Holm said.", []),
        ("The minister said when asked he would resign.", []),
        (
            "According to radio host Peter Holm, the move reeks of fear and desperation.",
            [("Peter Holm", "the move reeks of fear and desperation")],
        ),
        (
            "By Duarte's own admission, the tax returns are far thicker than the report.",
            [("Duarte", "the tax returns are far thicker than the report")],
        ),
        ("Everything Duarte says is a lie.", []),
        (
            "A survey published on Friday showed a fall in orders across the industry.",
            [("A survey published on Friday", "a fall in orders across the industry")],
        ),
        ("Ana Duarte showed a map.", []),
        ("Ana Duarte is ready to talk to the union.", [("Ana Duarte", "to talk to the union")]),
        (
            "Ana Duarte is a supporter of the port and of its workers.",
            [("Ana Duarte", "the port and of its workers")],
        ),
        (
            "Peter Holm said he understood the anger, but that shops were dying for want of parking.",
            [("Peter Holm", "he understood the anger, but that shops were dying for want of parking")],
        ),
        (
            "Ana Duarte said her group had ruled that out, noting that samples taken by hand showed the same result.",
            [
                ("Ana Duarte", "her group had ruled that out"),
                ("Ana Duarte", "that samples taken by hand showed the same result"),
            ],
        ),
        (
            "Corrigan, asked about the penalty, laughed and said he needed new glasses.",
            [("Corrigan", "he needed new glasses")],
        ),
        (
            "She saw it.\nCorrigan, asked about the penalty, laughed and said he needed new glasses.",
            [("Corrigan", "he needed new glasses")],
        ),
    ],
)
def test_content_begins_and_ends_with_what_is_reported(text: str, expected: list[tuple[str, str]]) -> None:
    assert [told(quote) for quote in parts_of(text).quotes] == expected
