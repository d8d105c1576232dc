"""What `mkdocs.yml` says, as the settings of the project, of its pages and of its PDFs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from pydantic import RootModel

from mkdocs_briefing.ingest import decode
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.render import SiteSettings
from mkdocs_briefing.render.dossiers import Dossier
from mkdocs_briefing.yaml_files.parse import read_record

if TYPE_CHECKING:
    from collections.abc import Container

    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_briefing.model import TextMode
    from mkdocs_briefing.render.pdf.typst import Archive, Paper, PdfSettings
    from mkdocs_briefing.site.options import Options


TOPICS_PATHS = ("tags.md", "topics.md")
"""Paths of the page of topics, the first that no hand-written page has."""


OFFLINE = ("offline", "material/offline", "materialx/offline")
"""Names of the plugin that makes a site work from the disk."""


class Accuracy(RootModel[dict[str, dict[str, float]]]):
    """What was measured of each kind of item: `{"quotes": {"precision": 0.83}}`."""


@dataclass(frozen=True)
class Configuration:
    """A project's `mkdocs.yml`, read."""

    options: Options
    """What it says of the plugin."""
    mkdocs: MkDocsConfig
    """All of it."""

    @property
    def site_url(self) -> str | None:
        """The address of the site, which plugins such as mike set without its last slash; None when it is unknown."""
        return f"{self.mkdocs.site_url.rstrip('/')}/" if self.mkdocs.site_url else None

    @property
    def directory_urls(self) -> bool:
        """Whether each page is a folder; the plugin `offline`, which runs in a build alone, makes pages files."""
        offline = [self.mkdocs.plugins[name] for name in OFFLINE if name in self.mkdocs.plugins]
        return self.mkdocs.use_directory_urls and not any(one.config.get("enabled", True) for one in offline)

    def project(self) -> Settings:
        """Return where the articles and the briefings are, and how they are extracted."""
        return Settings(
            root=Path(self.mkdocs.config_file_path or "mkdocs.yml").parent,
            seeds=Path(self.options.seeds),
            out=Path(self.options.out),
            cache=Path(self.options.cache),
            inbox=Path(self.options.inbox),
            jobs=self.options.jobs or Settings().jobs,
            model=self.options.model,
        )

    def site(self, *, search_page: bool = False, taken: Container[str] = ()) -> SiteSettings:
        """Return how the pages are to be; `search_page` says that search has a page of its own.

        `taken` has the paths of hand-written pages. A page of tags at the place of the generated one stays, and the
        generated one, whose anchors are linked, gets another place.

        Raises `InputError` when the file of accuracies is wrong.
        """
        return SiteSettings(
            title=self.mkdocs.site_name,
            site_url=self.site_url,
            directory_urls=self.directory_urls,
            topics_path=next((path for path in TOPICS_PATHS if path not in taken), TOPICS_PATHS[0]),
            text_mode=cast("TextMode", self.options.text_mode),
            pdf=self.options.pdf,
            dossiers=self.dossiers() if self.options.pdf else (),
            printed_editions=self.options.editions if self.options.pdf else 0,
            cards=self.options.cards and bool(self.mkdocs.site_url),
            search_page=search_page,
            accuracy=self._accuracy(),
        )

    def pdf(self) -> PdfSettings:
        """Return how the PDFs are to be. Raises `PluginError` for a choice that does not exist."""
        from mkdocs_briefing.render.pdf.typst import PdfSettings  # a site without PDFs does without Typst

        try:
            return PdfSettings(
                dossiers=self.dossiers(),
                newest_editions=self.options.editions,
                paper=cast("Paper", self.options.paper),
                archive=cast("Archive | None", self.options.archive),
                mark=self.options.mark,
                organization=self.options.organization,
                text_mode=cast("TextMode", self.options.text_mode),
                site_url=self.site_url,
                directory_urls=self.directory_urls,
            )
        except ValueError as error:
            raise PluginError(f"briefing: {error}") from None

    def dossiers(self) -> tuple[Dossier, ...]:
        """Return the PDFs of many briefings that are asked for."""
        return tuple(
            Dossier(
                title=chosen.title,
                briefings=tuple(chosen.briefings),
                tags=tuple(chosen.tags),
                actors=tuple(chosen.actors),
                since=chosen.since,
                until=chosen.until,
            )
            for chosen in self.options.dossiers
        )

    def _accuracy(self) -> dict[str, dict[str, float]]:
        """Return the measured accuracies; none when their file does not exist."""
        file = Path(self.mkdocs.docs_dir) / self.options.accuracy
        text = decode(file.read_bytes(), path=self.options.accuracy) if file.is_file() else ""
        return read_record(Accuracy, text, path=self.options.accuracy).root


def read_configuration(file: Path) -> Configuration:
    """Return the configuration in a `mkdocs.yml`, for commands that do the plugin's work without a site.

    Raises `mkdocs.exceptions.Abort` when the file is not valid, `PluginError` when it does not name the plugin.
    """
    config = load_config(str(file))
    plugin = config.plugins.get("briefing")
    if plugin is None:
        raise PluginError(f"{file}: plugins: `briefing` is missing; add it to the list")
    return Configuration(cast("Options", plugin.config), config)
