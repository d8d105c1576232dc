from __future__ import annotations

import pytest
import spacy

from mkdocs_briefing.extract.names.quoted_titles import quoted_titles
from mkdocs_briefing.nlp.parse import Doc


def titles(text: str) -> list[str]:
    doc = Doc(spacy.blank("en")(text))
    return [doc[found.start : found.stop].text for found in quoted_titles(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Her songs include "Winter in Sola" (1971) and "Rain" (1972).', ["Winter in Sola"]),
        ("He wrote “The Ferries of Brenn” and left.", ["The Ferries of Brenn"]),
        ("The play “Make Norway Sing” ran for years.", ["Make Norway Sing"]),
    ],
)
def test_a_title_has_capitals_in_its_longer_words(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“Norway will pay,” Holm said.",
        "“Ana Holm left Oslo yesterday” was all.",
        'He called "Ana" and " Peter Holm " twice.',
        "The ship “Sola” sank.",
    ],
)
def test_speech_and_single_words_are_no_titles(text: str) -> None:
    assert titles(text) == []
