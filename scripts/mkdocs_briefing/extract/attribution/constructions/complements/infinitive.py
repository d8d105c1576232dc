"""Infinitives: `wants | to close the port`, `urged | them to wait`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.boundaries import joined_end
from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content, ReportingVerb
from mkdocs_briefing.extract.attribution.dependents import is_infinitive, labelled
from mkdocs_briefing.extract.attribution.tails import REPORTING
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import lemma_of

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token

FORESEEING = frozenset({"anticipate", "expect", "forecast", "foresee", "predict", "project"})
"""Verbs by which something is expected, with what comes of it."""


def find(verb: ReportingVerb) -> Content | None:
    """Return the infinitive that a verb of wanting takes, with who is to do it."""
    if verb.lemma not in cues.WANT:
        return None
    infinitive = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and is_infinitive(c)), None)
    if infinitive is None:
        return None
    first = _doer(verb, infinitive) or infinitive
    end = joined_end(verb.token, infinitive)
    if verb.lemma in FORESEEING:
        end = max([end, *(c.right_edge.i + 1 for c in verb.children if c.left_edge.i == end + 1 and _follows_from(c))])
    return Content((first.left_edge.i, end), "infinitive")


def _follows_from(participle: Token) -> bool:
    """Return whether a participle says what is to come of what is expected: `a front to reach us, | bringing rain`."""
    return participle.dep_ == "advcl" and participle.tag_ == "VBG" and lemma_of(participle) not in REPORTING


def _doer(verb: ReportingVerb, infinitive: Token) -> Token | None:
    """Return who is to do it, between the verb and its infinitive: `urged | them to wait`."""
    return labelled((c for c in verb.children if verb.token.i < c.i < infinitive.i), "dobj", "nsubj")
