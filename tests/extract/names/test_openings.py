from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.openings import without_openings
from tests.support.parses import parse

LATER = "They/PRP/nsubj/saw saw=see/VBD/ROOT Quil/NNP/dobj/saw in/IN/prep/saw poor/JJ/amod/light light/NN/pobj/in"


def shortened(opening: str, label: str = "PERSON", later: str = LATER) -> str:
    """Return what is left of the name in the first two words; the later text has a name in its third."""
    doc = parse(opening, later)
    third = doc.text.split().index("Quil", 2) if "Quil" in doc.text.split()[2:] else len(doc) - 1
    at = next(i for i in range(2, len(doc)) if doc[i].text == doc.text.split()[third])
    found = [Candidate(0, 2, label), Candidate(at, at + 1, label)]
    first = next(without_openings(doc, found, {token.text for token in doc}))
    return str(doc[first.start : first.end].text)


@pytest.mark.parametrize(
    ("opening", "label"),
    [
        ("Hosting/NNP/compound/Quil Quil/NNP/nsubj/costs costs=cost/VBZ/ROOT", "PERSON"),
        ("Poor/NNP/compound/Quil Quil/NNP/nsubj/left left=leave/VBD/ROOT", "PERSON"),
        ("Poor/NNP/compound/Norway Norway/NNP/nsubj/lost lost=lose/VBD/ROOT", "GPE"),
        ("Praising/VBG/csubj/helps Norway/NNP/dobj/Praising helps=help/VBZ/ROOT", "GPE"),
    ],
)
def test_a_word_that_only_begins_a_sentence_is_no_part_of_a_name(opening: str, label: str) -> None:
    assert shortened(opening, label) in {"Quil", "Norway"}


@pytest.mark.parametrize(
    ("opening", "label", "whole"),
    [
        ("Otto/NNP/compound/Quil Quil/NNP/nsubj/left left=leave/VBD/ROOT", "PERSON", "Otto Quil"),
        ("Irving/NNP/compound/Quil Quil/NNP/nsubj/left left=leave/VBD/ROOT", "PERSON", "Irving Quil"),
        ("Hosting/NNP/compound/Vrett Vrett/NNP/nsubj/left left=leave/VBD/ROOT", "PERSON", "Hosting Vrett"),
        ("Rowing/NNP/compound/Norway Norway/NNP/nsubj/won won=win/VBD/ROOT", "GPE", "Rowing Norway"),
        ("Poor/NNP/compound/Quil Quil/NNP/nsubj/left left=leave/VBD/ROOT", "ORG", "Poor Quil"),
    ],
)
def test_names_that_begin_a_sentence_stay_whole(opening: str, label: str, whole: str) -> None:
    assert shortened(opening, label) == whole


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Poor/NNP/compound/Council Harbour/NNP/compound/Council Council/NNP/nsubj/left left=leave/VBD/ROOT", 1),
        ("Brave/NNP/compound/Council Harbour/NNP/compound/Council Council/NNP/nsubj/left left=leave/VBD/ROOT", 0),
        ("Poor/NNP/compound/Council Village/NNP/compound/Council Council/NNP/nsubj/left left=leave/VBD/ROOT", 0),
    ],
)
def test_an_institution_of_several_words_is_known_from_elsewhere(opening: str, expected: int) -> None:
    later = "the/DT/det/Council Harbour/NNP/compound/Council Council/NNP/ROOT in/IN/prep/Council poor/JJ/pobj/in"
    doc = parse(opening, later)
    at = next(token.i for token in doc if token.i > 2 and token.text == "Harbour")
    found = [Candidate(0, 3, "ORG"), Candidate(at, at + 2, "ORG")]
    assert next(without_openings(doc, found, {token.text for token in doc})).start == expected
