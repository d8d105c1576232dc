from mkdocs_briefing.extract.text.token_lookup import MAX_PLACES, first_places, occurrences
from tests.support.parses import parse

DOC = parse("Vale/NNP/nsubj/said said=say/VBD/ROOT they/PRP/nsubj/say say/VBP/ccomp/said so/RB/advmod/say")


def test_words_are_found_whatever_their_case() -> None:
    assert occurrences(DOC, frozenset({"vale", "so", "never"})) == [0, 4]


def test_another_attribute_can_be_asked_for() -> None:
    assert occurrences(DOC, frozenset({"say"}), "lemma_") == [1, 3]


def test_nothing_is_found_of_no_words() -> None:
    assert occurrences(DOC, frozenset()) == []


def test_the_first_places_of_a_form_are_found() -> None:
    assert first_places(DOC, "say") == [3]
    assert first_places(DOC, "Say") == []


def test_a_word_that_is_repeated_for_ever_is_looked_at_in_its_first_places() -> None:
    doc = parse(" ".join(["Vale/NNP/ROOT", *["so/RB/advmod/Vale"] * (MAX_PLACES + 5)]))
    assert first_places(doc, "so") == list(range(1, MAX_PLACES + 1))
