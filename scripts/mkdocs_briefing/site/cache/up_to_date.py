"""Whether a built site is still what would be built: a look at every file, at none of their content."""

from __future__ import annotations

import hashlib
import os
import re
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator

MADE = "build"
"""What a build leaves, below the project's folder; whatever else is there is looked at with it."""

BESIDE = ("cache", "pages")
"""What, in that folder, neither goes into a build nor is to be there after it."""

ELSEWHERE = re.compile(r"\.\.|^INHERIT\b|:\s+['\"]?/", re.MULTILINE)
"""What in `mkdocs.yml` may lead out of the project's folder, where nobody looks."""

NAME = re.compile(rb"[A-Za-z_][A-Za-z0-9_]*")


def sources(root: Path) -> str | None:
    """Digest of everything that a build in `root` depends on; None when that cannot be told."""
    config = (root / "mkdocs.yml").read_bytes()
    if ELSEWHERE.search(config.decode(errors="replace")):
        return None
    words = {word.decode() for word in NAME.findall(config)}
    environment = sorted((name, value) for name, value in os.environ.items() if name in words)
    installed = sorted(file.name for file in Path(sysconfig.get_path("purelib")).iterdir())
    own = list(_files(Path(__file__).parents[2], ()))
    project = list(_files(root, (MADE,)))
    return _digest(config, environment, installed, own, project)


def products(root: Path) -> str:
    """Digest of what a build left in `root`."""
    return _digest(list(_files(root / MADE, BESIDE)))


def untouched(root: Path, made_from: str | None) -> bool:
    """Whether a build from the same sources succeeded last and nobody touched what it left."""
    try:
        noted = _note(root).read_text(encoding="utf-8").split()
    except OSError:
        return False
    return made_from is not None and noted == [made_from, products(root)]


def note(root: Path, made_from: str | None) -> None:
    """Remembers a build that succeeded; its sources are as they were when it began."""
    if made_from is not None:
        write_atomically(_note(root), f"{made_from}\n{products(root)}\n".encode(), durable=False)


def _note(root: Path) -> Path:
    return root / "build/cache/site/built.txt"


def _files(folder: Path, without: tuple[str, ...], within: str = "") -> Iterator[tuple[str, int, int]]:
    """Each file with its size and time of change, hidden ones left out."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        path = f"{within}{entry.name}"
        if entry.name.startswith((".", "__pycache__")) or path in without:
            continue
        if entry.is_dir():
            yield from _files(folder / entry.name, without, f"{path}/")
        elif entry.is_file():
            state = entry.stat()
            yield path, state.st_size, state.st_mtime_ns


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode(errors="surrogatepass")).hexdigest()
