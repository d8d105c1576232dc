from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.candidate import Candidate, words_of
from mkdocs_briefing.extract.names.classify import types_of
from mkdocs_briefing.extract.names.gazetteer import canonical
from tests.support.extraction import parts_of
from tests.support.parses import parse


def decided(notation: str, *candidates: Candidate) -> dict[str, str]:
    doc = parse(notation)
    groups: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(canonical(words_of(doc, candidate)), []).append(candidate)
    return dict(types_of(doc, groups))


def test_the_most_evidence_decides_against_the_label() -> None:
    notation = "Ana/NNP/compound/Holm Holm/NNP/nsubj/left left=leave/VBD/ROOT"
    assert decided(notation, Candidate(0, 2, "ORG")) == {"ana holm": "person"}
    assert decided(notation, Candidate(0, 2, "PERSON")) == {"ana holm": "person"}


def test_who_is_known_by_a_small_word_and_surname_is_a_person_in_full_too() -> None:
    notation = (
        "Yvo/NNP/compound/Quil#1 de/FW/compound/Quil#1 Quil/NNP/nsubj/left left=leave/VBD/ROOT ././punct/left "
        "de/FW/compound/Quil#2 Quil/NNP/nsubj/ran ran=run/VBD/ROOT"
    )
    assert decided(notation, Candidate(0, 3, "ORG"), Candidate(5, 7, "ORG")) == {
        "yvo de quil": "person",
        "de quil": "person",
    }


def test_an_acronym_of_an_institution_is_no_place_of_those_letters() -> None:
    notation = (
        "Workers/NNPS/compound/Union Aid/NNP/compound/Union Union/NNP/nsubj/left left=leave/VBD/ROOT ././punct/left "
        "WAU/NNP/nsubj/ran ran=run/VBD/ROOT"
    )
    assert decided(notation, Candidate(0, 3, "ORG"), Candidate(5, 6, "ORG"))["wau"] == "organization"
    assert decided(notation, Candidate(5, 6, "ORG")) == {"wau": "place"}


def test_without_a_label_and_enough_evidence_a_name_has_no_type() -> None:
    notation = "they/PRP/nsubj/saw saw=see/VBD/ROOT Quil/NNP/dobj/saw"
    assert decided(notation, Candidate(2, 3, "")) == {}
    assert decided(notation, Candidate(2, 3, "ORG")) == {"quil": "organization"}


def test_a_part_of_a_full_name_is_that_person() -> None:
    notation = (
        "Ana/NNP/compound/Quil Quil/NNP/nsubj/left left=leave/VBD/ROOT ././punct/left "
        "They/PRP/nsubj/saw saw=see/VBD/ROOT Quil/NNP/dobj/saw"
    ).replace("compound/Quil", "compound/Quil#1")
    full, short = Candidate(0, 2, "PERSON"), Candidate(6, 7, "ORG")
    assert decided(notation, full, short) == {"ana quil": "person", "quil": "person"}
    assert decided(notation, short) == {"quil": "organization"}


def test_the_beginning_of_one_institution_s_name_is_short_for_it() -> None:
    notation = (
        "Quil/NNP/compound/Bank#1 Bank/NNP/nsubj/closed closed=close/VBD/ROOT ././punct/closed "
        "They/PRP/nsubj/saw saw=see/VBD/ROOT Quil/NNP/dobj/saw"
    )
    full, short = Candidate(0, 2, "ORG"), Candidate(6, 7, "")
    assert decided(notation, full, short) == {"quil bank": "organization", "quil": "organization"}


def test_a_nationality_is_no_actor() -> None:
    assert decided("the/DT/det/talks Kenyan/JJ/amod/talks talks=talk/NNS/ROOT", Candidate(1, 2, "NORP")) == {
        "kenyan": "thing"
    }


def test_a_name_in_a_list_is_what_the_others_are() -> None:
    notation = (
        "they/PRP/nsubj/met met=meet/VBD/ROOT Ana/NNP/compound/Holm Holm/NNP/dobj/met and/CC/cc/Holm Quil/NNP/conj/Holm"
    )
    assert decided(notation, Candidate(2, 4, "PERSON"), Candidate(5, 6, "")) == {"ana holm": "person", "quil": "person"}


def test_a_thing_s_last_word_is_the_thing() -> None:
    notation = (
        "Hurricane/NNP/compound/Quil#1 Quil/NNP/nsubj/came came=come/VBD/ROOT ././punct/came "
        "They/PRP/nsubj/feared feared=fear/VBD/ROOT Quil/NNP/dobj/feared"
    )
    both = decided(notation, Candidate(0, 2, "EVENT"), Candidate(6, 7, "PERSON"))
    assert both == {"hurricane quil": "thing", "quil": "thing"}


def test_two_surnames_and_one_with_a_hyphen_are_the_person_s() -> None:
    notation = (
        "Ana/NNP/compound/Brenn#1 Quil/NNP/compound/Brenn#1 -/HYPH/punct/Brenn#1 Brenn/NNP/nsubj/left "
        "left=leave/VBD/ROOT ././punct/left "
        "They/PRP/nsubj/saw saw=see/VBD/ROOT Quil/NNP/compound/Brenn#2 -/HYPH/punct/Brenn#2 Brenn/NNP/dobj/saw"
    )
    full, short = Candidate(0, 4, "PERSON"), Candidate(8, 11, "ORG")
    assert decided(notation, full, short) == {"ana quil brenn": "person", "quil brenn": "person"}


def test_a_slip_of_the_pen_is_the_person_that_is_meant() -> None:
    notation = (
        "Ana/NNP/compound/Solbrenner Solbrenner/NNP/nsubj/left left=leave/VBD/ROOT ././punct/left "
        "They/PRP/nsubj/saw saw=see/VBD/ROOT Solbrener/NNP/dobj/saw"
    )
    full, slip = Candidate(0, 2, "PERSON"), Candidate(6, 7, "ORG")
    assert decided(notation, full, slip)["solbrener"] == "person"
    assert decided(notation.replace("Solbrener/", "Solberg/"), full, slip)["solberg"] == "organization"


@pytest.mark.model
def test_a_state_is_called_by_the_half_of_the_compass_in_its_name() -> None:
    text = "North Korea tested a rocket. The North said it was peaceful. South Korea condemned the North."
    assert {(actor.name, actor.type) for actor in parts_of(text).actors} == {
        ("North Korea", "place"),
        ("South Korea", "place"),
    }


@pytest.mark.model
@pytest.mark.parametrize("medium", ["Al Nahar television", "Sola TV"])
def test_what_broadcasts_is_an_organization(medium: str) -> None:
    actors = parts_of(f"{medium} said on Monday that the ferry had sunk off the coast.").actors
    assert [actor.type for actor in actors] == ["organization"]


def test_the_first_word_of_what_only_the_recognizer_takes_for_a_person_is_no_person() -> None:
    notation = (
        "Zolpay/NNP/compound/Zest Zest/NNP/nsubj/left left=leave/VBD/ROOT ././punct/left "
        "Zolpay/NNP/nsubj/ran ran=run/VBD/ROOT"
    )
    assert decided(notation, Candidate(0, 2, "PERSON"), Candidate(4, 5, "ORG"))["zolpay"] == "organization"


def test_one_word_that_only_the_recognizer_takes_for_a_person_names_nobody() -> None:
    notation = "they/PRP/nsubj/saw saw=see/VBD/ROOT Quil/NNP/dobj/saw"
    assert decided(notation, Candidate(2, 3, "PERSON")) == {"quil": "thing"}


FULL_NAME = "Ana/NNP/compound/Jordan#1 Jordan/NNP/nsubj/left left=leave/VBD/ROOT ././punct/left "


@pytest.mark.parametrize(
    ("rest", "at", "expected"),
    [
        ("Jordan/NNP/nsubj/ran ran=run/VBD/ROOT", 4, "person"),
        ("they/PRP/nsubj/met met=meet/VBD/ROOT in/IN/prep/met Jordan/NNP/pobj/in", 7, "place"),
    ],
)
def test_the_surname_of_somebody_named_in_full_is_no_state_unless_something_is_in_it(
    rest: str, at: int, expected: str
) -> None:
    found = decided(FULL_NAME + rest, Candidate(0, 2, "PERSON"), Candidate(at, at + 1, "GPE"))
    assert found == {"ana jordan": "person", "jordan": expected}


def test_a_state_named_before_who_has_its_name_is_a_state() -> None:
    notation = (
        "Jordan/NNP/nsubj/voted voted=vote/VBD/ROOT ././punct/voted "
        "Ana/NNP/compound/Jordan#2 Jordan/NNP/nsubj/left left=leave/VBD/ROOT"
    )
    assert decided(notation, Candidate(0, 1, "GPE"), Candidate(3, 5, "PERSON"))["jordan"] == "place"


def test_who_is_beyond_doubt_a_person_by_the_surname_is_one_in_full() -> None:
    notation = (
        "Quilo/NNP/compound/Brenn#1 Brenn/NNP/nsubj/beat beat=beat/VBD/ROOT ././punct/beat "
        "Brenn/NNP/nsubj/left ,/,/punct/Brenn#2 31/CD/appos/Brenn#2 ,/,/punct/Brenn#2 left=leave/VBD/ROOT"
    )
    known = decided(notation, Candidate(0, 2, "ORG"), Candidate(4, 5, "PERSON"))
    assert known == {"quilo brenn": "person", "brenn": "person"}
    assert decided(notation, Candidate(0, 2, "ORG")) == {"quilo brenn": "organization"}


def test_what_speaks_is_no_product() -> None:
    assert decided("Quilo/NNP/nsubj/said said=say/VBD/ROOT", Candidate(0, 1, "PRODUCT")) == {"quilo": "organization"}
    assert decided("Quilo/NNP/nsubj/went went=go/VBD/ROOT", Candidate(0, 1, "PRODUCT")) == {"quilo": "thing"}


def test_a_county_is_no_short_form_of_its_institution() -> None:
    notation = (
        "Quil/NNP/compound/Council County/NNP/compound/Council Council/NNP/nsubj/voted voted=vote/VBD/ROOT "
        "././punct/voted Quil/NNP/compound/County#2 County/NNP/nsubj/grew grew=grow/VBD/ROOT"
    )
    assert decided(notation, Candidate(0, 3, "ORG"), Candidate(5, 7, "ORG"))["quil county"] == "place"
