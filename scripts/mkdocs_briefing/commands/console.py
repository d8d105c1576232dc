"""What a command prints: problems, and how far it is."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs_briefing.diagnostics import Problem

PACED = 10
"""Articles done before a rate says anything."""


def report(problems: Iterable[Problem]) -> None:
    """Prints a line each and ends with 1 if there is any."""
    lines = [str(problem) for problem in problems]
    for line in lines:
        click.echo(line, err=True)
    if lines:
        sys.exit(1)


def progress(*, quiet: bool) -> Callable[[int, int, str], None] | None:
    """Prints what is done, in one line on a terminal; nothing when `quiet`."""
    begun = time.monotonic()

    def print_line(done: int, total: int, path: str) -> None:
        line = f"{done}/{total} {path}{_pace(done, total, time.monotonic() - begun)}"
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{line}", err=True, nl=done == total)
        else:
            click.echo(line, err=True)

    return None if quiet else print_line


def _pace(done: int, total: int, seconds: float) -> str:
    """How fast it goes and how long it will take, when there is enough to tell."""
    if done < PACED or done == total or seconds <= 0:
        return ""
    left = round((total - done) * seconds / done)
    return f" ({done / seconds:.1f} a second, {left // 60}:{left % 60:02} left)"
