from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.described import described_by
from mkdocs_briefing.extract.names.evidence import of_place
from tests.support.parses import parse


def evidence(notation: str, start: int, end: int, label: str = "", title: int | None = None) -> set[str]:
    return set(of_place(parse(notation), Candidate(start, end, label, title)))


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("de/FW/compound/Holm Holm/NNP/nsubj/left left=leave/VBD/ROOT", True),
        ("al/NNP/compound/Holm -/HYPH/punct/Holm Holm/NNP/nsubj/left left=leave/VBD/ROOT", True),
        ("la/FW/compound/Holm Holm/NNP/nsubj/left left=leave/VBD/ROOT", False),  # may be a newspaper
        ("De/NNP/compound/Holm Holm/NNP/nsubj/left left=leave/VBD/ROOT", False),
    ],
)
def test_a_small_word_before_a_name_says_that_it_is_a_person_s(notation: str, *, expected: bool) -> None:
    assert ("small word" in evidence(notation, 0, len(parse(notation)) - 1, "ORG")) is expected


@pytest.mark.parametrize(
    ("notation", "place", "expected"),
    [
        (
            "the/DT/det/barrister barrister/NN/compound/Holm Holm/NNP/nsubj/left left=leave/VBD/ROOT",
            (2, 3),
            "introduced",
        ),
        ("it/PRP/nsubj/lay lay=lie/VBD/ROOT near/IN/prep/lay Brenn/NNP/pobj/near", (3, 4), "near"),
        ("it/PRP/nsubj/lay lay=lie/VBD/ROOT in/IN/prep/lay Brenn/NNP/pobj/in", (3, 4), "in"),
        (
            "the/DT/det/city city/NN/ROOT of/IN/prep/city Brenn/NNP/pobj/of",
            (3, 4),
            "called place",
        ),
        ("the/DT/det/death death/NN/ROOT of/IN/prep/death Holm/NNP/pobj/of", (3, 4), "suffers"),
        ("a/DT/det/book book/NN/ROOT by/IN/prep/book Holm/NNP/pobj/by", (3, 4), "authored"),
        ("photo/NN/ROOT :/:/punct/photo Holm/NNP/appos/photo", (2, 3), "credited"),
        ("“/``/punct/Nordlys Nordlys/NNP/ROOT ”/''/punct/Nordlys", (1, 2), "quoted title"),
        ("the/DT/det/HMS HMS/NNP/compound/Vera Vera/NNP/ROOT", (2, 3), "called thing"),
    ],
)
def test_the_words_before_a_name_say_what_it_names(notation: str, place: tuple[int, int], expected: str) -> None:
    assert expected in evidence(notation, *place)


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("Holm/NNP/ROOT ,/,/punct/Holm 41/CD/appos/Holm ,/,/punct/Holm", {"aged"}),
        ("Holm/NNP/ROOT ,/,/punct/Holm 300/CD/appos/Holm ,/,/punct/Holm", set()),
        ("Holm/NNP/ROOT ,/,/punct/Holm who/WP/nsubj/left left=leave/VBD/relcl/Holm", {"aged"}),
        ("Brenn/NNP/ROOT ,/,/punct/Brenn Norway/NNP/appos/Brenn ,/,/punct/Brenn", {"region"}),
        ("Brenn/NNP/ROOT ,/,/punct/Brenn Norway/NNP/compound/Holm Holm/NNP/appos/Brenn", set()),
        (
            "Holm/NNP/ROOT ,/,/punct/Holm a/DT/det/surgeon surgeon/NN/appos/Holm",
            {"introduced"},
        ),
        ("Brenn/NNP/poss/spokesman 's/POS/case/Brenn spokesman/NN/ROOT", {"employs"}),
        ("Brenn/NNP/compound/launch launch/NN/ROOT", {"makes"}),
    ],
)
def test_the_words_after_a_name_say_what_it_names(notation: str, expected: set[str]) -> None:
    assert evidence(notation, 0, 1) == expected


@pytest.mark.parametrize(
    ("notation", "label", "expected"),
    [
        ("Ana/NNP/compound/Holm Holm/NNP/nsubj/said said=say/VBD/ROOT", "PERSON", {"speaks in full"}),
        ("holm/NN/compound/boat boat/NN/ROOT", "PERSON", {"no proper noun"}),
        ("Ana/NNP/compound/Holms Holms/NNPS/ROOT", "PERSON", {"plural person"}),
        ("Ana/NNP/compound/Minister Minister/NNP/ROOT", "ORG", {"job"}),
    ],
)
def test_form_and_verb_of_a_name_of_two_words(notation: str, label: str, expected: set[str]) -> None:
    assert evidence(notation, 0, 2, label) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("X9/NNP/ROOT", {"numbered"}),
        ("BFW/NNP/ROOT", {"acronym"}),
        ("Boats=boat/NNS/nsubj/left left=leave/VBD/ROOT", {"opening plural", "acts"}),
        ("Holm/NNP/nsubj/said said=say/VBD/ROOT", {"speaks"}),
        ("Brenn/NNP/ROOT", set()),
        ("NordFerry/NNP/ROOT", {"inner capital"}),
        ("iFjord/NNP/ROOT", {"inner capital"}),
    ],
)
def test_form_and_verb_of_a_name_of_one_word(notation: str, expected: set[str]) -> None:
    assert evidence(notation, 0, 1) == expected


def test_a_plural_with_the_article_that_acts_is_a_collective() -> None:
    assert evidence("the/DT/det/Rovers Rovers/NNPS/nsubj/won won=win/VBD/ROOT", 1, 2) == {"collective", "acts"}
    assert evidence("Rovers/NNPS/nsubj/won won=win/VBD/ROOT", 0, 1) == {"opening plural", "acts"}
    assert evidence("the/DT/det/Quils Quils/NNPS/dobj/saw saw=see/VBD/ROOT", 1, 2) == set()


def test_a_title_and_an_indefinite_article_are_evidence() -> None:
    assert "title" in evidence("Mr./NNP/compound/Holm Holm/NNP/ROOT", 1, 2, "PERSON", title=0)
    assert "indefinite" in evidence("it/PRP/nsubj/is is=be/VBZ/ROOT a/DT/det/Falcon Falcon/NNP/attr/is", 3, 4)


def test_verbs_with_people_as_objects_and_lists_of_examples() -> None:
    assert "met" in evidence("they/PRP/nsubj/met met=meet/VBD/ROOT Holm/NNP/dobj/met", 2, 3)
    included = "the/DT/det/ministers ministers=minister/NNS/nsubj/include include/VBP/ROOT Holm/NNP/dobj/include"
    assert "introduced" in evidence(included, 3, 4)


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("Brenn/NNP/nsubj/are are=be/VBP/ROOT ahead/RB/advmod/are", {"plural body"}),
        ("Brenn/NNP/nsubj/won have/VBP/aux/won won=win/VBN/ROOT", {"plural body", "acts"}),
        ("Brenn/NNP/nsubj/is is=be/VBZ/ROOT ahead/RB/advmod/is", set()),
        ("Brenn/NNP/nsubj/are and/CC/cc/Brenn Sola/NNP/conj/Brenn are=be/VBP/ROOT", set()),
        ("Rovers/NNPS/nsubj/are are=be/VBP/ROOT ahead/RB/advmod/are", {"opening plural"}),
    ],
)
def test_a_singular_name_with_a_plural_verb_is_a_team_s_or_a_firm_s(notation: str, expected: set[str]) -> None:
    assert evidence(notation, 0, 1) == expected


def test_what_only_people_do_says_something_of_a_full_name() -> None:
    assert "personal" in evidence("Ana/NNP/compound/Brenn Brenn/NNP/nsubj/scored scored=score/VBD/ROOT", 0, 2)
    assert "personal" not in evidence("Brenn/NNP/nsubj/scored scored=score/VBD/ROOT", 0, 1)
    assert "personal" not in evidence("Ana/NNP/compound/Brenn Brenn/NNP/nsubj/grew grew=grow/VBD/ROOT", 0, 2)


def test_a_noun_says_what_it_is_said_of() -> None:
    assert [described_by(noun) for noun in ("surgeon", "newspaper", "city", "blue")] == [
        "introduced",
        "described as group",
        "described as place",
        None,
    ]
