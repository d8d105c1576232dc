"""Which PDFs are in a folder, and who asked for them, so that builds delete their own outdated PDFs and no others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.cache_files import CACHED_ENDING
from mkdocs_briefing.hashing import sha256_hex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

REQUESTED_LIST = ".asked"
"""File that lists the PDFs of its folder which a person requested by a command."""


class MadePdf(NamedTuple):
    """A PDF that a build made."""

    key: str
    """Digest of what it was made from, which is its name in the cache."""
    sha256: str
    """SHA-256 of its bytes: a file with other bytes was changed or damaged since."""


def requested_files(folder: Path) -> frozenset[str]:
    """Return the files in the `folder` that a person requested by a command: no build makes or deletes them."""
    return frozenset((read_or_none(folder / REQUESTED_LIST) or b"").decode(errors="replace").splitlines())


def remember_requested(folder: Path, name: str) -> None:
    """Add `name` to the files that a person requested in the `folder`; forget those that are gone."""
    names = sorted({name, *(one for one in requested_files(folder) if (folder / one).is_file())})
    write_atomically(folder / REQUESTED_LIST, "".join(f"{one}\n" for one in names).encode())


def listed_files(out: Path, *, cache: Path) -> dict[str, MadePdf]:
    """Return the PDFs that builds made in `out` and that are still there, by name."""
    return {name: made for name, made in _files(_ledger(out, cache)).items() if (out / name).is_file()}


def edited_files(out: Path, *, cache: Path) -> dict[str, MadePdf]:
    """Return the PDFs in `out` that were changed since a build made them, each with what was made."""
    return {name: made for name, made in listed_files(out, cache=cache).items() if not _is_unchanged(out / name, made)}


def changed_files(cache: Path) -> Iterator[Path]:
    """Yield the PDFs of builds, in all folders, that are not what was made: changed by somebody, or damaged."""
    for ledger in sorted(cache.glob("*.json")):
        for name, made in _files(ledger).items():
            file = _folder(ledger) / name
            if file.is_file() and not _is_unchanged(file, made):
                yield file


def update_ledger(
    out: Path, made: Mapping[str, MadePdf], failed: Collection[str], *, cache: Path, complete: bool
) -> None:
    """Delete what is outdated in `out`, note what is there now, and empty the cache of what no folder has.

    `made` has the files that are up to date, and `failed` those that could not be made. `complete`
    says that files of earlier builds that are in neither are outdated.
    """
    ledger = _ledger(out, cache)
    before = _files(ledger)
    wanted = {*made, *requested_files(out)} if complete else before
    outdated = {name: old for name, old in before.items() if name in failed or name not in wanted}
    for name, old in outdated.items():
        _delete_unchanged(out / name, old)
    files = {name: old for name, old in before.items() if name not in outdated} | dict(made)
    note = {"folder": str(out.absolute()), "files": dict(sorted(files.items()))}
    write_atomically(ledger, (json.dumps(note, indent=1, ensure_ascii=False) + "\n").encode())
    _empty_cache(cache)


def _ledger(out: Path, cache: Path) -> Path:
    return cache / f"{sha256_hex(str(out.absolute()))[:16]}.json"


def _delete_unchanged(file: Path, made: MadePdf) -> None:
    """Delete a PDF, unless somebody changed it since it was made."""
    if _is_unchanged(file, made):
        file.unlink()


def _is_unchanged(file: Path, made: MadePdf) -> bool:
    content = read_or_none(file)
    return content is not None and sha256_hex(content) == made.sha256


def _empty_cache(cache: Path) -> None:
    """Delete the cached PDFs that are in no folder."""
    used = {made.key + CACHED_ENDING for ledger in cache.glob("*.json") for made in _files(ledger).values()}
    for file in (*cache.glob(f"*{CACHED_ENDING}"), *cache.glob("*.pdf")):  # earlier versions cached plain PDFs
        if file.name not in used:
            file.unlink()


def _files(ledger: Path) -> dict[str, MadePdf]:
    """Return the PDFs made earlier in one folder by name; none when the ledger or the folder is gone or damaged."""
    data = read_or_none(ledger)
    try:
        note = json.loads(data) if data else {}
        files = {name: MadePdf(*made) for name, made in note["files"].items()}
        return files if Path(note["folder"]).is_dir() else {}
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}


def _folder(ledger: Path) -> Path:
    """Return the folder of an intact ledger's PDFs."""
    return Path(json.loads(ledger.read_bytes())["folder"])


def read_or_none(file: Path) -> bytes | None:
    """Return the content of a file, and None when it cannot be read."""
    try:
        return file.read_bytes()
    except OSError:
        return None
