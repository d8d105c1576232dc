"""What the words of a date stand for: ISO 8601 at the precision the words give, against the day of publication.

Follows the practice of TimeML's TIMEX3 for dates: a calendar date stands for itself, a relative one (`Tuesday`, `last
month`) is counted from the day of publication, forward or backward by the tense of its clause.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.dates import weekdays
from mkdocs_briefing.extract.dates.direction import is_over, is_weekday_to_come, looks_ahead
from mkdocs_briefing.extract.dates.event_time import HOW_SOON, is_ranked_before
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.tense import time_of
from mkdocs_briefing.ingest import calendar_terms as terms

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Set

    from spacy.tokens import Token


@dataclass(frozen=True)
class Reading:
    """A match with what it takes to date it."""

    match: re.Match[str]
    token: Token
    """The first token of the match."""
    anchor: dt.date | None
    """The day of publication."""

    def __getitem__(self, group: str) -> str:
        """Return a group in lower case, without full stop; empty where it is missing."""
        value = self.match.groupdict().get(group)
        return (value or "").lower().rstrip(".")

    @property
    def looks_ahead(self) -> bool | None:
        """Whether the clause speaks of the future; None where it does not say."""
        return looks_ahead(self.token)


Dates = list[str | None] | None
"""What a reading gives: the dates it stands for, None for one that cannot be told; no list when it is no date."""


class NeedsAnchor(Exception):  # noqa: N818
    """The words count from a day of publication that is not known."""


def _iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Return the date in ISO form; None when the calendar has no such day."""
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _anchor(reading: Reading) -> dt.date:
    """Return the day of publication; raise `NeedsAnchor` where it is not known."""
    if reading.anchor is None:
        raise NeedsAnchor
    return reading.anchor


def _calendar_date(reading: Reading) -> Dates:
    """Return a day, or the two of a range, whose second may lie in the next year: `December 28 to January 3`."""
    month, day = _month(reading["month"]), int(reading["day"])
    second = (
        (_month(reading["month2"]) if reading["month2"] else month, int(reading["day2"])) if reading["day2"] else None
    )
    year = int(reading["year"]) if reading["year"] else _year_of(reading, month, day)
    dates = [_iso(year, month, day)]
    if second is not None:
        dates.append(_iso(year + (second < (month, day)), *second))
    return [date for date in dates if date is not None] or None


def _month(word: str) -> int:
    """Return the number of a month by its name, its short form or its digits."""
    return terms.MONTHS.get(word) or int(word)


NEAR_FUTURE = 6
"""Months ahead to which `would` reaches without a doubt about the year."""

AGAINST_TENSE = 25
"""How much farther a date on the wrong side of the clause's tense counts: an exhibition that `is to run from January
23` may have opened last week, but a vote that `will be held in May` is not last May's."""


def _year_of(reading: Reading, month: int, day: int | None) -> int:
    """Return the year of a month or day without one: the nearest to publication, by the clause's tense."""
    anchor, which = _anchor(reading), reading["which"]
    if whose := reading["whose"]:
        return anchor.year + {"last": -1, "this": 0, "next": 1}[whose]
    now = anchor.month + (anchor.day / 31 if day else 0)
    if which:
        ahead = which in {"next", "this coming"}
        later = month + (day or 0) / 31 - now
        if which == "this":
            return anchor.year
        return anchor.year + (later <= 0) if ahead else anchor.year - (later >= 0)

    def distance(year: int) -> float:
        """Return the months between that year's date and publication; more where the tense speaks against it."""
        months = (year - anchor.year) * 12 + month + (day or 0) / 31 - now
        against = months < 0 and reading.looks_ahead
        return abs(months) * (AGAINST_TENSE if against else 1)

    if is_over(reading.token):
        return anchor.year if month + (day or 0) / 31 <= now else anchor.year - 1
    return min((anchor.year, anchor.year - 1, anchor.year + 1), key=distance)


def _month_and_year(reading: Reading) -> Dates:
    """Return the month of a year."""
    return [_iso(int(reading["year"]), _month(reading["month"]))]


def _bare_month(reading: Reading) -> Dates:
    """Return a month without a year, in the year that its clause tells; nothing for `may` and people called April."""
    if not _is_month(reading):
        return None
    month = _month(reading["month"])
    year = _year_of(reading, month, None)
    if time_of(reading.token) == "conditional" and (year, month) > _months_from(_anchor(reading), NEAR_FUTURE):
        return [None]  # `said it would close in May`, written in June: which May depends on when that was said
    return [_iso(year, month)]


def _months_from(anchor: dt.date, months: int) -> tuple[int, int]:
    """Return the year and month so many months after a day."""
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return year, month + 1


def _is_month(reading: Reading) -> bool:
    """Return whether a word is a month, not a verb or a person's name."""
    if reading["which"] or reading["whose"]:
        return True
    first = _first_token(reading)
    if not first.i:
        return False
    before, after = first.nbor(-1), first.nbor(1) if first.i + 1 < len(first.doc) else None
    if after is not None and _is_given_name(first, after):
        return False
    if before.lower_ == "as" and before.i and before.nbor(-1).lower_ in HOW_SOON:
        return True
    if before.lower_ in BEFORE_MONTHS:
        return first.ent_type_ in {"DATE", ""} or before.lower_ in {"in", "since", "until", "during"}
    return after is not None and after.pos_ == "NOUN" and first.ent_type_ == "DATE" and _is_determiner(before)


def _is_determiner(before: Token) -> bool:
    """Return whether a word determines a noun that a month describes: `its May meeting`, `the council's May vote`."""
    return before.lower_ in {"the", "its", "his", "her", "their", "a"} or before.tag_ == "POS"


def _is_given_name(first: Token, after: Token) -> bool:
    """Return whether a name goes on after a word that may be a month: `April | Holm`."""
    return after.pos_ == "PROPN" and not after.is_sent_start and first.ent_type_ != "DATE"


def _first_token(reading: Reading) -> Token:
    """Return the token on which a match of one word begins."""
    length = reading.match.end() - reading.match.start()
    token, end = reading.token, reading.token.idx + len(reading.token)
    while token.i and end - token.idx < length and token.nbor(-1).idx >= end - length:
        token = token.nbor(-1)
    return token


def _weekday(reading: Reading) -> Dates:
    """Return the day of a weekday: of these days, before publication or after it; nothing inside of a name."""
    if reading.token.ent_type_ in {"ORG", "PERSON", "WORK_OF_ART", "FAC", "PRODUCT"} and not _follows_on(reading):
        return None  # `the Sunday Post`
    if _is_unanchored(reading):
        return None
    anchor = _anchor(reading)
    weekday, which = terms.WEEKDAYS[reading["weekday"]], reading["which"]
    back, ahead = (anchor.weekday() - weekday) % 7, (weekday - anchor.weekday()) % 7
    if which == "last":
        return [(anchor - dt.timedelta(back or 7)).isoformat()]
    if which == "next":
        return [_day(weekdays.following(anchor, weekday))]
    future = {"this coming": True, "coming": True, "this past": False}.get(which)
    if future is None:
        future = is_weekday_to_come(reading.token)
    return [(anchor + dt.timedelta(ahead) if future else anchor - dt.timedelta(back)).isoformat()]


def _follows_on(reading: Reading) -> bool:
    """Return whether `on` stands before a weekday, which some parsers take for part of a name: `the Senate on Monday`.

    Inside of a name it would be followed by more of the name: `Live on Sunday Night`.
    """
    first, last = _first_token(reading), reading.token
    follows = last.i + 1 < len(last.doc) and last.nbor(1).ent_iob_ == "I"
    return first.i > 0 and first.nbor(-1).lower_ == "on" and not follows


def _day(date: dt.date | None) -> str | None:
    """Return a day in ISO form; None for one that is not told."""
    return None if date is None else date.isoformat()


def _is_unanchored(reading: Reading) -> bool:
    """Return whether a weekday counts from something else than publication, or from nothing.

    `Good Friday`, `every Monday`, `the following Tuesday`, `the Monday after Easter`, `a year ago on Friday`.
    """
    before = reading.match.string[: reading.match.start()].lower().split()[-2:]
    if "ago" in before or _is_named_or_counted(before, reading.token):
        return True
    after = reading.match.string[reading.match.end() :].split(maxsplit=1)
    return before[-1:] == ["the"] and bool(after) and after[0] in {"after", "before", "following"}


def _is_named_or_counted(before: list[str], weekday: Token) -> bool:
    """Return whether words before a weekday take it out of these days; those of `a Friday rally` do not."""
    last = before[-1] if before else ""
    if last == "following" and before[0] != "the":
        return False
    return last in HOLIDAYS | UNANCHORED and not (last == "a" and weekday.dep_ in {"compound", "nmod"})


def _ranked_weekday(reading: Reading) -> Dates:
    """Return the day of `the Friday before last`, `the Tuesday after next`, `Monday week` and `Friday fortnight`."""
    anchor, weekday = _anchor(reading), terms.WEEKDAYS[reading["weekday"]]
    if reading["rank"] == "before last":
        return [_day(weekdays.before_last(anchor, weekday))]
    if reading["rank"] == "after next":
        return [_day(weekdays.after_next(anchor, weekday))]
    return [_day(weekdays.weeks_on(anchor, weekday, 2 if reading["rank"] == "fortnight" else 1))]


def _weeks_to_weekday(reading: Reading) -> Dates:
    """Return the day of `a week on Tuesday` or `two weeks ago on Friday`; not told with `next` between."""
    anchor, weekday = _anchor(reading), terms.WEEKDAYS[reading["weekday"]]
    weeks = _number(reading["number"]) * (2 if reading["length"] == "fortnight" else 1)
    if reading["side"] == "ago":
        last = " last " in reading.match[0]  # `a week ago last Friday`: both may be counted from today
        return [None if last else _day(weekdays.in_week(anchor, weekday, -weeks))]
    return [None if reading["side"] in {"this", "next"} else _day(weekdays.weeks_on(anchor, weekday, weeks))]


def _weekday_of_week(reading: Reading) -> Dates:
    """Return the day of `Tuesday of next week` or `last week on Friday`."""
    weekday = terms.WEEKDAYS[reading["weekday"] or reading["weekday2"]]
    step = {"last": -1, "this": 0, "next": 1}[reading["which"] or reading["which2"]]
    return [_day(weekdays.in_week(_anchor(reading), weekday, step))]


def _day_word(reading: Reading) -> Dates:
    """Return the day of a word such as `yesterday`; nothing for `today's`, which is `present`, nor for a name.

    `A year ago today` counts from that year, and a capital inside of a sentence begins a name: `the Today programme`.
    """
    word = reading["word"]
    before = reading.match.string[: reading.match.start()]
    if before.rstrip().endswith("ago") or (reading.match[0].istitle() and _goes_on(before)):
        return None
    days = {
        "the day before yesterday": -2,
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "the day after tomorrow": 2,
    }.get(word, 0)
    if reading.token.i + 1 < len(reading.token.doc) and reading.token.nbor(1).tag_ == "POS" and word == "today":
        return None
    return [(_anchor(reading) + dt.timedelta(days)).isoformat()]


def _goes_on(before: str) -> bool:
    """Return whether a sentence has begun before a word: a letter or figure stands there, not a mark that opens one."""
    return before.rstrip()[-1:].isalnum()


def _period(reading: Reading) -> Dates:
    """Return the month or year of `last month` or `next year`; of a week its month, where it lies in one.

    ISO 8601 writes weeks in a form that no timeline sorts by. With the article the words are a stretch of time: `over
    the next year`, `in the last month`.
    """
    if reading.match.string[: reading.match.start()].lower().endswith("the "):
        return None
    anchor, step = _anchor(reading), {"last": -1, "this": 0, "next": 1}[reading["which"]]
    unit = reading["unit"]
    if unit == "month":
        return [_months_on(anchor, step)]
    if unit == "year":
        return [_iso(anchor.year + step)]
    return [_month_of_week(anchor, step)] if unit in {"week", "weekend"} else [None]


def _month_of_week(anchor: dt.date, step: int) -> str | None:
    """Return the month of a week counted from the anchor's; None where the week, or its Sundays, lie in two."""
    monday = anchor + dt.timedelta(7 * step - anchor.weekday())
    first, last = monday - dt.timedelta(1), monday + dt.timedelta(6)
    return _iso(first.year, first.month) if first.month == last.month else None


def _months_on(anchor: dt.date, months: int) -> str | None:
    """Return the month that lies so many months after the anchor's; before it where the number is negative."""
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return _iso(year, month + 1)


def _ago(reading: Reading) -> Dates:
    """Return the date of `three years ago`; no date where the words leave the number open."""
    anchor = _anchor(reading)
    if not reading["number"] or reading["about"] in {"more than", "over", "at least", "less than"}:
        return [None]
    return [_counted(anchor, -_number(reading["number"]), reading["unit"])]


def _hence(reading: Reading) -> Dates:
    """Return the date of `in three years`; nothing in the past tense, where it is a duration, nor after a rank.

    What is to happen `for the third time in 20 years` looks back on the years.
    """
    if not reading.looks_ahead or is_ranked_before(_first_token(reading)):
        return None
    return [_counted(_anchor(reading), _number(reading["number"]), reading["unit"])]


def _number(word: str) -> int:
    """Return the value of digits or of a number word."""
    return int(word) if word.isdigit() else terms.NUMBERS[word]


def _counted(anchor: dt.date, number: int, unit: str) -> str | None:
    """Return the date `number` units from the anchor, to the unit's precision; None for weeks and decades."""
    if unit == "day":
        return (anchor + dt.timedelta(number)).isoformat()
    if unit == "month":
        return _months_on(anchor, number)
    return _iso(anchor.year + number) if unit == "year" and anchor.year + number > 0 else None


def _undatable(_: Reading) -> Dates:
    """Return that the words are a date which ISO 8601 has no form for: `the 1990s`."""
    return [None]


HOLIDAYS = lexicon("calendar").having("holiday")
UNANCHORED = lexicon("calendar").having("unanchored")
"""Words before a weekday that is no day of these weeks."""

BEFORE_MONTHS = frozenset({*terms.PREPOSITIONS.split(), "early", "late", "-", "and", "or", "to", "until"})
"""Words before a month without a day."""

COUNTED = ("year", "years", "people", "men", "women", "children")
"""What stands after a number of four digits that is no year."""


NUMBERED = lexicon("things").having("numbered")
"""What carries a number rather than a year after it: `Resolution 1718`."""


def _year(reading: Reading) -> Dates:
    """Return a year that stands alone; nothing for a number of four digits that counts or names something."""
    token = _first_token(reading)
    if token.i and _is_number_of(token.nbor(-1)):
        return None
    if token.i + 1 < len(token.doc) and _is_count_of(token, token.nbor(1)):
        return None
    return [reading["year"]]


def _is_number_of(before: Token) -> bool:
    """Return whether a number names what stands before it, or has a sign there: `Resolution | 1718`, `Rs | 2000`."""
    return before.lower_ in NUMBERED or before.lower_ in {"no", "no.", "rs", "rs."} or before.pos_ == "SYM"


def _is_count_of(number: Token, following: Token) -> bool:
    """Return whether a number counts what follows it: `2000 | people`, `1900 | armed guards`."""
    if following.lower_.endswith(COUNTED):
        return True
    counts = following.tag_ in {"NNS", "NN", "JJ"} and number.head.tag_ == "NNS"
    return counts and number.ent_type_ not in {"DATE", "EVENT"}


def _plain_year(reading: Reading) -> Dates:
    """Return the year of a season: `spring 2019`."""
    return [reading["year"]]


GRAMMAR: Iterable[tuple[Set[str], re.Pattern[str], Callable[[Reading], Dates]]] = (
    (terms.MONTH_CLUES, terms.SPAN, _undatable),
    (terms.DAY_CLUES, terms.NTH_WEEKDAY, _undatable),
    (terms.DIGITS, terms.ISO, _calendar_date),
    (terms.MONTH_CLUES, terms.MONTH_FIRST, _calendar_date),
    (terms.MONTH_CLUES, terms.DAY_FIRST, _calendar_date),
    (terms.MONTH_CLUES, terms.MONTH_YEAR, _month_and_year),
    (terms.DIGITS, terms.SEASON_YEAR, _plain_year),
    (terms.DIGITS, terms.DECADE, _undatable),
    (terms.DAY_CLUES, terms.RANKED_WEEKDAY, _ranked_weekday),
    (terms.DAY_CLUES, terms.WEEKS_TO_WEEKDAY, _weeks_to_weekday),
    (terms.DAY_CLUES, terms.WEEKDAY_OF_WEEK, _weekday_of_week),
    (terms.DAY_CLUES, terms.WEEKDAY, _weekday),
    (terms.DAY_CLUES, terms.DAY_WORD, _day_word),
    (terms.DISTANCES, terms.AGO, _ago),
    (terms.MONTH_CLUES, terms.BARE_MONTH, _bare_month),
    (terms.WHICH, terms.PERIOD, _period),
    (terms.DISTANCES, terms.HENCE, _hence),
    (terms.DIGITS, terms.YEAR, _year),
)
"""Patterns with their clues, one of which they need, and their meaning, the most telling first: what one has matched,
the next leave alone."""
