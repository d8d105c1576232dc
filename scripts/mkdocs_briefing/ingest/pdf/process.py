"""A PDF to the pieces of its text, in a process that may take only so much memory and time."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.pdf.pieces import PdfContent, PdfPage, Picture, Piece
from mkdocs_briefing.ingest.plain import TEXT_LIMIT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WORKER = Path(__file__).with_name("worker.py")

MAX_PAGES = 500
"""Pages of a PDF; a longer one is a book, not an article."""

MAX_MEMORY = 1_000_000_000
"""Bytes of address space of the process that reads a PDF; an article needs some 150 million."""

MAX_SECONDS = 20
"""Processor time of that process; it reads 100 pages in two seconds."""

MAX_WAIT_SECONDS = 120
"""How long to wait for that process where the machine is busy, or has no limit on processor time."""

MAX_PIECES = 60_000
"""Pieces of a PDF: some 60 stand on a page of two columns."""

MAX_UNMAPPED_SHARE = 0.2
"""Share of characters without a known letter, from which a text cannot be read."""

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters of Hebrew, Arabic and their relatives."""

MAX_OTHER_DIRECTION = 0.2
"""Share of such letters from which a text cannot be read: their order is not known."""

FAULTS = {
    "missing": "needs PDFium to be read; install mkdocs-briefing[formats], or put the text into a .txt file",
    "damaged": "not a PDF, or a damaged one; save it again, or copy its text into a .txt file",
    "password": "is locked with a password; save a copy without one, or copy its text into a .txt file",
    "characters": f"more than the limit of {TEXT_LIMIT:,} characters of text; split it into articles",
    "memory": "takes more memory than an article may; copy its text into a .txt file",
    "time": "takes more time than an article may; copy its text into a .txt file",
    "pieces": f"more than the limit of {MAX_PIECES:,} pieces of text; copy its text into a .txt file",
    "scan": "has pictures of pages, but no text; let a program for text recognition (OCR) save it with its text",
    "empty": "there is no text in it; copy the article into a .txt file or delete the file",
    "direction": "is written from right to left, which is not read from PDFs; copy its text into a .txt file",
    "letters": "its fonts do not say which letters they show; save it with text recognition (OCR), or as a .txt file",
}
"""Why a PDF is not read, and what to do."""


def read_content(data: bytes, *, path: str) -> PdfContent:
    """Return the pieces of text of the PDF in `data`.

    Raises `InputError` for a PDF that is damaged, locked, without text, or takes more than an article may.
    """
    answer = _answer(data)
    fault = answer.get("fault")
    if fault == "pages":
        message = f"{answer['number']:,} pages, more than the limit of {MAX_PAGES:,}; split it into articles"
        raise InputError([Problem(path, 0, 0, message)])
    pages = [page for page in answer.get("pages", ()) if page is not None]
    if fault is None:
        fault = _fault_of_pages(pages)
    if fault is not None:
        raise InputError([Problem(path, 0, 0, FAULTS[fault])])
    about = answer["about"]
    return PdfContent(tuple(map(_page, pages)), about["Title"], about["Author"], about["CreationDate"])


def _answer(data: bytes) -> dict[str, Any]:
    """Return what the process prints of a PDF; its fault where it is stopped or fails."""
    limits = map(str, (MAX_PAGES, TEXT_LIMIT, MAX_MEMORY, MAX_SECONDS))
    command = [sys.executable, "-P", str(WORKER), *limits]
    try:
        done = subprocess.run(  # noqa: S603 (this interpreter, a file of this package)
            command, input=data, capture_output=True, timeout=MAX_WAIT_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return {"fault": "time"}
    if done.returncode == 0:
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer
    return {"fault": _fault_of_exit(done.returncode)}


def _fault_of_exit(code: int) -> str:
    """Return why the process ended: a signal stops it when its time is up, or when PDFium finds no memory."""
    import signal

    if code in {-getattr(signal, name, 0) for name in ("SIGXCPU", "SIGKILL")}:
        return "time"
    return "memory" if code < 0 else "damaged"


def _fault_of_pages(pages: Sequence[Mapping[str, Any]]) -> str | None:
    if not pages:
        return "damaged"
    texts = [piece[0] for page in pages for piece in page["pieces"]]
    if len(texts) > MAX_PIECES:
        return "pieces"
    if sum(page["unmapped"] for page in pages) > MAX_UNMAPPED_SHARE * sum(map(len, texts)):
        return "letters"
    letters = re.sub(r"[\W\d_]+", "", "".join(texts))
    if letters or re.search(r"\d", "".join(texts)):
        return "direction" if len(RIGHT_TO_LEFT.findall(letters)) > MAX_OTHER_DIRECTION * len(letters) else None
    if any(page["fault"] == "damaged" for page in pages):
        return "damaged"
    return "scan" if any(page["pictures"] for page in pages) else "empty"


def _page(found: Mapping[str, Any]) -> PdfPage:
    width, height = found["size"]
    pieces = tuple(Piece(*piece) for piece in found["pieces"])
    return PdfPage(width, height, pieces, tuple(Picture(*place) for place in found["pictures"]), found["fault"])
