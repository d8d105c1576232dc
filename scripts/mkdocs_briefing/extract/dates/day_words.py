"""Which day a weekday or a word such as `yesterday` stands for, counted from publication."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.dates import weekdays
from mkdocs_briefing.extract.dates.direction import is_weekday_to_come
from mkdocs_briefing.extract.dates.reading import anchor_of, first_token, number_of
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.ingest import calendar_terms as terms

if TYPE_CHECKING:
    from mkdocs_briefing.extract.dates.reading import Dates, Reading
    from mkdocs_briefing.nlp.parse import Token

HOLIDAYS = lexicon("calendar").having("holiday")

UNANCHORED = lexicon("calendar").having("unanchored")
"""Words before a weekday that is no day of these weeks."""


COMING = {"this coming": True, "coming": True, "this past": False}
"""Words before a weekday by which it is to come, or past."""


def weekday(reading: Reading) -> Dates:
    """Return the day of a weekday: of these days, before publication or after it; nothing inside of a name."""
    if reading.token.ent_type_ in {"ORG", "PERSON", "WORK_OF_ART", "FAC", "PRODUCT"} and not _follows_on(reading):
        return None  # `the Sunday Post`
    if _is_unanchored(reading):
        return None
    anchor = anchor_of(reading)
    number, which = terms.WEEKDAYS[reading["weekday"]], reading["which"]
    back, ahead = (anchor.weekday() - number) % 7, (number - anchor.weekday()) % 7
    if which == "last":
        return [(anchor - dt.timedelta(back or 7)).isoformat()]
    if which == "next":
        return [_day(weekdays.following(anchor, number))]
    future = COMING[which] if which in COMING else is_weekday_to_come(reading.token)
    return [(anchor + dt.timedelta(ahead) if future else anchor - dt.timedelta(back)).isoformat()]


def _follows_on(reading: Reading) -> bool:
    """Return whether `on` stands before a weekday, which some parsers take for part of a name: `the Senate on Monday`.

    Inside of a name it would be followed by more of the name: `Live on Sunday Night`.
    """
    first, last = first_token(reading), reading.token
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


def ranked_weekday(reading: Reading) -> Dates:
    """Return the day of `the Friday before last`, `the Tuesday after next`, `Monday week` and `Friday fortnight`."""
    anchor, weekday = anchor_of(reading), terms.WEEKDAYS[reading["weekday"]]
    if reading["rank"] == "before last":
        return [_day(weekdays.before_last(anchor, weekday))]
    if reading["rank"] == "after next":
        return [_day(weekdays.after_next(anchor, weekday))]
    return [_day(weekdays.weeks_on(anchor, weekday, 2 if reading["rank"] == "fortnight" else 1))]


def weeks_to_weekday(reading: Reading) -> Dates:
    """Return the day of `a week on Tuesday` or `two weeks ago on Friday`; not told with `next` between."""
    anchor, weekday = anchor_of(reading), terms.WEEKDAYS[reading["weekday"]]
    weeks = number_of(reading["number"]) * (2 if reading["length"] == "fortnight" else 1)
    if reading["side"] == "ago":
        last = " last " in reading.match[0]  # `a week ago last Friday`: both may be counted from today
        return [None if last else _day(weekdays.in_week(anchor, weekday, -weeks))]
    return [None if reading["side"] in {"this", "next"} else _day(weekdays.weeks_on(anchor, weekday, weeks))]


def weekday_of_week(reading: Reading) -> Dates:
    """Return the day of `Tuesday of next week` or `last week on Friday`."""
    weekday = terms.WEEKDAYS[reading["weekday"] or reading["weekday2"]]
    step = {"last": -1, "this": 0, "next": 1}[reading["which"] or reading["which2"]]
    return [_day(weekdays.in_week(anchor_of(reading), weekday, step))]


def day_word(reading: Reading) -> Dates:
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
    return [(anchor_of(reading) + dt.timedelta(days)).isoformat()]


def _goes_on(before: str) -> bool:
    """Return whether a sentence has begun before a word: a letter or figure stands there, not a mark that opens one."""
    return before.rstrip()[-1:].isalnum()
