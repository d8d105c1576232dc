import datetime as dt

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.timeline import find_timeline
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.model import Event, Gap, Span
from mkdocs_briefing.nlp.annotate import annotate, load

pytestmark = pytest.mark.model


def timeline(text: str, published: dt.date | None = None) -> tuple[tuple[Event, ...], tuple[Gap, ...]]:
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    return find_timeline(Document.of(annotation, published=published))


def test_events_stand_by_date_with_their_sentence_and_words_and_undated_ones_last() -> None:
    text = (
        "The union struck in 1911 or 1912 over pay. The mine opened in 1987.\n"
        "It was sold in June 2003 and closed on 4 May 2021."
    )
    events, gaps = timeline(text, dt.date(2022, 3, 18))
    assert [(e.id, e.date, e.as_written, e.evidence) for e in events] == [
        ("t1", "1987", "in 1987", ("s2",)),
        ("t2", "2003-06", "in June 2003", ("s3",)),
        ("t3", "2021-05-04", "on 4 May 2021", ("s3",)),
        ("t4", None, "in 1911 or 1912", ("s1",)),
    ]
    assert events[1].text == "It was sold in June 2003 and closed on 4 May 2021."
    assert gaps == ()


def test_a_wording_that_needs_the_publication_date_is_one_gap_with_all_its_sentences() -> None:
    events, gaps = timeline("The envoy left on Tuesday. The minister had left by Tuesday. He returns in 2031.")
    assert [(e.date, e.as_written) for e in events] == [("2031", "in 2031"), (None, "on Tuesday"), (None, "by Tuesday")]
    text = "“Tuesday” not dated: the article has no publication date."
    assert gaps == (Gap(text=text, evidence=("s1", "s2")),)


def test_a_date_named_twice_in_a_sentence_is_one_event() -> None:
    events, _ = timeline("In 2019 the mine closed, and 2019 was also the year of the flood.")
    assert [(e.date, e.as_written) for e in events] == [("2019", "In 2019")]


def test_the_date_line_dates_the_headline() -> None:
    events, gaps = timeline("Council approves bridge\nFriday, March 18, 2022\nThe council met in the old town hall.")
    assert events == (
        Event(
            id="t1",
            date="2022-03-18",
            text="Council approves bridge",
            evidence=("s1", "s2"),
            as_written="Friday, March 18, 2022",
            when=Span(start=24, end=46, text="Friday, March 18, 2022"),
        ),
    )
    assert gaps == ()


def test_a_stamp_of_a_later_update_is_no_event() -> None:
    text = (
        "PUBLISHED: 14:11 EST, 18 March 2022\nUPDATED: 15:36 EST, 19 March 2022\nThe council approved the new bridge."
    )
    events, _ = timeline(text)
    assert [(e.date, e.text) for e in events] == [("2022-03-18", "The council approved the new bridge.")]


def test_highlights_repeat_the_body_and_give_no_events() -> None:
    events, _ = timeline("- Mine closed in 2019\nThe mine in the valley closed in 2019.")
    assert [(e.date, e.evidence) for e in events] == [("2019", ("s2",))]


def test_a_date_line_is_no_event_where_the_news_names_its_own_day() -> None:
    text = "8 May 2024\n\nSOLA — The number of ferries is rising, the head of the port said on Monday."
    events, _ = timeline(text, dt.date(2024, 5, 8))
    assert [(e.date, e.as_written) for e in events] == [("2024-05-06", "on Monday")]


@pytest.mark.parametrize("stamp", ["Published14 May 2023", "Updated2 October 2023", "- Posted3 May 2024"])
def test_a_stamp_that_is_glued_to_its_word_is_no_event(stamp: str) -> None:
    events, _ = timeline(f"The council met in the old town hall to talk about the bridge.\n\n{stamp}")
    assert events == ()


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # of a month that is over somebody speaks to compare
        ("“Sales were strong in August and weak in July,” Holm said.\n", []),
        ("“There was no panic in November,” said Holm.\n", []),
        # what is still to come, a day and a year are events
        ("“The yard will open in June,” Holm said.\n", ["2024-06"]),
        ("“The storm came on March 3 and took the roof,” Holm said.\n", ["2024-03-03"]),
        ("“The mill burned in 2019,” Holm said.\n", ["2019"]),
        ("Sales were strong in August, Holm said.\n", ["2023-08"]),
    ],
)
def test_a_month_that_is_over_in_a_quotation_is_no_event(text: str, dates: list[str]) -> None:
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    events, _ = find_timeline(Document.of(annotation, published=dt.date(2024, 3, 6)))
    assert [event.date for event in events] == dates


def test_decades_are_no_events_of_a_line_of_dates() -> None:
    text = "Mills closed in the 1950s and 1960s. The yard opened years ago. The union struck in the 1970s."
    assert timeline(text, dt.date(2022, 3, 18)) == ((), ())


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The Holm 2000 index fell 21 points.", []),
        ("She spoke of the Project 2025 agenda.", []),
        ("Critics of Project 2025 met in the hall.", []),
        ("It was the worst day of 2013 for the yards.", []),
        ("The season usually begins in June and runs through late October.", []),
        ("The storm hit the usually quiet town on May 3, 2021.", ["2021-05-03"]),
        ("Ana Holm, who usually leads the talks, resigned on May 3, 2021.", ["2021-05-03"]),
        ("Income fell from 80 million in 2010-2011 to 50 million in 2011-12.", []),
        ("In Oslo 2009 they met again.", ["2009"]),
        ("The storm of 2014 sank two boats.", ["2014"]),
    ],
)
def test_numbers_of_names_ranks_habits_and_accounts_date_nothing(text: str, dates: list[str]) -> None:
    events, _ = timeline(text, dt.date(2022, 3, 18))
    assert [event.date for event in events] == dates
