"""The MkDocs plugin `briefing`: brings the briefings up to date and hands their pages to MkDocs.

Thin: the line itself is in `pipeline.py`, the pages are made by `render/`. Nothing else in the package knows MkDocs.
"""

from __future__ import annotations

import logging
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from pydantic import RootModel

from mkdocs_briefing.curate.actor_register import Register
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.gc_control import lasting, set_apart, undisturbed
from mkdocs_briefing.ids import slug
from mkdocs_briefing.ingest import decode
from mkdocs_briefing.link import link
from mkdocs_briefing.memo import NONE, Memo
from mkdocs_briefing.output.site_zip import zip_site
from mkdocs_briefing.project import pipeline
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.render import SiteSettings, plans
from mkdocs_briefing.render.dossiers import Dossier
from mkdocs_briefing.render.search_documents import search_documents
from mkdocs_briefing.site.cache.bytecode import Compiled
from mkdocs_briefing.site.cache.page_cache import KeptPages
from mkdocs_briefing.site.cache.reuse_output import Standing
from mkdocs_briefing.site.options import Options
from mkdocs_briefing.site.pages import Build, spare
from mkdocs_briefing.site.search.choose import in_parts, languages, put_out, told
from mkdocs_briefing.site.search.pagefind import make_search_index
from mkdocs_briefing.yaml_files.parse import read_record

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
    from mkdocs_briefing.project.work_items import Known
    from mkdocs_briefing.render.pdf.typst import Archive, Paper, PdfSettings
    from mkdocs_briefing.render.search_documents import SearchDocument
    from mkdocs_briefing.render.settings import TextMode
    from mkdocs_briefing.site.cache.page_cache import Kept

log = logging.getLogger("mkdocs.plugins.briefing")

TEMPLATES = tuple(Path(__file__).parents[1] / "render" / folder for folder in ("templates", "pdf/templates"))
"""Folders that are read anew at each build."""

UNDATED = "1970-01-01"
"""What MkDocs is told of pages that no article dates; the sitemap leaves it out."""


class Accuracy(RootModel[dict[str, dict[str, float]]]):
    """What was measured of each kind of item: `{"quotes": {"precision": 0.83}}`."""


@contextmanager
def mendable() -> Iterator[None]:
    """What a person can mend ends the build with its own lines, not with a traceback."""
    try:
        yield
    except InputError as error:
        raise _told(error) from None


class BriefingPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Runs the pipeline before each build, adds its pages, watches its articles."""

    entries: tuple[Entry, ...] = ()
    register: Register = Register()
    """Who is who across briefings, as a person says."""
    build: Build
    nav: Navigation
    known: Known | None = None
    memo: Memo = NONE
    """What one build of a preview leaves to the next."""
    compiled: Compiled | None = None
    """Templates of the theme."""
    pages: dict[str, Kept]
    """Built pages, as a preview has them at hand."""
    standing: Standing | None = None
    """The site that a preview shows, and where it is."""
    site_dir = ""
    again = False
    """Whether a build of the preview came before."""
    held = ExitStack()
    """What is given back when a build ends: the lock on the generated folders."""
    preview = False
    """Whether pages are served by MkDocs, and reload themselves."""
    found: tuple[SearchDocument, ...] = ()
    """What search finds."""
    in_parts = False
    """Whether search has an index in parts and a page of its own."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Learn what the site is built for; being here, it makes MkDocs keep this object, with what it has read."""
        self.preview = command == "serve"
        self.known = {}
        self.memo = Memo(lasting=self.preview)
        self.compiled, self.pages, self.again = Compiled(), {}, False
        self.standing = Standing() if self.preview else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Refuse what would break the pages' links."""
        if config.use_directory_urls:
            raise PluginError("briefing: pages link to one another as files; set `use_directory_urls: false`")
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Keep other commands from the generated folders until the build ends, and make the briefings.

        MkDocs empties the site's folder after this, so that without any briefing the old site stays.
        """
        self.held = ExitStack()
        with mendable():
            self.held.enter_context(pipeline.locked(self.settings(config).cache))
        if self.again:
            self.held.enter_context(undisturbed())
        self.entries = self._briefings(config)
        if self.standing is not None:
            self.site_dir = config.site_dir
            self.standing.set_aside(config.site_dir)

    def on_build_error(self, **_: object) -> None:
        """Let the others go on."""
        if self.standing is not None and self.site_dir:
            self.standing.end(self.site_dir, whole=False)
        self.held.close()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a page for everything that the briefings hold; a hand-written page of the same name is kept instead."""
        with lasting():
            index = link(self.entries, register=self.register, memo=self.memo)
        whole = self.preview or self.config.zip
        self.in_parts = in_parts(self.config.pagefind, len(self.entries), config, whole=whole)
        if self.in_parts:
            put_out(config)
        self.found = tuple(search_documents(index, site=self.site_settings(config), memo=self.memo))
        found = {page.path for page in self.found} if told(config, self.found, self.memo) else set()
        cache = self.settings(config).cache / "site"  # MkDocs gives a preview another address
        store = KeptPages(cache / "preview.sqlite", self.pages) if self.preview else KeptPages(cache / "pages.sqlite")
        self.build = Build(config, store, found=found, standing=self.standing)
        spare(files, config, languages=languages(config))
        titles = dict(_titles(config.nav))
        taken = {file.dest_uri for file in files}
        for plan in plans(index, site=self.site_settings(config)):
            if plan.address not in taken:
                files.append(self.build.file(plan, titles=titles))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Remember what surrounds the pages."""
        self.nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """See whether it is what it was."""
        env.bytecode_cache = self.compiled
        self.build.surround(env, self.nav, files)
        return env

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """Name all pages, as MkDocs does, also those that are kept."""
        context["pages"] = self.build.pages
        return context

    def on_page_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """The same."""
        context["pages"] = self.build.pages
        return context

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Date the page by its article, not by the day of the build: the same briefings give the same sitemap."""
        page.update_date = str(page.meta.get("date") or UNDATED)
        return markdown

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Forbid every script that is not the theme's."""
        wasm = self.in_parts and page.file.src_uri == "search.md"
        return self.build.finish(output, page, wasm=wasm)

    @event_priority(-200)  # after the plugin `offline`, whose search index goes into the ZIP too
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Place the PDFs and pictures in the site, and the site in one file."""
        self.build.close()
        self.memo.turn()
        if self.standing is not None:
            self.standing.end(config.site_dir, whole=True)
            if not self.again:
                set_apart()
            self.again = True
        with mendable():
            self._add_files(config)
        self.held.close()

    def _add_files(self, config: MkDocsConfig) -> None:
        site, cache = Path(config.site_dir), self.settings(config).cache
        if self.config.pdf:
            from mkdocs_briefing.output.pdfs import typeset  # a site without PDFs and pictures does without Typst

            pdfs, jobs = self.pdf_settings(config), self.settings(config).jobs
            for problem in typeset(self.entries, site / "pdf", settings=pdfs, cache=cache / "pdf", jobs=jobs):
                log.error("%s", problem)
        if self.site_settings(config).cards and not self.preview:
            from mkdocs_briefing.output.social_cards import draw_cards

            mode = self.site_settings(config).text_mode
            for problem in draw_cards(
                self.entries, site, title=config.site_name, cache=cache / "cards", text_mode=mode
            ):
                log.error("%s", problem)
        if self.in_parts and (fault := make_search_index(site, self.found)):
            log.error("%s", fault)
        if self.config.zip and not self.preview:
            zip_site(site, site.with_name(f"{slug(config.site_name)}.zip"))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG002
        """Build again when an article, a correction or a template changes; MkDocs watches the rest itself."""
        for folder in (self.settings(config).seeds, *TEMPLATES):
            server.watch(str(folder))
        return server

    def _briefings(self, config: MkDocsConfig) -> tuple[Entry, ...]:
        """What could be made; problems are errors in the log, so that `--strict` fails and the rest is built."""
        with mendable():
            settings = self.settings(config)
            progress = partial(log.info, "%d/%d %s")
            result = pipeline.run(settings, progress=progress, known=self.known, memo=self.memo)
        for problem in result.problems:
            log.error("%s", problem)
        self.register = result.register
        return result.entries

    def site_settings(self, config: MkDocsConfig) -> SiteSettings:
        """How `mkdocs.yml` wants the pages."""
        file = Path(config.docs_dir) / self.config.accuracy
        with mendable():
            text = decode(file.read_bytes(), path=self.config.accuracy) if file.is_file() else ""
            measured = read_record(Accuracy, text, path=self.config.accuracy).root
        return SiteSettings(
            title=config.site_name,
            site_url=config.site_url or None,
            text_mode=cast("TextMode", self.config.text_mode),
            pdf=self.config.pdf,
            dossiers=self.dossiers() if self.config.pdf else (),
            cards=self.config.cards and bool(config.site_url),
            search_page=self.in_parts,
            accuracy=measured,
        )

    def dossiers(self) -> tuple[Dossier, ...]:
        """The PDFs of many briefings that `mkdocs.yml` asks for."""
        return tuple(
            Dossier(
                title=chosen.title,
                briefings=tuple(chosen.briefings),
                tags=tuple(chosen.tags),
                actors=tuple(chosen.actors),
                since=chosen.since,
                until=chosen.until,
            )
            for chosen in self.config.dossiers
        )

    def pdf_settings(self, config: MkDocsConfig) -> PdfSettings:
        """How `mkdocs.yml` wants the PDFs."""
        from mkdocs_briefing.render.pdf.typst import PdfSettings

        try:
            return PdfSettings(
                dossiers=self.dossiers(),
                paper=cast("Paper", self.config.paper),
                archive=cast("Archive | None", self.config.archive),
                mark=self.config.mark,
                organization=self.config.organization,
                text_mode=cast("TextMode", self.config.text_mode),
                site_url=config.site_url or None,
            )
        except ValueError as error:
            raise PluginError(f"briefing: {error}") from None

    def settings(self, config: MkDocsConfig) -> Settings:
        """Where `mkdocs.yml` has the articles and the briefings."""
        return Settings(
            root=Path(config.config_file_path or "mkdocs.yml").parent,
            seeds=Path(self.config.seeds),
            out=Path(self.config.out),
            cache=Path(self.config.cache),
            jobs=self.config.jobs or Settings().jobs,
            model=self.config.model,
        )


def configured(file: Path) -> tuple[BriefingPlugin, MkDocsConfig]:
    """The plugin as the `mkdocs.yml` in `file` sets it, for commands that do its work without a site.

    Raises `mkdocs.exceptions.Abort` when the file is not valid, `PluginError` when it does not name the plugin.
    """
    config = load_config(str(file))
    plugin = config.plugins.get("briefing")
    if not isinstance(plugin, BriefingPlugin):
        raise PluginError(f"{file}: plugins: `briefing` is missing; add it to the list")
    return plugin, config


def _told(error: InputError) -> PluginError:
    """The error that ends the build, with its last line; those before are in the log."""
    *others, last = error.problems
    for problem in others:
        log.error("%s", problem)
    return PluginError(str(last))


def _titles(nav: object) -> Iterator[tuple[str, str | None]]:
    """The paths that the navigation lists, whatever its depth, with the titles that it gives them."""
    if nav is None:  # MkDocs makes one of all pages
        return
    for item in nav if isinstance(nav, list) else [nav]:
        for title, inner in item.items() if isinstance(item, dict) else [(None, item)]:
            if isinstance(inner, str):
                yield inner, title
            else:
                yield from _titles(inner)
