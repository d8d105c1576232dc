"""Feeds to their new entries, and these to articles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem, count
from mkdocs_briefing.project.intake.addresses import address_key, host_of
from mkdocs_briefing.project.intake.by_host import work_by_host
from mkdocs_briefing.project.intake.feeds import FEED_LIMIT, read_feed
from mkdocs_briefing.project.intake.record import FeedVisit
from mkdocs_briefing.project.intake.take_in import Wanted
from mkdocs_briefing.project.network_guard import is_internal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from mkdocs_briefing.project.fetch import Answer
    from mkdocs_briefing.project.intake.opml import Subscription
    from mkdocs_briefing.project.intake.take_in import Intake, Outcome

MAX_NEW_ENTRIES = 500
"""Entries of one feed that a run asks for; the next run asks for more."""


ACCEPT = {"Accept": "application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.1"}
"""The header that asks for a feed where one address has a page too."""


@dataclass(frozen=True)
class FeedOutcome:
    """What became of a feed, before its entries are asked for."""

    address: str
    """The address of the feed."""
    entries: int = 0
    """Entries that it has."""
    new: int = 0
    """Those that are asked for now."""
    unchanged: bool = False
    """Whether its server says that it is as it was."""
    doubts: tuple[str, ...] = ()
    """What may be missing."""
    problem: Problem | None = None
    """Why it cannot be read."""


@dataclass(frozen=True)
class _Visited:
    """A feed that was read, and what is left to do."""

    outcome: FeedOutcome
    """What is said of it."""
    wanted: tuple[Wanted, ...] = ()
    """Entries to ask for."""
    visit: FeedVisit | None = None
    """What is recorded once all of them are dealt with; None where some are left for the next run."""


def fetch_feeds(
    subscriptions: Sequence[Subscription], intake: Intake, *, since: dt.date | None = None
) -> Iterator[FeedOutcome | Outcome]:
    """Read feeds, then fetch their new entries; yield what became of each feed and of each entry.

    Entries published before `since` are left alone. A feed counts as visited when each of its entries is dealt with:
    only then its server is asked for it again on condition that it changed.
    """
    visited = []
    for subscription, answer in work_by_host(
        subscriptions, lambda one: _ask(one, intake, since), host_of=lambda one: host_of(one.address)
    ):
        found = _visit(subscription, answer, intake, since)
        visited.append(found)
        yield found.outcome
    unsettled: Counter[str | None] = Counter()
    for outcome in intake.take_in([one for feed in visited for one in feed.wanted]):
        unsettled[outcome.wanted.feed] += outcome.what == "failed"
        yield outcome
    for feed in visited:
        if feed.visit is not None and not unsettled[feed.outcome.address]:
            intake.record.note(feed.visit)
    intake.record.tidy()


def _ask(one: Subscription, intake: Intake, since: dt.date | None) -> Answer | InputError:
    """Return the feed, or that it is as it was, in a thread of its own."""
    try:
        return intake.visitor.get(one.address, limit=FEED_LIMIT, headers=_headers(one, intake, since))
    except InputError as error:
        return error


def _headers(one: Subscription, intake: Intake, since: dt.date | None) -> dict[str, str]:
    """Return headers that ask for a feed, and only if it changed where that would leave out nothing."""
    before = intake.record.feed(one.address)
    if before is None or (before.since and (since is None or since < before.since)):
        return ACCEPT
    if not intake.visitor.obeys_robots and intake.record.has_forbidden():
        return ACCEPT
    said = {"If-None-Match": before.etag, "If-Modified-Since": before.last_modified}
    return ACCEPT | {name: value for name, value in said.items() if value}


def _visit(one: Subscription, answer: Answer | InputError, intake: Intake, since: dt.date | None) -> _Visited:
    if isinstance(answer, InputError):
        return _Visited(FeedOutcome(one.address, problem=_problem(one, answer)))
    if answer.status == HTTPStatus.NOT_MODIFIED:
        return _Visited(FeedOutcome(one.address, unchanged=True))
    try:
        feed = read_feed(answer.body)
    except InputError as error:
        return _Visited(FeedOutcome(one.address, problem=_problem(one, error)))
    internal = is_internal(answer.body.url)  # a public feed must not name what only this machine can reach
    wanted: dict[str, Wanted] = {}
    for entry in feed.entries:
        is_old = since is not None and entry.published is not None and entry.published < since
        if not is_old and not _is_known(one, entry.address, entry.id, intake):
            new = Wanted(entry.address, one.address, internal=internal, feed=one.address, entry=entry.id)
            wanted.setdefault(address_key(entry.address), new)
    now = tuple(wanted.values())[:MAX_NEW_ENTRIES]
    doubts = list(feed.doubts)
    if len(now) < len(wanted):
        doubts.append(f"{count(len(wanted) - len(now), 'entry is', 'entries are')} left for the next run")
    etag, modified = answer.headers.get("etag"), answer.headers.get("last-modified")
    visit = FeedVisit(feed=one.address, etag=etag, last_modified=modified, since=since)
    outcome = FeedOutcome(one.address, len(feed.entries), len(now), doubts=tuple(doubts))
    return _Visited(outcome, now, visit if len(now) == len(wanted) else None)


def _is_known(one: Subscription, address: str, entry: str | None, intake: Intake) -> bool:
    """Return whether an entry was dealt with, for good, or is an article already."""
    open_still = {"failed"} if intake.visitor.obeys_robots else {"failed", "forbidden"}
    visits = (intake.record.visit(address), intake.record.entry(one.address, entry))
    if any(visit is not None and visit.became not in open_still for visit in visits):
        return True
    return intake.known.newest_at(address) is not None


def _problem(one: Subscription, error: InputError) -> Problem:
    message = error.problems[0].message
    return Problem(one.place, one.line, 0, f"{one.address}: {message}" if one.line else message)
