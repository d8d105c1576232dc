"""`briefing pdf`: which briefings and dossiers a person asks for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.diagnostics import Problem, count
from mkdocs_briefing.render.dossiers import Dossier

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.render.pdf.typst import PdfSettings

EMPTY = "no briefing has all that is asked for; ask for less"
UNKNOWN = "is the id of no briefing; they are in build/briefings"


@dataclass(frozen=True)
class Order:
    """PDFs to make in one folder."""

    entries: Sequence[Entry]
    """What they are made of."""
    settings: PdfSettings
    """Which of their variants, and which dossiers."""
    complete: bool = False
    """Whether this is all that `mkdocs.yml` has."""
    asked: str | None = None
    """File of a dossier that is not in `mkdocs.yml`."""
    told: str = ""
    """What is made, for a person; empty for nothing."""
    problems: tuple[Problem, ...] = ()
    """What is asked for and cannot be."""


def of_briefings(ids: Sequence[str], entries: Sequence[Entry], settings: PdfSettings, *, out: Path) -> Order:
    """The briefings with these `ids`; without any, all of them and the dossiers of the `settings`."""
    known = {entry.briefing.id: entry for entry in entries}
    wanted = [known[one] for one in ids if one in known] if ids else list(entries)
    return Order(
        wanted,
        replace(settings, dossiers=()) if ids else settings,
        complete=not ids,
        told=f"{count(len(wanted), 'briefing')} as PDF in {out}" if wanted or not ids else "",
        problems=tuple(Problem(one, 0, 0, UNKNOWN) for one in ids if one not in known),
    )


def of_dossier(
    title: str,
    ids: Sequence[str],
    choice: Mapping[str, Any],
    entries: Sequence[Entry],
    settings: PdfSettings,
    *,
    out: Path,
) -> Order:
    """One dossier; by its title alone the one of `mkdocs.yml`, else of the briefings with these `ids`, or so chosen."""
    configured = {dossier.title: dossier for dossier in settings.dossiers}
    is_new = title not in configured or bool(ids) or any(choice.values())
    dossier = Dossier(title, briefings=tuple(ids), **choice) if is_new else configured[title]
    wanted = dossier.choose(entries)
    return Order(
        entries,
        replace(settings, variants=(), dossiers=(dossier,)),
        asked=dossier.file if is_new and wanted else None,
        told=f"{count(len(wanted), 'briefing')} in {out / dossier.file}" if wanted else "",
        problems=() if wanted or ids else (Problem(f"dossier {title!r}", 0, 0, EMPTY),),
    )
