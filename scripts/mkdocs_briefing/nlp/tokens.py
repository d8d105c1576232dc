"""The tokens of a text, in time that grows with its length.

spaCy's tokenizer strips marks one by one from what stands between two spaces, so that its time grows with the square
of a line of dashes. Prose has no such lines; rules between the rows of a table, and scans, do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from spacy.symbols import ORTH  # type: ignore[import-not-found]
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

MAX_CHUNK_CODE_POINTS = 200
"""Length of what stands between two spaces and is read by the tokenizer; longer words are none, and few addresses."""

TITLES = tuple(
    "Ald Amb Asst Atty Brig Capt Cdr Cllr Cmdr Col Cpl Det Fr Hon Insp Lt Maj Msgr Pfc Pres Pte Pvt Sgt Supt".split()
)
"""Titles before names that are written short and that spaCy takes for a word and the end of a sentence."""

NEVER_LAST = frozenset({f"{title}." for title in (*TITLES, *"Adm Dr Gen Gov Mr Mrs Ms Prof Rep Rev Sen".split())})
"""Tokens with a full stop that ends no sentence: titles before names."""

JOINED_SYMBOLS = r"[^\w\s\u200d][\ufe0f\U0001f3fb-\U0001f3ff]?(?:\u200d[^\w\s\u200d][\ufe0f\U0001f3fb-\U0001f3ff]?)+"
"""Symbols that are shown as one, such as the four faces of a family."""

LONG_CHUNK = re.compile(rf"\S{{{MAX_CHUNK_CODE_POINTS + 1},}}")


def keep_titles_whole(nlp: Language) -> None:
    """Make one token of each of `TITLES` with its full stop."""
    tokenizer: Any = nlp.tokenizer
    if hasattr(tokenizer, "add_special_case"):  # a pipeline may have a tokenizer of its own
        for title in TITLES:
            tokenizer.add_special_case(f"{title}.", [{ORTH: f"{title}."}])


def keep_joined_symbols_whole(nlp: Language) -> None:
    """Make one token of symbols that are joined to one, which the tokenizer would take apart."""
    tokenizer: Any = nlp.tokenizer
    for name, form in (("prefix_search", "^{}|"), ("suffix_search", "{}$|"), ("infix_finditer", "{}|")):
        method: Any = getattr(tokenizer, name, None)  # a pipeline may have a tokenizer of its own
        known: Any = getattr(method, "__self__", None)
        if isinstance(known, re.Pattern):
            more = re.compile(form.format(JOINED_SYMBOLS) + known.pattern)
            setattr(tokenizer, name, getattr(more, method.__name__))


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
