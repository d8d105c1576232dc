"""Clubs that are called by their towns, in news of sport alone."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.sport import is_of_sport
from tests.extract.attribution.test_quotes import parts_of
from tests.support.parses import parse

pytestmark = pytest.mark.model

SPORT = "The goalkeeper saved a penalty from the striker. "
"""What makes an article one of sport."""


def types_of(text: str) -> dict[str, str]:
    return {actor.name: actor.type for actor in parts_of(text).actors}


@pytest.mark.parametrize(
    ("text", "club"),
    [
        ("Chelsea midfielder Otto Brandt joined on loan from Lyon in January.", "Lyon"),
        ("Otto Brandt has signed for Leeds.", "Leeds"),
        ("The winger is in talks with Bergen about a move.", "Bergen"),
        ("Otto Brandt completed a switch to Napoli on Monday.", "Napoli"),
        ("Porto's Ana Duarte is a target for the club.", "Porto"),
        ("Seville beat the hosts 2-0 on Saturday.", "Seville"),
        ("Barcelona star Luis Prado was hurt.", "Barcelona"),
        ("The hosts lost to Stoke City.", "Stoke City"),
    ],
)
def test_a_town_is_its_club_in_news_of_sport(text: str, club: str) -> None:
    assert types_of(SPORT + text)[club] == "organization"


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("The fans of the club sang in Lyon.", "Lyon"),
        ("Otto Brandt moved to the coast near Bergen with his family.", "Bergen"),
        ("The mayor of Leeds watched the game in Leeds.", "Leeds"),
    ],
)
def test_a_town_is_a_place_where_nothing_makes_it_a_club(text: str, town: str) -> None:
    assert types_of(SPORT + text)[town] == "place"


def test_a_town_is_a_place_in_other_news() -> None:
    assert (
        types_of("The ferry company bought two ships on loan from Lyon. Otto Brandt has moved to Lyon.")["Lyon"]
        == "place"
    )


def test_several_nouns_of_matches_make_an_article_one_of_sport() -> None:
    notation = "goal/NN/ROOT match/NN/dep/goal season/NN/dep/goal league/NN/dep/goal"
    assert is_of_sport(parse(notation))
    assert not is_of_sport(parse(notation.replace("match", "hour")))


@pytest.mark.parametrize("state", ["Sweden", "Wales"])
def test_the_team_of_a_state_is_called_by_it(state: str) -> None:
    assert types_of(f"{SPORT}{state} beat the hosts 2-0 on Saturday.")[state] == "place"


def test_news_of_other_sports_than_football_is_news_of_sport() -> None:
    text = "The coach lost the game in overtime when a teammate missed. Boston outscored the hosts."
    assert types_of(text)["Boston"] == "organization"
