"""The order of actors by how much articles are about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.link import LinkedActor


def most_prominent(actors: Iterable[LinkedActor], number: int) -> list[LinkedActor]:
    """Return the actors in most briefings, the most mentioned of equals first."""
    return sorted(actors, key=lambda actor: (-len(actor.appearances), -actor.mentions, actor.name, actor.id))[:number]
