"""Commands that make something of the articles: YAML, the site, PDFs, pages."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from mkdocs_briefing.commands.console import progress, report
from mkdocs_briefing.diagnostics import InputError, Problem, count
from mkdocs_briefing.project.pipeline import Settings, locked, run
from mkdocs_briefing.provenance import DEFAULT_MODEL
from mkdocs_briefing.site.cache.up_to_date import digest_of_sources, is_up_to_date, note_build

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_briefing.project.pipeline import Result


def _extracted(settings: Settings, *, quiet: bool) -> Result:
    try:
        return run(settings, progress=progress(quiet=quiet))
    except InputError as error:
        report(error.problems)
        raise


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE]…", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--seeds", type=click.Path(path_type=Path), default="seeds", show_default=True, help="Articles.")
@click.option("--out", type=click.Path(path_type=Path), default="build/briefings", show_default=True, help="YAML.")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="Processes at most.")
@click.option("--model", default=DEFAULT_MODEL, show_default=True, help="The spaCy model.")
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", help="Processes here, or a cluster.")
@click.option("--scheduler", metavar="ADDRESS", help="Of the Dask cluster; without it, one is started here.")
@click.option("--quiet", is_flag=True, help="Print problems only.")
def extract(
    files: tuple[Path, ...],
    seeds: Path,
    out: Path,
    jobs: int,
    model: str,
    engine: Literal["local", "dask"],
    scheduler: str | None,
    quiet: bool,
) -> None:
    """Extract articles to YAML briefings: those named, or all in --seeds."""
    if scheduler and engine != "dask":
        raise click.UsageError("--scheduler needs --engine dask")
    settings = Settings(seeds=seeds, out=out, jobs=jobs, model=model, engine=engine, scheduler=scheduler, only=files)
    result = _extracted(settings, quiet=quiet)
    if not quiet:
        state = " up to date" if files else ""
        click.echo(f"{count(len(result.entries), 'briefing')}{state} in {out}", err=True)
    report(result.problems)


@click.command()
@click.option("--quiet", is_flag=True, help="Print problems only.")
def build(quiet: bool) -> None:
    """Make briefings, site and PDFs, as mkdocs.yml says."""
    from mkdocs_briefing.site.run_mkdocs import build_site

    root = _mkdocs_yml().parent.absolute()
    sources = digest_of_sources(root)
    if is_up_to_date(root, sources):
        if not quiet:
            click.echo("build/site/index.html is up to date", err=True)
        return
    failed, faults, index = False, 0, root / "build/site/index.html"
    before = index.stat().st_mtime_ns if index.is_file() else None
    for message, failed in build_site(root):
        faults += bool(message and failed)
        if message and (failed or not quiet):
            click.echo(message, err=True)
    if failed and (index.stat().st_mtime_ns if index.is_file() else None) == before:
        sys.exit(1)  # nothing was built: what is there is from an earlier time
    number = _mirror_pdfs(root)
    if not quiet:
        lacking = f"; {count(faults, 'problem')} above: an article that has one may be left out" if failed else ""
        click.echo(f"build/site/index.html and {count(number, 'PDF')} in build/pdf{lacking}", err=True)
    if failed:
        sys.exit(1)
    note_build(root, sources)


def _mirror_pdfs(root: Path) -> int:
    """Bring `build/pdf` up to date with the built site, print which PDFs stay old, and return the number of all."""
    from mkdocs_briefing.output.pdfs import mirror_pdfs
    from mkdocs_briefing.site.configuration import read_configuration

    cache = read_configuration(root / "mkdocs.yml").project().cache
    with locked(cache):
        mirrored = mirror_pdfs(root / "build/site/pdf", root / "build/pdf", cache=cache / "pdf")
    for name in mirrored.outdated:
        click.echo(f"build/pdf/{name}: stays as you changed it; move it elsewhere to get the new one", err=True)
    return mirrored.pdfs


def _day(_context: click.Context, _option: click.Parameter, value: dt.datetime | None) -> dt.date | None:
    return value and value.date()


DAY: Any = {"type": click.DateTime(["%Y-%m-%d"]), "metavar": "DATE", "callback": _day}


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]…")
@click.option("--out", type=click.Path(path_type=Path), default="build/pdf", show_default=True, help="PDFs.")
@click.option("--dossier", "title", metavar="TITLE", help="Make one PDF of many briefings, with this title, instead.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Into the dossier: with one of these tags.")
@click.option("--actor", "actors", multiple=True, metavar="ID", help="Into the dossier: about one of these actors.")
@click.option("--since", **DAY, help="Into the dossier: published on this day or later.")
@click.option("--until", **DAY, help="Into the dossier: published on this day or earlier.")
@click.option("--quiet", is_flag=True, help="Print problems only.")
def pdf(ids: tuple[str, ...], out: Path, title: str | None, quiet: bool, **choice: Any) -> None:
    """Make only PDFs: of the briefings named by their ids, or of all, with the dossiers that mkdocs.yml has.

    With --dossier: one PDF of the briefings named, in that order, or of those that the other options choose; all given
    must hold. Without any of these: the dossier that mkdocs.yml has under that title, else one of all briefings.
    """
    from mkdocs_briefing.output.pdf_ledger import remember_requested
    from mkdocs_briefing.output.pdf_request import of_briefings, of_dossier
    from mkdocs_briefing.output.pdfs import typeset
    from mkdocs_briefing.site.configuration import read_configuration

    if title is None and any(choice.values()):
        raise click.UsageError(
            "--tag, --actor, --since and --until choose the briefings of a --dossier; give its title"
        )
    configuration = read_configuration(_mkdocs_yml())
    settings, pdfs = configuration.project(), configuration.pdf()
    with locked(settings.cache):
        result = _extracted(settings, quiet=quiet)
        if title is None:
            order = of_briefings(ids, result.entries, pdfs, out=out)
        else:
            order = of_dossier(title, ids, choice, result.entries, pdfs, out=out)
        if order.extra_file:
            remember_requested(out, order.extra_file)
        problems = typeset(
            order.entries,
            out,
            settings=order.settings,
            archive=result.entries,
            cache=settings.cache / "pdf",
            complete=order.complete,
            jobs=settings.jobs,
            progress=progress(quiet=quiet),
        )
    if order.summary and not quiet:
        click.echo(order.summary, err=True)
    report([*order.problems, *problems, *result.problems])


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default="build/pages", show_default=True, help="Pages.")
@click.option("--quiet", is_flag=True, help="Print problems only.")
def pages(out: Path, quiet: bool) -> None:
    """Write the site's pages as plain files, for another site generator."""
    from mkdocs_briefing import render
    from mkdocs_briefing.link import link
    from mkdocs_briefing.output.plain_pages import write_pages
    from mkdocs_briefing.site.configuration import read_configuration

    configuration = read_configuration(_mkdocs_yml())
    settings = configuration.project()
    site = replace(configuration.site(), cards=False)  # pictures are made with the site, not with pages
    with locked(settings.cache):
        result = _extracted(settings, quiet=quiet)
        number = write_pages(render.pages(link(result.entries, register=result.register), site=site), out)
    if not quiet:
        click.echo(f"{count(number, 'file')} in {out}", err=True)
    report(result.problems)


def _mkdocs_yml() -> Path:
    file = Path("mkdocs.yml")
    if not file.is_file():
        report([Problem(str(file), 0, 0, "is not here; run the command in the project's folder")])
    return file
