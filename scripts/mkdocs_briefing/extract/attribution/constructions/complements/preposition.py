"""Prepositional phrases: `called for | an inquiry`, `agreed with | the union`, `called for | the port to close`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.boundaries import with_contrast
from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content, ReportingVerb
from mkdocs_briefing.extract.attribution.dependents import dependent, is_infinitive, object_of
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import without_addition

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token

WHERE = frozenset("across around at in near off throughout".split())
"""Prepositions of places."""
PLACES = frozenset({"FAC", "GPE", "LOC"})
"""The recognizer's labels of places."""


def find(verb: ReportingVerb) -> Content | None:
    """Return what follows the first preposition by which a verb reports."""
    for preposition in verb.children:
        if preposition.dep_ == "prep" and (verb.lemma, preposition.lower_) in cues.PREPOSITIONAL:
            inner = dependent(preposition, "pobj", "pcomp")
            if inner is not None:
                doc = verb.token.doc
                end = max([inner.right_edge.i + 1, *_completing_ends(verb, inner)])
                return Content(without_addition(doc, inner.left_edge.i, with_contrast(doc, end)), "preposition")
    return None


def find_clause(verb: ReportingVerb) -> Content | None:
    """Return the infinitive with its subject after `for`, which the parser takes for a circumstance of the verb.

    The subject may be tied to the infinitive or, as an object, to `for`.
    """
    doc, following = verb.token.doc, verb.token.i + 1
    if (verb.lemma, "for") not in cues.PREPOSITIONAL or doc[following : following + 1].text.lower() != "for":
        return None
    for clause in verb.children:
        if clause.dep_ not in {"advcl", "ccomp", "xcomp"} or not is_infinitive(clause):
            continue
        tied = object_of(doc[following])
        first = tied.right_edge.i + 1 if tied is not None else following + 1
        starts = clause.left_edge.i
        if starts in {first, following}:
            return Content((following + 1, clause.right_edge.i + 1), "preposition")
    return None


def _completing_ends(verb: ReportingVerb, inner: Token) -> list[int]:
    """Return where what completes the phrase ends: `called on them | to wait`, `referred to it | as a war`."""
    ends = [c.right_edge.i + 1 for c in verb.children if c.i > inner.i and (c.dep_ == "xcomp" or c.lower_ == "as")]
    return [*ends, _end_with_place(verb, inner.right_edge.i + 1)]


def _end_with_place(verb: ReportingVerb, end: int) -> int:
    """Return where a phrase ends with the place right after it that the parser tied to the verb: `of hunger | in Sola`.

    So does a clause on that place.
    """
    following = {c.left_edge.i: c for c in verb.children}
    while end in following and _is_place(following[end]):
        end = following[end].right_edge.i + 1
    is_clause = verb.token.doc[end : end + 2].text.lower() == ", where" and end + 1 in following
    return following[end + 1].right_edge.i + 1 if is_clause else end


def _is_place(preposition: Token) -> bool:
    """Return whether a preposition and its noun say where something is."""
    place = object_of(preposition) if preposition.lower_ in WHERE else None
    return place is not None and place.ent_type_ in PLACES
