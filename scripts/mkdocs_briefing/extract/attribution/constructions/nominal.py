"""Nouns that report: `the ministry's claim that …`, `her refusal to sign`, `Duarte's disdain for …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import Range, has_that, lemma_of, matter_of, noun_phrase, source_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

OWNERS = frozenset({"by", "from", "of", "among"})
"""Prepositions before whoever makes a claim: `claims by the ministry`."""
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Entities that may stand before their noun without a possessive: `the Reuters report that …`."""


def nominal(noun: Token) -> Iterator[Frame]:
    """The report that a noun makes, if it does."""
    lemma = lemma_of(noun)
    if lemma in cues.ADHERENTS:
        yield from _adherent(noun)
        return
    clause = next((c for c in noun.children if c.dep_ in {"acl", "ccomp"} and c.i > noun.i and has_that(c)), None)
    if clause is not None and lemma in cues.NOUNS | cues.ATTITUDES:
        yield Frame(noun.i, (noun.i, noun.i + 1), _reporter(noun), _whole(clause), "noun")
        return
    infinitive = next((c for c in noun.children if c.dep_ == "acl" and c.i > noun.i and _is_infinitive(c)), None)
    if infinitive is not None and lemma in cues.INTENTIONS:
        if (source := _owner(noun) or _decider(noun)) is not None:
            yield Frame(noun.i, (noun.i, noun.i + 1), source, _whole(infinitive), "noun")
    elif lemma in cues.NOUNS | cues.ATTITUDES:
        yield from _matter(noun, lemma)


def _matter(noun: Token, lemma: str) -> Iterator[Frame]:
    """What an utterance is about, or what somebody's attitude is to: `her disdain for the plan`."""
    owner = _owner(noun)
    held = owner is not None and lemma in cues.ATTITUDES
    content = matter_of(noun, None if held else frozenset({"about"}))
    source = owner if held else _reporter(noun)
    if content is not None and source is not None:
        yield Frame(noun.i, (noun.i, noun.i + 1), source, content, "matter")


def _adherent(noun: Token) -> Iterator[Frame]:
    """`She is a supporter of the port`: the noun says both who holds the view and what of."""
    content = matter_of(noun, frozenset({"of"}))
    if content is None:
        return
    if noun.dep_ == "attr" and noun.head.pos_ == "AUX" and (source := source_of(noun.head)) is not None:
        yield Frame(noun.i, (noun.head.i, noun.i + 1), source, content, "matter")


def _reporter(noun: Token) -> Range | None:
    """Who makes the claim: its owner, whom a preposition names, or who does what is done with it."""
    if (owner := _owner(noun)) is not None:
        return owner
    by = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in OWNERS), None)
    inner = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
    if inner is not None:
        return noun_phrase(inner)
    if noun.dep_ in {"dobj", "attr", "pobj"}:
        verb = noun.head if noun.dep_ != "pobj" else noun.head.head
        speaks = verb.pos_ in {"VERB", "AUX"} and verb.lemma_.lower() not in cues.RECEIVE
        return source_of(verb) if speaks else None
    return None


def _owner(noun: Token) -> Range | None:
    """The possessor of a noun, or the name right before it."""
    for child in noun.lefts:
        if child.dep_ == "poss" or (child.dep_ == "compound" and child.ent_type_ in NAMES):
            return noun_phrase(child)
    return None


def _decider(noun: Token) -> Range | None:
    """Who `made a decision to …`, or the one by whom it was made."""
    by = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "by"), None)
    inner = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
    if inner is not None:
        return noun_phrase(inner)
    light = noun.dep_ == "dobj" and lemma_of(noun.head) in cues.LIGHT
    return source_of(noun.head) if light else None


def _whole(clause: Token) -> Range:
    return clause.left_edge.i, clause.right_edge.i + 1


def _is_infinitive(token: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)
