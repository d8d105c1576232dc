"""Commands that make something of the articles: YAML, the site, PDFs, pages."""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from mkdocs_briefing.commands import options
from mkdocs_briefing.commands.console import progress, report
from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.project.articles import REGISTER_NAME
from mkdocs_briefing.project.pipeline import locked, run
from mkdocs_briefing.project.project_file import find_project_file
from mkdocs_briefing.site.cache.up_to_date import digest_of_sources, is_up_to_date, note_build

if TYPE_CHECKING:
    from mkdocs_briefing.project.project_file import ProjectFile


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE]…", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.seeds
@options.out
@click.option("--jobs", type=click.IntRange(1), help="Processes at most; else as mkdocs.yml says, or all cores.")
@options.model
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", help="Processes here, or a cluster.")
@click.option("--scheduler", metavar="ADDRESS", help="Of the Dask cluster; without it, one is started here.")
@options.config_file
@options.quiet
def extract(
    files: tuple[Path, ...],
    seeds: Path | None,
    out: Path | None,
    jobs: int | None,
    model: str | None,
    engine: Literal["local", "dask"],
    scheduler: str | None,
    config_file: Path | None,
    quiet: bool,
) -> None:
    """Extract articles to YAML briefings: those named, or all in the folder of articles."""
    if scheduler and engine != "dask":
        raise click.UsageError("--scheduler needs --engine dask")
    settings = find_project_file(config_file).settings(seeds=seeds, out=out, model=model, jobs=jobs)
    settings = replace(settings, engine=engine, scheduler=scheduler, only=files)
    result = run(settings, progress=progress(quiet=quiet))
    if not quiet:
        state = " up to date" if files else ""
        click.echo(f"{count(len(result.entries), 'briefing')}{state} in {settings.reported(settings.out)}", err=True)
    report(result.problems)


@click.command()
@options.config_file
@options.quiet
def build(config_file: Path | None, quiet: bool) -> None:
    """Make briefings, site and PDFs, as mkdocs.yml says."""
    from mkdocs_briefing.site.run_mkdocs import build_site

    project = options.required_project(config_file)
    sources = digest_of_sources(project)
    index = project.site_dir / "index.html"
    shown = project.settings().reported(index)
    if is_up_to_date(project, sources):
        if not quiet:
            click.echo(f"{shown} is up to date", err=True)
        return
    failed, faults, before = False, 0, _time_of(index)
    for message, failed in build_site(project):
        faults += bool(message and failed)
        if message and (failed or not quiet):
            click.echo(message, err=True)
    if failed and _time_of(index) == before:
        sys.exit(1)  # nothing was built: what is there is from an earlier time
    number = _mirror_pdfs(project)
    if not quiet:
        pdfs = f" and {count(number, 'PDF')} in build/pdf" if number else ""
        lacking = f"; {count(faults, 'problem')} above: an article that has one may be left out" if failed else ""
        click.echo(f"{shown}{pdfs}{lacking}", err=True)
    if failed:
        sys.exit(1)
    note_build(project, sources)


def _time_of(file: Path) -> int | None:
    return file.stat().st_mtime_ns if file.is_file() else None


def _mirror_pdfs(project: ProjectFile) -> int:
    """Bring `build/pdf` up to date with the built site, print which PDFs stay old, and return the number of all."""
    from mkdocs_briefing.output.pdfs import mirror_pdfs

    cache = project.settings().cache
    with locked(cache):
        mirrored = mirror_pdfs(project.site_dir / "pdf", project.pdf_dir, cache=cache / "pdf")
    for name in mirrored.outdated:
        click.echo(f"build/pdf/{name}: stays as you changed it; move it elsewhere to get the new one", err=True)
    return mirrored.pdfs


def _day(_context: click.Context, _option: click.Parameter, value: dt.datetime | None) -> dt.date | None:
    return value and value.date()


def _edition(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value in (None, "undated"):
        return value
    try:
        return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day like 2024-12-05, and not `undated`") from None


DAY: Any = {"type": click.DateTime(["%Y-%m-%d"]), "metavar": "DATE", "callback": _day}


def _require_one_choice(names: tuple[str, ...], title: str | None, edition: str | None, choice: dict[str, Any]) -> None:
    """Refuse options that choose briefings for a PDF that is not requested."""
    if title is None and any(choice.values()):
        raise click.UsageError(
            "--tag, --actor, --since and --until choose the briefings of a --dossier; give its title"
        )
    if edition is not None and (names or title is not None):
        raise click.UsageError("--edition chooses its briefings by their day; leave out names and --dossier")


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]…", shell_complete=options.complete_articles)
@click.option("--out", type=click.Path(path_type=Path), help="PDFs.  [default: build/pdf]")
@click.option("--dossier", "title", metavar="TITLE", help="Make one PDF of many briefings, with this title, instead.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Into the dossier: with one of these tags.")
@click.option("--actor", "actors", multiple=True, metavar="ID", help="Into the dossier: about one of these actors.")
@click.option("--since", **DAY, help="Into the dossier: published on this day or later.")
@click.option("--until", **DAY, help="Into the dossier: published on this day or earlier.")
@click.option(
    "--edition",
    metavar="DATE",
    callback=_edition,
    help="Make one PDF of the briefings of a day instead; `undated`: of those that nobody dates.",
)
@options.config_file
@options.quiet
def pdf(
    names: tuple[str, ...],
    out: Path | None,
    title: str | None,
    edition: str | None,
    config_file: Path | None,
    quiet: bool,
    **choice: Any,
) -> None:
    """Make only PDFs: of the briefings named, or of all, with the dossiers and editions that mkdocs.yml has.

    NAME is the article's file name without ending, or the briefing's id.

    With --dossier: one PDF of the briefings named, in that order, or of those that the other options choose; all given
    must hold. Without any of these: the dossier that mkdocs.yml has under that title, else one of all briefings.

    With --edition: a summary of the day, then its briefings on a page each.
    """
    from mkdocs_briefing.output.pdf_ledger import remember_requested
    from mkdocs_briefing.output.pdf_request import find_ids, of_briefings, of_dossier, of_edition
    from mkdocs_briefing.output.pdfs import typeset
    from mkdocs_briefing.site.configuration import read_configuration

    _require_one_choice(names, title, edition, choice)
    project = options.required_project(config_file)
    configuration = read_configuration(project.named_file)
    settings, pdfs = configuration.project(), configuration.pdf()
    folder, shown = out or project.pdf_dir, out or Path(settings.reported(project.pdf_dir))
    with locked(settings.cache):
        result = run(settings, progress=progress(quiet=quiet))
        ids = find_ids(names, result.entries)
        if edition is not None:
            order = of_edition(edition, result.entries, pdfs, out=shown)
        elif title is None:
            order = of_briefings(ids, result.entries, pdfs, out=shown)
        else:
            order = of_dossier(title, ids, choice, result.entries, pdfs, out=shown)
        if order.extra_file:
            remember_requested(folder, order.extra_file)
        problems = typeset(
            order.entries,
            folder,
            settings=order.settings,
            archive=result.entries,
            cache=settings.cache / "pdf",
            complete=order.complete,
            jobs=settings.jobs,
            progress=progress(quiet=quiet),
        )
    if order.summary and not quiet:
        click.echo(order.summary, err=True)
    register = settings.reported(settings.seeds / REGISTER_NAME)
    for problem in result.problems:  # an entry that no article names spoils no PDF
        if problem.path == register:
            click.echo(str(problem), err=True)
    report([*order.problems, *problems, *(one for one in result.problems if one.path != register)])


@click.command()
@click.option("--out", type=click.Path(path_type=Path), help="Pages.  [default: build/pages]")
@options.config_file
@options.quiet
def pages(out: Path | None, config_file: Path | None, quiet: bool) -> None:
    """Write the site's pages as plain files, for another site generator."""
    from mkdocs_briefing import render
    from mkdocs_briefing.link import link
    from mkdocs_briefing.output.plain_pages import write_pages
    from mkdocs_briefing.site.configuration import read_configuration

    project = options.required_project(config_file)
    configuration = read_configuration(project.named_file)
    settings, folder = configuration.project(), out or project.pages_dir
    # Pictures are made with the site, not with pages, and links are as Zensical reads them.
    site = replace(configuration.site(), cards=False, links_from_source=True)
    with locked(settings.cache):
        result = run(settings, progress=progress(quiet=quiet))
        number = write_pages(render.pages(link(result.entries, register=result.register), site=site), folder)
    if not quiet:
        click.echo(f"{count(number, 'file')} in {out or settings.reported(folder)}", err=True)
    report(result.problems)
