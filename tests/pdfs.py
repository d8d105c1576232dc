"""What a reader, or a program that reads aloud, finds in a PDF."""

from __future__ import annotations

import io
import itertools
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2

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
