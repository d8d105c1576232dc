"""The site that stands in a preview's folder: MkDocs empties it before each build, and most of it is built again.

What is to have the content that it had is moved out of the way and back, which costs a file system next to nothing.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

ASIDE = ".before"
"""Where files wait, inside the site's folder: MkDocs leaves hidden files alone."""


class Standing:
    """What each file of the site was made from in the build before, and is in this one."""

    def __init__(self) -> None:
        self._before: dict[str, str] = {}
        self._now: dict[str, str] = {}

    def set_aside(self, site: str) -> None:
        """Begins a build: moves what stands in `site` out of the way."""
        self._before, self._now = self._now, {}
        shutil.rmtree(f"{site}/{ASIDE}", ignore_errors=True)
        if self._before and Path(site).is_dir():
            standing = [entry for entry in Path(site).iterdir() if not entry.name.startswith(".")]
            aside = Path(site, ASIDE)
            aside.mkdir()
            for entry in standing:
                entry.rename(aside / entry.name)

    def note(self, path: str, made_from: str) -> None:
        """Remembers what the file at `path` is made from."""
        self._now[path] = made_from

    def put_back(self, site: str, path: str, made_from: str) -> bool:
        """Gives the file at `path` its former content, if that was made from the same; whether it has it."""
        self.note(path, made_from)
        if self._before.get(path) != made_from:
            return False
        with suppress(OSError):  # whoever took it away: it is written
            return _moved(f"{site}/{ASIDE}/{path}", f"{site}/{path}")
        return False

    def end(self, site: str, *, whole: bool) -> None:
        """Ends a build; nothing is known of a site that is not `whole`."""
        shutil.rmtree(f"{site}/{ASIDE}", ignore_errors=True)
        if not whole:
            self._now = {}


def _moved(source: str, target: str) -> bool:
    try:
        os.rename(source, target)  # noqa: PTH104 (of thousands of files, a path of each is half of the time)
    except FileNotFoundError:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        Path(source).rename(target)
    return True
