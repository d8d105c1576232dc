"""All pages of a site, in order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from mkdocs_briefing.render.actor_page import actor_page
from mkdocs_briefing.render.briefing_page import briefing_page
from mkdocs_briefing.render.cache_keys import PageKeys
from mkdocs_briefing.render.changes_page import changes_pages
from mkdocs_briefing.render.exports import plan_exports
from mkdocs_briefing.render.feeds import feed_pages
from mkdocs_briefing.render.home_page import home_page
from mkdocs_briefing.render.indexes import plan_indexes
from mkdocs_briefing.render.links import actor_path, briefing_path, topic_path
from mkdocs_briefing.render.page import Plan
from mkdocs_briefing.render.redaction import redact_index
from mkdocs_briefing.render.redirects import find_redirects, redirect_pages
from mkdocs_briefing.render.site_assets import plan_assets
from mkdocs_briefing.render.topic_page import topic_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.link import Index
    from mkdocs_briefing.render.page import Page
    from mkdocs_briefing.render.settings import SiteSettings


def pages(index: Index, *, site: SiteSettings) -> Iterator[Page]:
    """Yield every file of the site but PDFs: home, briefings, actors, indexes, method, changes, feeds and data.

    The same index and settings give the same pages.
    """
    return (plan.make() for plan in plans(index, site=site))


def plans(index: Index, *, site: SiteSettings) -> Iterator[Plan]:
    """Yield the plans of the files that `pages` makes, in the same order."""
    whole, index = index, redact_index(index, site.text_mode)
    site = replace(site, dossiers=tuple(one for one in site.dossiers if one.choose(index.entries)))
    site = replace(site, redirects=find_redirects(index, site))
    keys = PageKeys.of(index, site)
    yield Plan("index.md", partial(home_page, index, site=site))
    yield from plan_indexes(index, site=site, keys=keys)
    for entry in index.entries:
        make = partial(briefing_page, entry, index=index, site=site)
        yield Plan(briefing_path(entry.briefing.id), make, keys.briefing(entry))
    for actor in (one for one in index.actors if one.id not in site.redirects):
        yield Plan(actor_path(actor.id), partial(actor_page, actor, index=index, site=site), keys.actor(actor))
    for tag in index.tags:
        yield Plan(topic_path(tag.id), partial(topic_page, tag, index=index, site=site), keys.topic(tag))
    for page in (*changes_pages(whole, site=site), *redirect_pages(index, site), *feed_pages(index, site=site)):
        yield _plan_of(page)
    yield from plan_exports(index, site=site, keys=keys)
    yield from plan_assets()


def _plan_of(page: Page) -> Plan:
    """Return the plan of a page that is made already, as those are that cost little."""
    return Plan(page.path, lambda: page)
