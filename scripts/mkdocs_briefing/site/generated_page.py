"""Pages and files of ours in the terms of MkDocs.

MkDocs converts every page from Markdown and fills every template on every build. `GeneratedPage` keeps to its interface
and saves both: Markdown gets the headings only, the rest is HTML already; and a cached page is empty until it is
written.
"""

from __future__ import annotations

import copy
import os
import re
from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.render.minify import unescape_marks
from mkdocs_briefing.site.theme import TEMPLATE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from mkdocs_briefing.site.cache.page_cache import CachedPage
    from mkdocs_briefing.site.cache.reuse_output import ReusedOutput

HEADING = re.compile(r"#{1,6} ")
"""What is Markdown in a page of ours; every other line is HTML (see `render.environment`)."""

HEADING_EXTENSIONS = ("attr_list", "toc")
"""Markdown extensions of headings: their attributes, and their anchors as the host's `toc` is set."""

PLACEHOLDER = re.compile(r'<div id="bf-block-(\d+)"></div>')
ANCHOR = re.compile(r'\sid="([^"]+)"')

SEARCH_EXCLUDE = re.compile(r' data-search-exclude(?:="[^"]*")?')
"""What tells other generators' search to leave a part out; our index is not made from pages."""


class GeneratedFile(File):
    """A file whose content is made by us; in a preview it is left in place when it stays the same."""

    make_data: Callable[[], bytes] | None = None
    """Function that makes the content, where MkDocs has nothing left to do for it."""
    place = ""
    """Where the file is in the site."""
    digest: str | None = None
    """Digest of what the content is made from; None stands for that of the content itself."""
    reused: ReusedOutput | None = None
    """Files of the build before, in a preview."""

    @property
    def src_path(self) -> str:
        """Its path as the operating system writes it."""
        return os.path.normpath(self.src_uri)

    @src_path.setter
    def src_path(self, value: str) -> None:
        self.src_uri = value  # paths of ours have forward slashes on every system

    def provide(self, make_data: Callable[[], bytes], *, digest: str | None, reused: ReusedOutput | None) -> None:
        """Set what the file holds, so that MkDocs neither reads nor renders it."""
        self.place = self.dest_uri  # read before `make_data` is set, while MkDocs takes it for a page
        self.make_data, self.digest, self.reused = make_data, digest, reused

    def is_documentation_page(self) -> bool:
        """Return whether MkDocs must render it."""
        return self.make_data is None and super().is_documentation_page()

    def copy_file(self, dirty: bool = False) -> None:
        """Write the content into the site, unless the file of the build before has it."""
        if self.make_data is None:
            super().copy_file(dirty)
            return
        data = self.make_data() if self.digest is None else None
        digest = self.digest or sha256_hex(data or b"")
        if self.reused is None or not self.reused.restore(self.dest_dir, self.place, digest):
            write_file(self.make_data() if data is None else data, self.abs_dest_path)


class GeneratedPage(Page):
    """A page of Markdown headings between blocks of HTML."""

    key: str | None = None
    """Digest of what it is made from; None when it is not to be cached."""
    cached: CachedPage | None = None
    """The page of an earlier build, when nothing that it is made from changed."""
    make_text: Callable[[], str]
    """Function that makes the Markdown, which a cached page does without."""
    tags: object = None
    """Topics that are hidden for now."""
    is_indexed = False
    """Whether the search index has its content already."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the Markdown and its front matter; of a cached page only what the cache knows is set."""
        if self.cached is None:
            super().read_source(config)
        else:
            self.markdown = ""
            self.meta = {"title": self.cached.title, "date": self.cached.date}
        if self.cached is not None or self.is_indexed:
            self.meta["search"] = {"exclude": True}
        self.meta["template"] = TEMPLATE
        self.meta["draft"] = True  # plugins that make feeds leave such a page out; some fail at pages without a file
        self.meta["hide"] = hidden_parts(self.meta.get("hide") or [], config)

    def hide_tags(self) -> None:
        """Take the topics out of the metadata, where plugins look for the tags of a site."""
        self.tags = self.meta.pop("tags", None)

    def show_tags(self) -> None:
        """Put the topics back."""
        if self.tags is not None:
            self.meta["tags"], self.tags = self.tags, None

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the headings; blocks of HTML are put back afterwards, since no Markdown extension may touch them."""
        if self.cached is not None:
            self.content, self.present_anchor_ids = "", set(self.cached.anchors)
            return
        source = self.markdown or ""
        self.markdown, blocks = split_blocks(source)
        own = copy.copy(config)  # headings need these extensions, whichever the host's pages are written with
        own["markdown_extensions"] = list(HEADING_EXTENSIONS)
        super().render(own, files)
        self.markdown = source
        whole = PLACEHOLDER.sub(lambda found: blocks[int(found[1])], self.content or "")
        self.content = unescape_marks(SEARCH_EXCLUDE.sub("", whole))
        anchors = {anchor for block in blocks for anchor in ANCHOR.findall(block)}
        self.present_anchor_ids = (self.present_anchor_ids or set()) | anchors


def hidden_parts(parts: Sequence[str], config: MkDocsConfig) -> list[str]:
    """Return the parts of the theme that a page does without.

    The navigation at the side stays on a site without tabs, where it is the only way to other pages.
    """
    has_tabs = "navigation.tabs" in (config.theme.get("features") or [])
    return [part for part in parts if has_tabs or part != "navigation"]


def split_blocks(source: str) -> tuple[str, list[str]]:
    """Return a page's headings with a placeholder for each block of HTML between them, and the blocks."""
    lines: list[str] = []
    blocks: list[list[str]] = []
    in_block = False
    for line in source.split("\n"):
        if HEADING.match(line) or not line:
            lines.append(line)
            in_block = False
        elif in_block:
            blocks[-1].append(line)
        else:
            lines += ["", f'<div id="bf-block-{len(blocks)}"></div>', ""]
            blocks.append([line])
            in_block = True
    return "\n".join(lines), ["\n".join(block) for block in blocks]
