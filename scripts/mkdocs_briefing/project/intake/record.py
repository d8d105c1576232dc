"""What was fetched before, so that nothing is fetched twice: a file with one line for each address.

While a command runs, lines are added at the end, and the last one of an address counts. A killed command leaves at most
half a line, which the next one drops. At its end the file is written again, sorted, so that the same addresses give the
same bytes.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from mkdocs_briefing.atomic_files import CannotWriteError, write_atomically
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.project.intake.addresses import address_key
from mkdocs_briefing.project.lock import locked_intake

if TYPE_CHECKING:
    from mkdocs_briefing.project.settings import Settings

RECORD_NAME = "fetched.jsonl"
"""The file in the inbox."""

Became = Literal["article", "same text", "refused", "forbidden", "failed", "rejected"]
"""What became of an address.

`failed` is tried again, `forbidden` by robots.txt only where that is not obeyed, `refused` only in a list. `rejected`
was refused by a person.
"""


class Visit(BaseModel):
    """What became of an address."""

    model_config = ConfigDict(frozen=True)

    address: str
    """As it was asked for."""
    became: Became
    """What was made of it."""
    file: str | None = None
    """The article, or the one that has the same text."""
    feed: str | None = None
    """The feed that named it."""
    entry: str | None = None
    """Its id in that feed, which stays when the address changes."""


class FeedVisit(BaseModel):
    """How a feed was when all of its entries had been dealt with."""

    model_config = ConfigDict(frozen=True)

    feed: str
    """Its address."""
    etag: str | None = None
    """What its server calls this state of it."""
    last_modified: str | None = None
    """When it changed, in its server's words."""
    since: dt.date | None = None
    """Entries before this day were not asked for."""


class FetchRecord:
    """The file, and what it says."""

    def __init__(self, settings: Settings) -> None:
        """Read the file. Raises `InputError` with the lines that cannot be read."""
        self.file = settings.inbox / RECORD_NAME
        self.path = settings.reported(self.file)
        self._cache = settings.cache
        self._visits: dict[str, Visit] = {}
        self._entries: dict[tuple[str, str], Visit] = {}
        self._feeds: dict[str, FeedVisit] = {}
        self.tidy()

    def visit(self, address: str) -> Visit | None:
        """Return what became of an address, however it was written; None when it was never asked for."""
        return self._visits.get(address_key(address))

    def entry(self, feed: str, entry: str | None) -> Visit | None:
        """Return what became of the entry of a feed, whatever address it had then; None for a new one."""
        return self._entries.get((address_key(feed), entry)) if entry else None

    def of_file(self, path: str) -> list[Visit]:
        """Return the addresses that became the article in a file."""
        return [one for one in self._visits.values() if one.file == path]

    def has_forbidden(self) -> bool:
        """Return whether robots.txt forbade any address."""
        return any(one.became == "forbidden" for one in self._visits.values())

    def feed(self, address: str) -> FeedVisit | None:
        """Return how a feed was at the last visit; None when some of its entries are still to be dealt with."""
        return self._feeds.get(address_key(address))

    def note(self, said: Visit | FeedVisit) -> None:
        """Add a line to the file. Raises `CannotWriteError` when that fails."""
        if self._remember(said):
            with locked_intake(self._cache):
                self._append(_line(said))

    def tidy(self) -> None:
        """Read the file again and write it sorted, with one line for each address and feed."""
        with locked_intake(self._cache):
            for said in self._lines():
                self._remember(said)
            lines = [_line(self._feeds[key]) for key in sorted(self._feeds)]
            lines += [_line(self._visits[key]) for key in sorted(self._visits)]
            if lines:
                write_atomically(self.file, "".join(lines).encode())

    def _remember(self, said: Visit | FeedVisit) -> bool:
        """Take over what a line says; return whether it says anything new."""
        if isinstance(said, FeedVisit):
            key = address_key(said.feed)
            is_new = self._feeds.get(key) != said
            self._feeds[key] = said
            return is_new
        key = address_key(said.address)
        is_new = self._visits.get(key) != said
        self._visits[key] = said
        if said.feed and said.entry:
            self._entries[address_key(said.feed), said.entry] = said
        return is_new

    def _append(self, line: str) -> None:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("ab") as file:
                file.write(line.encode())
        except OSError as error:
            message = f"cannot be written: {error.strerror}; make room or check its permissions, then run again"
            raise CannotWriteError([Problem(self.path, 0, 0, message)]) from None

    def _lines(self) -> list[Visit | FeedVisit]:
        try:
            data = self.file.read_bytes()
        except FileNotFoundError:
            return []
        except OSError as error:
            message = f"cannot be read: {error.strerror}; check the file's permissions"
            raise InputError([Problem(self.path, 0, 0, message)]) from None
        whole, _, _ = data.rpartition(b"\n")  # what follows the last line end was cut off by a kill
        found: list[Visit | FeedVisit] = []
        problems = []
        for number, line in enumerate(whole.split(b"\n") if whole else (), start=1):
            try:
                kind = Visit if b'"address"' in line else FeedVisit
                found.append(kind.model_validate_json(line))
            except ValidationError:
                message = "is no line that was written here; delete it, and its address may be fetched again"
                problems.append(Problem(self.path, number, 0, message))
        if problems:
            raise InputError(problems)
        return found


def _line(said: Visit | FeedVisit) -> str:
    fields = said.model_dump(mode="json", exclude_none=True)
    return f"{json.dumps(fields, separators=(',', ':'))}\n"  # in ASCII: a feed chose some of it
