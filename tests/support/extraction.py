"""What extraction finds in a text, with the language model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract import extract
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load

if TYPE_CHECKING:
    from mkdocs_briefing.extract import Parts


def parts_of(text: str) -> Parts:
    """The parts of a briefing that are found in an article."""
    article = parse_article(text.encode(), path="article.txt")
    return extract(next(annotate([article], nlp=load())), published=None)
