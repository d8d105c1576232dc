"""What a verb of reporting in the active voice reports, a module each.

A complement is a function from a verb to the content that it takes there, or None. The first of `COMPLEMENTS` that
finds any decides, so that the surest come first. To add one, write a module with such a function and name it here.
"""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_briefing.extract.attribution.constructions.complements import (
    cause,
    clause,
    description,
    direct_object,
    gerund,
    infinitive,
    misattached,
    parenthesis,
    plea,
    preposition,
    topic,
)
from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content, ReportingVerb

Complement = Callable[[ReportingVerb], Content | None]
"""A function that returns what a verb reports in one kind of complement, or None."""

COMPLEMENTS: tuple[Complement, ...] = (
    # Between a subject and its verb a cue reports their sentence, whatever clause the parser hung on it.
    parenthesis.find_between_subject_and_verb,
    # `When we close, she said, …`: the first clause belongs to what she said, before the clause after the cue alone.
    parenthesis.find_after_fronted_clause,
    # `pleaded | not guilty to charges that …`: the clause belongs to the charge, whatever the parser tied it to.
    plea.find,
    # `called for | the port to close`: with its subject, before the infinitive alone.
    preposition.find_clause,
    clause.find,
    # Without a clause of its own a cue between commas reports the sentence around it, …
    parenthesis.find_set_off,
    # … and any other cue a clause that the parser tied to another word; both before the verb's lesser complements,
    # which `told them on Friday | he would resign` has as well.
    misattached.find,
    # `wants | to close it`, `denied | closing it`: an infinitive holds the object, which alone says less.
    infinitive.find,
    gerund.find,
    # `voiced concern | about it`: with a light verb the object is part of the cue, so that it is no content.
    topic.find,
    # `describes | it as a mistake`: object and predicate together, before the object alone.
    description.find_of_pronoun,
    description.find_estimate,
    # `blamed | the fire on a fault`: the thing with its cause, before the thing alone.
    cause.find,
    description.find,
    direct_object.find_of_particle_verb,
    direct_object.find,
    direct_object.find_predicate,
    # Prepositional phrases most often tell when, where or to whom, and come last.
    preposition.find,
)
