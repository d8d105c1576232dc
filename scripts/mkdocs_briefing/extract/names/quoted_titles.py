"""Find titles of works in quotation marks, whose words name nobody of the story: `“Winter in Sola”`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.text.token_lookup import occurrences

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Doc, Span

CLOSINGS = {"“": "”", '"': '"'}
"""Marks that a title stands between."""

MIN_WORDS, MAX_WORDS = 2, 8
"""Words of a title whose parts are looked at: one word is a name or none as it stands, more are speech."""

MAX_SHORT_WORD_LETTERS = 3
"""Letters of a word that a title may leave in lower case: `of`, `the`."""


def quoted_titles(doc: Doc) -> list[range]:
    """Return the tokens of each title of several words between quotation marks, in order."""
    found = []
    for i in occurrences(doc, frozenset(CLOSINGS)):
        if not _opens(doc, i):
            continue
        closing = CLOSINGS[doc[i].text]
        end = next((j for j in range(i + 1, min(len(doc), i + MAX_WORDS + 2)) if doc[j].text == closing), None)
        if end is not None and _is_title(doc[i + 1 : end]):
            found.append(range(i + 1, end))
    return found


def _opens(doc: Doc, i: int) -> bool:
    """Return whether a mark opens a quotation: a word follows it at once."""
    return i + 1 < len(doc) and not doc[i].whitespace_


def _is_title(words: Span) -> bool:
    """Return whether words are written as titles are: capitals, no marks, nobody is addressed or speaks."""
    if len(words) < MIN_WORDS or not words[0].text[:1].isupper() or not words[-1].text[:1].isupper():
        return False
    return all(token.is_title or (len(token) <= MAX_SHORT_WORD_LETTERS and token.is_alpha) for token in words)
