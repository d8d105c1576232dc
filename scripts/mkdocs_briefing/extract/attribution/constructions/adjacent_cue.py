"""The cue next to a quotation, where the parse did not join the two.

Parsers lose long or broken quotations; the conventions of news prose do not: the cue stands right before or right
after the marks, a colon announces a quotation, a dash signs it, a transcript names the speaker in capitals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.colons import headline_source, label_source
from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.names.trimming import INVERTED
from mkdocs_briefing.extract.text.syntax import (
    NOMINAL,
    Range,
    addressee_of,
    cue_span,
    is_realized,
    lemma_of,
    noun_phrase,
    source_of,
    tells_time,
    trim,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText

SPEECH = cues.SAY | cues.THINK | cues.TELL
"""Cues that a quotation may stand beside."""
SPEAKER_LABEL = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}): ")
"""A transcript names the speaker in capitals before a colon."""
NAMED = frozenset({"NNP", "NNPS", "DT", "PRP"})
"""Tags of what a source after its cue begins with."""
LONGEST_CLAUSE = 30
"""Tokens between a cue and its quotation, at most."""

SIGNATURE = re.compile(r"\s{0,3}[—–―-]{1,2}\s?([A-Z])")
"""A dash and a capital after a quotation sign it."""
SIGNATURE_ENDS = frozenset({",", ".", "(", "“", '"'})
LONGEST_SIGNATURE = 8
"""Tokens of a name that signs a quotation, at most."""


def adjacent(text: QuotedText, segment: Segment) -> Attribution | None:
    """An attribution from the cue next to the quotation, which the parse did not join to it."""
    paragraph = text.paragraph(segment.opened)
    return (
        _label(text, segment)
        or _dash_after(text, segment)
        or _cue_after(text, segment, paragraph)
        or _cue_before(text, segment, paragraph)
        or _colon_before(text, segment, paragraph)
    )


def own_cue(text: QuotedText, segment: Segment, after: int) -> Attribution | None:
    """The clause of nothing but a speaker and a verb of saying right after the quotation, or right before it.

    `“Not today,” she said.` and `She said: “Not today.”`; one before begins at code point `after` or later.
    """
    paragraph = text.paragraph(segment.opened)
    found = _cue_after(text, segment, paragraph)
    if found is None or not _is_bare(text, found, segment.outer_end):
        if text.before(segment.opened)[-1:] not in {":", ","}:
            return None
        found = _cue_before(text, segment, paragraph)
        if found is None or not _is_bare(text, found, after) or found.content[0] != segment.opened:
            return None
    return found


def _is_bare(text: QuotedText, found: Attribution, floor: int) -> bool:
    """Whether the clause of a cue begins at a code point, and says nothing but to whom."""
    if found.cue is None or found.cue_token is None or found.source is None:
        return False
    verb = text.doc[found.cue_token]
    if lemma_of(verb) not in cues.SAY | cues.TELL:
        return False
    start = min(found.cue[0], text.doc[found.source[0]].idx)
    if start < floor or text.text[floor:start].strip(" ,.—–-\xa0"):
        return False
    addressed = lemma_of(verb) in cues.TELL | {"ask"}
    reported = {"ccomp", "xcomp"} if addressed else {"ccomp", "xcomp", "dobj"}
    return not any(c.dep_ in reported and text.inside(c.idx) is None for c in verb.rights)


def opens_turn(text: QuotedText, segment: Segment) -> bool:
    """Whether the quotation begins with a transcript's label, a turn of its own."""
    return SPEAKER_LABEL.match(text.text, segment.start, segment.end) is not None


def _label(text: QuotedText, segment: Segment) -> Attribution | None:
    """A transcript's turn, `“SMITH: …`: the name in capitals is the source."""
    label = SPEAKER_LABEL.match(text.text, segment.start, segment.end)
    if label is None:
        return None
    tokens = (text.token_at(label.start(1)), text.token_at(label.end(1) - 1) + 1)
    return Attribution((segment.opened, segment.outer_end), "label", source=tokens)


def _cue_after(text: QuotedText, segment: Segment, paragraph: Range) -> Attribution | None:
    """`“…,” she said` and `“…,” said X` where the parser lost the quotation."""
    doc = text.doc
    i = text.token_at(segment.outer_end)
    if text.text[segment.start : segment.end].rstrip(" \xa0'’”")[-1:] not in {",", "?", "!", "—", "–", "-", "…"} and (
        i >= len(doc) or doc[i].text not in {",", "—", "–", "--"}
    ):
        return None  # a full stop ends the sentence, and without any mark the sentence goes on
    for token in doc[i : min(len(doc), i + LONGEST_CLAUSE)]:
        if token.idx >= paragraph[1] or token.text in {".", "!", "?", ";"}:
            return None
        if (within := text.inside(token.idx)) is not None:
            if " " in text.text[within.start : within.end]:
                return None
            continue  # a nickname: `“…,” Carlos “Fox” Holm said`
        if token.dep_ == "cc" and token.i == i:
            return None
        if token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in SPEECH:
            if token.tag_ == "VBG" and any(c.dep_ == "dobj" for c in token.rights):
                return None  # `“…,” highlighting the risk`
            return _beside(text, segment, token, "after")
    return None


def _cue_before(text: QuotedText, segment: Segment, paragraph: Range) -> Attribution | None:
    """`She said, “…”`, `She said it was “…”`."""
    doc = text.doc
    i = min(text.token_at(segment.opened), len(doc) - 1)
    lead = text.text[paragraph[0] : segment.opened].rstrip()
    if not lead or lead[-1] in ".!?;”":
        return None
    start = (
        max(doc[i].sent.start, i - LONGEST_CLAUSE)
        if doc[i].sent.start < i
        else max(doc[i - 1].sent.start, i - LONGEST_CLAUSE)
    )
    for j in range(i - 1, start - 1, -1):
        token = doc[j]
        if token.idx < paragraph[0]:
            return None
        lemma = lemma_of(token)
        mistagged = token.tag_ in {"NN", "NNS"} and token.dep_ == "ROOT" and token.i == i - 2
        inverted = bool(token.is_sent_start) and token.lower_ in INVERTED and lead[-1] == ":"
        if (token.pos_ not in {"VERB", "AUX"} and not mistagged and not inverted) or text.inside(token.idx) is not None:
            continue
        if is_realized(token) and (lemma in SPEECH or inverted or (i - j < 8 and lemma in cues.MATTERS)):
            found = _beside(text, segment, token, "before")
            if found.source is not None:
                if found.source[0] < token.i:
                    found.content = _with_lead(text, token, i, segment)
                return found
    return None


def _with_lead(text: QuotedText, verb: Token, quotation: int, segment: Segment) -> Range:
    """The quotation with the reported words between its cue and it, and with those that complete the clause."""
    doc = text.doc
    between = [
        t for t in doc[verb.i + 1 : quotation] if not t.is_punct and not t.is_space and t.dep_ not in {"prt", "neg"}
    ]
    if not between or (verb.head.i == verb.i and text.before(segment.opened)[-1:] in ",:"):
        return segment.opened, segment.outer_end
    if that := next((t for t in between if t.lower_ == "that" and t.dep_ == "mark"), None):
        between = between[between.index(that) :]
    end = max(
        segment.outer_end,
        text.chars(trim(doc, between[0].i, verb.right_edge.i + 1))[1] if verb.right_edge.i > between[0].i else 0,
    )
    return between[0].idx, end


def _dash_after(text: QuotedText, segment: Segment) -> Attribution | None:
    """`“…” — Name`, on the same line or the next one."""
    signature = SIGNATURE.match(text.text, segment.outer_end)
    if signature is None:
        return None
    doc, line = text.doc, text.paragraph(signature.start(1))
    start = end = text.token_at(signature.start(1))
    while end < len(doc) and doc[end].idx < line[1] and doc[end].text not in SIGNATURE_ENDS and not doc[end].is_space:
        end += 1
    if not 0 < end - start <= LONGEST_SIGNATURE:
        return None
    return Attribution((segment.opened, segment.outer_end), "dash", source=(start, end))


def _colon_before(text: QuotedText, segment: Segment, paragraph: Range) -> Attribution | None:
    """`X went further: “…”`, also where the colon ends the paragraph before."""
    head = text.before(segment.opened)
    if not head.endswith((":", ",")) or (head.endswith(",") and not text.text[paragraph[0] : segment.opened].strip()):
        return None
    i = text.token_before(segment.opened)
    words = text.doc[text.doc[i].sent.start : i]
    for token in reversed(words):
        modal = token.dep_ in {"aux", "auxpass"} or not is_realized(token)
        if token.pos_ in {"VERB", "AUX"} and not modal and text.inside(token.idx) is None:
            found = _beside(text, segment, token, "colon")
            if found.source is not None:
                return found
    lead = paragraph[0], text.doc[i].idx
    source = label_source(text, *lead) or headline_source(text, *lead)
    if source is not None and text.text[lead[1] : segment.opened].strip() == ":":
        return Attribution((segment.opened, segment.outer_end), "label", source=source)
    return None


def _beside(text: QuotedText, segment: Segment, verb: Token, frame: str) -> Attribution:
    """An attribution of the quotation to the cue `verb`, whose source is not to be sought inside the quotation."""
    cue = text.chars(cue_span(verb))
    source = outside(text, source_of(verb)) or noun_beside(text, segment, verb)
    return Attribution(
        (segment.opened, segment.outer_end), frame, cue, verb.i, source, addressee_of(verb, verb.lemma_.lower())
    )


def outside(text: QuotedText, source: Range | None) -> Range | None:
    """The source, unless the parser found it in words that are quoted."""
    if (
        source is None
        or text.inside(text.doc[source[1] - 1].idx) is not None
        or text.inside(text.doc[source[0]].idx) is not None
    ):
        return None
    return source


def noun_beside(text: QuotedText, segment: Segment, verb: Token) -> Range | None:
    """The noun phrase right after the cue or between it and the quotation, whatever the parser called it."""
    following = verb.i + 1
    if verb.is_sent_start and verb.idx < segment.opened and following < len(verb.doc):
        opened = text.token_at(segment.opened)
        if verb.doc[following].tag_ in NAMED and following < opened:  # `Said Holm: “…”`
            return trim(verb.doc, following, opened)
    if following < len(verb.doc) and verb.idx >= segment.outer_end:
        first = verb.doc[following]
        while first.head.i > first.i and first.dep_ in {"det", "compound", "amod", "nmod", "poss"}:
            first = first.head
        if first.pos_ in NOMINAL and not tells_time(first):
            return noun_phrase(first)
    lo, hi = (text.token_at(segment.outer_end), verb.i) if verb.idx >= segment.outer_end else (verb.sent.start, verb.i)
    for token in reversed(list(verb.doc[lo:hi])):
        if token.pos_ in NOMINAL and not tells_time(token) and text.inside(token.idx) is None:
            start, end = noun_phrase(_whole(token, lo), until=verb.i)
            return max(start, lo), end
    return None


def _whole(noun: Token, floor: int) -> Token:
    """The noun that a noun after a preposition belongs to: `the Department of | Agriculture`."""
    while noun.dep_ == "pobj" and noun.head.head.pos_ in NOMINAL and floor <= noun.head.head.i < noun.i:
        noun = noun.head.head
    return noun
