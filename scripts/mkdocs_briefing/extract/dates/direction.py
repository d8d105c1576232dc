"""Whether what happens at a date is over or to come, by the tense of its clause and the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.tense import MODALS_OF_CHANCE, auxiliaries, governing_verb, is_plan, time_of

if TYPE_CHECKING:
    from spacy.tokens import Token

TOWARDS = frozenset("ahead before by for from till to until".split())
"""Words before what may be still to come though the verb is past: `called a vote for May`."""

ARRANGING = lexicon("verbs").having("arrange")
"""Verbs whose past tense says nothing of when their object happens: `announced a summit in May`."""

TIMETABLED = lexicon("verbs").having("timetable")
"""Verbs of motion and of timetables: their present tense with a weekday is still to come, `flies to Oslo on Monday`."""

PARTS_OF_DAY = lexicon("calendar").having("part-of-day")
"""What may follow a weekday."""


def looks_ahead(token: Token) -> bool | None:
    """Return whether a clause speaks of the future; None where it does not say."""
    return {"future": True, "conditional": True, "past": False, "past perfect": False}.get(time_of(token))


def is_over(token: Token) -> bool:
    """Return whether a verb of the past, with no plan on the way to it, tells what happened at a date."""
    verb = governing_verb(token)
    if verb is None or looks_ahead(token) is not False:
        return False
    if "to" in auxiliaries(verb):  # `was to open in May`
        return False
    between = [t for t in token.ancestors if verb.is_ancestor(t)]
    if is_plan(verb) or any(is_plan(t) or t.lower_ in TOWARDS for t in between):
        return False
    return verb.lemma_ not in ARRANGING or not any(t.pos_ in {"NOUN", "PROPN"} for t in between)


def is_weekday_to_come(word: Token) -> bool:
    """Return whether a weekday lies ahead, by its clause's tense; in the present for timetables and plans alone."""
    before = word.nbor(-1).lower_ if word.i else ""
    time = time_of(word)
    if before == "since" or time not in {"future", "conditional", "present"}:
        return False
    if time != "present":
        return True
    verb = governing_verb(word)
    if verb is None or _belongs_to_noun(word):
        return False
    if before in {"before", "by", "till", "until"}:
        return True
    if before == "from" and word.head.head == verb:  # `may swim from Friday`, not `the letter from Monday`
        return True
    return (before == "on" or word.dep_ != "pobj") and _is_set_ahead(verb)


def _is_set_ahead(verb: Token) -> bool:
    """Return whether a verb of the present says what is to come: a timetable, a plan, `may`, `is to`."""
    if verb.lemma_ in TIMETABLED or is_plan(verb):
        return True
    aux = auxiliaries(verb)
    return "have" not in aux and bool(aux & (MODALS_OF_CHANCE | {"to"}))


def _belongs_to_noun(word: Token) -> bool:
    """Return whether a weekday tells which one is meant, `Tuesday's vote`, `the Tuesday night vote`, not when it is."""
    last = word.head if word.dep_ == "compound" and word.head.lower_ in PARTS_OF_DAY else word
    return last.dep_ in {"poss", "compound", "nmod"} or any(c.tag_ == "POS" for c in last.children)
