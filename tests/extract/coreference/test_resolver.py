"""Who `he`, `the minister` and `who` are, on sentences written for the purpose."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.coreference.resolver import resolve
from mkdocs_briefing.model import Actor, Mention, Role
from tests.support.extraction import parts_of
from tests.support.parses import annotated


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


# ---------------------------------------------------------------- without a model
ANA = "Ana/NNP/compound/Quil#1 Quil/NNP/nsubj/left left=leave/VBD/ROOT ././punct/left"


def references(
    text: str, *names: tuple[str, str], speakers: tuple[int, ...] = (), quoted: frozenset[int] = frozenset()
) -> dict[str, str | None]:
    """Return the actor of each pronoun and description, by its word; `names` are names with their roles."""
    annotation = annotated(text)
    actors = []
    for name, role in names:
        start = annotation.article.text.index(name)
        actors.append(
            Actor(
                id=name.split()[0].lower(),
                name=name,
                type="person",
                roles=(Role(text=role, evidence="s1"),) if role else (),
                mentions=(Mention(start=start, end=start + len(name), text=name, kind="name"),),
            )
        )
    found = resolve(
        annotation,
        actors,
        speakers=dict.fromkeys(speakers, ()),
        quoted=[i in quoted for i in range(len(annotation.doc))],
    )
    each = ((token, found.of(token.i, token.i + 1)) for token in annotation.doc)
    return {token.text: one.actor for token, one in each if one is not None and one.kind in {"pronoun", "nominal"}}


def test_a_pronoun_agrees_with_the_gender_of_its_antecedent() -> None:
    she = f"{ANA} She/PRP/nsubj/slept slept=sleep/VBD/ROOT"
    assert references(she, ("Ana Quil", "")) == {"She": "ana"}
    assert references(she.replace("She", "He"), ("Ana Quil", "")) == {}


def test_two_antecedents_that_are_about_equal_leave_a_pronoun_open() -> None:
    text = (
        "Ana/NNP/compound/Quil Quil/NNP/nsubj/met and/CC/cc/Quil Saskia/NNP/compound/Tarn Tarn/NNP/conj/Quil "
        "met=meet/VBD/ROOT ././punct/met She/PRP/nsubj/slept slept=sleep/VBD/ROOT"
    )
    assert references(text, ("Ana Quil", ""), ("Saskia Tarn", "")) == {}


def test_the_object_of_a_verb_is_not_its_subject() -> None:
    text = "Ana/NNP/compound/Quil Quil/NNP/nsubj/saw saw=see/VBD/ROOT her/PRP/dobj/saw"
    assert references(text, ("Ana Quil", "")) == {}
    assert references(text.replace("her", "herself"), ("Ana Quil", "")) == {"herself": "ana"}


def test_a_description_refers_to_the_one_who_has_the_role() -> None:
    text = f"{ANA} The/DT/det/surgeon surgeon/NN/nsubj/slept slept=sleep/VBD/ROOT"
    assert references(text, ("Ana Quil", "surgeon")) == {"surgeon": "ana"}
    assert references(text, ("Ana Quil", "pilot")) == {}


def test_a_pronoun_that_speaks_may_be_somebody_without_a_name() -> None:
    text = (
        "An/DT/det/official official/NN/nsubj/spoke spoke=speak/VBD/ROOT ././punct/spoke "
        "He/PRP/nsubj/slept slept=sleep/VBD/ROOT"
    )
    assert references(text, speakers=(1, 4)) == {"He": None}
    assert references(text, speakers=(1,)) == {}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Dr Hilda Prado, who led the inquiry alongside Mary Holm, said the ferry had been overloaded.\n\n"
            "“Nobody had counted the cars on the deck.\n\n“We found two doors that had been painted shut.”\n\n"
            "But she said the crew had done what it could.",
            "Hilda Prado",
        ),
        (
            "The harbour master, Anna Berg, said the tide was to blame. Her deputy Karin Moe stood beside her.\n\n"
            "“It came faster than ever before.\n\n“I have never seen such a tide.”\n\n"
            "She said the quay would stay closed.",
            "Anna Berg",
        ),
        (
            "Prof Dominique Sand, who drew the map together with Greta Pohl, said it was late.\n\n"
            "“We had hoped for more time.”\n\nHowever, she said the work would go on.",
            "Dominique Sand",
        ),
    ],
    ids=["one beside", "a subject since", "a given name of both"],
)
def test_who_went_on_speaking_goes_before_one_merely_named(text: str, name: str) -> None:
    assert speakers(text)[-1] == (name, "pronoun")


@pytest.mark.model
def test_the_subject_after_a_quotation_goes_before_its_speaker() -> None:
    text = (
        "Anna Berg said the tide was to blame.\n\n“It came faster than ever before.”\n\n"
        "Karin Moe left the room an hour later. On the quay, she said the port was closed."
    )
    assert speakers(text)[-1] != ("Anna Berg", "pronoun")
