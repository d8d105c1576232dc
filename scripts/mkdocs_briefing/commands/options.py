"""Options that several commands have, and the project that they describe."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.project.project_file import ProjectFile, find_project_file

if TYPE_CHECKING:
    from collections.abc import Callable

    Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

NO_FILE = (
    "no mkdocs.yml here; run the command in the project's folder, name the file with --config-file, "
    "or make one: briefing init"
)
NO_PLUGIN = "the plugin `briefing` is missing; add it to `plugins`: briefing init"

config_file = click.option(
    "--config-file",
    "-f",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The project's mkdocs.yml; else the one in this folder.",
)
"""The file that says where everything is."""

quiet = click.option("--quiet", "-q", is_flag=True, help="Print problems only.")
"""No progress."""

model = click.option("--model", help="The spaCy model; else as mkdocs.yml says.")
"""The language model."""


def folder(name: str, what: str) -> Decorator:
    """Return the option of a folder that `mkdocs.yml` may set; `what` it holds is its help."""
    return click.option(f"--{name}", type=click.Path(path_type=Path), help=f"{what}; else as mkdocs.yml says.")


seeds = folder("seeds", "Articles")
"""The folder of the articles."""

out = folder("out", "YAML")
"""The folder of the briefings."""


def required_project(file: Path | None) -> ProjectFile:
    """Return what `mkdocs.yml` says; wrong usage when there is none, or it does not name the plugin."""
    project = find_project_file(file)
    if project.file is None:
        raise click.UsageError(NO_FILE)
    if project.options is None:
        raise click.UsageError(f"{project.file}: {NO_PLUGIN}")
    return project


def complete_articles(context: click.Context, _option: click.Parameter, incomplete: str) -> list[str]:
    """Return the names of articles that begin with what is typed, for the completion of a shell."""
    from mkdocs_briefing.project.articles import find_articles

    try:
        project = find_project_file(context.params.get("config_file"))
        settings = project.settings(seeds=context.params.get("seeds"))
    except InputError:
        return []
    found, _ = find_articles(settings.seeds, root=settings.root)
    return [one.name for one in found if one.name.startswith(incomplete)]
