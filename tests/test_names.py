from __future__ import annotations

import pytest

from briefing.extract.names import ActorType, Name, acronym, join


def named(*names: str, kind: ActorType = "person") -> list[list[str]]:
    position, found = 0, []
    for name in names:
        found.append(Name(position, position + len(name), name, kind))
        position += len(name) + 1
    return [[n.text for n in cluster.names] for cluster in join(found)]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Ana Duarte", "Duarte", "Ana"], [["Ana Duarte", "Duarte", "Ana"]]),
        (["Park Sung Min", "Park"], [["Park Sung Min", "Park"]]),
        (["John Q. Brown", "John Brown", "Brown"], [["John Q. Brown", "John Brown", "Brown"]]),
        (["Ana Duarte", "Luis Duarte"], [["Ana Duarte"], ["Luis Duarte"]]),
        (["Ana Duarte", "Duarte", "Luis Duarte", "Duarte"], [["Ana Duarte", "Duarte"], ["Luis Duarte", "Duarte"]]),
        (["Ana Duarte", "Peter Holm"], [["Ana Duarte"], ["Peter Holm"]]),
        (["José Pérez", "Jose Perez"], [["José Pérez", "Jose Perez"]]),
    ],
)
def test_names_of_one_person_are_joined_and_of_two_are_not(names: list[str], expected: list[list[str]]) -> None:
    assert named(*names) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["World Trade Forum", "WTF"], [["World Trade Forum", "WTF"]]),
        (["the United Nations", "UN", "U.N."], [["the United Nations", "UN", "U.N."]]),
        (["Sola Institute for Peace", "Sola Institute"], [["Sola Institute for Peace", "Sola Institute"]]),
        (["Sola Institute", "Sola Bank"], [["Sola Institute"], ["Sola Bank"]]),
    ],
)
def test_institutions_are_joined_by_acronym_and_beginning(names: list[str], expected: list[list[str]]) -> None:
    assert named(*names, kind="organization") == expected


def test_states_are_joined_by_their_synonyms() -> None:
    assert named("United States", "US", "U.S.", "America", kind="place") == [["United States", "US", "U.S.", "America"]]


def test_an_acronym_leaves_small_words_out() -> None:
    assert acronym("international court of justice") == "icj"
