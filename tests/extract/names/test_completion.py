from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.completion import MAX_COMPLETING_TOKENS, after_particles, completed, is_hyphen
from mkdocs_briefing.nlp.parse import Span
from tests.support.parses import parse


def complete(notation: str, start: int, end: int, label: str) -> tuple[str, str]:
    doc = parse(notation)
    found = completed(Span(doc, start, end, label=label))
    return found.text, found.label_


@pytest.mark.parametrize(
    ("notation", "span", "label", "expected"),
    [
        ("Ana/NNP/compound/Holm Holm/NNP/nsubj/left left=leave/VBD/ROOT", (1, 2), "PERSON", ("Ana Holm", "PERSON")),
        ("Ana/NNP/compound/Holm Holm/NNP/nsubj/left left=leave/VBD/ROOT", (1, 2), "ORG", ("Ana Holm", "PERSON")),
        (
            "Anke/NNP/ROOT von/NNP/compound/Heide der/NNP/compound/Heide Heide/NNP/dep/Anke",
            (0, 1),
            "PERSON",
            ("Anke von der Heide", "PERSON"),
        ),
        (
            "Mrs./NNP/compound/Prado Holm/NNP/compound/Prado -/HYPH/punct/Prado Prado/NNP/ROOT",
            (1, 2),
            "PERSON",
            ("Holm-Prado", "PERSON"),
        ),
        (
            "the/DT/det/talks Holm/NNP/compound/Prado -/HYPH/punct/Prado Prado/NNP/compound/talks talks/NNS/ROOT",
            (1, 2),
            "PERSON",
            ("Holm", "PERSON"),
        ),
        (
            "Saskia/NNP/ROOT ten/CD/nummod/Brinke Brinke/NNP/dep/Saskia",
            (0, 1),
            "ORG",
            ("Saskia ten Brinke", "PERSON"),
        ),
        (
            "Jae/NNP/compound/in -/HYPH/punct/in in/NN/ROOT Park/NNP/appos/in",
            (0, 1),
            "PERSON",
            ("Jae-in Park", "PERSON"),
        ),
        (
            "Striker/NNP/compound/Prado Luis/NNP/compound/Prado Prado/NNP/ROOT",
            (0, 3),
            "PERSON",
            ("Striker Luis Prado", "PERSON"),
        ),
        (
            "Old/NNP/compound/Society Mill/NNP/compound/Society Society/NNP/ROOT of/IN/prep/Society Sola/NNP/pobj/of",
            (2, 5),
            "ORG",
            ("Old Mill Society of Sola", "ORG"),
        ),
        (
            "University/NNP/ROOT of/IN/prep/University Sola/NNP/pobj/of",
            (0, 1),
            "ORG",
            ("University of Sola", "ORG"),
        ),
    ],
)
def test_a_name_is_completed_with_the_words_that_belong_to_it(
    notation: str, span: tuple[int, int], label: str, expected: tuple[str, str]
) -> None:
    assert complete(notation, *span, label) == expected


def test_a_university_at_the_beginning_of_an_article_has_its_place() -> None:
    notation = "Sola/NNP/compound/University University/NNP/ROOT at/IN/prep/University Brenn/NNP/pobj/at"
    assert complete(notation, 0, 2, "ORG") == ("Sola University at Brenn", "ORG")


@pytest.mark.parametrize(
    ("notation", "span", "label", "expected"),
    [
        # a person after an institution is no part of its name
        (
            "Sola/NNP/compound/Council Council/NNP/compound/Holm Ana/NNP/compound/Holm Holm/NNP/ROOT",
            (0, 2),
            "ORG",
            ("Sola Council", "ORG"),
        ),
        # a title before a person is none
        ("President/NNP/compound/Holm Holm/NNP/ROOT", (1, 2), "PERSON", ("Holm", "PERSON")),
        # a place after an institution's name says where it is
        (
            "Sola/NNP/compound/College College/NNP/ROOT of/IN/prep/College the/DT/det/US US/NNP/pobj/of",
            (0, 2),
            "ORG",
            ("Sola College", "ORG"),
        ),
        # only a university's name has `at` in it
        (
            "Sola/NNP/compound/Bank Bank/NNP/ROOT at/IN/prep/Bank Brenn/NNP/pobj/at",
            (0, 2),
            "ORG",
            ("Sola Bank", "ORG"),
        ),
        # a name does not end with a small word
        ("Ministry/NNP/ROOT of/IN/prep/Ministry fish/NN/pobj/of", (0, 2), "ORG", ("Ministry", "ORG")),
    ],
)
def test_words_beside_a_name_that_are_no_part_of_it_stay_outside(
    notation: str, span: tuple[int, int], label: str, expected: tuple[str, str]
) -> None:
    assert complete(notation, *span, label) == expected


def test_small_words_need_a_proper_noun_after_them() -> None:
    doc = parse("Anke/NNP/ROOT van/NNP/dep/Anke the/DT/det/boat boat/NN/dep/Anke")
    assert after_particles(doc, 1) is None
    assert after_particles(doc, 4) is None


def test_a_hyphen_with_white_space_around_it_is_a_dash() -> None:
    assert is_hyphen(parse("Jae/NNP/ROOT -/HYPH/punct/Jae in/NN/dep/Jae"), 1)
    assert not is_hyphen(parse("Jae/NNP/ROOT –/:/punct/Jae in/NN/dep/Jae"), 1)


def test_what_an_institution_belongs_to_is_a_name_of_its_own() -> None:
    notation = (
        "Group/NNP/ROOT of/IN/prep/Group the/DT/det/Council Council/NNP/pobj/of for/IN/prep/Council Trade/NNP/pobj/for"
    )
    assert complete(notation, 0, 1, "ORG") == ("Group", "ORG")


def test_the_campus_after_a_comma_ends_a_university_s_name_where_its_acronym_has_it() -> None:
    notation = (
        "University/NNP/ROOT of/IN/prep/University Sola/NNP/pobj/of ,/,/punct/University "
        "Port/NNP/compound/Brenn Brenn/NNP/npadvmod/University"
    )
    short = "(/-LRB-/punct/University USPB/NNP/appos/University )/-RRB-/punct/University"
    assert complete(f"{notation} {short}", 0, 3, "ORG")[0] == "University of Sola, Port Brenn"
    assert complete(notation, 0, 3, "ORG")[0] == "University of Sola"


def test_a_long_run_of_proper_nouns_does_not_complete_a_name_whole() -> None:
    words = [f"Holm{number}/NNP/compound/Prado" for number in range(3 * MAX_COMPLETING_TOKENS)]
    text, _ = complete(" ".join([*words, "Prado/NNP/ROOT"]), 0, 1, "PERSON")
    assert text == " ".join(f"Holm{number}" for number in range(MAX_COMPLETING_TOKENS + 1))
