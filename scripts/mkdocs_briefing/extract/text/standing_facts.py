"""Whether a clause says what stays as it is: who a person is, how things generally are, how much there is of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.tense import SUBJECTS, auxiliaries

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token

LIVES = lexicon("verbs").having("life")
"""Verbs that tell a life: `was born`, `has led the party since`."""

STATES = lexicon("verbs").having("state")
"""Verbs whose present says how things are."""

USUALLY = lexicon("adverbs").having("usually")
"""Adverbs of what is generally so."""

DEMONSTRATIVE = frozenset({"this", "these", "those"})

AGAIN = frozenset("second third fourth fifth sixth seventh eighth ninth tenth latest".split())
"""Words by which something is one of several that came one after the other."""

QUANTITIES = frozenset({"QUANTITY", "PERCENT", "MONEY", "CARDINAL"})
"""Entity labels (OntoNotes) of numbers that count or measure."""


def tells_a_life(verb: Token) -> bool:
    """Return whether a clause says who a person is or was.

    `Vale is a surgeon from Leeds`, `she was born in Sola`, `he has led the union since 2009`.
    """
    subject = _subject_of(verb)
    if subject is None or not _is_person(subject) or any(c.dep_ == "neg" for c in verb.children):
        return False
    if verb.lemma_ == "be":
        attribute = next((c for c in verb.children if c.dep_ == "attr"), None)
        return attribute is not None and attribute.pos_ == "NOUN"
    return verb.lemma_ in LIVES and (verb.lemma_ == "bear" or _has_lasted(verb))


def _is_person(subject: Token) -> bool:
    """Return whether a subject is one person."""
    return subject.ent_type_ == "PERSON" or subject.lower_ in {"he", "she"}


def _has_lasted(verb: Token) -> bool:
    """Return whether a clause says how long something went on: `has led it`, `worked there for 20 years`."""
    if {"has", "had"} & auxiliaries(verb) or any(c.lower_ in {"since", "until"} for c in verb.subtree):
        return True
    return any(c.lower_ == "for" and _is_of_years(c) for c in verb.children)


def _is_of_years(preposition: Token) -> bool:
    """Return whether years or decades stand after a preposition: `for 20 years`."""
    return any(c.lemma_ in {"year", "decade"} for c in preposition.children)


def led_until(verb: Token) -> bool:
    """Return whether a clause says who led something until an end that has come: `was led by Holm until June`."""
    ends = any(c.lower_ in {"until", "till"} and c.dep_ in {"prep", "mark"} for c in verb.subtree)
    return verb.lemma_ in LIVES and verb.tag_ in {"VBD", "VBN"} and ends


def is_one_of_a_series(verb: Token) -> bool:
    """Return whether a clause counts the news among others before it: `This is the second attempt to sell the yard`."""
    subject = _subject_of(verb)
    if verb.lemma_ != "be" or subject is None or subject.lower_ not in {"this", "it"}:
        return False
    attributes = (c for c in verb.children if c.dep_ == "attr")
    return any(c.lower_ in AGAIN for noun in attributes for c in noun.children)


def is_general(verb: Token) -> bool:
    """Return whether a clause says what somebody or something is, has or generally does, not what goes on."""
    subject = _subject_of(verb)
    if subject is None or _is_judged(verb, subject) or _points(subject) or _goes_on(verb):
        return False
    if verb.lemma_.lower() in STATES or any(c.lower_ in USUALLY for c in verb.children):
        return True
    return subject.pos_ == "NOUN" and not _is_determined(subject) and not _sets_about(verb)


def _sets_about(verb: Token) -> bool:
    """Return whether a clause says what somebody does in order to do more, as live reports do: `vote to reject it`."""
    return any(c.dep_ == "xcomp" and "to" in auxiliaries(c) for c in verb.children)


def _points(subject: Token) -> bool:
    """Return whether a subject is or has what points to another sentence: `that`, `these`."""
    if any(c.lower_ == "that" for c in (subject, *subject.children)):
        return True
    return any(c.lower_ in DEMONSTRATIVE for c in subject.subtree)


def _goes_on(verb: Token) -> bool:
    """Return whether a clause is set in the time of another: `while ministers meet`, `as the storm nears`."""
    clauses = (c for c in verb.children if c.dep_ == "advcl")
    return any(mark.lower_ in {"while", "as"} for clause in clauses for mark in clause.children)


def _is_determined(noun: Token) -> bool:
    """Return whether a noun means certain ones, `the ferries`, `two ferries`, rather than any: `ferries`, `a ferry`."""
    return any(c.dep_ in {"det", "poss", "nummod"} and c.lower_ not in {"a", "an"} for c in noun.children)


def _is_judged(verb: Token, subject: Token) -> bool:
    """Return whether a clause says what somebody thinks of something, or how somebody feels.

    `It is no surprise that`, `it is hard to`, `it is worth noting`, `the problem is that`, `Vale remains calm`.
    """
    clauses = {c.dep_ for c in verb.children} & {"xcomp", "ccomp", "advcl"}
    if subject.lower_ == "it":
        return bool(clauses) or any(c.lower_ == "worth" for c in verb.children)
    feels = _is_person(subject) and any(c.dep_ == "acomp" for c in verb.children)
    return feels or (verb.lemma_ == "be" and bool(clauses))


def has_quantity(verb: Token) -> bool:
    """Return whether a clause has a number that counts or measures."""
    return any(t.like_num and t.lower_ != "one" and t.ent_type_ in QUANTITIES for t in verb.subtree)


def _subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb; None where it has none."""
    return next((c for c in verb.children if c.dep_ in SUBJECTS), None)
