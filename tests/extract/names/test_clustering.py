from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.extract.names.clustering import Name, join

if TYPE_CHECKING:
    from mkdocs_briefing.model import ActorType


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
        (["Fish and Boat Service", "Service"], [["Fish and Boat Service", "Service"]]),
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


def addressed(*names: tuple[str, str]) -> list[list[str]]:
    position, found = 0, []
    for title, name in names:
        found.append(Name(position, position + len(name), name, "person", position, title))
        position += len(name) + 20
    return [[n.text for n in cluster.names] for cluster in join(found)]


def test_a_form_of_address_keeps_people_of_one_surname_apart() -> None:
    assert addressed(("", "Pedro Duarte"), ("mr", "Duarte")) == [["Pedro Duarte", "Duarte"]]
    assert addressed(("", "Pedro Duarte"), ("ms", "Duarte")) == [["Pedro Duarte"], ["Duarte"]]
    assert addressed(("", "Pedro Duarte"), ("", "Saskia Duarte"), ("mr", "Duarte")) == [
        ["Pedro Duarte", "Duarte"],
        ["Saskia Duarte"],
    ]


def test_a_surname_of_two_people_is_the_last_named_unless_one_is_named_far_more_often() -> None:
    assert named("Ana Holm", "Luis Holm", "Holm") == [["Ana Holm"], ["Luis Holm", "Holm"]]
    often = named("Ana Holm", "Ana Holm", "Ana Holm", "Luis Holm", "Holm")
    assert often == [["Ana Holm", "Ana Holm", "Ana Holm", "Holm"], ["Luis Holm"]]


def test_a_misspelt_surname_is_the_full_name_s() -> None:
    assert named("Ana Ekberg", "Ekeberg") == [["Ana Ekberg", "Ekeberg"]]
    assert named("Ana Duarte", "Ekberg") == [["Ana Duarte"], ["Ekberg"]]


def test_a_short_name_that_the_article_introduces_is_the_one_it_says() -> None:
    full = Name(0, 20, "Brenn Harbour Watch", "organization")
    short = Name(22, 26, "Buoy", "organization")
    assert [len(cluster.names) for cluster in join([full, short])] == [1, 1]
    joined = join([full, short], introduced={"buoy": "brenn harbour watch"})
    assert [[name.text for name in cluster.names] for cluster in joined] == [["Brenn Harbour Watch", "Buoy"]]


def test_a_town_that_is_a_club_is_the_club_of_the_full_name() -> None:
    assert named("Leicester Rovers", "Leicester", kind="organization") == [["Leicester Rovers", "Leicester"]]
    assert named("Norway Rovers", "Norway", kind="organization") == [["Norway Rovers"], ["Norway"]]


def test_the_last_word_of_clubs_is_the_one_s_that_the_article_is_about() -> None:
    names = ["Brenn United", "United", "United", "United", "Sola United", "United"]
    assert named(*names, kind="organization") == [["Brenn United", *["United"] * 4], ["Sola United"]]
