from typing import Any

import pytest

from mkdocs_briefing.model import Figure, Range
from mkdocs_briefing.proof.figures import prove_figure


def outcome(text: str, value: float, unit: str | None, sentence: str = "") -> str:
    figure = Figure(id="f1", text=text, value=value, unit=unit, evidence=("s1",))
    return prove_figure(figure, sentence or f"They counted {text}, all said.").outcome


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$1.2 billion", 1_200_000_000, "USD"),
        ("£1.5m", 1_500_000, "GBP"),
        ("Rs 8 crore", 80_000_000, "INR"),
        ("40 billion euros", 40_000_000_000, "EUR"),
        ("25MM dollars", 25_000_000, "USD"),
        ("4.5 per cent", 4.5, "%"),
        ("minus 12 degrees Celsius", -12, "°C"),
        ("three-mile", 3, "mi"),
        ("at least twenty armoured carriages", 20, "carriages"),
        ("18 fact-checkers", 18, "fact-checkers"),
        ("five to six hours", 6, "hours"),
        ("2-3 million barrels per day", 2_000_000, "bbl/d"),
        ("$900,000 to $1.2 million", 900_000, "USD"),
        ("74 votes to 52", 52, "votes"),
        ("61-38 vote", 61, "votes"),
        ("50 cents", 50, "cents"),
        ("two thirds and 7 1/3 tonnes", 7.333333, "t"),
    ],
)
def test_value_and_unit_are_proved_by_the_words(text: str, value: float, unit: str) -> None:
    assert outcome(text, value, unit) == "proved"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$1.2 billion", 1.2, "USD"),
        ("$1.2 billion", 1_200_000_000, "GBP"),
        ("$1.2 billion", 1_200_000_000, None),
        ("£1.5m", 1.5, "GBP"),
        ("4.5 per cent", 45, "%"),
        ("minus 12 degrees Celsius", 12, "°C"),
        ("2-3 million barrels per day", 2, "bbl/d"),
        ("some 3,000 people", 3001, "people"),
        ("18 fact-checkers", 18, "checkers"),
    ],
)
def test_another_value_or_unit_differs(text: str, value: float, unit: str | None) -> None:
    assert outcome(text, value, unit) == "differs"


@pytest.mark.parametrize(
    ("text", "value", "unit", "sentence"),
    [
        ("$5.4", 5.4, "USD", "It is worth $5.4-billion today."),
        ("$5.4", 5.4, "USD", "It is worth $5.4m today."),
        ("000 tonnes", 0, "t", "They sold 816 000 tonnes."),
        ("€2", 2, "EUR", "It cost €2 400 000 in all."),
        ("half billion", 0.5e9, "USD", "Two and a half billion dollars."),
        ("five gulls", 5, "gulls", "There were twenty-five gulls."),
        ("2 tonnes", 2, "t", "They sold 1.2 tonnes."),
    ],
)
def test_words_cut_out_of_a_longer_number_differ(text: str, value: float, unit: str, sentence: str) -> None:
    assert outcome(text, value, unit, sentence) == "differs"


@pytest.mark.parametrize(
    ("text", "details", "expected"),
    [
        ("about 40 people", {"approximate": True}, "proved"),
        ("about 40 people", {}, "differs"),
        ("40 people", {"approximate": True}, "differs"),
        ("at least 40 people", {"range": Range(low=40)}, "proved"),
        ("at least 40 people", {"range": Range(high=40)}, "differs"),
        ("40 to 50 people", {"range": Range(low=40, high=50)}, "proved"),
        ("40 to 50 people", {"range": Range(low=40, high=60)}, "differs"),
        ("40-35 vote", {"against": 35, "unit": "votes"}, "proved"),
        ("40-35 vote", {"against": 53, "unit": "votes"}, "differs"),
        ("40-35", {"against": 35, "unit": "score"}, "proved"),
    ],
)
def test_what_else_a_figure_says_is_compared_with_its_words(text: str, details: dict[str, Any], expected: str) -> None:
    figure = Figure(**{"id": "f1", "text": text, "value": 40, "unit": "people", "evidence": ("s1",)} | details)
    assert prove_figure(figure, f"There were {text} there.").outcome == expected


def test_words_that_stand_whole_elsewhere_in_the_sentence_are_not_cut() -> None:
    assert outcome("$5", 5, "USD", "It rose from $5 to $5.4 million.") == "proved"


@pytest.mark.parametrize(("text", "unit"), [("€2.400", "EUR"), ("a few gulls", "gulls"), ("40 to 1.5 million", "t")])
def test_what_the_words_leave_open_is_not_read(text: str, unit: str) -> None:
    assert outcome(text, 2.4, unit) == "not read"


def test_the_message_says_what_the_words_give() -> None:
    figure = Figure(id="f3", text="$1.2 billion", value=1.2, unit="USD", evidence=("s1",))
    assert prove_figure(figure, "It cost $1.2 billion.").message == (
        "figures f3: '$1.2 billion' is 1200000000 USD, not 1.2"
    )
