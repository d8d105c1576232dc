"""Weigh whom a reader of the text has in mind: who was read of, where, how prominently, and who leads.

The weights follow Lappin and Leass (1994) in kind: recency, subjecthood, having spoken last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.coreference.descriptions import PEOPLE
from mkdocs_briefing.extract.lexicons import source_nouns
from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS

if TYPE_CHECKING:
    from mkdocs_briefing.extract.coreference.descriptions import Fitness
    from mkdocs_briefing.model import Actor
    from mkdocs_briefing.nlp.parse import Token

HUMAN = source_nouns.UNNAMED | PERSON_NOUNS | PEOPLE.keys()
"""Nouns that `he` and `she` may stand for."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Labels of subjects, of actives and of passives."""

WINDOW_SENTENCES = 4
"""Sentences back that a pronoun may look; Lappin and Leass found almost all antecedents within three."""

MARGIN = 0.35
"""By how much the best candidate must lead."""

EMBEDDED = 0.7
"""Prominence of the subject of a clause within another."""

SUBJECT, SPEAKER, SAME_SUBJECT, PER_SENTENCE, PER_MENTION = 1.0, 1.0, 0.5, 0.75, 0.1
"""Weights of a candidate: a subject, the last speaker, subject for subject, each sentence away, each mention."""

MAX_COUNTED_MENTIONS = 5
"""Mentions that add weight; a person named ten times is in mind no more than one named five times."""

NOT_YET = -99
"""Sentence number of what has not happened: before all sentences by more than any window."""


@dataclass(frozen=True)
class Unnamed:
    """Somebody the text gives no name."""

    noun: int
    """The token that says what they are."""
    sentence: int
    """The sentence in which they last spoke or were spoken of, counted from 0."""
    lemma: str
    """The lemma of that token, in lower case."""
    new: bool
    """Whether nobody named may be meant, unlike by `his wife`."""
    spoke: bool
    """Whether they spoke, rather than being only spoken of."""


@dataclass
class Entity:
    """What has been read about an actor so far."""

    actor: Actor
    """Whom the names of the article are of."""
    gender: str
    """`masculine`, `feminine` or `unknown`."""
    fits: Fitness
    """What it may be called."""
    sentence: int = NOT_YET
    """The sentence of its latest mention."""
    prominence: float = 0.0
    """Weight of its latest mention: 1 for a sentence's subject, `EMBEDDED` for that of a clause inside it, else 0."""
    spoke: int = NOT_YET
    """The sentence in which it last spoke."""
    count: int = 0
    """Mentions until now."""


def clear_winner(scored: list[tuple[float, str]]) -> str | None:
    """Return the id of the best candidate, where it leads by `MARGIN`; None where it does not."""
    scored = sorted(scored, reverse=True)
    if not scored or (len(scored) > 1 and scored[0][0] - scored[1][0] < MARGIN):
        return None
    return scored[0][1]


def described_noun(token: Token) -> Token:
    """Return the noun that a name is set beside, `a spokeswoman for the port, Ana Duarte`, or the token itself."""
    noun = token.head
    if token.dep_ != "appos" or noun.pos_ != "NOUN" or noun.i > token.i:
        return token
    while noun.dep_ == "pobj" and noun.lemma_.lower() not in HUMAN and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    return noun


def prominence_of(token: Token) -> float:
    """Return 1 for a subject of the sentence, or one joined to it by `and`, `EMBEDDED` for one of a clause, else 0."""
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ not in SUBJECTS:
        return 0.0
    verb = token.head
    while verb.dep_ == "conj":
        verb = verb.head
    return 1.0 if verb.dep_ == "ROOT" else EMBEDDED
