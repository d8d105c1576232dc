"""Pull quotes: a line of its own that repeats words which the article attributes where they stand in a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
NO_LETTER = re.compile(r"[\W_]+")


def embedded_words(text: QuotedText) -> frozenset[str]:
    """Return each quotation, and each of its sentences, of the paragraphs that hold more than a quotation."""
    return frozenset(words for q in text.segments if not _stands_alone(text, q) for words in _words(text, q))


def is_pull_quote(text: QuotedText, quotation: Segment, embedded: frozenset[str]) -> bool:
    """Return whether a quotation is all of its paragraph and repeats `embedded` words."""
    if quotation.closed is None:
        return False  # left open by its paragraph, it goes on in the next one
    return _stands_alone(text, quotation) and _plain(text.text[quotation.start : quotation.end]) in embedded


def _stands_alone(text: QuotedText, quotation: Segment) -> bool:
    """Return whether a paragraph holds nothing but a quotation."""
    first, end = text.letters(quotation.opened)
    return first >= quotation.opened and end <= quotation.outer_end


def _words(text: QuotedText, quotation: Segment) -> Iterator[str]:
    """Yield the words of a quotation, and those of each of its sentences."""
    inner = text.text[quotation.start : quotation.end]
    yield _plain(inner)
    for sentence in SENTENCE_END.split(inner):
        yield _plain(sentence)


def _plain(words: str) -> str:
    """Return words in lower case with nothing but spaces between them."""
    return NO_LETTER.sub(" ", words).strip().lower()
