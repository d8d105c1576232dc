"""Where a story begins after its dateline, and the article's own date."""

import datetime as dt

import pytest

from mkdocs_briefing.ingest.dateline import is_dateline, own_date, story_start
from mkdocs_briefing.ingest.paragraphs import paragraphs_of


@pytest.mark.parametrize(
    ("dateline", "story"),
    [
        ("LISBON - ", "The harbour opened."),
        ("Lagos, Nigeria - ", "The harbour opened."),
        ("PARIS (AP) — ", "The harbour opened."),
        ("(CNN) -- ", "The harbour opened."),
        ("OSLO, Norway (AP) _ ", "The harbour opened."),
        ("LISBON (AP)_ ", "The harbour opened."),
        ("ST. IVES, May 3 /Newswire-First/ -- ", "The harbour opened."),
        ("BERGEN, Norway--(NEWS WIRE)--", "The harbour opened."),
        ("SOLA — ", "The council of the town failed on Monday to open the harbour — again."),
        ("LONDON, March 3 (Example Wire) — ", "The harbour opened."),
        ("Friday, May 3, 2019 ", "The council met."),
        ("Lima, Sep 29 : ", "The council met."),
        ("OSLO, May 3: ", "The council met."),
    ],
)
def test_a_story_begins_after_its_dateline(dateline: str, story: str) -> None:
    assert story_start(dateline + story) == len(dateline)
    assert is_dateline(dateline.rstrip()) == dateline.rstrip().endswith(("-", "—", "9", "_", ":"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour - the oldest of all - opened.",
        "Corvin - a pilot - said so.",
        "NATO — Europe's Shield — said so.",
        "_The harbour_ opened.",
        "On May 3, 2019, the council met.",
        "May 3, 2019, was a Friday.",
        "Part 2, Chapter 1: The council met.",
        "Vella - The harbour opened.",
        "",
    ],
)
def test_a_sentence_without_a_dateline_begins_at_once(sentence: str) -> None:
    assert story_start(sentence) == 0


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("May 3, 2024\nThe council met.\n", dt.date(2024, 5, 3)),
        ("May 3, 2024 | The council met.\n", dt.date(2024, 5, 3)),
        ("LISBON, May 3, 2024 (Example Wire) — The council met.\n", dt.date(2024, 5, 3)),
        ("Home News Published: 3 May 2024 The council met.\n", dt.date(2024, 5, 3)),
        ("The council met.\n2024-05-03\n", dt.date(2024, 5, 3)),
        ("May 3, 2024, was a day of talks.\n", None),
        ("February 30, 2024\nThe council met.\n", None),
        ("The council met on May 3, 2024.\n", None),
        ("One.\nTwo.\nThree.\nFour.\nFive.\nMay 3, 2024\n", None),
    ],
)
def test_the_articles_own_date_stands_at_its_head(text: str, day: dt.date | None) -> None:
    found = own_date(text, paragraphs_of(text))
    assert (found and found[2]) == day
