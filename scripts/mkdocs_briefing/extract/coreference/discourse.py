"""Keep what a reader has read of so far: the actors, people and institutions without a name, who spoke last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.coreference import gender
from mkdocs_briefing.extract.coreference.descriptions import Description, described_by, fitness
from mkdocs_briefing.extract.coreference.references import Reference
from mkdocs_briefing.extract.coreference.salience import (
    HUMAN,
    NOT_YET,
    SUBJECTS,
    WINDOW_SENTENCES,
    Entity,
    Unnamed,
    described_noun,
    prominence_of,
)
from mkdocs_briefing.extract.lexicons import source_nouns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_briefing.model import Actor
    from mkdocs_briefing.nlp.annotate import Annotation
    from mkdocs_briefing.nlp.parse import Doc, Token

LATELY_SENTENCES = 2
"""Sentences back within which `they` are the ones who spoke last."""


class Discourse:
    """The state of reading: it advances token by token, and each reference found is noted in it."""

    def __init__(
        self,
        annotation: Annotation,
        actors: Sequence[Actor],
        *,
        speakers: Mapping[int, Sequence[tuple[int, int]]],
        quoted: Sequence[bool],
    ) -> None:
        self.doc = annotation.doc
        self.speakers, self.quoted = speakers, quoted
        self.named = named_tokens(annotation.doc, actors)
        self.entities = {actor.id: Entity(actor, gender.of(actor, annotation), fitness(actor)) for actor in actors}
        self.sentence = 0
        """The sentence that is read, counted from 0; sentences all quoted do not count."""
        self.last_speaker: str | None = None
        """The id of the actor who spoke last."""
        self.unnamed: Unnamed | None = None
        """Who last spoke without a name."""
        self.body: Unnamed | None = None
        """The institution without a name that last spoke or was the subject."""
        self._introduced: dict[tuple[str, bool], Unnamed] = {}
        """Who was last spoken of without a name, by noun and number."""
        self._last_source: tuple[int, Reference | None] = (NOT_YET, None)
        """The sentence of the latest source or plural subject, and who it is when they are more than one."""
        self._last_subject: tuple[int, str] = (NOT_YET, "")
        """The latest sentence whose subject is an actor, and which."""
        self._sentences = [(sentence.start, sentence.end) for sentence in self.doc.sents]
        self._voices = self._going_on()
        """Where somebody goes on in words of a later sentence, the last of them first: its end, and who says it."""
        self._speaking: dict[int, str] = {}
        """The ids of the actors who speak, by the token that names them."""
        self._number = 0
        """The index of the sentence that is read, among all."""

    # ------------------------------------------------------------ reading on
    def advance(self, i: int) -> None:
        """Read on to the sentence of a token.

        A sentence that is all quoted does not count: however long somebody speaks, the story has not gone on.
        """
        while i >= self._sentences[self._number][1]:
            self._hear(self._sentences[self._number][1])  # before the next sentence, which is the story's again
            self._number += 1
            start, end = self._sentences[self._number]
            self.sentence += not (self.quoted[start] and self.quoted[max(start, end - 2)])

    def _going_on(self) -> list[tuple[int, int]]:
        """Return the end and the speaking token of words in a sentence after the one that names who says them."""
        found = [
            (end, token)
            for token, contents in self.speakers.items()
            for start, end in contents
            if start >= self.doc[token].sent.end
        ]
        return sorted(found, reverse=True)

    def _hear(self, end: int) -> None:
        """Note those whose words have ended before a token."""
        while self._voices and self._voices[-1][0] <= end:
            self._note_voice(self._voices.pop()[1])

    def _note_voice(self, token: int) -> None:
        """Note that who is named by a token has gone on speaking, and is in mind as the subject of a sentence is."""
        if self.unnamed is not None and self.unnamed.noun == token:
            self.unnamed = replace(self.unnamed, sentence=self.sentence)
        if token not in self._speaking:
            return
        entity = self.entities[self._speaking[token]]
        entity.sentence = entity.spoke = self.sentence
        entity.prominence = 1.0
        self.last_speaker = entity.actor.id

    def note(self, token: Token, reference: Reference | None) -> None:
        """Note what a token refers to, or whom it introduces, and whether it speaks."""
        if reference is None:
            if token.pos_ == "NOUN":
                self._introduce(token)
        elif reference.actor is None:
            self._note_unnamed(token, reference)
        else:
            self._note_actor(token, self.entities[reference.actor])
        if token.i in self.speakers:
            self._last_source = self.sentence, self._plural(token, reference)

    def _note_unnamed(self, token: Token, reference: Reference) -> None:
        """Note that somebody without a name speaks again."""
        if token.i not in self.speakers:
            return
        if self.unnamed is not None and self.unnamed.noun == reference.noun:
            self.unnamed = replace(self.unnamed, sentence=self.sentence)
        if self.body is not None and self.body.noun == reference.noun:
            self.body = replace(self.body, sentence=self.sentence, spoke=True)

    def _note_actor(self, token: Token, entity: Entity) -> None:
        """Note that an actor is mentioned; by the most prominent place of it in a sentence, and none in quotations."""
        beside = described_noun(token)
        prominence = 0.0 if self.quoted[token.i] else prominence_of(beside)
        if entity.sentence != self.sentence or prominence > entity.prominence:
            entity.prominence = prominence
        entity.sentence = self.sentence
        entity.count += 1
        if prominence == 1:
            self._last_subject = self.sentence, entity.actor.id
        if token.i in self.speakers or beside.i in self.speakers:
            self._speaking[token.i] = self._speaking[beside.i] = entity.actor.id
            self._note_speaker(entity, beside)

    def _note_speaker(self, entity: Entity, noun: Token) -> None:
        """Note that an actor speaks, and that who was called by a noun has a name: `a spokeswoman, Ana Duarte`."""
        entity.spoke = self.sentence
        self.last_speaker = entity.actor.id
        if self.unnamed is not None and self.unnamed.noun == noun.i:
            self.unnamed = None

    # ------------------------------------------------------------ people and institutions without a name
    def _introduce(self, noun: Token) -> None:
        """Note whom the text speaks of without a name, for `the official`, `he` and `it` later on.

        What is spoken of in quotations counts where it speaks itself.
        """
        speaks = noun.i in self.speakers
        if self.quoted[noun.i] and not speaks:
            return
        lemma, leads = noun.lemma_.lower(), speaks or prominence_of(noun) == 1
        one = Unnamed(noun.i, self.sentence, lemma, not _is_possessed(noun), speaks)
        if lemma in HUMAN:
            self._introduce_people(noun, one, leads=leads)
        elif lemma in source_nouns.INSTITUTIONS and leads and noun.tag_ != "NNS" and _tells_which(noun):
            self.body = one

    def _introduce_people(self, noun: Token, one: Unnamed, *, leads: bool) -> None:
        """Note a person without a name, or several."""
        plural = noun.tag_ == "NNS"
        self._introduced[one.lemma, plural] = one
        if one.spoke and not plural and not _asks(noun):
            self.unnamed = one
        if plural and leads and not one.spoke:
            self._set_plural(noun)

    def _set_plural(self, noun: Token) -> None:
        """Keep a plural subject for `they`; where others, more than one, spoke lately neither is clear."""
        rival = self.recent_plural()
        self._last_source = self.sentence, None if rival is not None else Reference(noun.i, None, "nominal", noun.i)

    def _plural(self, token: Token, reference: Reference | None) -> Reference | None:
        """Return a source that is more than one: a plural, an institution, several joined by `and`; else None."""
        if reference is not None and reference.actor is not None:
            person = self.entities[reference.actor].actor.type == "person"
            return None if person or any(child.dep_ == "conj" for child in token.children) else reference
        noun = token if reference is None or reference.noun is None else self.doc[reference.noun]
        if token.dep_ not in SUBJECTS or not _is_plural(noun):
            return None
        return Reference(token.i, None, "nominal", noun.i)

    # ------------------------------------------------------------ what the resolver asks
    def recent_plural(self) -> Reference | None:
        """Return those, more than one, who spoke or were the subject lately; None where the last source is one."""
        sentence, many = self._last_source
        return many if self.sentence - sentence <= LATELY_SENTENCES else None

    def introduced_as(self, noun: Token, what: Description) -> Unnamed | None:
        """Return who was last called by a description's noun without a name, if nothing in the description is new."""
        before = self._introduced.get((what.head, noun.tag_ == "NNS"))
        if before is None or not what.modifiers <= {token.lower_ for token in self.doc[before.noun].subtree}:
            return None
        return before

    def last_spoken(self) -> int:
        """Return the latest sentence in which an actor spoke."""
        return max((entity.spoke for entity in self.entities.values()), default=NOT_YET)

    def has_the_floor(self, entity: Entity) -> bool:
        """Return whether an actor spoke last, lately, and nobody else has been the subject since."""
        if entity.actor.id != self.last_speaker or self.sentence - entity.spoke > WINDOW_SENTENCES:
            return False
        sentence, subject = self._last_subject
        return sentence <= entity.spoke or subject == entity.actor.id


def named_tokens(doc: Doc, actors: Sequence[Actor]) -> dict[int, str]:
    """Return the head and the last token of each mention by name, with the actor's id; heads go before last tokens."""
    found: dict[int, str] = {}
    for actor in actors:
        for mention in actor.mentions:
            span = doc.char_span(mention.start, mention.end, alignment_mode="contract")
            if span is not None:
                found[span.root.i] = actor.id
                found.setdefault(span[-1].i, actor.id)
    return found


def _is_possessed(noun: Token) -> bool:
    """Return whether a noun is somebody's: `his wife`, whom the article may name."""
    return any(child.dep_ == "poss" for child in noun.lefts)


def _tells_which(noun: Token) -> bool:
    """Return whether a noun for an institution is more than `the company`, which is one known already."""
    what = described_by(noun)
    return what is None or bool(what.modifiers)


def _is_plural(noun: Token) -> bool:
    """Return whether a noun is for several people or for an institution, of which `they` is said."""
    lemma = noun.lemma_.lower()
    return lemma in source_nouns.INSTITUTIONS or (noun.tag_ == "NNS" and lemma in HUMAN)


def _asks(source: Token) -> bool:
    """Return whether a source asks somebody, who is then the next to speak: `a reporter asked Ana Duarte`."""
    verb = source.head
    return source.dep_ in SUBJECTS and verb.lemma_ == "ask" and any(c.dep_ in {"dobj", "dative"} for c in verb.rights)
