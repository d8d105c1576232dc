"""A limit on memory, so that one text cannot take all that the machine has."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator

STATM = Path("/proc/self/statm")
"""Sizes of this process in pages, of which the first is its address space; Linux has it."""


@contextmanager
def memory_limit(size: int) -> Iterator[None]:
    """Let the process grow by at most `size` bytes in the block: what asks for more raises `MemoryError`.

    The limit is on address space, the one that the system can hold to, and it is of the whole process: there is none
    in other threads than the main one, nor under other systems than Linux.
    """
    if resource is None or threading.current_thread() is not threading.main_thread() or not STATM.exists():
        yield
        return
    soft, hard = before = resource.getrlimit(resource.RLIMIT_AS)
    limit = _address_space() + size
    within = [given for given in (limit, soft, hard) if given != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(within), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def _address_space() -> int:
    """Return the bytes of address space that this process has."""
    return int(STATM.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
