import datetime as dt
from typing import Any

import pytest

from mkdocs_briefing.model import Figure, Range
from mkdocs_briefing.render.wording import (
    date_in_words,
    figure_value,
    listed_key_points,
    quote_parts,
    shortened,
    speaker_name,
)
from tests.support.connected import deal


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (dt.date(2026, 3, 2), "2 March 2026"),
        ("2026-03-02", "2 March 2026"),
        ("2026-03", "March 2026"),
        ("2026", "2026"),
        ("undated", "undated"),
        (None, "undated"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(date: dt.date | str | None, words: str):
    assert date_in_words(date) == words


def test_a_missing_date_may_have_words_of_its_own():
    assert date_in_words(None, missing="date not given") == "date not given"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The port opens.", "The port opens."),
        ("The  port\nopens.", "The port opens."),
        ("The port opens, at last.", "The port opens…"),
    ],
)
def test_a_text_is_cut_after_a_word(text: str, short: str):
    assert shortened(text, 17) == short


def test_a_key_point_that_is_the_title_is_not_listed():
    briefing = deal().briefing
    title = briefing.key_points[0].text
    listed = listed_key_points(briefing.model_copy(update={"title": title}))
    assert listed == briefing.key_points[1:]


def test_the_parts_of_a_quote_are_its_words_without_marks_of_their_own():
    quotes = {quote.id: quote for quote in deal().briefing.quotes}
    assert [verbatim for _, verbatim in quote_parts(quotes["q2"])] == [True, True]
    assert quote_parts(quotes["q7"])[-1][1] is True
    for quote in quotes.values():
        assert not any(mark in text for text, _ in quote_parts(quote) for mark in "“”")


def test_a_quote_without_a_speaker_is_unattributed():
    (quote,) = (quote for quote in deal().briefing.quotes if quote.speaker is None)
    assert speaker_name(quote) == "Unattributed"


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"value": 1500, "unit": "km"}, "1,500 km"),
        ({"value": 59, "unit": "km/h", "approximate": True}, "≈ 59 km/h"),
        ({"value": 40, "unit": "people", "range": Range(low=40)}, "≥ 40 people"),
        ({"value": 40, "unit": "people", "range": Range(high=40)}, "≤ 40 people"),
        ({"value": 5, "unit": "hours", "range": Range(low=5, high=6)}, "5 hours"),
        ({"value": 61, "unit": "votes", "against": 38}, "61 votes"),
        ({"value": 3, "unit": "score", "against": 1}, "3–1 score"),
        ({"value": 7}, "7"),
    ],
)
def test_a_figure_in_a_table_shows_how_exact_it_is(details: dict[str, Any], expected: str) -> None:
    assert figure_value(Figure(**{"id": "f1", "text": "made", "evidence": ("s1",)} | details)) == expected
