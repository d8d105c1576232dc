"""Nouns for those who hold a view: `She is a supporter of the port` says both who holds it and what it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.sources import source_of
from mkdocs_briefing.extract.text.syntax import matter_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Token

CUES = cues.ADHERENTS
OF = frozenset({"of"})


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of a noun that a form of `be` says of somebody."""
    if token.pos_ != "NOUN" or token.dep_ != "attr" or token.head.pos_ != "AUX":
        return
    content, source = matter_of(token, OF), source_of(token.head)
    if content is not None and source is not None:
        yield Frame(token.i, (token.head.i, token.i + 1), source, content, "matter")
