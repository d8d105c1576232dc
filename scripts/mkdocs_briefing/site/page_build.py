"""One build of a site by MkDocs, in which what did not change since an earlier build is not made again."""

from __future__ import annotations

from functools import partial
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import get_context
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page

from mkdocs_briefing.hashing import digest_of
from mkdocs_briefing.ingest.language import ENGLISH
from mkdocs_briefing.render.cache_keys import code_digest
from mkdocs_briefing.render.minify import collapse_whitespace
from mkdocs_briefing.site.cache.page_cache import CachedPage
from mkdocs_briefing.site.csp import allow_preview_scripts, with_policy
from mkdocs_briefing.site.generated_page import GeneratedFile, GeneratedPage, hidden_parts
from mkdocs_briefing.site.other_themes import add_stylesheet, with_content_class, without_foreign_loads
from mkdocs_briefing.site.theme import TEMPLATE
from mkdocs_briefing.site.theme_scripts import ThemeScripts, add_palette_switch

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Container, Mapping, Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

    from mkdocs_briefing.render.page import Plan
    from mkdocs_briefing.site.cache.page_cache import PageCache
    from mkdocs_briefing.site.cache.reuse_output import ReusedOutput

SEARCH_GRAMMAR = "assets/javascripts/lunr/"
"""Where the theme has what its search needs of languages other than English."""

PAGE_EVENTS = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
"""Events in which a plugin may look at a page or change it."""

HARMLESS_MODULES = frozenset({"mkdocs_briefing.site.plugin", "material.plugins.search.plugin"})
"""Modules of plugins whose work in these events is cached with the page; with any other plugin nothing is cached."""


class PageBuild:
    """The generated pages of one build; those that the cache has are not made again."""

    def __init__(
        self,
        config: MkDocsConfig,
        cache: PageCache,
        *,
        indexed: Container[str],
        reused: ReusedOutput | None = None,
    ) -> None:
        """Begin a build.

        `indexed` has the paths of pages whose content the search index has already; `reused` the files of a preview's
        build before.
        """
        self._config = config
        self._indexed = indexed
        self._cache = cache if all(map(_is_harmless, _page_methods(config))) else None
        self._reused = reused if self._cache is not None else None
        self._is_preview = reused is not None
        self._surroundings = ""
        self._is_material = True
        self._scripts: ThemeScripts
        self.pages: Sequence[File] = ()
        """All pages of the site, the cached ones too."""

    def file(self, plan: Plan, *, titles: Mapping[str, str | None]) -> File:
        """Return a file of the site; it is in the navigation when its path is one of `titles`."""
        path = plan.path
        inclusion = InclusionLevel.INCLUDED if path in titles else InclusionLevel.NOT_IN_NAV
        if not path.endswith(".md"):
            file = GeneratedFile.generated(self._config, path, content=b"", inclusion=inclusion)
            return self._provide(file, partial(self._data, plan), plan.key)
        # a page that is cached and not in the index is superseded, or repeats what others say
        is_indexed = bool(self._indexed) and (path in self._indexed or plan.key is not None)
        key = None if path in titles or self._cache is None else plan.key
        cached = self._cached(key)
        file = GeneratedFile.generated(self._config, path, content="" if cached else plan.text(), inclusion=inclusion)
        page = GeneratedPage(titles.get(path), file, self._config)
        page.key, page.cached, page.make_text, page.is_indexed = key, cached, plan.text, is_indexed
        return file

    def surround(self, env: Environment, nav: Navigation, files: Files) -> None:
        """Look at what surrounds every page now; a cached page with other surroundings is made after all."""
        self.pages = files.documentation_pages()
        self._is_material = add_palette_switch(env, files, self._config)
        if not self._is_material:
            add_stylesheet(files, self._config)
        empty_page = without_foreign_loads(_render_empty_page(env, nav, files, self._config))
        self._scripts = ThemeScripts(empty_page, files, self._config)
        if self._cache is None:
            return
        self._surroundings = _digest_of_surroundings(empty_page, self._config)
        for file in self.pages:
            page = file.page
            if not isinstance(page, GeneratedPage) or page.cached is None:
                continue
            if page.cached.surroundings == self._surroundings:
                self._provide(file, page.cached.unpack, self._digest(page))
            else:
                page.cached = None
                file.content_string = page.make_text()
                page.read_source(self._config)
                page.render(self._config, files)

    def finish(self, html: str, page: Page, *, wasm: bool = False) -> str:
        """Return the whole page as it is written; a page with a template of the host's own is left as it is.

        `wasm` is for the page that searches an index in parts.
        """
        if page.meta.get("template") != TEMPLATE:
            return html
        if isinstance(page, GeneratedPage):
            html = without_foreign_loads(html)
            html = html if self._is_material else with_content_class(html, page.content or "")
        html, content = (self._scripts.replace(one, page.url) for one in (html, page.content or ""))
        html = self._with_policy(html, content, wasm=wasm, minify=isinstance(page, GeneratedPage))
        if isinstance(page, GeneratedPage):
            self._store(page, html)
        return html

    def close(self) -> None:
        """Write the cache."""
        if self._cache is not None:
            self._cache.close()

    def _with_policy(self, html: str, content: str, *, wasm: bool, minify: bool) -> str:
        if minify:
            short_content, short_html = collapse_whitespace(content), collapse_whitespace(html)
            if short_content in short_html:  # else white space matters somewhere, and the page stays as it is
                html, content = short_html, short_content
        html = with_policy(html, content=content, wasm=wasm)
        return allow_preview_scripts(html) if self._is_preview else html

    def _store(self, page: GeneratedPage, html: str) -> None:
        """Put a page that was made into the cache."""
        if self._cache is None or page.key is None:
            return
        date = page.meta.get("date")
        cached = CachedPage.of(
            html.encode(errors="xmlcharrefreplace"),
            surroundings=self._surroundings,
            title=str(page.title),
            date=date and str(date),
            anchors=tuple(sorted(page.present_anchor_ids or ())),
        )
        self._cache.put(page.key, cached)
        if self._reused is not None:
            self._reused.note(page.file.dest_uri, self._digest(page))

    def _provide(self, file: File, make_data: Callable[[], bytes], digest: str | None) -> File:
        if isinstance(file, GeneratedFile):
            file.provide(make_data, digest=digest, reused=self._reused)
        return file

    def _cached(self, key: str | None) -> CachedPage | None:
        return self._cache.get(key) if self._cache is not None and key is not None else None

    def _data(self, plan: Plan) -> bytes:
        """Return the content of a file that is no page; each piece of it is made unless it is cached."""
        if plan.pieces:
            return b"".join(map(self._data, plan.pieces))
        if cached := self._cached(plan.key):
            return cached.unpack()
        data = plan.make().data
        if self._cache is not None and plan.key is not None:
            self._cache.put(plan.key, CachedPage.of(data))
        return data

    def _digest(self, page: GeneratedPage) -> str:
        """Return what tells a page's file from any other."""
        return f"{page.key} {self._surroundings}"


def remove_unused_theme_files(files: Files, config: MkDocsConfig, *, languages: Collection[str]) -> None:
    """Remove files of the theme that no page loads: source maps, and search grammar when search knows English only."""
    own = {None, config.docs_dir, config.theme.custom_dir}
    for file in [file for file in files if file.src_dir not in own]:
        is_grammar = file.src_uri.startswith(SEARCH_GRAMMAR) and set(languages) <= {ENGLISH}
        if is_grammar or file.src_uri.endswith(".map"):
            files.remove(file)


def _page_methods(config: MkDocsConfig) -> list[Any]:
    """Return what the plugins of the site do to pages."""
    return [method for event in PAGE_EVENTS for method in config.plugins.events[event]]


def _is_harmless(method: Any) -> bool:
    return getattr(method, "__module__", None) in HARMLESS_MODULES


def _render_empty_page(env: Environment, nav: Navigation, files: Files, config: MkDocsConfig) -> str:
    """Render a page without content: everything that is in a built page and not its own."""
    file = File.generated(config, "briefings/0.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    page = Page(None, file, config)
    page.markdown = page.content = ""
    page.meta = {"title": "0", "description": "0", "tags": ["0"], "date": "0"}
    page.meta["hide"] = hidden_parts(["navigation"], config)
    page.meta |= {"card": "0", "circulation": "0"}
    return env.get_template(TEMPLATE).render(get_context(nav, files, config, page))


def _digest_of_surroundings(empty_page: str, config: MkDocsConfig) -> str:
    """Return a digest of what surrounds pages and of how they are put into it."""
    custom_dir = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    custom = [file.read_bytes() for file in sorted(custom_dir.rglob("*.html"))] if custom_dir else []
    settings = (repr(config.markdown_extensions), repr(config.mdx_configs))
    versions = [metadata.version(name) for name in ("mkdocs", "markdown")]
    return digest_of(empty_page, code_digest(), settings, versions, custom)
