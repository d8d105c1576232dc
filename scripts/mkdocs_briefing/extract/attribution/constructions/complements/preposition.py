"""Prepositional phrases: `called for | an inquiry`, `agreed with | the union`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content, ReportingVerb
from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import without_addition

if TYPE_CHECKING:
    from spacy.tokens import Token


def find(verb: ReportingVerb) -> Content | None:
    """Return what follows the first preposition by which a verb reports."""
    for preposition in verb.children:
        if preposition.dep_ == "prep" and (verb.lemma, preposition.lower_) in cues.PREPOSITIONAL:
            inner = dependent(preposition, "pobj", "pcomp")
            if inner is not None:
                end = max([inner.right_edge.i + 1, *_completing_ends(verb, inner)])
                return Content(without_addition(verb.token.doc, inner.left_edge.i, end), "preposition")
    return None


def _completing_ends(verb: ReportingVerb, inner: Token) -> list[int]:
    """Return where what completes the phrase ends: `called on them | to wait`, `referred to it | as a war`."""
    return [c.right_edge.i + 1 for c in verb.children if c.i > inner.i and (c.dep_ == "xcomp" or c.lower_ == "as")]
