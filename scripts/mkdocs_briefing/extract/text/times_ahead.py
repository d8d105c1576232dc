"""Sentences that name a time after publication, whatever their verb: `directed the firm to answer by April 1`.

A time to come is the surest sign that a sentence tells what comes next, also where a noun has the plan (`plans to open
in May`), where something lasts until then, or where a condition is still open (`until the results are published`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import CONDITIONS
from mkdocs_briefing.extract.text.tense import governing_verb, tense_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from mkdocs_briefing.extract.dates.finder import DateMention
    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.parse import Token

TO_COME = re.compile(
    r"(?<!\bthe )\bnext (?:week|weekend|month|year|spring|summer|autumn|fall|winter|season)\b|\bat the earliest\b|"
    r"\bby the end of (?:this|next) (?:week|month|year|season)\b|\blater this (?:week|month|year)\b|"
    r"\bin the coming (?:days|weeks|months|years)\b",
    re.IGNORECASE,
)
"""Words for times after publication."""

BY_END = re.compile(r"\bby the end of the (?:week|month|year|season)\b", re.IGNORECASE)
"""Words for such a time, unless their verb is in the past: `closed by the end of the year`."""

SUPERSEDED = lexicon("adverbs").having("usually") | {"initially", "original", "originally"}
"""Words of a sentence whose time to come is that of an old plan, or of each year."""

EACH_TIME = re.compile(
    r"\bevery\s(?:\w+\s)?(?:day|week|weekend|month|year|season|spring|summer|autumn|fall|winter)s?\b", re.IGNORECASE
)
"""Words for what comes again and again."""


def names_time_ahead(passage: Passage, dates: Sequence[DateMention], published: dt.date | None) -> bool:
    """Return whether a sentence names a time after publication, or waits for something; `dates` are those of it."""
    if _is_no_appointment(passage):
        return False
    if any(_is_ahead(mention, published) for mention in dates) or any(_waits(t) for t in passage.among({"until"})):
        return True
    is_to_come = TO_COME.search(passage.text) is not None or _is_due(passage)
    return is_to_come and tense_of(passage.root) != "past perfect"


def _is_due(passage: Passage) -> bool:
    """Return whether something is to be done by the end of a stretch of time."""
    due = BY_END.search(passage.text)
    if due is None:
        return False
    by = next(t for t in passage.among({"by"}) if t.idx - passage.sentence.start == due.start())
    verb = governing_verb(by)
    return verb is None or tense_of(verb) not in {"past", "past perfect"}


def _is_no_appointment(passage: Passage) -> bool:
    """Return whether a sentence tells of an old plan, of what comes every so often, or of what somebody might do."""
    words = passage.words
    if not SUPERSEDED.isdisjoint(words) or EACH_TIME.search(passage.text):
        return True
    return bool(passage.quoted) and not CONDITIONS.isdisjoint(words)


def _is_ahead(mention: DateMention, published: dt.date | None) -> bool:
    """Return whether a date lies after that of publication."""
    if mention.date is None or published is None:
        return False
    return mention.date > published.isoformat()[: len(mention.date)]


def _waits(until: Token) -> bool:
    """Return whether something lasts until what has not happened yet: `until the results are published`."""
    if any(t.lower_ in CONDITIONS for t in until.sent):
        return False  # `do not eat it unless it is heated until it steams`
    is_condition = until.dep_ == "mark" and tense_of(until.head) == "present"
    return is_condition and tense_of(until.head.head) in {"future", "present", "past"} and not _is_habit(until)


def _is_habit(until: Token) -> bool:
    """Return whether the clause around is of what is generally so: `eels wait until the tide turns`."""
    above = until.head.head
    return (
        tense_of(above) == "present"
        and above.tag_ in {"VBP", "VBZ"}
        and not any(c.dep_ in {"aux", "auxpass"} for c in above.children)
    )
