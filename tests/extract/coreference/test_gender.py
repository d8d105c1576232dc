from __future__ import annotations

import pytest

from mkdocs_briefing.extract.coreference.gender import of, of_word
from mkdocs_briefing.model import Actor, Mention, Role
from tests.support.parses import annotated


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("spokeswoman", "feminine"),
        ("spokesman", "masculine"),
        ("horsewoman", "feminine"),
        ("horseman", "masculine"),
        ("actress", "feminine"),
        ("surgeon", "unknown"),
    ],
)
def test_some_nouns_tell_a_gender(word: str, expected: str) -> None:
    assert of_word(word) == expected


def gender_of(name: str, *, before: str = "", role: str = "") -> str:
    first, *rest = f"{before} {name}".split()
    annotation = annotated(f"{first}/NNP/ROOT " + " ".join(f"{word}/NNP/dep/{first}" for word in rest))
    start = annotation.article.text.index(name)
    person = Actor(
        id="a",
        name=name,
        type="person",
        roles=(Role(text=role, evidence="s1"),) if role else (),
        mentions=(Mention(start=start, end=start + len(name), text=name, kind="name"),),
    )
    return of(person, annotation)


def test_a_given_name_tells_a_gender_unless_both_have_it() -> None:
    assert [gender_of(name) for name in ("Saskia Quil", "Pedro Quil", "Robin Quil", "Tarn Quil")] == [
        "feminine",
        "masculine",
        "unknown",
        "unknown",
    ]


def test_a_second_given_name_tells_what_the_first_does_not() -> None:
    assert gender_of("Robin Saskia Quil") == "feminine"


def test_titles_and_roles_go_before_the_given_name() -> None:
    assert gender_of("Pedro Quil", before="Ms.") == "feminine"
    assert gender_of("Pedro Quil", role="chairwoman") == "feminine"
    assert gender_of("Pedro Quil", before="Ms.", role="chairman") == "masculine"


def test_a_name_of_women_here_and_of_men_elsewhere_tells_nothing() -> None:
    assert [gender_of(name) for name in ("Dominique Quil", "Nicola Quil", "Jan Quil")] == ["unknown"] * 3
