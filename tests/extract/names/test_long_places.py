from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.long_places import long_places
from tests.support.parses import parse

TAGS = {"and": "CC", "of": "IN", "the": "DT", "’s": "POS"}


def found(text: str) -> list[tuple[str, str]]:
    """Return the long names, with their labels, in words before `said`."""
    rows = [f"{word}/{TAGS.get(word, 'NNP' if word[0].isupper() else 'NN')}/dep/said" for word in text.split()]
    doc = parse(" ".join([*rows, "said=say/VBD/ROOT"]))
    return [(doc[c.start : c.end].text, c.label) for c in long_places(doc)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("west of the Valley of the Quils", "Valley of the Quils"),
        ("the Upper Bay of Brenn", "Upper Bay of Brenn"),
        ("the Royal Borough of Quil and Brenn", "Royal Borough of Quil and Brenn"),
        ("the Port of Oslo and Bergen", "Port of Oslo and Bergen"),
        ("the Port of Oslo and Brenn Bank", "Port of Oslo"),
        ("the Port of Oslo and Bergen ’s mayor", "Port of Oslo"),
        ("the Port of Oslo and Norway", "Port of Oslo"),
        ("between the Port of Oslo and Bergen", "Port of Oslo"),
    ],
)
def test_a_place_is_named_with_what_it_is_of(text: str, name: str) -> None:
    assert found(text) == [(name, "LOC")]


@pytest.mark.parametrize("name", ["Port Authority of Oslo and Bergen", "Diocese of Quil and Brenn"])
def test_what_belongs_to_two_places_is_called_by_both(name: str) -> None:
    assert found(f"the {name}") == [(name, "ORG")]


@pytest.mark.parametrize("text", ["the valley of the Quils", "the Port of call", "the Port Authority of Oslo", "a Bay"])
def test_other_words_are_no_long_place(text: str) -> None:
    assert found(text) == []
