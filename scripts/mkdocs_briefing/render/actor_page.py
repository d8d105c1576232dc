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
from mkdocs_briefing.render.links import Links, actor_path
from mkdocs_briefing.render.originals import sentences_by_id
from mkdocs_briefing.render.quote_order import newest_first
from mkdocs_briefing.render.text_mode import printable_sentences, text_mode
from mkdocs_briefing.render.wording import ACTOR_TYPES

if TYPE_CHECKING:
    from mkdocs_briefing.link import Appearance, Entry, Index, LinkedActor
    from mkdocs_briefing.model import Role
    from mkdocs_briefing.render.page import Page
    from mkdocs_briefing.render.settings import SiteSettings

PRINTED_BRIEFINGS = 5
"""Briefings, the newest, whose sentences an actor's page prints; older ones are listed by title."""

LISTED_ITEMS = 10
"""Briefings, and quotes, the newest, that an actor's page names; the lists of all of them have the others."""

MAX_ROLES = 25
"""Roles on an actor's page at most, the newest."""

PLACES_PER_ROLE = 3
"""Briefings named for one role, the newest that give it."""


@dataclass(frozen=True)
class MentioningSentence:
    """A sentence that mentions the actor."""

    id: str
    """`s12`."""
    runs: tuple[source.Run, ...]
    """Its text; empty where it may not be printed."""


@dataclass(frozen=True)
class Presence:
    """The actor in one briefing, with its sentences."""

    entry: Entry
    sentences: tuple[MentioningSentence, ...]
    mentions: int
    """Number of mentions."""


def actor_page(actor: LinkedActor, *, index: Index, site: SiteSettings) -> Page:
    """Return the page of an actor."""
    path = actor_path(actor.id)
    newest = tuple(reversed(actor.appearances))
    return render(
        "actor",
        path,
        _meta(actor),
        actor=actor,
        here=Links.of(path, site),
        site=site,
        roles=_roles(actor),
        presences=[_presence(one, site=site) for one in newest[:PRINTED_BRIEFINGS]],
        earlier=newest[PRINTED_BRIEFINGS:LISTED_ITEMS],
        quotes=newest_first(actor.quotes)[:LISTED_ITEMS],
        around=partial(source.text_around, default=site.text_mode),
        companions=[(index.actor_by_id[one.actor], one.sentences) for one in actor.companions],
        dossiers=[dossier for dossier in site.dossiers if actor.id in dossier.actors],
        graph=charts.graph(actor, index) if len(newest) > 1 else None,  # of one article, its list says as much
        bars=charts.mentions_over_time(actor.appearances),
        data=actor_data(actor, site=site),
    )


def _meta(actor: LinkedActor) -> dict[str, object]:
    role = f"{actor.role}. " if actor.role else ""
    numbers = f"{count(len(actor.appearances), 'briefing')}, {count(len(actor.quotes), 'quote')}"
    return {
        "title": actor.name,
        "description": f"{role}{ACTOR_TYPES[actor.type]} in {numbers}.",
        "tags": ["Actor", ACTOR_TYPES[actor.type]],
        "hide": ["navigation"],
        "search": {"boost": 3},
    }


def _roles(actor: LinkedActor) -> list[tuple[str, list[tuple[Appearance, Role]]]]:
    """Return the newest roles, each with its newest places, the newest first."""
    found: dict[str, list[tuple[Appearance, Role]]] = {}
    for one in reversed(actor.appearances):
        for role in one.actor.roles:
            if role.text in found or len(found) < MAX_ROLES:
                found.setdefault(role.text, []).append((one, role))
    return [(text, places[:PLACES_PER_ROLE]) for text, places in found.items()]


def _presence(one: Appearance, *, site: SiteSettings) -> Presence:
    briefing = one.entry.briefing
    allowed = printable_sentences(briefing, text_mode(briefing, site.text_mode))
    by_id = sentences_by_id(briefing)
    sentences = tuple(
        MentioningSentence(
            id_,
            tuple(source.sentence_runs(one.entry, by_id[id_], one.actor)) if id_ in allowed else (),
        )
        for id_ in sentences_with(one.actor, briefing)
    )
    return Presence(one.entry, sentences, len(one.actor.mentions))
