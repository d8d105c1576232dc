"""Which two dates of a sentence are of one event, as the model parses their sentences."""

import datetime as dt

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.timeline import find_timeline
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load

pytestmark = pytest.mark.model

WEDNESDAY = dt.date(2024, 5, 8)
"""The day of publication in these tests."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one of two days: the month or year that they have in common
        ("The boats sank on Monday or Tuesday off the cape.", [("on Monday or Tuesday", "2024-05")]),
        ("The pier may open in October or November.", [("in October or November", "2024")]),
        ("They will vote on Friday or on Saturday.", [("on Friday or on Saturday", "2024-05")]),
        ("The house was built in 1911 or 1912.", [("in 1911 or 1912", None)]),
        # days from one to another: the first
        ("The storm flooded the town from Monday night to early Tuesday.",
         [("from Monday night to early Tuesday", "2024-05-06")]),
        ("The bridge will be closed from Friday until Sunday.", [("from Friday until Sunday", "2024-05-10")]),
        # what went on in a stretch of months or years: its beginning
        ("The firm paid bribes between 2010 and 2014.", [("between 2010 and 2014", "2010")]),
        ("Nurses filled in forms between 2008 to 2016.", [("between 2008 to 2016", "2008")]),
        ("The team observed the comet from April 2011 through June 2012.",
         [("from April 2011 through June 2012", "2011-04")]),
        ("He is charged with stealing from the fund between March 2019 and June 2022.",
         [("between March 2019 and June 2022", "2019-03")]),
        ("The pool was shut from May to September 2022.", [("from May to September 2022", "2022-05")]),
        # a day with its date
        ("The council adopted the plan today (8 May).", [("today (8 May)", "2024-05-08")]),
        ("The ferry sank on Monday (6 May) off the cape.", [("on Monday (6 May)", "2024-05-06")]),
        # two events
        ("The council met on Monday and Tuesday.", [("on Monday", "2024-05-06"), ("Tuesday", "2024-05-07")]),
        ("He ran the yard from 2009 to 2012.", [("from 2009", "2009"), ("2012", "2012")]),
        ("The road was closed in 2016 and 2021.", [("in 2016", "2016"), ("2021", "2021")]),
        ("He moved from Sola in March 2016 and came back in May 2017.",
         [("in March 2016", "2016-03"), ("in May 2017", "2017-05")]),
        ("She worked there from January 16, 2012 to May 31, 2013.",
         [("from January 16, 2012", "2012-01-16"), ("May 31, 2013", "2013-05-31")]),
        ("The strike moved on from Monday’s meeting to the vote on Tuesday.",
         [("from Monday", "2024-05-06"), ("on Tuesday", "2024-05-07")]),
    ],
)  # fmt: skip
def test_two_dates_of_one_event_are_one(text: str, expected: list[tuple[str, str | None]]) -> None:
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    found, _ = find_timeline(Document.of(annotation, published=WEDNESDAY))
    assert [(event.as_written, event.date) for event in found] == expected
