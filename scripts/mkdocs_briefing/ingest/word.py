"""Word documents: the text of a .docx, converted by Mammoth."""

from __future__ import annotations

import io
import zipfile
import zlib
from html.parser import HTMLParser
from xml.parsers.expat import ExpatError

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.article import Reading
from mkdocs_briefing.ingest.webpage import FILE_LIMIT

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
        """Return the document's text, a paragraph a line, headings and lists marked; no pictures, no deleted words."""
        try:
            import mammoth
        except ImportError as error:
            raise InputError([Problem(path, 0, 0, f"{NEEDS_MAMMOTH} ({error.name} is missing)")]) from None
        _refuse_bombs(data, path)
        try:
            made = mammoth.convert_to_html(io.BytesIO(data), convert_image=mammoth.images.img_element(lambda _: {}))
        except DAMAGE as error:
            raise InputError([Problem(path, 0, 0, f"{DAMAGED} ({type(error).__name__})")]) from None
        lines = _Lines()
        lines.feed(made.value)
        lines.close()
        return Reading("\n\n".join(lines.found) + "\n")


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


class _Lines(HTMLParser):
    """The blocks of Mammoth's HTML as lines."""

    BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "td", "th", "br", "table"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._words: list[str] = []
        self._prefix = ""

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        if tag in self.BLOCKS:
            self._end_line()
        if tag == "li":
            self._prefix = "- "
        elif tag[0] == "h" and tag[1:].isdigit():
            self._prefix = "#" * int(tag[1:]) + " "

    def handle_endtag(self, tag: str) -> None:
        if tag in self.BLOCKS:
            self._end_line()

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def close(self) -> None:
        super().close()
        self._end_line()

    def _end_line(self) -> None:
        text = " ".join("".join(self._words).split())
        if text:
            self.found.append(self._prefix + text)
            self._prefix = ""
        self._words = []
