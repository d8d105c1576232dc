"""Which day a weekday with more words means: `Monday week`, `the Friday before last`, `Tuesday of next week`.

Where usage is divided, as over `next Friday` on a Wednesday, the day is not told.
"""

from __future__ import annotations

import datetime as dt

WEEK = dt.timedelta(7)

SUNDAY = 6
"""Its number in `datetime`; a week begins on it or ends with it, by country."""


def before_last(anchor: dt.date, weekday: int) -> dt.date | None:
    """Return `the Friday before last`; None where the last one lies in the week of publication."""
    back = (anchor.weekday() - weekday) % 7 or 7
    return None if back <= anchor.weekday() else anchor - dt.timedelta(back) - WEEK


def after_next(anchor: dt.date, weekday: int) -> dt.date | None:
    """Return `the Tuesday after next`; None where it is not clear which one is next."""
    coming = following(anchor, weekday)
    return None if coming is None else coming + WEEK


def following(anchor: dt.date, weekday: int) -> dt.date | None:
    """Return `next Friday`; None where one is still to come in the week of publication."""
    ahead = (weekday - anchor.weekday()) % 7 or 7
    return None if weekday > anchor.weekday() else anchor + dt.timedelta(ahead)


def weeks_on(anchor: dt.date, weekday: int, weeks: int) -> dt.date | None:
    """Return `a week on Tuesday`, `Monday week`; None on that weekday itself."""
    ahead = (weekday - anchor.weekday()) % 7
    return anchor + dt.timedelta(ahead) + weeks * WEEK if ahead else None


def in_week(anchor: dt.date, weekday: int, weeks: int) -> dt.date | None:
    """Return the weekday of another week: `two weeks ago on Friday`, `Tuesday next week`; None where Sunday counts."""
    if SUNDAY in {weekday, anchor.weekday()}:
        return None
    return anchor - dt.timedelta(anchor.weekday() - weekday) + weeks * WEEK
