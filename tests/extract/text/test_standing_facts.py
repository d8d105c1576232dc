import pytest

from mkdocs_briefing.extract.text.standing_facts import has_quantity, is_general, tells_a_life
from tests.support.parses import parse


@pytest.mark.parametrize(
    ("parsed", "told"),
    [
        ("Vale/NNP/nsubj/is/PERSON is=be/VBZ/ROOT a/DT/det/surgeon surgeon/NN/attr/is", True),
        ("Vale/NNP/nsubj/is/PERSON is=be/VBZ/ROOT not/RB/neg/is a/DT/det/surgeon surgeon/NN/attr/is", False),
        ("Vale/NNP/nsubj/is/PERSON is=be/VBZ/ROOT tired/JJ/acomp/is", False),
        ("The/DT/det/port port/NN/nsubj/is is=be/VBZ/ROOT a/DT/det/danger danger/NN/attr/is", False),
        ("She/PRP/nsubjpass/born was=be/VBD/auxpass/born born=bear/VBN/ROOT in/IN/prep/born Sola/NNP/pobj/in", True),
        ("He/PRP/nsubj/led has=have/VBZ/aux/led led=lead/VBN/ROOT it/PRP/dobj/led", True),
        ("He/PRP/nsubj/led led=lead/VBD/ROOT the/DT/det/protest protest/NN/dobj/led", False),
        ("He/PRP/nsubj/led led=lead/VBD/ROOT it/PRP/dobj/led until/IN/prep/led 2011/CD/pobj/until", True),
        ("Opened=open/VBN/ROOT", False),
    ],
)
def test_a_life_is_what_a_person_is_or_was_for_long(parsed: str, told: bool) -> None:
    doc = parse(parsed)
    assert tells_a_life(doc[:].root) is told


@pytest.mark.parametrize(
    ("parsed", "general"),
    [
        ("The/DT/det/port port/NN/nsubj/employs employs=employ/VBZ/ROOT many/JJ/dobj/employs", True),
        ("Ferries=ferry/NNS/nsubj/stop stop/VBP/ROOT in/IN/prep/stop winter/NN/pobj/in", True),
        ("The/DT/det/ferries ferries=ferry/NNS/nsubj/stop stop/VBP/ROOT here/RB/advmod/stop", False),
        ("The/DT/det/ferries ferries=ferry/NNS/nsubj/stop often/RB/advmod/stop stop/VBP/ROOT", True),
        ("Dockers=docker/NNS/nsubj/vote vote/VBP/ROOT to/TO/aux/refuse refuse/VB/xcomp/vote it/PRP/dobj/refuse", False),
        ("These/DT/det/ships ships=ship/NNS/nsubj/carry carry/VBP/ROOT grain/NN/dobj/carry", False),
        ("It/PRP/nsubj/is is=be/VBZ/ROOT hard/JJ/acomp/is to/TO/aux/know know/VB/xcomp/is", False),
        ("Ships=ship/NNS/nsubj/wait wait/VBP/ROOT while/IN/mark/meet they/PRP/nsubj/meet meet/VBP/advcl/wait", False),
    ],
)  # fmt: skip
def test_general_is_what_things_are_or_usually_do(parsed: str, general: bool) -> None:
    assert is_general(parse(parsed)[:].root) is general


def test_a_quantity_is_a_number_that_counts_or_measures() -> None:
    doc = parse("It/PRP/nsubj/holds holds=hold/VBZ/ROOT 40/CD/nummod/ships/CARDINAL ships=ship/NNS/dobj/holds")
    assert has_quantity(doc[1])
    assert not has_quantity(
        parse("It/PRP/nsubj/holds holds=hold/VBZ/ROOT one/CD/nummod/ship/CARDINAL ship/NN/dobj/holds")[1]
    )
