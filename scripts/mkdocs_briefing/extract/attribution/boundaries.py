"""Where reported words begin and end, where the parse alone does not say it.

A clause begins with its `that`; what a cue's own clause adds (when, to whom, what was done next) is no part of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, has_that, lemma_of, subject_of, tells_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBP", "VBZ"})
"""Tags of finite verbs."""
INFLECTED = frozenset({"VBD", "VBZ"})
"""Those that look different from an infinitive."""


def clause_start(verb: Token, clause: Token) -> int:
    """Where a clause after its cue begins: with its `that`, with its subject, after what says when it was said."""
    start = clause.left_edge.i
    for word in clause.lefts:
        if word.lower_ == "that" and (word.dep_ == "mark" or word.i > start) and word.dep_ not in ANY_SUBJECT:
            return word.i
    subject = next((c for c in clause.lefts if c.dep_ in ANY_SUBJECT or c.dep_ == "expl"), None)
    if subject is None and lemma_of(verb) in cues.TELL:
        return start
    if subject is None:
        return next((c.left_edge.i for c in verb.rights if c.dep_ == "dobj" and c.right_edge.i + 1 == start), start)
    aside = next(clause.lefts)
    timed = aside.dep_ == "npadvmod" and tells_time(aside)
    return subject.left_edge.i if timed and aside.right_edge.i + 1 == subject.left_edge.i else start


def sentence_start(verb: Token) -> int:
    """Where the sentence begins, without a conjunction."""
    sentence = verb.sent
    return next((t.i for t in sentence if t.dep_ != "cc" and not t.is_space), sentence.start)


def clause_end(verb: Token, clause: Token, children: Sequence[Token]) -> int:
    """Where content after its cue ends: with the last of the clauses that the cue takes, or what a colon spells out."""
    last = max((c for c in children if c is clause or (c.dep_ == "ccomp" and c.i > clause.i)), key=lambda c: c.i)
    end = joined_end(verb, last)
    for joined in verb.children:
        if joined.dep_ == "conj" and joined.i > end and (has_that(joined) or _goes_on(last, joined)):
            end = max(end, joined.right_edge.i + 1)
    return verb.sent.end if end < verb.sent.end and verb.doc[end].text == ":" else end


def joined_end(verb: Token, clause: Token) -> int:
    """Where a clause or infinitive ends, its joined verbs sorted by form: a bare one is reported, a finite one reports.

    `agreed to share a currency and rely on one another`; `said he would order a review and warned of hackers`.
    """
    end: int = clause.right_edge.i + 1
    for joined in clause.children:
        if joined.dep_ == "conj" and clause.tag_ == "VB" and joined.tag_ in INFLECTED and not _has_subject(joined):
            conjunction = next((c for c in clause.children if c.dep_ == "cc" and c.i < joined.i), joined)
            return conjunction.i
    for joined in verb.children:
        bare = joined.tag_ in {"VB", "VBG"} and joined.tag_ != verb.tag_ and verb.tag_ in FINITE | {"VBN"}
        if joined.dep_ == "conj" and bare and joined.i > end and not _has_subject(joined):
            end = max(end, joined.right_edge.i + 1)
    return end


def _goes_on(clause: Token, joined: Token) -> bool:
    """Whether a verb joined to the cue has the reported clause's subject: `says she hopes to win, but she knows …`."""
    own, other = subject_of(clause, ANY_SUBJECT), subject_of(joined, ANY_SUBJECT)
    return own is not None and other is not None and own.pos_ == "PRON" and own.lower_ == other.lower_


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in verb.children)


def with_circumstances(children: Sequence[Token], end: int) -> int:
    """Where a description ends with the phrases right after it, which the parser as often ties to the cue."""
    for child in children:
        if child.left_edge.i == end and child.dep_ == "prep" and not _tells_time(child):
            end = child.right_edge.i + 1
    return end


def _tells_time(preposition: Token) -> bool:
    return preposition.lower_ in {"before", "during", "since"} or any(
        c.ent_type_ in {"DATE", "TIME"} for c in preposition.children
    )


def is_definite(thing: Token) -> bool:
    """Whether an object is known without being described: a name, a pronoun, `the annexation`."""
    return thing.pos_ != "NOUN" or any(c.dep_ == "det" and c.lower_ in cues.DEFINITE for c in thing.children)
