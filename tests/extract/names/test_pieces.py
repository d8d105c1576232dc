from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.pieces import pieces
from mkdocs_briefing.nlp.parse import Span
from tests.support.parses import parse


def cut(notation: str, label: str = "ORG", *, start: int = 0) -> list[tuple[str, str]]:
    doc = parse(notation)
    return [(piece.text, piece.label_) for piece in pieces(Span(doc, start, len(doc), label=label))]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (  # a dash with white space around it
            "Brenn/NNP/ROOT –/:/punct/Brenn Ana/NNP/compound/Holm Holm/NNP/appos/Brenn",
            [("Brenn", "ORG"), ("Ana Holm", "ORG")],
        ),
        (  # two institutions and their poll
            "Sola/NNP/compound/Times Times/NNP/ROOT -/HYPH/punct/Times Brenn/NNP/compound/News News/NNP/dep/Times",
            [("Sola Times", "ORG"), ("Brenn News", "ORG")],
        ),
        (  # the place of a dateline
            "LONDON/NNP/compound/Nordlys Nordlys/NNP/ROOT",
            [("LONDON", "GPE"), ("Nordlys", "ORG")],
        ),
        ("NEW/NNP/nmod/Holm YORK/NNP/nmod/Holm Holm/NNP/ROOT", [("NEW YORK", "GPE"), ("Holm", "ORG")]),
        ("Norway/NNP/compound/Norway#2 Norway/NNP/ROOT", [("Norway", "GPE"), ("Norway", "ORG")]),
        (
            "Reuters/NNP/dobj/Kenya Kenya/NNP/ROOT 's/POS/case/Kenya",
            [("Reuters", "GPE"), ("Kenya's", "ORG")],
        ),
        ("Norway/NNP/compound/Kenya Kenya/NNP/ROOT", [("Norway", "GPE"), ("Kenya", "ORG")]),  # `(BRENN, Norway) Kenya`
    ],
)
def test_no_name_goes_on_across_marks_and_datelines(notation: str, expected: list[tuple[str, str]]) -> None:
    assert cut(notation) == expected


@pytest.mark.parametrize(
    "notation",
    [
        "Sola/NNP/compound/Brenn -/HYPH/punct/Brenn Brenn/NNP/ROOT",  # a double name
        "Norwegian/JJ/amod/Council -/HYPH/punct/Council Swedish/JJ/amod/Council Council/NNP/ROOT",
        "LONDON/NNP/ROOT",
        "London/NNP/compound/Council Council/NNP/ROOT",  # its place, not the dateline's
        "USA/NNP/compound/Hockey Hockey/NNP/ROOT",  # an acronym
        "Otto/NNP/compound/Otto#2 Otto/NNP/ROOT",  # no place
        "Radio/NNP/ROOT Sola/NNP/dep/Radio -/HYPH/punct/Radio Brenn/NNP/dep/Radio",
        "Radio/NNP/ROOT Sola/NNP/dep/Sola -/HYPH/punct/Sola Radio/NNP/dep/Sola Brenn/NNP/dep/Sola",
    ],
)
def test_one_name_stays_one(notation: str) -> None:
    doc = parse(notation)
    assert cut(notation) == [(doc.text, "ORG")]


@pytest.mark.parametrize(
    ("notation", "label", "expected"),
    [
        (
            "Ana/NNP/ROOT ,/,/punct/Ana Otto/NNP/conj/Ana ,/,/punct/Otto Vera/NNP/conj/Otto",
            "ORG",
            [("Ana", ""), ("Otto", ""), ("Vera", "")],
        ),
        ("Holm/NNP/ROOT ,/,/punct/Holm Prado/NNP/conj/Holm", "PERSON", [("Holm", "PERSON"), ("Prado", "PERSON")]),
        ("Sola/NNP/ROOT ,/,/punct/Sola Inc./NNP/appos/Sola", "ORG", [("Sola, Inc.", "ORG")]),
        (
            "Otto/NNP/compound/Holm Holm/NNP/ROOT ,/,/punct/Holm Jr./NNP/appos/Holm",
            "PERSON",
            [("Otto Holm, Jr.", "PERSON")],
        ),
        (
            "Holm/NNP/ROOT ,/,/punct/Holm Prado/NNP/conj/Holm &/CC/cc/Prado Lund/NNP/conj/Prado",
            "ORG",
            [("Holm, Prado & Lund", "ORG")],
        ),
        (
            "Quil/NNP/ROOT ,/,/punct/Quil Brenn/NNP/compound/Group Group/NNP/conj/Quil",
            "ORG",
            [("Quil", ""), ("Brenn Group", "")],
        ),
        (
            "University/NNP/ROOT of/IN/prep/University Sola/NNP/pobj/of ,/,/punct/Sola Brenn/NNP/appos/Sola",
            "ORG",
            [("University of Sola, Brenn", "ORG")],
        ),
        (
            "March/NNP/ROOT 4/CD/nummod/March ,/,/punct/March 2001/CD/nummod/March",
            "EVENT",
            [("March 4, 2001", "EVENT")],
        ),
    ],
)
def test_the_names_of_a_list_are_apart(notation: str, label: str, expected: list[tuple[str, str]]) -> None:
    assert cut(notation, label) == expected


def test_a_place_in_capitals_within_a_sentence_begins_no_story() -> None:
    assert cut("The/DT/det/Orchestra LONDON/NNP/compound/Orchestra Orchestra/NNP/ROOT", start=1) == [
        ("LONDON Orchestra", "ORG")
    ]
