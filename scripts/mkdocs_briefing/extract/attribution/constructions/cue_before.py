"""Cues before a quotation that the parse did not join to it: `She said, “…”` and `She said it was “…”`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.beside import MAX_CLAUSE_TOKENS, SPEECH, attribution_beside
from mkdocs_briefing.extract.attribution.realization import VERBAL
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.names.trimming import INVERTED
from mkdocs_briefing.extract.text.syntax import is_realized, lemma_of, trim

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

ENDS_LEAD = ".!?;”"
"""Marks before a quotation after which no cue before them is its own."""
MAX_JUDGEMENT_TOKENS = 8
"""Tokens from a verb such as `criticised` to the quotation, less than which it is the cue."""


def find(text: QuotedText, quotation: Segment) -> Attribution | None:
    """Return the attribution of a quotation to the last cue before it in its sentence that has a source."""
    paragraph_start = text.paragraph(quotation.opened)[0]
    lead = text.text[paragraph_start : quotation.opened].rstrip()
    if not lead or lead[-1] in ENDS_LEAD:
        return None
    first = min(text.token_at(quotation.opened), len(text.doc) - 1)
    for verb in reversed(text.doc[_first_token(text, first) : first]):
        if verb.idx < paragraph_start:
            return None
        if text.inside(verb.idx) is not None or not _is_cue(verb, first, before_colon=lead[-1] == ":"):
            continue
        found = attribution_beside(text, quotation, verb, "before")
        if found.source is not None:
            if text.doc[found.source[0]].lower_ == "what":
                return None  # `more than what was expected to come out of “empty” waters`
            if found.source[0] < verb.i:
                found.content = _with_lead(text, verb, first, quotation)
            return found
    return None


def _first_token(text: QuotedText, quotation: int) -> int:
    """Return where the sentence begins that a quotation stands in or, at its start, follows; not too far before it."""
    start = text.doc[quotation].sent.start
    if start == quotation:
        start = text.doc[quotation - 1].sent.start
    return max(start, quotation - MAX_CLAUSE_TOKENS)


def _is_cue(word: Token, quotation: int, *, before_colon: bool) -> bool:
    """Return whether a word before a quotation reports: a verb, one tagged as a noun, `Said` before its subject."""
    is_inverted = before_colon and bool(word.is_sent_start) and word.lower_ in INVERTED
    if not (is_inverted or word.pos_ in VERBAL or _is_mistagged(word, quotation)) or not is_realized(word):
        return False
    if word.dep_ == "amod":
        return False  # `the ruling party “lost”`
    if is_inverted or lemma_of(word) in SPEECH:
        return True
    return quotation - word.i < MAX_JUDGEMENT_TOKENS and lemma_of(word) in cues.MATTERS


def _is_mistagged(word: Token, quotation: int) -> bool:
    """Return whether the root right before a quotation's comma is tagged as a noun: `Holm comments, “…”`."""
    return word.tag_ in {"NN", "NNS"} and word.dep_ == "ROOT" and word.i == quotation - 2


def _with_lead(text: QuotedText, verb: Token, quotation: int, segment: Segment) -> Range:
    """Return the quotation with the reported words between its cue and it, and with those that complete the clause."""
    between = [t for t in text.doc[verb.i + 1 : quotation] if _is_reported(t)]
    is_set_off = verb.head.i == verb.i and text.before(segment.opened)[-1:] in ",:"
    if not between or is_set_off:
        return segment.opened, segment.outer_end
    first = next((t for t in between if t.lower_ == "that" and t.dep_ == "mark"), between[0])
    if verb.right_edge.i <= first.i:
        return first.idx, segment.outer_end
    clause_end = text.chars(trim(text.doc, first.i, verb.right_edge.i + 1))[1]
    return first.idx, max(segment.outer_end, clause_end)


def _is_reported(word: Token) -> bool:
    """Return whether a word between a cue and a quotation is no mark, and no part of the cue."""
    return not (word.is_punct or word.is_space or word.dep_ in {"prt", "neg"})
