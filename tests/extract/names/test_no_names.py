from __future__ import annotations

import pytest
from spacy.tokens import Doc as SpacyDoc
from spacy.vocab import Vocab

from mkdocs_briefing.extract.names.no_names import can_be_name
from mkdocs_briefing.nlp.parse import Doc, Span
from tests.support.extraction import parts_of
from tests.support.parses import parse


@pytest.mark.parametrize(
    ("notation", "end", "expected"),
    [
        ("Ana/NNP/compound/Holm Holm/NNP/ROOT", 2, True),
        ("Sola/NNP/compound/Minister Minister/NNP/ROOT", 1, False),  # the words lead up to a title
        ("Norway/NNP/compound/Minister Minister/NNP/ROOT", 1, True),  # but a state has ministers
        ("Sea/NNP/compound/minister Trade/NNP/compound/minister minister/NN/ROOT", 2, False),
        ("Sola/NNP/compound/minister Bank/NNP/compound/minister minister/NN/ROOT", 2, True),
        ("State/NNP/ROOT v./IN/prep/State Holm/NNP/pobj/v.", 1, False),
        ("State/NNP/ROOT of/IN/prep/State Sola/NNP/pobj/of", 1, True),
        ("Finance/NNP/compound/Minister Minister/NNP/ROOT", 2, False),
        ("Kenyan/JJ/ROOT ,/,/punct/Kenyan Dutch/JJ/conj/Kenyan", 3, False),
        ("Falcon-9/NNP/ROOT", 1, False),
        ("@holm/NNP/ROOT", 1, False),
        ("Kenyans/NNPS/ROOT", 1, False),
        ("Philippines/NNPS/ROOT", 1, True),
        ("ABC/NNP/compound/Chair Chair/NNP/ROOT", 1, True),  # a body has a chair
        ("Covid/NNP/compound/Inquiry Inquiry/NNP/ROOT", 2, False),
        ("boat/NN/ROOT", 1, False),
        ("X/NNP/ROOT", 1, False),
        ("Quickly/RB/ROOT", 1, False),
        ("Minority/NNP/compound/Leader Leader/NNP/ROOT", 2, False),
        ("CFO/NNP/ROOT", 1, False),
        ("NRK/NNP/ROOT", 1, True),
        ("ex-Sola/NNP/ROOT", 1, False),
        ("pro-Sola/JJ/ROOT", 1, False),
        ("Ex-Sola/NNP/ROOT", 1, True),
        ("Dutchman/NNP/ROOT", 1, False),
        ("Englishwomen/NNP/ROOT", 1, False),
        ("Holman/NNP/ROOT", 1, True),
        ("Japanese/JJ/amod/Emperor Emperor/NNP/ROOT", 2, False),
        ("Irish/JJ/amod/Reporter Reporter/NNP/ROOT", 2, True),
        ("Black/JJ/amod/Women Women/NNS/ROOT", 2, False),
        ("White/JJ/amod/House House/NNP/ROOT", 2, True),
        ("Jim/NNP/compound/Crow Crow/NNP/ROOT", 2, False),
        ("Irish/JJ/amod/Airways Airways/NNP/ROOT", 2, True),
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


@pytest.mark.parametrize(
    ("notation", "start", "expected"),
    [
        ("head/NN/ROOT of/IN/prep/head Retail/NNP/compound/Research Research/NNP/pobj/of", 2, False),
        ("Director/NNP/ROOT of/IN/prep/Director Marine/NNP/compound/Biology Biology/NNP/pobj/of", 2, False),
        ("head/NN/ROOT of/IN/prep/head Sola/NNP/compound/Institute Institute/NNP/pobj/of", 2, True),
        ("head/NN/ROOT of/IN/prep/head Sola/NNP/compound/Holm Holm/NNP/pobj/of", 2, True),
        ("port/NN/ROOT of/IN/prep/port Retail/NNP/compound/Research Research/NNP/pobj/of", 2, True),
    ],
)
def test_the_field_that_an_office_is_over_names_nobody(notation: str, start: int, *, expected: bool) -> None:
    assert can_be_name(parse(notation)[start : start + 2]) is expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("East/NNP/nmod/seats and/CC/cc/East West/NNP/conj/East seats/NNS/ROOT", False),
        ("East/NNP/nmod/Holm and/CC/cc/East West/NNP/conj/East Holm/NNP/ROOT", True),
        ("East/NNP/nmod/seats of/IN/prep/East West/NNP/pobj/of seats/NNS/ROOT", True),
        ("East/NNP/nmod/seats and/CC/cc/East Sola/NNP/conj/East seats/NNS/ROOT", True),
    ],
)
def test_a_quarter_beside_another_is_no_place_of_its_own(notation: str, *, expected: bool) -> None:
    assert can_be_name(parse(notation)[2:3]) is expected


@pytest.mark.model
def test_the_code_of_a_share_is_no_actor() -> None:
    parts = parts_of(
        "Volkswagen (VOWG_p.DE) fell on Monday. Sola Steel (SOLA.O) rose, and Brenn Bank <BRN.L> met the mayor."
    )
    assert sorted(actor.name for actor in parts.actors) == ["Brenn Bank", "Sola Steel", "Volkswagen"]


def test_a_tag_names_nobody() -> None:
    parts = ["NOUN", "SYM", "PROPN"]
    assert not can_be_name(
        Doc(SpacyDoc(Vocab(), words=["win", "#", "SolaCup"], spaces=[True, False, False], pos=parts))[2:3]
    )
    assert can_be_name(
        Doc(SpacyDoc(Vocab(), words=["win", "#", "SolaCup"], spaces=[True, True, False], pos=parts))[2:3]
    )


@pytest.mark.parametrize(
    ("notation", "label", "expected"),
    [
        ("Draconic/JJ/amod/law law/NN/ROOT", "ORG", False),
        ("Draconic/JJ/amod/law law/NN/ROOT", "LOC", True),  # `the Baltic coast`
        ("Quil/NNP/compound/law law/NN/ROOT", "ORG", True),
        ("QRS/JJ/amod/law law/NN/ROOT", "ORG", True),
        ("Draconic/JJ/amod/Law Law/NNP/ROOT", "ORG", True),
    ],
)
def test_an_adjective_before_a_common_noun_is_no_institution(notation: str, label: str, expected: bool) -> None:
    assert can_be_name(Span(parse(notation), 0, 1, label=label)) is expected


def test_two_fields_that_somebody_is_director_of_are_no_institution() -> None:
    doc = parse("director/NN/ROOT of/IN/prep/director Health/NNP/pobj/of and/CC/cc/Health Biologicals/NNPS/conj/Health")
    assert not can_be_name(Span(doc, 2, 5, label="ORG"))
