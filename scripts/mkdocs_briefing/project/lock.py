"""One process at a time works on a project's generated folders."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from mkdocs_briefing.diagnostics import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filelock import BaseFileLock

log = logging.getLogger(__name__)

LOCK_TIMEOUT_SECONDS = 600
"""How long to wait for another command that works on the same folders."""

WAIT_NOTICE_SECONDS = 2
"""After how long a person reads what the wait is for."""


@contextmanager
def locked(cache: Path) -> Iterator[None]:
    """Hold the project's generated folders for this process, which may do so twice; wait for another that does.

    Raises `InputError` when that takes too long or the folder cannot be written.
    """
    with _held(cache, "lock"):
        yield


@contextmanager
def locked_corrections(cache: Path) -> Iterator[None]:
    """Hold the files of corrections, which are written in a moment while a build may go on; as `locked`."""
    with _held(cache, "corrections.lock"):
        yield


@contextmanager
def locked_fetching(cache: Path) -> Iterator[None]:
    """Hold what fetches lists and feeds, so that nothing is fetched by two commands; as `locked`."""
    with _held(cache, "fetching.lock"):
        yield


@contextmanager
def locked_intake(cache: Path) -> Iterator[None]:
    """Hold the inbox and the record of what was fetched, which are written in a moment; as `locked`."""
    with _held(cache, "intake.lock"):
        yield


@contextmanager
def _held(cache: Path, name: str) -> Iterator[None]:
    try:
        cache.mkdir(parents=True, exist_ok=True)
        lock = FileLock(cache.absolute() / name, is_singleton=True)
        _acquire(lock, cache)
    except Timeout:
        message = "another briefing or mkdocs command is running here; stop it and run again"
        raise InputError([Problem(str(cache / name), 0, 0, message)]) from None
    except OSError as error:
        message = f"cannot be written: {error.strerror}; check the folder's permissions"
        raise InputError([Problem(str(cache), 0, 0, message)]) from None
    try:
        yield
    finally:
        lock.release()


def _acquire(lock: BaseFileLock, cache: Path) -> None:
    try:
        lock.acquire(timeout=min(WAIT_NOTICE_SECONDS, LOCK_TIMEOUT_SECONDS))
    except Timeout:
        log.warning("%s: waiting for another briefing or mkdocs command to end", cache)
        lock.acquire(timeout=LOCK_TIMEOUT_SECONDS)
