"""Gerunds: `denied | closing the port`, `suggested | waiting`."""

from __future__ import annotations

from mkdocs_briefing.extract.attribution.boundaries import joined_end
from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content, ReportingVerb
from mkdocs_briefing.extract.lexicons import cues

LABELS = frozenset({"xcomp", "pcomp", "ccomp"})


def find(verb: ReportingVerb) -> Content | None:
    """Return the gerund that a verb takes as its object."""
    if verb.lemma not in cues.GERUND:
        return None
    gerund = next((c for c in verb.children if c.dep_ in LABELS and c.tag_ == "VBG"), None)
    return Content((gerund.left_edge.i, joined_end(verb.token, gerund)), "infinitive") if gerund is not None else None
