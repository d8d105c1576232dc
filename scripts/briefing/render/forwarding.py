"""Actors without a page of their own: of those in many briefings most are named by one alone, whose card says it all.

Their addresses stay: each is a small page that leads to the card. Links within the site lead there at once.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from briefing.render.jsonld import address
from briefing.render.page import MANY, Links, Page, actor_path, briefing_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.link import Index, LinkedActor
    from briefing.render.page import SiteSettings

PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title><meta name="robots" content="noindex">'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    '{canonical}<meta http-equiv="refresh" content="0;url={card}">'
    '<p><a href="{card}">{name}</a></p></html>\n'
)
"""A page that leads on, by itself and by a link."""


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


def pages(index: Index, *, site: SiteSettings) -> Iterator[Page]:
    """The pages that lead on."""
    for which, briefing in site.forwarded.items():
        yield _page(index.actor_by_id[which], briefing, site=site)


def _page(actor: LinkedActor, briefing: str, *, site: SiteSettings) -> Page:
    path = actor_path(actor.id).removesuffix(".md") + ".html"
    at = escape(address(site, briefing_path(briefing)))
    canonical = f'<link rel="canonical" href="{at}">' if site.site_url else ""
    card = escape(Links(path).briefing(briefing, f"actor-{actor.id}"))
    return Page(path, PAGE.format(name=escape(actor.name), canonical=canonical, card=card))
