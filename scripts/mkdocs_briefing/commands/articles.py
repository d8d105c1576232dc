"""Commands for people who add articles and correct briefings, and for programs that read the YAML."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.commands import intake, options
from mkdocs_briefing.commands.console import report
from mkdocs_briefing.commands.options import complete_articles
from mkdocs_briefing.curate.actor_register import Register
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.diagnostics import InputError, Problem, count, printable
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.project.pipeline import locked
from mkdocs_briefing.project.project_file import find_project_file
from mkdocs_briefing.schemas import schema_text

if TYPE_CHECKING:
    from mkdocs_briefing.project.settings import Settings

CHANGED_PDF = "is not what a build made; move it elsewhere if you changed it, else delete it and run: briefing build"

KINDS = {"sources": "addresses or files", "list_": "--from", "feeds": "--feed"}
"""Kinds of source of `add` by their parameters."""

OBEYED = (
    (("name", "encoding", "show"), {"sources"}, "--name, --encoding and --show are for single addresses and files"),
    (("since", "direct"), {"feeds"}, "--since and --direct are for feeds"),
    (("ignore_robots", "pause"), {"list_", "feeds"}, "--ignore-robots and --pause are for lists and feeds"),
)
"""Options of `add`, the kinds of source that obey them, and what is said where another has them."""


@click.command("check")
@options.seeds
@options.out
@options.model
@options.config_file
@click.option("--public", is_flag=True, help="Refuse briefings that are not for the public (above TLP:GREEN).")
@click.option("--reviewed", is_flag=True, help="Refuse briefings that nobody signed as they are now.")
@options.quiet
def check_(
    seeds: Path | None,
    out: Path | None,
    model: str | None,
    config_file: Path | None,
    public: bool,
    reviewed: bool,
    quiet: bool,
) -> None:
    """Test every promise over every briefing; a line for each that is broken."""
    from mkdocs_briefing.link import link
    from mkdocs_briefing.output.pdf_ledger import changed_files
    from mkdocs_briefing.project.check import check
    from mkdocs_briefing.render.page_faults import page_faults
    from mkdocs_briefing.render.settings import SiteSettings

    settings = find_project_file(config_file).settings(seeds=seeds, out=out, model=model)
    with locked(settings.cache):
        found = check(settings, public=public, reviewed=reviewed)
        pdfs = list(changed_files(settings.cache / "pdf"))
    for doubt in found.doubts:
        click.echo(f"warning: {doubt}", err=True)
    pages = page_faults(link(found.entries, register=found.register), site=SiteSettings())
    of_pages = [Problem(path, 0, 0, fault) for path, fault in pages]
    of_pdfs = [Problem(settings.reported(pdf), 0, 0, CHANGED_PDF) for pdf in pdfs]
    report([*found.problems, *of_pages, *of_pdfs])
    if quiet:
        return
    texts = f"{count(found.verbatim, 'text')} verbatim, {found.typed:,} typed by people"
    values = f"{count(found.proved, 'value')} read again from their words"
    if found.not_read:
        values += f" ({found.not_read:,} could not be)"
    click.echo(f"{count(found.briefings, 'briefing')}: {texts}, {values}, every reference found, all up to date")


@click.command("curate")
@click.argument("name", shell_complete=complete_articles)
@options.seeds
@options.out
@options.model
@options.config_file
def curate_(name: str, seeds: Path | None, out: Path | None, model: str | None, config_file: Path | None) -> None:
    """Record your edits in a briefing's YAML as corrections that survive every build.

    NAME is the article's file name without ending, or the briefing's id.
    """
    from mkdocs_briefing.project.record_edits import record_edits

    settings = find_project_file(config_file).settings(seeds=seeds, out=out, model=model)
    found = record_edits(name, settings)
    if not found.changed:
        click.echo("nothing to record: the briefing is as it was generated")
        return
    click.echo(f"{found.path}: {count(found.rules, 'correction')}; for the site: briefing build")
    for text in found.own:
        click.echo(printable(f"not in the article, so marked as a person's: {' '.join(text.split()):.100}"))
    if not found.exact:
        click.echo("look them over: the extraction you edited is gone, so they are the difference to a new one")


@click.command("add")
@click.argument("sources", nargs=-1, metavar="URL|FILE…")
@click.option("--from", "list_", metavar="FILE", help="A list of addresses, one a line; - reads standard input.")
@click.option("--feed", "feeds", multiple=True, metavar="URL", help="A feed, whose new articles wait in the inbox.")
@click.option("--name", help="Of the new file, without ending; else made from the title.")
@click.option("--encoding", help="Of a text file or page, whatever it says itself, such as windows-1252.")
@click.option("--show", is_flag=True, help="Print the text beside what was left out of its source.")
@intake.fetching
@options.seeds
@options.config_file
def add_(
    sources: tuple[str, ...],
    list_: str | None,
    feeds: tuple[str, ...],
    name: str | None,
    encoding: str | None,
    show: bool,
    since: dt.datetime | None,
    direct: bool,
    ignore_robots: bool,
    pause: float,
    seeds: Path | None,
    config_file: Path | None,
) -> None:
    """Put articles from the web, or from HTML, mail, Word, PDF, Markdown or text files, into the folder as text.

    Of a list or a feed each article is fetched once, politely; run an interrupted command again.
    """
    _check_usage(click.get_current_context())
    settings = find_project_file(config_file).settings(seeds=seeds)
    choices = intake.Choices(ignore_robots, pause, since.date() if since else None, direct)
    if list_:
        intake.add_list(list_, settings, choices)
    elif feeds:
        intake.add_feeds(feeds, settings, choices)
    else:
        _add_sources(sources, settings, name=name, encoding=encoding, show=show)


def _check_usage(context: click.Context) -> None:
    """Raise `UsageError` unless there is one kind of source, with options that it obeys."""
    kinds = [kind for kind in KINDS if context.params[kind]]
    if not kinds:
        raise click.UsageError("give addresses or files, or --from with a list, or --feed")
    if len(kinds) > 1:
        raise click.UsageError(f"give only one of {', '.join(KINDS[kind] for kind in kinds)}")
    for names, obeying, message in OBEYED:
        given = any(context.get_parameter_source(name) is ParameterSource.COMMANDLINE for name in names)
        if given and kinds[0] not in obeying:
            raise click.UsageError(message)


def _add_sources(
    sources: tuple[str, ...], settings: Settings, *, name: str | None, encoding: str | None, show: bool
) -> None:
    from mkdocs_briefing.ingest import left_out_line
    from mkdocs_briefing.project.add import add
    from mkdocs_briefing.project.side_by_side import side_by_side

    if name and len(sources) > 1:
        raise click.UsageError("--name names one article; give one source with it")
    problems: list[Problem] = []
    for source in sources:
        try:
            found = add(source, settings, today=dt.date.today(), name=name, encoding=encoding)
        except InputError as error:
            problems += error.problems
            continue
        version = f", a new version of {found.supersedes}" if found.supersedes else ""
        click.echo(
            f"{found.path}: {found.title} ({count(found.words, 'word')}{version}); look it over, then: briefing build"
        )
        if found.same_text_as:
            click.echo(f"the same text as {found.same_text_as}: two publications of one origin")
        for line in (found.note and f"note: {found.note}", left_out_line(found.left_out)):
            if line:
                click.echo(printable(line))
        if show:
            click.echo(side_by_side(found.text, found.left_out))
    report(problems)


@click.command()
@click.argument("name", shell_complete=complete_articles)
@click.argument("versions", nargs=-1, type=click.IntRange(1), metavar="[A B]")
@options.seeds
@options.out
@options.model
@options.config_file
def diff(
    name: str,
    versions: tuple[int, ...],
    seeds: Path | None,
    out: Path | None,
    model: str | None,
    config_file: Path | None,
) -> None:
    """Show what changed in the briefing between two versions of an article, not in the prose.

    NAME is the article's file name without ending, or the briefing's id. A and B are version numbers; without them the
    version before NAME is compared with NAME.
    """
    from mkdocs_briefing.project.diff import compare

    if len(versions) not in {0, 2}:
        raise click.UsageError("give two version numbers, or none")
    settings = find_project_file(config_file).settings(seeds=seeds, out=out, model=model)
    with locked(settings.cache):
        found = compare(name, settings, between=(versions[0], versions[1]) if versions else None)
    click.echo(f"{found.new} (version {found.numbers[1]}) against {found.old} (version {found.numbers[0]}):")
    for change in found.changes or ("nothing but the prose changed",):
        click.echo(str(change))


@click.command("actors")
@click.argument("folders", nargs=-1, metavar="[FOLDER]…", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), default="build/actors.jsonl", show_default=True, help="Index.")
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True)
@click.option("--scheduler", help="Of a Dask cluster, tcp://host:8786; one of --jobs workers here when left out.")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True, help="Workers.")
@options.config_file
def actors_(
    folders: tuple[Path, ...], out: Path, engine: str, scheduler: str | None, jobs: int, config_file: Path | None
) -> None:
    """Write one index of the actors of many projects, from their folders of briefings; else of this project."""
    from mkdocs_briefing.project.actor_index import actor_index

    own = find_project_file(config_file).settings()
    found = actor_index(folders or (Path(own.reported(own.out)),), engine=engine, jobs=jobs, scheduler=scheduler)
    write_atomically(out, found.encode())
    click.echo(f"{out}: {count(found.count(chr(10)), 'actor')}")


@click.command()
@click.option("--curation", is_flag=True, help="Of a curation file instead.")
@click.option("--actors", is_flag=True, help="Of seeds/actors.yml instead.")
def schema(curation: bool, actors: bool) -> None:
    """Print the JSON Schema of a briefing's YAML."""
    if curation and actors:
        raise click.UsageError("give --curation or --actors; each is a schema of its own")
    click.echo(schema_text(Register if actors else Curation if curation else Briefing), nl=False)
