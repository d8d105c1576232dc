"""The `briefing` command."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing import __version__
from briefing.curate.rules import Curation
from briefing.diagnostics import InputError
from briefing.generator import DEFAULT_MODEL
from briefing.model import Briefing
from briefing.pipeline import Settings, run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.diagnostics import Problem
    from briefing.pipeline import Result


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def main() -> None:
    """News articles in seeds/ to a traceable briefing site.

    Exit codes: 0 all done; 1 something is wrong with an article, the others are done; 2 usage.
    """


def _report(problems: Iterable[Problem]) -> None:
    """Prints a line each and ends with 1 if there is any."""
    lines = [str(problem) for problem in problems]
    for line in lines:
        click.echo(line, err=True)
    if lines:
        sys.exit(1)


def _extract(settings: Settings, *, quiet: bool) -> Result:
    def progress(done: int, total: int, path: str) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{done}/{total} {path}", err=True, nl=done == total)
        else:
            click.echo(f"{done}/{total} {path}", err=True)

    try:
        return run(settings, progress=None if quiet else progress)
    except InputError as error:
        _report(error.problems)
        raise


@main.command()
@click.argument("files", nargs=-1, metavar="[FILE]…", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--seeds", type=click.Path(path_type=Path), default="seeds", show_default=True, help="Articles.")
@click.option("--out", type=click.Path(path_type=Path), default="build/briefings", show_default=True, help="YAML.")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="Processes at most.")
@click.option("--model", default=DEFAULT_MODEL, show_default=True, help="The spaCy model.")
@click.option("--quiet", is_flag=True, help="Print problems only.")
def extract(files: tuple[Path, ...], seeds: Path, out: Path, jobs: int, model: str, quiet: bool) -> None:
    """Articles to YAML briefings: those named, or all in --seeds."""
    settings = Settings(seeds=seeds, out=out, jobs=jobs, model=model, only=files)
    result = _extract(settings, quiet=quiet)
    if not quiet:
        click.echo(f"{len(result.entries)} briefings in {out}", err=True)
    _report(result.problems)


@main.command()
@click.option("--curation", is_flag=True, help="Of a curation file instead.")
def schema(curation: bool) -> None:
    """Print the JSON Schema of a briefing's YAML."""
    record = Curation if curation else Briefing
    click.echo(json.dumps(record.model_json_schema(), indent=2, ensure_ascii=False))
