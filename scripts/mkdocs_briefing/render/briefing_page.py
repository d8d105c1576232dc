"""The page of one briefing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_briefing.render import citation, source
from mkdocs_briefing.render.environment import render
from mkdocs_briefing.render.jsonld import report
from mkdocs_briefing.render.page import Links, briefing_path, card_path
from mkdocs_briefing.render.sections import sections

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_briefing.link import Entry, Index, LinkedActor, Related
    from mkdocs_briefing.model import Actor, Briefing, Quote
    from mkdocs_briefing.render.page import Page, SiteSettings

MAIN_ACTORS = 12
"""Cards of the most salient actors that are open; further ones are folded away."""

ACTING = frozenset({"person", "organization"})
"""Types of actors that get a card when something is told of them; the others are named in one line."""

REASONS = 4
"""Actors and words named as the reason why two briefings belong together."""


@dataclass(frozen=True)
class Voice:
    """What one speaker says in a briefing."""

    name: str
    """As displayed."""
    actor: str | None
    """Id, when it is an actor."""
    role: str | None
    """What the article calls it."""
    quotes: tuple[Quote, ...]
    """In the order of the article."""


@dataclass(frozen=True)
class Kin:
    """A related briefing, with the reason in words."""

    entry: Entry
    actors: tuple[LinkedActor, ...]
    words: tuple[str, ...]


def page(entry: Entry, *, index: Index, site: SiteSettings) -> Page:
    """The page of a briefing."""
    briefing, path = entry.briefing, briefing_path(entry.briefing.id)
    mode = source.text_mode(briefing, site.text_mode)
    spoken = _spoken(briefing)
    acting = [actor for actor in briefing.actors if _has_a_card(actor, index, spoken)]
    return render(
        "briefing",
        path,
        _meta(briefing, site=site, found=briefing.id not in index.later_versions),
        entry=entry,
        b=briefing,
        index=index,
        here=Links(path, site.forwarded),
        site=site,
        mode=mode,
        voices=voices(briefing),
        main=acting[:MAIN_ACTORS],
        others=acting[MAIN_ACTORS:],
        named=[actor for actor in briefing.actors if actor not in acting],
        spoken=spoken,
        verbatim=sum(quote.kind == "direct" for quote in briefing.quotes),
        parts=sections(entry, allowed=source.printed(briefing, mode)),
        around=partial(source.around, default=site.text_mode),
        paragraphs=source.paragraphs(entry, mode=mode),
        url=source.web_address(briefing.source.url),
        kin=[_kin(one, index) for one in index.related.get(briefing.id, ())],
        older=index.older(briefing.id),
        newer=index.newer(briefing.id),
        cite=citation.source_line(briefing.source, title=briefing.title),
        data=report(entry, site=site),
    )


def _meta(briefing: Briefing, *, site: SiteSettings, found: bool) -> dict[str, object]:
    """The front matter; a superseded version is not `found` by searching, its later one is."""
    summary = briefing.bottom_line or next((p.text for p in briefing.key_points if p.text), briefing.title)
    published = briefing.source.published
    return {
        "title": briefing.title,
        "description": summary,
        "tags": ["Briefing", *briefing.tags],
        "hide": ["navigation"],
        "search": {"boost": 2} if found else {"exclude": True},
        "date": Markup(published.isoformat()) if published else None,  # noqa: S704 (digits and hyphens, for machines)
        "card": card_path(briefing.id) if site.cards else None,
        "circulation": briefing.handling.tlp and briefing.handling.tlp.replace("+", " ").upper(),
    }


def voices(briefing: Briefing) -> tuple[Voice, ...]:
    """The quotes by speaker, in the order in which speakers first appear; what nobody says comes last."""
    roles = {actor.id: actor.roles[0].text for actor in briefing.actors if actor.roles}
    groups: dict[tuple[bool, str, str | None], list[Quote]] = defaultdict(list)
    for quote in briefing.quotes:
        who = quote.speaker
        groups[(who is None, who.name if who else "Unattributed", who.actor if who else None)].append(quote)
    ordered = sorted(groups.items(), key=lambda item: item[0][0])
    return tuple(
        Voice(name, actor, roles.get(actor) if actor else None, tuple(quotes)) for (_, name, actor), quotes in ordered
    )


def _spoken(briefing: Briefing) -> Mapping[str, list[str]]:
    """Ids of the quotes of each actor."""
    found: dict[str, list[str]] = defaultdict(list)
    for quote in briefing.quotes:
        if quote.speaker is not None and quote.speaker.actor is not None:
            found[quote.speaker.actor].append(quote.id)
    return found


def _has_a_card(actor: Actor, index: Index, spoken: Mapping[str, list[str]]) -> bool:
    """Whether there is more to say of somebody than the name."""
    known = index.actor_by_id[actor.id].role or len(actor.mentions) > 1 or actor.id in spoken
    return actor.type in ACTING and bool(known)


def _kin(one: Related, index: Index) -> Kin:
    actors = tuple(index.actor_by_id[which] for which in one.actors[:REASONS])
    return Kin(index.by_id[one.briefing], actors, one.words[:REASONS])
