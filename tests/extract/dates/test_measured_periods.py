"""Dates of forecasts, counts, stretches and comparisons: those that measure are no events, the others stay."""

import datetime as dt

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.timeline import find_timeline
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load

pytestmark = pytest.mark.model

WEDNESDAY = dt.date(2024, 5, 8)
"""The day of publication in these tests."""

MEASURED = [
    "The bank cut its forecast for growth to 3 percent this year.",
    "The fund kept its estimate of global growth at 3.1 percent next year.",
    "The bank raised its forecast to 2.8 percent in 2025.",
    "The yard hit its target for exports this quarter.",
    "Its outlook for this year is bleak.",
    "The ministry lowered its projection of 4 percent for 2025.",
    "Forecasts for next year were cut on the island.",
    "The guidance of the firm for this quarter was withdrawn.",
    "The union doubts the prediction of a surplus next year.",
    "The council missed its target of forty new ferries this year.",
    "The valley's fifth flood, its second this year, broke the dam.",
    "The police stopped 700 boats so far this year.",
    "It was the third strike this month.",
    "It was the only storm this season.",
    "It was the second fire in the town this year.",
    "The fire was the tenth in the valley this month.",
    "The mill burned twice this year.",
    "The turnover has only dropped 40 percent this year.",
    "Ferries have missed more than 40 trips this year and run late.",
    "The yard is preparing for a sharp drop this year.",
    "The fourth fire this week burned a barn.",
    "So far this year the port has lost three ferries.",
    "The rate fell, a threefold decline since the 1960s.",
    "The islands saw a rise since 2010 in the number of gulls.",
    "The growth since last year has surprised the yard.",
    "The harbour is different from 2012.",
    "Today's fleets differ from 1990.",
    "The town lacks the calm that there was in August.",
    "The crowds are not the crowds that there were in 2019.",
]  # fmt: skip
"""Sentences whose dates measure something."""

EVENTS = [
    ("The bank raised its forecast last month.", [("last month", "2024-04")]),
    ("The bank cut its forecast in 2017.", [("in 2017", "2017")]),
    ("The bank will publish its forecast this week.", [("this week", "2024-05")]),
    ("Exports will rise next year.", [("next year", "2025")]),
    ("Elections will be held next year.", [("next year", "2025")]),
    ("The first ferry sailed this year.", [("this year", "2024")]),
    ("The port closed earlier this year.", [("earlier this year", "2024")]),
    ("The council has sold two ships this year.", [("this year", "2024")]),
    ("The council met this week.", [("this week", "2024-05")]),
    ("He has led the yard since 2010.", [("since 2010", "2010")]),
    ("From 2003 to 2009 there were 412 fires in the forest.", [("From 2003 to 2009", "2003")]),
    ("Between 2010 and 2015 there were twelve floods.", [("Between 2010 and 2015", "2010")]),
    ("He led the club from 1998 until 2011.", [("from 1998", "1998"), ("until 2011", "2011")]),
    ("The mill burned in 1998 and 2011.", [("in 1998", "1998"), ("2011", "2011")]),
    ("There was a strike in November.", [("in November", "2023-11")]),
]  # fmt: skip
"""Sentences with the events that they date."""


def events(text: str) -> list[tuple[str, str | None]]:
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    found, _ = find_timeline(Document.of(annotation, published=WEDNESDAY))
    return [(event.as_written, event.date) for event in found]


@pytest.mark.parametrize("text", MEASURED)
def test_what_a_date_measures_is_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_events_of_like_sentences_stay(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert events(text) == expected
