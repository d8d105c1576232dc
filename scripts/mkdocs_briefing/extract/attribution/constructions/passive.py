"""Passives: `it is believed that …`, `X is said to …`, `was described by Y as …`, `was quoted as saying …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import labelled, object_of, subtree_range
from mkdocs_briefing.extract.attribution.realization import is_passive, reports
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import PASSIVE_SUBJECTS, cue_span, is_clause, lemma_of, noun_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

TAKE_CLAUSE = cues.IMPERSONAL | cues.TELL
"""Verbs whose passive reports a clause: `it is believed that …`, `she was told that …`."""
RAISE_SUBJECT = (cues.IMPERSONAL & cues.SAY) - {"estimate", "forecast"}
"""Verbs of saying whose passive reports its subject with an infinitive: `is said to be closed`.

What `is expected to` happen, or `is believed to` have happened, is the reporter's own statement, hedged.
"""
TAKE_AGENT = cues.MATTERS | cues.SAY | cues.AS
"""Verbs whose passive reports its subject where `by` names the source."""
JUDGE = cues.JUDGE & cues.PASSIVE
"""Judgements that are reported even where nobody is named as the judge: `has been condemned as a mistake`."""
COMPLETING = frozenset({"as", "for", "of"})
"""Prepositions before what completes a judgement: `criticised for the delay`."""
CUES = TAKE_CLAUSE | TAKE_AGENT | JUDGE


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of a passive verb."""
    if not is_passive(token) or not reports(token):
        return
    source = _agent(token)
    content = _clause(token) or _raised_subject(token) or _judged_subject(token, source)
    if content is not None:
        yield Frame(token.i, cue_span(token), source, content, "passive")


def _agent(verb: Token) -> Range | None:
    """Return who does what is done, after `by`; a date there is when: `is expected by Friday`."""
    by = next((c for c in verb.children if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by")), None)
    noun = object_of(by)
    return noun_phrase(noun) if noun is not None and noun.ent_type_ not in {"DATE", "TIME"} else None


def _clause(verb: Token) -> Range | None:
    """Return the clause that is reported: `it is believed | that the port is closed`."""
    if lemma_of(verb) not in TAKE_CLAUSE:
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and is_clause(c)), None)
    return subtree_range(clause) if clause is not None else None


def _raised_subject(verb: Token) -> Range | None:
    """Return the subject with the infinitive that says what it does: `The port is said to be closed`."""
    if lemma_of(verb) not in RAISE_SUBJECT:
        return None
    infinitive, subject = labelled(verb.children, "xcomp"), labelled(verb.children, *PASSIVE_SUBJECTS)
    if infinitive is None or subject is None or subject.tag_ == "WP" or _is_yet_to_be_said(verb, infinitive):
        return None
    return subject.left_edge.i, infinitive.right_edge.i + 1


def _is_yet_to_be_said(verb: Token, infinitive: Token) -> bool:
    """Return whether a statement is only expected of a subject: `is expected to say that …`; nobody has made it."""
    is_statement = lemma_of(infinitive) in cues.SPEAK and labelled(infinitive.children, "ccomp") is not None
    return is_statement and lemma_of(verb) == "expect"


def _judged_subject(verb: Token, source: Range | None) -> Range | None:
    """Return the subject with what completes the judgement: `The plan was described by residents as a mistake`."""
    subject = labelled(verb.children, *PASSIVE_SUBJECTS)
    if not _is_judged(verb, subject, source):
        return None
    completing = [c.right_edge.i + 1 for c in verb.children if c.dep_ == "oprd" or c.lower_ in COMPLETING]
    if source is None and not completing:
        return None  # `has been criticised`, for what and by whom is not said
    start, end = subtree_range(subject) if subject is not None else (verb.head.left_edge.i, verb.head.i + 1)
    return start, max(completing, default=end)


def _is_judged(verb: Token, subject: Token | None, source: Range | None) -> bool:
    """Return whether a verb judges its subject, as its source says or, without one, by its meaning."""
    lemma = lemma_of(verb)
    return (source is not None and lemma in TAKE_AGENT) or (subject is not None and lemma in JUDGE)
