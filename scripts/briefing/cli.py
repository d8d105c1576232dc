"""The `briefing` command.

Each command imports what it alone needs: `briefing extract` after one edit is used all day, and should begin at once.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from briefing import __version__
from briefing.curate.rules import Curation
from briefing.diagnostics import InputError, Problem, count, printable
from briefing.generator import DEFAULT_MODEL
from briefing.identities import Register
from briefing.model import Briefing
from briefing.pipeline import Settings, locked, run
from briefing.schemas import written
from briefing.store import write_atomically
from briefing.untouched import note, sources, untouched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.pipeline import Result

PACED = 10
"""Articles done before a rate says anything."""


class _Commands(click.Group):
    """Commands of which none ends with a traceback for what a person can mend."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except InputError as error:
            _report(error.problems)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
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


def _progress(*, quiet: bool) -> Callable[[int, int, str], None] | None:
    begun = time.monotonic()

    def progress(done: int, total: int, path: str) -> None:
        line = f"{done}/{total} {path}{_pace(done, total, time.monotonic() - begun)}"
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{line}", err=True, nl=done == total)
        else:
            click.echo(line, err=True)

    return None if quiet else progress


def _extract(settings: Settings, *, quiet: bool) -> Result:
    try:
        return run(settings, progress=_progress(quiet=quiet))
    except InputError as error:
        _report(error.problems)
        raise


def _pace(done: int, total: int, seconds: float) -> str:
    """How fast it goes and how long it will take, when there is enough to tell."""
    if done < PACED or done == total or seconds <= 0:
        return ""
    left = round((total - done) * seconds / done)
    return f" ({done / seconds:.1f} a second, {left // 60}:{left % 60:02} left)"


@main.command()
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
    """Articles to YAML briefings: those named, or all in --seeds."""
    if scheduler and engine != "dask":
        raise click.UsageError("--scheduler needs --engine dask")
    settings = Settings(seeds=seeds, out=out, jobs=jobs, model=model, engine=engine, scheduler=scheduler, only=files)
    result = _extract(settings, quiet=quiet)
    if not quiet:
        state = " up to date" if files else ""
        click.echo(f"{count(len(result.entries), 'briefing')}{state} in {out}", err=True)
    _report(result.problems)


@main.command()
@click.option("--quiet", is_flag=True, help="Print problems only.")
def build(quiet: bool) -> None:
    """Briefings, site and PDFs, as mkdocs.yml has it."""
    from briefing.building import build_site, mirror_pdfs

    root = _mkdocs_yml().parent.absolute()
    made_from = sources(root)
    if untouched(root, made_from):
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
    from briefing.plugin import configured

    plugin, config = configured(root / "mkdocs.yml")
    with locked(plugin.settings(config).cache):
        number = mirror_pdfs(root / "build/site", root / "build/pdf")
    if not quiet:
        lacking = f"; {count(faults, 'problem')} above: an article that has one may be left out" if failed else ""
        click.echo(f"build/site/index.html and {count(number, 'PDF')} in build/pdf{lacking}", err=True)
    if failed:
        sys.exit(1)
    note(root, made_from)


def _day(_context: click.Context, _option: click.Parameter, value: dt.datetime | None) -> dt.date | None:
    return value and value.date()


DAY: Any = {"type": click.DateTime(["%Y-%m-%d"]), "metavar": "DATE", "callback": _day}


@main.command()
@click.argument("slugs", nargs=-1, metavar="[ID]…")
@click.option("--out", type=click.Path(path_type=Path), default="build/pdf", show_default=True, help="PDFs.")
@click.option("--dossier", "title", metavar="TITLE", help="Make one PDF of many briefings, with this title, instead.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Into the dossier: with one of these tags.")
@click.option("--actor", "actors", multiple=True, metavar="ID", help="Into the dossier: about one of these actors.")
@click.option("--since", **DAY, help="Into the dossier: published on this day or later.")
@click.option("--until", **DAY, help="Into the dossier: published on this day or earlier.")
@click.option("--quiet", is_flag=True, help="Print problems only.")
def pdf(slugs: tuple[str, ...], out: Path, title: str | None, quiet: bool, **choice: Any) -> None:
    """PDFs alone: of the briefings named by their ids, or of all, with the dossiers that mkdocs.yml has.

    With --dossier: one PDF of the briefings named, in that order, or of those that the other options choose; all given
    must hold. Without any of these: the dossier that mkdocs.yml has under that title, else one of all briefings.
    """
    from briefing.plugin import configured
    from briefing.printing import of_briefings, of_dossier
    from briefing.typeset import remember, typeset

    if title is None and any(choice.values()):
        raise click.UsageError(
            "--tag, --actor, --since and --until choose the briefings of a --dossier; give its title"
        )
    plugin, config = configured(_mkdocs_yml())
    settings, pdfs = plugin.settings(config), plugin.pdf_settings(config)
    with locked(settings.cache):
        result = _extract(settings, quiet=quiet)
        if title is None:
            order = of_briefings(slugs, result.entries, pdfs, out=out)
        else:
            order = of_dossier(title, slugs, choice, result.entries, pdfs, out=out)
        if order.asked:
            remember(out, order.asked)
        problems = typeset(
            order.entries,
            out,
            settings=order.settings,
            cache=settings.cache / "pdf",
            complete=order.complete,
            jobs=settings.jobs,
            progress=_progress(quiet=quiet),
        )
    if order.told and not quiet:
        click.echo(order.told, err=True)
    _report([*order.problems, *problems, *result.problems])


@main.command()
@click.option("--out", type=click.Path(path_type=Path), default="build/pages", show_default=True, help="Pages.")
@click.option("--quiet", is_flag=True, help="Print problems only.")
def pages(out: Path, quiet: bool) -> None:
    """The site's pages as plain files, for another site generator."""
    from briefing import render
    from briefing.building import write_pages
    from briefing.link import link
    from briefing.plugin import configured

    plugin, config = configured(_mkdocs_yml())
    settings = plugin.settings(config)
    site = replace(plugin.site_settings(config), cards=False, search_page=False)  # made with the site, not with pages
    with locked(settings.cache):
        result = _extract(settings, quiet=quiet)
        number = write_pages(render.pages(link(result.entries, register=result.register), site=site), out)
    if not quiet:
        click.echo(f"{count(number, 'file')} in {out}", err=True)
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
    from briefing.check import check

    settings = Settings(seeds=seeds, out=out, model=model)
    with locked(settings.cache):
        found = check(settings, public=public)
    _report(found.problems)
    texts = f"{count(found.verbatim, 'text')} verbatim, {found.typed:,} typed by people"
    click.echo(f"{count(found.briefings, 'briefing')}: {texts}, every reference found, all up to date")


@main.command("curate")
@click.argument("name")
@click.option("--seeds", type=click.Path(path_type=Path), default="seeds", show_default=True, help="Articles.")
@click.option("--out", type=click.Path(path_type=Path), default="build/briefings", show_default=True, help="YAML.")
@click.option("--model", default=DEFAULT_MODEL, show_default=True, help="The spaCy model.")
def curate_(name: str, seeds: Path, out: Path, model: str) -> None:
    """Record your edits in a briefing's YAML as corrections that survive every build.

    NAME is the article's file name without ending, or the briefing's id.
    """
    from briefing.recording import record_edits

    try:
        found = record_edits(name, Settings(seeds=seeds, out=out, model=model))
    except InputError as error:
        _report(error.problems)
        return
    if not found.changed:
        click.echo("nothing to record: the briefing is as it was generated")
        return
    click.echo(f"{found.path}: {count(found.rules, 'correction')}")
    for text in found.own:
        click.echo(printable(f"not in the article, so marked as a person's: {' '.join(text.split()):.100}"))
    if not found.exact:
        click.echo("look them over: the extraction you edited is gone, so they are the difference to a new one")


@main.command("add")
@click.argument("sources", nargs=-1, required=True, metavar="URL|FILE…")
@click.option("--name", help="Of the new file, without ending; else made from the title.")
@click.option("--encoding", help="Of a text file that is not UTF-8, such as windows-1252.")
@click.option("--seeds", type=click.Path(path_type=Path), default="seeds", show_default=True, help="Articles.")
def add_(sources: tuple[str, ...], name: str | None, encoding: str | None, seeds: Path) -> None:
    """Put articles from the web, or from HTML, Word, Markdown or text files, into --seeds as text."""
    from briefing.adding import add

    if name and len(sources) > 1:
        raise click.UsageError("--name names one article; give one source with it")
    problems: list[Problem] = []
    for source in sources:
        try:
            found = add(source, Settings(seeds=seeds), today=dt.date.today(), name=name, encoding=encoding)
        except InputError as error:
            problems += error.problems
            continue
        version = f", a new version of {found.supersedes}" if found.supersedes else ""
        click.echo(
            f"{found.path}: {found.title} ({count(found.words, 'word')}{version}); look it over, then: briefing build"
        )
    _report(problems)


@main.command()
@click.argument("name")
@click.argument("versions", nargs=-1, type=click.IntRange(1), metavar="[A B]")
@click.option("--seeds", type=click.Path(path_type=Path), default="seeds", show_default=True, help="Articles.")
@click.option("--out", type=click.Path(path_type=Path), default="build/briefings", show_default=True, help="YAML.")
@click.option("--model", default=DEFAULT_MODEL, show_default=True, help="The spaCy model.")
def diff(name: str, versions: tuple[int, ...], seeds: Path, out: Path, model: str) -> None:
    """What changed in the briefing between two versions of an article, not in the prose.

    NAME is the article's file name without ending, or the briefing's id. A and B are version numbers; without them the
    version before NAME is compared with NAME.
    """
    from briefing.comparing import compare

    if len(versions) not in {0, 2}:
        raise click.UsageError("give two version numbers, or none")
    settings = Settings(seeds=seeds, out=out, model=model)
    try:
        with locked(settings.cache):
            found = compare(name, settings, between=(versions[0], versions[1]) if versions else None)
    except InputError as error:
        _report(error.problems)
        return
    click.echo(f"{found.new} (version {found.numbers[1]}) against {found.old} (version {found.numbers[0]}):")
    for change in found.changes or ("nothing but the prose changed",):
        click.echo(str(change))


@main.command("actors")
@click.argument("folders", nargs=-1, metavar="[FOLDER]…", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), default="build/actors.jsonl", show_default=True, help="Index.")
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True)
@click.option("--scheduler", help="Of a Dask cluster, tcp://host:8786; one of --jobs workers here when left out.")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True, help="Workers.")
def actors_(folders: tuple[Path, ...], out: Path, engine: str, scheduler: str | None, jobs: int) -> None:
    """One index of the actors of many projects, from their folders of briefings (build/briefings)."""
    from briefing.actor_index import actor_index

    found = actor_index(folders or (Path("build/briefings"),), engine=engine, jobs=jobs, scheduler=scheduler)
    write_atomically(out, found.encode())
    click.echo(f"{out}: {count(found.count(chr(10)), 'actor')}")


@main.command()
@click.option("--curation", is_flag=True, help="Of a curation file instead.")
@click.option("--actors", is_flag=True, help="Of seeds/actors.yml instead.")
def schema(curation: bool, actors: bool) -> None:
    """Print the JSON Schema of a briefing's YAML."""
    click.echo(written(Register if actors else Curation if curation else Briefing), nl=False)
