from __future__ import annotations

import pytest

from mkdocs_briefing.extract.coreference.references import Reference, References
from tests.support.parses import annotated


def of(notation: str, start: int, end: int, *references: Reference) -> tuple[str | None, str] | None:
    found = References(references, annotated(notation)).of(start, end)
    return None if found is None else (found.actor, found.kind)


LEFT = "left=leave/VBD/ROOT ././punct/left"


def test_the_head_of_a_phrase_refers_for_it() -> None:
    notation = f"Ana/NNP/compound/Holm Holm/NNP/nsubj/left {LEFT}"
    assert of(notation, 0, 2, Reference(1, "holm", "name")) == ("holm", "name")
    assert of(notation, 0, 2) is None


@pytest.mark.parametrize(
    ("notation", "phrase", "name"),
    [
        # joined by the parser
        (f"the/DT/det/minister minister/NN/nsubj/left ,/,/punct/minister Holm/NNP/appos/minister {LEFT}", (0, 4), 3),
        # side by side
        (
            "the/DT/det/minister minister/NN/nsubj/left ,/,/punct/left Holm/NNP/nsubj/left/PERSON ,/,/punct/left "
            f"{LEFT}",
            (0, 2),
            3,
        ),
        # an office before the name that it is of
        (
            f"director/NN/nsubj/left of/IN/prep/director Nordlys/NNP/pobj/of/ORG Ana/NNP/compound/Holm/PERSON "
            f"Holm/NNP/appos/Nordlys/PERSON {LEFT}",
            (0, 5),
            4,
        ),
        # the word for what it is
        (f"the/DT/det/newspaper Nordlys/NNP/compound/newspaper newspaper/NN/nsubj/left {LEFT}", (0, 3), 1),
    ],
)
def test_a_name_beside_a_description_refers_for_it(notation: str, phrase: tuple[int, int], name: int) -> None:
    assert of(notation, *phrase, Reference(name, "holm", "name")) == ("holm", "name")


@pytest.mark.parametrize(
    ("notation", "phrase", "name"),
    [
        # a friend is somebody else
        (
            f"a/DT/det/friend friend/NN/nsubj/left of/IN/prep/friend Ana/NNP/compound/Holm/PERSON "
            f"Holm/NNP/pobj/of/PERSON {LEFT}",
            (0, 5),
            4,
        ),
        # several are not one of them
        (
            "two/CD/nummod/ministers ministers=minister/NNS/nsubj/left ,/,/punct/ministers Holm/NNP/appos/ministers "
            f"{LEFT}",
            (0, 4),
            3,
        ),
        # a person is no city's
        (
            f"the/DT/det/city city/NN/nsubj/left ,/,/punct/left Holm/NNP/nsubj/left/PERSON ,/,/punct/left {LEFT}",
            (0, 2),
            3,
        ),
    ],
)
def test_a_name_that_is_somebody_else_s_does_not(notation: str, phrase: tuple[int, int], name: int) -> None:
    assert of(notation, *phrase, Reference(name, "holm", "name")) is None


def test_somebody_known_without_a_name_gives_way_to_the_name() -> None:
    notation = f"the/DT/det/lawyer lawyer/NN/nsubj/left ,/,/punct/lawyer Holm/NNP/appos/lawyer {LEFT}"
    nameless, name = Reference(1, None, "nominal", 1), Reference(3, "holm", "name")
    assert of(notation, 0, 4, nameless, name) == ("holm", "name")
    assert of(notation, 0, 4, nameless) == (None, "nominal")


def test_mentions_are_pronouns_and_descriptions_with_their_articles() -> None:
    notation = (
        "The/DT/det/minister old/JJ/amod/minister minister/NN/nsubj/left left=leave/VBD/ROOT ././punct/left "
        "He/PRP/nsubj/slept slept=sleep/VBD/ROOT"
    )
    references = [Reference(5, "holm", "pronoun"), Reference(2, "holm", "nominal"), Reference(0, "other", "nominal")]
    mentions = References(references, annotated(notation)).mentions("holm")
    assert [(mention.text, mention.start, mention.kind) for mention in mentions] == [
        ("The old minister", 0, "nominal"),
        ("He", 23, "pronoun"),
    ]
