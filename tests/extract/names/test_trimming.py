from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.trimming import bare
from mkdocs_briefing.nlp.parse import Span
from tests.support.extraction import parts_of
from tests.support.parses import parse


def trimmed(notation: str, start: int, end: int, label: str = "") -> tuple[str, str, str | None] | None:
    """Return name, label and first word of the title of what is left of a span."""
    doc = parse(notation)
    found = bare(Span(doc, start, end, label=label))
    if found is None:
        return None
    return doc[found.start : found.end].text, found.label, None if found.title is None else doc[found.title].text


@pytest.mark.parametrize(
    ("notation", "end", "label", "expected"),
    [
        ("the/DT/det/Council Sola/NNP/compound/Council Council/NNP/ROOT", 3, "ORG", ("Sola Council", "ORG", None)),
        ("Holm/NNP/poss/boat 's/POS/case/Holm boat/NN/ROOT", 2, "PERSON", ("Holm", "PERSON", None)),
        ("Mr./NNP/compound/Holm Holm/NNP/ROOT", 2, "PERSON", ("Holm", "PERSON", None)),
        ("Later/RB/advmod/Holm Mr/NNP/compound/Holm Holm/NNP/ROOT", 3, "ORG", ("Holm", "PERSON", "Mr")),
        ("President/NNP/compound/Holm Ana/NNP/compound/Holm Holm/NNP/ROOT", 3, "", ("Ana Holm", "", "President")),
        ("Kenyan/JJ/amod/Prado Luis/NNP/compound/Prado Prado/NNP/ROOT", 3, "PERSON", ("Luis Prado", "PERSON", None)),
        ("King/NNP/compound/II Quil/NNP/compound/II II/NNP/ROOT", 3, "ORG", ("Quil II", "PERSON", "King")),
        ("King/NNP/compound/Road Quil/NNP/compound/Road Road/NNP/ROOT", 3, "", ("King Quil Road", "", None)),
        ("King/NNP/compound/Bank Quil/NNP/compound/Bank Bank/NNP/ROOT", 3, "ORG", ("King Quil Bank", "ORG", None)),
        ("VIDEO/NNP/compound/Holm Holm/NNP/ROOT", 2, "", ("Holm", "", None)),
        ("federal/JJ/amod/Agency Sola/NNP/compound/Agency Agency/NNP/ROOT", 3, "ORG", ("Sola Agency", "ORG", None)),
        ("de/NN/nmod/Holm Holm/NNP/ROOT", 2, "PERSON", ("de Holm", "PERSON", None)),
        ("Said=say/VBD/ROOT Holm/NNP/nsubj/Said", 2, "PERSON", ("Holm", "PERSON", None)),
        ("Added/NNP/compound/Holm Holm/NNP/ROOT :/:/punct/Holm", 2, "", ("Holm", "", None)),
        ("Holm/NNP/ROOT 2/CD/nummod/Holm photo/NN/dep/Holm", 3, "PERSON", ("Holm", "PERSON", None)),
        ("Sola/NNP/compound/Police Police/NNP/compound/Chief Chief/NNP/ROOT", 3, "", ("Sola Police", "", None)),
        ("QRS/NNP/compound/Chair Chair/NNP/ROOT", 2, "ORG", ("QRS", "ORG", None)),
        (
            "Kenya/NNP/compound/Party Labour/NNP/compound/Party Party/NNP/ROOT",
            3,
            "ORG",
            ("Kenya Labour Party", "ORG", None),
        ),
        (
            "Kenyan/JJ/amod/Party Labour/NNP/compound/Party Party/NNP/ROOT",
            3,
            "ORG",
            ("Labour Party", "ORG", None),
        ),
        ("Sola/NNP/ROOT 2/CD/nummod/Sola -/HYPH/punct/Sola 0/CD/nummod/Sola", 4, "ORG", ("Sola", "ORG", None)),
        ("Premier/NNP/compound/League League/NNP/ROOT", 2, "", ("Premier League", "", None)),
    ],
)
def test_what_is_no_part_of_a_name_is_cut_off(
    notation: str, end: int, label: str, expected: tuple[str, str, str | None]
) -> None:
    found = trimmed(notation, 0, end, label)
    assert found is not None
    assert found[:2] == expected[:2]
    if expected[2] is not None:
        assert found[2] == expected[2]


def test_a_form_of_address_in_the_span_is_the_title() -> None:
    assert trimmed("Mr./NNP/compound/Holm Holm/NNP/ROOT", 0, 2, "PERSON") == ("Holm", "PERSON", "Mr.")


def test_titles_before_the_span_are_its_title() -> None:
    notation = "Prime/NNP/compound/Holm Minister/NNP/compound/Holm Holm/NNP/nsubj/left left=leave/VBD/ROOT"
    assert trimmed(notation, 2, 3, "PERSON") == ("Holm", "PERSON", "Prime")


def test_a_title_of_the_sentence_before_is_none() -> None:
    notation = (
        "They/PRP/nsubj/saw saw=see/VBD/ROOT the/DT/det/President President/NNP/dobj/saw ././punct/saw "
        "Holm/NNP/nsubj/left left=leave/VBD/ROOT"
    )
    assert trimmed(notation, 5, 6, "PERSON") == ("Holm", "PERSON", None)


@pytest.mark.parametrize(
    "notation",
    [
        "the/DT/det/of of/IN/ROOT",
        "Captain/NNP/compound/America America/NNP/ROOT",
        "'s/POS/ROOT",
        "Monday/NNP/ROOT",
    ],
)
def test_a_span_without_a_name_is_no_candidate(notation: str) -> None:
    assert trimmed(notation, 0, len(notation.split())) is None


def test_a_full_name_begins_after_a_title_that_other_words_precede() -> None:
    notation = "Sola/NNP/compound/Premier Premier/NNP/compound/Holm Maria/NNP/compound/Holm Holm/NNP/ROOT"
    assert trimmed(notation, 0, 4, "WORK_OF_ART") == ("Maria Holm", "PERSON", "Premier")


@pytest.mark.parametrize(
    "notation",
    [
        "Sola/NNP/compound/School Bishop/NNP/compound/School Maria/NNP/compound/School School/NNP/ROOT",
        "Sola/NNP/compound/Days Premier/NNP/compound/Days Harbour/NNP/compound/Days Days/NNP/ROOT",
    ],
)
def test_other_words_after_a_title_are_no_full_name(notation: str) -> None:
    doc = parse(notation)
    assert trimmed(notation, 0, 4, "ORG") == (doc.text, "ORG", None)


@pytest.mark.model
def test_what_a_hyphen_and_a_participle_say_of_another_is_no_part_of_a_name() -> None:
    parts = parts_of("Ana Holm-trained mare Brenn won on Monday. Ten-time champion jockey Peter Holm rode her in Voss.")
    assert {actor.name: [role.text for role in actor.roles] for actor in parts.actors if actor.type == "person"} == {
        "Ana Holm": [],
        "Peter Holm": ["Ten-time champion jockey"],
    }


@pytest.mark.model
def test_races_are_no_actors_and_the_seat_of_a_company_is_its_own_name() -> None:
    parts = parts_of("Luis Prado said that the Brenn Stakes was late. He works at Sola Machines Headquarters.")
    assert [actor.name for actor in parts.actors] == ["Luis Prado", "Sola Machines"]


@pytest.mark.model
def test_a_preposition_in_lower_case_is_no_part_of_a_name() -> None:
    parts = parts_of("The council of Marnow and the port of Sola agreed. Workers of Marnow met.")
    assert not [actor.name for actor in parts.actors if actor.name.startswith("of ")]


def test_the_adjective_of_a_state_is_no_part_of_a_company_that_is_named_without_it_too() -> None:
    company = "Kenyan/JJ/amod/Co Sola/NNP/compound/Co Steel/NNP/compound/Co Co/NNP/ROOT ././punct/Co"
    alone = "Sola/NNP/nsubj/left left=leave/VBD/ROOT"
    assert trimmed(f"{company} {alone}", 0, 4, "ORG") == ("Sola Steel Co", "ORG", None)
    assert trimmed(company, 0, 4, "ORG") == ("Kenyan Sola Steel Co", "ORG", None)
    assert trimmed(f"{company} Kenyan/JJ/amod/left {alone}", 0, 4, "ORG") == ("Kenyan Sola Steel Co", "ORG", None)


def test_what_somebody_is_king_of_is_no_person() -> None:
    notation = "the/DT/det/King King/NNP/ROOT of/IN/prep/King Sola/NNP/pobj/of"
    assert trimmed(notation, 0, 4, "PERSON") == ("Sola", "", None)
