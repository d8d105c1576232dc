"""Paragraphs that the one before announces: after `Smith added:` a quotation set off like that needs no marks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.sources import source_of
from mkdocs_briefing.extract.text.syntax import addressee_of, cue_span, is_realized, lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.nlp.parse import Token


def find(text: QuotedText) -> Iterator[Attribution]:
    """Yield the attribution of each paragraph without marks that a verb of saying and a colon announce."""
    for (start, end), (following, stop) in pairwise(text.paragraphs):
        colon = start + len(text.text[start:end].rstrip()) - 1
        if text.text[colon] != ":" or text.overlapping(following, following + 1):
            continue
        verb = _announcing_verb(text, text.token_at(colon))
        source = source_of(verb) if verb is not None else None
        if verb is None or source is None or text.inside(verb.idx) is not None:
            continue
        content = following, following + len(text.text[following:stop].rstrip())
        cue, addressee = text.chars(cue_span(verb)), addressee_of(verb, lemma_of(verb))
        yield Attribution(content, "colon", cue, verb.i, source, addressee, report=True)


def _announcing_verb(text: QuotedText, colon: int) -> Token | None:
    """Return the last verb of saying in the sentence before a colon."""
    for word in reversed(text.doc[text.doc[colon].sent.start : colon]):
        if word.pos_ == "VERB" and lemma_of(word) in cues.SPEAK and is_realized(word):
            return word
    return None
