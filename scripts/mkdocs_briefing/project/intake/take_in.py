"""Addresses to articles: each is fetched once, and what became of it is said and recorded."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

from mkdocs_briefing.atomic_files import CannotWriteError
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.webpage import FILE_LIMIT
from mkdocs_briefing.project.add import reading_of
from mkdocs_briefing.project.fetch import TryLaterError
from mkdocs_briefing.project.intake.addresses import address_key, host_of
from mkdocs_briefing.project.intake.by_host import work_by_host
from mkdocs_briefing.project.intake.record import FetchRecord, Visit
from mkdocs_briefing.project.intake.visitor import ForbiddenError
from mkdocs_briefing.project.known_articles import known_articles
from mkdocs_briefing.project.lock import locked_fetching, locked_intake
from mkdocs_briefing.project.placement import SameTextError, place_unnamed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mkdocs_briefing.project.fetch import Answer
    from mkdocs_briefing.project.intake.record import Became
    from mkdocs_briefing.project.intake.visitor import Visitor
    from mkdocs_briefing.project.known_articles import KnownArticles
    from mkdocs_briefing.project.placement import AddedArticle
    from mkdocs_briefing.project.settings import Settings


What = Literal[
    "added", "already there", "waits in the inbox", "same text", "rejected before", "refused", "forbidden", "failed"
]
"""What may become of an address; `failed` may be otherwise later, `forbidden` where robots.txt is not obeyed."""

BECAME: dict[What, Became] = {
    "added": "article",
    "already there": "article",
    "waits in the inbox": "article",
    "same text": "same text",
    "rejected before": "rejected",
    "refused": "refused",
    "forbidden": "forbidden",
    "failed": "failed",
}
"""What the record says of it."""


LIBRARIES = ("feedparser", "protego", "trafilatura")
"""Libraries of the extra `formats` that lists and feeds need."""


@dataclass(frozen=True)
class Wanted:
    """An address whose article is wanted."""

    address: str
    """As a request sends it."""
    place: str
    """Who named it: a list with the line, or a feed."""
    line: int = 0
    """Counted from 1; 0 where there is none."""
    internal: bool | None = None
    """Whether it may lead into the network of the person who asks; None for an address that this person wrote."""
    feed: str | None = None
    """The feed that named it."""
    entry: str | None = None
    """Its id in that feed."""


@dataclass(frozen=True)
class Outcome:
    """What became of an address."""

    wanted: Wanted
    """The address."""
    what: What
    """What it is now."""
    file: str | None = None
    """The article, or the one that has the same text."""
    added: AddedArticle | None = None
    """The article that was added."""
    reason: str | None = None
    """Why there is none."""


@dataclass(frozen=True)
class Intake:
    """Where articles go, and what is there already."""

    settings: Settings
    """The project."""
    folder: Path
    """Where articles go."""
    known: KnownArticles
    """Articles that are there."""
    record: FetchRecord
    """Addresses that were asked for before."""
    visitor: Visitor
    """What asks for addresses."""
    today: dt.date
    """The day of retrieval."""

    def take_in(self, wanted: Sequence[Wanted]) -> Iterator[Outcome]:
        """Fetch the articles at addresses and yield what became of each, as it is known.

        Addresses that could not be fetched in an earlier run come last, so that they never keep others from it.
        """
        missing: dict[str, Wanted] = {}
        became: dict[str, Outcome] = {}
        repeated = []
        for one in wanted:
            if path := self._file_at(one.address):
                yield self._there(one, path)
            elif missing.setdefault(address_key(one.address), one) is not one:
                repeated.append(one)
        order = sorted(missing.values(), key=self._failed_before)
        try:
            for one, answer in work_by_host(order, self._ask, host_of=lambda one: host_of(one.address)):
                outcome = answer if isinstance(answer, Outcome) else self._settle(one, answer)
                self._note(outcome)
                became[address_key(one.address)] = outcome
                yield outcome
        finally:
            self.visitor.stop()
            self.record.tidy()
        for one in repeated:
            yield self._repeated(one, became[address_key(one.address)])

    def _repeated(self, one: Wanted, first: Outcome) -> Outcome:
        """Return what became of an address that is named a second time."""
        if first.file:
            return self._there(one, first.file)
        line = first.wanted.line
        return Outcome(
            one, first.what, reason=f"the same address as in {f'line {line}' if line else first.wanted.place}"
        )

    def _there(self, one: Wanted, path: str) -> Outcome:
        """Return that an address has an article in a file, be it among the articles or in the inbox."""
        waits = (self.settings.root / path).is_relative_to(self.settings.inbox)
        return Outcome(one, "waits in the inbox" if waits else "already there", path)

    def _failed_before(self, one: Wanted) -> bool:
        visit = self.record.visit(one.address)
        return visit is not None and visit.became in {"failed", "refused", "forbidden"}

    def _file_at(self, address: str) -> str | None:
        """Return the file that names an address, or that it became before if that is there still."""
        if (found := self.known.newest_at(address)) is not None:
            return found.path
        visit = self.record.visit(address)
        file = visit.file if visit and visit.became in {"article", "same text"} else None
        return file if file and (self.settings.root / file).is_file() else None

    def _known(self, one: Wanted, target: str) -> Outcome | None:
        """Return what became before of the address to which redirections lead; None when it is to be asked for.

        What a person rejected comes from no feed again, but from a list that names it.
        """
        if path := self._file_at(target):
            return self._there(one, path)
        visit = self.record.visit(target)
        return Outcome(one, "rejected before") if one.feed and visit and visit.became == "rejected" else None

    def _ask(self, one: Wanted) -> Answer | Outcome:
        """Return what the server at an address sends, in a thread of its own."""

        def is_known(target: str) -> bool:
            return self._known(one, target) is not None

        try:
            return self.visitor.get(one.address, limit=FILE_LIMIT, internal=one.internal, is_known=is_known)
        except TryLaterError as error:
            return Outcome(one, "failed", reason=_reason(error))
        except ForbiddenError as error:
            return Outcome(one, "forbidden", reason=_reason(error))
        except InputError as error:
            return Outcome(one, "refused", reason=_reason(error))

    def _settle(self, one: Wanted, answer: Answer) -> Outcome:
        """Return what became of an address whose server sent something."""
        if (known := self._known(one, answer.body.url)) is not None:
            return known
        try:
            reading = reading_of(answer.body, one.address, self.today)
            with locked_intake(self.settings.cache):
                added = place_unnamed(reading, one.address, self.settings, self.known, folder=self.folder)
        except CannotWriteError:
            raise
        except SameTextError as error:
            return Outcome(one, "same text", error.path)
        except InputError as error:
            return Outcome(one, "refused", reason=_reason(error))
        return Outcome(one, "added", added.path, added)

    def _note(self, outcome: Outcome) -> None:
        one, became = outcome.wanted, BECAME[outcome.what]
        self.record.note(Visit(address=one.address, became=became, file=outcome.file, feed=one.feed, entry=one.entry))


def _reason(error: InputError) -> str:
    return error.problems[0].message


@contextmanager
def open_intake(settings: Settings, visitor: Visitor, *, today: dt.date, direct: bool) -> Iterator[Intake]:
    """Hold an intake, one at a time: into `seeds/` when it is `direct`, else into the inbox.

    Raises `InputError` when the inbox is in the wrong place, a library is missing, or the record cannot be read.
    """
    if settings.inbox.is_relative_to(settings.seeds) or settings.seeds.is_relative_to(settings.inbox):
        message = "is in the folder of articles, or has it in itself; give `inbox` another folder in mkdocs.yml"
        raise InputError([Problem(settings.reported(settings.inbox), 0, 0, message)])
    if missing := [name for name in LIBRARIES if find_spec(name) is None]:
        message = "lists and feeds need further libraries; install mkdocs-briefing[formats]"
        raise InputError([Problem(", ".join(missing), 0, 0, message)])
    folder = settings.seeds if direct else settings.inbox
    with locked_fetching(settings.cache):
        known = known_articles(settings, settings.seeds, settings.inbox)
        yield Intake(settings, folder, known, FetchRecord(settings), visitor, today)
