"""Settings that all pages of a site share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_briefing.model import TextMode
    from mkdocs_briefing.render.dossiers import Dossier

LARGE_SITE_BRIEFINGS = 200
"""Briefings of a site at most for which everything is in one piece: search has one index, lists have one page, each
actor has a page. A browser takes over a second to load the index of a larger one (benchmarks/site.py)."""


@dataclass(frozen=True)
class SiteSettings:
    """Settings that all pages of a site share."""

    title: str = "Briefings"
    """Heading of the home page and name of the feeds."""
    site_url: str | None = None
    """Address of the site, ending in a slash; only feeds and structured data need it, pages never do."""
    directory_urls: bool = False
    """Whether each page is a folder with an `index.html`, as under MkDocs' `use_directory_urls`."""
    text_mode: TextMode = "full"
    """How much of an article is printed when its briefing does not say."""
    links_from_source: bool = False
    """Whether links lead from a page's own file and not from the built one, as Zensical reads them in HTML too."""
    topics_path: str = "tags.md"
    """Path of the page of topics; another one on a site that has a page of its own there."""
    pdf: bool = False
    """Whether `pdf/<id>.pdf` will exist for each briefing."""
    search_page: bool = False
    """Whether there is a search page on an index in parts, instead of the theme's search."""
    cards: bool = False
    """Whether `cards/<id>.png` will exist for each briefing."""
    dossiers: tuple[Dossier, ...] = ()
    """PDFs of many briefings that will exist in `pdf/`."""
    printed_editions: int = 0
    """Number of the newest days of which a PDF will exist in `pdf/`."""
    accuracy: Mapping[str, object] = field(default_factory=dict)
    """Measures of each kind of item, for the method page: `{"quotes": {"precision": 0.93, …}}`."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Ids of the actors without a page of their own, each with the id of the briefing that has their card."""
