"""Claims that the model takes for a verb, and the verb before them for a noun: `The mayor | rejects | claims that …`.

Read as the model has it, `the mayor rejects` would claim what the mayor rejects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, lemma_of, noun_phrase, subject_of, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

CUES = cues.NOUNS & (cues.SAY | cues.THINK)
"""Lemmas of nouns and verbs alike: `claims`, `reports`."""


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of the verb that the model took for the subject of its object."""
    verb, clause = subject_of(token), dependent(token, "ccomp")
    if verb is None or clause is None or not token.lower_.endswith("s") or not _is_verb(verb, token):
        return
    if (source := _source(verb)) is not None:
        yield Frame(verb.i, (verb.i, verb.i + 1), source, (token.i, clause.right_edge.i + 1), "object")


def _is_verb(subject: Token, claim: Token) -> bool:
    """Return whether a subject is a form in `-s` of a verb that rebuts, right before the claim."""
    return subject.i + 1 == claim.i and subject.lower_.endswith("s") and lemma_of(subject) in cues.REBUT


def _source(verb: Token) -> Range | None:
    """Return who rebuts: the subject of the verb, else the words before it that the model made one noun with it."""
    if (subject := dependent(verb, *ANY_SUBJECT)) is not None:
        return noun_phrase(subject)
    return trim(verb.doc, verb.left_edge.i, verb.i) if verb.left_edge.i < verb.i else None
