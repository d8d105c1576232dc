"""Who `he`, `the minister` and `the ministry` are: pronouns and descriptions tied to the actors of the article.

Entities are kept in order of attention while the text is read once, as in centering theory (Grosz, Joshi and
Weinstein 1995) and Lappin and Leass (1994): recency, subjecthood and having spoken last count for a candidate,
agreement in gender and kind excludes it. Where two candidates are about equal nobody is named: an unresolved
pronoun is a gap, a wrong one is a false statement.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extract import gender, reporters
from briefing.extract.references import Reference, References

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc, Token

    from briefing.annotate import Annotation
    from briefing.model import Actor

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "masculine"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "feminine"),
    **dict.fromkeys(("it", "its", "itself"), "neuter"),
}
"""Third person singular; `they` may be anybody and is left unresolved."""

DEFINITE = frozenset({"the", "this", "that"})

WINDOW = 4
"""Sentences back that a pronoun may look; Lappin and Leass found almost all antecedents within three."""

MARGIN = 0.35
"""By how much the best candidate must lead."""

EMBEDDED = 0.7
"""Prominence of the subject of a clause within another."""

SUBJECT, SPEAKER, SAME_SUBJECT, PER_SENTENCE, PER_MENTION = 1.0, 1.0, 0.5, 0.75, 0.1
"""Weights of a candidate: a subject, the last speaker, subject for subject, each sentence away, each mention."""


@dataclass
class _Entity:
    """What has been read about an actor so far."""

    actor: Actor
    gender: str
    descriptions: frozenset[str]
    sentence: int = -99
    prominence: float = 0.0
    """Of its latest mention: 1 for the subject of a sentence, `EMBEDDED` for that of a clause within, else 0."""
    spoke: int = -99
    count: int = 0


def resolve(
    annotation: Annotation,
    actors: Sequence[Actor],
    *,
    speakers: Mapping[int, Sequence[tuple[int, int]]],
    quoted: Sequence[bool],
) -> References:
    """Tie the pronouns and definite descriptions of an article to its actors.

    `speakers` are the head tokens of the sources of attributions with the tokens of what they say, half-open: nobody
    speaks of themselves by name. `quoted` says of each token whether it stands in quotation marks, where `he` is rarely
    the one who speaks.
    """
    reader = _Reader(annotation, actors, speakers, quoted)
    return References(reader.read(), annotation)


class _Reader:
    """Reads the text once, from first to last token."""

    def __init__(
        self,
        annotation: Annotation,
        actors: Sequence[Actor],
        speakers: Mapping[int, Sequence[tuple[int, int]]],
        quoted: Sequence[bool],
    ) -> None:
        self.doc = annotation.doc
        self.speakers, self.quoted = speakers, quoted
        self.named = _named_tokens(annotation.doc, actors)
        self.entities = {
            actor.id: _Entity(actor, gender.of(actor, annotation), _descriptions(actor)) for actor in actors
        }
        self.sentence = 0
        self.last_speaker: str | None = None
        self.last_unnamed = -99
        """The sentence in which somebody without a name last spoke."""
        self.last_subject: tuple[int, str] = (-99, "")
        """The latest sentence whose subject is an actor, and which."""

    def read(self) -> list[Reference]:
        """Each reference, in order."""
        found = []
        ends = [sentence.end for sentence in self.doc.sents]
        for i in self._candidates():
            while i >= ends[self.sentence]:
                self.sentence += 1
            token = self.doc[i]
            reference = self._reference(token)
            if reference is not None:
                found.append(reference)
                self._note(token, reference)
            elif i in self.speakers and token.lemma_.lower() in reporters.UNNAMED and token.tag_ == "NN":
                self.last_unnamed = self.sentence
        return found

    def _candidates(self) -> list[int]:
        """The tokens that may refer: names, speakers, pronouns and nouns, in order."""
        strings = self.doc.vocab.strings
        pronouns = {strings[word] for word in PRONOUNS}
        nouns = {strings["NOUN"], strings["PROPN"]}
        attributes = enumerate(self.doc.to_array(["LOWER", "POS"]).tolist())
        found = {i for i, (word, part) in attributes if part in nouns or word in pronouns}
        return sorted({*found, *self.named, *self.speakers})

    def _reference(self, token: Token) -> Reference | None:
        if (named := self.named.get(token.i)) is not None:
            return Reference(token.i, named, "name")
        if (agreement := PRONOUNS.get(token.lower_)) is not None:
            actor = self._antecedent(token, agreement)
            return Reference(token.i, actor, "pronoun") if actor is not None else None
        if token.pos_ in {"NOUN", "PROPN"} and any(c.dep_ == "det" and c.lower_ in DEFINITE for c in token.lefts):
            actor = self._described(token)
            return Reference(token.i, actor, "nominal") if actor is not None else None
        return None

    def _note(self, token: Token, reference: Reference) -> None:
        entity = self.entities[reference.actor]
        prominence = 0.0 if self.quoted[token.i] else _prominence(token)
        if entity.sentence != self.sentence or prominence > entity.prominence:
            entity.prominence = prominence
        entity.sentence = self.sentence
        entity.count += 1
        if prominence == 1:
            self.last_subject = self.sentence, reference.actor
        if token.i in self.speakers:
            entity.spoke = self.sentence
            self.last_speaker = reference.actor

    def _antecedent(self, token: Token, agreement: str) -> str | None:
        """The actor that a pronoun stands for, if one leads clearly."""
        if agreement == "neuter" and token.i not in self.speakers:
            return None
        subject = token.dep_ in {"nsubj", "nsubjpass"}
        scored = sorted(
            (
                (self._score(entity, subject=subject, speaking=token.i in self.speakers), entity.actor.id)
                for entity in self.entities.values()
                if self._agrees(entity, agreement) and not self._excluded(entity, token)
            ),
            reverse=True,
        )
        if token.i in self.speakers and agreement != "neuter":
            scored = sorted([*scored, *self._unnamed(subject=subject)], reverse=True)
        if not scored or not scored[0][1]:
            return None
        if len(scored) > 1 and scored[0][0] - scored[1][0] < MARGIN:
            return None
        return scored[0][1]

    def _unnamed(self, *, subject: bool) -> list[tuple[float, str]]:
        """Somebody without a name who spoke last is a candidate too, and nobody is named when that one wins."""
        distance = self.sentence - self.last_unnamed
        spoke = max((e.spoke for e in self.entities.values()), default=-99)
        if distance > WINDOW or self.last_unnamed < spoke:
            return []
        return [(SUBJECT + SPEAKER + (SAME_SUBJECT if subject else 0) + PER_MENTION - PER_SENTENCE * distance, "")]

    def _agrees(self, entity: _Entity, agreement: str) -> bool:
        if self.sentence - entity.sentence > WINDOW:
            return False
        if agreement == "neuter":
            return entity.actor.type in {"organization", "place"}
        return entity.actor.type == "person" and entity.gender in {agreement, "unknown"}

    def _excluded(self, entity: _Entity, token: Token) -> bool:
        """Whether grammar forbids it: the speaker of a quotation is not its `he`; `he` is not its own verb's object."""
        if any(self._named_within(start, end, entity.actor.id) for start, end in self.speakers.get(token.i, ())):
            return True
        if self.quoted[token.i] and entity.actor.id == self.last_speaker and entity.spoke == self.sentence:
            return True
        if token.dep_ in {"dobj", "pobj", "dative"} and not token.lower_.endswith("self"):
            verb = token.head.head if token.dep_ == "pobj" else token.head
            for child in verb.children:
                if child.dep_ in {"nsubj", "nsubjpass"} and self.named.get(child.i) == entity.actor.id:
                    return True
        return False

    def _named_within(self, start: int, end: int, actor: str) -> bool:
        return any(self.named.get(i) == actor for i in range(start, end))

    def _score(self, entity: _Entity, *, subject: bool, speaking: bool) -> float:
        score = -PER_SENTENCE * (self.sentence - entity.sentence) + PER_MENTION * min(entity.count, 5)
        if entity.prominence:
            score += entity.prominence * (SUBJECT + (SAME_SUBJECT if subject else 0))
        spoke_last = entity.actor.id == self.last_speaker and self.sentence - entity.spoke <= WINDOW
        overtaken = self.last_subject[0] > entity.spoke and self.last_subject[1] != entity.actor.id
        if speaking and spoke_last and not overtaken:
            score += SPEAKER
        return score

    def _described(self, noun: Token) -> str | None:
        """The actor that a definite description fits: by a role (`the minister`) or its name (`the ministry`)."""
        head = noun.lemma_.lower()
        fitting = [e for e in self.entities.values() if head in e.descriptions and e.sentence > -99]
        modifiers = {c.lower_ for c in noun.lefts if c.dep_ in {"amod", "compound", "nmod"}}
        if modifiers:
            exact = [e for e in fitting if modifiers <= e.descriptions]
            fitting = exact
        if not fitting:
            return None
        recent = max(fitting, key=lambda e: e.sentence)
        rivals = [e for e in fitting if e is not recent and e.sentence == recent.sentence]
        return None if rivals else recent.actor.id


def _prominence(token: Token) -> float:
    """1 for a subject of the sentence, also joined to one by `and`, `EMBEDDED` for one of a clause within, else 0."""
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return 0.0
    verb = token.head
    while verb.dep_ == "conj":
        verb = verb.head
    return 1.0 if verb.dep_ == "ROOT" else EMBEDDED


def _named_tokens(doc: Doc, actors: Sequence[Actor]) -> dict[int, str]:
    """The head token of each mention by name, and its actor."""
    found: dict[int, str] = {}
    for actor in actors:
        for mention in actor.mentions:
            span = doc.char_span(mention.start, mention.end, alignment_mode="contract")
            if span is not None:
                found[span.root.i] = actor.id
                found.setdefault(span[-1].i, actor.id)
    return found


def _descriptions(actor: Actor) -> frozenset[str]:
    """Words of its roles, or of its name when it is no person: what a description of it may use."""
    words = {word.lower().strip(".,'’") for role in actor.roles for word in role.text.split()}
    if actor.type in {"organization", "place"}:
        for name in (actor.name, *actor.aliases):
            if len(name.split()) > 1:
                words.update(word.lower() for word in name.split())
    return frozenset(words - {"the", "of", "a", "an", "and", "for", "in", "to"})
