"""Whether a clause about the future judges, wonders or foretells instead of announcing what comes next.

News announces with `will` and reports what was announced with `would`; comment uses the same words for what it thinks
that somebody is or would be able to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.unknowns import is_negated

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token

FORETELLING = lexicon("verbs").having("foretell")
"""Verbs after which `would` is what was to come."""

TIMETABLED = lexicon("verbs").having("timetable") - {"be"}
"""Verbs of motion and of timetables; `is` says as often how things are."""

EVENTFUL = TIMETABLED - {"fall", "take"}
"""Those that say an event without a date too; much `will take longer` and `fall behind`."""

NO_EVENTS = (
    lexicon("verbs").having("state")
    | frozenset("continue face help keep learn need seek strive support try work".split())
) - TIMETABLED
"""Verbs of what lasts or is tried, whose future without a date is no event: `will own the mill`."""

BECOMING = frozenset("be become find have make prove remain".split())
"""Verbs whose future with an adjective judges: `will be harder`, `will find it difficult`."""

THOUGHTS = frozenset("aim answer challenge choice goal idea job key point purpose question role task way".split())
"""Nouns of what consists in doing something."""

PERHAPS = frozenset("maybe perhaps possibly".split())
"""Adverbs of what may not be."""

USUALLY = lexicon("adverbs").having("usually") | {"sometimes"}
"""Adverbs of habits, which `would` may tell of too."""

MEASURES = frozenset("approach bill change decision law measure move plan policy proposal step strategy".split())
"""Nouns of what has effects: `the plan will create jobs` foretells one and announces nothing."""

BELIEFS = frozenset("belief chance fear hope risk".split())
"""Nouns above a clause that make it an opinion."""

GROUPS = frozenset({"ORG", "GPE", "NORP"})
GROUP_NOUNS = frozenset(
    "agency army authority bank club company council country firm government group ministry party police union".split()
)
"""Entity labels (OntoNotes) and nouns of those whose plans are announced."""

CONSEQUENCES = frozenset("this that these those which".split())
"""Subjects whose future is what follows from something rather than what is planned."""

BELITTLING = frozenset("just merely only simply".split())
"""Adverbs that make the future of `it` a consequence too: `it will only drive guests away`."""


def is_judgement(verb: Token) -> bool:
    """Return whether the future of a verb is a purpose, a consequence or a readiness rather than an event to come.

    `A law that will help trade`, `it will only make things worse`, `they will be keen to hire`, `the plan will create
    jobs`. What is reported, `the firm said it will close the port`, is no judgement of the article's; what is argued is
    one.
    """
    if verb.lemma_ in NO_EVENTS or is_negated(verb) or any(c.lower_ in PERHAPS | USUALLY for c in verb.children):
        return True
    if verb.head.lemma_ in BELIEFS:
        return True
    if verb.dep_ == "ccomp":
        return verb.head.lemma_ not in FORETELLING
    return _follows(verb)


def _follows(verb: Token) -> bool:
    """Return whether the subject of a verb is what has effects, or points at what they follow from."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    pointing = CONSEQUENCES | {"it"} if any(c.lower_ in BELITTLING for c in verb.children) else CONSEQUENCES
    if any(c.lower_ in pointing for c in subjects):
        return True
    acts = [c for c in subjects if c.dep_ == "nsubj"]
    return verb.lemma_ not in EVENTFUL and any(c.lemma_.lower() in MEASURES for c in acts)


def is_found_to_be(verb: Token) -> bool:
    """Return whether a verb says with an adjective what something is or becomes: `will be harder`, `will find it hard`.

    What will not be this or that is a judgement too.
    """
    if verb.lemma_ not in BECOMING:
        return False
    return _is_denied_to_be(verb) or any(
        c.dep_ in {"ccomp", "acomp", "oprd"} and c.pos_ == "ADJ" for c in verb.children
    )


def _is_denied_to_be(verb: Token) -> bool:
    """Return whether a clause says what something is not."""
    return verb.lemma_ == "be" and is_negated(verb) and any(c.dep_ == "attr" for c in verb.children)


def is_asked(verb: Token) -> bool:
    """Return whether a clause is what somebody asks or decides: `to decide who will run the port`."""
    if verb.dep_ == "conj":
        return is_asked(verb.head)
    asks = any(t.tag_ in {"WP", "WRB"} for c in verb.children for t in (c, *c.children) if t.i < verb.i)
    return verb.dep_ == "ccomp" and asks


def leans(verb: Token) -> bool:
    """Return whether a clause with `would` says what somebody thinks, would do or used to do, not what was to come.

    What was to come has a date, is of a timetable, or was announced of something else than a person: `said its ships
    would use the port`.
    """
    if any(t.ent_type_ == "DATE" for t in verb.subtree):
        return False
    if is_negated(verb) or any(c.lower_ in USUALLY for c in verb.children):
        return True
    if verb.lemma_ in EVENTFUL:
        return False
    by_group = any(c.dep_ == "nsubj" and (c.ent_type_ in GROUPS or c.lemma_ in GROUP_NOUNS) for c in verb.children)
    return not by_group or verb.head.tag_ != "VBD" or verb.lemma_ in NO_EVENTS


def is_datable(infinitive: Token) -> bool:
    """Return whether what is likely is an event: it has a date, is of a timetable, or is done to its subject."""
    passive = any(c.dep_ == "auxpass" for c in infinitive.children)
    return passive or infinitive.lemma_ in EVENTFUL or any(t.ent_type_ == "DATE" for t in infinitive.subtree)


def is_what_it_is(copula: Token) -> bool:
    """Return whether `is to` says what something consists in, not what is to come: `his task is to`."""
    subject = next((c for c in copula.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ != "NOUN":
        return False
    return subject.lemma_.lower() in THOUGHTS or any(c.dep_ == "poss" for c in subject.children)
