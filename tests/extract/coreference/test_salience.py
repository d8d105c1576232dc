from __future__ import annotations

import pytest

from mkdocs_briefing.extract.coreference.salience import EMBEDDED, clear_winner, described_noun, prominence_of
from tests.support.parses import parse


@pytest.mark.parametrize(
    ("scored", "winner"),
    [
        ([], None),
        ([(1.0, "ana")], "ana"),
        ([(1.0, "ana"), (0.5, "luis")], "ana"),
        ([(0.5, "luis"), (1.0, "ana")], "ana"),
        ([(1.0, "ana"), (0.9, "luis")], None),
        ([(1.0, ""), (0.5, "luis")], ""),
    ],
)
def test_a_candidate_wins_by_the_margin(scored: list[tuple[float, str]], winner: str | None) -> None:
    assert clear_winner(scored) == winner


@pytest.mark.parametrize(
    ("notation", "token", "expected"),
    [
        ("Holm/NNP/nsubj/left left=leave/VBD/ROOT", 0, 1.0),
        ("Holm/NNP/nsubj/left and/CC/cc/Holm Prado/NNP/conj/Holm left=leave/VBD/ROOT", 2, 1.0),
        ("they/PRP/nsubj/knew knew=know/VBD/ROOT Holm/NNP/nsubj/left left=leave/VBD/ccomp/knew", 2, EMBEDDED),
        ("they/PRP/nsubj/knew knew=know/VBD/ROOT Holm/NNP/dobj/knew", 2, 0.0),
    ],
)
def test_a_subject_is_prominent(notation: str, token: int, expected: float) -> None:
    assert prominence_of(parse(notation)[token]) == expected


def test_a_name_is_set_beside_the_noun_that_describes_it() -> None:
    doc = parse("a/DT/det/surgeon surgeon/NN/ROOT ,/,/punct/surgeon Holm/NNP/appos/surgeon")
    assert described_noun(doc[3]).text == "surgeon"
    assert described_noun(doc[1]).text == "surgeon"


def test_a_name_beside_the_place_of_a_person_is_set_beside_the_person() -> None:
    doc = parse(
        "a/DT/det/surgeon surgeon/NN/ROOT at/IN/prep/surgeon the/DT/det/port port/NN/pobj/at Holm/NNP/appos/port"
    )
    assert described_noun(doc[5]).text == "surgeon"
