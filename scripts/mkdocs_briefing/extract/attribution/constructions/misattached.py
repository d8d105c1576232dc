"""What a verb reports where the parser tied it to another word, or to none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.boundaries import sentence_start
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, Range, subject_of, tells_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

LONGEST_ADDRESS = 14
"""Tokens between a cue and the clause it reports, at most."""
STOPS = frozenset({",", ";", ":", "—", "–", "--", "(", "“", '"'})
"""Marks that a cue's own clause is not followed across."""


def astray(verb: Token, lemma: str, *, clausal: bool) -> Iterator[tuple[Range, str]]:
    """What a verb without a clause of its own reports, by how surely; `clausal` when it may take a clause at all."""
    if lemma in cues.STATE and (swallowed := _swallowing_clause(verb)) is not None:
        yield swallowed, "clause"
    if clausal and (stray := _stray_clause(verb)) is not None:
        yield stray, "clause"
    if lemma in cues.SAY and (loose := _loose_clause(verb)) is not None:
        yield loose, "clause"
    if lemma in cues.SAY and (fragment := _fragment_before(verb)) is not None:
        yield fragment, "inverted"


def _swallowing_clause(verb: Token) -> Range | None:
    """The clause right after the cue that the parser made its head: `While she admitted the port was closed, …`."""
    head = verb.head
    subject = subject_of(head, ANY_SUBJECT)
    if verb.dep_ not in {"advcl", "parataxis", "ccomp"} or subject is None or subject.left_edge.i != verb.i + 1:
        return None
    return verb.i + 1, head.right_edge.i + 1


def _stray_clause(verb: Token) -> Range | None:
    """A `that` clause after the cue that the parser tied to a word between: `told a meeting of leaders that …`."""
    doc = verb.doc
    for i in range(verb.i + 1, min(verb.right_edge.i, verb.i + LONGEST_ADDRESS)):
        word = doc[i]
        if word.lower_ == "that" and word.dep_ == "mark":
            return i, max(word.head.right_edge.i + 1, verb.right_edge.i + 1 if i == verb.i + 1 else 0)
        if word.pos_ in {"VERB", "AUX"} or word.text in STOPS:
            return None
    return None


def _loose_clause(verb: Token) -> Range | None:
    """A clause that the parser took for a circumstance of saying: `said after the vote | he would resign`."""
    denied = any(c.dep_ == "neg" for c in verb.lefts)
    for clause in verb.rights:
        subject = subject_of(clause, ANY_SUBJECT)
        if clause.dep_ != "advcl" or subject is None or subject.i > clause.i:
            continue
        first = clause.left_edge
        if any(c.dep_ == "mark" for c in clause.lefts) or (first.tag_ == "WRB" and not denied):
            return None
        before = verb.doc[first.i : subject.left_edge.i]
        aside = first.lower_ in {"after", "before", "during"} and not any(t.is_punct for t in before)
        return (subject.left_edge.i if aside else first.i), clause.right_edge.i + 1
    return None


def _fragment_before(verb: Token) -> Range | None:
    """Words without a verb that the end of the sentence ascribes to somebody: `No date yet, officials say`."""
    subject, doc = subject_of(verb), verb.doc
    if subject is None:
        return None
    start, end = min(subject.left_edge.i, verb.i), max(subject.right_edge.i, verb.i) + 1
    first = doc[sentence_start(verb)]
    if start - first.i < 3 or doc[start - 1].text != "," or any(t.is_alpha for t in doc[end : verb.sent.end]):
        return None
    plain = first.pos_ in {"ADJ", "DET", "NOUN", "NUM", "PROPN"} and not tells_time(first)
    return (first.i, start - 1) if plain else None
