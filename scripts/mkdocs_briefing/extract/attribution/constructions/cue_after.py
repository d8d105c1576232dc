"""Cues after a quotation that the parse did not join to it: `“…,” she said` and `“…,” said the minister`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.beside import MAX_CLAUSE_TOKENS, SPEECH, attribution_beside
from mkdocs_briefing.extract.attribution.realization import VERBAL

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.nlp.parse import Token

ENDS_BEFORE_CUE = frozenset({",", "?", "!", "—", "–", "-", "…"})
"""Last marks of a quotation before its cue."""
COMMAS = frozenset({",", "—", "–", "--"})
"""Marks after a quotation before its cue."""
SENTENCE_ENDS = frozenset({".", "!", "?", ";"})
"""Marks that no cue is sought beyond."""


def find(text: QuotedText, quotation: Segment) -> Attribution | None:
    """Return the attribution of a quotation to the first cue after it in its sentence."""
    verb = verb_after(text, quotation)
    if verb is None or (verb.tag_ == "VBG" and any(c.dep_ == "dobj" for c in verb.rights)):
        return None  # `“…,” highlighting the risk`
    return attribution_beside(text, quotation, verb, "after")


def verb_after(text: QuotedText, quotation: Segment) -> Token | None:
    """Return the first verb of speech after a quotation that leaves its sentence open."""
    first = text.token_at(quotation.outer_end)
    return _first_verb(text, quotation, first) if _awaits_cue(text, quotation, first) else None


def _awaits_cue(text: QuotedText, quotation: Segment, first: int) -> bool:
    """Return whether the marks leave the sentence open: after a full stop it ends, without any mark it goes on."""
    last = text.text[quotation.start : quotation.end].rstrip(" \xa0'’”")[-1:]
    return last in ENDS_BEFORE_CUE or (first < len(text.doc) and text.doc[first].text in COMMAS)


def _first_verb(text: QuotedText, quotation: Segment, first: int) -> Token | None:
    """Return the first verb of speech after a quotation, before its sentence or paragraph ends or another begins."""
    paragraph_end = text.paragraph(quotation.opened)[1]
    for token in text.doc[first : first + MAX_CLAUSE_TOKENS]:
        if token.idx >= paragraph_end or token.text in SENTENCE_ENDS:
            return None
        if (quoted := text.inside(token.idx)) is not None:
            if " " in text.text[quoted.start : quoted.end]:
                return None
            continue  # a nickname: `“…,” Carlos “Fox” Holm said`
        if token.dep_ == "cc" and all(t.is_punct for t in text.doc[first : token.i]):
            return None  # the sentence goes on: `“…,” and then she said it`
        if token.pos_ in VERBAL and token.lemma_.lower() in SPEECH:
            return token
    return None
