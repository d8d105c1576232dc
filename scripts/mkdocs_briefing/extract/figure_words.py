"""What the words of a figure say besides its value: how near it is, between which values, of what, against what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.model import Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.parse import Token

NEAR = re.compile(r"(?:an estimated|estimated|about|almost|approximately|around|nearly|roughly|some)\b", re.IGNORECASE)
"""Words before a value that is not exact."""
LEAST = re.compile(r"(?:at least|more than|over)\b", re.IGNORECASE)
"""Words before a value that is the least."""
MOST = re.compile(r"(?:at most|as many as|as much as|up to|no more than|fewer than|less than|under)\b", re.IGNORECASE)
"""Words before a value that is the most; `no more than` before `more than`."""

SPREAD = re.compile(r"\S\s?[-–—]\s?\S|\s(?:to|or)\s")
"""What joins the two values of a range; `and` does after `between` alone."""

CHANGE = re.compile(r"\bfrom\s+$", re.IGNORECASE)
"""What makes the first value the former one: `rose from $5 to $7`."""

BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)

LOOSE = frozenset({"PRON", "PUNCT"})
"""Parts of speech of words that say nothing alone of what a share is of: `its`."""


def is_approximate(words: str) -> bool:
    """Return whether the words of a figure give it as near the value."""
    return NEAR.match(words) is not None


def range_of(words: str, values: Sequence[int | float], before: str) -> Range | None:
    """Return between which values a figure lies; None where its words do not say.

    `values` are those of its words, and `before` is what stands before them in the sentence.
    """
    if len(values) == 2 and values[0] < values[1] and not CHANGE.search(before):
        if SPREAD.search(words) or BETWEEN.search(before):
            return Range(low=values[0], high=values[1])
        return None
    if len(values) != 1:
        return None
    if MOST.match(words):
        return Range(high=values[0])
    return Range(low=values[0]) if LEAST.match(words) else None


def noun_after_of(passage: Passage, end: int) -> str | None:
    """Return what stands after `of` at an offset of the passage, up to its noun: `12 percent of | voters`."""
    preposition = next((t for t in passage.span if t.idx - passage.sentence.start == end + 1), None)
    if preposition is None or preposition.lower_ != "of":
        return None
    noun = next((c for c in preposition.rights if c.dep_ == "pobj"), None)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or passage.is_quoted(preposition):
        return None
    return _words_up_to(noun, preposition)


def _words_up_to(noun: Token, preposition: Token) -> str | None:
    """Return the words between a preposition and the end of its noun, without `its`; None for a longer list."""
    words = list(noun.doc[preposition.i + 1 : noun.i + 1])
    while len(words) > 1 and words[0].pos_ in LOOSE:
        words = words[1:]
    if any(t.is_punct and t.text != "-" for t in words) or words[0].pos_ in LOOSE or "\n" in _text(words):
        return None
    return _text(words)


def _text(words: Sequence[Token]) -> str:
    return words[0].doc[words[0].i : words[-1].i + 1].text
