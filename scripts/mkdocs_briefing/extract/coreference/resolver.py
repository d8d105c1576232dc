"""Resolve who `he`, `the minister` and `the ministry` are: pronouns and descriptions tied to the actors of the article.

Entities are kept in order of salience while the text is read once, as in centering theory (Grosz, Joshi and
Weinstein 1995) and Lappin and Leass (1994): recency, subjecthood and having spoken last count for a candidate,
agreement in gender and kind excludes it. Where two candidates are about equal nobody is named: an unresolved
pronoun is a gap, a wrong one is a false statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.coreference import gender
from mkdocs_briefing.extract.coreference.descriptions import FIRMS, PEOPLE, Description, described_by, is_of_kind
from mkdocs_briefing.extract.coreference.discourse import Discourse
from mkdocs_briefing.extract.coreference.references import Reference, References
from mkdocs_briefing.extract.coreference.salience import (
    MAX_COUNTED_MENTIONS,
    NOT_YET,
    PER_MENTION,
    PER_SENTENCE,
    SAME_SUBJECT,
    SPEAKER,
    SUBJECT,
    SUBJECTS,
    WINDOW_SENTENCES,
    Entity,
    Unnamed,
    clear_winner,
)
from mkdocs_briefing.extract.text.sources import document_before
from mkdocs_briefing.extract.text.token_lookup import occurrences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_briefing.model import Actor
    from mkdocs_briefing.nlp.annotate import Annotation
    from mkdocs_briefing.nlp.parse import Token

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "masculine"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "feminine"),
    **dict.fromkeys(("it", "its", "itself"), "neuter"),
}
"""Third person singular; `they` are looked up among those who spoke."""

PERSONAL = frozenset(PRONOUNS)
NOUNS = frozenset({"NOUN", "PROPN"})
"""Words and parts of speech of what may refer."""


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
    resolver = _Resolver(Discourse(annotation, actors, speakers=speakers, quoted=quoted))
    return References(resolver.read(), annotation)


class _Resolver:
    """A reading of the text, once from first to last token, that ties each token that refers to what has been read."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.doc = discourse.doc

    def read(self) -> list[Reference]:
        """Return each reference, in order."""
        found = []
        for i in self._candidates():
            token = self.doc[i]
            self.discourse.advance(i)
            reference = self._reference(token)
            self.discourse.note(token, reference)
            if reference is not None:
                found.append(reference)
        return found

    def _candidates(self) -> list[int]:
        """Return the tokens that may refer, in order: names, speakers, pronouns and nouns."""
        found = {*occurrences(self.doc, NOUNS, "pos_"), *occurrences(self.doc, PERSONAL)}
        return sorted({*found, *self.discourse.named, *self.discourse.speakers})

    def _reference(self, token: Token) -> Reference | None:
        """Return what a token refers to: a name to its actor, a pronoun or description to one read of before."""
        if (named := self.discourse.named.get(token.i)) is not None:
            return Reference(token.i, named, "name")
        if (agreement := PRONOUNS.get(token.lower_)) is not None:
            return self._of_it(token) if agreement == "neuter" else self._of_pronoun(token, agreement)
        if token.lower_ == "they":
            return self._of_they(token)
        if (token.pos_ in NOUNS or token.lower_ == "old") and (what := described_by(token)) is not None:
            return self._of_description(token, what)
        return None

    # ------------------------------------------------------------ pronouns
    def _of_they(self, token: Token) -> Reference | None:
        """Return who `they` are where they speak: those, more than one, who spoke or were the subject lately."""
        many = self.discourse.recent_plural() if token.i in self.discourse.speakers else None
        return None if many is None else Reference(token.i, many.actor, "pronoun", many.noun)

    def _of_it(self, token: Token) -> Reference | None:
        """Return what `it` stands for where it speaks: the document before it, else an institution or place."""
        if token.i not in self.discourse.speakers:
            return None
        document = document_before(token)
        if document is not None:
            return Reference(token.i, None, "pronoun", document.i)
        return self._of_pronoun(token, "neuter")

    def _of_pronoun(self, token: Token, agreement: str) -> Reference | None:
        """Return who a pronoun in the singular stands for, if one leads clearly."""
        speaking = token.i in self.discourse.speakers
        subject = token.dep_ in SUBJECTS
        agreeing = [entity for entity in self._possible(token) if _agrees(entity, agreement)]
        scored = [(self._score(entity, subject=subject, speaking=speaking), entity.actor.id) for entity in agreeing]
        unnamed = self._unnamed_candidate(agreement) if speaking else None
        if unnamed is not None:
            scored.append((self._score_unnamed(unnamed, subject=subject), ""))
        winner = clear_winner(scored)
        if unnamed is None or winner != "":
            return Reference(token.i, winner, "pronoun") if winner else None
        # `His wife` may have a name in the article: she is somebody without one only if nobody else fits.
        certain = unnamed.new or agreement == "neuter" or not agreeing
        return Reference(token.i, None, "pronoun", unnamed.noun) if certain else None

    def _possible(self, token: Token) -> list[Entity]:
        """Return the actors referred to lately to whom grammar allows a token to refer."""
        recent = (entity for entity in self.discourse.entities.values() if self._is_recent(entity))
        return [entity for entity in recent if not self._is_excluded(entity, token)]

    def _unnamed_candidate(self, agreement: str) -> Unnamed | None:
        """Return the person or institution without a name that a pronoun may stand for; None when it can be none."""
        one = self.discourse.body if agreement == "neuter" else self.discourse.unnamed
        return one if one is not None and self._may_be_unnamed(one, agreement) else None

    def _is_recent(self, entity: Entity) -> bool:
        """Return whether an actor was referred to in the last sentences."""
        return self.discourse.sentence - entity.sentence <= WINDOW_SENTENCES

    def _may_be_unnamed(self, one: Unnamed, agreement: str) -> bool:
        """Return whether a pronoun may stand for somebody without a name, who was spoken of lately.

        Somebody with a name who spoke since then is meant instead; an institution without one stays in mind.
        """
        if self.discourse.sentence - one.sentence > WINDOW_SENTENCES:
            return False
        if agreement == "neuter":
            return True
        return gender.of_word(one.lemma) in {agreement, "unknown"} and one.sentence >= self.discourse.last_spoken()

    # ------------------------------------------------------------ salience
    def _score(self, entity: Entity, *, subject: bool, speaking: bool) -> float:
        """Return the salience of an actor for a token that is a `subject` or not, and speaks or not."""
        distance = self.discourse.sentence - entity.sentence
        score = -PER_SENTENCE * distance + PER_MENTION * min(entity.count, MAX_COUNTED_MENTIONS)
        if entity.prominence:
            score += entity.prominence * (SUBJECT + (SAME_SUBJECT if subject else 0))
        return score + SPEAKER if speaking and self.discourse.has_the_floor(entity) else score

    def _score_unnamed(self, one: Unnamed, *, subject: bool) -> float:
        """Return the salience of somebody without a name, who is taken for a subject named once."""
        spoke_last = SPEAKER if one.spoke and one.sentence >= self.discourse.last_spoken() else 0
        distance = self.discourse.sentence - one.sentence
        return SUBJECT + spoke_last + (SAME_SUBJECT if subject else 0) + PER_MENTION - PER_SENTENCE * distance

    # ------------------------------------------------------------ what grammar forbids
    def _is_excluded(self, entity: Entity, token: Token) -> bool:
        """Return whether grammar or sense forbids that a token refers to an actor."""
        return (
            self._names_itself(entity, token)
            or self._speaks_of_itself(entity, token)
            or self._is_object_of_own_verb(entity, token)
        )

    def _names_itself(self, entity: Entity, token: Token) -> bool:
        """Return whether a speaker's own words name the person; institutions do: `Nordlys will close, it said`."""
        if entity.actor.type != "person":
            return False
        named = self.discourse.named
        return any(
            named.get(i) == entity.actor.id
            for start, end in self.discourse.speakers.get(token.i, ())
            for i in range(start, end)
        )

    def _speaks_of_itself(self, entity: Entity, token: Token) -> bool:
        """Return whether a quoted token stands in the words of the actor, who says `I`, not `he`."""
        spoke_here = entity.actor.id == self.discourse.last_speaker and entity.spoke == self.discourse.sentence
        return self.discourse.quoted[token.i] and spoke_here

    def _is_object_of_own_verb(self, entity: Entity, token: Token) -> bool:
        """Return whether the actor is the subject of the verb whose object a token is; `himself` it may be."""
        if token.dep_ not in {"dobj", "pobj", "dative"} or token.lower_.endswith("self"):
            return False
        verb = token.head.head if token.dep_ == "pobj" else token.head
        subjects = (child.i for child in verb.children if child.dep_ in SUBJECTS)
        return any(self.discourse.named.get(i) == entity.actor.id for i in subjects)

    # ------------------------------------------------------------ descriptions
    def _of_description(self, noun: Token, what: Description) -> Reference | None:
        """Return whom a definite description fits: by a role or name, by a kind, or by a noun used without a name.

        A role goes first unless somebody without a name was called so since: `a minister … the minister`. What fits by
        kind alone is looked up where it speaks. A plural is nobody's role.
        """
        before = self.discourse.introduced_as(noun, what)
        singular = noun.tag_ != "NNS"
        actor = self._by_role(what) if singular else None
        if actor is not None and (before is None or actor.sentence >= before.sentence):
            return Reference(noun.i, actor.actor.id, "nominal")
        if noun.i not in self.discourse.speakers:
            return None
        # `The woman` is a woman spoken of as such before any with a name; an institution is in mind by its name.
        if singular and (before is None or what.head not in PEOPLE) and (one := self._by_kind(noun, what)) is not None:
            return Reference(noun.i, one, "nominal")
        return Reference(noun.i, None, "nominal", before.noun) if before is not None else None

    def _by_role(self, what: Description) -> Entity | None:
        """Return the actor named latest whose roles and names have a description's words; None where two were."""
        read = [entity for entity in self.discourse.entities.values() if entity.sentence > NOT_YET]
        fitting = [entity for entity in read if what.head in entity.fits.heads]
        exact = [entity for entity in fitting if what.modifiers <= entity.fits.words]
        if not exact and len(fitting) == 1 and what.head in fitting[0].fits.bare:
            return fitting[0]  # `the Ohio governor`, where there is one governor
        return _only_latest(exact)

    def _by_kind(self, noun: Token, what: Description) -> str | None:
        """Return the id of the most salient actor that may be called by a noun for many: `the company`, `the woman`."""
        fitting = [entity for entity in self._possible(noun) if _is_of_kind(entity, what)]
        return clear_winner([(self._score(one, subject=True, speaking=True), one.actor.id) for one in fitting])


def _only_latest(entities: Sequence[Entity]) -> Entity | None:
    """Return the actor referred to latest; None where there is none, or where two were in one sentence."""
    latest = max((entity.sentence for entity in entities), default=NOT_YET)
    recent = [entity for entity in entities if entity.sentence == latest]
    return recent[0] if len(recent) == 1 else None


def _agrees(entity: Entity, agreement: str) -> bool:
    """Return whether an actor has the type and gender of a pronoun."""
    if agreement == "neuter":
        return entity.actor.type in {"organization", "place"}
    return entity.actor.type == "person" and entity.gender in {agreement, "unknown"}


def _is_of_kind(entity: Entity, what: Description) -> bool:
    """Return whether an actor may be called by a noun for many; but by one for firms it has to have been prominent."""
    if not (entity.prominence or what.head in FIRMS) or not is_of_kind(entity.actor, what):
        return False
    told = PEOPLE.get(what.head, "")
    return not told or entity.gender in {told, "unknown"}
