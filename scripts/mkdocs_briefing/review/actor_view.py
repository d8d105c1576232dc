"""An actor on the desk, as the script of its page needs it."""

from __future__ import annotations

from collections import Counter
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
    {"name": "wikidata", "label": "Wikidata item, such as Q1490", "type": "text"},
    {"name": "homepage", "label": "Address of its own site", "type": "text"},
    {"name": "id", "label": "Page address (optional)", "type": "text"},
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
        "briefings": count(actor.briefings, "briefing"),
        "listings": listing_labels(actor),
        "can_undo": look.can_undo,
        "can_redo": look.can_redo,
    }


def listing_labels(actor: Known) -> list[str]:
    """Return a line for each listing of an actor; articles of one title differ in the names of their files."""
    titles = Counter(title for _, title in {(one.article, one.title) for one in actor.listings})
    return [
        f"{one.name}, in “{one.title}”" + (f" ({one.article})" if titles[one.title] > 1 else "")
        for one in actor.listings
    ]


def choice(actor: Known) -> dict[str, str]:
    """Return an actor as one to choose among others: two of one name differ in what else is told."""
    names = sorted({one.name for one in actor.listings} - {actor.name})
    also = f", also {', '.join(names[:3])}" if names else ""
    where = f"in “{actor.listings[0].title}”" if actor.briefings == 1 else count(actor.briefings, "briefing")
    return {"id": actor.id, "label": f"{actor.name} ({actor.type}{also}; {where})"}
