"""Time as politeness needs it, so that tests have a clock of their own."""

from __future__ import annotations

import threading
import time
from typing import Protocol


class Clock(Protocol):
    """What tells and passes time."""

    def now(self) -> float:
        """Return seconds since some moment."""

    def sleep(self, seconds: float) -> None:
        """Wait so long, unless `stop` is called."""

    def stop(self) -> None:
        """End all waits, those to come too."""


class SystemClock:
    """The clock of this machine."""

    def __init__(self) -> None:
        self._stopped = threading.Event()

    def now(self) -> float:
        """Return seconds since some moment, which no change of the date moves."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait so long, unless `stop` is called."""
        self._stopped.wait(seconds)

    def stop(self) -> None:
        """End all waits, those to come too."""
        self._stopped.set()
