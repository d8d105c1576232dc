"""Clues to what a name names that take more than one word: its ending, a pronoun, a bracket, an apposition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS, THING_ENDINGS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.clustering import SMALL_WORDS
from mkdocs_briefing.extract.names.person_names import given_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

NEAR = frozenset({"near", "outside"})
IN = frozenset({"in", "across", "throughout"})
WHERE = frozenset("at from around inside to".split())
"""Prepositions that stand before no other name than a place's, that hardly do, and that do as well."""

ROMAN = re.compile(r"i{1,3}|iv|vi{0,3}|ix|x")
"""Numerals that count wars and popes."""

LOCATED = lexicon("places").having("installation")
"""What stands at a place."""

STAKES = lexicon("speech_nouns").having("stake")
"""What one has in a company or in a person."""


def of_single(name: Token) -> Iterator[str]:
    """The evidence in what follows a name of one word."""
    if _is_meant_after(name):
        yield "he"
    if _is_spelled_out(name):
        yield "spelled out"


def _is_meant_after(name: Token) -> bool:
    """Whether a pronoun right after a sentence can mean nobody else in it: `Holm left. He …`."""
    sentence = name.sent
    if name.dep_ != "nsubj" or name.head != sentence.root or sentence.end >= len(name.doc):
        return False
    others = any(t.ent_type_ == "PERSON" or t.lemma_.lower() in PERSON_NOUNS for t in sentence if t != name)
    return not others and name.doc[sentence.end].lower_ in {"he", "she"}


def _is_spelled_out(name: Token) -> bool:
    """Whether words in lower case introduce an acronym, which so stands for a thing: `gross domestic product (GDP)`."""
    doc, i, length = name.doc, name.i, len(name)
    bracketed = i > length and doc[i - 1].text == "(" and i + 1 < len(doc) and doc[i + 1].text == ")"
    if not (name.is_upper and length > 1 and bracketed):
        return False
    words = [token.text for token in doc[i - 1 - length : i - 1]]
    return "".join(word[0] for word in words) == name.lower_ and words[-1] not in gazetteer.INSTITUTION_WORDS


def of_preposition(before: Token) -> str | None:
    """The evidence in a preposition."""
    if before.lower_ in NEAR:
        return "near"
    if before.lower_ == "at" and before.head.lemma_.lower() in LOCATED:
        return "in"
    if before.lower_ in IN:
        return "where" if before.head.lemma_.lower() in STAKES else "in"
    return "where" if before.lower_ in WHERE else None


def head_of(noun: Token) -> Token:
    """What a noun says more of: the chief of `its chief in Sola`."""
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.i < noun.i:
        noun = noun.head.head
    return noun


def kin_of(noun: Token) -> Token:
    """The mother of a `mother-in-law`."""
    in_law = noun.lower_ == "law" and noun.i > 3 and noun.nbor(-2).lower_ == "in"
    return noun.nbor(-4) if in_law else noun


def names_thing(words: list[str]) -> bool:
    """Whether words end or begin as the names of events and laws do: `Sola Cup`, `Sola Expo Norway`, `Treaty on …`."""
    if len(words) > 2 and ROMAN.fullmatch(words[-1]):
        words = words[:-1]  # `World War II`
    placed = len(words) > 2 and words[-2] in THING_ENDINGS and words[-1] in gazetteer.places()
    treaty = len(words) > 2 and words[0] in THING_ENDINGS and words[1] in {"of", "on", "for", "to"}
    lettered = len(words) == 2 and len(words[-1]) == 1  # `Group F`
    return placed or treaty or lettered or words[-1] in THING_ENDINGS


def is_branch(words: list[str]) -> bool:
    """Whether a country ends the name of what is no event and nobody of a known given name: `Sport Norway`."""
    last = next((n for n in (2, 1) if len(words) > n and " ".join(words[-n:]) in gazetteer.countries()), None)
    if last is None or words[-last - 1] in SMALL_WORDS or names_thing(words):
        return False
    return not any(words[0] in names for names in given_names())
