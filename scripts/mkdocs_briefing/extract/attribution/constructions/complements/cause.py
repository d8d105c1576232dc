"""Causes: `credits | the rally to the ruling`, `blamed | the outbreak on dirty water`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content, ReportingVerb
from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import without_addition

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token

AMOUNTS = lexicon("things").having("amount")
"""Nouns for what is paid: `credited the sum to her account`."""


def find(verb: ReportingVerb) -> Content | None:
    """Return the thing with what it is said to come of."""
    thing = verb.first("dobj")
    if thing is None or thing.i < verb.token.i or _is_paid(thing):
        return None
    # Parsers tie the phrase to the thing as often as to the verb; the last one on the verb is the surer.
    phrases = [*(c for c in verb.children if c.i > thing.i), *thing.rights]
    cause = next((c for c in phrases if (verb.lemma, c.lower_) in cues.CAUSE and dependent(c, "pobj", "pcomp")), None)
    if cause is None:
        return None
    end = max(thing.right_edge.i, cause.right_edge.i) + 1
    return Content(without_addition(verb.token.doc, thing.left_edge.i, end), "description")


def _is_paid(thing: Token) -> bool:
    """Return whether a thing is money, which is credited to an account."""
    return thing.ent_type_ == "MONEY" or thing.lemma_.lower() in AMOUNTS | {"account", "money"}
