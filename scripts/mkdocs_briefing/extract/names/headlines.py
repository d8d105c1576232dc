"""Headlines in title case, whose capitals tell names from other words no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

MAX_SHORT_WORD_LETTERS = 3
"""Letters of a word that title case may leave in lower case: `of`, `the`."""

MIN_CAPITALS, MIN_LONG_WORDS = 0.7, 3
"""Share of a headline's longer words that have a capital, and the number of longer words that a share needs."""

MIN_CAPITALS_STOPPED, MIN_LONG_WORDS_STOPPED = 0.9, 5
"""Such a share and number for a line with a full stop or a colon, which is seldom a headline; only the article's first
may be."""

MIN_LONG_WORDS_ALL_CAPITAL = 4
"""Number of longer words from which such a line is a headline when all of them have a capital."""

NO_HEADLINE = frozenset('!”":;,')
"""How headlines do not end."""


def is_title_case(line: Span) -> bool:
    """Return whether a line is a headline in title case."""
    closing = next((token.text[-1] for token in reversed(line) if not token.is_space), "")
    # Most lines are sentences, which the last character rules out without a look at their words.
    is_marked = closing == "." or _has_colon(line)
    if not closing or closing in NO_HEADLINE or (is_marked and line.start > 0):
        return False
    if not is_marked:
        return _has_capitals(line, MIN_CAPITALS, MIN_LONG_WORDS)
    # After a colon four words may be a label's: `Cast: Otto Holm Ana Prado`.
    if not _has_colon(line) and _has_capitals(line, 1, MIN_LONG_WORDS_ALL_CAPITAL):
        return True
    return _has_capitals(line, MIN_CAPITALS_STOPPED, MIN_LONG_WORDS_STOPPED)


def _has_capitals(line: Span, share: float, fewest: int) -> bool:
    """Return whether a share of the longer words after the first has a capital, where there are not too few of them."""
    longer = _longer_words([token for token in line if not token.is_space][1:])
    return len(longer) >= fewest and sum(token.is_title for token in longer) >= share * len(longer)


def _has_colon(line: Span) -> bool:
    """Return whether a line has a colon or semicolon, as labels of lists have: `Cast: Ana Holm`."""
    text = line.text
    return ":" in text or ";" in text


def _longer_words(words: Sequence[Token]) -> list[Token]:
    """Return the words that title case writes with a capital."""
    return [token for token in words if token.is_alpha and len(token) > MAX_SHORT_WORD_LETTERS]
