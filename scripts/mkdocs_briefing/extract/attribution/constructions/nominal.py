"""Nouns that report: `the ministry's claim that …`, `her refusal to sign`, `Duarte's disdain for …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import (
    is_infinitive,
    owner_by_preposition,
    subtree_range,
)
from mkdocs_briefing.extract.attribution.realization import VERBAL
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.sources import source_of
from mkdocs_briefing.extract.text.syntax import has_that, lemma_of, matter_of, noun_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

OWNERS = frozenset({"by", "from", "of", "among"})
"""Prepositions before the one who makes a claim: `claims by the ministry`."""
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Entities that may stand before their noun without a possessive: `the Reuters report that …`."""
CIRCUMSTANTIAL = frozenset({"after", "amid", "amidst", "before", "despite", "following", "since"})
"""Prepositions before what happens beside the sentence, whose subject has no part in it: `fell amid reports that …`."""
UTTERED = cues.NOUNS | cues.ATTITUDES
"""Nouns that take a clause or a topic: `claim that …`, `doubts about …`."""
CUES = UTTERED | cues.INTENTIONS


def find(token: Token) -> Iterator[Frame]:
    """Yield the report that a noun makes, if it does: a `that` clause before an infinitive, and either before a topic.

    A noun of intention with an infinitive that is nobody's (`the decision to close`) does not report a topic instead.
    """
    if token.pos_ != "NOUN":
        return
    lemma = lemma_of(token)
    if lemma in UTTERED and (clause := _clause(token)) is not None:
        yield _frame(token, _reporter(token) or _document(token), subtree_range(clause), "noun")
    elif lemma in cues.INTENTIONS and (infinitive := _infinitive(token)) is not None:
        if (source := _owner(token) or _decider(token)) is not None:
            yield _frame(token, source, subtree_range(infinitive), "noun")
    elif lemma in UTTERED:
        yield from _topic(token, lemma)


def _frame(noun: Token, source: Range | None, content: Range, kind: str) -> Frame:
    return Frame(noun.i, (noun.i, noun.i + 1), source, content, kind)


def _clause(noun: Token) -> Token | None:
    """Return the clause that says what is claimed: `the claim | that the port is closed`."""
    return next((c for c in noun.rights if c.dep_ in {"acl", "ccomp"} and has_that(c)), None)


def _infinitive(noun: Token) -> Token | None:
    """Return the infinitive that says what is intended: `a plan | to close the port`."""
    return next((c for c in noun.rights if c.dep_ == "acl" and is_infinitive(c)), None)


def _topic(noun: Token, lemma: str) -> Iterator[Frame]:
    """Yield what an utterance is about, or what somebody's attitude is to: `her disdain for the plan`."""
    owner = _owner(noun)
    is_held = owner is not None and lemma in cues.ATTITUDES
    content = matter_of(noun, None if is_held else frozenset({"about"}))
    source = owner if is_held else _reporter(noun)
    if content is not None and source is not None:
        yield _frame(noun, source, content, "matter")


def _reporter(noun: Token) -> Range | None:
    """Return who makes the claim: its owner, the one after a preposition, or the subject of what is done with it."""
    if (owner := _owner(noun)) is not None:
        return owner
    if (named := owner_by_preposition(noun, *OWNERS)) is not None:
        return noun_phrase(named)
    verb = _governing_verb(noun)
    return source_of(verb) if verb is not None and lemma_of(verb) not in cues.RECEIVE | cues.REBUT | cues.PLEA else None


def _document(noun: Token) -> Range | None:
    """Return a document that stands apart with what it says: `The play has opened, with | reports that …`."""
    is_document = noun.lemma_.lower() in source_nouns.DOCUMENTS
    return (noun.i, noun.i + 1) if is_document and noun.dep_ == "pobj" and _stands_apart(noun.head) else None


def _governing_verb(noun: Token) -> Token | None:
    """Return the verb whose object or predicate a noun is, perhaps after a preposition."""
    if noun.dep_ not in {"dobj", "attr", "pobj"} or (noun.dep_ == "pobj" and _stands_apart(noun.head)):
        return None
    verb = noun.head if noun.dep_ != "pobj" else noun.head.head
    return verb if verb.pos_ in VERBAL else None


def _stands_apart(preposition: Token) -> bool:
    """Return whether a phrase is a circumstance of what happens: `The play has opened, | with reports that …`."""
    return preposition.lower_ in CIRCUMSTANTIAL or (preposition.i > 0 and preposition.nbor(-1).text == ",")


def _owner(noun: Token) -> Range | None:
    """Return the possessor of a noun, or the name right before it."""
    for word in noun.lefts:
        if word.dep_ == "poss" or (word.dep_ == "compound" and word.ent_type_ in NAMES):
            return noun_phrase(word)
    return None


def _decider(noun: Token) -> Range | None:
    """Return who `made a decision to …`, or the one after `by`."""
    if (named := owner_by_preposition(noun, "by")) is not None:
        return noun_phrase(named)
    is_light = noun.dep_ == "dobj" and lemma_of(noun.head) in cues.LIGHT
    return source_of(noun.head) if is_light else None
