"""Some fifty months and days without a year against three days of publication: the year is right or not told."""

import datetime as dt

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load

pytestmark = pytest.mark.model

PUBLISHED = [dt.date(2024, 5, 15), dt.date(2024, 11, 18), dt.date(2025, 1, 5)]
"""A day in spring, one late in a year and one early in the next."""

OVER = [
    ("A driver pleaded guilty to taking the van in March.", "2024-03 2024-03 2024-03"),
    ("A man was jailed for trying to bribe a judge in March.", "2024-03 2024-03 2024-03"),
    ("She was praised for helping to rebuild the school in April.", "2024-04 2024-04 2024-04"),
    ("A fisherman was accused of plotting to sink the ferry in March.", "2024-03 2024-03 2024-03"),
    ("Two brothers are charged with setting fire to the mill in March.", "2024-03 2024-03 2024-03"),
    ("He is accused of killing a guard in April.", "2024-04 2024-04 2024-04"),
    ("The man convicted of robbing the bank in March appealed.", "2024-03 2024-03 2024-03"),
    ("She was blamed for the March 9 leak at the plant.", "2024-03-09 2024-03-09 2024-03-09"),
    ("The captain will be sentenced for the March 21 crash.", "2024-03-21 2024-03-21 2024-03-21"),
    ("The mayor apologised for the April blackout.", "2024-04 2024-04 2024-04"),
    ("Crews were honoured for the March 3 rescue.", "2024-03-03 2024-03-03 2024-03-03"),
    ("The yard was prosecuted over the April 3 spill.", "2024-04-03 2024-04-03 2024-04-03"),
    ("He will be tried on charges of robbing a bank in March.", "2024-03 2024-03 2024-03"),
    ("The firm admitted dumping waste in April.", "2024-04 2024-04 2024-04"),
    ("Last May floods closed the road.", "2023-05 2024-05 2024-05"),
    ("Last December the yard closed.", "2023-12 2023-12 2024-12"),
    ("The two sides signed a truce in April.", "2024-04 2024-04 2024-04"),
    ("The mayor, who resigned in March, will speak.", "2024-03 2024-03 2024-03"),
    ("The deal, reached in February, ended the strike.", "2024-02 2024-02 2024-02"),
    ("The minister defended the April decision.", "2024-04 2024-04 2024-04"),
    ("She was thanked for a speech that she gave on March 3.", "2024-03-03 2024-03-03 2024-03-03"),
    ("It was the first strike since the walkout in October.", "2023-10 2024-10 2024-10"),
    ("Ana Holm has led the yard since August.", "2023-08 2024-08 2024-08"),
    ("The pier, which opened on June 11:", "2023-06-11 2024-06-11 2024-06-11"),
]  # fmt: skip
"""What was: the last such month or day."""

TO_COME = [
    ("Next March the yard will close.", "2025-03 2025-03 2025-03"),
    ("The squad is preparing for the June 21 match.", "2024-06-21 2025-06-21 2025-06-21"),
    ("The court adjourned the case until June 3.", "2024-06-03 - 2025-06-03"),
    ("The union announced a strike for June 3.", "2024-06-03 - 2025-06-03"),
    ("The trial is set to begin in June.", "2024-06 2025-06 2025-06"),
    ("The ferry is to return to service in February.", "2025-02 2025-02 2025-02"),
    ("Tickets will go on sale on March 5.", "2025-03-05 2025-03-05 2025-03-05"),
    ("The exhibition opens in June.", "2024-06 2025-06 2025-06"),
    ("He is due to be sentenced on July 4.", "2024-07-04 2025-07-04 2025-07-04"),
    ("She plans to leave the yard in February.", "2025-02 2025-02 2025-02"),
]
"""What is to come: the next one."""

WAS_PLANNED = [
    ("The verdict was expected in early April.", "2024-04 2025-04 2025-04"),
    ("The sale was scheduled for November.", "2024-11 2024-11 2024-11"),
    ("The new ferry was planned for February.", "2024-02 2025-02 2025-02"),
]
"""What was planned, over or not: the nearest one."""

TOGETHER = [
    ("In 2019, the yard moved to Brenn in June.", "2019/2019-06 " * 3),
    ("In 2016, rents sank in March.", "2016/2016-03 " * 3),
    ("He died on May 4, 2011, and Elin on May 7.", "2011-05-04/2011-05-07 " * 3),
    ("The show ran from July 3, 2010 to September 9.", "2010-07-03/2010-09-09 " * 3),
    ("The yard opened in May 2011, and it burned down in August.", "2011-05/- " * 3),
    ("The firm, founded in June 2003, was sold in October.", "2003-06/- " * 3),
    ("The yard opened in May 2011 and will close in June.", "2011-05/2024-06 2011-05/2025-06 2011-05/2025-06"),
    ("The Sept. 11 attacks changed the airport.", "- - -"),
]
"""A year that the date before it names: the same where the two go together, else not told."""

SHARED = [
    ("The pool was shut from May to September 2022.", "2022-05/2022-09 " * 3),
    ("Between March and June 2021 the mill made 40 tonnes.", "2021-03/2021-06 " * 3),
    ("The inquiry sat from October to 4 December 2019.", "2019-10/2019-12-04 " * 3),
    ("Hail fell on May 3 and June 9, 2022.", "2022-05-03/2022-06-09 " * 3),
    ("The tour went from November to February 2022.", "2021-11/2022-02 " * 3),
    ("The fair ran from December 28 to January 3, 2021.", "2020-12-28/2021-01-03 " * 3),
    ("The ferry lay idle from 28 December until 3 January 2021.", "2020-12-28/2021-01-03 " * 3),
    ("In May and late June 2020 the plant stood still.", "2020-05/2020-06 " * 3),
]
"""A year that only the last of several dates names: that of all, or the year before it where the first is later."""


@pytest.mark.parametrize(("text", "expected"), [*OVER, *TO_COME, *WAS_PLANNED, *TOGETHER, *SHARED])
def test_the_year_of_a_month_or_day_is_right_or_not_told(text: str, expected: str) -> None:
    """Each day of publication has its date; a hyphen where none is told."""
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    found = [[m.date or "-" for m in Document.of(annotation, published=day).dates] for day in PUBLISHED]
    assert ["/".join(dates) or "-" for dates in found] == expected.split()
