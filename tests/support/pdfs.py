"""What a reader, or a program that reads aloud, finds in a PDF."""

from __future__ import annotations

import io
import itertools
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import page as validator
import pikepdf
import pypdfium2
from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen

if TYPE_CHECKING:
    from collections.abc import Iterator

LAYOUT = re.compile(r"[\s\xa0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\xad]+")
"""Spaces and marks that only layout makes."""


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def squeezed(text: str) -> str:
    """The text without what only layout makes."""
    return LAYOUT.sub("", unicodedata.normalize("NFKC", text))


def pages(pdf: bytes) -> list[str]:
    """The text of each page as it stands in the file, head and foot included."""
    with pypdfium2.PdfDocument(pdf) as document:
        # U+FFFE is how PDFium marks a hyphen at the end of a line.
        return [page.get_textpage().get_text_range().replace("\ufffe", "-") for page in document]


def complaints(pdf: bytes, *profiles: str) -> list[str]:
    """What the validator finds wrong, for each profile (`ua1`, `2a`).

    The validator takes every glyph of a font with several dictionaries of widths (CID-keyed CFF: the East Asian fonts)
    to be 0 wide. What it says of widths counts only where fontTools does not find them equal either.
    """
    found = []
    for profile in profiles:
        report = validator.validate_pdf_bytes(pdf, profile=profile)
        found += [
            f"{profile} {one.rule_id}: {one.message}" for one in report.failures if "GLYPH-WIDTH" not in one.rule_id
        ]
        found += [] if report.failures or report.is_compliant else [f"{profile}: not compliant"]
    return found + [f"width of {glyph}" for glyph in wrong_widths(opened(pdf))]


def wrong_widths(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Glyphs of embedded CFF fonts that are not as wide as the PDF says (ISO 14289-1, 7.21.5)."""
    for font in pdf.objects:
        if not isinstance(font, pikepdf.Dictionary) or font.get("/Subtype") != "/CIDFontType0":
            continue
        program = CFFFontSet()
        program.decompile(io.BytesIO(font.FontDescriptor.FontFile3.read_bytes()), None)
        glyphs = program[program.fontNames[0]].CharStrings
        said = _widths(font)
        for number, name in enumerate(glyphs.keys()):
            glyphs[name].draw(NullPen())
            if abs(glyphs[name].width - said.get(number, float(font.get("/DW", 1000)))) > 1:
                yield f"{font.BaseFont} {name}"


def _widths(font: pikepdf.Object) -> dict[int, float]:
    """By CID, from both forms of the array `W` (ISO 32000-1, 9.7.4.3): `c [w …]` and `first last w`."""
    found: dict[int, float] = {}
    rest = list(font.get("/W", []))
    while rest:
        first, second = int(rest.pop(0)), rest.pop(0)
        if isinstance(second, pikepdf.Array):
            found |= {first + n: float(width) for n, width in enumerate(second)}
        else:
            width = float(rest.pop(0))
            found |= dict.fromkeys(range(first, int(second) + 1), width)
    return found


def printed(pdf: bytes) -> str:
    """The text of all pages in reading order, squeezed."""
    return squeezed("".join(pages(pdf)))


def overfull(pdf: bytes, *, margin: float) -> list[tuple[int, str]]:
    """Pages and characters that stand nearer to the left or right edge than `margin`, in points."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            text = page.get_textpage()
            for n in range(text.count_chars()):
                left, _, right, _ = text.get_charbox(n)
                if right > left and (left < margin or right > page.get_width() - margin):
                    found.append((number, text.get_text_range(n, 1)))
    return found


def links(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            if note.Subtype == "/Link":
                yield note


def addresses(pdf: pikepdf.Pdf) -> set[str]:
    """Where links lead out of the document."""
    return {str(link.A.URI) for link in links(pdf) if "/A" in link and link.A.S == "/URI"}


def destinations(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Where the other links lead: pages with a place on them."""
    names = pikepdf.NameTree(pdf.Root.Names.Dests) if "/Names" in pdf.Root else {}
    found = []
    for link in links(pdf):
        if "/A" not in link or link.A.S != "/URI":
            target = link.Dest if "/Dest" in link else link.A.D
            target = names[str(target)] if isinstance(target, pikepdf.String) else target
            found.append(target.D if isinstance(target, pikepdf.Dictionary) else target)
    return found


def outlined(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Titles of the outline, at every depth."""
    with pdf.open_outline() as outline:
        rest = list(outline.root)
    while rest:
        one = rest.pop()
        yield " ".join(one.title.split())
        rest += one.children


def names(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Keys of all dictionaries, and kinds of actions."""
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary):
            yield from one.keys()
            yield str(one.get("/S", ""))


@dataclass(frozen=True)
class Piece:
    """Some tagged content."""

    tags: tuple[tuple[str, int], ...]
    """The structure elements it is in, outermost first: tag and object number."""
    page: int
    """Counted from 0."""
    number: int
    """Its place in the page's content (MCID)."""

    def within(self, *tags: str) -> int | None:
        """The object number of the innermost element of these tags that it is in."""
        return next((number for tag, number in reversed(self.tags) if tag in tags), None)


def structure(pdf: pikepdf.Pdf) -> list[Piece]:
    """All tagged content in the order of the structure tree."""
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
    return list(_pieces(pdf.Root.StructTreeRoot.K, (), None, numbers))


def _pieces(
    node: pikepdf.Object, tags: tuple[tuple[str, int], ...], page: pikepdf.Object, numbers: dict[tuple[int, int], int]
) -> Iterator[Piece]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _pieces(child, tags, page, numbers)
    elif isinstance(node, pikepdf.Dictionary):
        page = node.get("/Pg", page)
        if node.get("/Type") == "/MCR":
            yield Piece(tags, numbers[page.objgen], int(node.MCID))
        elif "/K" in node:
            yield from _pieces(node.K, (*tags, (str(node.S)[1:], node.objgen[0])), page, numbers)
    else:
        yield Piece(tags, numbers[page.objgen], int(node))


def painted(pdf: pikepdf.Pdf) -> list[tuple[int, int]]:
    """Page and number of all tagged content in the order in which pages paint it."""
    return [
        (number, int(step.operands[1].MCID))
        for number, page in enumerate(pdf.pages)
        for step in pikepdf.parse_content_stream(page, "BDC")
        if isinstance(step.operands[1], pikepdf.Dictionary) and "/MCID" in step.operands[1]
    ]


def torn(pdf: pikepdf.Pdf, *tags: str) -> list[int]:
    """Elements of these tags that do not stand on one page."""
    places: dict[int, set[int]] = {}
    for piece in structure(pdf):
        if number := piece.within(*tags):
            places.setdefault(number, set()).add(piece.page)
    return [number for number, on in places.items() if len(on) > 1]


def orphans(pdf: pikepdf.Pdf, *tags: str) -> list[Piece]:
    """The last pieces of elements of these tags that what follows does not share a page with."""
    pieces = structure(pdf)
    return [
        one
        for one, after in itertools.pairwise(pieces)
        if one.within(*tags) and one.within(*tags) != after.within(*tags) and one.page != after.page
    ]
