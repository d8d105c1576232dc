"""What a clause leaves open: what is not so, not known or not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.tense import MODALS_OF_CHANCE, auxiliaries

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token

REFUSING = lexicon("verbs").having("refuse")
"""Verbs of giving no answer."""

TELLING = lexicon("verbs").having("statement") | {"know"}
"""Verbs that tell nothing when they are negated."""

ANSWERING = lexicon("verbs").having("opinion") | lexicon("verbs").having("reply")
"""What somebody who is asked may refuse to do."""


OBLIGING = frozenset({"must", "ought", "should"})
"""Modals of what somebody finds right."""


def is_negated(verb: Token) -> bool:
    """Return whether a clause says what is not so: `did not say`, `has not been found`."""
    return any(c.dep_ == "neg" for c in verb.children)


def says_nothing(verb: Token) -> bool:
    """Return whether a clause tells only that something is not known or said: `did not say when`, `is not known`."""
    return withholds(verb) or (is_negated(verb) and verb.lemma_.lower() in TELLING)


def withholds(verb: Token) -> bool:
    """Return whether a clause says that somebody gave no answer: `refused to say whether`."""
    return verb.lemma_ in REFUSING and any(c.dep_ == "xcomp" and c.lemma_ in ANSWERING for c in verb.children)


def leaves_open(verb: Token) -> bool:
    """Return whether a clause says nothing that is or was so: not known, not yet so, supposed, guessed or demanded."""
    return says_nothing(verb) or _is_not_yet(verb) or _is_supposed(verb) or _is_guessed(verb)


def _is_not_yet(verb: Token) -> bool:
    """Return whether a clause says that something has not happened so far: that is of today."""
    return is_negated(verb) and any(c.lower_ == "yet" for c in verb.children)


def _is_supposed(verb: Token) -> bool:
    """Return whether a clause begins with a condition: `If that fails, …`."""
    clauses = (c for c in verb.children if c.dep_ == "advcl" and c.i < verb.i)
    return any(
        mark.dep_ == "mark" and mark.lower_ in {"if", "unless"} for clause in clauses for mark in clause.children
    )


def _is_guessed(verb: Token) -> bool:
    """Return whether a clause says what may have been, or what should be."""
    aux = auxiliaries(verb)
    return bool(aux & OBLIGING) or ("have" in aux and bool(aux & MODALS_OF_CHANCE))
