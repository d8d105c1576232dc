"""Infinitives: `wants | to close the port`, `urged | them to wait`."""

from __future__ import annotations

from mkdocs_briefing.extract.attribution.boundaries import joined_end
from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content, ReportingVerb
from mkdocs_briefing.extract.attribution.dependents import is_infinitive
from mkdocs_briefing.extract.lexicons import cues


def find(verb: ReportingVerb) -> Content | None:
    """Return the infinitive that a verb of wanting takes, with who is to do it."""
    if verb.lemma not in cues.WANT:
        return None
    infinitive = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and is_infinitive(c)), None)
    if infinitive is None:
        return None
    between = (c for c in verb.children if verb.token.i < c.i < infinitive.i)
    whom = next((c for c in between if c.dep_ in {"dobj", "nsubj"}), infinitive)
    return Content((whom.left_edge.i, joined_end(verb.token, infinitive)), "infinitive")
