from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.own_words import is_branch, names_thing, of_words


@pytest.mark.parametrize(
    ("name", "evidence"),
    [
        ("ana duarte", {"several words", "given name", "family name"}),
        ("ana", {"only a given name"}),
        ("phd", {"degree"}),
        ("united nations", {"several words", "international", "institution word"}),
        ("norway", {"gazetteer", "country"}),
        ("sola bank", {"several words", "institution word"}),
        ("sola university cup", {"several words", "thing ending"}),
        ("sola university station", {"several words", "place word"}),
        ("brenn harbour", {"several words", "place word"}),
        ("lake brenn", {"several words", "place word"}),
        ("ana holm bridge", {"several words", "place word"}),
        ("brennism", {"abstract"}),
        ("hurricane tarn", {"several words", "thing opening"}),
        ("sport norway", {"several words", "national branch"}),
        ("brenn fuels", {"several words", "trade word"}),
        ("dynamo brenn", {"several words", "trade word"}),
        ("hilda hotels", {"several words", "trade word"}),
        ("oslo harriers", {"several words", "team"}),
        ("oslo republicans", {"several words"}),
        ("oslo officials", {"several words"}),
        ("oslo roads", {"several words"}),
        ("windows xp", {"several words", "called thing"}),
        ("brenn", set()),
    ],
)
def test_the_words_of_a_name_say_what_it_may_name(name: str, evidence: set[str]) -> None:
    assert set(of_words(name)) == evidence


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sola cup", True),
        ("sola cup ii", True),
        ("sola cup norway", True),
        ("group f", True),
        ("treaty on fish", True),
        ("sola europa league", True),
        ("nations league", True),
        ("sola survey on fish", True),
        ("study of fish and water", True),
        ("sola bank", False),
        ("arab league", False),
        ("sola fish survey", False),
        ("group four", False),
        ("f", False),
    ],
)
def test_things_are_known_by_the_end_or_the_beginning(name: str, *, expected: bool) -> None:
    assert names_thing(name.split()) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sport norway", True),
        ("sport south korea", True),
        ("bank of norway", False),
        ("ana norway", False),
        ("sola cup norway", False),
        ("norway", False),
    ],
)
def test_a_country_at_the_end_makes_a_national_branch(name: str, *, expected: bool) -> None:
    assert is_branch(name.split()) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("senate", {"chamber"}),
        ("house", {"chamber", "family name"}),
        ("nordshire", {"county"}),
        ("norway nato", {"several words", "institution word"}),
        ("virginia harriers", {"several words", "team"}),
        ("line of sola", {"several words"}),
        ("mv quil", {"several words", "thing opening"}),
        ("mt quil", {"several words"}),
        ("soviet union", {"several words", "gazetteer"}),
        ("western norway", {"several words", "place word"}),
        ("western quil", {"several words"}),
        ("us quil", {"several words", "given name", "of a state"}),
        ("norway quil", {"several words"}),
    ],
)
def test_the_words_of_a_name_are_evidence(name: str, expected: set[str]) -> None:
    assert set(of_words(name)) == expected


def test_an_article_of_places_is_no_given_name() -> None:
    assert "given name" not in set(of_words("al quil"))
    assert "given name" in set(of_words("ana quil"))
