"""Corrections of actors: renamed, merged, added, dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.curate.ledger import refuse_null, typed_fields
from mkdocs_briefing.ids import slug
from mkdocs_briefing.model import Actor, Mention, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_briefing.curate.ledger import Ledger
    from mkdocs_briefing.curate.passages import Passages
    from mkdocs_briefing.curate.rules import ActorAdd, ActorChange, Rules


def correct_actors(
    actors: tuple[Actor, ...], rules: Rules[ActorAdd, ActorChange], passages: Passages, ledger: Ledger
) -> tuple[tuple[Actor, ...], dict[str, str | None]]:
    """Return the corrected actors, and the present id for each former one: None when its actor was dropped."""
    taken = [mention for actor in actors for mention in actor.mentions]
    renamed: dict[str, str | None] = {actor.id: None for actor in actors}

    def edit(actor: Actor, rule: ActorChange) -> Actor:
        return _edited(actor, typed_fields(rule), passages)

    def make(rule: ActorAdd) -> Actor:
        names = (rule.name, *(rule.aliases or ()))
        mentions = _mentions(names, taken, passages)
        return Actor(
            id=slug(rule.name),
            origin="curated",
            name=rule.name,
            type=rule.type,
            aliases=rule.aliases or (),
            roles=_roles(rule.roles or (), mentions, passages),
            mentions=mentions,
        )

    corrected = ledger.correct("actors", actors, rules, edit=edit, make=make)
    # An edited actor keeps its former id until here, where equal new ids become one actor.
    found: dict[str, Actor] = {}
    for actor in corrected:
        new = slug(actor.name) if actor.origin == "curated" and _renamed(actor, actors) else actor.id
        renamed[actor.id] = new
        found[new] = merged(found[new], actor) if new in found else actor.model_copy(update={"id": new})
    return tuple(found.values()), renamed


def _renamed(actor: Actor, before: Iterable[Actor]) -> bool:
    return any(old.id == actor.id and old.name != actor.name for old in before)


def _edited(actor: Actor, fields: dict[str, Any], passages: Passages) -> Actor:
    """Return the actor with the fields of a rule; a former name becomes an alias. Raises `MisfitError`."""
    refuse_null(fields, "name", "type")
    if "roles" in fields:
        fields["roles"] = _roles(fields["roles"] or (), actor.mentions, passages)
    if "aliases" in fields:
        fields["aliases"] = fields["aliases"] or ()
    elif fields.get("name", actor.name) != actor.name:
        others = (actor.name, *actor.aliases)
        fields["aliases"] = tuple(dict.fromkeys(name for name in others if name != fields["name"]))
    return actor.model_copy(update=fields | {"origin": "curated"})


def merged(one: Actor, other: Actor) -> Actor:
    """Return two actors as one, under the first one's id and name."""
    mentions = {(m.start, m.end): m for m in (*one.mentions, *other.mentions)}
    aliases = dict.fromkeys((*one.aliases, *other.aliases, other.name))
    return one.model_copy(
        update={
            "origin": "curated",
            "aliases": tuple(name for name in aliases if name != one.name),
            "roles": tuple(dict.fromkeys((*one.roles, *other.roles))),
            "mentions": tuple(mentions[place] for place in sorted(mentions)),
            "salience": max(one.salience, other.salience),
        }
    )


def _mentions(names: Iterable[str], taken: Iterable[Mention], passages: Passages) -> tuple[Mention, ...]:
    """Return where the article has one of the names, outside the mentions that are `taken`.

    The longer name goes first, so that `Ana Duarte` is not found as `Duarte`.
    """
    held = [(m.start, m.end) for m in taken]
    found: list[Mention] = []
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        for span in passages.all(name):
            if all(span.end <= start or end <= span.start for start, end in held):
                held.append((span.start, span.end))
                found.append(Mention(start=span.start, end=span.end, text=span.text, kind="name"))
    return tuple(sorted(found, key=lambda mention: mention.start))


def _roles(texts: Iterable[str], mentions: Iterable[Mention], passages: Passages) -> tuple[Role, ...]:
    """Return each role with the sentence that has it, else with the actor's first one: a person may word a role."""
    first = next((passages.evidence(m.start, m.end) for m in mentions), ("s1",))
    return tuple(Role(text=text, evidence=(passages.evidence_of(text) or first)[0]) for text in texts)


def by_name(actors: Iterable[Actor]) -> Mapping[str, Actor]:
    """Return the actors by each of their names; the first has a name that two share."""
    found: dict[str, Actor] = {}
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            found.setdefault(name, actor)
    return found
