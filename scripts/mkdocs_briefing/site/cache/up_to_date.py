"""Whether a built site is what a build would make now: sizes and times of files are compared, no content is read."""

from __future__ import annotations

import os
import re
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.hashing import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parents[2]

OUTPUT = "build"
"""Folder that a build writes, below the project's folder; whatever else is there is compared with it."""

NOT_OUTPUT = ("cache", "pages")
"""Folders in `OUTPUT` that neither go into a build nor must be there after it."""

OUTSIDE_PATH = re.compile(r"\.\.|^INHERIT\b|:\s+['\"]?/", re.MULTILINE)
"""What in `mkdocs.yml` may lead out of the project's folder, whose files are not compared."""

VARIABLE_NAME = re.compile(rb"[A-Za-z_][A-Za-z0-9_]*")
"""What may name an environment variable in `mkdocs.yml`."""


class _LeadsOutsideError(Exception):
    """A link leads to a folder outside the project, whose files are not compared."""


def digest_of_sources(root: Path) -> str | None:
    """Return a digest of everything that a build in `root` depends on; None when that cannot be known.

    It cannot where `mkdocs.yml` or a link leads out of the project's folder.
    """
    config = (root / "mkdocs.yml").read_bytes()
    if OUTSIDE_PATH.search(config.decode(errors="replace")):
        return None
    words = {word.decode() for word in VARIABLE_NAME.findall(config)}
    environment = sorted((name, value) for name, value in os.environ.items() if name in words)
    installed = sorted(file.name for file in Path(sysconfig.get_path("purelib")).iterdir())
    own = list(_files(PACKAGE, ()))
    try:
        project = list(_files(root, (OUTPUT,)))
    except _LeadsOutsideError:
        return None
    return digest_of(config, environment, installed, own, project)


def digest_of_output(root: Path) -> str:
    """Return a digest of what a build left in `root`."""
    return digest_of(list(_files(root / OUTPUT, NOT_OUTPUT)))


def is_up_to_date(root: Path, sources: str | None) -> bool:
    """Return whether the last build succeeded, from the same `sources`, and its output was not changed since."""
    try:
        noted = _note_file(root).read_text(encoding="utf-8").split()
    except OSError:
        return False
    return sources is not None and noted == [sources, digest_of_output(root)]


def note_build(root: Path, sources: str | None) -> None:
    """Remember a build that succeeded, from `sources` as they were when it began."""
    if sources is not None:
        write_atomically(_note_file(root), f"{sources}\n{digest_of_output(root)}\n".encode(), durable=False)


def _note_file(root: Path) -> Path:
    return root / "build/cache/site/built.txt"


def _files(folder: Path, excluded: tuple[str, ...], within: str = "") -> Iterator[tuple[str, int, int]]:
    """Yield path, size in bytes and time of change in nanoseconds of each file below `folder`, but for hidden ones.

    A link to a folder is not followed: what it leads to is yielded where it lies. Raises `_LeadsOutsideError` for one
    that leads out of the project.
    """
    if not folder.is_dir():
        return
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        path = f"{within}{entry.name}"
        if entry.name.startswith((".", "__pycache__")) or path in excluded:
            continue
        if entry.is_symlink():
            yield from _link(Path(entry.path), path, depth=within.count("/"))
        elif entry.is_dir():
            yield from _files(folder / entry.name, excluded, f"{path}/")
        elif entry.is_file():
            yield path, *_state(entry.stat())


def _link(link: Path, path: str, *, depth: int) -> Iterator[tuple[str, int, int]]:
    """Yield the state of a link, called `path`, `depth` folders below the project's, and of the file it leads to."""
    yield path, *_state(link.lstat())
    if link.is_file():
        yield path, *_state(link.stat())
    elif link.is_dir() and not link.resolve().is_relative_to(link.parents[depth].resolve()):
        raise _LeadsOutsideError


def _state(found: os.stat_result) -> tuple[int, int]:
    return found.st_size, found.st_mtime_ns
