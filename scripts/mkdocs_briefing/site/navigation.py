"""Where generated pages are in the navigation of a site.

A site that lists its pages itself says where they are. MkDocs makes the navigation of any other from its files; there
one section leads to the lists of briefings. Briefings and actors themselves are reached through these lists.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mkdocs.structure.nav import Section

from mkdocs_briefing.site.generated_page import GeneratedPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

HOME = "index.md"
"""Path of the home page, which a site with one of its own keeps."""

SECTION_TITLE = "Briefings"
"""Title of the section that is added."""

SECTION_PAGES = (
    "briefings/index.md",
    "actors/index.md",
    "quotes/index.md",
    "timeline.md",
    "tags.md",
    "topics.md",
    "method.md",
)
"""Paths of the pages in the section, in order."""

HOW_TO_LIST = "no page of briefings is in `nav`; list one: `- Briefings: briefings/index.md`"
"""What is said of a site whose own navigation leads to no generated page."""


def listed_titles(config: MkDocsConfig) -> Mapping[str, str | None]:
    """Return the paths that the navigation lists, whatever its depth, with the titles that it gives them.

    Where MkDocs makes the navigation, it is the home page alone.
    """
    return {HOME: None} if config.nav is None else dict(_titles(config.nav))


def add_section(nav: Navigation, files: Files) -> None:
    """Add a section of generated pages to a navigation that MkDocs made, unless it has one of them already."""
    children = [file.page for path in SECTION_PAGES if (file := files.get_file_from_path(path)) and file.page]
    added = [page for page in children if isinstance(page, GeneratedPage)]
    if not added or any(page in nav.pages for page in added):
        return
    section = Section(SECTION_TITLE, list(added))
    for page in added:
        page.parent = section
    nav.items.append(section)
    nav.pages.extend(added)


def keep_generated(nav: Navigation) -> None:
    """Let pages that a plugin made into another kind of page, as section-index does, be generated ones as well."""
    for page in nav.pages:
        if "make_text" in vars(page) and not isinstance(page, GeneratedPage):
            page.__class__ = _generated(type(page))


@cache
def _generated(kind: type) -> type:
    """Return the class of generated pages that are also of a `kind`."""
    return type(f"Generated{kind.__name__}", (GeneratedPage, kind), {})


def leads_to_briefings(nav: Navigation) -> bool:
    """Return whether a page of the navigation is a generated one."""
    return any(isinstance(page, GeneratedPage) for page in nav.pages)


def _titles(nav: object) -> Iterator[tuple[str, str | None]]:
    for item in nav if isinstance(nav, list) else [nav]:
        for title, inner in item.items() if isinstance(item, dict) else [(None, item)]:
            if isinstance(inner, str):
                yield inner, title
            else:
                yield from _titles(inner)
