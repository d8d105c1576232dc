"""How English writes a date: the patterns that `dates` looks for, as data."""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|"
        "oct october|nov november|dec december".split("|"),
        1,
    )
    for name in names.split()
}

_WEEKDAY_NAMES = (
    "mon monday|tue tues tuesday|wed weds wednesday|thu thur thurs thursday|fri friday|sat saturday|sun sunday"
)
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAY_NAMES.split("|")) for name in names.split()}

NUMBERS = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

PREPOSITIONS = "after around before between by during for from in mid of on since through throughout till until within"

PREPOSITION = re.compile(rf"^(?:as (?:early|late) as|{PREPOSITIONS.replace(' ', '|')})\s+(?:the\s+)?", re.IGNORECASE)
"""At the beginning of a date's words."""

PREPOSITION_BEFORE = re.compile(
    rf"\b(?:as (?:early|late) as|{PREPOSITIONS.replace(' ', '|')})\s+(?:the\s+)?$", re.IGNORECASE
)
"""Right before a date."""

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_LONG_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT_WEEKDAY = r"(?:(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)(?:\.|(?=,))|" + _WEEKDAY + ")"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_TO = r"\s*(?:-|–|—|to|and|through|until)\s*"
_NUMBER = r"(?:\d{1,3}|" + "|".join(NUMBERS) + ")"
_RELATIVE_YEAR = r"(?:,?\s+(?:of\s+)?(?P<whose>last|this|next)\s+year)"

ISO = re.compile(rf"\b(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b")

MONTH_FIRST = re.compile(
    rf"\b(?:{_SHORT_WEEKDAY},?\s+)?(?P<month>{_MONTH})\s+(?:the\s+)?(?P<day>{_DAY}){_ORDINAL}(?!\d|[.,:]\d)"
    rf"(?:{_TO}(?:(?P<month2>{_MONTH})\s+)?(?P<day2>{_DAY}){_ORDINAL}(?!\d|[.,:]\d|\s+[a-z]+s\b))?"
    rf"(?:,?\s+(?P<year>{_YEAR})\b(?!,\d)|{_RELATIVE_YEAR})?"
)
"""`Friday, September 15, 2017`, `April 25`, `January 23 to March 9, 2014`, `May 5 last year`."""

DAY_FIRST = re.compile(
    rf"\b(?:{_SHORT_WEEKDAY},?\s+)?(?:the\s+)?(?<![\d:.,])(?P<day>{_DAY}){_ORDINAL}"
    rf"(?:{_TO}(?P<day2>{_DAY}){_ORDINAL})?(?:\s+of)?\s+(?P<month>{_LONG_MONTH}|{_MONTH}(?=\s+{_YEAR}))\b"
    rf"(?:,?\s+(?P<year>{_YEAR})\b|{_RELATIVE_YEAR})?"
)
"""`25 April 2019`, `the 3rd of May`."""

MONTH_YEAR = re.compile(rf"\b(?P<month>{_MONTH}),?\s+(?:of\s+)?(?P<year>{_YEAR})\b(?!,\d)")
"""`July 2003`."""

BARE_MONTH = re.compile(
    rf"\b(?:(?P<which>(?i:last|next|this|this past|this coming))\s+)?(?P<month>{_LONG_MONTH})\b{_RELATIVE_YEAR}?"
)
"""`since July`, `last May`, `December last year`."""

_WEEKS = r"(?i:(?P<number>a|one|two|three))\s+(?P<length>week|fortnight)s?"

RANKED_WEEKDAY = re.compile(
    rf"\b(?:the\s+)?(?P<weekday>{_WEEKDAY})\s+(?P<rank>before last|after next|week|fortnight)\b(?!-)"
)
"""`the Friday before last`, `Monday week`."""

WEEKS_TO_WEEKDAY = re.compile(
    rf"\b{_WEEKS}\s+(?P<side>ago|from|on|this|next)(?:\s+(?:on|last|this))?\s+(?P<weekday>{_WEEKDAY})\b"
)
"""`a week on Tuesday`, `two weeks ago on Friday`."""

WEEKDAY_OF_WEEK = re.compile(
    rf"\b(?P<weekday>{_WEEKDAY})\s+(?:of\s+)?(?P<which>last|next|this)\s+week\b(?![’'])|"
    rf"\b(?P<which2>last|next|this)\s+week,?\s+on\s+(?P<weekday2>{_WEEKDAY})\b",
    re.IGNORECASE,
)
"""`Tuesday of next week`, `last week on Friday`."""

NTH_WEEKDAY = re.compile(
    rf"\b(?:the\s+)?(?:first|second|third|fourth|last)\s+{_WEEKDAY}\s+(?:in|of)\s+"
    rf"(?:(?:the|each|every|this|next|last)\s+month|(?:last\s+|next\s+)?{_LONG_MONTH}(?:,?\s+{_YEAR}\b)?)"
)
"""`the last Friday in May`, which depends on the calendar of that year."""

SPAN = re.compile(
    rf"\b(?:the\s+)?(?:week|weekend)\s+(?:of|beginning|ending|starting)\s+(?:on\s+)?"
    rf"(?:{_MONTH}\s+{_DAY}|{_DAY}\s+{_LONG_MONTH})\b(?:,?\s+{_YEAR}\b)?|"
    rf"\b(?:the\s+)?(?:year|(?:{_NUMBER}\s+)?months|quarter|half(?:-year)?)\s+to\s+"
    rf"(?:the\s+end\s+of\s+)?{_LONG_MONTH}\b"
    rf"(?:,?\s+{_YEAR}\b)?",
)
"""`the week of 4 May`, `the year to June`: no form of ISO 8601 that a timeline sorts by."""

WEEKDAY = re.compile(
    rf"\b(?:(?P<which>(?i:last|next|this|this past|this coming|coming))\s+)?(?P<weekday>{_WEEKDAY})\b"
    r"(?!s|\s+(?:the\s+)?\d+(?:st|nd|rd|th)\b)"
)
"""`Tuesday`, `next Friday`."""

DAY_WORD = re.compile(
    r"\b(?P<word>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|last night|"
    r"this (?:morning|afternoon|evening))\b(?!\s+(?:week|fortnight)\b)",
    re.IGNORECASE,
)

PERIOD = re.compile(
    r"\b(?:(?:earlier|later|early|late)\s+)?(?:the\s+end\s+of\s+)?(?P<which>last|this|next)\s+"
    r"(?P<unit>week|weekend|month|year|decade|spring|summer|autumn|fall|winter)\b",
    re.IGNORECASE,
)
"""`last month`, `earlier this year`."""

AGO = re.compile(
    rf"\b(?:(?P<about>about|almost|around|more than|nearly|over|some|roughly|at least|less than)\s+)?"
    rf"(?:(?P<number>{_NUMBER})|(?P<vague>several|a few|many|some|few|a couple of))?\s*"
    r"\b(?P<unit>day|week|month|year|decade)s?\s+ago\b",
    re.IGNORECASE,
)
"""`three years ago`, `decades ago`."""

HENCE = re.compile(
    rf"\bin\s+(?P<number>{_NUMBER})\s+(?P<unit>day|week|month|year)s?\b(?:[’']s?\s+time)?", re.IGNORECASE
)
"""`in two days`: a date only where the clause looks ahead; else a duration."""

DECADE = re.compile(r"(?:\bthe\s+)?(?:\b(?:early|mid|late)[- ])?(?:\b(?:1[5-9]|20)\d0|[’'‘]\d0)[’']?s\b")
"""`the 1950s`, `the late ’80s`."""

SHARED_YEAR = re.compile(
    rf"(?:,\s+(?:{_DAY}{_ORDINAL}\s+)?{_MONTH}(?:\s+{_DAY}{_ORDINAL})?)*,?"
    rf"(?:\s+(?:and|or|to|through|until|till)\s+(?:the\s+)?|\s*[-–—]\s*)(?:(?i:early|mid|late)[- ])?"
    rf"(?:{_DAY}{_ORDINAL}\s+(?:of\s+)?)?(?P<last>{_MONTH})(?:\s+{_DAY}{_ORDINAL})?,?\s+(?:of\s+)?(?P<year>{_YEAR})\b"
)
"""What follows a date whose year is named only with the last of several: `May | to September 2024`."""

SEASON_YEAR = re.compile(
    rf"\b(?:(?:early|mid|late)[- ])?(?:the\s+)?"
    rf"(?:spring|summer|autumn|fall|winter|end|beginning|start|middle)\s+(?:of\s+)?(?P<year>{_YEAR})\b"
)
"""`the summer of 2014`: a year to the precision of a date."""

FOUR_DIGITS = re.compile(_YEAR)
"""A year and nothing else."""

_CLOCK = r"\s?(?:GMT|UTC|[A-Z]{1,3}[SD]T|[CEMP]T|(?:hours?|hrs?|h)\b|local time)"
YEAR = re.compile(
    rf"\b(?:(?:early|mid|late)[- ])?(?<![\d$€£¥#.,:/])(?<!\d\d\d\d[-–])(?P<year>{_YEAR})\b"
    rf"(?![%:/]|[.,]\d|[-–]\d|{_CLOCK})"
)
"""`in 2019`, but not `at 2020 GMT` or the year `2010-11`; further conditions in `dates`."""

DIGITS = frozenset("0123456789")
MONTH_CLUES = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
DAY_CLUES = frozenset("day tomorrow night morning afternoon evening".split())
WHICH = frozenset({"last", "this", "next"})
DISTANCES = frozenset({"ago", "in"})
"""What a pattern cannot do without one of, in lower case; a sentence that has none is spared it."""

WORDS = MONTH_CLUES | DAY_CLUES | WHICH | {"ago"}
DIGIT = re.compile("[0-9]")
IN = re.compile(r"in\s+\S+\s+(?:day|week|month|year)")


def clues(text: str) -> set[str]:
    """Return the clues that a text in lower case has.

    Each word is looked for by itself: one substring search after another is faster than a pattern of alternatives.
    """
    found = {word for word in WORDS if word in text}
    found.update(DIGIT.findall(text), ("in",) if IN.search(text) else ())
    return found


PUBLISHED = re.compile(r"\b(?:published|updated|posted|created|last modified)\b", re.IGNORECASE)
"""What stands before the date of a web page's header."""
