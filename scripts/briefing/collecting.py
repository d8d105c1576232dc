"""When Python looks for garbage in a preview: not during a build, of which nearly everything stays for the next.

Looking through a million objects takes as long as making a page anew a dozen times, and finds nothing.
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


def set_apart() -> None:
    """Leaves everything that is in use now out of later looks; once, since what is garbage later would stay."""
    gc.collect()
    gc.freeze()
