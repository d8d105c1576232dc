"""What a command prints: problems and progress."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs_briefing.diagnostics import Problem

MIN_ARTICLES_FOR_RATE = 10
"""Articles done before a rate means anything."""


def report(problems: Iterable[Problem]) -> None:
    """Print a line for each problem, and exit with code 1 when there is one."""
    lines = [str(problem) for problem in problems]
    for line in lines:
        click.echo(line, err=True)
    if lines:
        sys.exit(1)


def progress(*, quiet: bool) -> Callable[[int, int, str], None] | None:
    """Return a function that prints what is done, in one line on a terminal; None when `quiet`."""
    begun = time.monotonic()

    def print_line(done: int, total: int, path: str) -> None:
        line = f"{done}/{total} {path}{_pace(done, total, time.monotonic() - begun)}"
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{line}", err=True, nl=done == total)
        else:
            click.echo(line, err=True)

    return None if quiet else print_line


def _pace(done: int, total: int, seconds: float) -> str:
    """Return articles a second and the time left, once enough articles are done."""
    if done < MIN_ARTICLES_FOR_RATE or done == total or seconds <= 0:
        return ""
    left = round((total - done) * seconds / done)
    return f" ({done / seconds:.1f} a second, {left // 60}:{left % 60:02} left)"
