"""The folders, limits and model of a run."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mkdocs_briefing.provenance import DEFAULT_MODEL


@dataclass(frozen=True)
class Settings:
    """Folders and limits of a run. Relative folders are below `root`."""

    root: Path = Path()
    """The project's folder."""
    seeds: Path = Path("seeds")
    """The articles."""
    out: Path = Path("build/briefings")
    """The briefings."""
    cache: Path = Path("build/cache")
    """Intermediate results that spare work; may be deleted at any time."""
    inbox: Path = Path("inbox")
    """Articles of feeds that wait for a person, and what was fetched before."""
    jobs: int = os.cpu_count() or 1
    """Processes at most."""
    model: str = DEFAULT_MODEL
    """The spaCy model."""
    engine: Literal["local", "dask"] = "local"
    """Where articles are extracted: in processes here, or on the workers of a Dask cluster."""
    scheduler: str | None = None
    """The cluster's address; a cluster of `jobs` workers is started here when empty."""
    only: tuple[Path, ...] = ()
    """Articles to which a run is limited; empty means all."""

    def __post_init__(self) -> None:
        root = Path(self.root).absolute()
        object.__setattr__(self, "root", root)
        for name in ("seeds", "out", "cache", "inbox"):
            object.__setattr__(self, name, root / getattr(self, name))
        only = tuple(Path(os.path.abspath(file)) for file in self.only)  # noqa: PTH100 (removes `..` but does not follow links)
        object.__setattr__(self, "only", only)

    def reported(self, file: Path) -> str:
        """Return a file's path as reported to people: below the project's folder, else in full."""
        return file.relative_to(self.root).as_posix() if file.is_relative_to(self.root) else str(file)
