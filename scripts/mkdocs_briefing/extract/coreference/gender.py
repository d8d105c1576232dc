"""Which pronoun a person of the article takes, as far as names and titles tell.

A given name that is given to both decides nothing, nor does one that is not listed. Only used to exclude antecedents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyascii import anyascii

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names.person_names import given_names

if TYPE_CHECKING:
    from mkdocs_briefing.model import Actor
    from mkdocs_briefing.nlp.annotate import Annotation

MASCULINE = lexicon("people").having("masculine")
FEMININE = lexicon("people").having("feminine")
"""Titles and roles that tell."""


def of(actor: Actor, annotation: Annotation) -> str:
    """`masculine`, `feminine` or `unknown`: by titles and roles first, then by the given name."""
    words = {w.lower().strip(".,") for role in actor.roles for w in role.text.split()}
    for mention in actor.mentions:
        words.update(w.lower().strip(".,") for w in mention.text.split()[:1])
        words.update(
            annotation.article.text[max(0, mention.start - 14) : mention.start].lower().replace(".", "").split()[-1:]
        )
    if bool(words & MASCULINE) != bool(words & FEMININE):
        return "masculine" if words & MASCULINE else "feminine"
    return _by_name(actor.name)


def of_word(word: str) -> str:
    """What a noun for a person tells: `spokeswoman`."""
    if word in MASCULINE or (word.endswith("man") and not word.endswith("woman")):
        return "masculine"
    return "feminine" if word in FEMININE or word.endswith("woman") else "unknown"


def _by_name(name: str) -> str:
    masculine, feminine = given_names()
    for part in name.split()[:-1] or name.split():
        given = anyascii(part).lower()
        if (given in masculine) != (given in feminine):
            return "masculine" if given in masculine else "feminine"
    return "unknown"
