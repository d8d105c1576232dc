"""Who speaks, as a briefing states it: the actor or the words of the article, and how journalism sources it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import object_of
from mkdocs_briefing.extract.attribution.relays import is_medium, spoken_to
from mkdocs_briefing.extract.attribution.sourcing import sourcing_of_noun, takes_some
from mkdocs_briefing.extract.attribution.spans import span_of_tokens
from mkdocs_briefing.extract.text.relative_pronouns import antecedent
from mkdocs_briefing.extract.text.syntax import NOMINAL, noun_phrase, tells_time
from mkdocs_briefing.model import Actor, Relay, Speaker

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.extract.coreference.references import Reference, References
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.model import Resolution, Sourcing
    from mkdocs_briefing.nlp.annotate import Annotation
    from mkdocs_briefing.nlp.parse import Doc, Token

RELATIVE = frozenset({"WP", "WDT"})
"""Tags of `who` and `which`."""
ADDITION_MARKS = frozenset({",", "—", "–", "--", "-", "("})
"""Marks that what is added to a noun begins with."""


class Speakers:
    """Answers who speaks in an article, with its actors and what refers to them."""

    def __init__(self, annotation: Annotation, actors: Mapping[str, Actor], references: References) -> None:
        self.annotation = annotation
        self.doc = annotation.doc
        self.actors = actors
        self.references = references

    def speaker_of(self, attribution: Attribution) -> Speaker | None:
        """Return who speaks; None where the text does not say."""
        if attribution.source is None:
            return None
        start, end = _without_time(self.doc, *attribution.source)
        mention = span_of_tokens(self.annotation, without_additions(self.doc, start, end))
        root = self.doc[start:end].root
        reference = self.references.of(start, end)
        if reference is not None:
            name = self._name(reference) or mention.text
            return Speaker(name=name, actor=reference.actor, mention=mention, resolution=_resolution(reference, root))
        if (noun := antecedent(root)) is not None:
            phrase = without_additions(self.doc, *noun_phrase(noun, until=root.i))
            name = span_of_tokens(self.annotation, phrase).text
            return Speaker(name=name, actor=None, mention=mention, resolution="nominal")
        resolution: Resolution = "unresolved" if root.pos_ == "PRON" else "nominal"
        return Speaker(name=mention.text, actor=None, mention=mention, resolution=resolution)

    def sourcing_of(self, attribution: Attribution, speaker: Speaker | None) -> Sourcing:
        """Return how the statement is sourced: by name, by an institution, without a name, or not at all."""
        if speaker is None or attribution.source is None:
            return "unattributed"
        if speaker.actor is None:
            return sourcing_of_noun(self._described(attribution.source))
        if self.actors[speaker.actor].type == "person":
            return "named"
        return "unnamed" if takes_some(self.doc[slice(*attribution.source)].root) else "institutional"

    def relay_of(self, attribution: Attribution) -> Relay | None:
        """Return the medium that was told; None where somebody else was, or nobody."""
        cue = self.doc[attribution.cue_token] if attribution.cue_token is not None else None
        told = chain([attribution.addressee], (noun_phrase(noun) for noun in spoken_to(cue)))
        return next(filter(None, (self._relay(phrase) for phrase in told if phrase is not None)), None)

    def _relay(self, told: Range) -> Relay | None:
        """Return the medium that a phrase names; None where it names none."""
        start, end = told
        reference = self.references.of(start, end)
        actor = self.actors.get(reference.actor) if reference is not None and reference.actor is not None else None
        if not is_medium(self.doc[start:end].root, actor):
            return None
        mention = span_of_tokens(self.annotation, without_additions(self.doc, start, end))
        if actor is None:
            return Relay(name=mention.text, actor=None, mention=mention)
        return Relay(name=actor.name, actor=actor.id, mention=mention)

    def _described(self, source: Range) -> Token:
        """Return the noun that says what a source without an actor is: where it was introduced, or before `who`."""
        reference = self.references.of(*source)
        introduced = reference.noun if reference is not None else None
        noun = self.doc[introduced] if introduced is not None else self.doc[slice(*source)].root
        return antecedent(noun) or noun

    def _name(self, reference: Reference) -> str | None:
        """Return the actor's name, or the words by which somebody without one was introduced."""
        if reference.actor is not None:
            return self.actors[reference.actor].name
        if reference.noun is None:
            return None
        noun = self.doc[reference.noun]
        conjunction = next((c.i for c in noun.rights if c.dep_ == "cc"), None)
        phrase = without_additions(self.doc, *_without_time(self.doc, *noun_phrase(noun, until=conjunction)))
        return span_of_tokens(self.annotation, phrase).text


def without_additions(doc: Doc, start: int, end: int) -> Range:
    """Return a noun phrase up to what a comma, a dash or a relative clause adds to it, without a possessive ending."""
    root = doc[start:end].root
    if end - start > 1 and doc[end - 1].tag_ == "POS":
        end -= 1
    for token in doc[_end_of_list(root, end) : end]:
        if token.tag_ in RELATIVE or (token.text in ADDITION_MARKS and not _is_hyphen(token)):
            return start, max(token.i, root.i + 1)
    return start, end


def _without_time(doc: Doc, start: int, end: int) -> Range:
    """Return a source without when it spoke, which the parser tied to its end: `the council | on Monday`.

    Of a pronoun nothing but itself is left: `she | all but`.
    """
    root = doc[start:end].root
    if root.tag_ == "PRP":
        return root.i, root.i + 1
    last = next((c for c in root.rights if c.right_edge.i + 1 == end and _says_when(c)), None)
    return (start, last.left_edge.i) if last is not None else (start, end)


def _says_when(phrase: Token) -> bool:
    """Return whether a phrase that the parser tied to a noun says when it spoke: `the council | on Monday`."""
    if phrase.dep_ == "npadvmod":
        return tells_time(phrase)
    noun = object_of(phrase) if phrase.dep_ == "prep" and phrase.lower_ in {"at", "in", "on"} else None
    return noun is not None and tells_time(noun)


def _end_of_list(first: Token, end: int) -> int:
    """Return the end of a list that a noun begins, before the token `end`: `Holm, Berg and Moe`.

    Without `and` or `or`, and where a common noun follows a name, the parser has joined what a comma adds: `Holm, a
    lawyer and poet`, `two voters, Holm and Berg`.
    """
    last, joined = first, False
    while (member := next((c for c in last.rights if c.dep_ == "conj" and c.i < end), None)) is not None:
        if member.pos_ not in NOMINAL or (last == first and member.pos_ != first.pos_):
            break
        joined |= any(c.dep_ == "cc" and c.i < member.i for c in last.rights)
        last = member
    return last.i + 1 if joined else first.i + 1


def _is_hyphen(mark: Token) -> bool:
    """Return whether a dash joins two parts of a word: no space stands before it."""
    return mark.text in {"-", "–"} and not mark.nbor(-1).whitespace_


def _resolution(reference: Reference, root: Token) -> Resolution:
    """Return how the words of the article refer to a speaker."""
    if reference.kind == "pronoun" or root.tag_ in RELATIVE:
        return "pronoun"
    return "nominal" if reference.kind == "nominal" else "named"
