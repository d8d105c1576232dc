"""Garbage collection: paused while a million objects are made of which nearly all stay.

A collection then finds nothing, and takes as long as making a dozen pages, or half of the time of reading a thousand
briefings.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def paused_gc() -> Iterator[None]:
    """Pause garbage collection; it goes on afterwards unless it was off before."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def frozen_gc() -> Iterator[None]:
    """Pause garbage collection, and make it skip for good what is made here, since that lives to the end.

    Only the first use in a process does so: later, in a preview, the garbage of earlier builds would be skipped too.
    """
    with paused_gc():
        try:
            yield
        finally:
            if not gc.get_freeze_count():
                gc.freeze()


def freeze_gc() -> None:
    """Freeze everything that is in use now: garbage collection skips it for good, so call this once."""
    gc.collect()
    gc.freeze()
