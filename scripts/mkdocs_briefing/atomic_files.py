"""Files that are replaced whole or not at all, whatever interrupts the writing."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.hashing import sha256_hex

if TYPE_CHECKING:
    from pathlib import Path

MAX_SHORT_NAME = 50
"""Code points of a file name that leave room for an ending, however they are encoded."""


class CannotWriteError(InputError):
    """A file that cannot be written: the folder is read-only, the disk full, or the like."""


def write_atomically(path: Path, data: bytes, *, durable: bool = True) -> bool:
    """Write `data` to `path`, whole or not at all whatever interrupts; return False when it has that content already.

    Unless `durable`, a power failure may lose the file, which will do for what can be made again.

    One process at a time writes a folder (see `project.lock`), so what a killed one left behind is written over.
    Raises `CannotWriteError` when the folder is read-only, the disk full, or the like.
    """
    temporary = path.with_name(
        f".{path.name}.tmp" if len(path.name) < MAX_SHORT_NAME else f".{sha256_hex(path.name)}.tmp"
    )
    try:
        if path.is_file() and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):  # a full disk has room for the file's name, not for its content
            temporary.unlink()
        message = f"cannot be written: {error.strerror}; make room or check the folder's permissions, then run again"
        raise CannotWriteError([Problem(str(path), 0, 0, message)]) from None
    return True
