"""Find names by the acronym in brackets after them, whose letters say where they begin: `Guard of the North (GN)`.

The words are matched to the letters from the last to the first, as by Schwartz and Hearst (2003), but each word must
give its own first letter, so that what is found is a name and no phrase that happens to have the letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.same_name import SMALL_WORDS
from mkdocs_briefing.extract.text.token_lookup import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Doc, Token

OPENING = frozenset({"("})

LEFT_OUT = SMALL_WORDS | frozenset("at de del des du la".split())
"""Words of a name that an acronym may leave out."""

LETTERS = range(3, 9)
"""Letters of an acronym; fewer fit by chance."""


def abbreviated(doc: Doc) -> Iterator[Candidate]:
    """Yield the names that an acronym in brackets follows, with the label that the recognizer gave their first word."""
    for i in occurrences(doc, OPENING):
        if 0 < i < len(doc) - 2 and _is_acronym(doc[i + 1]) and doc[i + 2].text == ")":
            start = _start(doc, i, doc[i + 1].text)
            if start is not None:
                yield Candidate(start, i, doc[start].ent_type_)


def _is_acronym(word: Token) -> bool:
    """Return whether a word is made of so many capitals."""
    return word.is_upper and word.is_alpha and len(word) in LETTERS


def _start(doc: Doc, end: int, letters: str) -> int | None:
    """Return where the words begin that end at `end` and have the letters; None where they have not."""
    i = end
    for letter in reversed(letters):
        i -= 1
        while i >= 0 and _initial(doc[i]) != letter and _may_be_left_out(doc[i]):
            i -= 1
        if i < 0 or _initial(doc[i]) != letter:
            return None
    if not doc[i].text[0].isupper() or any(token.is_sent_start for token in doc[i + 1 : end]):
        return None
    return i


def _initial(word: Token) -> str:
    """Return the first letter of a word as a capital."""
    return word.text[0].upper()


def _may_be_left_out(word: Token) -> bool:
    """Return whether a word, or a hyphen, need not give a letter to the acronym."""
    return word.text == "-" or word.text in LEFT_OUT
