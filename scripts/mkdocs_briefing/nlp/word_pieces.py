"""Divide words into the pieces that the recognizer of names knows, from BERT's uncased vocabulary.

A word is put in lower case, without accents, and cut at its marks; each part is then the longest pieces of the
vocabulary from left to right, all but the first marked with `##`. How the word is written is told apart, by its case.
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum, unique
from functools import lru_cache
from pathlib import Path

VOCABULARY = Path(__file__).parent / "data" / "vocabulary.txt"
"""The pieces, one a line; the number of a piece is that of its line, from 0."""

PARTS = re.compile(r"\w+|[^\w\s]")
"""What a word is cut into first: letters and digits, and each mark by itself."""

MAX_PIECES = 16
"""Pieces of a word that are read: addresses and hostile words have more."""

MAX_LETTERS = 100
"""Characters of a word that are read; the longest piece has 18."""


@unique
class Case(IntEnum):
    """How a word is written; the numbers are the rows of the recognizer's table of cases."""

    NONE = 0
    """No word: the marks around a text."""
    LOWER = 1
    TITLE = 2
    UPPER = 3
    """Two capitals or more."""
    MIXED = 4
    DIGITS = 5
    MARK = 6
    """No letter and no digit."""
    LETTERS_AND_DIGITS = 7


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, int]:
    """Return the numbers of the pieces."""
    return {piece: number for number, piece in enumerate(VOCABULARY.read_text(encoding="utf-8").splitlines())}


@lru_cache(maxsize=50_000)
def pieces(word: str) -> tuple[int, ...]:
    """Return the numbers of a word's pieces, one at least."""
    known = vocabulary()
    unknown = known["[UNK]"]
    found: list[int] = []
    for part in PARTS.findall(_plain(word[:MAX_LETTERS])):
        found += _pieces_of(part, known) or (unknown,)
    return tuple(found[:MAX_PIECES]) or (unknown,)


def _plain(word: str) -> str:
    """Return a word in lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


def _pieces_of(part: str, known: dict[str, int]) -> list[int] | None:
    """Return the longest pieces from left to right, up to what the vocabulary lacks; None where that is all."""
    found: list[int] = []
    start = 0
    while start < len(part):
        marked = "##" if start else ""
        end = next((end for end in range(len(part), start, -1) if marked + part[start:end] in known), None)
        if end is None or len(found) == MAX_PIECES:
            return found or None
        found.append(known[marked + part[start:end]])
        start = end
    return found


@lru_cache(maxsize=50_000)
def case_of(word: str) -> Case:
    """Return how a word is written."""
    if any(map(str.isdigit, word)):
        return Case.DIGITS if word.isdigit() else Case.LETTERS_AND_DIGITS
    if not any(map(str.isalpha, word)):
        return Case.MARK
    if word.islower():
        return Case.LOWER
    if len(word) > 1 and word.isupper():
        return Case.UPPER
    return Case.TITLE if word[0].isupper() and not any(map(str.isupper, word[1:])) else Case.MIXED
