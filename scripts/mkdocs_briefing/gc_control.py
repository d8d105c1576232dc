"""When Python looks for garbage: not while a million objects are made of which nearly all stay.

Such looks find nothing, and take as long as making a dozen pages, or half of the time of reading a thousand briefings.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def undisturbed() -> Iterator[None]:
    """Without looks for garbage."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def lasting() -> Iterator[None]:
    """Without looks for garbage at what is made here, now or later; it lives to the end.

    What is made the first time is set apart for good; later, in a preview, that would set apart what the builds before
    left over.
    """
    with undisturbed():
        try:
            yield
        finally:
            if not gc.get_freeze_count():
                gc.freeze()


def set_apart() -> None:
    """Leaves everything that is in use now out of later looks; once, since what is garbage later would stay."""
    gc.collect()
    gc.freeze()
