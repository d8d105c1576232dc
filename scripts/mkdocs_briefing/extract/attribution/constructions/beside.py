"""What the constructions share that find a cue beside a quotation: the attribution, and its source.

Parsers lose long or broken quotations; the conventions of news prose do not: the cue stands right before or right
after the marks, so that its source is sought there where the parse gives none, and never inside the marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.quoted_as_saying import quoted_at
from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.sources import source_of
from mkdocs_briefing.extract.text.syntax import NOMINAL, Range, addressee_of, cue_span, noun_phrase, tells_time, trim

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.nlp.parse import Token

SPEECH = cues.SAY | cues.THINK | cues.TELL
"""Cues that a quotation may stand beside."""
BEGINS_NAME = frozenset({"NNP", "NNPS", "DT", "PRP"})
"""Tags of what a source after its cue begins with."""
BEFORE_NOUN = frozenset({"det", "compound", "amod", "nmod", "poss"})
"""Labels of the words of a noun phrase before its noun."""
MAX_CLAUSE_TOKENS = 30
"""Tokens between a cue and its quotation, at most."""


def attribution_beside(text: QuotedText, quotation: Segment, verb: Token, kind: str) -> Attribution:
    """Return the attribution of a quotation to the cue `verb` beside it; its source may be missing."""
    content = quotation.opened, quotation.outer_end
    if (quoted := quoted_at(verb)) is not None and outside_marks(text, quoted.source) is not None:
        cue = text.chars(quoted.cue)
        return Attribution(content, kind, cue, quoted.saying.i, quoted.source, quoted.medium)
    source = _of_verb_outside(text, outside_marks(text, source_of(verb))) or noun_beside(text, quotation, verb)
    addressee = addressee_of(verb, verb.lemma_.lower())
    return Attribution(content, kind, text.chars(cue_span(verb)), verb.i, source, addressee)


def outside_marks(text: QuotedText, source: Range | None) -> Range | None:
    """Return the source, unless the parser found it in words that are quoted."""
    if source is None:
        return None
    start, end = source
    while start < end - 1 and text.doc[start].is_quote:
        start += 1  # the mark that closes the quotation before, which parsers tie to the source
    first, last, source = text.doc[start], text.doc[end - 1], (start, end)
    return source if text.inside(last.idx) is None and text.inside(first.idx) is None else None


def _of_verb_outside(text: QuotedText, source: Range | None) -> Range | None:
    """Return the source, unless its verb is quoted: `The port | “is not for sale,” she says, adding: “…”`."""
    if source is None:
        return None
    return source if text.inside(text.doc[slice(*source)].root.head.idx) is None else None


def noun_beside(text: QuotedText, quotation: Segment, verb: Token) -> Range | None:
    """Return the noun phrase after the cue, else the one between it and the quotation, whatever the parser called it.

    After the cue first: `“…,” said the minister who left` inverts subject and verb, as nothing else does there.
    """
    return _words_between(text, quotation, verb) or _noun_after(quotation, verb) or _noun_before(text, quotation, verb)


def _words_between(text: QuotedText, quotation: Segment, verb: Token) -> Range | None:
    """Return what stands between a cue that begins its sentence and the quotation: `Said | Peter Holm: “…”`."""
    following = verb.i + 1
    if not verb.is_sent_start or verb.idx >= quotation.opened or following >= len(verb.doc):
        return None
    opened = text.token_at(quotation.opened)
    if verb.doc[following].tag_ not in BEGINS_NAME or following >= opened:
        return None
    return trim(verb.doc, following, opened)


def _noun_after(quotation: Segment, verb: Token) -> Range | None:
    """Return the noun phrase right after a cue that follows the quotation: `“…,” said | the minister`."""
    following = verb.i + 1
    if following >= len(verb.doc) or verb.idx < quotation.outer_end:
        return None
    noun = verb.doc[following]
    while noun.head.i > noun.i and noun.dep_ in BEFORE_NOUN:
        noun = noun.head
    return noun_phrase(noun) if _names_somebody(noun) else None


def _noun_before(text: QuotedText, quotation: Segment, verb: Token) -> Range | None:
    """Return the last noun phrase before the cue, after the quotation or within the cue's sentence."""
    follows = verb.idx >= quotation.outer_end
    first = text.token_at(quotation.outer_end) if follows else verb.sent.start
    for token in reversed(list(verb.doc[first : verb.i])):
        if _names_somebody(token) and text.inside(token.idx) is None:
            start, end = noun_phrase(_whole(token, first), until=verb.i)
            return max(start, first), end
    return None


def _names_somebody(noun: Token) -> bool:
    return noun.pos_ in NOMINAL and not tells_time(noun)


def _whole(noun: Token, first: int) -> Token:
    """Return the noun that a noun after a preposition belongs to: `the Department of | Agriculture`."""
    while noun.dep_ == "pobj" and noun.head.head.pos_ in NOMINAL and first <= noun.head.head.i < noun.i:
        noun = noun.head.head
    return noun
