"""Pages of ours inside MkDocs: what is HTML already is not parsed as Markdown, and what did not change is not built.

MkDocs converts every page and fills every template on every build. `GeneratedPage` keeps to its interface and spares
both: it hands Markdown the headings alone, and a page that is kept from an earlier build is empty until it is written.
"""

from __future__ import annotations

import hashlib
import os
import re
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import get_context
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from mkdocs_briefing.ingest.language import ENGLISH
from mkdocs_briefing.render.cache_keys import code_digest
from mkdocs_briefing.render.minify import collapse_whitespace, unescape_marks
from mkdocs_briefing.site.cache.page_cache import Kept
from mkdocs_briefing.site.csp import for_preview, with_policy
from mkdocs_briefing.site.theme_scripts import Scripts, bring_switch

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Container, Mapping, Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

    from mkdocs_briefing.render.page import Plan
    from mkdocs_briefing.site.cache.page_cache import KeptPages
    from mkdocs_briefing.site.cache.reuse_output import Standing

HEADING = re.compile(r"#{1,6} ")
"""What is Markdown in a page of ours; every other line is HTML (see `render.environment`)."""

BLOCK = re.compile(r'<div id="bf-block-(\d+)"></div>')
ANCHOR = re.compile(r'\sid="([^"]+)"')

MARKED = re.compile(r' data-search-exclude(?:="[^"]*")?')
"""What tells other generators' search to leave a part out; ours is not made from pages."""

GRAMMAR = "assets/javascripts/lunr/"
"""Where the theme has what its search needs of languages other than English."""

WATCHED = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
"""Events in which a plugin may look at a page or change it."""

KNOWN = frozenset({"mkdocs_briefing.site.plugin", "material.plugins.search.plugin"})
"""Modules of plugins that do nothing in these events that is not kept with a page."""


class SiteFile(File):
    """A file of ours whose content is at hand: it is written as it is, and not at all where it stands already."""

    data: Callable[[], bytes] | None = None
    """Its content, when MkDocs has nothing to do for it any more."""
    place = ""
    """Where it is in the site."""
    made_from: str | None = None
    """Tells its content from any other."""
    standing: Standing | None = None
    """Where its content may stand."""

    @property
    def src_path(self) -> str:
        """Its path as the system writes it."""
        return os.path.normpath(self.src_uri)

    @src_path.setter
    def src_path(self, value: str) -> None:
        self.src_uri = value  # which it is: paths of ours have forward slashes

    def is_documentation_page(self) -> bool:
        """Whether MkDocs is to build it."""
        return self.data is None and super().is_documentation_page()

    def copy_file(self, dirty: bool = False) -> None:
        """Writes it."""
        if self.data is None:
            super().copy_file(dirty)
            return
        data, made_from = self.data, self.made_from
        if made_from is None:
            content = data()
            data, made_from = (lambda: content), hashlib.sha256(content).hexdigest()
        if self.standing is None or not self.standing.put_back(self.dest_dir, self.place, made_from):
            write_file(data(), self.abs_dest_path)


class GeneratedPage(Page):
    """A page of Markdown headings between blocks of HTML."""

    key: str | None = None
    """Digest of what it is made from; None when it is not to be kept."""
    kept: Kept | None = None
    """The page as an earlier build made it, when nothing that it is made from changed."""
    make: Callable[[], str]
    """Makes the Markdown that `kept` spares."""
    found = False
    """Whether the search index has what there is to find in it."""

    def read_source(self, config: MkDocsConfig) -> None:
        """As MkDocs does; nothing is read of a page that is kept."""
        if self.kept is None:
            super().read_source(config)
            if self.found:
                self.meta["search"] = {"exclude": True}
            return
        self.markdown = ""
        self.meta = {
            "title": self.kept.title,
            "date": self.kept.date,
            "search": {"exclude": True},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """As MkDocs does, but for the blocks of HTML, which no Markdown extension may touch."""
        if self.kept is not None:
            self.content, self.present_anchor_ids = "", set(self.kept.anchors)
            return
        source = self.markdown or ""
        self.markdown, blocks = apart(source)
        super().render(config, files)
        self.markdown = source
        whole = BLOCK.sub(lambda found: blocks[int(found[1])], self.content or "")
        self.content = unescape_marks(MARKED.sub("", whole))
        inside = {anchor for block in blocks for anchor in ANCHOR.findall(block)}
        self.present_anchor_ids = (self.present_anchor_ids or set()) | inside


def apart(source: str) -> tuple[str, list[str]]:
    """A page's headings with a place for each block of HTML between them, and the blocks."""
    lines: list[str] = []
    blocks: list[list[str]] = []
    inside = False
    for line in source.split("\n"):
        if HEADING.match(line) or not line:
            lines.append(line)
            inside = False
        elif inside:
            blocks[-1].append(line)
        else:
            lines += ["", f'<div id="bf-block-{len(blocks)}"></div>', ""]
            blocks.append([line])
            inside = True
    return "\n".join(lines), ["\n".join(block) for block in blocks]


class Build:
    """One build of MkDocs, in which pages are kept from earlier ones; search has those that are `found` already."""

    def __init__(
        self, config: MkDocsConfig, store: KeptPages, *, found: Container[str], standing: Standing | None = None
    ) -> None:
        """`standing` is the site of a preview."""
        self._config = config
        self._found = found
        self._store = store if all(_harmless(method) for method in _methods(config)) else None
        self._standing = standing if self._store is not None else None
        self._preview = standing is not None
        self._frame = ""
        self._scripts: Scripts
        self.pages: Sequence[File] = ()
        """Of the whole site, also those that are kept."""

    def file(self, plan: Plan, *, titles: Mapping[str, str | None]) -> File:
        """A file of the site, in the navigation when it is one of `titles`; made now unless it is kept."""
        path = plan.path
        inclusion = InclusionLevel.INCLUDED if path in titles else InclusionLevel.NOT_IN_NAV
        if not path.endswith(".md"):
            made = SiteFile.generated(self._config, path, content=b"", inclusion=inclusion)
            return self._at_hand(made, partial(self._data, plan), plan.key)
        found = bool(self._found) and (path in self._found or plan.key is not None)  # else it is superseded, or repeats
        key = None if path in titles or self._store is None else plan.key
        kept = self._get(key)
        file = SiteFile.generated(self._config, path, content="" if kept else plan.text(), inclusion=inclusion)
        page = GeneratedPage(titles.get(path), file, self._config)
        page.key, page.kept, page.make, page.found = key, kept, plan.text, found
        return file

    def _at_hand(self, file: File, data: Callable[[], bytes], made_from: str | None) -> File:
        if isinstance(file, SiteFile):
            file.place = file.dest_uri  # while MkDocs takes it for a page, which gives it its ending
            file.data, file.made_from, file.standing = data, made_from, self._standing
        return file

    def _get(self, key: str | None) -> Kept | None:
        return self._store.get(key) if self._store is not None and key is not None else None

    def _data(self, plan: Plan) -> bytes:
        """What a file that is no page holds, of which each piece is made unless it is kept."""
        if plan.pieces:
            return b"".join(map(self._data, plan.pieces))
        if kept := self._get(plan.key):
            return kept.unpacked()
        data = plan.make().data
        if self._store is not None and plan.key is not None:
            self._store.put(plan.key, Kept.of(data))
        return data

    def surround(self, env: Environment, nav: Navigation, files: Files) -> None:
        """Looks at what surrounds every page now; a page that is kept from within something else is made after all."""
        self.pages = files.documentation_pages()
        bring_switch(env, files, self._config)
        seen = _surroundings(env, nav, files, self._config)
        self._scripts = Scripts(seen, files, self._config)
        if self._store is None:
            return
        self._frame = _digest(seen, self._config)
        for file in self.pages:
            page = file.page
            if isinstance(page, GeneratedPage) and page.kept is not None and page.kept.frame != self._frame:
                page.kept = None
                file.content_string = page.make()
                page.read_source(self._config)
                page.render(self._config, files)
            elif isinstance(page, GeneratedPage) and page.kept is not None:
                self._at_hand(file, page.kept.unpacked, self._origin(page))
        newest = max((file.page.update_date for file in self.pages if file.page), default="")
        for file in files.documentation_pages():  # MkDocs dates the site by those that it builds
            if file.page:
                file.page.update_date = newest

    def finish(self, html: str, page: Page, *, wasm: bool = False) -> str:
        """The whole page as it is written; `wasm` is for the page that searches an index in parts."""
        html, content = (self._scripts.outside(one, page.url) for one in (html, page.content or ""))
        allowed = partial(with_policy, wasm=wasm)
        if not isinstance(page, GeneratedPage):
            html = allowed(html, content=content)
            return for_preview(html) if self._preview else html
        lean, whole = collapse_whitespace(content), collapse_whitespace(html)
        html = allowed(whole, content=lean) if lean in whole else allowed(html, content=content)
        html = for_preview(html) if self._preview else html
        if self._store is not None and page.key is not None:
            anchors = tuple(sorted(page.present_anchor_ids or ()))
            date = page.meta.get("date")
            written, told = html.encode(errors="xmlcharrefreplace"), date and str(date)
            kept = Kept.of(written, frame=self._frame, title=str(page.title), date=told, anchors=anchors)
            self._store.put(page.key, kept)
            if self._standing is not None:
                self._standing.note(page.file.dest_uri, self._origin(page))
        return html

    def _origin(self, page: GeneratedPage) -> str:
        return f"{page.key} {self._frame}"

    def close(self) -> None:
        """Keeps what was built."""
        if self._store is not None:
            self._store.close()


def spare(files: Files, config: MkDocsConfig, *, languages: Collection[str]) -> None:
    """Leaves out what no page loads of the theme: sources of scripts, and grammar when search knows English alone."""
    own = {None, config.docs_dir, config.theme.custom_dir}
    for file in [file for file in files if file.src_dir not in own]:
        foreign = file.src_uri.startswith(GRAMMAR) and set(languages) <= {ENGLISH}
        if foreign or file.src_uri.endswith(".map"):
            files.remove(file)


def _methods(config: MkDocsConfig) -> list[Any]:
    return [method for event in WATCHED for method in config.plugins.events[event]]


def _harmless(method: Any) -> bool:
    return getattr(method, "__module__", None) in KNOWN


def _surroundings(env: Environment, nav: Navigation, files: Files, config: MkDocsConfig) -> str:
    """Everything in a built page that is not its own: a page with nothing in it."""
    file = File.generated(config, "briefings/0.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    page = Page(None, file, config)
    page.markdown = page.content = ""
    page.meta = {"title": "0", "description": "0", "tags": ["0"], "hide": ["navigation"], "date": "0"}
    page.meta |= {"card": "0", "circulation": "0"}
    return env.get_template("main.html").render(get_context(nav, files, config, page))


def _digest(surroundings: str, config: MkDocsConfig) -> str:
    """Tells them, and how a page is put into them, from any other."""
    own = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    custom = [f.read_bytes() for f in sorted(own.rglob("*.html"))] if own else []
    settings = (
        config.markdown_extensions,
        config.mdx_configs,
        metadata.version("mkdocs"),
        metadata.version("markdown"),
    )
    parts = (surroundings.encode(), code_digest().encode(), repr(settings).encode(), *custom)
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()
