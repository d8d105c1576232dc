"""What a person does with an actor on its page, as entries of `seeds/actors.yml`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from mkdocs_briefing.curate.actor_register import Identity
from mkdocs_briefing.curate.register_edits import UnsayableError, claim, slug_of, split, typed
from mkdocs_briefing.review.actions import RefusedError, ShortText
from mkdocs_briefing.review.known_actors import Known, chosen, find
from mkdocs_briefing.yaml_files.parse import mistakes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_briefing.curate.actor_register import Register
    from mkdocs_briefing.curate.register_edits import Entries, Fields, Listing

DESCRIBED = ("name", "id", "type", "description", "wikidata", "homepage")
"""What a person can say of an actor on its page."""

MAX_LISTINGS = 10_000


class ActorAction(BaseModel):
    """One thing that a person asks for on an actor's page."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verb: Literal["describe", "merge", "split"]
    """`describe` renames it too; `merge` makes it one with another; `split` says that some briefings mean another."""
    of: ShortText | None = None
    """Digest of the actor as the person saw it."""
    fields: dict[ShortText, JsonValue] = Field(default_factory=dict, max_length=len(DESCRIBED))
    """New values of `describe`; the name of a new actor of `split`."""
    into: ShortText | None = None
    """Id of the other actor; of `split` none where a name is given."""
    listings: tuple[int, ...] = Field(default=(), max_length=MAX_LISTINGS)
    """The places of what `split` takes away, in the list of briefings that the person saw."""


def edited(
    register: Register, listings: Sequence[Listing], actors: Mapping[str, Known], actor: Known, action: ActorAction
) -> Entries:
    """Return the register's entries after an action at one of all `actors`, which have the `listings`.

    Raises `RefusedError` for what the register cannot say, and when the other actor is gone.
    """
    try:
        if action.verb == "describe":
            return _described(register, listings, actor, action)
        if action.verb == "merge":
            other = _other(actors, actor, action)
            return _given(register, listings, other, {*actor.listings, *other.listings})
        moved = chosen(actor, action.listings)
        if action.into is not None:
            if action.fields.get("name"):
                message = "write a name or choose an actor, not both; empty the search to choose none"
                raise RefusedError(message, field="name")
            other = _other(actors, actor, action)
            return _given(register, listings, other, {*moved, *other.listings})
        return split(register, listings, moved, _fields({"name": action.fields.get("name")}))
    except UnsayableError as error:
        raise RefusedError(str(error), field=error.field) from None


def _described(register: Register, listings: Sequence[Listing], actor: Known, action: ActorAction) -> Entries:
    if not action.fields:
        return [(number, typed(one)) for number, one in enumerate(register.actors)]
    if unknown := sorted(action.fields.keys() - set(DESCRIBED)):
        raise RefusedError(f"{unknown[0]} cannot be said of an actor")
    fields = _own(actor) | action.fields if "name" not in action.fields else dict(action.fields)
    return claim(register, listings, actor.listings, _fields(fields), at=_number(register, actor))


def _given(register: Register, listings: Sequence[Listing], other: Known, wanted: set[Listing]) -> Entries:
    """Return the entries after an actor has the `wanted` listings."""
    return claim(register, listings, wanted, _own(other), at=_number(register, other))


def _own(actor: Known) -> Fields:
    """Return the name of an actor, with its id where another name gave it, so that its page stays where it is."""
    if actor.entry:
        return {"name": actor.name}
    return {"name": actor.name, **({} if slug_of({"name": actor.name}) == actor.id else {"id": actor.id})}


def _other(actors: Mapping[str, Known], actor: Known, action: ActorAction) -> Known:
    if action.into is None or action.into == actor.id:
        raise RefusedError("choose another actor", field="into")
    return find(actors, action.into)


def _number(register: Register, actor: Known) -> int | None:
    """Return the place of the actor's entry in the register; None where it has none."""
    return next((number for number, one in enumerate(register.actors) if one.slug == actor.id), None)


def _fields(typed_in: Mapping[str, JsonValue]) -> Fields:
    """Return what was typed into a form, without white space around it. Raises `RefusedError` about what cannot be."""
    found = {key: value.strip() or None if isinstance(value, str) else value for key, value in typed_in.items()}
    if not found.get("name"):
        raise RefusedError("a name is needed", field="name")
    for steps, message in mistakes(Identity, {key: value for key, value in found.items() if value is not None}):
        raise RefusedError(f"{steps[0]}: {message}", field=str(steps[0]))
    return found
