"""Ask of the common nouns beside a name what they say that it names: `the barrister`, `the village of`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import GROUP_NOUNS, PERSON_NOUNS, PLACE_NOUNS, THING_NOUNS

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Doc, Token

DESCRIPTIONS = (
    (PERSON_NOUNS, "introduced"),
    (THING_NOUNS, "described as thing"),
    (GROUP_NOUNS, "described as group"),
    (PLACE_NOUNS, "described as place"),
)
"""Common nouns beside a name and the evidence in them."""


def described_by(lemma: str) -> str | None:
    """Return the evidence in a common noun that a name is called; the first of `DESCRIPTIONS` that has it decides."""
    return next((evidence for nouns, evidence in DESCRIPTIONS if lemma in nouns), None)


def noun_after(doc: Doc, i: int) -> Token | None:
    """Return the head of the common nouns right after a name, which its adjectives may precede."""
    last = None
    while i < len(doc) and doc[i].text[:1].islower() and doc[i].tag_ in {"NN", "NNS", "JJ"}:
        if doc[i].pos_ == "NOUN":
            last = doc[i]
        i += 1
    return last


def text_at(doc: Doc, i: int) -> str:
    """Return the text of a token; an empty one past the end of the article."""
    return doc[i].text if i < len(doc) else ""
