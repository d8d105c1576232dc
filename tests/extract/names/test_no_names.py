from __future__ import annotations

import pytest
from spacy.tokens import Span

from mkdocs_briefing.extract.names.no_names import can_be_name
from tests.support.parses import parse


@pytest.mark.parametrize(
    ("notation", "end", "expected"),
    [
        ("Ana/NNP/compound/Holm Holm/NNP/ROOT", 2, True),
        ("Sola/NNP/compound/Minister Minister/NNP/ROOT", 1, False),  # the words lead up to a title
        ("Norway/NNP/compound/Minister Minister/NNP/ROOT", 1, True),  # but a state has ministers
        ("State/NNP/ROOT v./IN/prep/State Holm/NNP/pobj/v.", 1, False),
        ("State/NNP/ROOT of/IN/prep/State Sola/NNP/pobj/of", 1, True),
        ("Finance/NNP/compound/Minister Minister/NNP/ROOT", 2, False),
        ("Kenyan/JJ/ROOT ,/,/punct/Kenyan Dutch/JJ/conj/Kenyan", 3, False),
        ("Falcon-9/NNP/ROOT", 1, False),
        ("@holm/NNP/ROOT", 1, False),
        ("Covid/NNP/compound/Inquiry Inquiry/NNP/ROOT", 2, False),
        ("boat/NN/ROOT", 1, False),
        ("X/NNP/ROOT", 1, False),
        ("Quickly/RB/ROOT", 1, False),
        ("Minority/NNP/compound/Leader Leader/NNP/ROOT", 2, False),
        ("CFO/NNP/ROOT", 1, False),
        ("NRK/NNP/ROOT", 1, True),
    ],
)
def test_words_that_name_no_actor_are_ruled_out(notation: str, end: int, *, expected: bool) -> None:
    assert can_be_name(parse(notation)[0:end]) is expected


@pytest.mark.parametrize(
    ("notation", "start", "expected"),
    [
        ("noon/NN/ROOT 9:30/CD/nummod/BST BST/NNP/dep/noon", 2, False),
        ("noon/NN/ROOT a.m./NN/nummod/ET ET/NNP/dep/noon", 2, False),
        ("the/DT/det/BST BST/NNP/ROOT", 1, True),
        ("Washington/NNP/ROOT ,/,/punct/Washington D.C./NNP/appos/Washington", 2, False),
        ("the/DT/det/D.C. D.C./NNP/ROOT", 1, True),
        ("the/DT/det/Marriages Marriages/NNPS/ROOT", 1, False),
        ("(/-LRB-/punct/R-Sola R-Sola/NNP/ROOT", 1, False),
        (",/,/punct/D-Brenn D-Brenn/NNP/ROOT", 1, False),
        ("the/DT/det/D-Brenn D-Brenn/NNP/ROOT", 1, True),
    ],
)
def test_what_stands_before_rules_letters_out(notation: str, start: int, *, expected: bool) -> None:
    assert can_be_name(parse(notation)[start : start + 1]) is expected


def test_a_field_is_an_institution_where_the_recognizer_says_so() -> None:
    doc = parse("the/DT/det/Customs Customs/NNPS/ROOT")
    assert not can_be_name(doc[1:2])
    assert can_be_name(Span(doc, 1, 2, label="ORG"))
