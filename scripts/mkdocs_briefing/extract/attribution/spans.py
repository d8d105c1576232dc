"""Tokens and slices of an article as spans of the briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.model import Span

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.annotate import Annotation
    from mkdocs_briefing.nlp.parse import Doc, Token


def span_of(text: str, start: int, end: int) -> Span:
    """Return the slice `[start, end)`, in code points, without white space at either end."""
    inner = text[start:end]
    return Span.of(text, end - len(inner.lstrip()), start + len(inner.rstrip()))


def span_of_token(text: str, token: Token) -> Span:
    """Return a token of `text` as a span."""
    return span_of(text, token.idx, token.idx + len(token))


def chars_of(doc: Doc, tokens: Range) -> Range:
    """Return the code points of a range of tokens."""
    last = doc[tokens[1] - 1]
    return doc[tokens[0]].idx, last.idx + len(last)


def span_of_tokens(annotation: Annotation, tokens: Range) -> Span:
    """Return a range of tokens as a span."""
    return span_of(annotation.article.text, *chars_of(annotation.doc, tokens))
