"""Whom a definite description fits: `the minister`, `the Texas senator`, `the company`, `the 61-year-old`.

A description fits by an actor's roles and titles, by its name (`the ministry`), or by its kind alone (`the company`,
`the woman`). What fits by kind alone fits many, so that the reader of the text decides by attention who is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import source_nouns
from mkdocs_briefing.extract.lexicons.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mkdocs_briefing.model import Actor

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
    """What a definite phrase says; None for any other phrase."""
    lefts = list(noun.lefts)
    if not any(c.dep_ == "det" and c.lower_ in DEFINITE for c in lefts):
        return None
    before = [c for c in lefts if c.dep_ in {"amod", "compound", "nmod"} and not _tells_age(c)]
    return Description(noun.lemma_.lower(), frozenset(c.lower_ for c in before if c.is_alpha))


def _tells_age(word: Token) -> bool:
    """`61-year-old`, in the parts that the tokenizer makes of it."""
    return word.lower_ in {"old", "year"} or word.like_num


def fitness(actor: Actor) -> Fitness:
    """What an actor may be called, by its roles and its names."""
    heads: set[str] = set()
    bare: set[str] = set()
    words: set[str] = set()
    for role in actor.roles:
        parts = _words(role.text)
        words.update(parts)
        for phrase in AFTER_HEAD.sub("", role.text).split(" and "):
            named = _words(phrase)
            if named and "vice" not in named:
                heads.add(named[-1])
                if len(named) == 1:
                    bare.add(named[0])
    for mention in actor.mentions:
        if mention.kind == "title" and (title := TITLES.get(mention.text.split()[0].lower().strip("."))):
            heads.add(title)
            bare.add(title)
    for wide, narrow in WIDER.items():
        if narrow & heads:
            heads.add(wide)
    if actor.type in {"organization", "place"}:
        for name in (actor.name, *actor.aliases):
            if len(name.split()) > 1:
                heads.update(_words(name))
    return Fitness(frozenset(heads), frozenset(bare), frozenset(words | heads))


def _words(text: str) -> list[str]:
    words = [word.lower().strip(".,'’") for word in text.split()]
    return [TITLES.get(word, word) for word in words if word not in {"the", "of", "a", "an", "and", "for", "in", "to"}]


def is_of_kind(actor: Actor, description: Description) -> bool:
    """Whether a description that names no role may be of this actor: `the company`, `the woman`."""
    if description.modifiers:
        return False
    if actor.type == "person":
        return description.head in PEOPLE
    if actor.type != "organization" or description.head not in BODIES:
        return False
    words = {word.lower() for word in actor.name.split()}
    return not (
        words & STATELY or (description.head in FIRMS and words & source_nouns.INSTITUTIONS - FIRMS - {"group"})
    )
