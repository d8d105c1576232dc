"""The words that hang on a word: small questions that every construction asks of the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token


def dependent(head: Token, *labels: str) -> Token | None:
    """Return the first word that depends on `head` with one of these labels."""
    return labelled(head.children, *labels)


def labelled(words: Iterable[Token], *labels: str) -> Token | None:
    """Return the first of `words` with one of these labels."""
    return next((word for word in words if word.dep_ in labels), None)


def object_of(preposition: Token | None) -> Token | None:
    """Return the noun after a preposition; None where either is missing."""
    return dependent(preposition, "pobj") if preposition is not None else None


def owner_by_preposition(noun: Token, *prepositions: str) -> Token | None:
    """Return the noun after the first of these prepositions that depends on `noun`: `the view of | the ministry`."""
    return object_of(next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in prepositions), None))


def is_infinitive(verb: Token) -> bool:
    """Return whether a verb has its `to`."""
    return any(word.dep_ == "aux" and word.lower_ == "to" for word in verb.children)


def subtree_range(head: Token) -> Range:
    """Return the tokens from the first to the last that depends on `head`, directly or not."""
    return head.left_edge.i, head.right_edge.i + 1
