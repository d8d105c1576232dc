"""Which search a site has: the theme's, whose index a browser loads whole, or one in parts with a page of its own."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.render.settings import SEARCH_SPLIT_BRIEFINGS
from mkdocs_briefing.site.search.material import add_entries
from mkdocs_briefing.site.search.pagefind import ADVICE, installed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_briefing.memo import Memo
    from mkdocs_briefing.render.search_documents import SearchDocument

log = logging.getLogger("mkdocs.plugins.briefing")

THEME_SEARCH = ("search", "material/search", "offline", "material/offline")
"""Names of the plugins that make the theme's search, and make it work from the disk."""


def in_parts(wanted: object, briefings: int, config: MkDocsConfig, *, whole: bool) -> bool:
    """Whether search has an index in parts, as `wanted` or, when that is `auto`, as the number of `briefings` asks for.

    A site that is to be `whole`, a preview or one to be mailed, does with the theme's.
    """
    if wanted != "auto" or briefings <= SEARCH_SPLIT_BRIEFINGS or whole:
        return wanted is True
    if not installed():
        log.info("Search of %d briefings takes seconds to load; for one in parts %s", briefings, ADVICE)
    elif any(name in config.plugins for name in THEME_SEARCH):
        reason = "Search has an index in parts, for there are over %d briefings; `pagefind: false` keeps one"
        log.info(reason, SEARCH_SPLIT_BRIEFINGS)
        return True
    return False


def searches(config: MkDocsConfig) -> list[Any]:
    """The plugins of the theme's search."""
    return [config.plugins[name] for name in THEME_SEARCH if name in config.plugins]


def languages(config: MkDocsConfig) -> set[str]:
    """What the theme's search is made for."""
    return {one for plugin in searches(config) for one in plugin.config.get("lang") or ()}


def put_out(config: MkDocsConfig) -> None:
    """Leaves the theme's search out of the site, for the page that searches an index in parts."""
    config.extra["search_page"] = True
    config.extra["polyfills"] = [one for one in config.extra.get("polyfills") or () if "iframe-worker" not in str(one)]
    for plugin in searches(config):
        plugin.config["enabled"] = False


def told(config: MkDocsConfig, found: Sequence[SearchDocument], memo: Memo) -> bool:
    """Tells the theme's search what there is to find; whether pages need not be read for it."""
    return bool(sum(add_entries(getattr(one, "search_index", None), found, memo) for one in searches(config)))
