"""Render briefings as PDF with Typst, to which article text goes as strings of JSON only, never as markup."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

import segno
import typst

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.model import TextMode
from mkdocs_briefing.render.links import briefing_path
from mkdocs_briefing.render.page import page_address
from mkdocs_briefing.render.pdf.briefing_data import briefing_data
from mkdocs_briefing.render.pdf.dossier import dossier_data
from mkdocs_briefing.render.pdf.edition import edition_data
from mkdocs_briefing.render.pdf.fonts import LABEL_FAMILY, PACKAGES, TEXT_FAMILY, typefaces
from mkdocs_briefing.render.pdf.one_page import one_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.render.dossiers import Dossier
    from mkdocs_briefing.render.editions import Edition
    from mkdocs_briefing.render.pdf.known_roles import KnownRole

Paper = Literal["a4", "us-letter"]
Variant = Literal["full", "bottom-line"]
Archive = Literal["a-2a", "a-2b", "a-2u", "a-3a", "a-3b", "a-3u"]
"""Levels of PDF/A that go with PDF/UA-1, which is PDF 1.7: PDF/A-1 is PDF 1.4, where page heads cannot be tagged, and
PDF/A-4 is PDF 2.0."""

TEMPLATES = Path(__file__).with_name("templates")


@dataclass(frozen=True)
class PdfSettings:
    """Settings of PDFs. Raises `ValueError` for a choice that does not exist."""

    paper: Paper = "a4"
    """Size of a page."""
    archive: Archive | None = None
    """Level of PDF/A to meet besides PDF/UA; every briefing then needs a date."""
    text_mode: TextMode = "full"
    """How much of the article is printed where the briefing does not say."""
    mark: str | None = None
    """Circulation mark on every page of briefings without a TLP label: `For internal use`."""
    organization: str | None = None
    """Name of who circulates the PDFs, printed at the head of every page."""
    site_url: str | None = None
    """Address of the published site; with it, the address of the briefing's page is printed, and its QR code."""
    directory_urls: bool = False
    """Whether each page of the site is a folder with an `index.html`."""
    variants: tuple[Variant, ...] = ("full", "bottom-line")
    """PDFs to make of every briefing."""
    dossiers: tuple[Dossier, ...] = ()
    """PDFs to make of many briefings."""
    newest_editions: int = 0
    """Number of the newest days of which to make the edition."""
    editions: tuple[str, ...] = ()
    """Names of further editions to make: `2024-12-05`."""
    fonts: tuple[Path, ...] = ()
    """Folders with fonts for further scripts."""

    def __post_init__(self) -> None:
        _require("paper", self.paper, get_args(Paper))
        _require("text_mode", self.text_mode, get_args(TextMode))
        _require("archive", self.archive, (None, *get_args(Archive)))
        for variant in self.variants:
            _require("variants", variant, get_args(Variant))
        files = [dossier.file for dossier in self.dossiers]
        for dossier in self.dossiers:
            if files.count(dossier.file) > 1:
                raise ValueError(
                    f"dossiers: {dossier.title!r}: another one would be {dossier.file} too; change its title"
                )

    def address(self, slug: str) -> str | None:
        """Return the address of a briefing's page on the site; None when that is not known."""
        page = page_address(briefing_path(slug), directory_urls=self.directory_urls)
        return f"{self.site_url.rstrip('/')}/{page}" if self.site_url else None


def _require(name: str, value: object, allowed: Sequence[object]) -> None:
    if value not in allowed:
        choice = ", ".join(str(one) for one in allowed if one is not None)
        raise ValueError(f"{name}: {value!r} is not one of {choice}")


def render_pdf(
    entry: Entry,
    *,
    settings: PdfSettings,
    variant: Variant = "full",
    roles: Mapping[str, KnownRole] | None = None,
) -> bytes:
    """Return one briefing as PDF/UA-1; `bottom-line` is always one page. The same input gives the same bytes.

    `roles` are those that other briefings give its actors, for the one page.
    Raises `InputError` when Typst refuses it, or PDF/A is wanted and the article has no date.
    """
    whole = _briefing(entry, settings)
    data = {"kind": variant, "briefing": whole if variant == "full" else one_page(whole, roles)}
    return _compile(data, language=whole["language"], settings=settings, path=entry.briefing.source.path)


def render_dossier(entries: Sequence[Entry], *, settings: PdfSettings, title: str) -> bytes:
    """Return many briefings as one PDF: title and contents, the briefings, a joint who's who, an index of actors.

    Raises `InputError` as `render_pdf` does, and `ValueError` when there are no entries.
    """
    if not entries:
        raise ValueError("a dossier of no briefings")
    data = dossier_data(entries, [_briefing(entry, settings) for entry in entries], title=title, mark=settings.mark)
    return _compile(
        {"kind": "dossier", **data}, language=data["language"], settings=settings, path=f"dossier {title!r}"
    )


def render_edition(
    edition: Edition, *, settings: PdfSettings, roles: Mapping[str, Mapping[str, KnownRole]] | None = None
) -> bytes:
    """Return the briefings of a day as one PDF: a summary, contents, and each briefing on a page.

    `roles` has those that other briefings give the actors of one, by the briefing's id. Raises `InputError` as
    `render_pdf` does.
    """
    pages = [one_page(_briefing(entry, settings), (roles or {}).get(entry.briefing.id)) for entry in edition.entries]
    data = {"kind": "edition", **edition_data(edition, pages, mark=settings.mark)}
    return _compile(data, language=data["language"], settings=settings, path=f"edition {edition.name}")


def _briefing(entry: Entry, settings: PdfSettings) -> dict[str, Any]:
    address = settings.address(entry.briefing.id)
    data = briefing_data(entry, text_mode=settings.text_mode, mark=settings.mark, address=address)
    return {**data, "qr": qr_code(address) if address else None}


def qr_code(address: str) -> str:
    """Return the address as QR code, an SVG."""
    return str(segno.make(address, error="m", micro=False).svg_inline(border=0))


# ---------------------------------------------------------------- Typst
def _compile(data: dict[str, Any], *, language: str, settings: PdfSettings, path: str) -> bytes:
    faces = typefaces(settings.fonts)
    look = {
        "paper": settings.paper,
        "organization": settings.organization,
        "text": faces.families(TEXT_FAMILY, language),
        "labels": faces.families(LABEL_FAMILY, language),
    }
    inputs = {"data": data, "look": look}
    try:
        pdf, warnings = typst.compile_with_warnings(
            str(TEMPLATES / "main.typ"),
            root=str(TEMPLATES),
            font_paths=faces.files,
            sys_inputs={
                name: json.dumps(_replace_texts(value, faces.replace_unprintable)) for name, value in inputs.items()
            },
            pdf_standards=["ua-1", *([settings.archive] if settings.archive else [])],
            timestamp=0,
        )
    except typst.TypstError as error:
        raise InputError([Problem(path, 0, 0, _problem_text(error.message))]) from None
    if unsettled := [warning.message for warning in warnings if "converge" in warning.message]:
        raise InputError([Problem(path, 0, 0, _problem_text(unsettled[0]))])  # page numbers would be wrong
    return bytes(pdf)


def _problem_text(message: str) -> str:
    if "missing document date" in message:
        return "no PDF/A without a date; give `published` in the front matter or the curation file"
    return f"no PDF: Typst says {message!r:.200}; please report this as a bug, with the article"


def _replace_texts(value: Any, change: Callable[[str], str]) -> Any:
    """Return the data with every text changed, but for keys."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _replace_texts(inner, change) for key, inner in value.items()}
    return [_replace_texts(inner, change) for inner in value] if isinstance(value, list) else value


@cache
def engine() -> str:
    """Return all that decides the bytes of a PDF besides its briefing and settings: versions, templates and code."""
    packages = ("typst", "segno", "fonttools", *(name.replace("_", "-") for name in PACKAGES))
    versions = [f"{name} {metadata.version(name)}" for name in packages]
    own = sorted((*TEMPLATES.glob("*.typ"), *TEMPLATES.parent.glob("*.py"), *TEMPLATES.parents[1].glob("*.py")))
    return "\n".join((*versions, *(file.read_text(encoding="utf-8") for file in own)))
