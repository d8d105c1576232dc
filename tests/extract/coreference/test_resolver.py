"""Who `he`, `the minister` and `who` are, on sentences written for the purpose."""

from __future__ import annotations

import pytest

from tests.extract.attribution.test_quotes import parts_of


def speakers(text: str) -> list[tuple[str, str]]:
    return [(q.speaker.name, q.speaker.resolution) for q in parts_of(text).quotes if q.speaker is not None]


@pytest.mark.model
def test_nobody_speaks_of_themselves_by_name() -> None:
    text = (
        "For Kevin Holm, a teacher, John Brown was a legend. John Brown had built the port.\n"
        "He said, “Brown was the best of us.”"
    )
    assert speakers(text) == [("Kevin Holm", "pronoun")]


@pytest.mark.model
def test_the_subject_of_the_sentence_before_outranks_who_spoke_earlier() -> None:
    text = (
        "Peter Holm said the port was ready. He said the cranes were new.\n"
        "Trade Minister Carlos Duarte left the room an hour later. At a news conference, he said the port was closed."
    )
    assert speakers(text)[-1] == ("Carlos Duarte", "pronoun")


@pytest.mark.model
def test_somebody_without_a_name_is_not_taken_for_another() -> None:
    text = "Peter Holm met the crew. An official said the train had left. He said it would be late."
    assert speakers(text) == [("An official", "nominal"), ("An official", "pronoun")]


@pytest.mark.model
def test_a_relative_pronoun_speaks_for_its_noun() -> None:
    assert speakers("The mayor met Peter Holm, who said the port was closed.") == [("Peter Holm", "pronoun")]
    assert speakers("The mayor met residents who said the port was closed.") == [("residents", "nominal")]


@pytest.mark.model
def test_an_office_before_a_name_is_its_bearers() -> None:
    assert speakers("Museum director Ana Duarte said the show was over.") == [("Ana Duarte", "named")]


@pytest.mark.model
def test_the_ministry_is_the_one_named_before() -> None:
    text = "The Ministry of Transport closed the port. “It is unsafe,” the ministry said."
    assert speakers(text) == [("Ministry of Transport", "nominal")]


@pytest.mark.model
def test_a_name_beside_a_description_speaks_as_its_subject() -> None:
    text = (
        "Ms. Duarte left the port. A spokeswoman for the company, Maria Holm, denied that it was closed.\n"
        "“I read about it at breakfast,” she said."
    )
    assert speakers(text)[-1] == ("Maria Holm", "pronoun")


@pytest.mark.model
def test_a_source_without_a_name_stays_the_same_source() -> None:
    text = (
        "A source close to the inquiry told Nordlys that the dealer had fled.\n“He asked for half,” the source said.\n"
        "Three fishermen watched. Residents said the port was closed. They said it was loud."
    )
    assert speakers(text) == [
        ("A source close to the inquiry", "nominal"),
        ("A source close to the inquiry", "nominal"),
        ("Residents", "nominal"),
        ("Residents", "pronoun"),
    ]


@pytest.mark.model
def test_a_source_that_gets_a_name_has_it_from_then_on() -> None:
    text = "The port is safe, their lawyer said.\n“They were on land,” the lawyer, Peter Holm, told Nordlys."
    assert speakers(text)[-1] == ("Peter Holm", "named")


@pytest.mark.model
def test_they_are_nobody_after_a_single_speaker() -> None:
    text = "Residents met Peter Holm. Peter Holm said the port was closed. They said it was loud."
    assert speakers(text)[-1] == ("They", "unresolved")


@pytest.mark.model
def test_a_title_cut_short_is_the_title_in_full() -> None:
    text = "Gov. Ana Duarte closed the port. “It is unsafe,” the governor said. The lawmaker said it was open."
    assert speakers(text) == [("Ana Duarte", "nominal"), ("The lawmaker", "nominal")]
    text = "Prof. Ana Duarte of Brenn College said the reef was dying. “It is warm,” the professor said."
    assert speakers(text)[-1] == ("Ana Duarte", "nominal")


@pytest.mark.model
def test_the_head_of_an_office_is_not_the_office() -> None:
    text = "Ana Duarte, head of the port office, left. The office said it was closed."
    assert speakers(text)[-1] == ("The office", "nominal")


@pytest.mark.model
def test_a_description_of_kind_is_whoever_leads() -> None:
    text = "Ana Duarte lives by the port. She was born there. “It was loud,” the 61-year-old said."
    assert speakers(text)[-1] == ("Ana Duarte", "nominal")


@pytest.mark.model
def test_a_company_may_be_named_in_what_it_says_of_itself() -> None:
    assert speakers("Brenn Steel will close two mills, the company said.") == [("Brenn Steel", "nominal")]


@pytest.mark.model
def test_two_people_are_not_the_last_of_them() -> None:
    text = "Two customers, Ana and Peter Holm, said they would miss the rye. “It was the best,” they said."
    assert speakers(text) == [("Two customers", "nominal"), ("Two customers", "pronoun")]


@pytest.mark.model
def test_it_is_the_institution_that_acted_though_it_has_no_name() -> None:
    text = "Europe's top court agreed. “The law is void,” it said."
    assert speakers(text)[-1] == ("Europe's top court", "pronoun")


@pytest.mark.model
def test_they_are_the_people_of_the_sentence_before() -> None:
    assert speakers("Workers gathered outside. They said it was loud.") == [("Workers", "pronoun")]


@pytest.mark.model
def test_however_long_somebody_speaks_they_are_still_the_speaker() -> None:
    text = (
        "Peter Holm did not hesitate. “The port is shut. The crews are tired. The cranes are old. The sea is cold. "
        "The night is long. The moon is up,” he said."
    )
    assert speakers(text) == [("Peter Holm", "pronoun")]


@pytest.mark.model
def test_who_answers_is_not_the_unnamed_one_who_asked() -> None:
    _, answer = parts_of("“Is the port closed?” a reporter asked Ana Duarte. “Not today,” she said.").quotes
    assert answer.speaker is not None
    assert (answer.speaker.name, answer.content.text) == ("Ana Duarte", "Not today")
