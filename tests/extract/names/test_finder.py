from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.extract.names.clustering import Name
from mkdocs_briefing.extract.names.finder import find_names, introduced
from tests.support.parses import parse

if TYPE_CHECKING:
    from mkdocs_briefing.model import ActorType

ANA = "Ana/NNP/compound/Quil/PERSON Quil/NNP/nsubj/left/PERSON left=leave/VBD/ROOT ././punct/left"


def found(*paragraphs: str) -> list[tuple[str, str]]:
    return [(name.text, name.type) for name in find_names(parse(*paragraphs))]


def test_a_name_found_once_is_found_again_by_its_parts() -> None:
    again = "They/PRP/nsubj/saw saw=see/VBD/ROOT Quil/NNP/dobj/saw and/CC/cc/Quil Ana/NNP/conj/Quil ././punct/saw"
    assert found(ANA, again) == [("Ana Quil", "person"), ("Quil", "person"), ("Ana", "person")]


def test_a_surname_that_looks_like_a_plural_is_found_again_where_a_sentence_begins() -> None:
    ana = "Ana/NNP/compound/Waters/PERSON Waters/NNP/nsubj/left/PERSON left=leave/VBD/ROOT ././punct/left"
    again = "Waters/NNS/nsubj/said said=say/VBD/ROOT so/RB/advmod/said ././punct/said"
    assert found(ana, again) == [("Ana Waters", "person"), ("Waters", "person")]


def test_a_word_that_the_article_also_writes_in_lower_case_is_no_name() -> None:
    buoy = "They/PRP/nsubj/saw saw=see/VBD/ROOT Buoy/NNP/dobj/saw/ORG ././punct/saw"
    assert found(buoy) == [("Buoy", "organization")]
    assert found(buoy, "The/DT/det/buoy buoy/NN/nsubj/sank sank=sink/VBD/ROOT ././punct/sank") == []


def test_a_word_that_only_begins_sentences_needs_the_recognizer() -> None:
    assert found("Buoys/NNPS/nsubj/sank sank=sink/VBD/ROOT ././punct/sank") == []
    assert found("Quil/NNP/nsubj/sank/ORG sank=sink/VBD/ROOT ././punct/sank") == [("Quil", "organization")]


def test_a_common_noun_that_begins_a_quotation_is_no_name_whatever_the_recognizer_says() -> None:
    assert found("“/``/punct/is Time/NN/nsubj/is/ORG is=be/VBZ/ROOT up/RB/advmod/is ././punct/is") == []


@pytest.mark.parametrize("name", ["NordFerry", "AquaTorv", "HarbourNet"])
def test_a_word_that_is_a_name_by_its_form_needs_no_recognizer(name: str) -> None:
    assert found(f"{name}/NNP/compound/plant plant/NN/nsubj/burned burned=burn/VBD/ROOT ././punct/burned") == [
        (name, "organization")
    ]


def test_tokens_passed_over_name_nobody() -> None:
    names = find_names(parse(ANA), passed=frozenset({0, 1}))
    assert names == []


def test_a_headline_in_title_case_has_the_names_of_the_article() -> None:
    headline = (
        "Harbour/NNP/compound/Talks Talks/NNP/nsubj/Fail Fail/NNP/ROOT After/IN/prep/Fail Quil/NNP/compound/Leaves "
        "Leaves/NNP/pobj/After"
    )
    assert found(headline, ANA) == [("Quil", "person"), ("Ana Quil", "person")]
    assert found(headline) == []


def test_an_event_s_name_gives_up_the_names_in_it() -> None:
    cup = "They/PRP/nsubj/won won=win/VBD/ROOT the/DT/det/Cup NATO/NNP/compound/Cup/EVENT Cup/NNP/dobj/won/EVENT"
    assert found(cup) == [("NATO", "organization")]
    assert found(cup.replace("NATO", "Oslo")) == [("Oslo", "place")]
    assert found(cup.replace("NATO", "Harbour")) == []


def test_an_institution_s_seat_is_no_actor_by_its_name_alone() -> None:
    hospital = "They/PRP/nsubj/saw saw=see/VBD/ROOT Oslo/NNP/compound/Hospital/ORG Hospital/NNP/dobj/saw/ORG"
    seen = "They/PRP/nsubj/saw saw=see/VBD/ROOT Oslo/NNP/dobj/saw/GPE"
    assert found(hospital) == [("Oslo Hospital", "organization")]
    assert found(hospital, seen) == [("Oslo Hospital", "organization"), ("Oslo", "place"), ("Oslo", "place")]


def test_a_title_is_kept_beside_a_person_s_name() -> None:
    notation = "They/PRP/nsubj/saw saw=see/VBD/ROOT Mr./NNP/compound/Quil Quil/NNP/dobj/saw/PERSON"
    (name,) = find_names(parse(notation))
    assert name == Name(13, 17, "Quil", "person", 9, "mr")


@pytest.mark.parametrize(
    ("text", "short", "kind", "expected"),
    [
        ("Brenn Fish Watch (BFW) closed.", "BFW", "organization", {"bfw": "brenn fish watch"}),
        ("Brenn Fish Watch (Watch) closed.", "Watch", "organization", {"watch": "brenn fish watch"}),
        ("Brenn Fish Watch, BFW, closed.", "BFW", "organization", {}),
        ("Brenn Fish Watch (Quil) closed.", "Quil", "person", {}),
    ],
)
def test_a_bracket_introduces_a_short_name(text: str, short: str, kind: ActorType, expected: dict[str, str]) -> None:
    start = text.index(short, 16)
    names = [Name(0, 16, "Brenn Fish Watch", "organization"), Name(start, start + len(short), short, kind)]
    assert introduced(text, names) == expected


def test_a_field_in_a_title_is_no_name_but_a_state_is() -> None:
    minister = "A/DT/det/minister minister/NN/nsubj/left of/IN/prep/minister {}/NNP/pobj/of/ORG left=leave/VBD/ROOT"
    assert found(minister.format("Justice")) == []
    assert found(minister.format("Norway")) == [("Norway", "place")]


def test_a_medium_may_be_called_by_a_word_that_the_article_also_writes_in_lower_case() -> None:
    told = "He/PRP/nsubj/told told=tell/VBD/ROOT {}/DT/det/Times Times/NNPS/dobj/told/ORG three/CD/nummod/times "
    times = "times=time/NNS/npadvmod/told ././punct/told"
    assert found(told.format("the") + times) == [("Times", "organization")]


@pytest.mark.parametrize(("name", "expected"), [("Reporter", [("Brenn Reporter", "organization")]), ("Widow", [])])
def test_a_medium_has_a_capital_article_and_a_word_of_media(name: str, expected: list[tuple[str, str]]) -> None:
    told = (
        f"He/PRP/nsubj/told told=tell/VBD/ROOT The/DT/det/{name} Brenn/NNP/compound/{name}/ORG {name}/NNP/dobj/told/ORG"
    )
    assert found(told) == expected


def test_a_word_after_a_dateline_begins_its_sentence() -> None:
    shares = "LONDON/NNP/compound/Shares/GPE Shares/NNPS/nsubj/fell fell=fall/VBD/ROOT ././punct/fell"
    assert found(shares) == [("LONDON", "place")]
