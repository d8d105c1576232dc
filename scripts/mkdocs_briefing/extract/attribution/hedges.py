"""Words that weaken a report: of the cue (`reportedly said`, `it is rumoured`), or of the statement (`may have`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.attribution.spans import span_of, span_of_token
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.model import Span
    from mkdocs_briefing.nlp.annotate import Annotation

MAY_HEDGE = cues.HEDGES | cues.HEDGE_VERBS
"""Looked for in the text before any token is looked at."""
IMPERSONAL_LABELS = frozenset({"auxpass", "aux", "neg", "advmod"})
"""Labels of the words before an impersonal cue that belong to it."""
MAX_TOKENS_BEFORE_CUE = 3
"""Tokens between a weakening adverb and its cue, at most."""


def hedge_of(annotation: Annotation, attribution: Attribution) -> Span | None:
    """Return the first weakening words outside quotation marks: of the cue, else of the statement's main clause."""
    if attribution.cue_token is None:
        return None
    doc, text = annotation.doc, annotation.article.text
    cue = doc[attribution.cue_token]
    if attribution.source is None and attribution.frame == "passive":
        return _impersonal(text, cue)
    for token in doc[max(0, cue.i - MAX_TOKENS_BEFORE_CUE) : cue.i + 1]:
        if token.lower_ in cues.HEDGES and token.head == cue:
            return span_of_token(text, token)
    return _in_statement(annotation, attribution)


def _impersonal(text: str, cue: Token) -> Span:
    """Return the cue with its auxiliaries and an empty subject: `it is rumoured`, `is said`."""
    parts = [t for t in cue.lefts if t.dep_ in IMPERSONAL_LABELS or t.lower_ == "it"]
    first = min((t.idx for t in parts), default=cue.idx)
    return span_of(text, first, cue.idx + len(cue))


def _in_statement(annotation: Annotation, attribution: Attribution) -> Span | None:
    """Return the first weakening words of the content that are not quoted."""
    start, end = attribution.content
    text = annotation.article.text
    lowered = text[start:end].lower()
    if not any(word in lowered for word in MAY_HEDGE):
        return None
    quoted = [(s.opened, s.outer_end) for s in attribution.quoted]
    for token in annotation.doc.char_span(start, end, alignment_mode="contract") or ():
        if any(first <= token.idx < last for first, last in quoted):
            continue
        if (hedge := _hedge(text, token)) is not None:
            return hedge
    return None


def _hedge(text: str, token: Token) -> Span | None:
    """Return a word that weakens, a verb with its `to`: `seems to`; None for any other word."""
    if lemma_of(token) in cues.HEDGE_VERBS and token.pos_ == "VERB":
        if dependent(token, "xcomp") is None:
            return span_of_token(text, token)
        following = token.nbor()
        return span_of(text, token.idx, following.idx + len(following))
    return span_of_token(text, token) if token.lower_ in cues.HEDGES else None
