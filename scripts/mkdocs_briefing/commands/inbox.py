"""Commands for articles of feeds that wait in the inbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from mkdocs_briefing.commands import options
from mkdocs_briefing.commands.console import report
from mkdocs_briefing.diagnostics import InputError, Problem, count, printable
from mkdocs_briefing.project.project_file import ProjectFile, find_project_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mkdocs_briefing.project.settings import Settings


def complete_waiting(context: click.Context, _option: click.Parameter, incomplete: str) -> list[str]:
    """Return the names of articles in the inbox that begin with what is typed, for the completion of a shell."""
    from mkdocs_briefing.project.intake.inbox import waiting_names

    try:
        settings = find_project_file(context.params.get("config_file")).settings()
    except InputError:
        return []
    return [name for name in waiting_names(settings) if name.startswith(incomplete)]


@click.group("inbox", invoke_without_command=True)
@options.config_file
@click.pass_context
def inbox(context: click.Context, config_file: Path | None) -> None:
    """List the articles of feeds that wait for you; accept or reject them."""
    if context.invoked_subcommand is not None:
        return
    from mkdocs_briefing.project.intake.inbox import waiting

    found, problems = waiting(find_project_file(config_file).settings())
    for one in found:
        said = one.article.metadata
        words = count(len(one.article.text.split()), "word")
        about = (f"{one.name}: {one.title} ({words})", said.publisher, said.published, said.url, said.note)
        click.echo(printable(", ".join(str(part) for part in about if part)))
    remedy = "; briefing inbox accept NAME, or reject NAME" if found else ""
    click.echo(f"{count(len(found), 'article waits', 'articles wait')}{remedy}", err=True)
    report(problems)


def _names(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command names of articles that wait, or all of them."""
    named = click.argument("names", nargs=-1, metavar="NAME…", shell_complete=complete_waiting)
    return named(click.option("--all", "everything", is_flag=True, help="All that wait.")(command))


@inbox.command("accept")
@_names
@options.seeds
@options.config_file
def accept_(names: tuple[str, ...], everything: bool, seeds: Path | None, config_file: Path | None) -> None:
    """Move articles into the folder of articles."""
    from mkdocs_briefing.project.intake.inbox import accept

    settings = _project(config_file).settings(seeds=seeds)
    problems: list[Problem] = []
    for one in accept(_chosen(names, everything, settings), settings):
        if isinstance(one, Problem):
            problems.append(one)
        else:
            click.echo(printable(f"{one.name}: {'now' if one.is_new else 'has the same text as'} {one.path}"))
    report(problems)


@inbox.command("reject")
@_names
@options.config_file
def reject_(names: tuple[str, ...], everything: bool, config_file: Path | None) -> None:
    """Delete articles that no feed brings again."""
    from mkdocs_briefing.project.intake.inbox import reject

    settings = _project(config_file).settings()
    for name in reject(_chosen(names, everything, settings), settings):
        click.echo(printable(f"{name}: rejected"))


def _project(file: Path | None) -> ProjectFile:
    """Return the project that is named after the command, or before it."""
    group = click.get_current_context().parent
    return find_project_file(file or (group.params["config_file"] if group else None))


def _chosen(names: tuple[str, ...], everything: bool, settings: Settings) -> Sequence[str]:
    from mkdocs_briefing.project.intake.inbox import waiting_names

    if bool(names) == everything:
        raise click.UsageError("give names of articles that wait, or --all; briefing inbox lists them")
    return waiting_names(settings) if everything else names
