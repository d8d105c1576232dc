"""Redirects for actors without a page of their own.

On a large site most actors are named by one briefing alone, whose card says all that a page would. Their addresses
stay valid: each is a small page that redirects to the card. Links within the site lead to the card at once. The address
of an actor that turned out to be another one redirects to that one's page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.render.links import Links, actor_path
from mkdocs_briefing.render.page import Page, output_path
from mkdocs_briefing.render.settings import LARGE_SITE_BRIEFINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_briefing.link import Index, LinkedActor
    from mkdocs_briefing.render.settings import SiteSettings

FULL_SITE_BRIEFINGS = LARGE_SITE_BRIEFINGS
"""Briefings of a site at most on which every actor has a page."""

PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><base href="{briefing}"><title>{actor}</title>'
    '<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=#actor-{actor}">'
    '<a href="#actor-{actor}">{actor}</a>\n'
)
FORMER_PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>{actor}</title>'
    '<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={address}">'
    '<a href="{address}">{actor}</a>\n'
)
"""A page that redirects, with a link for browsers that do not follow. It consists of ids, so that no text of an article
can get into it. The second one leads to a page, the first to a place in one."""


def find_redirects(index: Index, site: SiteSettings) -> Mapping[str, str]:
    """Return the ids of actors without a page, each with the id of the briefing that has their card.

    These are the actors that only one of many briefings names, unless the register describes them or a dossier is made
    of them.
    """
    if len(index.current) <= FULL_SITE_BRIEFINGS:
        return {}
    in_dossiers = _actors_of_dossiers(index, site)
    return {
        actor.id: actor.appearances[0].entry.briefing.id
        for actor in index.actors
        if len(actor.appearances) == 1 and not _is_described(actor) and actor.id not in in_dossiers
    }


def _actors_of_dossiers(index: Index, site: SiteSettings) -> frozenset[str]:
    """Return the ids of the actors that a dossier is made of; a dossier without briefings is not made."""
    made = (dossier for dossier in site.dossiers if dossier.choose(index.entries))
    return frozenset(id_ for dossier in made for id_ in dossier.actors)


def _is_described(actor: LinkedActor) -> bool:
    """Return whether the register of actors says anything of an actor, which only its page prints."""
    return bool(actor.description or actor.links)


def redirect_pages(index: Index, site: SiteSettings) -> Iterator[Page]:
    """Yield the pages that redirect: of actors without a page, and of ids that became another one's."""
    yield from (_page(actor, briefing, site) for actor, briefing in site.redirects.items())
    present = {actor.id for actor in index.actors}
    former = {old: new for entry in index.entries for old, new in entry.former_ids.items()}
    yield from (_former_page(old, new, site) for old, new in sorted(former.items()) if old not in present)


def _page(actor: str, briefing: str, site: SiteSettings) -> Page:
    path = actor_path(actor)
    link = Links(path, directory_urls=site.directory_urls).briefing(briefing)
    return Page(output_path(path, directory_urls=site.directory_urls), PAGE.format(actor=actor, briefing=link))


def _former_page(old: str, new: str, site: SiteSettings) -> Page:
    path = actor_path(old)
    address = Links(path, site.redirects, directory_urls=site.directory_urls).actor(new)
    return Page(output_path(path, directory_urls=site.directory_urls), FORMER_PAGE.format(actor=new, address=address))
