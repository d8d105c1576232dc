import pytest

from mkdocs_briefing.link import headline_role
from mkdocs_briefing.link.roles import stands_alone
from mkdocs_briefing.model import Actor, Role


@pytest.mark.parametrize(
    "text",
    [
        "Trade Minister",
        "the union’s president",
        "who leads the dockers",
        "22-year-old pilot",
        "owner of a $2 billion fund",
        "2015 winner of the prize",
        "7th Earl of Dorn",
        "of the Sierra Club",
        "首相",
    ],
)
def test_a_role_that_says_who_somebody_is_stands_alone(text: str):
    assert stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "additional 60 billion rubles",
        "60 percent",
        "$4 million",
        "nearly 300 drones",
        "two million people",
        "the other minister",
        "another pilot",
        "the same judge",
        "chairman of the",
        "minister and",
        "",
    ],
)
def test_a_sum_a_comparison_and_a_text_that_goes_on_do_not_stand_alone(text: str):
    assert not stands_alone(text)


def actor(*roles: str, origin: str = "extracted") -> Actor:
    return Actor(
        id="a",
        name="Ana",
        type="person",
        roles=tuple(Role(text=text, evidence="s1") for text in roles),
        mentions=(),
        origin=origin,
    )


def test_the_first_role_that_stands_alone_is_the_headline():
    assert headline_role(actor("another pilot", "Trade Minister", "judge")).text == "Trade Minister"
    assert headline_role(actor("another pilot")) is None
    assert headline_role(actor()) is None


def test_a_role_that_a_person_typed_is_trusted():
    assert headline_role(actor("another pilot", origin="curated")).text == "another pilot"
