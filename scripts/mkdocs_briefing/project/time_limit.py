"""A limit on processor time, so that one text cannot stall a whole run."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


AGAIN_SECONDS = 1.0
"""Processor time after which the error comes again, where a library swallowed it: Python drops those of callbacks."""


class TimeLimitError(Exception):
    """The processor time that was allowed is used up."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TimeLimitError` in the block when it has used `seconds` of processor time.

    Processor time does not depend on what else the machine does. Without a limit where signals are not available: in
    other threads than the main one, and under Windows.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeLimitError

    before = signal.signal(signal.SIGVTALRM, stop)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, AGAIN_SECONDS)
        try:
            yield
        finally:  # the signal may still come in the first of these lines
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    finally:
        signal.signal(signal.SIGVTALRM, before)
