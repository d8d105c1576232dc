"""How old the date of a sentence is, and whether it says when a clause happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.text.tense import auxiliaries, governing_verb, tense_of
from mkdocs_briefing.ingest import calendar_terms as terms

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_briefing.extract.dates.finder import DateMention
    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.parse import Token

RECENT_DAYS = 45
"""How old an event may be and still be today's news, in days."""

DAYS_INTO_MONTH = 7
"""Days of a month after which the month before it is no longer of these days."""

LAST_PERIODS = ("last year", "last month", "last summer")
"""Periods that are over, without a date where the day of publication is not known."""

COMPARING_AS = 2
"""How often `as` stands in a comparison: `as full as`."""


def is_old(mention: DateMention, passage: Passage, anchor: dt.date | None) -> bool:
    """Return whether a date lies well before the article's."""
    words = _words(mention, passage)
    if mention.date is None:  # decades, `the 1990s`, end in an `s`
        return "ago" in words or words.endswith("s") or any(w in words for w in LAST_PERIODS)
    if anchor is None:
        return True
    if len(mention.date) == len("YYYY"):
        return int(mention.date) < anchor.year
    year, month, *day = map(int, mention.date.split("-"))
    days = (anchor.year - year) * 365 + (anchor.month - month) * 30.4 + (anchor.day - day[0] if day else 0)
    return days > RECENT_DAYS


def is_over_month(mention: DateMention, anchor: dt.date | None) -> bool:
    """Return whether a date is a month that was over some days before the article: news has a day, not a month."""
    if mention.date is None or anchor is None or len(mention.date) != len("YYYY-MM"):
        return False
    year, month = map(int, mention.date.split("-"))
    months = (anchor.year - year) * 12 + anchor.month - month
    return months > 1 or (months == 1 and anchor.day > DAYS_INTO_MONTH)


def is_today(mention: DateMention, passage: Passage, anchor: dt.date | None) -> bool:
    """Return whether a date is of these days: what happened then is the news."""
    if mention.date is None or anchor is None or len(mention.date) < len("YYYY-MM-DD"):
        words = _words(mention, passage)
        return mention.needs_anchor and any(w in words for w in ("day", "night", "morning", "evening"))
    return not is_old(mention, passage, anchor)


def dates_clause(mention: DateMention, told: Token) -> bool:
    """Return whether a date says when a clause happened, and not what it is compared with: `as full as in August`.

    What goes on now, `is`, or `was waiting for a panel named in 2019`, is not dated by the past of what it is about.
    """
    if (
        _names_an_object(mention, told)
        or not _is_within(mention, told)
        or (_goes_on(told) and not _is_of_clause(mention, told))
    ):
        return False
    between = [t.lower_ for t in told.subtree if told.idx < t.idx < mention.start]
    return "than" not in between and between.count("as") < COMPARING_AS


def _goes_on(told: Token) -> bool:
    """Return whether a clause is in the present, or in a past that was going on: `was waiting`."""
    lasts = told.tag_ == "VBG" and not {"has", "have", "had"} & auxiliaries(told)
    return tense_of(told) == "present" or lasts


def _names_an_object(mention: DateMention, told: Token) -> bool:
    """Return whether a day without a year tells which thing an object is of: `annulled the May 4 ballot`.

    The date of a subject dates what it did: `the 1911 flood killed forty people`.
    """
    words = [t for t in told.subtree if mention.start <= t.idx < mention.end and t.pos_ in {"PROPN", "NUM"}]
    if not words or any(terms.FOUR_DIGITS.fullmatch(t.text) for t in words):
        return False
    return _describes_object(words[0], told)


def _describes_object(word: Token, told: Token) -> bool:
    """Return whether a word stands before a noun of what a verb's object is or is of."""
    if word.dep_ not in {"compound", "nmod"} or word.head.pos_ != "NOUN":
        return False
    return any(t.dep_ == "dobj" and t.head == told for t in (word.head, *word.ancestors))


def _is_of_clause(mention: DateMention, told: Token) -> bool:
    """Return whether a date stands in a main clause itself, not in one that tells a thing apart by its past."""
    head = next((t for t in told.subtree if mention.start <= t.idx < mention.end and t.pos_ != "ADP"), None)
    return told.dep_ == "ROOT" and (head is None or governing_verb(head) in {None, told})


def _is_within(mention: DateMention, clause: Token) -> bool:
    """Return whether a date stands in the clause of a verb."""
    return clause.left_edge.idx <= mention.start and mention.end <= clause.right_edge.idx + len(clause.right_edge)


def _words(mention: DateMention, passage: Passage) -> str:
    """Return the words of a date in lower case."""
    start = passage.sentence.start
    return passage.text[mention.start - start : mention.end - start].lower()
