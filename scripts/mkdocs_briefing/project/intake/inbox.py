"""Articles of feeds that wait for a person, in a folder of which nothing is built."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import CannotWriteError
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest import Reading, read_article
from mkdocs_briefing.project.articles import article_file, link_fault
from mkdocs_briefing.project.compose import own_title
from mkdocs_briefing.project.intake.record import FetchRecord, Visit
from mkdocs_briefing.project.known_articles import known_articles
from mkdocs_briefing.project.lock import locked_intake
from mkdocs_briefing.project.placement import SameTextError, place, place_unnamed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mkdocs_briefing.ingest import Article
    from mkdocs_briefing.project.articles import ArticleFile
    from mkdocs_briefing.project.intake.record import Became
    from mkdocs_briefing.project.settings import Settings

ENDING = ".txt"
"""Ending of the articles that wait."""

MAX_NAMES_SHOWN = 5
"""Names that a message lists."""


@dataclass(frozen=True)
class Waiting:
    """An article that waits."""

    name: str
    """Its file without ending, by which a person calls it."""
    path: str
    """Its file, as reported to people."""
    title: str
    """Its own title."""
    article: Article
    """What it says."""


@dataclass(frozen=True)
class Accepted:
    """An article that waited."""

    name: str
    """How it was called."""
    path: str
    """Where it is now."""
    is_new: bool
    """Whether it was put there now; if not, its text was there already."""


def waiting_names(settings: Settings) -> list[str]:
    """Return the names of the articles that wait, sorted."""
    return [file.name.removesuffix(ENDING) for file in _files(settings)]


def waiting(settings: Settings) -> tuple[list[Waiting], list[Problem]]:
    """Return the articles that wait, sorted by name, and what is wrong with other files."""
    found, problems = [], []
    for file in _files(settings):
        try:
            found.append(_read(_article_file(file, settings), settings))
        except InputError as error:
            problems += error.problems
    return found, problems


def accept(names: Sequence[str], settings: Settings) -> Iterator[Accepted | Problem]:
    """Move articles that wait into `seeds/`; yield where each is now, or why it stays.

    One of an address that `seeds/` has becomes a new version. Interrupted, it is completed by the same command.
    """
    record, known = FetchRecord(settings), known_articles(settings)
    for file in _named(names, settings):
        try:
            one = _read(_article_file(file, settings), settings)
            reading, source = Reading(one.article.text, one.article.metadata), one.path
            with locked_intake(settings.cache):
                if known.newest_at(one.article.metadata.url):
                    added = place(reading, source, settings, known)
                else:
                    added = place_unnamed(reading, source, settings, known, folder=settings.seeds, name=one.name)
            is_new, path = True, added.path
        except CannotWriteError:
            raise
        except SameTextError as error:
            is_new, path = False, error.path
        except InputError as error:
            yield from error.problems
            continue
        _note(record, one.path, one.article.metadata.url, became="article", file=path)
        _remove(file, settings)
        yield Accepted(one.name, path, is_new)
    record.tidy()


def reject(names: Sequence[str], settings: Settings) -> Iterator[str]:
    """Delete articles that wait, whose addresses are never asked for again by feeds; yield the name of each."""
    record = FetchRecord(settings)
    for file in _named(names, settings):
        url = None
        with suppress(InputError):  # a file that a person damaged is deleted like others
            url = _read(_article_file(file, settings), settings).article.metadata.url
        _note(record, settings.reported(file), url, became="rejected")
        _remove(file, settings)
        yield file.name.removesuffix(ENDING)
    record.tidy()


def _files(settings: Settings) -> list[Path]:
    folder = settings.inbox
    names = (one for one in folder.glob(f"*{ENDING}") if not one.name.startswith(".")) if folder.is_dir() else ()
    return sorted(names)


def _article_file(file: Path, settings: Settings) -> ArticleFile:
    if fault := link_fault(file, settings.inbox):
        raise InputError([Problem(settings.reported(file), 0, 0, fault)])
    return article_file(file, folder=settings.inbox, root=settings.root)


def _read(file: ArticleFile, settings: Settings) -> Waiting:
    path = settings.reported(file.file)
    article = read_article(file.file, path=path)
    return Waiting(file.name, path, own_title(article), article)


def _named(names: Sequence[str], settings: Settings) -> list[Path]:
    """Return the files of articles that wait. Raises `InputError` before anything is done when one does not."""
    files = {file.name.removesuffix(ENDING): file for file in _files(settings)}
    there = ", ".join(list(files)[:MAX_NAMES_SHOWN]) or "nothing"
    more = ", …" if len(files) > MAX_NAMES_SHOWN else ""
    message = f"no article of this name waits; what waits is {there}{more}"
    if problems := [Problem(name, 0, 0, message) for name in names if _plain(name) not in files]:
        raise InputError(problems)
    return [files[name] for name in dict.fromkeys(map(_plain, names))]


def _plain(name: str) -> str:
    """Return the name of an article that a person may have named by its file."""
    return name.rpartition("/")[2].removesuffix(ENDING)


def _note(record: FetchRecord, path: str, url: str | None, *, became: Became, file: str | None = None) -> None:
    """Record what became of an article that waited: of the address where it is, and of those that led there."""
    visits = record.of_file(path)
    if url and record.visit(url) not in visits:
        visits.append(Visit(address=url, became=became))
    for visit in visits:
        record.note(visit.model_copy(update={"became": became, "file": file}))


def _remove(file: Path, settings: Settings) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        message = f"cannot be deleted: {error.strerror}; check the folder's permissions, then run again"
        raise InputError([Problem(settings.reported(file), 0, 0, message)]) from None
