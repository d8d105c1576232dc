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
"""Such a share and number for a line with a full stop, which is seldom a headline; only the article's first may be."""

NO_HEADLINE = frozenset('!”":;,')
"""How headlines do not end."""


def is_title_case(line: Span) -> bool:
    """Return whether a line is a headline in title case."""
    closing = next((token.text[-1] for token in reversed(line) if not token.is_space), "")
    # Most lines are sentences, which the last character rules out without a look at their words.
    if not closing or closing in NO_HEADLINE or (closing == "." and line.start > 0) or _has_colon(line):
        return False
    longer = _longer_words([token for token in line if not token.is_space][1:])
    capitals = sum(token.is_title for token in longer)
    if closing == ".":
        return len(longer) >= MIN_LONG_WORDS_STOPPED and capitals >= MIN_CAPITALS_STOPPED * len(longer)
    return len(longer) >= MIN_LONG_WORDS and capitals >= MIN_CAPITALS * len(longer)


def _has_colon(line: Span) -> bool:
    """Return whether a line has a colon or semicolon, as labels of lists have: `Cast: Ana Holm`."""
    text = line.text
    return ":" in text or ";" in text


def _longer_words(words: Sequence[Token]) -> list[Token]:
    """Return the words that title case writes with a capital."""
    return [token for token in words if token.is_alpha and len(token) > MAX_SHORT_WORD_LETTERS]
