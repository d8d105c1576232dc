"""Ask of a word whether it is a title, says what somebody is, or can be in a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Doc, Span, Token

INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Marks of direction and joining that web pages leave in words, of which they are no part."""

TITLE_MARKS = f".{INVISIBLE}"
"""Marks at the ends of titles, of which they are no part."""

PARTICLES = lexicon("name_parts").having("particle")
"""Small words inside the names of people, in lower case."""

OFFICES = lexicon("people").having("office")
"""What ends the words for an office, which are nobody's name: after it a person's begins: `Minority Leader | Holm`."""

PROPER = frozenset({"PROPN"})
"""The part of speech of names (Universal Dependencies)."""


def is_institution_word(token: Token) -> bool:
    """Return whether a word is an institution's, so that none before it is a title: `Premier League`."""
    return token.lower_ in gazetteer.INSTITUTION_WORDS


def is_role(token: Token) -> bool:
    """Return whether a capitalised word only says what somebody is: `Striker`, `Survivor`."""
    return token.is_title and not is_title(token) and not PERSON_NOUNS.isdisjoint((token.lower_, token.lower_[:-1]))


def is_title(token: Token) -> bool:
    """Return whether a word is a title or form of address: `Mr.`, `President`."""
    return token.lower_.strip(TITLE_MARKS) in gazetteer.TITLES


def is_body(words: Span) -> bool:
    """Return whether words are a body's or place's name by themselves: known, in capitals, or ending as such names."""
    if len(words) == 1 and words[0].is_upper and words[0].is_alpha and len(words[0]) > 1:
        return not is_title(words[0])
    name = gazetteer.canonical(words.text)
    if any(name in names for names in (gazetteer.BODIES, gazetteer.INTERNATIONAL, gazetteer.places())):
        return True
    return len(words) > 1 and (is_institution_word(words[-1]) or words[-1].lower_ in gazetteer.PLACE_WORDS)


def last_two(doc: Doc, end: int) -> int:
    """Return where the last two words of a name begin, of which one with hyphens is one: `Kim | Bo-ra`."""
    first = end - 1
    while first > 1 and doc[first - 1].text == "-" and doc[first].text.islower():
        first -= 2
    return first - 1


def is_name_word(doc: Doc, i: int) -> bool:
    """Return whether a token is a capitalised proper noun; a place past the end of the text is none."""
    return i < len(doc) and doc[i].pos_ == "PROPN" and doc[i].text[:1].isupper() and not doc[i].is_space
