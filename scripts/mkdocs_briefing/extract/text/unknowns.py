"""What a clause leaves open: what is not so, not known or not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

REFUSING = lexicon("verbs").having("refuse")
"""Verbs of giving no answer."""

TELLING = lexicon("verbs").having("statement") | {"know"}
"""Verbs that tell nothing when they are negated."""

ANSWERING = lexicon("verbs").having("opinion") | lexicon("verbs").having("reply")
"""What somebody who is asked may refuse to do."""


def is_negated(verb: Token) -> bool:
    """Return whether a clause says what is not so: `did not say`, `has not been found`."""
    return any(c.dep_ == "neg" for c in verb.children)


def says_nothing(verb: Token) -> bool:
    """Return whether a clause tells only that something is not known or said: `did not say when`, `is not known`."""
    return withholds(verb) or (is_negated(verb) and verb.lemma_.lower() in TELLING)


def withholds(verb: Token) -> bool:
    """Return whether a clause says that somebody gave no answer: `refused to say whether`."""
    return verb.lemma_ in REFUSING and any(c.dep_ == "xcomp" and c.lemma_ in ANSWERING for c in verb.children)
