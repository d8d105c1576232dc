"""Which of those who are told something pass it on: a newspaper does, a court or a parliament does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import source_nouns
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mkdocs_briefing.model import Actor

MEDIA = lexicon("institutions").having("medium")
"""Words for media and of their names."""
LEGISLATURES = lexicon("institutions").having("legislature")
"""What parliaments are called besides words that say so."""


def is_medium(head: Token, actor: Actor | None) -> bool:
    """Whether the one addressed is a medium: an actor that its name does not make another body, or a word for one."""
    if actor is None and head.ent_type_ != "ORG":
        return head.lemma_.lower() in MEDIA or any(c.lower_ == "news" for c in head.lefts)
    if actor is not None and actor.type != "organization":
        return False
    name = gazetteer.key(actor.name if actor is not None else head.doc[head.left_edge.i : head.i + 1].text)
    words = set(name.split())
    bodies = source_nouns.INSTITUTIONS | gazetteer.INSTITUTION_WORDS | LEGISLATURES
    return bool(words & MEDIA) or not (words & bodies or name in gazetteer.INTERNATIONAL)
