"""The PDFs that a person requests by `briefing pdf`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.diagnostics import Problem, count
from mkdocs_briefing.render.dossiers import Dossier
from mkdocs_briefing.render.editions import UNDATED, editions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.render.editions import Edition
    from mkdocs_briefing.render.pdf.typst import PdfSettings

NOTHING_CHOSEN = "no briefing meets every condition; give fewer of them"


@dataclass(frozen=True)
class PdfRequest:
    """PDFs to make in one folder."""

    entries: Sequence[Entry]
    """Briefings to make them of."""
    settings: PdfSettings
    """Settings, with the variants of each briefing and the dossiers to make."""
    complete: bool = False
    """Whether these are all PDFs that `mkdocs.yml` has."""
    extra_file: str | None = None
    """File of a dossier or edition that is not in `mkdocs.yml`; None without one."""
    summary: str = ""
    """Line for a person on what is made; empty when it is nothing."""
    problems: tuple[Problem, ...] = ()
    """Problems of what is requested and cannot be made."""


def find_ids(names: Sequence[str], entries: Sequence[Entry]) -> list[str]:
    """Return the id of each briefing that a person calls by its id or by its article's file, with or without ending.

    A name that no briefing or more than one has stays as it is.
    """
    return [_find_id(name, entries) for name in names]


def _find_id(name: str, entries: Sequence[Entry]) -> str:
    called = [entry.briefing.id for entry in entries if _is_called(name, entry.briefing.source.path)]
    return called[0] if len(called) == 1 and name not in {entry.briefing.id for entry in entries} else name


def _is_called(name: str, path: str) -> bool:
    """Return whether `name` is the end of an article's path, from a folder or file name on: `2026/vote`, `vote.txt`."""
    wanted, parts = PurePosixPath(name).parts, PurePosixPath(path).parts
    without_ending = PurePosixPath(path).with_suffix("").parts
    return bool(wanted) and wanted in (parts[-len(wanted) :], without_ending[-len(wanted) :])


def of_briefings(ids: Sequence[str], entries: Sequence[Entry], settings: PdfSettings, *, out: Path) -> PdfRequest:
    """Return the request for the briefings with these `ids`; without any, for all and the dossiers of `settings`."""
    if not ids:
        return PdfRequest(entries, settings, complete=True, summary=_summary(entries, out))
    known = {entry.briefing.id: entry for entry in entries}
    found = [known[id_] for id_ in ids if id_ in known]
    return PdfRequest(
        found,
        replace(settings, dossiers=(), newest_editions=0),
        summary=_summary(found, out) if found else "",
        problems=tuple(_unknown(id_) for id_ in ids if id_ not in known),
    )


def _summary(entries: Sequence[Entry], out: Path) -> str:
    return f"{count(len(entries), 'briefing')} as PDF in {out}"


def _unknown(id_: str) -> Problem:
    return Problem("briefing pdf", 0, 0, f"no briefing or article is called {id_!r}")


def of_dossier(
    title: str,
    ids: Sequence[str],
    conditions: Mapping[str, Any],
    entries: Sequence[Entry],
    settings: PdfSettings,
    *,
    out: Path,
) -> PdfRequest:
    """Return the request for one dossier, of the briefings with these `ids`, or that meet the `conditions`.

    Without any of these it is the dossier that `mkdocs.yml` has under the title, or else one of all briefings.
    """
    configured = {dossier.title: dossier for dossier in settings.dossiers}
    is_new = title not in configured or bool(ids) or any(conditions.values())
    dossier = Dossier(title, briefings=tuple(ids), **conditions) if is_new else configured[title]
    request = PdfRequest(entries, replace(settings, variants=(), dossiers=(dossier,), newest_editions=0))
    chosen = dossier.choose(entries)
    if not chosen:  # unknown `ids` are reported when the dossier is made
        return replace(request, problems=() if ids else (Problem(f"dossier {title!r}", 0, 0, NOTHING_CHOSEN),))
    return replace(
        request,
        extra_file=dossier.file if is_new else None,
        summary=f"{count(len(chosen), 'briefing')} in {out / dossier.file}",
    )


def of_edition(name: str, entries: Sequence[Entry], settings: PdfSettings, *, out: Path) -> PdfRequest:
    """Return the request for the edition of one day, which is named as `Edition.name` is."""
    found = editions(entries)
    request = PdfRequest(entries, replace(settings, variants=(), dossiers=(), newest_editions=0, editions=(name,)))
    edition = next((one for one in found if one.name == name), None)
    if edition is None:
        return replace(request, problems=(Problem("briefing pdf", 0, 0, _no_edition(name, found)),))
    is_kept = edition in [one for one in found if one.name != UNDATED][: settings.newest_editions]
    return replace(
        request,
        extra_file=None if is_kept else edition.file,
        summary=f"{count(len(edition.entries), 'briefing')} in {out / edition.file}",
    )


def _no_edition(name: str, found: Sequence[Edition]) -> str:
    """Return the message for a day without briefings; it names the days around it that have some."""
    if name == UNDATED:
        return "every article has a date"
    days = [one.name for one in found if one.name != UNDATED]
    near = [*[day for day in days if day < name][:1], *[day for day in days if day > name][-1:]]
    hint = (
        f"; the nearest {'days with one are' if near[1:] else 'day with one is'} {' and '.join(near)}" if near else ""
    )
    return f"no article was published on {name}{hint}"
