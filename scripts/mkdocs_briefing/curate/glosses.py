"""Names in brackets after pronouns, kept true to a person's corrections: who an actor is, and who a pronoun is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.curate.actors import by_name
from mkdocs_briefing.curate.passages import MisfitError
from mkdocs_briefing.model import Gloss

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_briefing.curate.passages import Passages
    from mkdocs_briefing.model import Actor, Background, Event, KeyPoint, Watch

    Glossed = KeyPoint | Background | Event | Watch

PRONOUN = re.compile(r"\b(?:he|him|his|she|hers?|they|them|their|it|its)\b", re.IGNORECASE)

GLOSSED = ("key_points", "background", "timeline", "watch")
"""The parts whose items may have a gloss."""


def follow_actors(item: Glossed, actors: Mapping[str, Actor]) -> Glossed:
    """Return the item with its gloss under the present id and name of the actor, by the former id; else without it."""
    if item.gloss is None:
        return item
    actor = actors.get(item.gloss.actor)
    if actor is None:
        return item.model_copy(update={"gloss": None})
    if (item.gloss.actor, item.gloss.name) == (actor.id, actor.name):
        return item
    gloss = item.gloss.model_copy(update={"actor": actor.id, "name": actor.name})
    return item.model_copy(update={"gloss": gloss})


def typed_gloss(text: str, evidence: Iterable[str], name: str, actors: Iterable[Actor], passages: Passages) -> Gloss:
    """Return the gloss that a person typed, at the first pronoun of an item's text.

    Raises `MisfitError` when no actor has the name, or the text has no pronoun or is not the article's.
    """
    actor = by_name(actors).get(name)
    if actor is None:
        raise MisfitError(f"gloss: {name!r:.80} is the name of no actor of this briefing; add it to `actors`")
    pronoun = PRONOUN.search(text)
    place = next(
        (found for id_ in evidence if (found := _place(text, passages.sentence(id_).start, passages)) >= 0), -1
    )
    if pronoun is None or place < 0:
        raise MisfitError("gloss: a name is put after a pronoun of the article, and this text has none")
    start = place + pronoun.start()
    return Gloss(start=start, end=start + len(pronoun[0]), text=pronoun[0], name=actor.name, actor=actor.id)


def _place(text: str, start: int, passages: Passages) -> int:
    """Return where the article has a text, from the start of its sentence on; -1 where it has not."""
    return passages.text.find(text, start)
