"""The page of one actor."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.link import sentences_with
from mkdocs_briefing.render import charts, source
from mkdocs_briefing.render.environment import render
from mkdocs_briefing.render.jsonld import actor as actor_data
from mkdocs_briefing.render.page import Links, actor_path
from mkdocs_briefing.render.wording import TYPES

if TYPE_CHECKING:
    from mkdocs_briefing.link import Appearance, Entry, Index, LinkedActor
    from mkdocs_briefing.model import Role
    from mkdocs_briefing.render.page import Page, SiteSettings

SHOWN_IN_FULL = 5
"""Briefings, the newest, whose sentences an actor's page prints; older ones are listed by title."""

LISTED = 10
"""Briefings, and quotes, the newest, that an actor's page names; the lists of all of them have the others."""

ROLES, PLACES = 25, 3
"""Roles on an actor's page, and for each the places where it is written, the newest."""


@dataclass(frozen=True)
class Passage:
    """A sentence that mentions the actor."""

    id: str
    """`s12`."""
    runs: tuple[source.Run, ...]
    """Its text; empty where rights do not allow to print it."""


@dataclass(frozen=True)
class Presence:
    """The actor in one briefing."""

    entry: Entry
    roles: tuple[Role, ...]
    passages: tuple[Passage, ...]
    mentions: int


def page(actor: LinkedActor, *, index: Index, site: SiteSettings) -> Page:
    """The page of an actor."""
    path = actor_path(actor.id)
    newest = tuple(reversed(actor.appearances))
    said = tuple(reversed(actor.quotes))[:LISTED]
    companions = [(index.actor_by_id[one.actor], one.sentences) for one in actor.companions]
    return render(
        "actor",
        path,
        _meta(actor),
        actor=actor,
        here=Links(path, site.forwarded),
        site=site,
        roles=_roles(actor),
        presences=[_presence(one, site=site) for one in newest[:SHOWN_IN_FULL]],
        earlier=newest[SHOWN_IN_FULL:LISTED],
        quotes=said,
        around=partial(source.around, default=site.text_mode),
        companions=companions,
        dossiers=[dossier for dossier in site.dossiers if actor.id in dossier.actors],
        graph=charts.graph(actor, index) if len(newest) > 1 else None,  # of one article, its list says as much
        bars=charts.mentions_over_time(actor.appearances),
        data=actor_data(actor, site=site),
    )


def _meta(actor: LinkedActor) -> dict[str, object]:
    known = f"{actor.role}. " if actor.role else ""
    numbers = f"{count(len(actor.appearances), 'briefing')}, {count(len(actor.quotes), 'quote')}"
    return {
        "title": actor.name,
        "description": f"{known}{TYPES[actor.type]} in {numbers}.",
        "tags": ["Actor", TYPES[actor.type]],
        "hide": ["navigation"],
        "search": {"boost": 3},
    }


def _roles(actor: LinkedActor) -> list[tuple[str, list[tuple[Appearance, Role]]]]:
    """The newest roles, each with the places where it is written last, the newest first."""
    found: dict[str, list[tuple[Appearance, Role]]] = {}
    for one in reversed(actor.appearances):
        for role in one.actor.roles:
            if role.text in found or len(found) < ROLES:
                found.setdefault(role.text, []).append((one, role))
    return [(text, places[:PLACES]) for text, places in found.items()]


def _presence(one: Appearance, *, site: SiteSettings) -> Presence:
    briefing = one.entry.briefing
    allowed = source.printed(briefing, source.text_mode(briefing, site.text_mode))
    by_id = source.sentences_by_id(briefing)
    passages = tuple(
        Passage(
            which,
            tuple(source.sentence_runs(one.entry, by_id[which], one.actor)) if which in allowed else (),
        )
        for which in sentences_with(one.actor, briefing)
    )
    return Presence(one.entry, one.actor.roles, passages, len(one.actor.mentions))
