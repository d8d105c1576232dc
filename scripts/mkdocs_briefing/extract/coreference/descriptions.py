"""Find whom a definite description fits: `the minister`, `the Texas senator`, `the company`, `the 61-year-old`.

A description fits by an actor's roles and titles, by its name (`the ministry`), or by its kind alone (`the company`,
`the woman`). What fits by kind alone fits many, so that `resolver` decides by salience who is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import source_nouns
from mkdocs_briefing.extract.lexicons.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.model import Actor
    from mkdocs_briefing.nlp.parse import Token

DEFINITE = frozenset({"the", "this", "that"})

TITLES = lexicon("people").value("short-for")
"""Titles cut short, as styles of news agencies write them before a name, and what they are called after it."""

WIDER = lexicon("people").by_value("also")
"""Words for people that hold of more than one role: every senator is a lawmaker."""

FIRMS = lexicon("institutions").having("company")
BODIES = FIRMS | lexicon("institutions").having("any-body")
"""What an organisation may be called whatever its name says."""
PEOPLE = dict.fromkeys(lexicon("people").having("anyone"), "") | {
    word: gender
    for gender in ("masculine", "feminine")
    for word in lexicon("people").having("anyone") & lexicon("people").having(gender)
}
"""What a person may be called whatever their role, and the gender it tells; `old` of `the 61-year-old`."""
STATELY = lexicon("institutions").having("no-company")
"""Words of names by which an organisation is no company."""

AFTER_HEAD = re.compile(r"\s+(?:of|for|at|by|in|from|to|with|on|who)\s.*|,.*")
"""What follows the head of a role: `head | of the port`."""


@dataclass(frozen=True)
class Description:
    """What a noun phrase says of the one it stands for."""

    head: str
    """Its noun, in lower case."""
    modifiers: frozenset[str]
    """The adjectives and nouns before it that tell which one."""


@dataclass(frozen=True)
class Fitness:
    """What an actor may be called."""

    heads: frozenset[str]
    """Nouns of its roles, of its titles and of its name."""
    bare: frozenset[str]
    """Those among them that no role says more of: the title `Gov.` alone, not `Ohio governor`."""
    words: frozenset[str]
    """All words of its roles and name."""


def described_by(noun: Token) -> Description | None:
    """Return what a definite phrase says; None for any other phrase."""
    lefts = list(noun.lefts)
    if not any(c.dep_ == "det" and c.lower_ in DEFINITE for c in lefts):
        return None
    return Description(noun.lemma_.lower(), frozenset(c.lower_ for c in lefts if _tells_which(c)))


def _tells_which(word: Token) -> bool:
    """Return whether an adjective or noun before another one tells which is meant."""
    return word.dep_ in {"amod", "compound", "nmod"} and word.is_alpha and not _tells_age(word)


def _tells_age(word: Token) -> bool:
    """Return whether a word is part of `61-year-old`, as the tokenizer splits it, and says not which one is meant."""
    return word.lower_ in {"old", "year"} or word.like_num


def fitness(actor: Actor) -> Fitness:
    """Return what an actor may be called, by its roles, its titles and its names."""
    phrases = [words for role in actor.roles for words in _role_phrases(role.text)]
    titles = _titles(actor)
    heads = {words[-1] for words in phrases} | titles
    _add_wider(heads)
    heads |= _name_words(actor)
    return Fitness(
        heads=frozenset(heads),
        bare=frozenset({words[0] for words in phrases if len(words) == 1} | titles),
        words=frozenset(heads.union(*(_words(role.text) for role in actor.roles))),
    )


def _role_phrases(role: str) -> Iterator[list[str]]:
    """Yield the words of each office in a role, up to its noun: `founder` and `head` of `founder and head of the port`.

    A vice-president is not called `the president`.
    """
    for phrase in AFTER_HEAD.sub("", role).split(" and "):
        words = _words(phrase)
        if words and "vice" not in words:
            yield words


def _titles(actor: Actor) -> set[str]:
    """Return what the titles cut short before an actor's name stand for: `senator` for `Sen.`."""
    first = (mention.text.split()[0].lower().strip(".") for mention in actor.mentions if mention.kind == "title")
    return {TITLES[word] for word in first if word in TITLES}


def _add_wider(heads: set[str]) -> None:
    """Add the wider words for people to those of the roles, in order: one that is added may have a wider one itself."""
    for wide, narrow in WIDER.items():
        if narrow & heads:
            heads.add(wide)


def _name_words(actor: Actor) -> set[str]:
    """Return the words of an institution's or place's names of several words: it may be called by any of them."""
    if actor.type not in {"organization", "place"}:
        return set()
    return {word for name in (actor.name, *actor.aliases) if len(name.split()) > 1 for word in _words(name)}


def _words(text: str) -> list[str]:
    """Return the words of weight in a name or role, in lower case, titles cut short in full."""
    words = [word.lower().strip(".,'’") for word in text.split()]
    return [TITLES.get(word, word) for word in words if word not in {"the", "of", "a", "an", "and", "for", "in", "to"}]


def is_of_kind(actor: Actor, description: Description) -> bool:
    """Return whether a description that names no role may be of this actor: `the company`, `the woman`."""
    if description.modifiers:
        return False
    if actor.type == "person":
        return description.head in PEOPLE
    return actor.type == "organization" and _is_of_body(actor.name, description.head)


def _is_of_body(name: str, head: str) -> bool:
    """Return whether an organisation may be called by a noun for many: a ministry is no `company`, nor is a bank."""
    words = {word.lower() for word in name.split()}
    if head not in BODIES or words & STATELY:
        return False
    return head not in FIRMS or not words & source_nouns.INSTITUTIONS - FIRMS - {"group"}
