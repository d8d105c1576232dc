"""Whether what happens at a date is over or to come, by the tense of its clause and the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.tense import MODALS_OF_CHANCE, auxiliaries, governing_verb, is_plan, tense_of, time_of

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token

TOWARDS = frozenset("ahead before by for from till to until".split())
"""Words before what may be still to come though the verb is past: `called a vote for May`."""

ARRANGING = lexicon("verbs").having("arrange")
"""Verbs whose past tense says nothing of when their object happens: `announced a summit in May`."""

TIMETABLED = lexicon("verbs").having("timetable")
"""Verbs of motion and of timetables: their present tense with a weekday is still to come, `flies to Oslo on Monday`."""

MAY_COME = frozenset({"could", "may", "might"})
"""Modals of what may come; `can` says as often what is always so."""

AGREEING = lexicon("verbs").having("agree")
"""Verbs whose infinitive is still to come when they are past."""

DEEDS = lexicon("verbs").having("deed")
"""Words that look back on what was done: `accused of robbing the bank in March`."""

OF_DEEDS = frozenset("for of over to with".split())
"""Prepositions between one of `DEEDS` and the deed."""

TIMING = frozenset("after before once till until when".split())
"""Conjunctions of a clause that says when something happens."""

LATER = frozenset({"after", "amid", "despite", "following", "heels"})
"""Words before what has happened already: `comes after | a strike on Monday`, `on the heels of | a poll`."""

RANKS = frozenset("first last latest next only".split())
"""Adjectives by which `to` singles one out, `the last ferry to leave`, rather than saying what it is for."""

PARTS_OF_DAY = lexicon("calendar").having("part-of-day")
"""What may follow a weekday."""


def looks_ahead(token: Token) -> bool | None:
    """Return whether a clause speaks of the future; None where it does not say."""
    if may_come(token):
        return True
    return {"future": True, "conditional": True, "past": False, "past perfect": False}.get(time_of(token))


def may_come(token: Token) -> bool:
    """Return whether a clause says what may come: `could open`, `may allow it to open`; not what could not be done."""
    verb = governing_verb(token)
    while verb is not None and "to" in auxiliaries(verb) and verb.head != verb:
        verb = governing_verb(verb.head)
    if verb is None:
        return False
    aux = auxiliaries(verb)
    return bool(aux & MAY_COME) and "have" not in aux and not any(c.dep_ == "neg" for c in verb.children)


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


def is_of_a_deed(date: Token) -> bool:
    """Return whether a date is that of what somebody is punished, blamed or thanked for, in whatever tense.

    `Jailed for trying to bribe a judge in March`, `will be sentenced for the March 21 crash`; but not `fined for May`.
    """
    below = date
    for above in date.ancestors:
        if below.lower_ in OF_DEEDS and below.dep_ == "prep" and above.lemma_.lower() in DEEDS:
            return not any(child == date for child in below.children)
        below = above
    return False


def is_on_timetable(date: Token) -> bool:
    """Return whether a date is that of a timetable in the present: `the fair opens in June`."""
    verb = governing_verb(date)
    if verb is None or verb.tag_ not in {"VBZ", "VBP"} or auxiliaries(verb):
        return False
    return verb.lemma_ in TIMETABLED - {"be"}


def is_weekday_to_come(word: Token) -> bool:
    """Return whether a weekday lies ahead, by its clause's tense; in the present for timetables and plans alone."""
    before = word.nbor(-1).lower_ if word.i else ""
    time = time_of(word)
    if before == "since":
        return False
    if _is_meant_to_be(word):
        return True
    if time not in {"future", "conditional", "present"}:
        return False
    if time != "present":
        return True
    verb = governing_verb(word)
    if verb is None or _belongs_to_noun(word) or _is_followed_by(word, verb):
        return False
    if _awaits(verb):
        return True
    if before in {"before", "by", "till", "until"}:
        return True
    if before == "from" and word.head.head == verb:  # `may swim from Friday`, not `the letter from Monday`
        return True
    return (before == "on" or word.dep_ != "pobj") and _is_set_ahead(verb)


def _is_followed_by(word: Token, verb: Token) -> bool:
    """Return whether what a verb tells comes after something that a weekday dates: `comes after | a vote on Monday`."""
    return any(verb.is_ancestor(t) and t.lower_ in LATER for t in word.ancestors)


def _is_meant_to_be(word: Token) -> bool:
    """Return whether a weekday dates what a noun is for or what was agreed, not what one was the last to do.

    `A truce to begin on Friday`, `agreed to meet on Friday`.
    """
    verb = governing_verb(word)
    if verb is not None and verb.dep_ == "xcomp" and verb.head.lemma_ in AGREEING:
        return True
    if verb is None or verb.dep_ not in {"acl", "relcl"} or verb.head.pos_ not in {"NOUN", "PROPN"}:
        return False
    aux = auxiliaries(verb)
    ranked = any(c.dep_ == "amod" and (c.ent_type_ == "ORDINAL" or c.lower_ in RANKS) for c in verb.head.children)
    return "to" in aux and "have" not in aux and not ranked


def _awaits(verb: Token) -> bool:
    """Return whether a clause in the present is the time of one in the future: `will speak when it is debated`."""
    if verb.dep_ != "advcl" or not any(c.lower_ in TIMING for c in verb.children):
        return False
    return tense_of(verb.head) == "future"


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
