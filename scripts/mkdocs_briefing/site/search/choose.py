"""Which search a site has: the theme's, whose index a browser loads whole, or one in parts with a page of its own."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.render.page import page_address
from mkdocs_briefing.render.settings import LARGE_SITE_BRIEFINGS
from mkdocs_briefing.site.search.material import add_entries
from mkdocs_briefing.site.search.pagefind import HOW_TO_INSTALL, is_installed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_briefing.memo import Memo
    from mkdocs_briefing.render.search_documents import SearchDocument

log = logging.getLogger("mkdocs.plugins.briefing")

SEARCH_PAGE = "search.md"
"""Path of the page that searches an index in parts."""

THEME_SEARCH = ("search", "material/search", "materialx/search", "offline", "material/offline", "materialx/offline")
"""Names of the plugins that make the theme's search, and make it work from the disk."""


def needs_search_page(wanted: object, briefings: int, config: MkDocsConfig, *, keep_theme_search: bool) -> bool:
    """Return whether search has an index in parts and a page of its own.

    `wanted` is the option: True, False, or `auto`, with which the number of `briefings` decides. `keep_theme_search`
    says that under `auto` the site has the theme's search however many briefings there are: a preview and a site to
    be mailed, where search works from the disk, and a host's site, whose own pages need the search that they have.
    """
    if wanted != "auto" or briefings <= LARGE_SITE_BRIEFINGS or keep_theme_search:
        return wanted is True
    if not is_installed():
        log.info("Search of %d briefings takes seconds to load; for one in parts %s", briefings, HOW_TO_INSTALL)
    elif any(name in config.plugins for name in THEME_SEARCH):
        log.info(
            "Search has an index in parts, for there are over %d briefings; `pagefind: false` keeps one",
            LARGE_SITE_BRIEFINGS,
        )
        return True
    return False


def theme_searches(config: MkDocsConfig) -> list[Any]:
    """Return the plugins of the theme's search that the site uses."""
    return [config.plugins[name] for name in THEME_SEARCH if name in config.plugins]


def languages(config: MkDocsConfig) -> set[str]:
    """Return the languages that the theme's search is made for."""
    return {language for plugin in theme_searches(config) for language in plugin.config.get("lang") or ()}


def disable_theme_search(config: MkDocsConfig) -> None:
    """Leave the theme's search out of the site, and tell its templates that there is a search page instead."""
    config.extra["search_page"] = page_address(SEARCH_PAGE, directory_urls=config.use_directory_urls)
    config.extra["polyfills"] = [one for one in config.extra.get("polyfills") or () if "iframe-worker" not in str(one)]
    for plugin in theme_searches(config):
        plugin.config["enabled"] = False


def add_to_theme_search(config: MkDocsConfig, documents: Sequence[SearchDocument], memo: Memo) -> bool:
    """Add what there is to find to the theme's index, and return whether pages need not be read for it."""
    added = [add_entries(getattr(one, "search_index", None), documents, memo) for one in theme_searches(config)]
    return any(added)
