"""Find clues to what a name names that take more than one word: a pronoun, a bracket, a preposition and its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS, THING_ENDINGS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.text.token_lookup import first_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Span, Token

NEAR = frozenset({"along", "near", "outside"})
IN = frozenset({"in", "across", "throughout"})
WHERE = frozenset("at from around inside to".split())
"""Prepositions that stand before no other name than a place's, that hardly do, and that do as well."""

TRAVEL = frozenset("commute drive fly hike sail walk".split())
"""What one does from one place to another, and hardly ever to an institution."""

SINGULAR = frozenset("he she his her him himself herself".split())
"""Pronouns of one person."""

LOCATED = lexicon("places").having("installation")
"""What stands at a place."""

PUBLISHED = lexicon("documents").having("in-medium") | lexicon("verbs").having("in-medium")
"""What stands in a medium, and what one does there."""
MEDIA = lexicon("institutions").having("medium")
"""Words of the names of media."""

STAKES = lexicon("speech_nouns").having("stake")
"""What one has in a company or in a person."""


def of_one_word(name: Token) -> Iterator[str]:
    """Yield the evidence in what follows a name of one word."""
    if _is_meant_after(name):
        yield "he"
    if _is_spelled_out(name):
        yield "spelled out"
    if name.is_upper and len(name) > 2 and first_places(name.doc, f"{name.text}s"):
        yield "spelled out"  # there are several of it: `two XYZs`


def _is_meant_after(name: Token) -> bool:
    """Return whether a pronoun in a sentence or right after it can mean nobody else: `Holm left. He …`, `… his …`."""
    sentence = name.sent
    if name.dep_ != "nsubj" or name.head != sentence.root:
        return False
    others = any(t.ent_type_ == "PERSON" or t.lemma_.lower() in PERSON_NOUNS for t in sentence if t != name)
    if others or any(t.is_quote for t in sentence):
        return False
    inside = any(t.lower_ in SINGULAR for t in sentence if t.i > name.i)
    return inside or (sentence.end < len(name.doc) and name.doc[sentence.end].lower_ in {"he", "she"})


def _is_spelled_out(name: Token) -> bool:
    """Return whether common words before its bracket spell an acronym out, so that it stands for a thing.

    An acronym is a thing's when the words are no institution's: `gross domestic product (GDP)`.
    """
    doc, i, length = name.doc, name.i, len(name)
    if i <= length or sum(map(str.isupper, name.text)) < 2 or not _is_in_brackets(name):
        return False
    words = [token.text for token in doc[i - 1 - length : i - 1]]
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return "".join(word[0] for word in words).lower() == name.lower_ and _is_called_thing(head)


def _is_called_thing(head: str) -> bool:
    """Return whether a noun is a thing's; one with a capital may be in any institution's name: `Gross Product`."""
    return head not in gazetteer.INSTITUTION_WORDS if head.islower() else head.lower() in THING_ENDINGS


def _is_in_brackets(name: Token) -> bool:
    """Return whether a word stands alone in brackets."""
    doc, i = name.doc, name.i
    return i + 1 < len(doc) and doc[i - 1].text == "(" and doc[i + 1].text == ")"


def is_short_for_medium(word: Token) -> bool:
    """Return whether a word for media is one's name with an article alone: `told the Times`."""
    return word.lower_ in MEDIA and word.i > 0 and word.nbor(-1).lower_ == "the"


def is_titled_medium(name: Span) -> bool:
    """Return whether a sentence has `The` with a capital before words of a medium: `told The Sola Reporter`."""
    return name[-1].lower_ in MEDIA and name.start > 0 and _is_article_of_name(name[0].nbor(-1))


def _is_article_of_name(word: Token) -> bool:
    """Return whether a word is an article with a capital that it has not from the beginning of a sentence."""
    return word.text == "The" and not word.is_sent_start


def of_preposition(before: Token) -> str | None:
    """Return the evidence in the preposition before a name; None in one that says nothing."""
    if before.lower_ in NEAR:
        return "near"
    if before.lower_ == "at" and before.head.lemma_.lower() in LOCATED:
        return "in"
    if before.lower_ in IN:
        return _of_in(before)
    if before.lower_ in {"from", "to"} and before.head.lemma_.lower() in TRAVEL:
        return "near"
    return _of_vague_preposition(before)


def _of_vague_preposition(before: Token) -> str | None:
    """Return the evidence in a preposition that stands before places and others."""
    return "where" if before.lower_ in WHERE or _is_down_river(before) else None


def _is_down_river(before: Token) -> bool:
    """Return whether a preposition leads along what an article shows to be a river or a road: `down the Sola`."""
    return before.lower_ in {"down", "up"} and before.tag_ == "IN" and before.nbor().lower_ == "the"


def _of_in(before: Token) -> str | None:
    """Return the evidence in an `in`: one publishes in a medium, and has a stake in a company or a person."""
    head = before.head.lemma_.lower()
    if head in PUBLISHED:
        return "published in"
    return "where" if head in STAKES else "in"


def head_of(noun: Token) -> Token:
    """Return the noun that another one says more of: the chief of `its chief in Sola`."""
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.i < noun.i:
        noun = noun.head.head
    return noun


def kin_of(noun: Token) -> Token:
    """Return the noun that says who somebody is, which is the first word of `mother-in-law`."""
    in_law = noun.lower_ == "law" and noun.i > 3 and noun.nbor(-2).lower_ == "in"
    return noun.nbor(-4) if in_law else noun
