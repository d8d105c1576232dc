"""Names in brackets after pronouns, kept true to a person's corrections: who an actor is, and who a pronoun is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.curate.actors import by_name
from mkdocs_briefing.curate.passages import MisfitError
from mkdocs_briefing.model import Gloss, glosses

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_briefing.curate.passages import Passages
    from mkdocs_briefing.model import Actor, Background, Event, KeyPoint, Watch

    Glossed = KeyPoint | Background | Event | Watch

PRONOUN = re.compile(r"\b(?:he|him|his|she|hers?|they|them|their|it|its)\b", re.IGNORECASE)

GLOSSED = ("key_points", "background", "timeline", "watch")
"""The parts whose items may have a gloss."""


def follow_actors(item: Glossed, actors: Mapping[str, Actor]) -> Glossed:
    """Return the item with its glosses under the present ids and names of the actors, by their former ids.

    A gloss whose actor is gone goes too.
    """
    followed = {name: _followed(gloss, actors.get(gloss.actor)) for name, gloss in glosses(item)}
    changed = {name: gloss for name, gloss in followed.items() if gloss != getattr(item, name)}
    return item.model_copy(update=changed) if changed else item


def _followed(gloss: Gloss, actor: Actor | None) -> Gloss | None:
    return None if actor is None else gloss.model_copy(update={"actor": actor.id, "name": actor.name})


def typed_gloss(
    field: str, text: str, evidence: Iterable[str], name: str, actors: Iterable[Actor], passages: Passages
) -> Gloss:
    """Return the gloss that a person typed in `field`, at the first pronoun of a text.

    Raises `MisfitError` when no actor has the name, or the text has no pronoun or is not the article's.
    """
    actor = by_name(actors).get(name)
    if actor is None:
        raise MisfitError(f"{field}: {name!r:.80} is the name of no actor of this briefing; add it to `actors`")
    pronoun = PRONOUN.search(text)
    place = next(
        (found for id_ in evidence if (found := _place(text, passages.sentence(id_).start, passages)) >= 0), -1
    )
    if pronoun is None or place < 0:
        raise MisfitError(f"{field}: a name is put after a pronoun of the article, and this text has none")
    start = place + pronoun.start()
    return Gloss(start=start, end=start + len(pronoun[0]), text=pronoun[0], name=actor.name, actor=actor.id)


def _place(text: str, start: int, passages: Passages) -> int:
    """Return where the article has a text, from the start of its sentence on; -1 where it has not."""
    return passages.text.find(text, start)
