"""What a procedure still needs: `must be passed by the Senate`, `now goes to court`, `has 30 days to appeal`.

Such steps are to come although nobody says when.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.tense import auxiliaries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Token

DECIDING = frozenset("adopt approve confirm endorse pass ratify sign".split())
"""What is done to what is decided on."""

APPROVALS = frozenset("approval assent clearance consent ratification signature".split())
"""Nouns for it."""

MATTERS = frozenset(
    "agreement amendment bid bill budget case deal legislation matter measure merger motion nomination plan project "
    "proposal resolution takeover treaty".split()
)
"""What is decided on."""

MOVING = frozenset("advance go head move pass proceed return".split())
"""How it comes to who decides next."""

PRESENT = frozenset({"VBP", "VBZ"})
"""Tags of the present tense."""

DECIDERS = lexicon("institutions").having("chamber") | frozenset(
    "board cabinet committee council court governor judge jury king mayor parliament president queen regulator "
    "regulators senators voters".split()
)
"""Who decides."""


def is_next_step(verb: Token) -> bool:
    """Return whether a clause of the present says what is still to be decided on a known matter, or until when."""
    if _must_be_decided(verb):
        return _is_of_known_matter(verb)
    if verb.tag_ not in PRESENT or auxiliaries(verb):
        return False
    if verb.lemma_ == "have" and _has_time_left(verb):
        return True
    return (_goes_to_decider(verb) or _needs_approval(verb)) and _is_of_known_matter(verb)


def _is_of_known_matter(verb: Token) -> bool:
    """Return whether the subject is a matter that is known: `the bill`, `its plan`, but not `laws` in general."""
    subject = next(_dependents(verb, "nsubj", "nsubjpass"), None)
    if subject is None or subject.lemma_.lower() not in MATTERS:
        return False
    return any(c.lower_ in {"the", "this"} or c.dep_ == "poss" for c in subject.lefts)


def _must_be_decided(verb: Token) -> bool:
    """Return whether something must be passed or the like: `must be passed`, `still has to be approved`."""
    if verb.lemma_ in DECIDING:
        return "must" in auxiliaries(verb) and any(_dependents(verb, "auxpass"))
    decided = (c for c in _dependents(verb, "xcomp") if c.lemma_ in DECIDING and c.tag_ == "VBN")
    return verb.lemma_ in {"have", "need"} and verb.tag_ in PRESENT and any(decided)


def _goes_to_decider(verb: Token) -> bool:
    """Return whether something goes on to who decides: `now heads to the House`."""
    return verb.lemma_ in MOVING and any(c.lemma_.lower() in DECIDERS for c in _after(verb, "before", "to"))


def _needs_approval(verb: Token) -> bool:
    """Return whether something needs to be approved: `requires the consent of`, `is subject to approval`."""
    needed = _dependents(verb, "dobj") if verb.lemma_ in {"need", "require"} else _subject_to(verb)
    return any(c.lemma_.lower() in APPROVALS for c in needed)


def _subject_to(verb: Token) -> Iterator[Token]:
    """Yield what the subject of a verb is subject to."""
    for adjective in _dependents(verb, "acomp"):
        if adjective.lower_ == "subject":
            yield from _after(adjective, "to")


def _has_time_left(verb: Token) -> bool:
    """Return whether somebody has until a day, or so many days, for something: `has until May 4 to answer`."""
    if any(t.ent_type_ == "DATE" for t in _after(verb, "until")):
        return True
    for days in _dependents(verb, "dobj", "npadvmod"):
        if days.lemma_.lower() in {"day", "week"} and any(_dependents(days, "nummod")):
            return any(c.tag_ == "VB" for word in (verb, days) for c in _dependents(word, "acl", "relcl", "xcomp"))
    return False


def _after(word: Token, *prepositions: str) -> Iterator[Token]:
    """Yield the nouns after some prepositions of a word."""
    for preposition in _dependents(word, "prep"):
        if preposition.lower_ in prepositions:
            yield from _dependents(preposition, "pobj")


def _dependents(word: Token, *labels: str) -> Iterator[Token]:
    """Yield the words that depend on a word with some labels."""
    return (c for c in word.children if c.dep_ in labels)
