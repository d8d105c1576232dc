from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.candidates import candidates, disjoint
from tests.support.parses import parse


def found(notation: str) -> list[tuple[str, str]]:
    doc = parse(notation)
    return [(doc[c.start : c.end].text, c.label) for c in candidates(doc)]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "Ana/NNP/compound/Holm/PERSON Holm/NNP/nsubj/left/PERSON left=leave/VBD/ROOT Brenn/NNP/dobj/left/GPE",
            [("Ana Holm", "PERSON"), ("Brenn", "GPE")],
        ),
        (  # dates and amounts are no names
            "Brenn/NNP/nsubj/paid/GPE paid=pay/VBD/ROOT $/$/nmod/5/MONEY 5/CD/dobj/paid/MONEY on/IN/prep/paid "
            "Monday/NNP/pobj/on/DATE",
            [("Brenn", "GPE")],
        ),
        (  # a person beside an institution
            "Brenn/NNP/compound/Council/ORG Council/NNP/nmod/Holm/ORG Ana/NNP/compound/Holm/ORG Holm/NNP/ROOT/Holm/ORG",
            [("Brenn Council", "ORG"), ("Ana Holm", "PERSON")],
        ),
        (  # an institution at a school
            "Sola/NNP/compound/Museum/ORG Museum/NNP/ROOT/Museum/ORG at/IN/prep/Museum/ORG "
            "Brenn/NNP/compound/University/ORG University/NNP/pobj/at/ORG",
            [("Sola Museum", "ORG"), ("Brenn University", "ORG")],
        ),
        (  # two teams on either side of a common noun
            "City/NNP/nmod/Sola/ORG rivals=rival/NNS/compound/Sola/ORG Sola/NNP/ROOT/Sola/ORG",
            [("City", ""), ("Sola", "ORG")],
        ),
        (  # two names, one of which the article has elsewhere
            "Nordlys/NNP/ROOT/Nordlys#1/ORG and/CC/cc/Nordlys#1/ORG Quil/NNP/conj/Nordlys#1/ORG ,/,/punct/Nordlys#1 "
            "owner/NN/appos/Nordlys#1 of/IN/prep/owner Nordlys/NNP/pobj/of/ORG",
            [("Nordlys", ""), ("Quil", ""), ("Nordlys", "ORG")],
        ),
        (  # a place in another
            "Torv/NNP/ROOT/Torv/ORG in/IN/prep/Torv/ORG Norway/NNP/pobj/in/ORG",
            [("Torv", ""), ("Norway", "")],
        ),
        (  # the title of a work
            "Torv/NNP/ROOT/Torv/WORK_OF_ART in/IN/prep/Torv/WORK_OF_ART Norway/NNP/pobj/in/WORK_OF_ART",
            [("Torv in Norway", "WORK_OF_ART")],
        ),
        (  # somebody of whom the recognizer made a state and a people
            "Vigran/NNP/compound/Torvian/GPE Torvian/NNP/nsubj/left/NORP left=leave/VBD/ROOT",
            [("Vigran Torvian", "PERSON")],
        ),
        (  # a known place and a people
            "Norway/NNP/compound/Torvian/GPE Torvian/NNP/nsubj/left/NORP left=leave/VBD/ROOT",
            [("Norway", "GPE"), ("Torvian", "NORP")],
        ),
        (  # a firm called by its founders
            "Nordlys/NNP/ROOT/Nordlys/ORG and/CC/cc/Nordlys/ORG Quil/NNP/conj/Nordlys/ORG",
            [("Nordlys and Quil", "ORG")],
        ),
        (  # an ordinal
            "6th/JJ/amod/Division/ORG Division/NNP/ROOT/Division/ORG",
            [("6th Division", "ORG")],
        ),
        (  # the title of the next person
            "Otto/NNP/compound/Brandt/PERSON Brandt/NNP/ROOT/Brandt/PERSON and/CC/cc/Brandt/PERSON "
            "Port/NNP/compound/Lund/PERSON Secretary/NNP/compound/Lund Vera/NNP/compound/Lund/PERSON "
            "Lund/NNP/conj/Brandt/PERSON",
            [("Otto Brandt", "PERSON"), ("Vera Lund", "PERSON")],
        ),
        (  # the office that a body has, and who holds it
            "Brenn/NNP/compound/Police/PERSON Police/NNP/compound/Chief/PERSON Chief/NNP/compound/Holm/PERSON "
            "Ana/NNP/compound/Holm/PERSON Holm/NNP/ROOT/Holm/PERSON",
            [("Brenn Police", "ORG"), ("Ana Holm", "PERSON")],
        ),
        (  # a chamber before the name of its chairman
            "Senate/NNP/compound/Holm/PERSON Ana/NNP/compound/Holm/PERSON Holm/NNP/ROOT/Holm/PERSON",
            [("Senate", "ORG"), ("Ana Holm", "PERSON")],
        ),
        (  # a company, its head and the name, of which the recognizer marked two
            "Nordlys/NNP/compound/Holm/ORG CEO/NNP/compound/Holm Ana/NNP/compound/Holm/PERSON "
            "Holm/NNP/ROOT/Holm/PERSON",
            [("Nordlys", "ORG"), ("Ana Holm", "PERSON")],
        ),
        (  # two acronyms that are one name
            "DATA/NNP/compound/LAB LAB/NNP/nsubj/left/ORG left=leave/VBD/ROOT",
            [("DATA LAB", "ORG")],
        ),
        (  # two surnames, of which the recognizer marked one
            "Ana/NNP/compound/Prado/PERSON Holm/NNP/compound/Prado/PERSON -/HYPH/punct/Prado "
            "Prado/NNP/nsubj/left left=leave/VBD/ROOT",
            [("Ana Holm-Prado", "PERSON")],
        ),
        (  # two people and their talks
            "Ana/NNP/compound/talks/PERSON Holm/NNP/compound/talks/PERSON -/HYPH/punct/talks "
            "Otto/NNP/compound/talks/PERSON Prado/NNP/compound/talks/PERSON talks=talk/NNS/ROOT",
            [("Ana Holm", "PERSON"), ("Otto Prado", "PERSON")],
        ),
        (  # a surname that is a word for a relative
            "Son/NNP/compound/ho/PERSON Min/NNP/compound/ho/PERSON -/HYPH/punct/ho/PERSON ho/NNP/nsubj/left/PERSON "
            "left=leave/VBD/ROOT",
            [("Son Min-ho", "PERSON")],
        ),
        (  # a bracket ends a name
            "Nordlys/NNP/ROOT/Nordlys/ORG (/-LRB-/punct/Brenn/ORG Brenn/NNP/appos/Nordlys/ORG "
            ")/-RRB-/punct/Nordlys/ORG",
            [("Nordlys", "ORG"), ("Brenn", "ORG")],
        ),
    ],
)
def test_what_the_recognizer_marks_is_cut_into_names(notation: str, expected: list[tuple[str, str]]) -> None:
    assert found(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("they/PRP/nsubj/met met=meet/VBD/ROOT Ana/NNP/compound/Holm Holm/NNP/dobj/met", [("Ana Holm", "")]),
        (
            "they/PRP/nsubj/met met=meet/VBD/ROOT Sola/NNP/compound/Brenn -/HYPH/punct/Brenn Brenn/NNP/dobj/met",
            [("Sola-Brenn", "")],
        ),
        (
            "they/PRP/nsubj/met met=meet/VBD/ROOT Saskia/NNP/dobj/met ten/CD/nummod/Brinke Brinke/NNP/dep/met",
            [("Saskia ten Brinke", "")],
        ),
        (
            "they/PRP/nsubj/met met=meet/VBD/ROOT Holm/NNP/dobj/met and/CC/cc/Holm Prado/NNP/conj/Holm",
            [("Holm", ""), ("Prado", "")],
        ),
        (  # small words before a surname alone
            "they/PRP/nsubj/met met=meet/VBD/ROOT van/NNP/compound/Holm der/FW/compound/Holm Holm/NNP/dobj/met",
            [("van der Holm", "")],
        ),
        (  # a place in the name of something else
            "they/PRP/nsubj/won won=win/VBD/ROOT tours/FW/dobj/won de/FW/prep/tours Norway/NNP/pobj/de",
            [("Norway", "")],
        ),
        (
            "they/PRP/nsubj/met met=meet/VBD/ROOT ten/CD/nummod/Harriers Harriers/NNPS/dobj/met",
            [("Harriers", "")],
        ),
        ("they/PRP/nsubj/met met=meet/VBD/ROOT boats=boat/NNS/dobj/met", []),
    ],
)
def test_runs_of_proper_nouns_are_candidates(notation: str, expected: list[tuple[str, str]]) -> None:
    assert found(notation) == expected


def test_a_surname_with_small_words_may_begin_a_sentence() -> None:
    assert found("Van/NNP/compound/Berg der/NNP/compound/Berg Berg/NNP/nsubj/left left=leave/VBD/ROOT") == [
        ("Van der Berg", "PERSON")
    ]


def test_a_new_sentence_begins_a_new_name() -> None:
    notation = "met=meet/VBD/ROOT Holm/NNP/dobj/met Prado/NNP/nsubj/left left=leave/VBD/ROOT"
    assert found(notation) == [("Holm", ""), ("Prado", "")]


def test_of_candidates_that_overlap_the_first_and_the_longer_are_taken() -> None:
    whole, part, overlapping, after = (Candidate(*place, "") for place in ((0, 3), (0, 1), (2, 4), (4, 5)))
    assert disjoint([after, part, overlapping, whole]) == [whole, after]
