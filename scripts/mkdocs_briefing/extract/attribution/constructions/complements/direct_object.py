"""Objects: `announced | new rules`, `ruled out | talks`, `criticised | the mayor for the delay`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.boundaries import (
    is_definite,
    joined_end,
    with_circumstances,
    with_condition,
    with_contrast,
)
from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content, ReportingVerb
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.syntax import subject_of, without_addition

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token

COMPLETING = frozenset({"as", "for", "of", "from", "about", "against", "between", "over"})
"""Prepositions of phrases that belong to a judgement: `as a mistake`, `for the delay`, `of lying`."""


def find_of_particle_verb(verb: ReportingVerb) -> Content | None:
    """Return the object of a verb that reports with its particle: `ruled out | talks`."""
    thing = verb.first("dobj")
    if thing is None or not any((verb.lemma, c.lower_) in cues.PHRASAL for c in verb.children if c.dep_ == "prt"):
        return None
    return _content(verb, thing.left_edge.i, thing.right_edge.i + 1)


def find(verb: ReportingVerb) -> Content | None:
    """Return the object that says what a verb reports, with what completes it."""
    thing = verb.first("dobj")
    if thing is None or not (verb.lemma in cues.MATTERS or _shows(verb)) or _is_person(thing, verb.lemma):
        return None
    return _content(verb, thing.left_edge.i, _end(verb, thing))


def find_predicate(verb: ReportingVerb) -> Content | None:
    """Return a predicate that the parser left without its object: `declared | the port closed`."""
    predicate = verb.first("oprd") if verb.lemma in cues.MATTERS else None
    return _content(verb, predicate.left_edge.i, predicate.right_edge.i + 1) if predicate is not None else None


def _end(verb: ReportingVerb, thing: Token) -> int:
    """Return where an object ends with its predicate, what completes it, and what an indefinite one has beside it."""
    end: int = max(c.right_edge.i + 1 for c in verb.children if c.dep_ in {"dobj", "oprd"} or _completes(c, verb.lemma))
    if thing.tag_ == "VBG":
        return max(end, joined_end(verb.token, thing))
    if not is_definite(thing):
        end = with_circumstances(verb.children, end)
    return with_condition(verb.children, end)


def _content(verb: ReportingVerb, start: int, end: int) -> Content:
    return Content(without_addition(verb.token.doc, start, with_contrast(verb.token.doc, end)), "object")


def _shows(verb: ReportingVerb) -> bool:
    """Return whether a document or data show something: `the survey shows a fall in orders`."""
    subject = subject_of(verb.token) if verb.lemma in cues.SHOWS else None
    return subject is not None and subject.lemma_.lower() in source_nouns.INANIMATE


def _completes(child: Token, lemma: str) -> bool:
    """Return whether a prepositional phrase belongs to the object: `for the delay`, `likened it | to a war`."""
    if child.dep_ != "prep":
        return False
    is_compared = lemma in cues.COMPARE and child.lower_ in {"to", "with"}
    return is_compared or child.lower_ in COMPLETING or (lemma, child.lower_) in cues.PREPOSITIONAL


def _is_person(thing: Token, lemma: str) -> bool:
    """Return whether the object of a verb of saying is whom, not what: only judgements are about people."""
    return lemma not in cues.JUDGE and thing.ent_type_ == "PERSON"
