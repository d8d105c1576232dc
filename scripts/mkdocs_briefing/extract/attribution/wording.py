"""Whose wording a statement is: direct, partly quoted, or in the reporter's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.negation import denied, rebutted_claim, takes_back
from mkdocs_briefing.extract.attribution.spans import chars_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.model import QuoteKind
    from mkdocs_briefing.nlp.annotate import Annotation


def kind_of(annotation: Annotation, attribution: Attribution) -> QuoteKind:
    """Return how the words stand in the briefing; what was not said is nobody's wording, in marks or not."""
    wording = wording_of(annotation, attribution)
    denying = denied_by(annotation, attribution)
    is_unsaid = denying is not None and (wording == "direct" or takes_back(annotation.doc[denying]))
    return "indirect" if is_unsaid or _is_in_rebutted_claim(annotation, attribution) else wording


def _is_in_rebutted_claim(annotation: Annotation, attribution: Attribution) -> bool:
    """Return whether all its quotations stand in a claim that it rejects: `rejected claims that she is “a liar”`."""
    if attribution.cue_token is None or not attribution.quoted:
        return False
    claim = rebutted_claim(annotation.doc[attribution.cue_token])
    if claim is None:
        return False
    start, end = chars_of(annotation.doc, claim)
    return all(start <= segment.start < end for segment in attribution.quoted)


def denied_by(annotation: Annotation, attribution: Attribution) -> int | None:
    """Return the token by which a statement is denied; None where it is not."""
    return denied(annotation.doc[attribution.cue_token]) if attribution.cue_token is not None else None


def wording_of(annotation: Annotation, attribution: Attribution) -> QuoteKind:
    """Return how the words stand in the article.

    They are direct when nothing but the cue's own clause stands between and beside the quotations.
    """
    if not attribution.quoted:
        return "indirect"
    position, end = attribution.content
    for segment in attribution.quoted:
        if not _reports_nothing(annotation, position, segment.opened, attribution):
            return "mixed"
        position = segment.outer_end
    return "direct" if _reports_nothing(annotation, position, end, attribution) else "mixed"


def _reports_nothing(annotation: Annotation, start: int, end: int, attribution: Attribution) -> bool:
    """Return whether `[start, end)`, in code points, is no more than punctuation and the clause of the cue."""
    text = annotation.article.text
    if not _has_words(text[start:end]):
        return True
    if attribution.cue is None or not start <= attribution.cue[0] < end:
        return False
    clause = attribution.cue[0]
    if attribution.source is not None:
        clause = max(start, min(clause, annotation.doc[attribution.source[0]].idx))
    return not _has_words(text[start:clause])


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
