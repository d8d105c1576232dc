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
    from collections.abc import Collection, Iterator

    from mkdocs_briefing.project.project_file import ProjectFile

PACKAGE = Path(__file__).parents[2]

OUTPUT = "build"
"""Folder below the project's that commands write, besides those that `mkdocs.yml` names."""

OUTSIDE_PATH = re.compile(r"\.\.|^INHERIT\b|:\s+['\"]?/", re.MULTILINE)
"""What in `mkdocs.yml` may lead out of the project's folder, whose files are not compared."""

VARIABLE_NAME = re.compile(rb"[A-Za-z_][A-Za-z0-9_]*")
"""What may name an environment variable in `mkdocs.yml`."""


class _LeadsOutsideError(Exception):
    """A link leads to a folder outside those compared, or to one that cannot be searched."""


def digest_of_sources(project: ProjectFile) -> str | None:
    """Return a digest of everything that a build of the project depends on; None when that cannot be known.

    It cannot where `mkdocs.yml` or a link leads out of the project's folder.
    """
    if project.file is None:
        return None
    config = project.file.read_bytes()
    if OUTSIDE_PATH.search(config.decode(errors="replace")):
        return None
    words = {word.decode() for word in VARIABLE_NAME.findall(config)}
    environment = sorted((name, value) for name, value in os.environ.items() if name in words)
    installed = sorted(file.name for file in Path(sysconfig.get_path("purelib")).iterdir())
    own = list(_files(PACKAGE, frozenset()))
    try:
        files = list(_files(project.root.absolute(), frozenset(_written(project))))
    except _LeadsOutsideError:
        return None
    return digest_of(config, environment, installed, own, files)


def digest_of_output(project: ProjectFile) -> str | None:
    """Return a digest of what a build of the project left; None when a link leads out of the folders it wrote."""
    excluded = frozenset({project.settings().cache, project.pages_dir})
    try:
        return digest_of([list(_files(folder, excluded)) for folder in _written(project) if folder not in excluded])
    except _LeadsOutsideError:
        return None


def is_up_to_date(project: ProjectFile, sources: str | None) -> bool:
    """Return whether the last build succeeded, from the same `sources`, and its output was not changed since."""
    try:
        noted = _note_file(project).read_text(encoding="utf-8").split()
    except OSError:
        return False
    return sources is not None and noted == [sources, digest_of_output(project)]


def note_build(project: ProjectFile, sources: str | None) -> None:
    """Remember a build that succeeded, from `sources` as they were when it began."""
    output = digest_of_output(project)
    if sources is not None and output is not None:
        note = f"{sources}\n{output}\n"
        write_atomically(_note_file(project), note.encode(), durable=False)


def _note_file(project: ProjectFile) -> Path:
    return project.settings().cache / "site/built.txt"


def _written(project: ProjectFile) -> list[Path]:
    """Return the folders that commands write, none inside another; whatever else is there is compared with them."""
    settings = project.settings()
    folders = sorted({project.root.absolute() / OUTPUT, project.site_dir, settings.out, settings.cache})
    return [one for one in folders if not any(other in one.parents for other in folders)]


def _files(folder: Path, excluded: Collection[Path], within: str = "") -> Iterator[tuple[str, int, int, int]]:
    """Yield path, size in bytes and two times of change in nanoseconds of each file below `folder`.

    Hidden files and `excluded` folders are left out.

    A link to a folder is not followed: what it leads to is yielded where it lies. Raises `_LeadsOutsideError` for one
    that leads out of `folder`, or to what cannot be looked at.
    """
    if not folder.is_dir():
        return
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        path = f"{within}{entry.name}"
        if entry.name.startswith((".", "__pycache__")) or folder / entry.name in excluded:
            continue
        if entry.is_symlink():
            yield from _link(Path(entry.path), path, depth=within.count("/"))
        elif entry.is_dir():
            yield from _files(folder / entry.name, excluded, f"{path}/")
        elif entry.is_file():
            yield path, *_state(entry.stat())


def _link(link: Path, path: str, *, depth: int) -> Iterator[tuple[str, int, int, int]]:
    """Yield the state of a link, called `path`, `depth` folders below the first, and of the file it leads to."""
    yield path, *_state(link.lstat())
    try:
        if link.is_file():
            yield path, *_state(link.stat())
        elif link.is_dir() and not link.resolve().is_relative_to(link.parents[depth].resolve()):
            raise _LeadsOutsideError
    except OSError:  # a folder that cannot be searched
        raise _LeadsOutsideError from None


def _state(found: os.stat_result) -> tuple[int, int, int]:
    # The last one is the system's own: an edit has another one though its size and the time that it is given are the
    # old ones, as after an archive was unpacked or the clock was set back.
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns
