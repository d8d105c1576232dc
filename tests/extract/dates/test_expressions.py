"""Sixty expressions of time against five days of publication: each date is right or not told, and none is wrong."""

import datetime as dt

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load

pytestmark = pytest.mark.model

PUBLISHED = [
    dt.date(2024, 5, 15),
    dt.date(2024, 6, 3),
    dt.date(2024, 9, 27),
    dt.date(2024, 12, 31),
    dt.date(2025, 1, 5),
]
"""A Wednesday, a Monday, a Friday, the last day of a year, which is a Tuesday, and a Sunday."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair opens on Monday week.", "2024-05-27 - 2024-10-07 2025-01-13 2025-01-13"),
        ("The choir had sung the Friday before last.", "2024-05-03 2024-05-24 2024-09-13 2024-12-20 -"),
        ("The dry dock reopens a week on Tuesday.", "2024-05-28 2024-06-11 2024-10-08 - 2025-01-14"),
        ("They sail the Tuesday after next.", "2024-05-28 - 2024-10-08 2025-01-14 2025-01-14"),
        ("Two weeks ago on Friday the mast broke.", "2024-05-03 2024-05-24 2024-09-13 2024-12-20 -"),
        ("Swimmers may use the lido from Friday.", "2024-05-17 2024-06-07 2024-09-27 2025-01-03 2025-01-10"),
        ("The fair takes place in the week of 4 May.", "- - - - -"),
        ("The court will rule early next month.", "2024-06 2024-07 2024-10 2025-01 2025-02"),
        ("Profits fell in the year to June.", "- - - - -"),
        ("The pier will close in May.", "2024-05 2025-05 2025-05 2025-05 2025-05"),
        ("The mayor said the pier would close in May.", "2024-05 - - 2025-05 2025-05"),
        ("The pier closed in May.", "2024-05 2024-05 2024-05 2024-05 2024-05"),
        ("The council will meet next Friday.", "- - 2024-10-04 - 2025-01-10"),
        ("The council met last Friday.", "2024-05-10 2024-05-31 2024-09-20 2024-12-27 2025-01-03"),
        ("The council met on Friday.", "2024-05-10 2024-05-31 2024-09-27 2024-12-27 2025-01-03"),
        ("The council will meet on Friday.", "2024-05-17 2024-06-07 2024-09-27 2025-01-03 2025-01-10"),
        ("The council will meet on Friday fortnight.", "2024-05-31 2024-06-21 - 2025-01-17 2025-01-24"),
        ("The fair will close a week from Thursday.", "2024-05-23 2024-06-13 2024-10-10 2025-01-09 2025-01-16"),
        ("The council will meet on Tuesday of next week.", "2024-05-21 2024-06-11 2024-10-01 2025-01-07 -"),
        ("The pier closed on Tuesday last week.", "2024-05-07 2024-05-28 2024-09-17 2024-12-24 -"),
        ("The pier closed last week on Thursday.", "2024-05-09 2024-05-30 2024-09-19 2024-12-26 -"),
        ("The market opens on the first Monday of June.", "- - - - -"),
        ("The market opened on the last Friday in May.", "- - - - -"),
        ("The shop opens every Monday.", "- - - - -"),
        ("The shop closed the following Monday.", "- - - - -"),
        ("They marched on Good Friday.", "- - - - -"),
        ("The pier closed the Monday after Easter.", "- - - - -"),
        ("The pier closed a year ago today.", "2023 2023 2023 2023 2024"),
        ("The pier closed a year ago on Tuesday.", "2023 2023 2023 2023 2024"),
        ("The parcel will come tomorrow week.", "- - - - -"),
        ("The parcel will come tomorrow.", "2024-05-16 2024-06-04 2024-09-28 2025-01-01 2025-01-06"),
        ("The parcel came the day before yesterday.", "2024-05-13 2024-06-01 2024-09-25 2024-12-29 2025-01-03"),
        ("The parcel will come the day after tomorrow.", "2024-05-17 2024-06-05 2024-09-29 2025-01-02 2025-01-07"),
        ("Sales will double over the next year.", "- - - - -"),
        ("Sales doubled in the last month.", "- - - - -"),
        ("Sales doubled last month.", "2024-04 2024-05 2024-08 2024-11 2024-12"),
        ("Sales will double next year.", "2025 2025 2025 2025 2026"),
        ("Sales fell late last year.", "2023 2023 2023 2023 2024"),
        ("The pier opened three years ago.", "2021 2021 2021 2021 2022"),
        ("The pier opened ten days ago.", "2024-05-05 2024-05-24 2024-09-17 2024-12-21 2024-12-26"),
        ("The pier will open in two months.", "2024-07 2024-08 2024-11 2025-02 2025-03"),
        ("The pier will open in three days' time.", "2024-05-18 2024-06-06 2024-09-30 2025-01-03 2025-01-08"),
        ("The pier will open by the end of next year.", "2025 2025 2025 2025 2026"),
        ("The pier opened in December.", "2023-12 2023-12 2023-12 2024-12 2024-12"),
        ("The pier will open in January.", "2025-01 2025-01 2025-01 2025-01 2025-01"),
        ("The pier opened on 28 December.", "2023-12-28 2023-12-28 2023-12-28 2024-12-28 2024-12-28"),
        ("The pier will open on January 3.", "2025-01-03 2025-01-03 2025-01-03 2025-01-03 2025-01-03"),
        ("The exhibition is to run from May 3 to May 9.",
         "2024-05-03/2024-05-09 2025-05-03/2025-05-09 "
         "2025-05-03/2025-05-09 2025-05-03/2025-05-09 2025-05-03/2025-05-09"),
        ("The pier opened this morning.", "2024-05-15 2024-06-03 2024-09-27 2024-12-31 2025-01-05"),
        ("The pier burned last night.", "2024-05-14 2024-06-02 2024-09-26 2024-12-30 2025-01-04"),
        ("The pier opened in June last year.", "2023-06 2023-06 2023-06 2023-06 2024-06"),
        ("The pier will open in June next year.", "2025-06 2025-06 2025-06 2025-06 2026-06"),
        ("The pier opened last June.", "2023-06 2023-06 2024-06 2024-06 2024-06"),
        ("The pier opened on a Tuesday.", "- - - - -"),
        ("Storms hit the coast on Friday the 13th.", "- - - - -"),
        ("Output rose in the three months to September.", "- - - - -"),
        ("The pier opened some weeks ago.", "- - - - -"),
        ("Ana Duarte told the Today programme that it was late.", "- - - - -"),
        ("The pier opened earlier this year.", "2024 2024 2024 2024 2025"),
        ("The pier will open later this month.", "2024-05 2024-06 2024-09 2024-12 2025-01"),
        ("The pier opened that Monday.", "- - - - -"),
        ("The strike has lasted since Thursday.", "2024-05-09 2024-05-30 2024-09-26 2024-12-26 2025-01-02"),
        ("They have until Sunday to pay.", "2024-05-19 2024-06-09 2024-09-29 2025-01-05 2025-01-05"),
        ("The pier opened on the previous Saturday.", "- - - - -"),
        ("The council met yesterday.", "2024-05-14 2024-06-02 2024-09-26 2024-12-30 2025-01-04"),
        ("The council will meet tonight.", "2024-05-15 2024-06-03 2024-09-27 2024-12-31 2025-01-05"),
    ],
)  # fmt: skip
def test_an_expression_of_time_is_dated_rightly_or_not_at_all(text: str, expected: str) -> None:
    """Each day of publication has its date; a hyphen where none is told, two dates for a range."""
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    found = [[m.date or "-" for m in Document.of(annotation, published=day).dates] for day in PUBLISHED]
    assert ["/".join(dates) or "-" for dates in found] == expected.split()
