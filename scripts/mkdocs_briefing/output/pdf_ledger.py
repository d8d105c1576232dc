"""Which PDFs are in a folder, and who asked for them, so that builds delete their own outdated PDFs and no others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.hashing import sha256_hex

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

REQUESTED_LIST = ".asked"
"""File that lists the PDFs of its folder which a person requested by a command."""


def requested_files(folder: Path) -> frozenset[str]:
    """Return the files in the `folder` that a person requested by a command: no build makes or deletes them."""
    return frozenset((read_or_none(folder / REQUESTED_LIST) or b"").decode(errors="replace").splitlines())


def remember_requested(folder: Path, name: str) -> None:
    """Add `name` to the files that a person requested in the `folder`; forget those that are gone."""
    names = sorted({name, *(one for one in requested_files(folder) if (folder / one).is_file())})
    write_atomically(folder / REQUESTED_LIST, "".join(f"{one}\n" for one in names).encode())


def listed_files(out: Path, *, cache: Path) -> dict[str, str]:
    """Return names and keys of the PDFs that builds made in `out` and that are still there."""
    return {name: key for name, key in _files(_ledger(out, cache)).items() if (out / name).is_file()}


def edited_files(out: Path, *, cache: Path) -> dict[str, str]:
    """Return the PDFs in `out` that somebody changed since a build made them, each with the key of what was made."""
    listed = listed_files(out, cache=cache).items()
    return {
        name: key for name, key in listed if read_or_none(cache / f"{key}.pdf") not in (None, read_or_none(out / name))
    }


def update_ledger(out: Path, made: Mapping[str, str], failed: Collection[str], *, cache: Path, complete: bool) -> None:
    """Delete what is outdated in `out`, note what is there now, and empty the cache of what no folder has.

    `made` has the files that are up to date, each with its key, and `failed` those that could not be made. `complete`
    says that files of earlier builds that are in neither are outdated.
    """
    ledger = _ledger(out, cache)
    before = _files(ledger)
    wanted = {*made, *requested_files(out)} if complete else before
    outdated = {name: key for name, key in before.items() if name in failed or name not in wanted}
    for name, key in outdated.items():
        _delete_unchanged(out / name, cache / f"{key}.pdf")
    files = {name: key for name, key in before.items() if name not in outdated} | dict(made)
    note = {"folder": str(out.absolute()), "files": dict(sorted(files.items()))}
    write_atomically(ledger, (json.dumps(note, indent=1, ensure_ascii=False) + "\n").encode())
    _empty_cache(cache)


def _ledger(out: Path, cache: Path) -> Path:
    return cache / f"{sha256_hex(str(out.absolute()))[:16]}.json"


def _delete_unchanged(file: Path, cached: Path) -> None:
    """Delete a PDF, unless somebody changed it since it was made."""
    pdf = read_or_none(file)
    if pdf is not None and pdf == read_or_none(cached):
        file.unlink()


def _empty_cache(cache: Path) -> None:
    """Delete the cached PDFs that are in no folder."""
    used = {key for ledger in cache.glob("*.json") for key in _files(ledger).values()}
    for file in cache.glob("*.pdf"):
        if file.stem not in used:
            file.unlink()


def _files(ledger: Path) -> dict[str, str]:
    """Return names and keys of the PDFs made earlier in one folder; none when the ledger or the folder is gone."""
    data = read_or_none(ledger)
    try:
        note = json.loads(data) if data else {}
        return dict(note["files"]) if Path(note["folder"]).is_dir() else {}
    except (ValueError, TypeError, KeyError):
        return {}


def read_or_none(file: Path) -> bytes | None:
    """Return the content of a file, and None when it cannot be read."""
    try:
        return file.read_bytes()
    except OSError:
        return None
