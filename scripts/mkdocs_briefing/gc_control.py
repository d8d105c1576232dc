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
    """Pause garbage collection, and exempt from it for good what is made here, since that lives to the end.

    Only the first use in a process exempts objects: later, in a preview, the garbage of earlier builds would be
    exempted with them.
    """
    with paused_gc():
        try:
            yield
        finally:
            if not gc.get_freeze_count():
                gc.freeze()


def freeze_gc() -> None:
    """Exempt from garbage collection everything that is in use now; call it once, since it would stay for good."""
    gc.collect()
    gc.freeze()
