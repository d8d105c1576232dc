"""Commands for lists of addresses and for feeds."""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mkdocs_briefing.commands import options
from mkdocs_briefing.diagnostics import InputError, Problem, count, printable
from mkdocs_briefing.project.project_file import find_project_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from contextlib import AbstractContextManager

    from mkdocs_briefing.project.intake.opml import Subscription
    from mkdocs_briefing.project.intake.subscriptions import FeedOutcome
    from mkdocs_briefing.project.intake.take_in import Intake, Outcome
    from mkdocs_briefing.project.settings import Settings

STANDARD_INPUT = "-"
"""The name of a list that is piped in."""

since = click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="Of feeds: entries of this day or later."
)
"""The first day of entries."""

direct = click.option("--direct", is_flag=True, help="Of feeds: into the folder of articles, not into the inbox.")
"""Whether nobody is asked."""

ignore_robots = click.option(
    "--ignore-robots", is_flag=True, help="Of lists and feeds: also what robots.txt forbids, if you have permission."
)
"""Whether a person may fetch what robots.txt forbids."""

pause = click.option(
    "--pause",
    type=click.FloatRange(0, 3600),
    default=1,
    show_default=True,
    metavar="SECONDS",
    help="Of lists and feeds: between requests to a host.",
)
"""How polite requests are."""


def fetching(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of lists and feeds."""
    return since(direct(ignore_robots(pause(command))))


@dataclass(frozen=True)
class Choices:
    """What a person chose for a list or for feeds."""

    ignore_robots: bool
    """Whether robots.txt is not obeyed."""
    pause: float
    """Seconds between requests to a host."""
    since: dt.date | None = None
    """The first day of entries."""
    direct: bool = False
    """Whether entries of feeds go into the folder of articles."""
    quiet: bool = False
    """Whether problems only are printed."""


def add_list(source: str, settings: Settings, choices: Choices) -> None:
    """Add the articles at the addresses in a file, or on standard input, with a line for each."""
    from mkdocs_briefing.project.intake.lists import read_list
    from mkdocs_briefing.project.intake.take_in import Wanted

    path, data = _list(source)
    listed, problems = read_list(data, path=path)
    for problem in problems:
        click.echo(str(problem), err=True)
    with _opened(settings, replace(choices, direct=True)) as intake:
        said = _print(intake.take_in([Wanted(one.address, path, one.line) for one in listed]), quiet=choices.quiet)
    _end(said, failed=len(problems), quiet=choices.quiet)


def add_feeds(addresses: Sequence[str], settings: Settings, choices: Choices) -> None:
    """Add the new entries of the feeds at addresses that a person gave."""
    from mkdocs_briefing.project.intake.addresses import HAS_USER, has_user, wire_address, without_user
    from mkdocs_briefing.project.intake.opml import Subscription

    problems = [Problem(without_user(one), 0, 0, HAS_USER) for one in addresses if has_user(one)]
    feeds = [Subscription(wire_address(one), one) for one in addresses if not has_user(one)]
    _fetch(feeds, problems, settings, choices)


@click.command("fetch")
@fetching
@options.seeds
@options.config_file
@options.quiet
def fetch_(
    since: dt.datetime | None,
    direct: bool,
    ignore_robots: bool,
    pause: float,
    seeds: Path | None,
    config_file: Path | None,
    quiet: bool,
) -> None:
    """Fetch the new entries of the feeds in seeds/feeds.opml into the inbox, where they wait for you."""
    from mkdocs_briefing.project.intake.opml import read_subscriptions

    settings = find_project_file(config_file).settings(seeds=seeds)
    feeds, problems = read_subscriptions(settings)
    first_day = since.date() if since else None
    _fetch(feeds, problems, settings, Choices(ignore_robots, pause, first_day, direct, quiet))


def _fetch(feeds: Sequence[Subscription], problems: Sequence[Problem], settings: Settings, choices: Choices) -> None:
    """Add the new entries of feeds, with a line for each; `problems` are those of their list."""
    from mkdocs_briefing.project.intake.subscriptions import fetch_feeds

    for problem in problems:
        click.echo(str(problem), err=True)
    with _opened(settings, choices) as intake:
        said = _print(fetch_feeds(feeds, intake, since=choices.since), quiet=choices.quiet)
    _end(said, failed=len(problems), quiet=choices.quiet, look_at="" if choices.direct else "briefing inbox")


# ---------------------------------------------------------------- what they share
def _opened(settings: Settings, choices: Choices) -> AbstractContextManager[Intake]:
    from mkdocs_briefing.project.intake.clock import SystemClock
    from mkdocs_briefing.project.intake.take_in import open_intake
    from mkdocs_briefing.project.intake.visitor import Visitor

    visitor = Visitor(SystemClock(), pause=choices.pause, obey_robots=not choices.ignore_robots)
    return open_intake(settings, visitor, today=dt.date.today(), direct=choices.direct)


def _list(source: str) -> tuple[str, bytes]:
    """Return how a list is called in messages, and what is in it."""
    from mkdocs_briefing.ingest.readers import read_bytes
    from mkdocs_briefing.project.intake.lists import LIST_LIMIT

    if source == STANDARD_INPUT:
        return "standard input", sys.stdin.buffer.read(LIST_LIMIT + 1)
    if not Path(source).exists():
        raise InputError([Problem(source, 0, 0, "cannot be read: there is no such file; check its name")])
    return source, read_bytes(Path(source), path=source, limit=LIST_LIMIT)


def _print(outcomes: Iterable[FeedOutcome | Outcome], *, quiet: bool) -> Counter[str]:
    """Print a line for each outcome as it comes; return how many there are of each kind."""
    from mkdocs_briefing.project.intake.take_in import Outcome

    said: Counter[str] = Counter()
    for one in outcomes:
        if isinstance(one, Outcome):
            said[one.what] += 1
            _print_outcome(one, quiet=quiet)
        else:
            said["refused"] += one.problem is not None
            _print_feed(one, quiet=quiet)
    return said


def _print_outcome(one: Outcome, *, quiet: bool) -> None:
    wanted = one.wanted
    if one.reason is not None:
        click.echo(str(Problem(wanted.place, wanted.line, 0, f"{wanted.address}: {one.reason}")), err=True)
    elif not quiet:
        file = _added(one) if one.added else one.file
        said = f"{one.what}{' as ' if one.what == 'same text' else ', '}{file}" if file else one.what
        click.echo(printable(f"{wanted.address}: {said}"))


def _added(one: Outcome) -> str:
    """Return what is said of an article that was added."""
    from mkdocs_briefing.ingest import left_out_line

    added = one.added
    if added is None:
        return ""
    twin = added.same_text_as and f"the same text as {added.same_text_as}: two publications of one origin"
    note = added.note and f"note: {added.note}"
    parts = (f"{added.path} ({count(added.words, 'word')})", twin, note, left_out_line(added.left_out))
    return "; ".join(part for part in parts if part)


def _print_feed(one: FeedOutcome, *, quiet: bool) -> None:
    if one.problem is not None:
        click.echo(str(one.problem), err=True)
        return
    for doubt in one.doubts:
        click.echo(f"warning: {Problem(one.address, 0, 0, doubt)}", err=True)
    if not quiet:
        said = "unchanged" if one.unchanged else f"{count(one.entries, 'entry', 'entries')}, {one.new:,} new"
        click.echo(printable(f"{one.address}: {said}"))


def _end(said: Counter[str], *, failed: int, quiet: bool, look_at: str = "") -> None:
    """Print how many there were of each kind, and exit with code 1 when something failed."""
    failures = said["refused"] + said["forbidden"] + said["failed"] + failed
    there = said["already there"] + said["waits in the inbox"]
    if not quiet:
        numbers = [(said["added"], "added"), (there, "already there"), (said["same text"], "same text")]
        line = ", ".join(f"{number:,} {what}" for number, what in [*numbers, (failures, "failed")])
        click.echo(f"{line}; look at them: {look_at}" if look_at and said["added"] else line, err=True)
    if failures:
        sys.exit(1)
