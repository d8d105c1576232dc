"""An actor on the desk, as the script of its page needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.model import ActorType

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_briefing.review.actors_desk import ActorLook
    from mkdocs_briefing.review.known_actors import Known

FORM: list[dict[str, Any]] = [
    {"name": "name", "label": "Name, everywhere", "type": "text"},
    {"name": "description", "label": "One line about it", "type": "text"},
    {"name": "type", "label": "Kind", "type": "choice", "options": get_args(ActorType)},
    {"name": "wikidata", "label": "Item of Wikidata, such as Q1490", "type": "text"},
    {"name": "homepage", "label": "Address of its own site", "type": "text"},
    {"name": "id", "label": "Address of this page, where it is not to follow the name", "type": "text"},
]
"""What the form asks; the names are those of `seeds/actors.yml`."""


def actor_view(look: ActorLook, url: Callable[[str], str]) -> dict[str, Any]:
    """Return an actor as plain data; `url` gives the address of an actor's page by its id."""
    actor = look.actor
    return {
        "id": actor.id,
        "name": actor.name,
        "url": url(actor.id),
        "file": look.path,
        "of": actor.digest,
        "registered": bool(actor.entry),
        "fields": {"name": actor.name, "type": actor.type, **actor.entry},
        "form": FORM,
        "listings": [{"name": one.name, "title": one.title} for one in actor.listings],
        "can_undo": look.can_undo,
        "can_redo": look.can_redo,
    }


def choice(actor: Known) -> dict[str, str]:
    """Return an actor as one to choose among others: two of one name differ in what else is told."""
    names = sorted({one.name for one in actor.listings} - {actor.name})
    also = f", also {', '.join(names[:3])}" if names else ""
    where = f"in “{actor.listings[0].title}”" if len(actor.listings) == 1 else count(len(actor.listings), "briefing")
    return {"id": actor.id, "label": f"{actor.name} ({actor.type}{also}; {where})"}
