"""One step at a time, for all who review: the files of corrections are held while a step is done."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mkdocs_briefing.project.lock import locked_corrections

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Turns:
    """The turns of those who ask for a step at once."""

    def __init__(self, cache: Path) -> None:
        """Take turns at the corrections of the project with this folder of caches."""
        self._cache = cache
        self._lock = threading.RLock()
        self._asked = 0
        self._done = threading.Condition()

    @contextmanager
    def to_read(self) -> Iterator[None]:
        """Wait for the step that is being done, and hold others up."""
        with self._lock:
            yield

    @contextmanager
    def to_write(self) -> Iterator[None]:
        """Wait for one's turn, and hold the files of corrections until the step is done.

        Raises `InputError` when another command holds them for too long.
        """
        with self._done:
            self._asked += 1
        try:
            with self._lock, locked_corrections(self._cache):
                yield
        finally:
            with self._done:
                self._asked -= 1
                self._done.notify_all()

    def wait_for_steps(self, seconds: float) -> None:
        """Wait until every step that was asked for is done, or so many seconds."""
        with self._done:
            self._done.wait_for(lambda: not self._asked, seconds)
