"""The scores of matches: `won 3-1`, `a 2-0 defeat`; not halves, seasons or sets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.text.sentences import Passage

SCORE = re.compile(r"(?<![\w.,:/$£€¥#–-])(?P<for>\d{1,3})[-–](?P<against>\d{1,3})(?![\w%:/–-]|[.,]\d)")
"""Two numbers that may be a score."""

PAIR = re.compile(r"\d[-–]\d")
"""Two numbers; of more than one in a sentence it is not told which ends the match: sets, halves."""

DECIDED = frozenset("win lose beat draw defeat thrash rout edge".split())
"""Verbs of how a match ends."""
ENDINGS = frozenset("win victory defeat loss draw triumph".split())
"""Nouns of how a match ends."""

REACH = 8
"""Tokens before a score among which its verb stands."""


def find_scores(passage: Passage) -> Iterator[re.Match[str]]:
    """Yield each score of a match: after a verb of how it ended, or before a noun of it."""
    if len(PAIR.findall(passage.text)) > 1:
        return
    by_start = {t.idx - passage.sentence.start: t for t in passage.span}
    for match in SCORE.finditer(passage.text):
        first = by_start.get(match.start())
        following = next((t for start, t in by_start.items() if start >= match.end() and t.is_alpha), None)
        if first is None:
            continue
        if following is not None and following.i <= first.i + 4 and following.pos_ in {"NOUN", "PROPN"}:
            if following.lemma_.lower() in ENDINGS:
                yield match
            continue
        before = first.doc[max(passage.span.start, first.i - REACH) : first.i]
        if any(t.pos_ == "VERB" and t.lemma_ in DECIDED for t in before):
            yield match
