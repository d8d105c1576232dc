"""Descriptions: `described | the offer as an insult`, `what she calls | a war`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content, ReportingVerb
from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import lemma_of, without_addition

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token

RELATIVE = frozenset({"WP", "WDT"})
"""Tags of `what`, `who` and `which`."""


AMOUNTS = lexicon("things").having("amount")
"""Nouns for what is so much or so many."""


def find_of_pronoun(verb: ReportingVerb) -> Content | None:
    """Return the description alone where the thing is a pronoun before the verb: `what she describes as | a war`."""
    thing, predicate = verb.first("dobj"), _predicate(verb)
    if thing is None or predicate is None or thing.tag_ not in RELATIVE or verb.lemma not in cues.AS | cues.JUDGE:
        return None
    called = dependent(predicate, "pobj", "pcomp") or predicate
    return Content(without_addition(verb.token.doc, called.left_edge.i, predicate.right_edge.i + 1), "description")


def find(verb: ReportingVerb) -> Content | None:
    """Return the thing with its description: `described | the offer as an insult`."""
    thing, predicate = verb.first("dobj") or _compound(verb), _predicate(verb)
    if thing is None or predicate is None or verb.lemma not in cues.AS:
        return None
    end = max(thing.right_edge.i, predicate.right_edge.i) + 1
    return Content(without_addition(verb.token.doc, thing.left_edge.i, end), "description")


def find_estimate(verb: ReportingVerb) -> Content | None:
    """Return the thing with how many or how much it is: `put | the cost at 5 million euros`."""
    thing = verb.first("dobj") if verb.lemma in cues.ESTIMATE else None
    if thing is None or thing.i < verb.token.i or lemma_of(thing) not in AMOUNTS:
        return None
    for preposition in verb.token.subtree:
        if preposition.lower_ == "at" and preposition.i > thing.i and any(t.like_num for t in preposition.subtree):
            return Content((thing.left_edge.i, preposition.right_edge.i + 1), "description")
    return None


def _compound(verb: ReportingVerb) -> Token | None:
    """Return a noun that the parser took for a phrase by its prefix: `described | the by-law as harsh`."""
    after = (c for c in verb.token.rights if c.pos_ == "ADP" and c.i + 1 < c.right_edge.i)
    return next((c for c in after if c.nbor(1).tag_ == "HYPH" and not c.whitespace_), None)


def _predicate(verb: ReportingVerb) -> Token | None:
    """Return the phrase with `as`, else the predicate of the object: `called it | a war`."""
    as_phrase = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"), None)
    return as_phrase if as_phrase is not None else verb.first("oprd")
