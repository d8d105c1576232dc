from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.gazetteer import canonical, countries, is_official, key, places, regions


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("José Pérez", "jose perez"),
        ("the U.S.", "us"),
        ("Sola-Brenn", "sola brenn"),
        ("Holm’s", "holm"),
        ("Duartes'", "duartes"),
        ("“Nordlys”", "nordlys"),
        ("Old   Mill", "old mill"),
    ],
)
def test_a_key_is_a_name_for_comparison(name: str, expected: str) -> None:
    assert key(name) == expected


def test_a_state_has_one_canonical_name() -> None:
    names = {"US", "U.S.", "USA", "America", "the United States of America"}
    assert {canonical(name) for name in names} == {"united states"}
    assert [canonical(name) for name in ("Fla.", "Britain", "Sola")] == ["florida", "united kingdom", "sola"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("State of Qatar", "qatar"),
        ("the Kingdom of Norway", "norway"),
        ("Islamic Republic of Iran", "iran"),
        ("State of Texas", "texas"),
        ("Republic of China", "taiwan"),
        ("State of Sola", "state of sola"),
        ("Bank of Norway", "bank of norway"),
    ],
)
def test_a_state_is_one_with_what_it_calls_itself(name: str, expected: str) -> None:
    assert canonical(name) == expected
    assert is_official(name) is (expected != key(name))


def test_countries_are_regions_and_regions_are_places() -> None:
    assert {"norway", "south korea"} <= countries() <= regions()
    assert {"texas", "new south wales", "ontario", "kerala"} <= regions() - countries()
    assert {"texas", "new south wales", "england", "asia"} <= places()


def test_cities_are_places_when_they_are_large() -> None:
    assert {"oslo", "nairobi", "sao paulo"} <= places()
    assert places().isdisjoint({"harbour", "minister"})


def test_other_spellings_of_a_city_of_several_words_are_places() -> None:
    assert {"new york", "quezon city"} <= places()
