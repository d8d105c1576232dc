"""Whether another command would have to wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

if TYPE_CHECKING:
    from pathlib import Path


def taken(cache: Path) -> bool:
    """Whether another command would have to wait for the folders that belong to `cache`."""
    try:
        FileLock(cache / "lock").acquire(timeout=0).lock.release()
    except Timeout:
        return True
    return False
