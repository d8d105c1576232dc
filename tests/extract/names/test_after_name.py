from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.after_name import of_words_after
from mkdocs_briefing.extract.names.candidate import Candidate
from tests.support.parses import parse


def evidence(notation: str) -> set[str]:
    """The evidence after the first word of a paragraph."""
    doc = parse(notation)
    return set(of_words_after(doc, Candidate(0, 1, "PERSON"), doc[1]))


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("Sola/NNP/compound/winner winner/NN/ROOT", {"awarded"}),
        ("Sola/NNP/compound/ceremony awards=award/NNS/compound/ceremony ceremony/NN/ROOT", {"awarded"}),
        ("Sola/NNP/compound/spokesman state/NN/compound/spokesman spokesman/NN/ROOT", {"described as place"}),
        ("Sola/NNP/compound/hall town/NN/compound/hall hall/NN/ROOT", {"described as place"}),
        ("Sola/NNP/compound/goalkeeper goalkeeper/NN/ROOT", {"has members"}),
        ("Sola/NNP/compound/leader deputy/NN/compound/leader leader/NN/ROOT", {"has members"}),
        ("Sola/NNP/compound/TD TD=td/NNP/ROOT", set()),
        ("Sola/NNP/compound/conflict conflict/NN/ROOT", {"struck"}),
        ("Sola/NNP/compound/prison prison/NN/ROOT", {"called place"}),
        ("Sola/NNP/compound/spokesman spokesman/NN/ROOT", {"employs"}),
        ("Sola/NNP/compound/launch launch/NN/ROOT", {"makes"}),
        ("Sola/NNP/ROOT 's/POS/case/Sola Ana/NNP/compound/Holm/PERSON Holm/NNP/dep/Sola/PERSON", {"has people"}),
        ("Sola/NNP/poss/leader 's/POS/case/Sola leader/NN/ROOT", {"employs"}),
        ("Sola/NNP/poss/winner 's/POS/case/Sola winner/NN/ROOT", set()),
    ],
)
def test_what_stands_after_a_name_says_what_it_names(notation: str, expected: set[str]) -> None:
    assert evidence(notation) == expected
