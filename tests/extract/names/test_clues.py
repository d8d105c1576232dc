from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.clues import head_of, kin_of, of_one_word, of_preposition
from tests.support.parses import parse


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("lay=lie/VBD/ROOT near/IN/prep/lay Brenn/NNP/pobj/near", "near"),
        ("lay=lie/VBD/ROOT in/IN/prep/lay Brenn/NNP/pobj/in", "in"),
        ("plant/NN/ROOT at/IN/prep/plant Brenn/NNP/pobj/at", "in"),
        ("stake/NN/ROOT in/IN/prep/stake Brenn/NNP/pobj/in", "where"),
        ("came=come/VBD/ROOT from/IN/prep/came Brenn/NNP/pobj/from", "where"),
        ("flew=fly/VBD/ROOT from/IN/prep/flew Brenn/NNP/pobj/from", "near"),
        ("drove=drive/VBD/ROOT to/IN/prep/drove Brenn/NNP/pobj/to", "near"),
        ("spoke=speak/VBD/ROOT about/IN/prep/spoke Brenn/NNP/pobj/about", None),
    ],
)
def test_a_preposition_says_how_surely_a_place_follows(notation: str, expected: str | None) -> None:
    assert of_preposition(parse(notation)[1]) == expected


def test_a_pronoun_after_the_sentence_means_its_only_subject() -> None:
    left = "Holm/NNP/nsubj/left left=leave/VBD/ROOT ././punct/left"
    alone = parse(f"{left} He/PRP/nsubj/slept slept=sleep/VBD/ROOT")
    assert list(of_one_word(alone[0])) == ["he"]
    it = parse(f"{left} It/PRP/nsubj/rained rained=rain/VBD/ROOT")
    assert list(of_one_word(it[0])) == []


def test_a_pronoun_later_in_the_sentence_means_its_only_subject() -> None:
    own = parse("Holm/NNP/nsubj/left left=leave/VBD/ROOT his/PRP$/poss/boat boat/NN/dobj/left ././punct/left")
    assert list(of_one_word(own[0])) == ["he"]
    its = parse("Holm/NNP/nsubj/left left=leave/VBD/ROOT its/PRP$/poss/boat boat/NN/dobj/left ././punct/left")
    assert list(of_one_word(its[0])) == []
    nurse = parse(
        "Holm/NNP/nsubj/met met=meet/VBD/ROOT a/DT/det/nurse nurse/NN/dobj/met with/IN/prep/nurse her/PRP/pobj/with"
    )
    assert list(of_one_word(nurse[0])) == []


def test_another_person_in_the_sentence_may_be_meant_by_the_pronoun() -> None:
    doc = parse(
        "Holm/NNP/nsubj/met met=meet/VBD/ROOT a/DT/det/surgeon surgeon/NN/dobj/met ././punct/met "
        "He/PRP/nsubj/slept slept=sleep/VBD/ROOT"
    )
    assert list(of_one_word(doc[0])) == []


def test_an_acronym_of_common_words_is_spelled_out_before_its_bracket() -> None:
    doc = parse(
        "mean/JJ/amod/level sea/NN/compound/level level/NN/ROOT (/-LRB-/punct/MSL MSL/NNP/appos/level )/-RRB-/punct/MSL"
    )
    assert list(of_one_word(doc[4])) == ["spelled out"]


def test_the_noun_before_of_says_that_an_acronym_is_a_things() -> None:
    doc = parse(
        "long/JJ/amod/loss loss/NN/ROOT of/IN/prep/loss service/NN/pobj/of (/-LRB-/punct/LLoS LLoS/NNP/appos/loss "
        ")/-RRB-/punct/LLoS"
    )
    assert "spelled out" in list(of_one_word(doc[5]))


def test_an_acronym_of_capitals_is_a_things_where_things_are_called_so() -> None:
    rate = (
        "Idle/NNP/compound/Rate Cash/NNP/compound/Rate Rate/NNP/ROOT (/-LRB-/punct/ICR ICR/NNP/appos/Rate "
        ")/-RRB-/punct/ICR"
    )
    assert list(of_one_word(parse(rate)[4])) == ["spelled out"]
    assert list(of_one_word(parse(rate.replace("Rate", "Room").replace("ICR", "ICR"))[4])) == []


def test_what_there_are_several_of_is_a_thing() -> None:
    assert list(of_one_word(parse("XLT/NNP/compound/reform reform/NN/ROOT of/IN/prep/reform XLTs/NNS/pobj/of")[0])) == [
        "spelled out"
    ]


@pytest.mark.parametrize(
    "notation",
    [
        # other words, an institution, no brackets
        "high/JJ/amod/level sea/NN/compound/level level/NN/ROOT (/-LRB-/punct/MSL MSL/NNP/appos/level "
        ")/-RRB-/punct/MSL",
        "mean/JJ/amod/society sea/NN/compound/society society/NN/ROOT (/-LRB-/punct/MSS MSS/NNP/appos/society "
        ")/-RRB-/punct/MSS",
        "mean/JJ/amod/level sea/NN/compound/level level/NN/ROOT ,/,/punct/MSL MSL/NNP/appos/level ,/,/punct/MSL",
    ],
)
def test_other_acronyms_are_not_spelled_out(notation: str) -> None:
    assert list(of_one_word(parse(notation)[4])) == []


def test_the_head_of_a_phrase_is_who_is_spoken_of() -> None:
    doc = parse("its/PRP$/poss/chief chief/NN/ROOT in/IN/prep/chief town/NN/pobj/in")
    assert head_of(doc[3]).text == "chief"
    assert head_of(doc[1]).text == "chief"


def test_the_kin_of_an_in_law_is_the_first_word() -> None:
    doc = parse(
        "her/PRP$/poss/mother mother/NN/ROOT -/HYPH/punct/mother in/IN/prep/mother -/HYPH/punct/in law/NN/pobj/in"
    )
    assert kin_of(doc[5]).text == "mother"
    assert kin_of(doc[1]).text == "mother"


def test_one_goes_down_a_river_but_not_down_a_street_of_no_name() -> None:
    doc = parse("they/PRP/nsubj/went went=go/VBD/ROOT down/IN/prep/went the/DT/det/Sola Sola/NNP/pobj/down")
    assert of_preposition(doc[2]) == "where"
    assert of_preposition(parse("down/IN/ROOT Sola/NNP/pobj/down")[0]) is None
