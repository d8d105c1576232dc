"""Which dates say when an event happens, as the model parses their sentences."""

import datetime as dt

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.timeline import find_timeline
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load

pytestmark = pytest.mark.model

WEDNESDAY = dt.date(2024, 5, 8)
"""The day of publication in these tests."""


def events(text: str) -> list[tuple[str, str | None]]:
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    found, _ = find_timeline(Document.of(annotation, published=WEDNESDAY))
    return [(event.as_written, event.date) for event in found]


@pytest.mark.parametrize(
    "text",
    [
        "A clause of the 1974 charter protects the ferry company.",
        "Last year's budget paid for the new pier.",
        "The harbour master praised this year's vaccine as the best of its kind.",
        "She was the youngest cook of the 1966 expedition.",
        "Critics admired the films of the 1970s for their silence.",
        "The union cites the Dock Workers Act of 1988.",
        "Results for the first quarter of 2023 included the costs of the fire.",
        "The firm put its 2023 and 2022 earnings at a dollar a share.",
        "The council adopted the budget for 2026.",
        "The magazine has compiled a list of the ten best boats for 2023.",
        "The yard reported a profit for 2023.",
    ],
)
def test_a_date_that_tells_which_thing_is_meant_dates_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was the highest tide on the coast since February 1, 1953.",
        "The town won the cup for the first time since 2015.",
        "Rents have gone up by a tenth since the beginning of the year.",
        "Passenger numbers are higher than in March.",
        "The ferries are not as full as they were in August.",
        "Ticket sales fell sharply compared with 2019.",
        "Unemployment was 6 percent, up from 4 percent in March.",
        "The dam will be opened for the third time in 20 years.",
    ],
)
def test_the_yardstick_of_a_comparison_dates_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The world today needs more ferries than planes.",
        "Pumps of that age are stronger than any that are sold today.",
        "Will the council vote on Friday?",
        "The mayor would have resigned in 2019 without the support of the port.",
        "If the bridge closes in June, the school will move.",
        "Great day at the harbour! — Pier Watch (@pierwatch) May 3, 2024",
        "The ferry left the old harbour. — @pierwatch, May 3, 2024",
    ],
)
def test_general_times_questions_conditions_and_stamps_date_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The oldest dancer of the 1968 troupe, Ana Holm, retired last June.", [("last June", "2023-06")]),
        ("The 1911 flood killed forty people in the valley.", [("1911", "1911")]),
        ("A 2014 study found lead in the water of the harbour.", [("2014", "2014")]),
        ("She won the prize at the 2013 boat fair.", [("2013", "2013")]),
        ("The pier has been closed since July 2022.", [("since July 2022", "2022-07")]),
        ("More than 40 sailors drowned in 1953.", [("in 1953", "1953")]),
        ("The port lost more than $5 million in 2019.", [("in 2019", "2019")]),
        ("The ministry today rejects the report on the ferry.", [("today", "2024-05-08")]),
        ("Crews cleared the road on the morning of May 3.", [("of May 3", "2024-05-03")]),
        ("The strike will begin if no deal is reached by Friday.", [("by Friday", "2024-05-10")]),
        ("The mayor spoke at Monday's debate.", [("Monday", "2024-05-06")]),
        ("Sales rose in the first quarter of 2023.", [("of 2023", "2023")]),
        ("The fair is scheduled for 2026.", [("for 2026", "2026")]),
        ("Voters want elections for 2026.", [("for 2026", "2026")]),
        ("The yard set the opening for 2026.", [("for 2026", "2026")]),
        ("She said the ferry could sail as early as August.", [("as early as August", "2024-08")]),
        ("The harbour master will answer when the tenders are opened in Sola on Monday.",
         [("on Monday", "2024-05-13")]),
    ],
)  # fmt: skip
def test_dates_of_events_stay(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will strike tonight,” Karin Moe said on Monday.", [("tonight", "2024-05-06")]),
        ("“The pier opens tomorrow,” Luis Prado said on Friday, May 3.",
         [("on Friday, May 3", "2024-05-03"), ("tomorrow", "2024-05-04")]),
        ("“We have seen enough today,” Ana Duarte told the council in the end.", []),
        ("The council meets tonight, and “nobody knows why”, Ana Duarte said.", [("tonight", "2024-05-08")]),
    ],
)  # fmt: skip
def test_a_day_word_in_a_quotation_counts_from_the_speech(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert sorted(events(text), key=str) == sorted(expected, key=str)


def test_a_dateline_alone_is_no_event() -> None:
    assert events("HELSTAD, Norway, May 7 (Example Wire) —\nThe council approved the new bridge in the end.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army took the islands in the 1982 Summer War.", [("in the 1982", "1982")]),
        ("The family lost its farm in the 1974 war.", [("in the 1974", "1974")]),
        ("Troops took the valley in the 1948 Border Conflict.", [("in the 1948", "1948")]),
        ("Holm won the seat in the 2016 election.", [("in the 2016", "2016")]),
        ("Her part in the 1974 war made her famous.", []),
        ("A veteran of the 1974 war opened the pier.", []),
    ],
)
def test_what_happened_in_a_war_or_a_vote_is_of_its_year(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In the year to the end of June 2023 the ferries carried 4 million cars.",
        "Profit fell 4 percent in the three months to the end of June.",
        "In the twelve months to May 2023 the port handled 4 million boxes.",
        "Sales over the year to March 2023 were flat.",
        "In the quarter to the end of September 2023 output grew.",
    ],
)
def test_a_period_of_accounts_dates_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holm stood down from the board in June 2019.", [("in June 2019", "2019-06")]),
        ("He stepped down from the council in 2012.", [("in 2012", "2012")]),
        ("The climbers came down from the ridge in 1953.", [("in 1953", "1953")]),
        ("The rate came down from 6 percent in 2019.", []),
        ("Rents went up from 900 crowns in 2019.", []),
    ],
)
def test_who_leaves_is_not_compared(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text) == expected
