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


def test_a_place_in_capitals_within_a_sentence_begins_no_story() -> None:
    assert cut("The/DT/det/Orchestra LONDON/NNP/compound/Orchestra Orchestra/NNP/ROOT", start=1) == [
        ("LONDON Orchestra", "ORG")
    ]
