"""The words that hang on a word."""

from mkdocs_briefing.extract.attribution.dependents import (
    dependent,
    is_infinitive,
    object_of,
    owner_by_preposition,
    subtree_range,
)
from tests.support.parses import parse

DOC = parse(
    "The/DT/det/fear fear/NN/nsubj/led of/IN/prep/fear the/DT/det/crew crew/NN/pobj/of led=lead/VBD/ROOT"
    " her/PRP/nsubj/leave to/TO/aux/leave leave/VB/ccomp/led early/RB/advmod/leave ././punct/led"
)
FEAR, OF, CREW, LED, LEAVE = DOC[1], DOC[2], DOC[4], DOC[5], DOC[8]


def test_the_first_dependent_of_any_of_the_labels_is_found() -> None:
    assert dependent(LED, "dobj", "ccomp", "nsubj") == FEAR
    assert dependent(LED, "dobj") is None


def test_a_preposition_has_an_object_and_a_missing_one_has_none() -> None:
    assert object_of(OF) == CREW
    assert object_of(None) is None
    assert object_of(LED) is None


def test_an_owner_stands_after_one_of_the_prepositions() -> None:
    assert owner_by_preposition(FEAR, "by", "of") == CREW
    assert owner_by_preposition(FEAR, "by") is None


def test_an_infinitive_has_its_to() -> None:
    assert is_infinitive(LEAVE)
    assert not is_infinitive(LED)


def test_a_subtree_is_a_half_open_range_of_tokens() -> None:
    first, end = subtree_range(LEAVE)
    assert DOC[first:end].text == "her to leave early"
