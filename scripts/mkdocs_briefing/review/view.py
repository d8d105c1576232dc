"""A briefing on the desk, as the page's script needs it: items in the order of the page, with what can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from mkdocs_briefing.curate.edits import in_rule_words
from mkdocs_briefing.curate.review import item_digest
from mkdocs_briefing.curate.rules import PARTS
from mkdocs_briefing.model import ActorType, BackgroundKind, Certainty, QuoteKind, Sourcing, support_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_briefing.model import Briefing
    from mkdocs_briefing.review.desk import Look

ORDER = ("key_points", "actors", "quotes", "background", "timeline", "watch", "figures")
"""The parts, as the page shows them."""

PASSAGE = {"name": "text", "label": "Words of the article", "type": "passage"}
GLOSS = {"name": "gloss", "label": "Who its first pronoun is", "type": "actor"}
SUPPORT_GLOSS = {"name": "support_gloss", "label": "Who the first pronoun of the sentence below is", "type": "actor"}
FIELDS: dict[str, list[dict[str, Any]]] = {
    "key_points": [{**PASSAGE, "label": "Text"}, GLOSS, SUPPORT_GLOSS],
    "actors": [
        {"name": "name", "label": "Name", "type": "text"},
        {"name": "type", "label": "Kind", "type": "choice", "options": get_args(ActorType)},
        {"name": "roles", "label": "Roles, one a line", "type": "list"},
        {"name": "aliases", "label": "Other names, one a line", "type": "list"},
    ],
    "quotes": [
        PASSAGE,
        {"name": "speaker", "label": "Who said it", "type": "actor"},
        {"name": "attribution", "label": "Kind of source", "type": "choice", "options": get_args(Sourcing)},
        {"name": "kind", "label": "Kind of quote", "type": "choice", "options": get_args(QuoteKind)},
        {"name": "cue", "label": "Word that reports it", "type": "text"},
        {"name": "hedge", "label": "Word that weakens it", "type": "text"},
        {"name": "certainty", "label": "How sure", "type": "choice", "options": get_args(Certainty)},
    ],
    "background": [
        {**PASSAGE, "label": "Text"},
        {"name": "kind", "label": "Kind", "type": "choice", "options": get_args(BackgroundKind)},
        GLOSS,
    ],
    "timeline": [
        {"name": "date", "label": "Date (YYYY, YYYY-MM or YYYY-MM-DD)", "type": "text"},
        {"name": "as_written", "label": "Date in the article’s words", "type": "text"},
        {**PASSAGE, "label": "Text"},
        GLOSS,
    ],
    "watch": [{**PASSAGE, "label": "Text"}, GLOSS],
    "figures": [
        {**PASSAGE, "label": "Figure in the article’s words"},
        {"name": "value", "label": "Value", "type": "number"},
        {"name": "unit", "label": "Unit", "type": "text"},
        {"name": "of", "label": "Of what", "type": "text"},
    ],
}
"""What a form asks for each part, where an item has the field; the names are those of a curation file."""


def view(look: Look, shown: Briefing | None = None) -> dict[str, Any]:
    """Return the briefing as plain data for the page's script.

    `shown` is the briefing as the site has it, where actors may have the ids of the whole site.
    """
    briefing = look.briefing
    data = briefing.model_dump(mode="json")
    anchors = _actor_anchors(shown or briefing)
    confirmed = set(briefing.review.confirmed)
    supported = {one.id for one in briefing.key_points if support_of(one.evidence, briefing.sentences) is not None}
    return {
        "id": briefing.id,
        "title": briefing.title,
        "file": look.path,
        "bottom_line": briefing.bottom_line,
        "review": data.get("review") or {},
        "can_undo": look.can_undo,
        "can_redo": look.can_redo,
        "actors": [{"id": one.id, "name": one.name} for one in briefing.actors],
        "forms": FIELDS,
        "items": [_item(part, item, confirmed, anchors, supported) for part in ORDER for item in data[part]],
        "sentences": [{"id": one.id, "text": look.article[one.start : one.end]} for one in briefing.sentences],
    }


def left_to_review(briefing: Briefing) -> int:
    """Return the number of items that nobody confirmed or corrected."""
    confirmed = set(briefing.review.confirmed)
    items = [item for part in PARTS for item in getattr(briefing, part)]
    return sum(1 for item in items if item.id not in confirmed and item.origin != "curated")


def queue(briefings: Sequence[Briefing]) -> list[dict[str, Any]]:
    """Return the briefings that somebody has to look at: most doubtful quotes first, then the longest to review."""
    waiting = [one for one in briefings if one.review.by is None or one.review.stale]
    return [
        {"id": one.id, "title": one.title, "left": left_to_review(one), "doubtful": doubtful(one)}
        for one in sorted(waiting, key=lambda one: (-doubtful(one), -left_to_review(one), one.id))
    ]


def doubtful(briefing: Briefing) -> int:
    """Return the number of quotes that are doubtful or whose speaker was not resolved."""
    return sum(
        1
        for quote in briefing.quotes
        if quote.certainty == "doubtful" or (quote.speaker is not None and quote.speaker.resolution == "unresolved")
    )


def _item(
    part: str, item: Mapping[str, Any], confirmed: set[str], anchors: Mapping[Any, str], supported: set[str]
) -> dict[str, Any]:
    """Return an item with its fields; `supported` has the ids of the key points with a sentence below them."""
    state = "confirmed" if item["id"] in confirmed else "corrected" if item.get("origin") == "curated" else "open"
    place = _first_mention(item) if part == "actors" else None
    fields = in_rule_words(part, item)
    if item["id"] not in supported:
        fields.pop("support_gloss", None)
    return {
        "part": part,
        "id": item["id"],
        "anchor": f"actor-{anchors.get(place, item['id'])}" if part == "actors" else item["id"],
        "state": state,
        "of": item_digest(part, item),
        "fields": fields,
    }


def _actor_anchors(shown: Briefing) -> dict[Any, str]:
    """Return the ids of the actors on the page by where each is named: every mention is of one actor only."""
    return {(one.start, one.end): actor.id for actor in shown.actors for one in actor.mentions}


def _first_mention(actor: Mapping[str, Any]) -> tuple[int, int] | None:
    mention = next(iter(actor["mentions"]), None)
    return (mention["start"], mention["end"]) if mention else None
