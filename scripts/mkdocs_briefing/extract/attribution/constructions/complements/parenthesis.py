"""Sentences that a cue interrupts or follows: `The port, she told us, is closed`; `It is late, she says`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.boundaries import FINITE, sentence_start
from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content
from mkdocs_briefing.extract.attribution.dependents import subtree_range
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import lemma_of, subject_of, without_gap

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import ReportingVerb
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Doc, Span, Token

SET_OFF = frozenset({",", "—", "–", "--", ".", "?", "!", "”", '"', "’", "'", "''", "“", "(", ")"})
"""What stands on either side of a cue that interrupts or follows its content."""
STOPS = frozenset({",", ";", ":", "—", "–", "--", "(", "“", '"'})
"""Marks that a cue's own clause is not followed across."""
RELATIVE = frozenset({"WP", "WDT"})
"""Tags of `who` and `which`, whose clause belongs to a noun."""


def find_between_subject_and_verb(verb: ReportingVerb) -> Content | None:
    """Return the sentence whose subject and verb a cue stands between: `The port, she told reporters, is closed`."""
    token, subject = verb.token, subject_of(verb.token)
    if verb.lemma not in cues.STATE or subject is None or not _breaks_in(token, subject):
        return None
    relative = subject.left_edge.i - 2
    has_relative = relative > token.sent.start and token.doc[relative].tag_ in RELATIVE
    start = relative if has_relative else sentence_start(token)  # `the pier, | which, she said, is closed`
    return Content((start, token.sent.end), "parenthesis")


def _breaks_in(verb: Token, subject: Token) -> bool:
    """Return whether a comma stands before a cue's subject, and another one and a finite verb after the cue."""
    doc, first = verb.doc, subject.left_edge
    if subject.i > verb.i or subject.tag_ in RELATIVE or first.i == 0:
        return False
    if doc[first.i - 1].text != "," or first.is_sent_start:
        return False
    end = verb.sent.end
    following = next((i for i in range(verb.i + 1, end) if _ends_own_clause(doc[i])), end)
    return following + 1 < end and doc[following].text == "," and doc[following + 1].tag_ in FINITE | {"MD"}


def _ends_own_clause(word: Token) -> bool:
    return word.text in STOPS or word.pos_ in {"VERB", "AUX"}


def find_after_fronted_clause(verb: ReportingVerb) -> Content | None:
    """Return the sentence that a cue breaks into after its first clause: `If we close, she said, we die`."""
    token, clause = verb.token, verb.clause
    if verb.lemma not in cues.STATE or clause is None or clause.left_edge.i < token.i or clause.left_edge.is_quote:
        return None  # `When we closed, she said, | “we were late”`: only what is quoted is surely hers
    doc, subject = token.doc, subject_of(token)
    following = clause.left_edge.i - 1
    if subject is None or subject.i > token.i or doc[following].text != "," or doc[subject.left_edge.i - 1].text != ",":
        return None
    fronted = next((c for c in token.lefts if c.dep_ == "advcl" and c.right_edge.i < subject.left_edge.i), None)
    if fronted is None or fronted.tag_ not in FINITE:
        return None
    return Content((fronted.left_edge.i, clause.right_edge.i + 1), "parenthesis")


def find_set_off(verb: ReportingVerb) -> Content | None:
    """Return the sentence around a cue that stands alone with its subject between marks: `…, she said, …`."""
    if verb.clause is not None or verb.lemma not in cues.STATE or not _is_set_off(verb):
        return None
    token, head = verb.token, verb.token.head
    if head.dep_ in {"relcl", "advcl", "acl"} and token.i < head.i:
        return Content(subtree_range(head), "parenthesis")
    start, end = _own_clause(token)
    if _goes_on_reporting(token.doc, end):
        return Content((head.sent.start, start), "parenthesis")
    return Content(without_gap(head.sent.start, head.sent.end, start, end), "parenthesis")


def _goes_on_reporting(doc: Doc, end: int) -> bool:
    """Return whether a participle reports what follows a cue's own clause: `…, he says, | adding: “…”`."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    return doc[end + 1].tag_ == "VBG" and lemma_of(doc[end + 1]) in cues.ADDING


def _is_set_off(verb: ReportingVerb) -> bool:
    """Return whether commas, dashes or quotation marks stand on either side of a cue with its subject."""
    token = verb.token
    if token.dep_ not in {"parataxis", "ccomp", "advcl", "dep"} or _says_more(verb) or _adds_to_clause(verb):
        return False
    doc, (start, end) = token.doc, _own_clause(token)
    before = doc[start - 1].text if start else "."
    after = doc[end].text if end < len(doc) else "."
    return before in SET_OFF and after in SET_OFF and not _tells_more(doc[token.i + 1 : end], verb.lemma)


def _tells_more(words: Span, lemma: str) -> bool:
    """Return whether the words after a cue say what is reported: `pleaded guilty to hiding it`."""
    return any(w.pos_ in {"VERB", "AUX"} or (lemma, w.lower_) in cues.PREPOSITIONAL for w in words)


def _adds_to_clause(verb: ReportingVerb) -> bool:
    """Return whether a participle after a clause says more than that: `He opened it, | telling them that …`."""
    token = verb.token
    has_own = verb.first("nsubj", "nsubjpass") is not None
    return token.tag_ == "VBG" and token.dep_ == "advcl" and token.head.i < token.i and not has_own


def _says_more(verb: ReportingVerb) -> bool:
    """Return whether a verb has a conjunction, an object or an infinitive, so that it is no mere parenthesis."""
    if verb.first("mark") is not None or (verb.lemma not in cues.TELL and verb.first("dobj") is not None):
        return True
    # `…, promising to stay`
    return verb.token.tag_ == "VBG" and any(c.dep_ == "xcomp" and c.i > verb.token.i for c in verb.children)


def _own_clause(verb: Token) -> Range:
    """Return the cue with its subject and what follows it up to the next mark, whatever else the parser tied to it."""
    doc, subject = verb.doc, subject_of(verb) or verb
    if subject.i > verb.i:
        start, end = verb.i, subject.right_edge.i + 1
    else:
        start, end = min(subject.left_edge.i, verb.i), verb.i + 1
    while end < verb.right_edge.i + 1 and doc[end].text not in SET_OFF:
        end += 1
    while end > verb.i + 1 and doc[end - 1].is_punct:
        end -= 1
    while start < verb.i and doc[start].is_punct:
        start += 1
    return start, end
