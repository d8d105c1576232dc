"""How sure a quote is, by several weak signals."""

from itertools import permutations

import pytest

from mkdocs_briefing.extract.attribution.certainty import SIGNALS, log_odds
from tests.extract.attribution.test_quotes import parts_of


def test_signals_add_up() -> None:
    one, other = "verb of saying", "inside another"
    assert log_odds([one, other]) - log_odds([one]) == pytest.approx(SIGNALS[other][0])


def test_every_signal_has_a_weight_and_says_what_it_is() -> None:
    assert {name for name, (weight, meaning) in SIGNALS.items() if weight == 0 or not meaning} == set()


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "“The port will open in May,” Vera Lund said.",
        "Vera Lund said the port would open in May.",
        "The ministry told reporters that the bridge was closed.",
        "According to the coastguard, the boat sank at noon.",
        "Vera Lund said it was “a good day.”",
    ],
)
def test_plain_statements_are_sure(text: str) -> None:
    assert [quote.certainty for quote in parts_of(text).quotes] == ["sure"]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The old pier, the new quay and the cranes are said to be safe, and the harbour is open.",
        "They announced a strike of the pilots, the cooks and the guards, and a march.",
        "It is rumoured that it was built in May, in June, or in July.",
    ],
)
def test_a_statement_of_nobody_in_several_clauses_is_doubtful(text: str) -> None:
    assert [quote.certainty for quote in parts_of(text).quotes] == ["doubtful"]


@pytest.mark.model
def test_a_report_in_a_report_is_less_sure_than_the_one_around_it() -> None:
    text = "Nordlys reported that Vera Lund said that the port, the quay and the bridge are closed."
    assert [quote.certainty for quote in parts_of(text).quotes] == ["sure", "doubtful"]


def test_the_order_of_signals_does_not_move_a_quote_over_the_threshold() -> None:
    assert len({log_odds(order) for order in permutations(list(SIGNALS)[:6])}) == 1
