"""Relative links between the files of a site, and where each file is."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_briefing.render.escape import escape_text
from mkdocs_briefing.render.page import output_path

if TYPE_CHECKING:
    from collections.abc import Mapping

SAFE_LINK = re.compile(r"[A-Za-z0-9./#-]+")
"""A link without a character that any reader of markup acts on inside a quoted attribute."""


@dataclass(frozen=True)
class Links:
    """Relative links from one page, so that the site works below any path and from the disk.

    Pages become `.html` files beside one another (`use_directory_urls: false`).
    """

    here: str
    """Path of the page that holds the links."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Actors without a page, each with the briefing that has their card; by ids."""

    def to(self, path: str, anchor: str | None = None) -> Markup:
        """Return a link to a page or file by its path, or to a place in this page when the path is its own."""
        fragment = f"#{anchor}" if anchor else ""
        if path == self.here and anchor:
            return _link(fragment)
        return _link(_relative(output_path(path), self.here.rpartition("/")[0]) + fragment)

    def briefing(self, id_: str, anchor: str | None = None) -> Markup:
        """Return a link to a briefing, or to an item or sentence of it."""
        return self.to(briefing_path(id_), anchor)

    def actor(self, id_: str, anchor: str | None = None) -> Markup:
        """Return a link to an actor's page, there to `anchor`; without a page, to its card in a briefing."""
        if id_ in self.redirects:
            return self.briefing(self.redirects[id_], f"actor-{id_}")
        return self.to(actor_path(id_), anchor)

    def quotes(self, speaker: str) -> Markup:
        """Return a link to the list of quotes, filtered by an actor."""
        return _link(f"{self.to('quotes/index.md')}?actor={speaker}")

    def briefings_with(self, actor: str) -> Markup:
        """Return a link to the list of briefings, filtered by an actor."""
        return _link(f"{self.to('briefings/index.md')}?actors={actor}")


def _relative(target: str, folder: str) -> str:
    """Return the path from a folder to a file; the general way is slow, and most pages link to the one beside them."""
    place, _, name = target.rpartition("/")
    if place == folder:
        return name
    if folder and "/" not in folder and not target.startswith(f"{folder}/"):
        return f"../{target}"
    return posixpath.relpath(target, folder or ".")


def _link(link: str) -> Markup:
    """Return the link as markup, escaped unless it is `SAFE_LINK`, as links made of ids and file names are."""
    return Markup(link) if SAFE_LINK.fullmatch(link) else escape_text(link)  # noqa: S704 (nothing in it is markup)


def briefing_path(id_: str) -> str:
    """Return the path of a briefing's page."""
    return f"briefings/{id_}.md"


def card_path(id_: str) -> str:
    """Return the path of a briefing's social card."""
    return f"cards/{id_}.png"


def actor_path(id_: str) -> str:
    """Return the path of an actor's page."""
    return f"actors/{id_}.md"


def changes_path(id_: str) -> str:
    """Return the path of the page that compares a briefing with the version before."""
    return f"changes/{id_}.md"
