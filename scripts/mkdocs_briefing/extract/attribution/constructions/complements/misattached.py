"""What a verb reports where the parser tied it to another word, or to none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.boundaries import sentence_start
from mkdocs_briefing.extract.attribution.constructions.complements.clause import TAKE_CLAUSE
from mkdocs_briefing.extract.attribution.constructions.complements.parenthesis import STOPS
from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content
from mkdocs_briefing.extract.attribution.dependents import labelled, object_of
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, lemma_of, subject_of, tells_time

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import ReportingVerb
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

MAX_ADDRESS_TOKENS = 14
"""Tokens between a cue and the clause it reports, at most: `told a meeting of leaders on Friday that …`."""
MAX_TITLE_TOKENS = 5
"""Words of the title of a programme, at most."""
MIN_FRAGMENT_TOKENS = 3
"""Tokens of a sentence without a verb that is ascribed to somebody, with its comma, at least."""
BEGINS_FRAGMENT = frozenset({"ADJ", "DET", "NOUN", "NUM", "PROPN"})
"""Parts of speech of the first word of such a sentence."""
MOMENTS = frozenset({"day", "moment", "time"})
"""Nouns for when something was said."""
CIRCUMSTANCES = frozenset({"after", "before", "during"})
"""What a circumstance of saying begins with: `said | after the vote | he would resign`."""


def find(verb: ReportingVerb) -> Content | None:
    """Return what a verb without a clause of its own reports, the surest first."""
    if verb.clause is not None:
        return None
    for lemmas, find_range, kind in MISTAKES:
        if verb.lemma in lemmas and (span := find_range(verb.token)) is not None:
            return Content(span, kind)
    return None


def _swallowing_clause(verb: Token) -> Range | None:
    """Return the clause after the cue that the parser made its head: `While she admitted | the port was closed, …`."""
    head = verb.head
    subject = subject_of(head, ANY_SUBJECT)
    if verb.dep_ not in {"advcl", "parataxis", "ccomp"} or subject is None or subject.left_edge.i != verb.i + 1:
        return None
    return verb.i + 1, head.right_edge.i + 1


def _stray_clause(verb: Token) -> Range | None:
    """Return a `that` clause that the parser tied to a word between: `told a meeting of leaders | that …`."""
    doc, titled_to = verb.doc, 0
    for i in range(verb.i + 1, min(verb.right_edge.i, verb.i + MAX_ADDRESS_TOKENS)):
        word = doc[i]
        titled_to = titled_to or _title_end(word)
        if i < titled_to:
            continue
        if word.lower_ == "that" and word.dep_ == "mark":
            if _is_claimed(word.head):
                return None
            end = word.head.right_edge.i + 1
            return i, max(end, verb.right_edge.i + 1) if i == verb.i + 1 else end
        if word.pos_ in {"VERB", "AUX"} or word.text in STOPS:
            return None
    return None


def _title_end(mark: Token) -> int:
    """Return where a title ends that a mark opens after its medium: `NBC's | “Today” | show`; 0 where it opens none."""
    doc, i = mark.doc, mark.i
    if mark.text not in {"“", '"', "‘"} or doc[i - 1].tag_ != "POS":
        return 0
    for end in range(i + 1, min(i + MAX_TITLE_TOKENS + 2, len(doc))):
        if doc[end].text in {"”", '"', "’"}:
            return end + 1
    return 0


def _is_claimed(clause: Token) -> bool:
    """Return whether a clause says what a noun claims: `agreed with claims | that …`.

    In `said in a report | that …` it is what the verb reports.
    """
    claim = clause.head
    return clause.dep_ == "acl" and claim.lemma_.lower() in cues.NOUNS and claim.head.lower_ != "in"


def _loose_clause(verb: Token) -> Range | None:
    """Return a clause that the parser took for a circumstance of saying: `said after the vote | he would resign`."""
    for clause in verb.rights:
        subject = subject_of(clause, ANY_SUBJECT)
        if clause.dep_ == "advcl" and subject is not None and subject.i < clause.i:
            start = _start_after_circumstance(clause, subject)
            return None if _is_circumstance(verb, clause) else (start, clause.right_edge.i + 1)
    return None


def _clause_of_time(verb: Token) -> Range | None:
    """Return a clause that the parser tied to when it was said: `telling us at the time | it was late`."""
    for preposition in verb.rights:
        noun = object_of(preposition) if preposition.dep_ == "prep" else None
        if noun is None or not (tells_time(noun) or lemma_of(noun) in MOMENTS):
            continue
        clause = labelled(noun.rights, "relcl", "acl")
        if clause is not None and subject_of(clause, ANY_SUBJECT) is not None:
            return clause.left_edge.i, clause.right_edge.i + 1
    return None


def _start_after_circumstance(clause: Token, subject: Token) -> int:
    """Return where a clause begins, without a phrase before its subject that says when it was said."""
    first = clause.left_edge
    before = clause.doc[first.i : subject.left_edge.i]
    is_aside = first.lower_ in CIRCUMSTANCES and not any(t.is_punct for t in before)
    return subject.left_edge.i if is_aside else first.i


def _is_circumstance(verb: Token, clause: Token) -> bool:
    """Return whether a clause says when or why: it has a conjunction, or a `when` that is not what goes unsaid."""
    if any(c.dep_ == "mark" for c in clause.lefts):
        return True
    return clause.left_edge.tag_ == "WRB" and not any(c.dep_ == "neg" for c in verb.lefts)


def _fragment_before(verb: Token) -> Range | None:
    """Return words without a verb that the end of the sentence ascribes to somebody: `No date yet, officials say`."""
    subject, doc = subject_of(verb), verb.doc
    if subject is None:
        return None
    start, end = min(subject.left_edge.i, verb.i), max(subject.right_edge.i, verb.i) + 1
    first = doc[sentence_start(verb)]
    if start - first.i < MIN_FRAGMENT_TOKENS or doc[start - 1].text != ",":
        return None
    if any(t.is_alpha for t in doc[end : verb.sent.end]) or first.pos_ not in BEGINS_FRAGMENT or tells_time(first):
        return None
    return first.i, start - 1


MISTAKES = (
    (cues.STATE, _swallowing_clause, "clause"),
    (TAKE_CLAUSE, _stray_clause, "clause"),
    (cues.SAY, _loose_clause, "clause"),
    (cues.SPEAK, _clause_of_time, "clause"),
    (cues.SAY, _fragment_before, "inverted"),
)
"""The mistakes of parsers, the plainest first: lemmas of the cue, what finds the content, and its kind."""
