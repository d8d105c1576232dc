"""Actors without a page of their own: of those in many briefings most are named by one alone, whose card says it all.

Their addresses stay: each is a small page that leads to the card. Links within the site lead there at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.render.page import MANY, Links, Page, actor_path, built

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_briefing.link import Index
    from mkdocs_briefing.render.page import SiteSettings

PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><base href="{briefing}"><title>{actor}</title>'
    '<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=#actor-{actor}">'
    '<a href="#actor-{actor}">{actor}</a>\n'
)
"""A page that leads on, by itself and by a link. It is made of ids, so that nothing of an article can get into it."""


def forwarded(index: Index, site: SiteSettings) -> Mapping[str, str]:
    """For each actor without a page the briefing that stands for it, by ids.

    That is whoever only one of many briefings names, of whom no person says anything and no dossier is made.
    """
    if len(index.current) <= MANY:
        return {}
    chosen = {which for dossier in site.dossiers if dossier.choose(index.entries) for which in dossier.actors}
    return {
        actor.id: actor.appearances[0].entry.briefing.id
        for actor in index.actors
        if len(actor.appearances) == 1 and not (actor.description or actor.links or actor.id in chosen)
    }


def pages(site: SiteSettings) -> Iterator[Page]:
    """The pages that lead on."""
    return (_page(actor, briefing) for actor, briefing in site.forwarded.items())


def _page(actor: str, briefing: str) -> Page:
    path = built(actor_path(actor))
    return Page(path, PAGE.format(actor=actor, briefing=Links(path).briefing(briefing)))
