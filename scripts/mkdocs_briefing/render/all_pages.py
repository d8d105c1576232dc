"""The pages of a site, in order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from mkdocs_briefing.render.actor_page import page as actor_page
from mkdocs_briefing.render.briefing_page import page as briefing_page
from mkdocs_briefing.render.cache_keys import Keys
from mkdocs_briefing.render.changes_page import pages as versions
from mkdocs_briefing.render.exports import plans as data
from mkdocs_briefing.render.feeds import pages as feeds
from mkdocs_briefing.render.indexes import plans as indexes
from mkdocs_briefing.render.page import Plan, actor_path, briefing_path
from mkdocs_briefing.render.redaction import shown
from mkdocs_briefing.render.redirects import forwarded
from mkdocs_briefing.render.redirects import pages as forwarding_pages
from mkdocs_briefing.render.site_assets import plans as assets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.link import Index
    from mkdocs_briefing.render.page import Page, SiteSettings


def pages(index: Index, *, site: SiteSettings) -> Iterator[Page]:
    """Every file of the site but PDFs: home, briefings, actors, indexes, method, versions, feeds and data.

    The same index and settings give the same pages.
    """
    return (plan.make() for plan in plans(index, site=site))


def plans(index: Index, *, site: SiteSettings) -> Iterator[Plan]:
    """The same, not made yet."""
    whole, index = index, shown(index, site.text_mode)
    site = replace(site, dossiers=tuple(one for one in site.dossiers if one.choose(index.entries)))
    site = replace(site, forwarded=forwarded(index, site))
    keys = Keys.of(index, site)
    yield from indexes(index, site=site, keys=keys)
    for entry in index.entries:
        make = partial(briefing_page, entry, index=index, site=site)
        yield Plan(briefing_path(entry.briefing.id), make, keys.briefing(entry))
    for actor in (one for one in index.actors if one.id not in site.forwarded):
        yield Plan(actor_path(actor.id), partial(actor_page, actor, index=index, site=site), keys.actor(actor))
    for page in (*versions(whole, site=site), *forwarding_pages(site), *feeds(index, site=site)):
        yield _made(page)
    yield from data(index, site=site, keys=keys)
    yield from assets()


def _made(page: Page) -> Plan:
    return Plan(page.path, lambda: page)
