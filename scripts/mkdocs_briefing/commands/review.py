"""The command for people who look briefings over."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.commands import options
from mkdocs_briefing.commands.console import report
from mkdocs_briefing.diagnostics import InputError, Problem, count, printable
from mkdocs_briefing.project.pipeline import locked, run
from mkdocs_briefing.project.project_file import find_project_file

if TYPE_CHECKING:
    from mkdocs_briefing.project.project_file import ProjectFile

HOST = "127.0.0.1"

START_SECONDS = 600
"""How long a first build may take before nothing is opened."""

END_SECONDS = 3
"""How long the preview may take to end by itself."""


@click.command()
@click.argument("name", required=False, shell_complete=options.complete_articles)
@click.option("--list", "as_list", is_flag=True, help="Print what waits for review, the least sure first.")
@click.option("--score", is_flag=True, help="Print how much reviewers had to change: precision, recall, edits.")
@click.option(
    "--export", type=click.Path(dir_okay=False, path_type=Path), help="Write reviewed briefings as JSON lines."
)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Of the preview.")
@options.config_file
def review(
    name: str | None, as_list: bool, score: bool, export: Path | None, port: int, config_file: Path | None
) -> None:
    """Open the preview, where briefings are confirmed and corrected on their pages.

    NAME is the article's file name without ending, or the briefing's id; without it, the list of what waits opens.
    """
    if as_list:
        _print_queue(config_file)
    elif score or export:
        _measure(config_file, score=score, export=export)
    else:
        _open(options.required_project(config_file), name, port)


def _print_queue(config_file: Path | None) -> None:
    from mkdocs_briefing.review.view import queue

    settings = find_project_file(config_file).settings()
    with locked(settings.cache):
        result = run(settings)
    waiting = queue([entry.briefing for entry in result.entries])
    for one in waiting:
        click.echo(printable(f"{one['doubtful']:>4} doubtful {one['left']:>4} to review  {one['id']}"))
    click.echo(f"{count(len(waiting), 'briefing')} to review, of {len(result.entries):,}", err=True)
    report(result.problems)


def _measure(config_file: Path | None, *, score: bool, export: Path | None) -> None:
    from mkdocs_briefing.review.score import examples, table
    from mkdocs_briefing.review.signed import signed_briefings

    settings = find_project_file(config_file).settings()
    with locked(settings.cache):
        found = list(signed_briefings(settings))
    if score:
        for line in table(found):
            click.echo(line)
    if export:
        write_atomically(export, "".join(f"{line}\n" for line in examples(found)).encode())
        click.echo(f"{export}: {count(len(found), 'reviewed briefing')}")


def _open(project: ProjectFile, name: str | None, port: int) -> None:
    from mkdocs_briefing.project.work_items import find_work_item, read_work_items
    from mkdocs_briefing.site.configuration import read_configuration

    if _is_answered(port):
        message = "is in use, perhaps by another preview; stop that one, or choose another port with --port"
        raise InputError([Problem(f"{HOST}:{port}", 0, 0, message)])
    page = ""
    if name is not None:
        settings = project.settings()
        item = find_work_item(name, *read_work_items(settings), settings)
        folders = read_configuration(project.named_file).directory_urls
        page = f"briefings/{item.id}{'/' if folders else '.html'}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"{HOST}:{port}"]
    command += ["--config-file", str(project.named_file)]
    with subprocess.Popen(command, cwd=project.root) as preview:  # noqa: S603 (this interpreter, fixed words)
        try:
            if _answers(preview, port):
                webbrowser.open(f"http://{HOST}:{port}/{page}")
            sys.exit(preview.wait())
        except KeyboardInterrupt:  # on a terminal the preview has it too
            _end(preview)


def _end(preview: subprocess.Popen[bytes]) -> None:
    try:
        preview.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        preview.terminate()


def _answers(preview: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until the preview answers; return False when it ended or took too long."""
    end = time.monotonic() + START_SECONDS
    while preview.poll() is None and time.monotonic() < end:
        if _is_answered(port):
            return True
        time.sleep(0.2)
    return False


def _is_answered(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0
