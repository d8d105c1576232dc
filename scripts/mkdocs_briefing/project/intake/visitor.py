"""Requests as a polite guest makes them: one at a time to each host, with a pause, and as its robots.txt allows."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.project.fetch import NotThereError, TryLaterError, ask, is_web_address, refusal
from mkdocs_briefing.project.intake.addresses import HAS_USER, has_user, host_of, joined, origin_of, without_user
from mkdocs_briefing.project.intake.retry_after import retry_after
from mkdocs_briefing.project.intake.robots import ALLOW_ALL, ROBOTS_LIMIT, Rules, read_rules
from mkdocs_briefing.project.network_guard import is_internal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mkdocs_briefing.project.fetch import Answer
    from mkdocs_briefing.project.intake.clock import Clock

PAUSE_SECONDS = 1.0
"""Between the end of a request and the next one to the same host."""

MAX_CRAWL_DELAY_SECONDS = 30.0
"""Longer delays that a robots.txt asks for are cut: a list of a hundred addresses would take an hour."""

BACKOFF_SECONDS = (5.0, 20.0, 60.0)
"""How long to wait after a server is too busy, for the first time, the second and so on."""

MAX_WAIT_SECONDS = 120.0
"""When a server asks to be left alone for longer, a later run asks it again."""

MAX_REDIRECTS = 10
"""Redirections that are followed."""

MAX_FAULTS = 3
"""Addresses in a row without an answer, after which a host is not asked again in this run."""

BUSY = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})
"""Statuses that ask for another time."""

REDIRECTS = frozenset({301, 302, 303, 307, 308})
"""Statuses that lead to another address."""


@dataclass
class _Host:
    """What is known of a host in this run."""

    turn: threading.Lock = field(default_factory=threading.Lock)
    """Held during a request."""
    due: float = 0.0
    """When the next request may be made, by the clock of the run."""
    faults: int = 0
    """Addresses in a row that it gave no answer for."""
    closed: str | None = None
    """Why it is not asked again in this run."""
    reading_rules: threading.Lock = field(default_factory=threading.Lock)
    """Held while its robots.txt is read."""
    rules: dict[str, Rules] = field(default_factory=dict)
    """What its robots.txt says, over http and over https, once it was read."""


@dataclass(frozen=True)
class _Request:
    """What is asked for, wherever redirections lead."""

    url: str
    """The address."""
    limit: int
    """Bytes of the answer at most."""
    internal: bool
    """Whether it may lead into the network."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Further headers."""
    robots: bool = True
    """Whether robots.txt is obeyed."""
    is_known: Callable[[str], bool] = lambda _: False
    """Whether an address need not be asked for."""


class ForbiddenError(InputError):
    """An address that robots.txt forbids."""


class Visitor:
    """A guest of many hosts, used by several threads."""

    def __init__(self, clock: Clock, *, pause: float = PAUSE_SECONDS, obey_robots: bool = True) -> None:
        self._clock = clock
        self._pause = pause
        self.obeys_robots = obey_robots
        """Whether it asks for nothing that robots.txt forbids."""
        self._hosts: dict[str, _Host] = {}
        self._hosts_lock = threading.Lock()
        self._is_stopped = False

    def get(
        self,
        url: str,
        *,
        limit: int,
        internal: bool | None = None,
        headers: Mapping[str, str] | None = None,
        is_known: Callable[[str], bool] = lambda _: False,
    ) -> Answer:
        """Return what is at `url`, redirections followed: an answer of success, or `304` to conditional `headers`.

        One that leads to an address that `is_known` is not followed there: the answer has the address, and no data.

        Raises `InputError` for any other, where robots.txt forbids it, and unless `internal` for an address inside the
        network, into which an address that is there itself may lead; `TryLaterError` where a later run may be answered.
        """
        internal = is_internal(url) if internal is None else internal
        request = _Request(url, limit, internal, headers or {}, self.obeys_robots, is_known)
        return self._follow(request)

    def stop(self) -> None:
        """End all waits, and ask for nothing more."""
        self._is_stopped = True
        self._clock.stop()

    def _follow(self, request: _Request) -> Answer:
        address = request.url
        for _ in range(MAX_REDIRECTS + 1):
            self._refuse(address, request)
            answer = self._patiently(address, request)
            target = answer.headers.get("location")
            if answer.status in REDIRECTS and target:
                address = joined(address, target)
                is_end = request.is_known(address)
            elif answer.is_success or answer.status == HTTPStatus.NOT_MODIFIED:
                is_end = True
            else:
                raise refusal(request.url, answer)
            if is_end:
                return replace(answer, body=replace(answer.body, url=address))
        raise _refused(request.url, f"more than {MAX_REDIRECTS} redirections; check the address")

    def _refuse(self, address: str, request: _Request) -> None:
        """Raise `InputError` for an address that is not to be asked for; the request led to it."""
        led = "" if address == request.url else f"leads to {without_user(address)!r}: "
        if has_user(address):
            raise _refused(without_user(request.url), f"{led}{HAS_USER}")
        if not is_web_address(address):
            raise _refused(request.url, f"{led}expected an address that begins with http:// or https://")
        if not request.internal and is_internal(address):
            raise _refused(request.url, f"{led}inside your network; add that address by itself if you mean it")
        if request.robots and not self._rules(address, internal=request.internal).allow(address):
            message = f"{led}its robots.txt forbids it; if you have permission: --ignore-robots"
            raise ForbiddenError([Problem(request.url, 0, 0, message)])

    def _patiently(self, url: str, request: _Request) -> Answer:
        """Return the answer to one request; a host that gives none several times in a row is closed."""
        host = self._host(url)
        try:
            answer = self._retried(host, url, request)
        except TryLaterError:
            host.faults += 1
            if host.faults >= MAX_FAULTS and not host.closed:
                host.closed = f"not asked: {host_of(url)} gave no answer {MAX_FAULTS} times; run again later"
            raise
        host.faults = 0
        return answer

    def _retried(self, host: _Host, url: str, request: _Request) -> Answer:
        """Return the answer to one request, made again after a while as long as the server is too busy."""
        for backoff in (*BACKOFF_SECONDS, None):
            with self._turn(host, url):
                try:
                    answer = ask(url, limit=request.limit, headers=request.headers, internal=request.internal)
                finally:
                    host.due = self._clock.now() + self._pause_of(host)
                if answer.status not in BUSY:
                    return answer
                message = f"the server is too busy ({answer.status} {answer.reason}); run again later"
                asked = retry_after(answer.headers)
                if asked is not None and asked > MAX_WAIT_SECONDS:
                    host.closed = f"the server asks to be left alone for {asked:,.0f} seconds; run again later"
                if backoff is None or host.closed:
                    break
                host.due = max(host.due, self._clock.now() + (backoff if asked is None else asked))
        raise TryLaterError([Problem(url, 0, 0, host.closed or message)])

    @contextmanager
    def _turn(self, host: _Host, url: str) -> Iterator[None]:
        """Wait until the host may be asked, and hold it. Raises `TryLaterError` when it is not asked any more."""
        with host.turn:
            if host.closed:
                raise TryLaterError([Problem(url, 0, 0, host.closed)])
            wait = host.due - self._clock.now()
            if wait > 0:
                self._clock.sleep(wait)
            if self._is_stopped:
                raise TryLaterError([Problem(url, 0, 0, "not asked: the command was stopped; run again")])
            yield

    def _pause_of(self, host: _Host) -> float:
        asked = max((one.delay or 0.0 for one in host.rules.values()), default=0.0)
        return max(self._pause, min(asked, MAX_CRAWL_DELAY_SECONDS))

    def _rules(self, url: str, *, internal: bool) -> Rules:
        """Return what the robots.txt of an address's host says; it is read once.

        Raises `TryLaterError` when the host does not say whether there is one (RFC 9309, 2.3.1.4).
        """
        host, origin = self._host(url), origin_of(url)
        with host.reading_rules:
            if origin not in host.rules:
                rules = self._read_rules(f"{origin}/robots.txt", url, internal=internal)
                host.rules = host.rules | {origin: rules}  # another thread may be reading the old one
        return host.rules[origin]

    def _read_rules(self, place: str, url: str, *, internal: bool) -> Rules:
        try:
            answer = self._follow(_Request(place, ROBOTS_LIMIT, internal, robots=False))
        except TryLaterError as error:
            message = f"its robots.txt cannot be read: {error.problems[0].message.partition(';')[0]}; run again later"
            raise TryLaterError([Problem(url, 0, 0, message)]) from None
        except NotThereError:
            return ALLOW_ALL
        return read_rules(answer.body.data)

    def _host(self, url: str) -> _Host:
        with self._hosts_lock:
            return self._hosts.setdefault(host_of(url), _Host())


def _refused(url: str, message: str) -> InputError:
    return InputError([Problem(url, 0, 0, message)])
