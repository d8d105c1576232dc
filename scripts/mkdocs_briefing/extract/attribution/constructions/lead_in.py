"""Lead-ins without a verb: `And from Vera Lund: “…”`, `Lighthouse keeper’s son: ‘…’`, `For Otto Brandt, “…”`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.continuations import MIN_SPEECH_WORDS
from mkdocs_briefing.extract.attribution.dependents import object_of
from mkdocs_briefing.extract.attribution.realization import VERBAL
from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import NOMINAL, lemma_of, noun_phrase, tells_time

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Span, Token

PEOPLE = lexicon("people").having("role") | lexicon("people").having("unnamed")
"""Nouns for people."""
SPEAKING = frozenset({"ORG", "PERSON"})
"""Entities that may be led in."""
MAX_LEAD_TOKENS = 12
"""Tokens of a lead-in, at most."""


def find(text: QuotedText, quotation: Segment) -> Attribution | None:
    """Return the attribution of a quotation to the one whom the words before it name, if they are no more than that."""
    before = text.before(quotation.opened)
    if before[-1:] not in {":", ","}:
        return None
    mark = text.token_before(quotation.opened)
    lead = text.doc[text.token_at(text.paragraph(text.doc[mark].idx)[0]) : mark]
    lead = text.doc[max(lead.start, _last_end(lead)) : mark]
    if not 0 < len(lead) <= MAX_LEAD_TOKENS or text.overlapping(lead.start_char, lead.end_char):
        return None
    source = _after_colon_word(lead) if before.endswith(":") else _for_whom(text, quotation, lead)
    if source is None:
        return None
    return Attribution((quotation.opened, quotation.outer_end), "label", source=source)


def _last_end(lead: Span) -> int:
    """Return where the last sentence of some words begins."""
    return next((t.i + 1 for t in reversed(lead) if t.text in {".", "!", "?", "”"}), lead.start)


def _after_colon_word(lead: Span) -> Range | None:
    """Return who stands before a colon: after `from`, or a noun for somebody that is all of the lead-in."""
    words = [t for t in lead if t.i > lead.start or t.lower_ not in {"and", "but"}]
    if len(words) > 1 and words[0].lower_ == "from":
        is_nominal = words[-1].pos_ in NOMINAL and not any(t.pos_ in VERBAL or tells_time(t) for t in words)
        return (words[1].i, lead.end) if is_nominal else None
    head = lead.root
    is_person = head.pos_ == "NOUN" and lemma_of(head) in PEOPLE
    return _whole_phrase(head, lead.start, lead.end) if is_person else None


def _for_whom(text: QuotedText, quotation: Segment, lead: Span) -> Range | None:
    """Return the one for whom a whole statement holds: `For Otto Brandt, “there is no way back.”`."""
    words = text.text[quotation.start : quotation.end].split()
    noun = object_of(lead[0]) if lead[0].text == "For" else None
    ends_sentence = words[-1:] and words[-1][-1] in ".!?"
    if noun is None or len(words) < MIN_SPEECH_WORDS or not ends_sentence:
        return None
    is_somebody = noun.ent_type_ in SPEAKING or lemma_of(noun) in PEOPLE
    return _whole_phrase(noun, lead.start + 1, lead.end) if is_somebody else None


def _whole_phrase(noun: Token | None, start: int, end: int) -> Range | None:
    """Return the phrase of a noun, if it is all of the tokens from `start` to `end`."""
    if noun is None or noun.left_edge.i != start:
        return None
    phrase = noun_phrase(noun, until=end)
    return phrase if phrase == (start, end) else None
