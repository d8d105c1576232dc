"""Pieces of a PDF's text as JSON, by PDFium: run as a program, with the PDF as standard input.

PDFium is native code that ends its process where memory runs out. So it runs in a process of its own, whose memory and
time are limited before it sees the first byte. This file imports nothing of the package, so that it starts fast.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import math
import sys
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

GAP = 0.9
"""Gap between two characters, in sizes of their font, that ends a piece: wider than most spaces of justified text."""

SAME_BASELINE = 0.08
"""Distance of two baselines, in sizes of a font, that ends a piece: superscripts are raised by more."""

BOLD_WEIGHT = 600
INVISIBLE_MODE = 3
"""Text rendering mode without fill and stroke (ISO 32000, 9.3.6)."""

NOTE_CHARACTERS = frozenset("0123456789*†‡§")
"""Characters of marks of footnotes, which fonts also have as small raised glyphs on the common baseline."""

RAISED = 0.2
"""How far above its baseline, in sizes of its font, the ink of a raised glyph begins."""

CAPITAL_HEIGHT = 0.7
"""Height of a digit or a capital, in sizes of its font."""

HIGH_HALVES, LOW_HALVES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
"""Code units of UTF-16 for characters beyond the basic plane."""

HYPHENS = frozenset({"\x02", "\ufffe"})
"""What PDFium has in place of a hyphen at the end of a line."""

MAX_OBJECTS = 20_000
"""Objects of a page among which pictures are looked for."""

MAX_PICTURES = 500
"""Pictures of a page; more are the tiles of one drawing."""


@dataclass
class _Limits:
    """What a PDF may cost."""

    pages: int
    characters: int
    memory: int
    seconds: int


class _TooMuchError(Exception):
    """A limit is exceeded; its argument says which."""


@dataclass
class _Character:
    """A character with the style of the text object that draws it."""

    text: str
    left: float
    right: float
    x: float
    y: float
    style: tuple[float, bool, bool, int]
    """Size, whether bold, whether invisible, and direction in quarters of a turn."""


def main() -> None:
    """Print what is in the PDF on standard input; exit with code 0, and `{"fault": …}` for one that is not read."""
    limits = _Limits(*map(int, sys.argv[1:5]))
    _limit_process(limits)
    data = sys.stdin.buffer.read()
    try:
        found = _content(data, limits)
    except ImportError:
        found = {"fault": "missing"}
    except MemoryError:
        found = {"fault": "memory"}
    except _TooMuchError as error:
        found = {"fault": str(error)}
    json.dump(found, sys.stdout)


def _limit_process(limits: _Limits) -> None:
    with contextlib.suppress(ImportError):  # Windows, where the caller's clock is the only limit
        import resource

        for kind, limit in ((resource.RLIMIT_AS, limits.memory), (resource.RLIMIT_CPU, limits.seconds)):
            hard = resource.getrlimit(kind)[1]
            soft = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
            with contextlib.suppress(ValueError, OSError):  # macOS has no limit on address space
                resource.setrlimit(kind, (soft, hard))
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _content(data: bytes, limits: _Limits) -> dict[str, Any]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return {"fault": "password" if "password" in str(error).lower() else "damaged"}
    if len(document) > limits.pages:
        return {"fault": "pages", "number": len(document)}
    told = document.get_metadata_dict()
    pages: list[Any] = []
    left = limits.characters
    for number in range(len(document)):
        try:
            page, read = _page(document, number, left)
        except pypdfium2.PdfiumError:  # a page that is damaged; the others may be whole
            page, read = {"size": [0, 0], "pieces": [], "pictures": [], "unmapped": 0, "fault": "damaged"}, 0
        left -= read
        pages.append(page)
    return {"pages": pages, "about": {name: told.get(name, "") for name in ("Title", "Author", "CreationDate")}}


def _page(document: Any, number: int, limit: int) -> tuple[dict[str, Any], int]:
    import pypdfium2.raw as pdfium

    page = document[number]
    textpage = page.get_textpage()
    count = textpage.count_chars()
    if count > limit:
        raise _TooMuchError("characters")
    width, height = page.get_size()
    box = page.get_cropbox()
    characters = list(_characters(textpage, count))
    turns = Counter(one.style[3] for one in characters).most_common(1)
    turn = turns[0][0] if turns else 0
    frame = _Frame(turn, *box)
    pieces = [_written(run, frame) for run in _runs(characters, frame)]
    if turn % 2 != int(page.get_rotation() // 90) % 2:
        width, height = height, width
    found = {
        "size": [round(width, 1), round(height, 1)],
        "pieces": pieces,
        "pictures": list(_pictures(page, frame)),
        "unmapped": sum(_is_unmapped(one.text) for one in characters),
        "fault": "" if pdfium.FPDFPage_CountObjects(page) else "blank",
    }
    textpage.close()
    page.close()
    return found, count


@dataclass
class _Frame:
    """How places of a page become distances from its upper left corner, once it is turned upright."""

    turn: int
    left: float
    bottom: float
    right: float
    top: float

    def place(self, x: float, y: float) -> tuple[float, float]:
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:  # text runs up the page
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x


def _characters(textpage: Any, count: int) -> Iterator[_Character]:
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    styles: dict[int | None, tuple[float, bool, bool, int]] = {}
    last: _Character | None = None
    for number in range(count):
        text = _letter(textpage, number)
        if text is None:
            continue
        if pdfium.FPDFText_IsGenerated(textpage, number) == 1 and text not in HYPHENS:
            if text not in "\r\n" and last is not None:
                yield replace(last, text=" ")  # it has no place of its own
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, number, box)
        pdfium.FPDFText_GetCharOrigin(textpage, number, x, y)
        drawn_by = pdfium.FPDFText_GetTextObject(textpage, number)
        key = ctypes.cast(drawn_by, ctypes.c_void_p).value
        if key not in styles:
            styles[key] = _style(textpage, number, drawn_by if key else None)
        style, up = styles[key], 0.0
        if text in NOTE_CHARACTERS:
            style, up = _raised(textpage, number, y.value, style)
        last = _Character("-" if text in HYPHENS else text, *_extent(box, style[3]), x.value, y.value + up, style)
        yield last


def _letter(textpage: Any, number: int) -> str | None:
    """Return a character; None for the first half of one beyond the basic plane, which PDFium gives in halves."""
    import pypdfium2.raw as pdfium

    code = pdfium.FPDFText_GetUnicode(textpage, number)
    if code in HIGH_HALVES:
        return None
    if code in LOW_HALVES:
        high = pdfium.FPDFText_GetUnicode(textpage, number - 1) if number else 0
        code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high in HIGH_HALVES else 0
    return chr(code) if code else "\ufffd"


def _raised(
    textpage: Any, number: int, y: float, style: tuple[float, bool, bool, int]
) -> tuple[tuple[float, bool, bool, int], float]:
    """Return style and rise of a glyph that is drawn as a superscript; its own style and 0 for any other."""
    import pypdfium2.raw as pdfium

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if style[3] != 0 or not pdfium.FPDFText_GetCharBox(textpage, number, left, right, bottom, top):
        return style, 0.0
    rise = bottom.value - y
    if rise <= RAISED * style[0]:
        return style, 0.0
    return (round((top.value - bottom.value) / CAPITAL_HEIGHT, 2), *style[1:]), rise


def _extent(box: Any, turn: int) -> tuple[float, float]:
    """Return where a character begins and ends along its line, in the page's own coordinates."""
    return (box.left, box.right) if turn % 2 == 0 else (box.bottom, box.top)


def _style(textpage: Any, number: int, drawn_by: Any) -> tuple[float, bool, bool, int]:
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    scale = 1.0
    if pdfium.FPDFText_GetMatrix(textpage, number, matrix):
        scale = math.hypot(matrix.c, matrix.d) or 1.0
    size = pdfium.FPDFText_GetFontSize(textpage, number) * scale
    mode = pdfium.FPDFTextObj_GetTextRenderMode(drawn_by) if drawn_by is not None else 0
    weight = pdfium.FPDFText_GetFontWeight(textpage, number)
    angle = pdfium.FPDFText_GetCharAngle(textpage, number)
    turn = round(angle / (math.pi / 2)) % 4 if angle >= 0 else 0
    return round(size, 2), weight >= BOLD_WEIGHT or _is_bold(textpage, number), mode == INVISIBLE_MODE, turn


def _is_bold(textpage: Any, number: int) -> bool:
    """Return whether the name of a character's font says bold, which weights of many fonts do not."""
    import pypdfium2.raw as pdfium

    name = ctypes.create_string_buffer(200)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(textpage, number, name, len(name), flags)
    told = name.value.decode("utf-8", "replace").lower()
    return any(word in told for word in ("bold", "black", "heavy"))


def _runs(characters: list[_Character], frame: _Frame) -> Iterator[list[_Character]]:
    """Yield characters that follow one another on one baseline in one style."""
    run: list[_Character] = []
    for one in characters:
        if run and not _continues(run[-1], one, frame):
            yield run
            run = []
        if run or not one.text.isspace():
            run.append(one)
    if run:
        yield run


def _continues(last: _Character, one: _Character, frame: _Frame) -> bool:
    if one.style != last.style:
        return False
    size = max(one.style[0], 1.0)
    if one.style[3] != frame.turn:  # text that is left out: only its order counts
        return True
    before, baseline = frame.place(last.x, last.y)
    after, next_baseline = frame.place(one.x, one.y)
    if abs(next_baseline - baseline) > SAME_BASELINE * size:
        return False
    gap = after - before - (last.right - last.left)
    return after >= before - 0.3 * size and gap <= GAP * size


def _written(run: list[_Character], frame: _Frame) -> list[Any]:
    """Return a piece: text, left, right, baseline, size, whether bold, invisible and turned."""
    size, is_bold, is_invisible, turn = run[0].style
    left, baseline = frame.place(run[0].x, run[0].y)
    shown = next(one for one in reversed(run) if not one.text.isspace())
    last, _ = frame.place(shown.x, shown.y)
    right = last + shown.right - shown.left
    numbers = [round(number, 1) for number in (left, right, baseline, size)]
    return ["".join(one.text for one in run), *numbers, is_bold, is_invisible, turn != frame.turn]


def _pictures(page: Any, frame: _Frame) -> Iterator[list[float]]:
    import pypdfium2.raw as pdfium

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    found = 0
    for number in range(min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS)):
        one = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(one) != pdfium.FPDF_PAGEOBJ_IMAGE or found >= MAX_PICTURES:
            continue
        if pdfium.FPDFPageObj_GetBounds(one, left, bottom, right, top):
            found += 1
            ax, ay = frame.place(left.value, bottom.value)
            bx, by = frame.place(right.value, top.value)
            yield [round(value, 1) for value in (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))]


def _is_unmapped(text: str) -> bool:
    """Return whether a font does not say which letter a character shows."""
    return text == "\ufffd" or "\ue000" <= text <= "\uf8ff" or (text < " " and not text.isspace())


if __name__ == "__main__":
    main()
