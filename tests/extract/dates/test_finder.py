import datetime as dt

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import Annotation, annotate, load

pytestmark = pytest.mark.model

FRIDAY = dt.date(2022, 3, 18)
"""The day of publication in these tests."""


def annotated(text: str) -> Annotation:
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    return annotation


def dates(text: str, published: dt.date | None = FRIDAY) -> list[tuple[str, str | None]]:
    return [(text[m.start : m.end], m.date) for m in Document.of(annotated(text), published=published).dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge opened on 25 April 2019.", [("on 25 April 2019", "2019-04-25")]),
        ("The bridge opened on April 25, 2019.", [("on April 25, 2019", "2019-04-25")]),
        ("The bridge opened on the 3rd of May 2019.", [("on the 3rd of May 2019", "2019-05-03")]),
        ("The bridge opened in April 2019.", [("in April 2019", "2019-04")]),
        ("The bridge opened in 2019.", [("in 2019", "2019")]),
        ("The bridge opened on 2019-04-25.", [("on 2019-04-25", "2019-04-25")]),
        (
            "The show ran from May 3 to May 9, 2019.",
            [("from May 3 to May 9, 2019", d) for d in ("2019-05-03", "2019-05-09")],
        ),
    ],
)
def test_a_date_with_its_year_stands_for_itself(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert dates(text, published=None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister resigned yesterday.", [("yesterday", "2022-03-17")]),
        ("The council will vote tomorrow.", [("tomorrow", "2022-03-19")]),
        ("The council voted on Tuesday.", [("on Tuesday", "2022-03-15")]),
        ("The council will vote on Tuesday.", [("on Tuesday", "2022-03-22")]),
        ("The council voted on Friday.", [("on Friday", "2022-03-18")]),
        ("The council is due to vote on Tuesday.", [("on Tuesday", "2022-03-22")]),
        ("The council voted last month.", [("last month", "2022-02")]),
        ("The council will vote next year.", [("next year", "2023")]),
        ("The plant closed earlier this year.", [("earlier this year", "2022")]),
        ("The plant closed three years ago.", [("three years ago", "2019")]),
        ("The plant closed two months ago.", [("two months ago", "2022-01")]),
        ("The plant has been closed since July.", [("since July", "2021-07")]),
        ("The plant will close in July.", [("in July", "2022-07")]),
        ("The plant closed on December 9.", [("on December 9", "2021-12-09")]),
        ("The plant closed in December last year.", [("in December last year", "2021-12")]),
        ("He spoke at a Tuesday evening rally in the north.", [("Tuesday", "2022-03-15")]),
        ("Following Tuesday’s debate he went home.", [("Tuesday", "2022-03-15")]),
    ],
)
def test_a_relative_date_counts_from_publication_by_the_tense(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("She died on April 2.", dt.date(2024, 3, 5), "2023-04-02"),
        ("The minister resigned in April.", dt.date(2024, 3, 5), "2023-04"),
        ("The minister resigned in May.", dt.date(2024, 3, 5), "2023-05"),
        ("Shares rose in December.", dt.date(2024, 11, 5), "2023-12"),
        ("The minister resigned in March.", dt.date(2024, 3, 5), "2024-03"),
        ("The trial was due in May.", dt.date(2024, 3, 5), "2024-05"),
        ("The trial was planned for May.", dt.date(2024, 3, 5), "2024-05"),
        ("The trial was scheduled to begin in May.", dt.date(2024, 3, 5), "2024-05"),
        ("The minister said the trial would begin in May.", dt.date(2024, 3, 5), "2024-05"),
        ("The ministers agreed to meet in May.", dt.date(2024, 3, 5), "2024-05"),
        ("The vote was to be held in May.", dt.date(2024, 3, 5), "2024-05"),
        ("The council called a vote for May.", dt.date(2024, 3, 5), "2024-05"),
    ],
)
def test_what_a_past_verb_tells_is_never_ahead_unless_it_tells_a_plan(
    text: str, published: dt.date, expected: str
) -> None:
    assert [date for _, date in dates(text, published)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares are down two percent compared to Tuesday's close.", "2022-03-15"),
        ("Monday's storm is the worst in a decade.", "2022-03-14"),
        ("Monday night's storm is the worst in a decade.", "2022-03-14"),
        ("The harbour is shut since Monday.", "2022-03-14"),
        ("Duarte denied saying “I quit” on Monday.", "2022-03-14"),
        ("The letter from Monday shows what she knew.", "2022-03-14"),
        ("The president flies to Helstad on Monday.", "2022-03-21"),
        ("The festival starts Monday.", "2022-03-21"),
        ("The court hears the case on Monday.", "2022-03-21"),
        ("The election is on Monday.", "2022-03-21"),
        ("The council may decide on Monday.", "2022-03-21"),
        ("Residents have until Monday to object.", "2022-03-21"),
        ("Monday's vote will decide the matter.", "2022-03-21"),
    ],
)
def test_a_weekday_in_the_present_is_ahead_only_where_a_timetable_or_a_plan_says_so(text: str, expected: str) -> None:
    assert [date for _, date in dates(text)] == [expected]


def test_a_run_that_has_begun_is_dated_to_this_year_though_its_verb_looks_ahead() -> None:
    found = dates("The exhibition is to run from March 14 through April 9.")
    assert [date for _, date in found] == ["2022-03-14", "2022-04-09"]


def test_a_day_that_depends_on_an_unknown_publication_date_keeps_its_words() -> None:
    text = "The council voted on Tuesday. It had met in 2019."
    found = [
        (text[m.start : m.end], m.date, m.needs_anchor) for m in Document.of(annotated(text), published=None).dates
    ]
    assert found == [("on Tuesday", None, True), ("in 2019", "2019", False)]


@pytest.mark.parametrize(
    "text",
    [
        "The talks lasted three days.",
        "The mayor, 42, has two daughters aged six and nine.",
        "The train leaves at 10:45 and takes five hours.",
        "More than 2,000 people marched, and 1950 people signed.",
        "The mayor may march again.",
        "The council passed Resolution 1904 on the bridge, and Flight 2010 left.",
        "He told the Sunday Herald that he was tired.",
    ],
)
def test_durations_ages_clock_times_and_quantities_are_no_dates(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize("text", ["The plant closed decades ago.", "The plant closed in the 1980s."])
def test_what_has_no_calendar_value_is_found_without_one(text: str) -> None:
    assert [date for _, date in dates(text)] == [None]


@pytest.mark.parametrize(
    "head",
    [
        "Council approves bridge\nFriday, March 18, 2022\n",
        "Council approves bridge\n18 March 2022\n",
        "Friday, March 18, 2022 ",
        "LISBON, March 18, 2022 (Example Wire) - ",
        "PUBLISHED: 14:11 EST, 18 March 2022\n",
    ],
)
def test_a_date_line_of_the_article_is_its_day_of_publication(head: str) -> None:
    annotation = annotated(head + "The council approved the bridge on Tuesday.\nWork begins soon.")
    assert Document.of(annotation, published=None).day_of_publication == FRIDAY
    assert [m.date for m in Document.of(annotation, published=None).dates] == ["2022-03-18", "2022-03-15"]


def test_the_metadata_outrank_the_date_line() -> None:
    annotation = annotated("Friday, March 18, 2022\nThe council met yesterday.")
    assert Document.of(annotation, published=dt.date(2022, 3, 20)).day_of_publication == dt.date(2022, 3, 20)


def test_a_day_the_calendar_does_not_have_is_no_date() -> None:
    assert [date for _, date in dates("The form says 31 February 2021.", published=None)] in ([], [None], ["2021-02"])
