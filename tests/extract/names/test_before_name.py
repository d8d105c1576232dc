from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.before_name import of_words_before
from mkdocs_briefing.extract.names.candidate import Candidate
from tests.support.parses import parse


def evidence(notation: str) -> set[str]:
    """The evidence before the last word of a paragraph, which has no article."""
    doc = parse(notation)
    last = len(doc) - 1
    return set(of_words_before(Candidate(last, last + 1, "ORG"), doc[last], doc[last - 1]))


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("a/DT/det/disease disease/NN/ROOT dubbed=dub/VBD/acl/disease Sola/NNP/oprd/dubbed", {"called thing"}),
        ("a/DT/det/village village/NN/ROOT called=call/VBN/acl/village Sola/NNP/oprd/called", {"described as place"}),
        ("south/RB/ROOT of/IN/prep/south Sola/NNP/pobj/of", {"called place"}),
        ("a/DT/det/firm firm/NN/ROOT named=name/VBN/acl/firm Sola/NNP/oprd/named", {"called group"}),
        (
            "a/DT/det/surgeon surgeon/NN/ROOT known=know/VBN/acl/surgeon as/IN/prep/known Sola/NNP/pobj/as",
            {"introduced"},
        ),
        ("a/DT/det/village village/NN/ROOT backed=back/VBN/acl/village Sola/NNP/oprd/backed", set()),
        (
            "at/IN/ROOT Oslo/NNP/poss/Sola ’s/POS/case/Oslo Sola/NNP/pobj/at",
            {"near"},
        ),
        ("left=leave/VBD/ROOT Oslo/NNP/poss/Sola ’s/POS/case/Oslo Sola/NNP/dobj/left", set()),
        (
            "his/PRP$/poss/name full/JJ/amod/name name/NN/nsubj/is is=be/VBZ/ROOT Sola/NNP/attr/is",
            {"introduced"},
        ),
        ("its/PRP$/poss/name name/NN/nsubj/is is=be/VBZ/ROOT Sola/NNP/attr/is", set()),
        ("they/PRP/nsubj/called called=call/VBD/ROOT Sola/NNP/dobj/called", set()),
    ],
)
def test_what_is_called_by_a_name_says_what_it_names(notation: str, expected: set[str]) -> None:
    assert evidence(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("parked=park/VBD/ROOT his/PRP$/poss/Sola Sola/NNP/dobj/parked", {"driven"}),
        ("met=meet/VBD/ROOT his/PRP$/poss/Sola Sola/NNP/dobj/met", set()),
        ("drove=drive/VBD/ROOT hard/RB/advmod/drove Sola/NNP/dobj/drove", set()),
        ("hit=hit/VBD/ROOT silver/JJ/amod/Sola Sola/NNP/dobj/hit", {"coloured"}),
        ("hit=hit/VBD/ROOT old/JJ/amod/Sola Sola/NNP/dobj/hit", set()),
        ("White/JJ/amod/Sola Sola/NNP/ROOT", set()),
    ],
)
def test_what_is_driven_and_what_has_a_colour_is_a_thing(notation: str, expected: set[str]) -> None:
    assert evidence(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("she/PRP/nsubj/wrote wrote=write/VBD/ROOT in/IN/prep/wrote Sola/NNP/pobj/in", {"published in"}),
        ("an/DT/det/article article/NN/ROOT in/IN/prep/article Sola/NNP/pobj/in", {"published in"}),
        ("she/PRP/nsubj/lived lived=live/VBD/ROOT in/IN/prep/lived Sola/NNP/pobj/in", {"in"}),
        ("a/DT/det/street street/NN/ROOT in/IN/prep/street Sola/NNP/pobj/in", {"in"}),
    ],
)
def test_one_publishes_in_a_medium_and_lives_in_a_place(notation: str, expected: set[str]) -> None:
    assert evidence(notation) == expected


def test_an_adjective_introduces_nobody() -> None:
    assert evidence("the/DT/det/Sola official/JJ/amod/Sola Sola/NNP/ROOT") == set()
    assert evidence("the/DT/det/Sola official/NN/compound/Sola Sola/NNP/ROOT") == {"introduced"}
