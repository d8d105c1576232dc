"""Briefings to a folder of PDFs: unchanged ones are not set again, all cores work, an error costs one PDF."""

from __future__ import annotations

import hashlib
import json
import os
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.render.pdf.typst import engine, render_dossier, render_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from concurrent.futures import Future

    from mkdocs_briefing.diagnostics import Problem
    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.render.dossiers import Dossier
    from mkdocs_briefing.render.pdf.typst import PdfSettings, Variant


ASKED = ".asked"
"""File that lists the PDFs which a person asked for by a command."""


@dataclass(frozen=True)
class Job:
    """One PDF to be in the folder."""

    name: str
    """Of the file: `vote.pdf`, `vote.bottom-line.pdf`, `elections.dossier.pdf`. Ids hold no full stop: none meet."""
    key: str
    """The same for the same content, settings, templates and versions: its name in the cache."""
    make: Callable[[], bytes]
    """Sets it. Raises `InputError`."""
    large: bool = False
    """Whether it is a document of many briefings."""


def typeset(
    entries: Sequence[Entry],
    out: Path,
    *,
    settings: PdfSettings,
    cache: Path | None = None,
    complete: bool = True,
    jobs: int | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> list[Problem]:
    """Brings the PDFs in the folder `out` up to date: the variants of each briefing and the dossiers of `settings`.

    `cache` is a folder of PDFs made before, so that an unchanged one is not set again; None makes all anew. `complete`
    says that this is all there is to be: other PDFs made earlier are deleted, unless somebody changed them. `progress`
    is called with the number done, the number of all and the file's name.
    The problems name the articles whose PDF could not be made; a PDF of an earlier build is then deleted too, so that
    none is out of date.
    """
    wanted = [*_briefings(entries, settings), *_dossiers(entries, settings)]
    missing = [problem for dossier in settings.dossiers for problem in dossier.missing(entries)]
    if cache:
        cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / "lock") if cache else nullcontext():
        failed, problems = _make(wanted, out, cache=cache, jobs=jobs, progress=progress)
        if cache:
            made = {job.name: job.key for job in wanted if job.name not in failed}
            _keep_books(out, made, failed, cache=cache, complete=complete)
    return sorted([*missing, *problems])


def _briefings(entries: Sequence[Entry], settings: PdfSettings) -> Iterator[Job]:
    # What else the settings ask for does not change a briefing's PDF.
    choices = repr(replace(settings, variants=(), dossiers=()))
    for entry in entries:
        for variant in settings.variants:
            name = f"{entry.briefing.id}.pdf" if variant == "full" else f"{entry.briefing.id}.{variant}.pdf"
            yield Job(name, _key(variant, choices, *_content(entry)), _setter(entry, settings, variant))


def _setter(entry: Entry, settings: PdfSettings, variant: Variant) -> Callable[[], bytes]:
    return lambda: render_pdf(entry, settings=settings, variant=variant)


def _dossiers(entries: Sequence[Entry], settings: PdfSettings) -> Iterator[Job]:
    choices = repr(replace(settings, variants=(), dossiers=()))
    for dossier in settings.dossiers:
        if chosen := dossier.choose(entries):
            key = _key("dossier", dossier.title, choices, *(part for entry in chosen for part in _content(entry)))
            yield Job(dossier.file, key, _dossier_setter(chosen, settings, dossier), large=True)


def _dossier_setter(chosen: Sequence[Entry], settings: PdfSettings, dossier: Dossier) -> Callable[[], bytes]:
    return lambda: render_dossier(chosen, settings=settings, title=dossier.title)


def _content(entry: Entry) -> tuple[str, str]:
    return entry.briefing.model_dump_json(), entry.article


def _key(*parts: str) -> str:
    """The digest of everything that decides on the bytes of a PDF."""
    return _sha256("".join(_sha256(part.encode()) for part in (engine(), *parts)).encode())


def _make(
    wanted: Sequence[Job],
    out: Path,
    *,
    cache: Path | None,
    jobs: int | None,
    progress: Callable[[int, int, str], None] | None,
) -> tuple[set[str], list[Problem]]:
    """The names of the files that could not be made, and why."""
    failed: set[str] = set()
    problems: list[Problem] = []
    for done, (job, future) in enumerate(_done(wanted, out, cache=cache, jobs=jobs), 1):
        try:
            future.result()
        except InputError as error:
            problems += [problem for problem in error.problems if problem not in problems]
            failed.add(job.name)
        if progress:
            progress(done, len(wanted), job.name)
    return failed, problems


def _done(
    wanted: Sequence[Job], out: Path, *, cache: Path | None, jobs: int | None
) -> Iterator[tuple[Job, Future[None]]]:
    """Each job when it is done. Threads do: Typst works without Python's lock.

    Large documents come one after another, as Typst holds all of one in memory and uses all cores for its pages.
    """
    for large, workers in ((False, jobs or os.cpu_count()), (True, 1)):
        with ThreadPoolExecutor(max_workers=workers) as pool:
            futures = {pool.submit(_write, job, out, cache): job for job in wanted if job.large == large}
            for future in as_completed(futures):
                yield futures[future], future


def _write(job: Job, out: Path, cache: Path | None) -> None:
    kept = cache / f"{job.key}.pdf" if cache else None
    pdf = _read(kept) if kept else None
    if pdf is None:
        pdf = job.make()
        if kept:
            write_atomically(kept, pdf)
    write_atomically(out / job.name, pdf)


def mirror_pdfs(site: Path, folder: Path) -> int:
    """Makes `folder` hold the PDFs of the built `site`, and no others but what a person asked for; tells how many."""
    made = {file.name: file for file in sorted((site / "pdf").glob("*.pdf"))}
    for old in folder.glob("*.pdf"):
        if old.name not in made and old.name not in asked_for(folder):
            old.unlink()
    for name, file in made.items():
        write_atomically(folder / name, file.read_bytes(), durable=False)
    return len(made)


# ---------------------------------------------------------------- what a person asked for besides
def asked_for(folder: Path) -> frozenset[str]:
    """Files in the `folder` that a person asked for by a command: no build makes them, and none deletes them."""
    return frozenset((_read(folder / ASKED) or b"").decode(errors="replace").splitlines())


def remember(folder: Path, name: str) -> None:
    """Has `name` among the files that a person asked for in the `folder`."""
    names = sorted({name, *(one for one in asked_for(folder) if (folder / one).is_file())})
    write_atomically(folder / ASKED, "".join(f"{one}\n" for one in names).encode())


# ---------------------------------------------------------------- what was made, folder by folder
def _keep_books(out: Path, made: Mapping[str, str], failed: set[str], *, cache: Path, complete: bool) -> None:
    """Deletes what is out of date in `out`, notes what is there now, and empties the cache of what no folder has."""
    ledger = cache / f"{_sha256(str(out.absolute()).encode())[:16]}.json"
    before = _files(ledger)
    kept = {*made, *asked_for(out)} if complete else before
    gone = {name: key for name, key in before.items() if name in failed or name not in kept}
    for name, key in gone.items():
        pdf = _read(out / name)
        if pdf is not None and pdf == _read(cache / f"{key}.pdf"):
            (out / name).unlink()
    files = {name: key for name, key in before.items() if name not in gone} | dict(made)
    note = {"folder": str(out.absolute()), "files": dict(sorted(files.items()))}
    write_atomically(ledger, (json.dumps(note, indent=1, ensure_ascii=False) + "\n").encode())
    used = {key for book in cache.glob("*.json") for key in _files(book).values()}
    for pdf_file in cache.glob("*.pdf"):
        if pdf_file.stem not in used:
            pdf_file.unlink()


def _files(ledger: Path) -> dict[str, str]:
    """File names and keys of the PDFs made earlier in one folder; none when nothing is known of it or it is gone."""
    data = _read(ledger)
    try:
        note = json.loads(data) if data else {}
        return dict(note["files"]) if Path(note["folder"]).is_dir() else {}
    except (ValueError, TypeError, KeyError):
        return {}


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
