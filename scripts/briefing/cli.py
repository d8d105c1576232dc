"""The `briefing` command."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing import __version__
from briefing.building import build_site, mirror_pdfs, write_pages
from briefing.check import check
from briefing.curate.rules import Curation
from briefing.diagnostics import InputError, Problem
from briefing.generator import DEFAULT_MODEL
from briefing.identities import Register
from briefing.model import Briefing
from briefing.pipeline import Settings, run
from briefing.recording import record_edits
from briefing.store import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterable

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
@click.option("--quiet", is_flag=True, help="Print problems only.")
def build(quiet: bool) -> None:
    """Briefings, site and PDFs, as mkdocs.yml has it."""
    root = _mkdocs_yml().parent
    failed = False
    for message, failed in build_site(root):
        if message and (failed or not quiet):
            click.echo(message, err=True)
    number = mirror_pdfs(root / "build/site", root / "build/pdf")
    if not quiet:
        click.echo(f"build/site/index.html and {number} PDFs in build/pdf", err=True)
    if failed:
        sys.exit(1)


@main.command()
@click.argument("slugs", nargs=-1, metavar="[SLUG]…")
@click.option("--out", type=click.Path(path_type=Path), default="build/pdf", show_default=True, help="PDFs.")
@click.option("--quiet", is_flag=True, help="Print problems only.")
def pdf(slugs: tuple[str, ...], out: Path, quiet: bool) -> None:
    """PDFs alone, as mkdocs.yml has them: of the briefings named by their ids, or of all."""
    from briefing.plugin import configured
    from briefing.typeset import typeset

    plugin, config = configured(_mkdocs_yml())
    settings = plugin.settings(config)
    result = _extract(settings, quiet=quiet)
    known = {entry.briefing.id for entry in result.entries}
    unknown = [
        Problem(slug, 0, 0, "is the id of no briefing; they are in build/briefings")
        for slug in slugs
        if slug not in known
    ]
    wanted = [entry for entry in result.entries if not slugs or entry.briefing.id in slugs]
    cache = settings.cache / "pdf"
    problems = typeset(wanted, out, settings=plugin.pdf_settings(config), cache=cache, complete=not slugs)
    if not quiet:
        click.echo(f"{len(wanted)} briefings as PDF in {out}", err=True)
    _report([*unknown, *result.problems, *problems])


@main.command()
@click.option("--out", type=click.Path(path_type=Path), default="build/pages", show_default=True, help="Pages.")
@click.option("--quiet", is_flag=True, help="Print problems only.")
def pages(out: Path, quiet: bool) -> None:
    """The site's pages as plain files, for another site generator."""
    from briefing import render
    from briefing.link import link
    from briefing.plugin import configured

    plugin, config = configured(_mkdocs_yml())
    result = _extract(plugin.settings(config), quiet=quiet)
    number = write_pages(
        render.pages(link(result.entries, register=result.register), site=plugin.site_settings(config)), out
    )
    if not quiet:
        click.echo(f"{number} files in {out}", err=True)
    _report(result.problems)


def _mkdocs_yml() -> Path:
    file = Path("mkdocs.yml")
    if not file.is_file():
        _report([Problem(str(file), 0, 0, "is not here; run the command in the project's folder")])
    return file


@main.command("check")
@click.option("--seeds", type=click.Path(path_type=Path), default="seeds", show_default=True, help="Articles.")
@click.option("--out", type=click.Path(path_type=Path), default="build/briefings", show_default=True, help="YAML.")
@click.option("--model", default=DEFAULT_MODEL, show_default=True, help="The spaCy model.")
@click.option("--public", is_flag=True, help="Refuse briefings that are not for the public (above TLP:GREEN).")
def check_(seeds: Path, out: Path, model: str, public: bool) -> None:
    """Test every promise over every briefing; a line for each that is broken."""
    number, problems = check(Settings(seeds=seeds, out=out, model=model), public=public)
    _report(problems)
    click.echo(f"{number} briefings: every text verbatim, every reference found, all up to date")


@main.command("curate")
@click.argument("name")
@click.option("--seeds", type=click.Path(path_type=Path), default="seeds", show_default=True, help="Articles.")
@click.option("--out", type=click.Path(path_type=Path), default="build/briefings", show_default=True, help="YAML.")
@click.option("--model", default=DEFAULT_MODEL, show_default=True, help="The spaCy model.")
def curate_(name: str, seeds: Path, out: Path, model: str) -> None:
    """Record your edits in a briefing's YAML as corrections that survive every build.

    NAME is the article's file name without ending, or the briefing's id.
    """
    try:
        found = record_edits(name, Settings(seeds=seeds, out=out, model=model))
    except InputError as error:
        _report(error.problems)
        return
    if not found.changed:
        click.echo("nothing to record: the briefing is as it was generated")
        return
    click.echo(f"{found.path}: {found.rules} corrections")
    if not found.exact:
        click.echo("look them over: the extraction you edited is gone, so they are the difference to a new one")


@main.command()
@click.option("--curation", is_flag=True, help="Of a curation file instead.")
@click.option("--actors", is_flag=True, help="Of seeds/actors.yml instead.")
def schema(curation: bool, actors: bool) -> None:
    """Print the JSON Schema of a briefing's YAML."""
    click.echo(json_schema(Register if actors else Curation if curation else Briefing), nl=False)
