"""Who `he`, `the minister` and `who` are, on sentences written for the purpose."""

from __future__ import annotations

import pytest

from tests.test_quotes import parts_of

pytestmark = pytest.mark.model


def speakers(text: str) -> list[tuple[str, str]]:
    return [(q.speaker.name, q.speaker.resolution) for q in parts_of(text).quotes if q.speaker is not None]


def test_nobody_speaks_of_themselves_by_name() -> None:
    text = (
        "For Kevin Holm, a teacher, John Brown was a legend. John Brown had built the port.\n"
        "He said, “Brown was the best of us.”"
    )
    assert speakers(text) == [("Kevin Holm", "pronoun")]


def test_the_subject_of_the_sentence_before_outranks_who_spoke_earlier() -> None:
    text = (
        "Peter Holm said the port was ready. He said the cranes were new.\n"
        "Trade Minister Carlos Duarte left the room an hour later. At a news conference, he said the port was closed."
    )
    assert speakers(text)[-1] == ("Carlos Duarte", "pronoun")


def test_somebody_without_a_name_is_not_taken_for_another() -> None:
    text = "Peter Holm met the crew. An official said the train had left. He said it would be late."
    assert speakers(text) == [("An official", "nominal"), ("He", "unresolved")]


def test_a_relative_pronoun_speaks_for_its_noun() -> None:
    assert speakers("The mayor met Peter Holm, who said the port was closed.") == [("Peter Holm", "pronoun")]
    assert speakers("The mayor met residents who said the port was closed.") == [("residents", "nominal")]


def test_an_office_before_a_name_is_its_bearers() -> None:
    assert speakers("Museum director Ana Duarte said the show was over.") == [("Ana Duarte", "named")]


def test_the_ministry_is_the_one_named_before() -> None:
    text = "The Ministry of Transport closed the port. “It is unsafe,” the ministry said."
    assert speakers(text) == [("Ministry of Transport", "nominal")]
