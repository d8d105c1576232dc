from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.clustering import ActorType, Name, join
from mkdocs_briefing.extract.names.same_name import acronym


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
        (["Brenn Fish Commission", "Commission"], [["Brenn Fish Commission", "Commission"]]),
        (
            ["Brenn Commission", "Sola Commission", "Commission"],
            [["Brenn Commission"], ["Sola Commission"], ["Commission"]],
        ),
        (["Sola College", "Sola College Boat Club"], [["Sola College"], ["Sola College Boat Club"]]),
        (["University of North Sola at Brenn", "UNS Brenn"], [["University of North Sola at Brenn", "UNS Brenn"]]),
        (["Egyptian army", "Egypt's army"], [["Egyptian army", "Egypt's army"]]),
        (["Egyptian army", "Kenyan army"], [["Egyptian army"], ["Kenyan army"]]),
        (["UN Fish Council", "Fish Council"], [["UN Fish Council", "Fish Council"]]),
    ],
)
def test_institutions_are_joined_by_acronym_and_beginning(names: list[str], expected: list[list[str]]) -> None:
    assert named(*names, kind="organization") == expected


def test_states_are_joined_by_their_synonyms() -> None:
    assert named("United States", "US", "U.S.", "America", kind="place") == [["United States", "US", "U.S.", "America"]]


def test_a_part_of_the_one_state_s_name_is_that_state() -> None:
    assert named("South Korea", "Korea", kind="place") == [["South Korea", "Korea"]]
    assert named("South Korea", "North Korea", "Korea", kind="place") == [["South Korea"], ["North Korea"], ["Korea"]]
    assert named("South Africa", "Africa", kind="place") == [["South Africa"], ["Africa"]]


def test_a_building_is_one_with_and_without_its_hall() -> None:
    assert named("Ana Holm Memorial", "Ana Holm Memorial Hall", "Ana Holm Memorial Hall Station", kind="place") == [
        ["Ana Holm Memorial", "Ana Holm Memorial Hall"],
        ["Ana Holm Memorial Hall Station"],
    ]


def test_an_acronym_leaves_small_words_out() -> None:
    assert acronym("international court of justice") == "icj"
