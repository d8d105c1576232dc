"""Word documents: the text of a .docx, converted by Mammoth."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any
from xml.parsers.expat import ExpatError

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.article import Reading
from mkdocs_briefing.ingest.html.blocks import blocks_of
from mkdocs_briefing.ingest.html.shown import rename_wrappers
from mkdocs_briefing.ingest.html.tables import unfold_layout_tables
from mkdocs_briefing.ingest.webpage import FILE_LIMIT
from mkdocs_briefing.ingest.word_shown import as_shown

UNPACKED_LIMIT = 100_000_000
"""Bytes of a document's parts, unpacked: more is a zip bomb, not an article."""

MAX_TAGS = 300_000
"""Tags of a document's parts: a novel has some 200,000, and Mammoth reads 20,000 in a second."""

READ_BYTES = 1_000_000
"""How much of a part is unpacked at a time."""

NEEDS_MAMMOTH = "needs Mammoth to be read; install mkdocs-briefing[formats], or put the text into a .txt file"
DAMAGED = "not a Word document, or a damaged one; save it again as .docx, or as a .txt file"

DAMAGE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    RuntimeError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
    ExpatError,
)
"""What Mammoth and the parsers below it raise for a damaged document."""


class WordDocument:
    """Word documents in the format of 2007 and later (Office Open XML)."""

    endings = (".docx",)
    limit = FILE_LIMIT

    def read(self, data: bytes, *, path: str) -> Reading:
        """Return the document's text, a paragraph a line, headings and lists marked: no pictures, no hidden words."""
        try:
            import mammoth
        except ImportError as error:
            raise InputError([Problem(path, 0, 0, f"{NEEDS_MAMMOTH} ({error.name} is missing)")]) from None
        _refuse_bombs(data, path)
        try:
            shown, left_out = as_shown(data)
            made = mammoth.convert_to_html(io.BytesIO(shown), convert_image=mammoth.images.img_element(lambda _: {}))
        except DAMAGE as error:
            raise InputError([Problem(path, 0, 0, f"{DAMAGED} ({type(error).__name__})")]) from None
        return Reading("\n\n".join(_lines(made.value)) + "\n", left_out=left_out)


def _lines(html: str) -> list[str]:
    """Return the lines of Mammoth's HTML; footnotes come last, as lines without marks."""
    from lxml.html import fragment_fromstring

    tree: Any = fragment_fromstring(html, create_parent="div")
    rename_wrappers(tree)
    unfold_layout_tables(tree)
    return [block.line for block in blocks_of(tree) if block.kind is None]


def _refuse_bombs(data: bytes, path: str) -> None:
    """Raise `InputError` for what is no document, and for one whose parts would take minutes or gigabytes to read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
            known = "word/document.xml" in parts.namelist()
            too_many = size <= UNPACKED_LIMIT and _tags_exceed(MAX_TAGS, parts)
    except DAMAGE:
        raise InputError([Problem(path, 0, 0, DAMAGED)]) from None
    if not known:
        raise InputError([Problem(path, 0, 0, DAMAGED)])
    if size > UNPACKED_LIMIT:
        message = f"{size:,} bytes unpacked, more than the limit of {UNPACKED_LIMIT:,}; put its text into a .txt file"
        raise InputError([Problem(path, 0, 0, message)])
    if too_many:
        message = f"has more than the limit of {MAX_TAGS:,} tags; put its text into a .txt file"
        raise InputError([Problem(path, 0, 0, message)])


def _tags_exceed(limit: int, parts: zipfile.ZipFile) -> bool:
    """Return whether the XML in `parts` has more than `limit` tags; no more of it is unpacked than that takes."""
    tags = 0
    for name in parts.namelist():
        if not name.endswith((".xml", ".rels")):
            continue
        with parts.open(name) as part:
            while piece := part.read(READ_BYTES):
                tags += piece.count(b"<")
                if tags > limit:
                    return True
    return False
