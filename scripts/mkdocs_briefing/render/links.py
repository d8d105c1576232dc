"""Relative links between the files of a site, and where each file is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_briefing.render.escape import escape_text
from mkdocs_briefing.render.page import output_path, page_address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_briefing.render.settings import SiteSettings

SAFE_LINK = re.compile(r"[A-Za-z0-9./#-]+")
"""A link without a character that any reader of markup acts on inside a quoted attribute."""


@dataclass(frozen=True)
class Links:
    """Relative links from one page, so that the site works below any path and from the disk."""

    here: str
    """Path of the page that holds the links."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Actors without a page, each with the briefing that has their card; by ids."""
    directory_urls: bool = False
    """Whether each page is a folder with an `index.html`, as under MkDocs' `use_directory_urls`."""
    from_source: bool = False
    """Whether links lead from the page's own file, and a generator moves them to the built one."""

    @classmethod
    def of(cls, path: str, site: SiteSettings) -> Links:
        """Return the links from the page with this path."""
        return cls(path, site.redirects, site.directory_urls, site.links_from_source)

    @cached_property
    def _folder(self) -> str:
        """The folder that links lead from; empty for the top."""
        file = self.here if self.from_source else output_path(self.here, directory_urls=self.directory_urls)
        return file.rpartition("/")[0]

    def to(self, path: str, anchor: str | None = None) -> Markup:
        """Return a link to a page or file by its path, or to a place in this page when the path is its own."""
        fragment = f"#{anchor}" if anchor else ""
        if path == self.here and anchor:
            return _link(fragment)
        address = page_address(path, directory_urls=self.directory_urls)
        return _link(_relative(address, self._folder) + fragment)

    def briefing(self, id_: str, anchor: str | None = None) -> Markup:
        """Return a link to a briefing, or to an item or sentence of it."""
        return self.to(briefing_path(id_), anchor)

    def actor(self, id_: str, anchor: str | None = None) -> Markup:
        """Return a link to an actor's page, there to `anchor`; without a page, to its card in a briefing."""
        if id_ in self.redirects:
            return self.briefing(self.redirects[id_], f"actor-{id_}")
        return self.to(actor_path(id_), anchor)

    def topic(self, id_: str) -> Markup:
        """Return a link to the page of a topic."""
        return self.to(topic_path(id_))

    def quotes(self, speaker: str) -> Markup:
        """Return a link to the list of quotes, filtered by an actor."""
        return _link(f"{self.to('quotes/index.md')}?actor={speaker}")

    def briefings_with(self, actor: str) -> Markup:
        """Return a link to the list of briefings, filtered by an actor."""
        return _link(f"{self.to('briefings/index.md')}?actors={actor}")

    def briefings_on(self, topic: str) -> Markup:
        """Return a link to the list of briefings, filtered by a topic."""
        return _link(f"{self.to('briefings/index.md')}?tags={topic}")


def _relative(target: str, folder: str) -> str:
    """Return the path from a folder to a file, or to a folder whose path ends with a slash; `./` to itself.

    `posixpath.relpath` does the same at ten times the cost, and a site has more links than anything else: most lead to
    the page beside them, or from one folder to another.
    """
    place, _, name = target.rpartition("/")
    if place == folder:
        return name or "./"
    if folder and "/" not in folder and not target.startswith(f"{folder}/"):
        return f"../{target}"
    above, parts, shared = folder.split("/") if folder else [], target.split("/"), 0
    for one, other in zip(above, parts[:-1], strict=False):
        if one != other:
            break
        shared += 1
    return "../" * (len(above) - shared) + "/".join(parts[shared:]) or "./"


def _link(link: str) -> Markup:
    """Return the link as markup, escaped unless it is `SAFE_LINK`, as links made of ids and file names are."""
    return Markup(link) if SAFE_LINK.fullmatch(link) else escape_text(link)  # noqa: S704 (nothing in it is markup)


def anchor_name(id_: str) -> Markup:
    """Return the id of an item as markup: other generators compare the ids of plain pages with links as written."""
    return _link(id_)


def briefing_path(id_: str) -> str:
    """Return the path of a briefing's page."""
    return f"briefings/{id_}.md"


def card_path(id_: str) -> str:
    """Return the path of a briefing's social card."""
    return f"cards/{id_}.png"


def actor_path(id_: str) -> str:
    """Return the path of an actor's page."""
    return f"actors/{id_}.md"


def topic_path(id_: str) -> str:
    """Return the path of a topic's page."""
    return f"topic/{id_}.md"


def topic_feed_path(id_: str) -> str:
    """Return the path of a topic's feed."""
    return f"topic/{id_}.xml"


def changes_path(id_: str) -> str:
    """Return the path of the page that compares a briefing with the version before."""
    return f"changes/{id_}.md"


def list_of(path: str, *, topics_path: str) -> str | None:
    """Return the path of the list that a page belongs to: `quotes/index.md` of `archive/quotes-3.md`; None of a list.

    `topics_path` is that of the page of topics.
    """
    folder, _, name = path.rpartition("/")
    kind = {"archive": name.split("-")[0].removesuffix(".md"), "changes": "briefings"}.get(folder, folder)
    found = {"timeline": "timeline.md", "topic": topics_path}.get(kind, f"{kind}/index.md")
    return found if folder and found != path else None
