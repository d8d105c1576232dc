"""Headlines in title case, whose capitals tell names from other words no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.names.person_names import all_given_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.nlp.parse import Doc, Span, Token

MAX_SHORT_WORD_LETTERS = 3
"""Letters of a word that title case may leave in lower case: `of`, `the`."""

MIN_CAPITALS, MIN_LONG_WORDS = 0.7, 3
"""Share of a headline's longer words that have a capital, and the number of longer words that a share needs."""

MIN_CAPITALS_STOPPED, MIN_LONG_WORDS_STOPPED = 0.9, 5
"""Such a share and number for a line with a full stop or a colon, which is seldom a headline; only the article's first
may be."""

MIN_LONG_WORDS_ALL_CAPITAL = 4
"""Number of longer words from which such a line is a headline when all of them have a capital."""

MIN_OPEN_WORDS, MAX_OPEN_WORDS = 4, 25
"""Words of a line without a mark at its end that is no part of the story; shorter ones are headings or tables."""

SPEECH = frozenset('“”"–—―') | {"--"}
"""Marks of somebody's words and of who said them, which may end a line: `“It rained.” ― Ana Holm`."""

MIN_HEADING_WORDS, MAX_HEADING_WORDS = 2, 6
"""Words of a heading within a text."""

MAX_MARKS = 3
"""Tokens of white space and full stops that a line has besides its words."""

MAX_OPEN_SHARE = 0.2
"""Share of such lines above which they are the story."""

NO_HEADLINE = frozenset('!”":;,')
"""How headlines do not end."""


def is_title_case(line: Span) -> bool:
    """Return whether a line is a headline in title case."""
    closing = _last_character(line)
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


def open_lines(doc: Doc) -> set[int]:
    """Return the tokens of lines in the body that are no sentences: links to other stories, captions and headings.

    Lines before the first sentence are headlines. A text of which many lines end without a mark is only written so.
    """
    lines = list(doc.sents)
    first = next((i for i, line in enumerate(lines) if _last_character(line) == "."), len(lines))
    words = [[token for token in line if not token.is_space] for line in lines[first:] if _is_short(line)]
    found = [line for line in words if line and (_is_open(line) or _is_heading(line))]
    return {token.i for line in found for token in line} if len(found) <= MAX_OPEN_SHARE * len(lines) else set()


def _is_short(line: Span) -> bool:
    """Return whether a line may be open or a heading by its length and last character, without a look at its words."""
    longest = MAX_HEADING_WORDS if _last_character(line) == "." else MAX_OPEN_WORDS
    return len(line) <= longest + MAX_MARKS


def _last_character(line: Span) -> str:
    """Return the last character of a line that is no white space; an empty text without one."""
    return next((token.text[-1] for token in reversed(line) if not token.is_space), "")


def _is_open(line: Sequence[Token]) -> bool:
    """Return whether a line of some words ends its paragraph without a mark or score.

    The last one of a text may only be cut off.
    """
    if not line[-1].text[-1].isalpha() or not MIN_OPEN_WORDS <= len(line) <= MAX_OPEN_WORDS:
        return False
    after = line[-1].i + 1
    return _is_break(line[0].doc, after) and SPEECH.isdisjoint(token.text for token in line)


def _is_heading(line: Sequence[Token]) -> bool:
    """Return whether a paragraph of a few words in capitals, with or without a full stop, heads what follows it.

    A name by itself signs a letter, and heads nothing.
    """
    words = line[:-1] if line[-1].text == "." else line
    if not MIN_HEADING_WORDS <= len(words) <= MAX_HEADING_WORDS or not words[-1].is_alpha:
        return False
    is_signature = words[0].is_title and words[0].lower_ in all_given_names()
    is_paragraph = _is_break(words[0].doc, words[0].i - 1) and _is_break(words[0].doc, line[-1].i + 1)
    return is_paragraph and not is_signature and all(map(_is_in_heading, words))


def _is_break(doc: Doc, i: int) -> bool:
    """Return whether a paragraph ends at a token, and not the text."""
    return 0 <= i < len(doc) - 1 and "\n" in doc[i].text


def _is_in_heading(token: Token) -> bool:
    """Return whether a word may be in a heading: with a capital, or a short one without."""
    return token.text[:1].isupper() or (len(token) <= MAX_SHORT_WORD_LETTERS and token.is_alpha) or token.text == ","


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
