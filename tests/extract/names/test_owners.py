from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.owners import owners_apart
from mkdocs_briefing.nlp.annotate import load
from mkdocs_briefing.nlp.parse import Doc, Span


def apart(name: str, after: str = "opened.", label: str = "ORG") -> list[tuple[str, str]]:
    doc = Doc(load()(f"The board said {name} {after}"))
    words = doc.char_span(len("The board said "), len("The board said ") + len(name), "contract")
    assert words is not None
    assert words.text == name
    return [(found.text, found.label_) for found in owners_apart(Span(doc, words.start, words.end, label=label))]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Norway’s Northern Region", [("Norway", "GPE"), ("Northern Region", "FAC")]),
        ("London's Heathrow Airport", [("London", "GPE"), ("Heathrow Airport", "FAC")]),
        (
            "Sola University’s School of Marine Studies",
            [("Sola University", "ORG"), ("School of Marine Studies", "FAC")],
        ),
        ("Brenn Holdings Inc’s Solmap", [("Brenn Holdings Inc", "ORG"), ("Solmap", "FAC")]),
        ("Sola Network’s Peter Holm", [("Sola Network", "ORG"), ("Peter Holm", "PERSON")]),
        ("Sweden’s Andreas Holm", [("Sweden", "GPE"), ("Andreas Holm", "PERSON")]),
    ],
)
@pytest.mark.model
def test_an_owner_and_what_it_owns_are_two_names(name: str, expected: list[tuple[str, str]]) -> None:
    assert apart(name, label="FAC") == expected


@pytest.mark.model
def test_a_noun_for_places_after_both_shows_a_place_of_its_own() -> None:
    assert apart("Brenn’s Datu Sola", "town flooded.") == [("Brenn", ""), ("Datu Sola", "ORG")]


@pytest.mark.parametrize(
    "name",
    [
        "St. John’s University",
        "Sola Children’s Hospital",
        "Norway’s Cup",
        "Sola Farmers’ Union",
        "Brenn’s Vineyard",
        "Lake County Sheriff’s Office",
        "Sola University",
    ],
)
@pytest.mark.model
def test_a_possessive_that_belongs_to_a_name_stays_in_it(name: str) -> None:
    assert apart(name) == [(name, "ORG")]


@pytest.mark.parametrize(
    ("name", "after", "expected"),
    [
        ("Brenn’s Old Harbour", "opened, and Brenn paid for it.", [("Brenn", ""), ("Old Harbour", "ORG")]),
        ("NRK’s Winter Story", "opened.", [("NRK", ""), ("Winter Story", "ORG")]),
        ("Holm’s Norway", "opened.", [("Holm", ""), ("Norway", "ORG")]),
        ("King’s Court", "opened before the King.", [("King’s Court", "ORG")]),
        ("Brenn’s Old Harbour", "opened.", [("Brenn’s Old Harbour", "ORG")]),
    ],
)
@pytest.mark.model
def test_an_owner_of_one_word_is_a_name_that_the_article_has(
    name: str, after: str, expected: list[tuple[str, str]]
) -> None:
    assert apart(name, after) == expected
