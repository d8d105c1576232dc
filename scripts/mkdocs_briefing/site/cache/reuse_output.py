"""Files of a preview's site, reused from the build before: MkDocs empties the folder first, and most stay the same.

Files are moved out of the way and moved back, which costs a file system next to nothing.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

BACKUP = ".before"
"""Folder where files wait, inside the site's folder: MkDocs leaves hidden files alone."""


class ReusedOutput:
    """The digest of what each file of the site was made from, in the build before and in this one."""

    def __init__(self) -> None:
        self._before: dict[str, str] = {}
        self._now: dict[str, str] = {}

    def begin(self, site: str) -> None:
        """Begin a build: move the files of the folder `site` out of the way."""
        self._before, self._now = self._now, {}
        shutil.rmtree(f"{site}/{BACKUP}", ignore_errors=True)
        if self._before and Path(site).is_dir():
            entries = [entry for entry in Path(site).iterdir() if not entry.name.startswith(".")]
            backup = Path(site, BACKUP)
            backup.mkdir()
            for entry in entries:
                entry.rename(backup / entry.name)

    def note(self, path: str, digest: str) -> None:
        """Remember the digest of what the file at `path` is made from."""
        self._now[path] = digest

    def restore(self, site: str, path: str, digest: str) -> bool:
        """Move the file at `path` back if it was made from the same, and return whether it is there."""
        self.note(path, digest)
        if self._before.get(path) != digest:
            return False
        with suppress(OSError):  # somebody took the file away: it is written again
            return _move(f"{site}/{BACKUP}/{path}", f"{site}/{path}")
        return False

    def end(self, site: str, *, complete: bool) -> None:
        """End a build; of a site that is not `complete` nothing is reused."""
        shutil.rmtree(f"{site}/{BACKUP}", ignore_errors=True)
        if not complete:
            self._now = {}


def _move(source: str, target: str) -> bool:
    """Move a file, making its folder when it is missing; return True."""
    try:
        os.rename(source, target)  # noqa: PTH104 (for thousands of files, a Path of each is half of the time)
    except FileNotFoundError:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        Path(source).rename(target)
    return True
