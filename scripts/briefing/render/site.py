"""The pages of a site, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.render.actors import page as actor_page
from briefing.render.briefings import page as briefing_page
from briefing.render.feeds import pages as feeds
from briefing.render.indexes import pages as indexes
from briefing.render.machine import pages as data
from briefing.render.versions import pages as versions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.link import Index
    from briefing.render.page import Page, SiteSettings


def pages(index: Index, *, site: SiteSettings) -> Iterator[Page]:
    """Every file of the site but PDFs: home, briefings, actors, indexes, method, versions, feeds and data.

    The same index and settings give the same pages.
    """
    yield from indexes(index, site=site)
    for entry in index.entries:
        yield briefing_page(entry, index=index, site=site)
    for actor in index.actors:
        yield actor_page(actor, index=index, site=site)
    yield from versions(index)
    yield from feeds(index, site=site)
    yield from data(index, site=site)
