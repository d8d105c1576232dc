"""Who `he`, `the minister` and `the ministry` are: pronouns and descriptions tied to the actors of the article.

Entities are kept in order of attention while the text is read once, as in centering theory (Grosz, Joshi and
Weinstein 1995) and Lappin and Leass (1994): recency, subjecthood and having spoken last count for a candidate,
agreement in gender and kind excludes it. Where two candidates are about equal nobody is named: an unresolved
pronoun is a gap, a wrong one is a false statement.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.coreference import gender
from mkdocs_briefing.extract.coreference.descriptions import (
    FIRMS,
    PEOPLE,
    Description,
    described_by,
    fitness,
    is_of_kind,
)
from mkdocs_briefing.extract.coreference.references import Reference, References
from mkdocs_briefing.extract.coreference.salience import (
    HUMAN,
    PER_MENTION,
    PER_SENTENCE,
    SAME_SUBJECT,
    SPEAKER,
    SUBJECT,
    SUBJECTS,
    WINDOW,
    Entity,
    Unnamed,
    clear_winner,
    described_noun,
    prominence_of,
)
from mkdocs_briefing.extract.lexicons import source_nouns
from mkdocs_briefing.extract.text.token_lookup import occurrences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc, Token

    from mkdocs_briefing.model import Actor
    from mkdocs_briefing.nlp.annotate import Annotation

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "masculine"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "feminine"),
    **dict.fromkeys(("it", "its", "itself"), "neuter"),
}
"""Third person singular; `they` may be anybody but whoever spoke last."""

PERSONAL = frozenset(PRONOUNS)
NOUNS = frozenset({"NOUN", "PROPN"})
"""Words and parts of speech of what may refer."""

LATELY = 2
"""Sentences back within which `they` are the ones who spoke last."""


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
        self.entities = {actor.id: Entity(actor, gender.of(actor, annotation), fitness(actor)) for actor in actors}
        self.sentence = 0
        self.last_speaker: str | None = None
        self.unnamed: Unnamed | None = None
        """Who last spoke without a name."""
        self.body: Unnamed | None = None
        """The institution without a name that last spoke or was the subject."""
        self.introduced: dict[tuple[str, bool], Unnamed] = {}
        """Who was last spoken of without a name, by noun and number."""
        self.last_source: tuple[int, Reference | None] = (-99, None)
        """The sentence of the latest source or plural subject, and who it is when they are more than one."""
        self.last_subject: tuple[int, str] = (-99, "")
        """The latest sentence whose subject is an actor, and which."""

    def read(self) -> list[Reference]:
        """Each reference, in order."""
        found = []
        bounds = [(sentence.start, sentence.end) for sentence in self.doc.sents]
        number = 0
        for i in self._candidates():
            while i >= bounds[number][1]:
                number += 1
                self.sentence += not self._is_quoted(*bounds[number])
            token = self.doc[i]
            reference = self._reference(token)
            if reference is not None:
                found.append(reference)
                self._note(token, reference)
            elif token.pos_ == "NOUN":
                self._introduce(token)
            if i in self.speakers:
                self.last_source = self.sentence, self._many(token, reference)
        return found

    def _is_quoted(self, start: int, end: int) -> bool:
        """Whether a sentence is all quoted: however long somebody speaks, the story has not gone on."""
        return self.quoted[start] and self.quoted[max(start, end - 2)]

    def _candidates(self) -> list[int]:
        """The tokens that may refer: names, speakers, pronouns and nouns, in order."""
        found = {*occurrences(self.doc, NOUNS, "POS"), *occurrences(self.doc, PERSONAL)}
        return sorted({*found, *self.named, *self.speakers})

    def _reference(self, token: Token) -> Reference | None:
        if (named := self.named.get(token.i)) is not None:
            return Reference(token.i, named, "name")
        if (agreement := PRONOUNS.get(token.lower_)) is not None:
            return self._antecedent(token, agreement)
        if token.lower_ == "they" and token.i in self.speakers:
            sentence, many = self.last_source
            lately = many is not None and self.sentence - sentence <= LATELY
            return Reference(token.i, many.actor, "pronoun", many.noun) if lately and many is not None else None
        if (token.pos_ in {"NOUN", "PROPN"} or token.lower_ == "old") and (what := described_by(token)) is not None:
            return self._described(token, what)
        return None

    def _note(self, token: Token, reference: Reference) -> None:
        if reference.actor is None:
            if token.i in self.speakers and self.unnamed is not None and self.unnamed.noun == reference.noun:
                self.unnamed = replace(self.unnamed, sentence=self.sentence)
            if token.i in self.speakers and self.body is not None and self.body.noun == reference.noun:
                self.body = replace(self.body, sentence=self.sentence, spoke=True)
            return
        entity = self.entities[reference.actor]
        beside = described_noun(token)
        prominence = 0.0 if self.quoted[token.i] else prominence_of(beside)
        if entity.sentence != self.sentence or prominence > entity.prominence:
            entity.prominence = prominence
        entity.sentence = self.sentence
        entity.count += 1
        if prominence == 1:
            self.last_subject = self.sentence, reference.actor
        if token.i in self.speakers or beside.i in self.speakers:
            entity.spoke = self.sentence
            self.last_speaker = reference.actor
            if self.unnamed is not None and self.unnamed.noun == beside.i:
                self.unnamed = None  # `a spokeswoman, Ana Duarte`, who has a name

    def _introduce(self, noun: Token) -> None:
        """Keep whom the text speaks of without a name, for `the official`, `he` and `it` later on."""
        lemma, plural, speaks = noun.lemma_.lower(), noun.tag_ == "NNS", noun.i in self.speakers
        human, leads = lemma in HUMAN, speaks or prominence_of(noun) == 1
        if not (speaks or not self.quoted[noun.i]) or not (human or (lemma in source_nouns.INSTITUTIONS and leads)):
            return
        new = not any(c.dep_ == "poss" for c in noun.lefts)
        one = Unnamed(noun.i, self.sentence, lemma, new, speaks)
        what = described_by(noun)
        if not human:
            if not plural and (what is None or what.modifiers):
                self.body = one  # but not `the company`, known already
            return
        self.introduced[lemma, plural] = one
        if not plural and speaks and not _asks(noun):
            self.unnamed = one
        if plural and leads and not speaks:
            self._set_plural(noun)

    def _set_plural(self, noun: Token) -> None:
        """Keep a plural subject for `they`, unless others have spoken lately."""
        spoke, many = self.last_source
        rival = many is not None and self.sentence - spoke <= LATELY
        self.last_source = self.sentence, None if rival else Reference(noun.i, None, "nominal", noun.i)

    def _many(self, token: Token, reference: Reference | None) -> Reference | None:
        """A source that is more than one: a plural, an institution, several joined by `and`."""
        if reference is not None and reference.actor is not None:
            one = self.entities[reference.actor].actor.type == "person"
            return None if one or any(c.dep_ == "conj" for c in token.children) else reference
        noun = token if reference is None or reference.noun is None else self.doc[reference.noun]
        lemma = noun.lemma_.lower()
        many = lemma in source_nouns.INSTITUTIONS or (noun.tag_ == "NNS" and lemma in HUMAN)
        return Reference(token.i, None, "nominal", noun.i) if many and token.dep_ in SUBJECTS else None

    def _antecedent(self, token: Token, agreement: str) -> Reference | None:
        """Who a pronoun stands for, if one leads clearly."""
        speaking = token.i in self.speakers
        if agreement == "neuter" and not speaking:
            return None
        subject = token.dep_ in SUBJECTS
        candidates = [e for e in self.entities.values() if self._agrees(e, agreement) and not self._excluded(e, token)]
        scored = [(self._score(e, subject=subject, speaking=speaking), e.actor.id) for e in candidates]
        nameless = self.body if agreement == "neuter" else self.unnamed
        if speaking and nameless is not None:
            scored += self._without_name(nameless, agreement, subject=subject)
        winner = clear_winner(scored)
        if winner == "" and nameless is not None and (nameless.new or agreement == "neuter" or not candidates):
            return Reference(token.i, None, "pronoun", nameless.noun)
        return Reference(token.i, winner, "pronoun") if winner else None

    def _without_name(self, one: Unnamed, agreement: str, *, subject: bool) -> list[tuple[float, str]]:
        """Somebody without a name who spoke last is a candidate too."""
        if agreement != "neuter" and gender.of_word(one.lemma) not in {agreement, "unknown"}:
            return []
        distance = self.sentence - one.sentence
        spoke = max((e.spoke for e in self.entities.values()), default=-99)
        if distance > WINDOW or (agreement != "neuter" and one.sentence < spoke):
            return []
        spoke_last = SPEAKER if one.spoke and one.sentence >= spoke else 0
        return [(SUBJECT + spoke_last + (SAME_SUBJECT if subject else 0) + PER_MENTION - PER_SENTENCE * distance, "")]

    def _agrees(self, entity: Entity, agreement: str) -> bool:
        if self.sentence - entity.sentence > WINDOW:
            return False
        if agreement == "neuter":
            return entity.actor.type in {"organization", "place"}
        return entity.actor.type == "person" and entity.gender in {agreement, "unknown"}

    def _excluded(self, entity: Entity, token: Token) -> bool:
        """Whether grammar forbids it: the speaker of a quotation is not its `he`; `he` is not its own verb's object."""
        said = self.speakers.get(token.i, ()) if entity.actor.type == "person" else ()
        if any(self._named_within(start, end, entity.actor.id) for start, end in said):
            return True  # but `Nordlys will close, the company said`
        if self.quoted[token.i] and entity.actor.id == self.last_speaker and entity.spoke == self.sentence:
            return True
        if token.dep_ in {"dobj", "pobj", "dative"} and not token.lower_.endswith("self"):
            verb = token.head.head if token.dep_ == "pobj" else token.head
            for child in verb.children:
                if child.dep_ in SUBJECTS and self.named.get(child.i) == entity.actor.id:
                    return True
        return False

    def _named_within(self, start: int, end: int, actor: str) -> bool:
        return any(self.named.get(i) == actor for i in range(start, end))

    def _score(self, entity: Entity, *, subject: bool, speaking: bool) -> float:
        score = -PER_SENTENCE * (self.sentence - entity.sentence) + PER_MENTION * min(entity.count, 5)
        if entity.prominence:
            score += entity.prominence * (SUBJECT + (SAME_SUBJECT if subject else 0))
        spoke_last = entity.actor.id == self.last_speaker and self.sentence - entity.spoke <= WINDOW
        overtaken = self.last_subject[0] > entity.spoke and self.last_subject[1] != entity.actor.id
        if speaking and spoke_last and not overtaken:
            score += SPEAKER
        return score

    def _described(self, noun: Token, what: Description) -> Reference | None:
        """Whom a definite description fits: by a role, a name, a kind, or a noun used before without a name."""
        before = self.introduced.get((what.head, noun.tag_ == "NNS"))
        if before is not None and not what.modifiers <= {t.lower_ for t in self.doc[before.noun].subtree}:
            before = None
        actor = self._by_role(what) if noun.tag_ != "NNS" else None
        if actor is not None and (before is None or self.entities[actor].sentence >= before.sentence):
            return Reference(noun.i, actor, "nominal")
        if noun.i not in self.speakers:
            return None
        actor = self._by_kind(noun, what) if noun.tag_ != "NNS" else None
        if actor is not None and (before is None or what.head not in PEOPLE):
            return Reference(noun.i, actor, "nominal")
        return Reference(noun.i, None, "nominal", before.noun) if before is not None else None

    def _by_role(self, what: Description) -> str | None:
        fitting = [e for e in self.entities.values() if what.head in e.fits.heads and e.sentence > -99]
        exact = [e for e in fitting if what.modifiers <= e.fits.words]
        if not exact and len(fitting) == 1 and what.head in fitting[0].fits.bare:
            exact = fitting  # `the Ohio governor`, where there is one governor
        if not exact:
            return None
        recent = max(exact, key=lambda e: e.sentence)
        rivals = [e for e in exact if e is not recent and e.sentence == recent.sentence]
        return None if rivals else recent.actor.id

    def _by_kind(self, noun: Token, what: Description) -> str | None:
        told = PEOPLE.get(what.head, "")
        scored = [
            (self._score(e, subject=True, speaking=True), e.actor.id)
            for e in self.entities.values()
            if self.sentence - e.sentence <= WINDOW
            and (e.prominence or what.head in FIRMS)
            and is_of_kind(e.actor, what)
            and (not told or e.gender in {told, "unknown"})
            and not self._excluded(e, noun)
        ]
        return clear_winner(scored) or None


def _asks(source: Token) -> bool:
    """Whether a source asks somebody, who is then the next to speak: `a reporter asked Ana Duarte`."""
    verb = source.head
    return source.dep_ in SUBJECTS and verb.lemma_ == "ask" and any(c.dep_ in {"dobj", "dative"} for c in verb.rights)


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
