from mkdocs_briefing.extract.text.token_lookup import occurrences
from tests.support.parses import parse

DOC = parse("Vale/NNP/nsubj/said said=say/VBD/ROOT they/PRP/nsubj/say say/VBP/ccomp/said so/RB/advmod/say")


def test_words_are_found_whatever_their_case() -> None:
    assert occurrences(DOC, frozenset({"vale", "so", "never"})) == [0, 4]


def test_another_attribute_can_be_asked_for() -> None:
    assert occurrences(DOC, frozenset({"say"}), "LEMMA") == [1, 3]


def test_nothing_is_found_of_no_words() -> None:
    assert occurrences(DOC, frozenset()) == []
