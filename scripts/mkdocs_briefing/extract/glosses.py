"""Whom a pronoun stands for in a sentence that is read alone: the name that an editor puts after it in brackets.

`He [Ana Holm] stated that …`: the convention of journalism. A wrong name is a false statement, so that a gloss is
given only where grammar and the sentences before leave nobody else; a pronoun without one is left as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from mkdocs_briefing.extract.coreference import gender
from mkdocs_briefing.extract.coreference.references import HUMAN
from mkdocs_briefing.extract.names.people_nouns import is_of_people
from mkdocs_briefing.model import Background, Event, Gloss, KeyPoint, Watch, support_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_briefing.extract.coreference.references import References
    from mkdocs_briefing.extract.document import Document
    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.model import Actor
    from mkdocs_briefing.nlp.parse import Token

GENDERS = {"he": "masculine", "his": "masculine", "him": "masculine", "she": "feminine", "her": "feminine"}
"""The pronouns that get a gloss, with the gender of whom they stand for."""

OPENING = GENDERS.keys() | {"they", "their"}
"""The pronouns that a sentence may open with which nobody could read alone."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""How the parser labels a subject."""

WINDOW = 2
"""Sentences before the pronoun's in which nobody else may be named for whom it could stand."""

PLAIN_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*)*")
"""A name without a mark between its words, which would be a name and something else."""

Glossed = TypeVar("Glossed", KeyPoint, Background, Event, Watch)


@dataclass(frozen=True)
class _Person:
    """Somebody of the article."""

    actor: Actor
    gender: str
    """`masculine`, `feminine` or `unknown`."""
    named: tuple[int, ...]
    """The first code points of the names and titles by which the article names them, in order."""


class Glosses:
    """The glosses of an article, by sentence."""

    def __init__(self, document: Document, actors: Sequence[Actor], references: References) -> None:
        self._sentences = document.sentences
        self._references = references
        self._persons = {
            actor.id: _Person(
                actor,
                gender.of(actor, document),
                tuple(m.start for m in actor.mentions if m.kind in {"name", "title"}),
            )
            for actor in actors
            if actor.type == "person"
        }
        self._passages = list(document.passages("body"))
        self._found = {p.id: gloss for n, p in enumerate(self._passages) if (gloss := self._gloss_of(n)) is not None}

    def add_to(self, items: Iterable[Glossed]) -> tuple[Glossed, ...]:
        """Return the items, each with the gloss of its sentence if the pronoun is in its text."""
        return tuple(self._with_gloss(item) for item in items)

    def add_to_points(self, points: Iterable[KeyPoint]) -> tuple[KeyPoint, ...]:
        """Return the key points, each with the glosses of its own sentence and of the one shown as its support."""
        return tuple(self._with_support_gloss(point) for point in self.add_to(points))

    @property
    def unclear(self) -> frozenset[str]:
        """The ids of the sentences of which nobody could tell, read alone, which people they are about.

        Such a sentence opens with a pronoun for people, or has `he` or `she` for its subject, and does not say who.
        """
        return frozenset(p.id for p in self._passages if p.id not in self._found and self._leaves_open_who(p))

    def _with_gloss(self, item: Glossed) -> Glossed:
        gloss = self._found.get(item.evidence[0])
        return item if gloss is None else item.model_copy(update={"gloss": gloss})

    def _with_support_gloss(self, point: KeyPoint) -> KeyPoint:
        support = support_of(point.evidence, self._sentences)
        gloss = self._found.get(support.id) if support is not None else None
        return point if gloss is None else point.model_copy(update={"support_gloss": gloss})

    def _gloss_of(self, number: int) -> Gloss | None:
        """Return the gloss of the first pronoun of a sentence that needs one; None where it is not sure."""
        passage = self._passages[number]
        token = next((t for t in passage.span if t.lower_ in GENDERS and not passage.is_quoted(t)), None)
        if token is None or self._has_antecedent(token, passage):
            return None
        reference = self._references.of_token(token.i)
        person = self._persons.get(reference.actor or "") if reference is not None else None
        if person is None or not PLAIN_NAME.fullmatch(person.actor.name) or not self._is_alone(person, token, number):
            return None
        return Gloss(
            start=token.idx,
            end=token.idx + len(token),
            text=token.text,
            name=person.actor.name,
            actor=person.actor.id,
        )

    def _has_antecedent(self, token: Token, passage: Passage) -> bool:
        """Return whether the sentence names or describes somebody before the pronoun."""
        start = passage.sentence.start
        if any(start <= place < token.idx for person in self._persons.values() for place in person.named):
            return True
        return any(_is_somebody(t) for t in passage.span if t.i < token.i)

    def _leaves_open_who(self, passage: Passage) -> bool:
        """Return whether a sentence opens with a pronoun for people, or says of a `he` or `she` that it does not name.

        Whom a quotation names, the words outside do not mean: `“Ana Holm was late,” he said`.
        """
        if _opens_with_pronoun(passage):
            return True
        subject = next((t for t in passage.root.children if t.dep_ in SUBJECTS and t.lower_ in GENDERS), None)
        if subject is None or passage.is_quoted(subject):
            return False
        named = {place for person in self._persons.values() for place in person.named}
        before = [t for t in passage.span if t.i < subject.i and not passage.is_quoted(t)]
        return not any(t.idx in named or _is_somebody(t) for t in before)

    def _is_alone(self, person: _Person, token: Token, number: int) -> bool:
        """Return whether the sentences right before name this person and nobody else who agrees with the pronoun.

        A name that tells no gender may be that of a firm, unless a role shows a person. Whom the sentence names after
        the pronoun, it names itself.
        """
        passage = self._passages[number].sentence
        if person.gender == "unknown" and not person.actor.roles:
            return False
        if _last(person.named, passage.end) > token.idx:
            return False
        first = self._passages[max(0, number - WINDOW)].sentence.start
        agreeing = [
            one
            for one in self._persons.values()
            if one.gender in {GENDERS[token.lower_], "unknown"} and _last(one.named, token.idx) >= first
        ]
        return [one.actor.id for one in agreeing] == [person.actor.id]


def _opens_with_pronoun(passage: Passage) -> bool:
    """Return whether the first word of a sentence is a pronoun for people that is not quoted."""
    first = next((t for t in passage.span if t.is_alpha), None)
    return first is not None and first.lower_ in OPENING and not passage.is_quoted(first)


def _is_somebody(token: Token) -> bool:
    """Return whether a word names one person or describes one: `the 61-year-old`."""
    if token.pos_ == "PROPN":
        return token.ent_type_ == "PERSON"
    described = token.pos_ == "NOUN" and token.tag_ == "NN" and is_of_people(token.lemma_.lower())
    return described or token.lemma_.lower() in HUMAN | {"old"}


def _last(places: Sequence[int], before: int) -> int:
    """Return the last place before another one; -1 without any."""
    n = bisect_right(places, before - 1)
    return places[n - 1] if n else -1
