"""Quotations whose cue only supposes them: `If she said “no”, …`, `“No,” she might say`; nobody has said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions import cue_after
from mkdocs_briefing.extract.attribution.constructions.beside import SPEECH
from mkdocs_briefing.extract.attribution.constructions.cue_before import ENDS_LEAD
from mkdocs_briefing.extract.attribution.realization import VERBAL, is_hypothetical
from mkdocs_briefing.extract.text.syntax import lemma_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.nlp.parse import Token

POSSIBLE = frozenset({"could", "may", "might", "should"})
"""Auxiliaries by which something may be said; `will` and `would` also introduce what somebody says."""


def is_supposed(text: QuotedText, quotation: Segment) -> bool:
    """Return whether the cue right before or right after a quotation says that it may be said."""
    before = _verb_before(text, quotation)
    cue = before if before is not None else cue_after.verb_after(text, quotation)
    return cue is not None and (is_hypothetical(cue) or _is_possible(cue))


def _is_possible(cue: Token) -> bool:
    """Return whether an auxiliary makes a cue a possibility; what somebody could not say is denied instead."""
    parts = {c.lower_: c.dep_ for c in cue.lefts}
    return "neg" not in parts.values() and any(parts.get(word) == "aux" for word in POSSIBLE)


def _verb_before(text: QuotedText, quotation: Segment) -> Token | None:
    """Return the last verb before a quotation in its sentence, or in the one that a colon ends, if it is of speech."""
    paragraph, _ = text.paragraph(quotation.opened)
    if not text.text[paragraph : quotation.opened].strip() or text.before(quotation.opened)[-1:] in ENDS_LEAD:
        return None
    last = text.token_before(quotation.opened)
    for word in reversed(text.doc[text.doc[last].sent.start : last + 1]):
        if text.inside(word.idx) is not None:
            return None
        if word.pos_ in VERBAL:
            return word if lemma_of(word) in SPEECH else None
    return None
