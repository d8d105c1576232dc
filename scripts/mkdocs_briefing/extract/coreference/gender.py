"""Decide which pronoun a person of the article takes, as far as names and titles tell.

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
BOTH = lexicon("given_names").having("both")
"""Given names of women in one language and of men in another, which tell nothing."""

MAX_TITLE_CODE_POINTS = 14
"""Code points before a name that are looked at for a title: `Congresswoman`."""


def of(actor: Actor, annotation: Annotation) -> str:
    """Return `masculine`, `feminine` or `unknown`: by titles and roles first, then by the given name.

    Titles and roles go first, since the article gives them to this person, and a given name to many.
    """
    words = {word.lower().strip(".,") for role in actor.roles for word in role.text.split()}
    for mention in actor.mentions:
        words.add(mention.text.split()[0].lower().strip(".,"))
        before = annotation.article.text[max(0, mention.start - MAX_TITLE_CODE_POINTS) : mention.start]
        words.update(before.lower().replace(".", "").split()[-1:])
    masculine, feminine = not words.isdisjoint(MASCULINE), not words.isdisjoint(FEMININE)
    if masculine != feminine:
        return "masculine" if masculine else "feminine"
    return _by_name(actor.name)


def of_word(word: str) -> str:
    """Return the gender that a noun for a person tells, as `spokeswoman` does; `unknown` for most."""
    if word in MASCULINE or (word.endswith("man") and not word.endswith("woman")):
        return "masculine"
    return "feminine" if word in FEMININE or word.endswith("woman") else "unknown"


def _by_name(name: str) -> str:
    """Return the gender that a person's given names tell; the first that is given to one gender alone decides."""
    masculine, feminine = given_names()
    for part in name.split()[:-1] or name.split():
        given = anyascii(part).lower()
        if given not in BOTH and (given in masculine) != (given in feminine):
            return "masculine" if given in masculine else "feminine"
    return "unknown"
