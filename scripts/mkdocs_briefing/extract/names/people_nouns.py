"""Ask of a common noun whether it says what people are, besides those that are listed as roles."""

from __future__ import annotations

from mkdocs_briefing.extract.lexicons.entity_nouns import GROUP_NOUNS, PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon

ROLE_NOUNS = lexicon("people").having("description")
"""What else people are called."""

ROLE_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "eer", "ee", "man", "woman", "boy", "girl", "mate")
"""How nouns for people end."""

UNLIKE_PEOPLE = lexicon("things").having("like-people")
"""Nouns that end so and are no people: `letter`, `statement`."""

BODIES = GROUP_NOUNS | lexicon("institutions").having("speaks") | lexicon("institutions").having("company")
"""What institutions are called."""


def is_of_people(lemma: str) -> bool:
    """Return whether a noun says what people are."""
    return lemma in PERSON_NOUNS or lemma in ROLE_NOUNS or has_ending(lemma.rsplit("-", 1)[-1])


def has_ending(lemma: str) -> bool:
    """Return whether a noun ends as those for people and makers do, and is none of the others."""
    return lemma.endswith(ROLE_ENDINGS) and not lemma.endswith("ment") and lemma not in UNLIKE_PEOPLE
