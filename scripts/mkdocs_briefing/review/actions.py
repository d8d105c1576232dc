"""What a person does with an item on a page, as an edit of the briefing's data.

The edited data go through the same code as edits in the YAML (`curate.edits`), so that both ways can say the same.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from mkdocs_briefing.curate.edits import CORRECTABLE
from mkdocs_briefing.curate.review import item_digest

if TYPE_CHECKING:
    from collections.abc import Mapping

Part = Literal["key_points", "actors", "quotes", "background", "timeline", "watch", "figures"]

ShortText = Annotated[str, Field(max_length=10_000)]


class Action(BaseModel):
    """One thing that a person asks for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verb: Literal["confirm", "reopen", "drop", "change", "merge", "add", "conclude"]
    """`reopen` takes a confirmation back, `merge` makes two actors one, `conclude` sets the bottom line."""
    part: Part | None = None
    """The part of the briefing; none for `conclude`."""
    id: ShortText | None = None
    """Id of the item; none for what is added."""
    of: ShortText | None = None
    """Digest of the item as the person saw it."""
    fields: dict[ShortText, JsonValue] = Field(default_factory=dict, max_length=20)
    """New values by the names that a curation file has for them."""


class RefusedError(Exception):
    """An action that cannot be done; the message tells the person why and what to do.

    `field` is that of a form where another value would help.
    """

    def __init__(self, message: str, *, field: str | None = None) -> None:
        self.field = field
        super().__init__(message)


def perform(briefing: Mapping[str, Any], action: Action) -> dict[str, Any]:
    """Return the `briefing`, as plain data, after an action that edits it.

    Raises `RefusedError` when the item is gone or no longer what the person saw, and for a field that cannot be
    corrected.
    """
    edited = copy.deepcopy(dict(briefing))
    if action.verb == "conclude":
        edited["bottom_line"] = action.fields.get("bottom_line") or None
        return edited
    if action.part is None:
        raise RefusedError("which part of the briefing is meant was not said")
    items = edited[action.part]
    if action.verb == "add":
        items.append(_in_yaml_words(action.part, action.fields, more=frozenset({"sentence"})))
        return edited
    number = find(briefing, action)
    if action.verb == "drop":
        del items[number]
    elif action.verb == "merge":
        _merge(items, number, str(action.fields.get("into")))
    else:
        items[number] |= _in_yaml_words(action.part, action.fields)
    return edited


def find(briefing: Mapping[str, Any], action: Action) -> int:
    """Return the number, in its part, of the item that an action means. Raises `RefusedError` as `perform`."""
    for number, item in enumerate(briefing[action.part] if action.part else ()):
        if item["id"] == action.id:
            if action.of is not None and action.of != item_digest(str(action.part), item):
                raise RefusedError(
                    "this item was changed meanwhile, in another window or in the file; look at it again"
                )
            return number
    raise RefusedError("this item is gone meanwhile; the page is brought up to date")


def _in_yaml_words(part: str, fields: Mapping[str, Any], *, more: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return fields under the names that the YAML has for them; `RefusedError` for one that cannot be corrected."""
    if unknown := sorted(fields.keys() - set(CORRECTABLE[part]) - more):
        raise RefusedError(f"{unknown[0]} cannot be corrected")
    found = dict(fields)
    if part == "quotes" and "text" in found:
        found["content"] = found.pop("text")
    return found


def _merge(actors: list[dict[str, Any]], number: int, into: str) -> None:
    """Make the actor at `number` one with the actor whose id is `into`; `RefusedError` when that is not there."""
    target = next((actor for actor in actors if actor["id"] == into and actor is not actors[number]), None)
    if target is None:
        raise RefusedError("choose another actor of this briefing to merge with")
    both = (*target["mentions"], *actors[number]["mentions"])
    target["mentions"] = sorted(both, key=lambda mention: (mention["start"], mention["end"]))
    del actors[number]
