"""Bytes to text. An encoding is known with certainty or the file is refused; none is ever guessed."""

from __future__ import annotations

import codecs
import re

from mkdocs_briefing.diagnostics import InputError, Problem

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte-order marks, and the encodings that they prove."""

SIGNATURES = (
    (b"%PDF-", "a PDF; name it .pdf"),
    (b"PK\x03\x04", "a Word or ZIP file; name it .docx if it is from Word, else copy its text into a .txt file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file; save it as .docx, or copy its text into a .txt file"),
    (b"{\\rtf", "rich text (RTF); save it as .docx or as plain UTF-8 text"),
    (b"\x89PNG", "a picture; an article is text"),
    (b"\xff\xd8\xff", "a picture; an article is text"),
    (b"GIF8", "a picture; an article is text"),
)
"""How files of other formats begin, and what to do with them."""

NO_TEXT_CODECS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})
"""What Python can decode and no text is written in: parts of host names, of programs, and what browsers refuse."""

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Characters that a text does not have; line breaks, tabs, form feeds and escape are not among them."""

MOJIBAKE = re.compile(
    r"â€[œ\x9d™˜\x98\x99\x9c“”¦¢]?"  # quotation marks and dashes
    r"|Ã[¡-ª¬\xad®-º¼-¿]"  # accented letters, other than what could close a French quotation
    r"|Â[£§©°·]"
    r"|(?:[ÐÑ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){3,}"  # Cyrillic
    r"|[\x80-\x84\x86-\x9f]"  # C1 control characters: the same, read as Latin-1
)
"""UTF-8 that was read as Windows-1252 or Latin-1 and saved so: sequences that no language writes."""

SUSPICIOUS = re.compile(r"[ÂÃâÐÑ\x80-\x84\x86-\x9f]")
"""What every such sequence has one of, and most texts none."""

CONTEXT_BYTES = 12
"""Bytes that a message shows on either side of a wrong one."""


def decode(data: bytes, *, path: str, encoding: str | None = None, controls: bool = False) -> str:
    """Return the text in `data`, in UTF-8, in UTF-16 or UTF-32 with a byte-order mark, or in a known `encoding`.

    The mark is dropped; CRLF and CR become LF. Raises `InputError` with the line of the first wrong byte, and for a
    file that is not text: one with U+0000, or without `controls` with any control character.
    """
    found_mark = _byte_order_mark(data)
    if found_mark is None:
        _refuse_other_formats(data, path)
    mark, name = found_mark or (b"", encoding or "utf-8")
    try:
        text = data[len(mark) :].decode("utf-8") if name == "utf-8" else data.decode(name)
    except UnicodeDecodeError as error:
        raise InputError([_undecodable(data, error, name, path)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (found := CONTROL.search(text)) and (not controls or "\x00" in text):
        raise InputError([_control_character(data, text, found, path)])
    return text


def wrongly_decoded(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places `(start, end)` of `text` that were decoded wrongly before it was saved, in order."""
    return tuple(found.span() for found in MOJIBAKE.finditer(text)) if SUSPICIOUS.search(text) else ()


def is_known_encoding(name: str) -> bool:
    """Return whether texts are written in the encoding `name`, and Python can decode it."""
    try:
        "".encode(name)
        return codecs.lookup(name).name not in NO_TEXT_CODECS
    except (LookupError, ValueError):  # of a name with U+0000, and of the codec `undefined`
        return False


def has_byte_order_mark(data: bytes) -> bool:
    """Return whether `data` begins with a byte-order mark, which proves its encoding."""
    return _byte_order_mark(data) is not None


def _byte_order_mark(data: bytes) -> tuple[bytes, str] | None:
    return next(((mark, name) for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)


def _refuse_other_formats(data: bytes, path: str) -> None:
    for signature, remedy in SIGNATURES:
        if data.startswith(signature):
            raise InputError([Problem(path, 0, 0, f"not a text file but {remedy}")])


def _undecodable(data: bytes, error: UnicodeDecodeError, name: str, path: str) -> Problem:
    if name != "utf-8":
        return Problem(path, 0, 0, f"not {name.upper()} text (byte {error.start + 1:,}); save it as UTF-8")
    start = error.start + (len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0)
    line = data[:start].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    around = data[max(0, start - CONTEXT_BYTES) : start + CONTEXT_BYTES].decode("cp1252", "replace")
    hint = ""
    if b"\x00" not in data and not CONTROL.search(around) and "\ufffd" not in around:
        hint = f"; if it is Windows-1252 text, it reads {around!r} here"
    return Problem(path, line, 0, f"not UTF-8 text (byte {start + 1:,}){hint}; save it as UTF-8")


def _control_character(data: bytes, text: str, found: re.Match[str], path: str) -> Problem:
    line, column = place(text, found.start())
    if text.count("\x00") > len(text) // 3 and not has_byte_order_mark(data):
        message = "UTF-16 or UTF-32 text without a byte-order mark; save it as UTF-8"
        return Problem(path, 0, 0, message)
    message = f"not a text file (control character U+{ord(found[0]):04X}); delete it or save it as plain UTF-8 text"
    return Problem(path, line, column, message)


def place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of the code point at `offset`, both counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
