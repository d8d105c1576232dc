"""Make a folder of PDFs of briefings, on all cores; unchanged ones are not made again, an error costs one PDF.

Which PDFs are in the folder, and who asked for them, is kept by `pdf_ledger`.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from filelock import FileLock

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.cache_files import CACHED_ENDING, read_cache_file, write_cache_file
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.output.pdf_ledger import MadePdf, edited_files, listed_files, update_ledger
from mkdocs_briefing.render.editions import printed_editions
from mkdocs_briefing.render.pdf.known_roles import known_roles, roles_elsewhere
from mkdocs_briefing.render.pdf.typst import engine, render_dossier, render_edition, render_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from mkdocs_briefing.diagnostics import Problem
    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.render.dossiers import Dossier
    from mkdocs_briefing.render.editions import Edition
    from mkdocs_briefing.render.pdf.known_roles import KnownRole
    from mkdocs_briefing.render.pdf.typst import PdfSettings, Variant


@dataclass(frozen=True)
class Job:
    """A PDF to be in the folder."""

    name: str
    """Name of the file: `vote.pdf`, `elections.dossier.pdf`, `2024-12-05.edition.pdf`; ids hold no full stop."""
    key: str
    """Digest of its content, settings, templates and versions, which is its name in the cache."""
    make: Callable[[], bytes]
    """Function that makes it. Raises `InputError`."""
    large: bool = False
    """Whether it is a document of many briefings."""


@dataclass(frozen=True)
class Mirrored:
    """What `mirror_pdfs` did."""

    pdfs: int
    """Number of the PDFs of the build."""
    outdated: tuple[str, ...] = ()
    """Names of those that were not replaced, because somebody changed the earlier one."""


def typeset(
    entries: Sequence[Entry],
    out: Path,
    *,
    settings: PdfSettings,
    archive: Sequence[Entry] = (),
    cache: Path | None = None,
    complete: bool = True,
    jobs: int | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> list[Problem]:
    """Bring the PDFs in the folder `out` up to date: variants of each briefing, dossiers and editions of `settings`.

    `archive` has all briefings, which say who somebody is where one does not; without it, these are all.
    `cache` is a folder of PDFs made before, so that an unchanged one is not made again; with None all are made.
    `complete` says that these are all: other PDFs made earlier are deleted, unless somebody changed them. `progress` is
    called with the number done, the number of all and the file's name.
    The returned problems name the articles whose PDF could not be made; a PDF of an earlier build is then deleted too,
    so that none is out of date.
    """
    wanted = [
        *_briefing_jobs(entries, settings, archive or entries),
        *_dossier_jobs(entries, settings),
        *_edition_jobs(archive or entries, settings),
    ]
    missing = [problem for dossier in settings.dossiers for problem in dossier.missing(entries)]
    if cache:
        cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / "lock") if cache else nullcontext():
        made, failed, problems = _make(wanted, out, cache=cache, jobs=jobs, progress=progress)
        if cache:
            update_ledger(out, made, failed, cache=cache, complete=complete)
    return sorted([*missing, *problems])


def _briefing_jobs(entries: Sequence[Entry], settings: PdfSettings, archive: Sequence[Entry]) -> Iterator[Job]:
    relevant = _relevant_settings(settings)
    known = known_roles(archive, settings.address, mark=settings.mark)
    for entry in entries:
        roles = roles_elsewhere(entry, known, mark=settings.mark)
        for variant in settings.variants:
            name = f"{entry.briefing.id}.pdf" if variant == "full" else f"{entry.briefing.id}.{variant}.pdf"
            if variant == "full":
                yield Job(name, _key(variant, relevant, *_content(entry)), partial(_briefing_pdf, entry, settings))
            else:
                make = partial(_one_page_pdf, entry, settings, variant, roles)
                yield Job(name, _key(variant, relevant, repr(roles), *_content(entry)), make)


def _dossier_jobs(entries: Sequence[Entry], settings: PdfSettings) -> Iterator[Job]:
    relevant = _relevant_settings(settings)
    for dossier in settings.dossiers:
        if chosen := dossier.choose(entries):
            key = _key("dossier", dossier.title, relevant, *(part for entry in chosen for part in _content(entry)))
            yield Job(dossier.file, key, partial(_dossier_pdf, chosen, settings, dossier), large=True)


def _edition_jobs(archive: Sequence[Entry], settings: PdfSettings) -> Iterator[Job]:
    chosen = printed_editions(archive, newest=settings.newest_editions, names=settings.editions)
    if not chosen:
        return
    relevant = _relevant_settings(settings)
    known = known_roles(archive, settings.address, mark=settings.mark)
    for edition in chosen:
        roles = {one.briefing.id: roles_elsewhere(one, known, mark=settings.mark) for one in edition.entries}
        contents = (part for entry in edition.entries for part in _content(entry))
        key = _key("edition", edition.name, relevant, repr(roles), *contents)
        yield Job(edition.file, key, partial(_edition_pdf, edition, settings, roles), large=True)


def _briefing_pdf(entry: Entry, settings: PdfSettings) -> bytes:
    return render_pdf(entry, settings=settings)


def _one_page_pdf(entry: Entry, settings: PdfSettings, variant: Variant, roles: Mapping[str, KnownRole]) -> bytes:
    return render_pdf(entry, settings=settings, variant=variant, roles=roles)


def _dossier_pdf(chosen: Sequence[Entry], settings: PdfSettings, dossier: Dossier) -> bytes:
    return render_dossier(chosen, settings=settings, title=dossier.title)


def _edition_pdf(edition: Edition, settings: PdfSettings, roles: Mapping[str, Mapping[str, KnownRole]]) -> bytes:
    return render_edition(edition, settings=settings, roles=roles)


def _relevant_settings(settings: PdfSettings) -> str:
    """Return the settings that decide the bytes of a PDF: which other PDFs there are changes none."""
    return repr(replace(settings, variants=(), dossiers=(), newest_editions=0, editions=()))


def _content(entry: Entry) -> tuple[str, str]:
    return entry.briefing.model_dump_json(), entry.article


def _key(*parts: str) -> str:
    """Return the digest of everything that decides the bytes of a PDF."""
    return sha256_hex("".join(sha256_hex(part) for part in (engine(), *parts)))


def _make(
    wanted: Sequence[Job],
    out: Path,
    *,
    cache: Path | None,
    jobs: int | None,
    progress: Callable[[int, int, str], None] | None,
) -> tuple[dict[str, MadePdf], set[str], list[Problem]]:
    """Make the PDFs; return those that are made, the names of the files that could not be made, and why."""
    made: dict[str, MadePdf] = {}
    failed: set[str] = set()
    problems: list[Problem] = []
    for done, (job, future) in enumerate(_run_jobs(wanted, out, cache=cache, jobs=jobs), 1):
        try:
            made[job.name] = MadePdf(job.key, future.result())
        except InputError as error:
            problems += [problem for problem in error.problems if problem not in problems]
            failed.add(job.name)
        if progress:
            progress(done, len(wanted), job.name)
    return made, failed, problems


def _run_jobs(
    wanted: Sequence[Job], out: Path, *, cache: Path | None, jobs: int | None
) -> Iterator[tuple[Job, Future[str]]]:
    """Yield each job when it is done. Threads do the work, since Typst releases Python's global lock.

    Large documents come one after another, as Typst holds all of one in memory and uses all cores for its pages.
    """
    for large, workers in ((False, jobs or os.cpu_count()), (True, 1)):
        with ThreadPoolExecutor(max_workers=workers) as pool:
            futures = {pool.submit(_write, job, out, cache): job for job in wanted if job.large == large}
            for future in as_completed(futures):
                yield futures[future], future


def _write(job: Job, out: Path, cache: Path | None) -> str:
    """Write one PDF, from the cache if it is there and intact; return the SHA-256 of its bytes."""
    cached = cache / f"{job.key}{CACHED_ENDING}" if cache else None
    pdf = read_cache_file(cached) if cached else None
    if pdf is None:
        pdf = job.make()
        if cached:
            write_cache_file(cached, pdf)
    write_atomically(out / job.name, pdf)
    return sha256_hex(pdf)


def mirror_pdfs(source: Path, folder: Path, *, cache: Path) -> Mirrored:
    """Copy the PDFs that a build made in `source` into `folder`, and delete those that earlier builds put there.

    A PDF that somebody put there or changed is neither deleted nor replaced.
    """
    built = listed_files(source, cache=cache)
    edited = edited_files(folder, cache=cache)
    for name in built:
        if name not in edited:
            write_atomically(folder / name, (source / name).read_bytes(), durable=False)
    if built or edited or folder.is_dir():
        update_ledger(
            folder, built | {name: edited[name] for name in edited if name in built}, (), cache=cache, complete=True
        )
    outdated = sorted(name for name, made in edited.items() if built.get(name, made) != made)
    return Mirrored(len(built), tuple(outdated))
