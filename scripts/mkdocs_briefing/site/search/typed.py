"""Words as people type them, for search engines that compare words letter by letter."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

ACCENTED_WORD = re.compile(r"\w*[^\W\x00-\x7F]\w*")
"""Words with a letter that is not on every keyboard."""

TOKEN = re.compile(r"[^\s-]+")
"""What stands between white space and hyphens: a word with the marks around it."""

MARKS_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
"""Marks around a word, which nobody types."""

AS_TYPED = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\u00ad": None, "\u200b": None, "\u2060": None})
"""Apostrophes as they are on a keyboard; soft hyphens and marks without width are not."""


def ascii_words(*texts: str) -> set[str]:
    """Return the accented words in ASCII: `Inés` is typed as `ines`, `Łódź` as `lodz`."""
    return {_in_ascii(word) for text in texts if not text.isascii() for word in ACCENTED_WORD.findall(text)} - {""}


def undecomposed_words(*texts: str) -> set[str]:
    """Return the words with letters that are no accented ones, in ASCII: `lodz`. Some engines remove accents alone."""
    words = {word for text in texts if not text.isascii() for word in ACCENTED_WORD.findall(text)}
    return {_in_ascii(word) for word in words if not _without_accents(word).isascii()} - {""}


def bare_words(*texts: str) -> set[str]:
    """Return the words whose beginning differs from that of what stands in the texts.

    `“actively` is typed without the quotation mark, `O’Brien` with the apostrophe of a keyboard.
    """
    tokens = (token for text in texts for token in TOKEN.findall(text))
    typed = ((token, MARKS_AROUND.sub("", token.translate(AS_TYPED))) for token in tokens)
    return {word.lower() for token, word in typed if word and not token.startswith(word)}


def _in_ascii(word: str) -> str:
    return MARKS_AROUND.sub("", anyascii(word).lower())


def _without_accents(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
