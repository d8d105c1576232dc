"""What a day, a month or a year of the calendar stands for: the year that is left out is told by the tense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.dates.direction import is_of_a_deed, is_on_timetable, is_over
from mkdocs_briefing.extract.dates.reading import anchor_of, first_token, iso
from mkdocs_briefing.extract.dates.yardsticks import HOW_SOON
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.tense import governing_verb, is_plan, tense_of, time_of
from mkdocs_briefing.ingest import calendar_terms as terms

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_briefing.extract.dates.reading import Dates, Reading
    from mkdocs_briefing.nlp.parse import Token


def calendar_date(reading: Reading) -> Dates:
    """Return a day, or the two of a range, whose second may lie in the next year: `December 28 to January 3`."""
    month, day = _month(reading["month"]), int(reading["day"])
    year = int(reading["year"]) if reading["year"] else _year_of(reading, month, day)
    if year is None or _is_name_of_attacks(reading, month, day):
        return [None]
    first, second = (month, day), _second_day(reading, month)
    if second is None:
        return [date] if (date := iso(year, month, day)) is not None else None
    crosses = second < first
    first_year = year - (crosses and bool(reading["year"]))  # the year is written after the second: `… January 3, 2021`
    dates = [iso(first_year, *first), iso(first_year + crosses, *second)]
    return [date for date in dates if date is not None] or None


def _second_day(reading: Reading, month: int) -> tuple[int, int] | None:
    """Return the month and day with which a range ends that begins in a month; None where there is no range."""
    if not reading["day2"]:
        return None
    return (_month(reading["month2"]) if reading["month2"] else month), int(reading["day2"])


def _month(word: str) -> int:
    """Return the number of a month by its name, its short form or its digits."""
    return terms.MONTHS.get(word) or int(word)


NEAR_FUTURE = 6
"""Months ahead to which `would` reaches without a doubt about the year."""

RECENT_MONTHS = 4
"""Months back within which what was planned for a month without a year was planned for the last such month."""

AGAINST_TENSE = 25
"""How much farther a date on the wrong side of the clause's tense counts: an exhibition that `is to run from January
23` may have opened last week, but a vote that `will be held in May` is not last May's."""


def _year_of(reading: Reading, month: int, day: int | None) -> int | None:
    """Return the year of a month or day without one: the nearest to publication, by the clause's tense.

    None where the sentence names another year before it, and does not say whether it goes on.
    """
    if (shared := _shared_year(reading, month)) is not None:
        return shared
    anchor, which = anchor_of(reading), reading["which"]
    if whose := reading["whose"]:
        return anchor.year + {"last": -1, "this": 0, "next": 1}[whose]
    now = anchor.month + (anchor.day / 31 if day else 0)
    if which:
        return _year_of_ranked(which, month + (day or 0) / 31 - now, anchor.year)

    was_planned = _was_planned(reading.token)

    def distance(year: int) -> float:
        """Return the months between that year's date and publication; more where the tense speaks against it."""
        months = (year - anchor.year) * 12 + month + (day or 0) / 31 - now
        against = months < 0 and not was_planned and (reading.looks_ahead or is_on_timetable(reading.token))
        return abs(months) * (AGAINST_TENSE if against else 1)

    date = first_token(reading)
    if not reading.looks_ahead and (before := _year_before(date)) is not None:
        return int(before.text) if _go_together(before, date) else None
    if is_over(reading.token) or is_of_a_deed(date):
        return anchor.year if month + (day or 0) / 31 <= now else anchor.year - 1
    nearest = min((anchor.year, anchor.year - 1, anchor.year + 1), key=distance)
    if reading.looks_ahead is False and (nearest, month) < _months_from(anchor, -RECENT_MONTHS):
        return None  # `announced a strike for May`, written in November: nobody knows when it was announced
    return nearest


def _shared_year(reading: Reading, month: int) -> int | None:
    """Return the year of a date that names it only with a later month: `from May to September 2024`; else None."""
    if reading["which"] or reading["whose"]:
        return None
    following = terms.SHARED_YEAR.match(reading.match.string, reading.match.end())
    if following is None:
        return None
    return int(following["year"]) - (month > _month(following["last"].lower().rstrip(".")))


def _year_of_ranked(which: str, later: float, year: int) -> int:
    """Return the year of `last May`, `this May` or `next May`, which lies so many months after publication."""
    if which == "this":
        return year
    return year + (later <= 0) if which in {"next", "this coming"} else year - (later >= 0)


YEAR_REACH = 3
"""Tokens before a year among which its month stands."""


def _year_before(date: Token) -> Token | None:
    """Return the year of the last date before one in its sentence that has a year, with its month or for all of it."""
    for token in reversed(date.doc[date.sent.start : date.i]):
        if terms.FOUR_DIGITS.fullmatch(token.text):
            start = max(date.sent.start, token.i - YEAR_REACH)
            months = any(t.lower_.rstrip(".") in terms.MONTHS for t in date.doc[start : token.i])
            return token if months or _sets_year(token) else None
    return None


def _was_planned(date: Token) -> bool:
    """Return whether a plan is told of in the past, so that its date may be over: `was expected in May`."""
    verb = governing_verb(date)
    return verb is not None and is_plan(verb) and tense_of(verb) == "past"


def _sets_year(year: Token) -> bool:
    """Return whether a sentence begins with the year that all of it is of: `In 2019, | the firm moved in June`."""
    return year.i == year.sent.start + 1 and year.nbor(-1).lower_ in {"during", "in"} and year.dep_ == "pobj"


def _go_together(year: Token, date: Token) -> bool:
    """Return whether a year that one date names is that of the next: `on May 4, 2011, and her sister on May 7`."""
    one, other = governing_verb(year), governing_verb(date)
    return one is None or other is None or one == other


def _is_name_of_attacks(reading: Reading, month: int, day: int) -> bool:
    """Return whether a day without a year names the attacks of 2001: `the Sept. 11 attacks`."""
    following = reading.match.string[reading.match.end() :].lstrip().lower()
    return not reading["year"] and (month, day) == (9, 11) and following.startswith(("attack", "terror", "hijack"))


def month_and_year(reading: Reading) -> Dates:
    """Return the month of a year."""
    return [iso(int(reading["year"]), _month(reading["month"]))]


def bare_month(reading: Reading) -> Dates:
    """Return a month without a year, in the year that its clause tells; nothing for `may` and people called April."""
    if not _is_month(reading):
        return None
    month = _month(reading["month"])
    year = _year_of(reading, month, None)
    if year is None:
        return [None]
    if time_of(reading.token) == "conditional" and (year, month) > _months_from(anchor_of(reading), NEAR_FUTURE):
        return [None]  # `said it would close in May`, written in June: which May depends on when that was said
    return [iso(year, month)]


def _months_from(anchor: dt.date, months: int) -> tuple[int, int]:
    """Return the year and month so many months after a day."""
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return year, month + 1


BEFORE_MONTHS = frozenset({*terms.PREPOSITIONS.split(), "early", "late", "-", "and", "or", "to", "until"})
"""Words before a month without a day."""


def _is_month(reading: Reading) -> bool:
    """Return whether a word is a month, not a verb or a person's name."""
    if reading["which"] or reading["whose"]:
        return True
    first = first_token(reading)
    if not first.i:
        return False
    before, after = first.nbor(-1), first.nbor(1) if first.i + 1 < len(first.doc) else None
    if after is not None and _is_given_name(first, after):
        return False
    if before.lower_ == "as" and before.i and before.nbor(-1).lower_ in HOW_SOON:
        return True
    if before.lower_ in BEFORE_MONTHS:
        return first.ent_type_ in {"DATE", ""} or before.lower_ in {"in", "since", "until", "during"}
    return after is not None and after.pos_ == "NOUN" and first.ent_type_ in {"DATE", ""} and _is_determiner(before)


def _is_determiner(before: Token) -> bool:
    """Return whether a word determines a noun that a month describes: `its May meeting`, `the council's May vote`."""
    return before.lower_ in {"the", "its", "his", "her", "their", "a"} or before.tag_ == "POS"


def _is_given_name(first: Token, after: Token) -> bool:
    """Return whether a name goes on after a word that may be a month: `April | Holm`."""
    return after.pos_ == "PROPN" and not after.is_sent_start and first.ent_type_ != "DATE"


COUNTED = ("year", "years", "people", "men", "women", "children")
"""What stands after a number of four digits that is no year."""

NUMBERED = lexicon("things").having("numbered")
"""What carries a number rather than a year after it: `Resolution 1718`."""


def year(reading: Reading) -> Dates:
    """Return a year that stands alone; nothing for a number of four digits that counts or names something."""
    token = first_token(reading)
    if token.i and (_is_number_of(token.nbor(-1)) or _is_part_of_name(token)):
        return None
    if token.i + 1 < len(token.doc) and _is_count_of(token, token.nbor(1)):
        return None
    return [reading["year"]]


def _is_number_of(before: Token) -> bool:
    """Return whether a number names what stands before it, or has a sign there: `Resolution | 1718`, `Rs | 2000`."""
    return before.lower_ in NUMBERED or before.lower_ in {"no", "no.", "rs", "rs."} or before.pos_ == "SYM"


def _is_part_of_name(number: Token) -> bool:
    """Return whether a number stands in a name after its first word: `the Sola | 2000 index`, `Project | 2025`.

    `In Oslo 2009` says where and when. Taggers take a name such as `Project` for a noun, too.
    """
    before = number.nbor(-1)
    is_titled = before.is_title and before.pos_ == "NOUN" and number.head == before
    if not (before.pos_ == "PROPN" or is_titled) or before.lower_.rstrip(".") in terms.MONTHS:
        return False
    is_phrase = before.i > 0 and before.nbor(-1).lower_ in {"at", "in"}
    return not is_phrase and (number.head.pos_ == "NOUN" or before in {number.head, *number.children})


def _is_count_of(number: Token, following: Token) -> bool:
    """Return whether a number counts what follows it: `2000 | people`, `1900 | armed guards`."""
    if following.lower_.endswith(COUNTED):
        return True
    counts = following.tag_ in {"NNS", "NN", "JJ"} and number.head.tag_ == "NNS"
    return counts and number.ent_type_ not in {"DATE", "EVENT"}


def plain_year(reading: Reading) -> Dates:
    """Return the year of a season: `spring 2019`."""
    return [reading["year"]]
