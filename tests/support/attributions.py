"""What the rules of attribution find in a hand-made parse, as marked-up text.

`<source>The mayor</source> <cue>said</cue> <content>it was late</content>.`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import ReportingVerb
from mkdocs_briefing.extract.attribution.realization import VERBAL
from mkdocs_briefing.extract.text.quoted_text import QuotedText
from mkdocs_briefing.extract.text.syntax import lemma_of
from tests.support.parses import annotated, mark_up, parse

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.constructions import (
        Construction,
        ParagraphConstruction,
        QuotationConstruction,
    )
    from mkdocs_briefing.extract.attribution.constructions.complements import Complement
    from mkdocs_briefing.extract.attribution.records import Attribution, Frame
    from mkdocs_briefing.nlp.parse import Doc


def frames_of(construction: Construction, *paragraphs: str) -> list[str]:
    """Return the frames that a construction finds in a parse, in order, from the cues that it lists."""
    doc = parse(*paragraphs)
    tokens = [t for t in doc if construction.CUES is None or lemma_of(t) in construction.CUES]
    return [mark_frame(doc, frame) for token in tokens for frame in construction.find(token)]


def contents_of(complement: Complement, lemma: str, *paragraphs: str) -> str | None:
    """Return the parse with what the verb of this lemma reports in a complement; None if it reports nothing there."""
    doc = parse(*paragraphs)
    (verb,) = (t for t in doc if t.pos_ in VERBAL and lemma_of(t) == lemma)
    content = complement(ReportingVerb.of(verb))
    if content is None:
        return None
    return mark_up(doc.text, cue=(verb.idx, verb.idx + len(verb)), content=_chars(doc, content.span))


def beside(construction: QuotationConstruction, *paragraphs: str) -> list[str | None]:
    """Return the attribution that a construction finds for each quotation of a parse, in order."""
    text = QuotedText(annotated(*paragraphs))
    found = [construction.find(text, quotation) for quotation in text.segments]
    return [mark_attribution(text.doc, one) if one is not None else None for one in found]


def in_layout(construction: ParagraphConstruction, *paragraphs: str) -> list[str]:
    """Return the attributions that a construction finds in the paragraphs of a parse."""
    text = QuotedText(annotated(*paragraphs))
    return [mark_attribution(text.doc, one) for one in construction.find(text)]


def mark_frame(doc: Doc, frame: Frame) -> str:
    """Return the text with source, cue and content of a frame marked up."""
    return mark_up(
        doc.text,
        content=_chars(doc, frame.content),
        source=_chars(doc, frame.source) if frame.source is not None else None,
        cue=_chars(doc, frame.cue_span),
    )


def mark_attribution(doc: Doc, attribution: Attribution) -> str:
    """Return the text with source, cue and content of an attribution marked up."""
    source = attribution.source
    return mark_up(
        doc.text,
        content=attribution.content,
        source=_chars(doc, source) if source is not None else None,
        cue=attribution.cue,
    )


def _chars(doc: Doc, tokens: tuple[int, int]) -> tuple[int, int]:
    span = doc[slice(*tokens)]
    return span.start_char, span.end_char
