from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.lists import relatives, share_in_lists
from tests.support.extraction import parts_of
from tests.support.parses import parse

if TYPE_CHECKING:
    from mkdocs_briefing.extract.names.weights import NameType


def relatives_in(notation: str, *names: tuple[str, int]) -> set[str]:
    return relatives(parse(notation), {name: [Candidate(at, at + 1, "GPE")] for name, at in names})


OF_MOTHER = (
    "the/DT/det/mother mother/NN/ROOT of/IN/prep/mother Ana/NNP/pobj/of ,/,/punct/Ana Georgia/NNP/conj/Ana "
    "and/CC/cc/Georgia Austin/NNP/conj/Georgia"
)


def test_a_list_after_a_relative_is_of_people() -> None:
    assert relatives_in(OF_MOTHER, ("ana", 3), ("georgia", 5), ("austin", 7)) == {"ana", "georgia", "austin"}


def test_a_list_after_another_noun_may_be_of_places() -> None:
    listed = relatives_in(OF_MOTHER.replace("mother", "map"), ("ana", 3), ("georgia", 5), ("austin", 7))
    assert listed == set()


@pytest.mark.parametrize(
    ("notation", "at", "expected"),
    [
        ("her/PRP$/poss/daughter daughter/NN/compound/Georgia Georgia/NNP/ROOT", 2, {"georgia"}),
        ("a/DT/det/daughter daughter/NN/ROOT of/IN/prep/daughter Georgia/NNP/pobj/of", 3, set()),
        ("her/PRP$/poss/daughter daughter/NN/ROOT ,/,/punct/daughter Georgia/NNP/appos/daughter", 3, set()),
        ("the/DT/det/state state/NN/compound/Georgia Georgia/NNP/ROOT", 2, set()),
    ],
)
def test_one_name_is_a_relative_s_right_after_the_word(notation: str, at: int, expected: set[str]) -> None:
    assert relatives_in(notation, ("georgia", at)) == expected


def test_who_is_introduced_otherwise_is_no_relative_s_namesake() -> None:
    doc = parse(
        "Georgia/NNP/nsubj/left left=leave/VBD/ROOT ././punct/left",
        "her/PRP$/poss/son son/NN/compound/Georgia Georgia/NNP/ROOT",
    )
    at = [token.i for token in doc if token.text == "Georgia"]
    assert relatives(doc, {"georgia": [Candidate(i, i + 1, "GPE") for i in at]}) == set()


@pytest.mark.parametrize(
    ("label", "expected"), [("", "person"), ("PERSON", "person"), ("ORG", "organization"), ("GPE", "organization")]
)
def test_a_band_of_one_word_stays_one_in_a_list_of_people(label: str, expected: str) -> None:
    doc = parse("Ana/NNP/compound/Holm Holm/NNP/ROOT and/CC/cc/Holm Quil/NNP/conj/Holm")
    groups = {"ana holm": [Candidate(0, 2, "PERSON")], "quil": [Candidate(3, 4, label)]}
    types: dict[str, NameType | None] = {"ana holm": "person", "quil": "organization"}
    share_in_lists(doc, groups, types, {"quil"})
    assert types == {"ana holm": "person", "quil": expected}


@pytest.mark.model
def test_a_river_of_a_list_with_somebody_s_surname_is_a_river() -> None:
    text = "The fish was seen in the Quill, Powell and Brenna rivers, said Ana Holm."
    found = {actor.name: actor.type for actor in parts_of(text).actors}
    assert found["Powell"] == "place"
