import datetime as dt

import pytest

from mkdocs_briefing.model import Event
from mkdocs_briefing.proof.dates import prove_date
from mkdocs_briefing.proof.findings import Finding

WEDNESDAY = dt.date(2024, 5, 8)


def finding(
    words: str,
    date: str | None,
    *,
    anchor: dt.date | None = WEDNESDAY,
    sentence: str = "",
    beside: tuple[str, ...] = (),
) -> Finding:
    sentence = sentence or f"The harbour will close {words}."
    event = Event(id="t1", date=date, text=sentence, evidence=("s1",), as_written=words)
    return prove_date(event, sentence, anchor=anchor, beside=beside)


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("on 2024-05-08", ["2024-05-08"]),
        ("on March 5, 2014", ["2014-03-05"]),
        ("on the 3rd of May 2019", ["2019-05-03"]),
        ("Friday, September 15, 2017", ["2017-09-15"]),
        ("from March 5 to 9, 2014", ["2014-03-05", "2014-03-09"]),
        ("December 28 to January 3, 2014", ["2013-12-28", "2014-01-03", "2014-12-28", "2015-01-03"]),
        ("from April 2011 through June 2012", ["2011-04", "2012-06"]),
        ("between March 2019 and June 2022", ["2019-03", "2022-06"]),
        ("between 2010 and 2014", ["2010", "2014"]),
        ("in July 2003", ["2003-07"]),
        ("in 2019", ["2019"]),
        ("by the end of 2019", ["2019"]),
        ("on March 5", ["2024-03-05", "2025-03-05"]),
        ("in July", ["2023-07", "2024-07"]),
        ("in December last year", ["2023-12"]),
        ("last May", ["2023-05"]),
        ("on Tuesday", ["2024-05-07", "2024-05-14"]),
        ("on Wednesday", ["2024-05-08"]),
        ("last Friday", ["2024-05-03"]),
        ("next Monday", ["2024-05-13"]),
        ("Monday week", ["2024-05-20"]),
        ("the Friday before last", ["2024-04-26"]),
        ("a week on Tuesday", ["2024-05-21"]),
        ("Tuesday of next week", ["2024-05-14"]),
        ("yesterday", ["2024-05-07"]),
        ("last night", ["2024-05-07"]),
        ("the day after tomorrow", ["2024-05-10"]),
        ("last month", ["2024-04"]),
        ("earlier this year", ["2024"]),
        ("three years ago", ["2021"]),
        ("two days ago", ["2024-05-06"]),
        ("in five years’ time", ["2029"]),
        # a week that lies in one month
        ("this weekend", ["2024-05"]),
        ("late next week", ["2024-05"]),
        # one of two: what they have in common
        ("on Thursday or Friday", ["2024-05"]),
        ("on Sunday or on Monday", ["2024-05"]),
        ("in August or September", ["2023", "2024"]),
        ("on July 3, 2014 or July 9, 2014", ["2014-07"]),
        # days from one to another: the first
        ("from Monday night to early Tuesday", ["2024-05-06", "2024-05-13"]),
        ("from Monday until next Friday", ["2024-05-06", "2024-05-13"]),
        # a day with its date
        ("today (8 May)", ["2024-05-08"]),
    ],
)
def test_each_date_that_the_words_may_stand_for_is_proved_and_no_other(words: str, dates: list[str]) -> None:
    assert {finding(words, date).outcome for date in dates} == {"proved"}
    others = ["2024-05-09", "2024-06", "2022", dates[0][:4] if len(dates[0]) > 4 else dates[0] + "-01"]
    assert {finding(words, date).outcome for date in others} == {"differs"}


@pytest.mark.parametrize(
    "words",
    [
        "last week",  # which began in April
        "in the 1950s",
        "this summer",
        "several years ago",
        "two weeks ago",
        "in 1988 or 1991",
        "on March 30, 2014 or April 2, 2015",
    ],
)
def test_what_iso_8601_has_no_form_for_has_no_date(words: str) -> None:
    assert finding(words, None).outcome == "proved"
    assert finding(words, "2024").outcome == "differs"


def test_a_week_has_the_month_in_which_it_lies_alone() -> None:
    assert finding("last week", "2024-04", anchor=dt.date(2024, 5, 1)).outcome == "proved"
    assert finding("last week", "2024-05", anchor=dt.date(2024, 5, 1)).outcome == "differs"
    assert finding("this week", "2024-06", anchor=dt.date(2024, 6, 5)).outcome == "proved"
    assert finding("this week", "2024-06", anchor=dt.date(2024, 7, 1)).outcome == "differs"
    assert (
        finding("this week", "2024-07", anchor=dt.date(2024, 7, 1)).outcome == "differs"
    )  # weeks may begin on Sundays


def test_one_of_two_days_has_no_day() -> None:
    assert finding("on Thursday or Friday", "2024-05-09").outcome == "differs"
    assert finding("on Tuesday or Friday", "2024-04", anchor=dt.date(2024, 5, 15)).outcome == "differs"
    assert finding("on Thursday or Friday", None).outcome == "proved"


def test_a_sentence_of_the_past_alone_leaves_no_day_to_come() -> None:
    sentence = "The harbour was closed on Tuesday."
    assert finding("on Tuesday", "2024-05-07", sentence=sentence).outcome == "proved"
    assert finding("on Tuesday", "2024-05-14", sentence=sentence).outcome == "differs"


def test_a_relative_date_without_a_day_of_publication_differs() -> None:
    assert finding("on Tuesday", None, anchor=None).outcome == "proved"
    assert finding("on Tuesday", "2024-05-07", anchor=None).message == (
        "timeline t1: 'on Tuesday' is dated 2024-05-07, but the article has no date that it counts from"
    )


def test_a_date_that_is_told_and_left_out_differs() -> None:
    assert finding("on March 5, 2014", None).message == "timeline t1: 'on March 5, 2014' is 2014-03-05, but has no date"


def test_a_day_word_in_a_quotation_counts_from_the_day_of_the_speech() -> None:
    assert finding("tomorrow", "2024-05-04", beside=("2024-05-03", "2019")).outcome == "proved"
    assert finding("tomorrow", "2024-05-05", beside=("2024-05-03", "2019")).outcome == "differs"


def test_words_of_no_known_kind_are_not_read() -> None:
    assert finding("at Michaelmas", "2024-09-29").outcome == "not read"
