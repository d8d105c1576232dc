"""The tokens of a text, in time that grows with its length.

spaCy's tokenizer strips marks one by one from what stands between two spaces, so that its time grows with the square
of a line of dashes. Prose has no such lines; rules between the rows of a table, and scans, do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

MAX_CHUNK_CODE_POINTS = 200
"""Length of what stands between two spaces and is read by the tokenizer; longer words are none, and few addresses."""

LONG_CHUNK = re.compile(rf"\S{{{MAX_CHUNK_CODE_POINTS + 1},}}")


def make_doc(text: str, *, nlp: Language) -> Doc:
    """Return the tokens of `text`: those of the tokenizer, but where more than `MAX_CHUNK_CODE_POINTS` stand together.

    Such a chunk is cut into pieces of that length, each a token.
    """
    if not LONG_CHUNK.search(text):
        return nlp.make_doc(text)
    words: list[str] = []
    spaces: list[bool] = []
    for word, space in _tokens(text, nlp=nlp):
        words.append(word)
        spaces.append(space)
    return Doc(nlp.vocab, words=words, spaces=spaces)


def _tokens(text: str, *, nlp: Language) -> Iterator[tuple[str, bool]]:
    """Yield each token, and whether a space follows that belongs to it; together they are the whole text."""
    read = 0
    for chunk in LONG_CHUNK.finditer(text):
        yield from _tokenized(text[read : chunk.start()], nlp=nlp)
        read = chunk.end() + text.startswith(" ", chunk.end())
        for start in range(chunk.start(), chunk.end(), MAX_CHUNK_CODE_POINTS):
            end = start + MAX_CHUNK_CODE_POINTS
            piece = text[start : end if end < chunk.end() else read]
            yield piece.removesuffix(" "), piece.endswith(" ")
    yield from _tokenized(text[read:], nlp=nlp)


def _tokenized(text: str, *, nlp: Language) -> Iterator[tuple[str, bool]]:
    return ((token.text, bool(token.whitespace_)) for token in nlp.make_doc(text))
