"""Answers to a charge: `pleaded | not guilty to charges that …`; the clause of the charge is nobody's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.boundaries import is_definite
from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content, ReportingVerb
from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.lexicons import cues

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token


def find(verb: ReportingVerb) -> Content | None:
    """Return the answer with its `not` and the charge, whether the parser tied that to the answer or to the verb."""
    answer = _answer(verb) if verb.lemma in cues.PLEA else None
    if answer is None:
        return None
    charges = (c.right_edge.i for c in verb.children if c.dep_ == "prep" and c.lower_ == "to" and c.i > answer.i)
    return Content((answer.left_edge.i, max([answer.right_edge.i, *charges]) + 1), "plea")


def _answer(verb: ReportingVerb) -> Token | None:
    """Return `guilty`, `innocent` or `no contest` after the verb; `his case` is no answer."""
    answer = verb.first("acomp", "oprd", "dobj")
    if answer is None or answer.i < verb.token.i:
        return None
    is_thing = answer.dep_ == "dobj" and (is_definite(answer) or dependent(answer, "poss") is not None)
    return None if is_thing else answer
