"""Which of those who are told something pass it on: a newspaper does, a court or a parliament does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import source_nouns
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mkdocs_briefing.model import Actor

LEGISLATURES = lexicon("institutions").having("legislature")
"""What parliaments are called besides words that say so."""


def is_medium(head: Token, actor: Actor | None) -> bool:
    """Return whether the one addressed is a medium: a word for one, or an organization that no other body is.

    `head` is the main word of the phrase, `actor` whom it refers to; an organization's name decides, which may say that
    it is a court or a parliament.
    """
    if actor is None and head.ent_type_ != "ORG":
        return head.lemma_.lower() in source_nouns.MEDIA or any(c.lower_ == "news" for c in head.lefts)
    if actor is not None and actor.type != "organization":
        return False
    name = gazetteer.key(actor.name if actor is not None else head.doc[head.left_edge.i : head.i + 1].text)
    words = set(name.split())
    return not words.isdisjoint(source_nouns.MEDIA) or not _is_other_body(name, words)


def _is_other_body(name: str, words: set[str]) -> bool:
    """Return whether a name is an institution's, an international organization's or a parliament's."""
    bodies = source_nouns.INSTITUTIONS | gazetteer.INSTITUTION_WORDS | LEGISLATURES
    return not words.isdisjoint(bodies) or name in gazetteer.INTERNATIONAL
