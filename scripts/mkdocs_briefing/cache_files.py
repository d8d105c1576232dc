"""Files of caches: each is headed by the SHA-256 of its content, so that a damaged file is as good as none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.hashing import sha256_hex

if TYPE_CHECKING:
    from pathlib import Path


CACHED_ENDING = ".cached"
"""Ending of a cached PDF or picture: with a line at its head, no program would open it."""


def write_cache_file(file: Path, content: bytes) -> None:
    """Write `content` into `file`, below a line with its SHA-256. A power failure may lose it: it is made again.

    Raises `InputError` when the folder is read-only, the disk full, or the like.
    """
    write_atomically(file, sha256_hex(content).encode() + b"\n" + content, durable=False)


def read_cache_file(file: Path) -> bytes | None:
    """Return the content that was written into `file`; None when it is missing, cannot be read or was changed since."""
    try:
        head, _, content = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if head == sha256_hex(content).encode() else None
