"""Where a project's files are: `mkdocs.yml` says it to every command, and a command's own options win.

The plugin reads the same settings through MkDocs (`site.configuration`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.yaml_files.mkdocs_file import read_mkdocs_file

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE_NAMES = ("mkdocs.yml", "mkdocs.yaml")
"""Names of the file in a project's folder, as MkDocs looks for it."""

PLUGIN = "briefing"
"""Name of the plugin, below which its settings are."""


@dataclass(frozen=True)
class ProjectFile:
    """What `mkdocs.yml` says of a project's folders."""

    file: Path | None = None
    """The file; None when there is none, and every setting has its default."""
    root: Path = Path()
    """The project's folder, which is the file's."""
    options: Mapping[str, Any] | None = None
    """Settings of the plugin; None when the file does not name it."""
    site: str = "site"
    """Folder of the built site, below the project's."""

    @property
    def named_file(self) -> Path:
        """The file; where none was found, the one that there should be."""
        return self.file or self.root / FILE_NAMES[0]

    @property
    def site_dir(self) -> Path:
        """The folder of the built site."""
        return (self.root / self.site).absolute()

    @property
    def pdf_dir(self) -> Path:
        """The folder of the PDFs that a person gets."""
        return (self.root / "build/pdf").absolute()

    @property
    def pages_dir(self) -> Path:
        """The folder of the pages for another site generator."""
        return (self.root / "build/pages").absolute()

    def settings(
        self, *, seeds: Path | None = None, out: Path | None = None, model: str | None = None, jobs: int | None = None
    ) -> Settings:
        """Return the folders, limits and model of a run; what is given goes before what the file says.

        Given folders are below the current one. Raises `InputError` for a setting of the wrong type.
        """
        limit = (self.options or {}).get("jobs")
        return Settings(
            root=self.root,
            seeds=seeds.absolute() if seeds else self._folder("seeds", Settings.seeds),
            out=out.absolute() if out else self._folder("out", Settings.out),
            cache=self._folder("cache", Settings.cache),
            inbox=self._folder("inbox", Settings.inbox),
            model=model or self._text("model") or Settings.model,
            jobs=jobs or (limit if isinstance(limit, int) and limit > 0 else Settings.jobs),
        )

    def _folder(self, name: str, default: Path) -> Path:
        text = self._text(name)
        return Path(text) if text else default

    def _text(self, name: str) -> str | None:
        value = (self.options or {}).get(name)
        if value is None or (isinstance(value, str) and value):
            return value
        message = f"plugins: {PLUGIN}: {name}: expected a text, got {value!r}"
        raise InputError([Problem(str(self.file), 0, 0, message)])


def find_project_file(file: Path | None = None) -> ProjectFile:
    """Return what `file` says; without one, what the `mkdocs.yml` of the current folder says, or the defaults.

    Raises `InputError` when the file is not valid.
    """
    found = file or next((path for path in map(Path, FILE_NAMES) if path.is_file()), None)
    if found is None:
        return ProjectFile()
    data = read_mkdocs_file(found, path=str(found))
    site = data.get("site_dir")
    return ProjectFile(found, found.parent, plugin_options(data), site if isinstance(site, str) and site else "site")


def plugin_options(data: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the settings of the plugin in the plain `data` of a `mkdocs.yml`; None when it does not name the plugin.

    Plugins are a list of names and mappings, or a mapping.
    """
    plugins = data.get("plugins")
    entries = [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else []
    for entry in entries:
        if entry == PLUGIN:
            return {}
        if isinstance(entry, dict) and PLUGIN in entry:
            return entry[PLUGIN] if isinstance(entry[PLUGIN], dict) else {}
    return None
