"""Colons that announce a quotation: `Holm went further: “…”`, also where the colon ends the paragraph before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.beside import attribution_beside
from mkdocs_briefing.extract.attribution.constructions.paragraph_label import headline_source, label_source
from mkdocs_briefing.extract.attribution.realization import VERBAL
from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.text.syntax import is_realized

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.nlp.parse import Token


def find(text: QuotedText, quotation: Segment) -> Attribution | None:
    """Return the attribution of a quotation after a colon or comma to any verb before it, else to a label."""
    if not _is_announced(text, quotation):
        return None
    colon = text.token_before(quotation.opened)
    for verb in reversed(text.doc[text.doc[colon].sent.start : colon]):
        if _is_event(verb) and text.inside(verb.idx) is None:
            found = attribution_beside(text, quotation, verb, "colon")
            if found.source is not None:
                return found
    return _by_label(text, quotation, colon)


def _is_announced(text: QuotedText, quotation: Segment) -> bool:
    """Return whether a colon stands before a quotation, or a comma in the same paragraph."""
    before = text.before(quotation.opened)
    if before.endswith(":"):
        return True
    paragraph_start = text.paragraph(quotation.opened)[0]
    return before.endswith(",") and bool(text.text[paragraph_start : quotation.opened].strip())


def _is_event(word: Token) -> bool:
    """Return whether a word is a verb of something done, and no auxiliary."""
    return word.pos_ in VERBAL and word.dep_ not in {"aux", "auxpass"} and is_realized(word)


def _by_label(text: QuotedText, quotation: Segment, colon: int) -> Attribution | None:
    """Return the attribution to whom a line without a verb names before its colon: `Duarte to Fleet: “Stay Home”`."""
    start, end = text.paragraph(quotation.opened)[0], text.doc[colon].idx
    source = label_source(text, start, end) or headline_source(text, start, end)
    if source is None or text.text[end : quotation.opened].strip() != ":":
        return None
    return Attribution((quotation.opened, quotation.outer_end), "label", source=source)
