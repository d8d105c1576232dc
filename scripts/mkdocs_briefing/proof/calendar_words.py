"""Words of the calendar, as the second reading of dates knows them."""

from __future__ import annotations

_MONTHS = (
    "january february march april may june july august september october november december".split()
)  # fmt: skip
MONTHS = {
    name: number
    for number, month in enumerate(_MONTHS, 1)
    for name in {month, month[:3], *(("sept",) if month == "september" else ())}
}
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name: number for number, day in enumerate(_WEEKDAYS) for name in (day, day[:3], day[:4], day[:5])}

DAY_WORDS = {
    ("the", "day", "before", "yesterday"): -2,
    ("day", "before", "yesterday"): -2,
    ("yesterday",): -1,
    ("last", "night"): -1,
    ("today",): 0,
    ("tonight",): 0,
    ("this", "morning"): 0,
    ("this", "afternoon"): 0,
    ("this", "evening"): 0,
    ("tomorrow",): 1,
    ("the", "day", "after", "tomorrow"): 2,
    ("day", "after", "tomorrow"): 2,
}
"""Words for a day, with its distance from the day on which they are said."""

STEPS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
"""Words before `month` or `year`, with the number of months or years that they go on."""

COUNTS = dict(
    zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True)
) | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

OPEN = frozenset("several few many some couple more over least less".split())
"""Words by which the number of years or days is left open."""

SEASONS = frozenset("spring summer autumn fall winter".split())
STRETCHES = frozenset({"week", "weekend", "decade", "quarter", "century"}) | SEASONS
"""Times that ISO 8601 has no year, month or day for; a week may lie in one month."""

TO = frozenset("to until till through into".split())
"""Words between the first and the last day of a range."""

UNITS = frozenset({"day", "week", "month", "year", "decade"})
"""What is counted from publication."""
