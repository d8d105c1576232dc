"""The day of `today` or `tomorrow` inside of a quotation: it counts from the speech, not from publication."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.calendar_terms import DAY_WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.extract.dates.finder import DateMention
    from mkdocs_briefing.extract.text.sentences import Passage


def as_spoken(
    mention: DateMention, passage: Passage, others: Sequence[DateMention], *, anchor: dt.date | None
) -> DateMention | None:
    """Return the date as its speaker meant it; None where it is the speaker's own now and nobody knows when that was.

    A month of the past in a quotation is what the speaker compares or explains, not an event of the news. A day word
    counts from the one day that the sentence names outside of the quotation. `others` are the dates of the sentence and
    `anchor` is the day of publication, from which `mention` was counted.
    """
    words = passage.text[mention.start - passage.sentence.start : mention.end - passage.sentence.start]
    if not _is_quoted(mention, passage):
        return mention
    if _is_month_over(mention, anchor):
        return None
    if not DAY_WORD.search(words):
        return mention
    days = {o.date for o in others if o.date and len(o.date) == len("2024-05-08") and not _is_quoted(o, passage)}
    if len(days) != 1 or mention.date is None or anchor is None:
        return None
    shift = dt.date.fromisoformat(mention.date) - anchor
    return replace(mention, date=(dt.date.fromisoformat(days.pop()) + shift).isoformat())


def _is_month_over(mention: DateMention, anchor: dt.date | None) -> bool:
    """Return whether a date is a month before that of publication."""
    if mention.date is None or anchor is None or len(mention.date) != len("2024-05"):
        return False
    return mention.date < anchor.isoformat()[: len(mention.date)]


def _is_quoted(mention: DateMention, passage: Passage) -> bool:
    """Return whether a date stands in quotation marks."""
    return any(start <= mention.start < end for start, end in passage.quoted)
