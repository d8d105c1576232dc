from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.trimming import Candidate, bare, can_be_name, with_branches, words_of
from tests.support.parses import parse


def trimmed(notation: str, start: int, end: int, label: str = "") -> tuple[str, str, str | None] | None:
    """Return name, label and first word of the title of what is left of a span."""
    doc = parse(notation)
    found = bare(doc.char_span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), label=label))
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
        ("VIDEO/NNP/compound/Holm Holm/NNP/ROOT", 2, "", ("Holm", "", None)),
        ("Said=say/VBD/ROOT Holm/NNP/nsubj/Said", 2, "PERSON", ("Holm", "PERSON", None)),
        ("Added/NNP/compound/Holm Holm/NNP/ROOT :/:/punct/Holm", 2, "", ("Holm", "", None)),
        ("Holm/NNP/ROOT 2/CD/nummod/Holm photo/NN/dep/Holm", 3, "PERSON", ("Holm", "PERSON", None)),
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
    ],
)
def test_words_that_name_no_actor_are_ruled_out(notation: str, end: int, *, expected: bool) -> None:
    assert can_be_name(parse(notation)[0:end]) is expected


def test_a_possessive_that_the_tokenizer_left_on_a_word_is_no_part_of_the_name() -> None:
    doc = parse("Holm's/NNP/ROOT")
    assert words_of(doc, Candidate(0, 1, "")) == "Holm"


def test_a_country_after_a_name_that_a_country_ends_is_its_branch() -> None:
    doc = parse("Sport/NNP/compound/Norway Norway/NNP/compound/Denmark Denmark/NNP/ROOT")
    assert with_branches(doc, [Candidate(0, 2, "ORG"), Candidate(2, 3, "GPE")]) == [Candidate(0, 3, "ORG")]


def test_countries_beside_one_another_are_two_names() -> None:
    doc = parse("Norway/NNP/compound/Denmark Denmark/NNP/ROOT")
    found = [Candidate(0, 1, "GPE"), Candidate(1, 2, "GPE")]
    assert with_branches(doc, found) == found
