"""The MkDocs plugin `briefing`: brings the briefings up to date and hands their pages to MkDocs.

Thin: articles become briefings in `project.pipeline`, pages are made by `render`, and what is particular to MkDocs is
in the modules beside this one.
"""

from __future__ import annotations

import logging
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from mkdocs_briefing.curate.actor_register import Register
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.gc_control import freeze_gc, frozen_gc, paused_gc
from mkdocs_briefing.ids import slug
from mkdocs_briefing.link import link
from mkdocs_briefing.memo import Memo
from mkdocs_briefing.output.site_zip import zip_site
from mkdocs_briefing.project import pipeline
from mkdocs_briefing.render import plans
from mkdocs_briefing.render.page import output_path
from mkdocs_briefing.render.search_documents import search_documents
from mkdocs_briefing.render.site_assets import FOLDER as ASSETS
from mkdocs_briefing.site.build_date import check_build_date
from mkdocs_briefing.site.cache.page_cache import PageCache
from mkdocs_briefing.site.cache.reuse_output import ReusedOutput
from mkdocs_briefing.site.configuration import Configuration
from mkdocs_briefing.site.generated_page import GeneratedPage
from mkdocs_briefing.site.navigation import HOW_TO_LIST, add_section, keep_generated, leads_to_briefings, listed_titles
from mkdocs_briefing.site.options import Options, outdated_settings
from mkdocs_briefing.site.page_build import PageBuild, remove_unused_theme_files
from mkdocs_briefing.site.preview_memory import PreviewMemory
from mkdocs_briefing.site.preview_review import BUILD_WAITS_SECONDS, add_review
from mkdocs_briefing.site.search.choose import (
    add_to_theme_search,
    disable_theme_search,
    languages,
    needs_search_page,
)
from mkdocs_briefing.site.search.pagefind import make_search_index, searched_pages
from mkdocs_briefing.site.theme import TEMPLATE, THEME, WHOLE_SITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.render.search_documents import SearchDocument
    from mkdocs_briefing.review.turns import Turns

log = logging.getLogger("mkdocs.plugins.briefing")

RENDER = Path(__file__).parents[1] / "render"

EPOCH = "1970-01-01"
"""The date of the sitemap's archive on a site where no page has a date."""

ZIP_NEEDS_FILES = (
    "links to folders do not open from the disk; set `use_directory_urls: false`, or add `offline` to the plugins"
)
"""What is said of a site to be mailed whose pages are folders."""

WATCHED = (RENDER / "templates", RENDER / "pdf/templates", ASSETS, THEME, WHOLE_SITE)
"""Folders of the package that are read again at each build."""


@contextmanager
def one_line_errors() -> Iterator[None]:
    """End the build with a problem's own lines, not with a traceback, where a person can fix the problem."""
    try:
        yield
    except InputError as error:
        raise _plugin_error(error) from None


class BriefingPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """The plugin: the pipeline runs before each build, its pages are added, its articles watched."""

    entries: tuple[Entry, ...] = ()
    """The briefings of this build."""
    register: Register = Register()
    """Who is who across briefings, as a person says."""
    build: PageBuild
    nav: Navigation
    memory: PreviewMemory
    """What one build of a preview leaves to the next."""
    site_dir = ""
    """The folder of the site that is being built."""
    locks: ExitStack
    """What is released when a build ends: the lock on the generated folders."""
    turns: Turns | None = None
    """Who reviews just now; None where nobody can."""
    is_preview = False
    """Whether pages are served by MkDocs, and reload themselves."""
    documents: tuple[SearchDocument, ...] = ()
    """What search finds."""
    has_search_page = False
    """Whether search has an index in parts and a page of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.memory = PreviewMemory()  # of each plugin its own, for a process may build several sites
        self.locks = ExitStack()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Learn whether the site is a preview. With this event MkDocs keeps the plugin, and what it has read."""
        self.is_preview = command == "serve"
        output = ReusedOutput() if self.is_preview else None
        self.memory = PreviewMemory(memo=Memo(lasting=self.is_preview), output=output)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the templates of pages to the theme's, and name settings of earlier versions that are to be deleted."""
        for line in outdated_settings(config):
            log.warning("%s", line)
        config.theme.dirs.append(str(THEME))
        if self.config.whole_site:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(WHOLE_SITE))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Lock the generated folders until the build ends, and bring the briefings up to date.

        MkDocs empties the site's folder after this event, so when no briefing can be made the old site stays.
        """
        if self.turns is not None:
            self.turns.wait_for_steps(BUILD_WAITS_SECONDS)
        self.locks = ExitStack()
        with one_line_errors():
            check_build_date()
            self.locks.enter_context(pipeline.locked(self._configuration(config).project().cache))
        if self.memory.has_built:
            self.locks.enter_context(paused_gc())
        self.entries = self._bring_up_to_date(config)
        if self.memory.output is not None:
            self.site_dir = config.site_dir
            self.memory.output.begin(config.site_dir)

    def on_build_error(self, **_: object) -> None:
        """Release the lock, so that other commands can go on, and reuse nothing of the unfinished site."""
        if self.memory.output is not None and self.site_dir:
            self.memory.output.end(self.site_dir, complete=False)
        self.locks.close()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a page for everything that the briefings hold; a hand-written page of the same name is kept instead."""
        memo = self.memory.memo
        with frozen_gc():
            index = link(self.entries, register=self.register, memo=memo)
        keep_theme_search = self.is_preview or self.config.zip or not self.config.whole_site
        self.has_search_page = needs_search_page(
            self.config.pagefind, len(self.entries), config, keep_theme_search=keep_theme_search
        )
        if self.has_search_page:
            disable_theme_search(config)
        with one_line_errors():
            handwritten = {file.src_uri for file in files}
            site = self._configuration(config).site(search_page=self.has_search_page, taken=handwritten)
        self.documents = tuple(search_documents(index, site=site, memo=memo))
        indexed = {document.path for document in self.documents}
        if not add_to_theme_search(config, self.documents, memo):
            indexed = set()
        self.build = PageBuild(config, self._page_cache(config), indexed=indexed, reused=self.memory.output)
        if self.config.whole_site:
            remove_unused_theme_files(files, config, languages=languages(config))
        titles = listed_titles(config)
        taken = {file.dest_uri for file in files}
        for plan in plans(index, site=site):
            if output_path(plan.path, directory_urls=config.use_directory_urls) not in taken:
                files.append(self.build.file(plan, titles=titles))
        return files

    @event_priority(-50)  # after plugins that make the navigation
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Let an automatic navigation lead to the lists of briefings; remember it, since it surrounds the pages."""
        keep_generated(nav)
        if config.nav is None:
            add_section(nav, files)
        elif not leads_to_briefings(nav):
            log.info("%s", HOW_TO_LIST)
        self.nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Look whether what surrounds the pages is what it was for the cached ones."""
        if self.is_preview:
            env.bytecode_cache = self.memory.templates
        self.build.surround(env, self.nav, files)
        return env

    def on_template_context(self, context: TemplateContext, *, template_name: str, **_: object) -> TemplateContext:
        """List all pages, as MkDocs does, the cached ones too; date them for the sitemap."""
        context["pages"] = self.build.pages
        if template_name == "sitemap.xml":
            self._date_pages()
        return context

    def on_post_template(self, output_content: str, *, template_name: str, **_: object) -> str:
        """Give pages without a date the newest one, once the sitemap is written: MkDocs dates its archive by them."""
        if template_name == "sitemap.xml":
            pages = [file.page for file in self.build.pages if file.page is not None]
            newest = max((page.update_date for page in pages), default="") or EPOCH
            for page in pages:
                page.update_date = page.update_date or newest
        return output_content

    def on_page_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """List all pages, as MkDocs does, the cached ones too."""
        context["pages"] = self.build.pages
        return context

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give hand-written pages the template of generated ones, where the whole site is to have it.

        Topics of generated pages are none of the host's tags: a plugin that lists tags does not see them.
        """
        if isinstance(page, GeneratedPage):
            page.hide_tags()
        elif self.config.whole_site:
            page.meta.setdefault("template", TEMPLATE)
        return markdown

    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Show the topics of a generated page again, to templates and to search."""
        if isinstance(page, GeneratedPage):
            page.show_tags()
        return html

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Forbid every script that is not the theme's."""
        wasm = self.has_search_page and page.file.src_uri == "search.md"
        return self.build.finish(output, page, wasm=wasm)

    @event_priority(-200)  # after the plugin `offline`, whose search index goes into the ZIP too
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the PDFs and pictures into the site, and the site into one file."""
        self.build.close()
        self.memory.memo.turn()
        if self.memory.output is not None:
            self.memory.output.end(config.site_dir, complete=True)
            if not self.memory.has_built:
                freeze_gc()
            self.memory.has_built = True
        with one_line_errors():
            self._add_files(config)
        self.locks.close()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG002
        """Build again when an article, a correction or a template changes; MkDocs watches the rest itself."""
        for folder in (self._configuration(config).project().seeds, *WATCHED):
            server.watch(str(folder))
        if self.config.review:
            self.turns = add_review(server, self._configuration(config), self.memory.articles, lambda: self.entries)
        return server

    def _configuration(self, config: MkDocsConfig) -> Configuration:
        return Configuration(self.config, config)

    def _bring_up_to_date(self, config: MkDocsConfig) -> tuple[Entry, ...]:
        """Return the briefings; problems are errors in the log, so that `--strict` fails and the rest is built.

        Where none can be made, a preview keeps those of the build before: MkDocs answers nobody while a build fails.
        """
        settings = self._configuration(config).project()
        progress = partial(log.info, "%d/%d %s")
        try:
            result = pipeline.run(settings, progress=progress, known=self.memory.articles, memo=self.memory.memo)
        except InputError as error:
            if not self.memory.has_built:
                raise _plugin_error(error) from None
            return self._kept_entries(error)
        for problem in result.problems:
            log.error("%s", problem)
        self.register = result.register
        return result.entries

    def _kept_entries(self, error: InputError) -> tuple[Entry, ...]:
        """Log why no briefing can be made, and return those of the build before."""
        for problem in error.problems:
            log.error("%s", problem)
        log.error("no briefing can be made; the pages stay as they were")
        return self.entries

    def _page_cache(self, config: MkDocsConfig) -> PageCache:
        """Open the cache of pages; a preview has its own, since MkDocs gives it another address."""
        folder = self._configuration(config).project().cache / "site"
        if self.is_preview:
            return PageCache(folder / "preview.sqlite", self.memory.pages)
        return PageCache(folder / "pages.sqlite")

    def _date_pages(self) -> None:
        """Date generated pages by their articles, never by the day of the build: the same briefings, the same sitemap.

        Pages without an article have no date; so have hand-written ones where the whole site is to be reproducible.
        """
        for file in self.build.pages:
            page = file.page
            if page is not None and (self.config.whole_site or isinstance(page, GeneratedPage)):
                page.update_date = str(page.meta.get("date") or "")

    def _add_files(self, config: MkDocsConfig) -> None:
        """Write the PDFs, the pictures for link previews, the search index in parts and the ZIP that are asked for."""
        configuration = self._configuration(config)
        site, project = Path(config.site_dir), configuration.project()
        if self.config.pdf:
            from mkdocs_briefing.output.pdfs import typeset  # a site without PDFs and pictures does without Typst

            settings, cache = configuration.pdf(), project.cache / "pdf"
            for problem in typeset(self.entries, site / "pdf", settings=settings, cache=cache, jobs=project.jobs):
                log.error("%s", problem)
        if self.config.cards and config.site_url and not self.is_preview:
            from mkdocs_briefing.output.social_cards import draw_cards

            mode, cache = configuration.site().text_mode, project.cache / "cards"
            for problem in draw_cards(self.entries, site, title=config.site_name, cache=cache, text_mode=mode):
                log.error("%s", problem)
        if self.has_search_page:
            fault = make_search_index(site, searched_pages(self.documents, self.build.pages))
            if fault:
                log.error("%s", fault)
        if self.config.zip and not self.is_preview:
            if config.use_directory_urls:
                log.warning("zip: %s", ZIP_NEEDS_FILES)
            zip_site(site, site.with_name(f"{slug(config.site_name)}.zip"))


def _plugin_error(error: InputError) -> PluginError:
    """Log all problems but the last, and return the error that ends the build with the last one."""
    *others, last = error.problems
    for problem in others:
        log.error("%s", problem)
    return PluginError(str(last))
