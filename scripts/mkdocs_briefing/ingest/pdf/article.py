"""The article of a PDF: its lines in order, and what is left out of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.html.furniture import notice_kind
from mkdocs_briefing.ingest.left_out import LeftOut
from mkdocs_briefing.ingest.pdf.captions import split_captions
from mkdocs_briefing.ingest.pdf.columns import pitch_of, regions_of
from mkdocs_briefing.ingest.pdf.hyphens import joined, vocabulary
from mkdocs_briefing.ingest.pdf.notes import split_notes, without_marks
from mkdocs_briefing.ingest.pdf.paragraphs import SIGN, Flow, Paragraph, heading_marks
from mkdocs_briefing.ingest.pdf.rows import rows_of
from mkdocs_briefing.ingest.pdf.running_heads import running_heads

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_briefing.ingest.pdf.notes import Note
    from mkdocs_briefing.ingest.pdf.pieces import PdfContent, PdfPage, Piece
    from mkdocs_briefing.ingest.pdf.rows import Row

MIN_SIZE = 1.5
"""Size of the smallest letters that anybody reads, in points."""

MAX_INVISIBLE_SHARE = 0.5
"""Share of text without ink from which it is the recognised text of scanned pages."""


@dataclass
class _Draft:
    """An article in the making."""

    flow: Flow
    """Its paragraphs."""
    notes: list[Note] = field(default_factory=list)
    """Its footnotes."""
    left_out: list[tuple[str, str, int]] = field(default_factory=list)
    """Kind and text of what is left out, and how many paragraphs began before it."""

    pitch: float | None = None
    """Distance of the left sides of the columns of the last page that had some."""

    def leave_out(self, kind: str, text: str) -> None:
        """Note what is left out at this place, if it has a word."""
        if re.search(r"\w", text):
            self.left_out.append((kind, text, len(self.flow.found)))


def article_lines(content: PdfContent) -> tuple[list[str], list[LeftOut]]:
    """Return the lines of a PDF's article, and what is left out; footnotes come last, without their marks."""
    body = _body_size(content)
    draft = _Draft(Flow(body))
    has_scans = _is_recognised(content)
    for page, heads in zip(content.pages, running_heads(content.pages), strict=True):
        _add_page(draft, page, heads, has_scans=has_scans)
    return _written(draft)


def _body_size(content: PdfContent) -> float:
    """Return the size of most characters."""
    sizes: Counter[float] = Counter()
    for page in content.pages:
        for piece in page.pieces:
            sizes[piece.size] += len(piece.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=10.0)


def _is_recognised(content: PdfContent) -> bool:
    """Return whether most text has no ink: it lies over the pictures of scanned pages."""
    pieces = [piece for page in content.pages for piece in page.pieces]
    invisible = sum(len(piece.text) for piece in pieces if piece.is_invisible)
    return invisible > MAX_INVISIBLE_SHARE * sum(len(piece.text) for piece in pieces)


def _add_page(draft: _Draft, page: PdfPage, heads: Sequence[Row], *, has_scans: bool) -> None:
    if not page.pieces:
        draft.left_out.append((page.fault or "scan", "(a page)", len(draft.flow.found)))
        return
    middle = page.height / 2
    for row in heads:
        if row.baseline < middle:
            draft.leave_out("header", row.text())
    pieces = _shown(draft, page, heads, has_scans=has_scans)
    regions = regions_of(pieces, pitch=draft.pitch)
    draft.pitch = pitch_of(regions) or draft.pitch
    _add_regions(draft, [rows_of(region) for region in regions], page)
    for row in heads:
        if row.baseline >= middle:
            draft.leave_out("header", row.text())


def _shown(draft: _Draft, page: PdfPage, heads: Sequence[Row], *, has_scans: bool) -> list[Piece]:
    """Return the pieces of a page that a reader sees, without its running heads."""
    in_heads = {id(piece) for row in heads for piece in row.pieces}
    found = []
    for piece in page.pieces:
        if piece.is_turned:
            draft.leave_out("turned", " ".join(piece.text.split()))
        elif _is_hidden(piece, page, has_scans=has_scans):
            draft.leave_out("hidden", " ".join(piece.text.split()))
        elif id(piece) not in in_heads:
            found.append(piece)
    return found


def _is_hidden(piece: Piece, page: PdfPage, *, has_scans: bool) -> bool:
    """Return whether a piece has no ink, is too small to be read or lies outside its page."""
    if piece.size < MIN_SIZE or (piece.is_invisible and not has_scans):
        return True
    is_inside = -1 <= piece.left <= page.width and 0 <= piece.baseline <= page.height + piece.size
    return not is_inside


def _add_regions(draft: _Draft, regions: Iterable[Sequence[Row]], page: PdfPage) -> None:
    texts: list[list[Row]] = []
    notes: list[Note] = []
    for rows in regions:
        last = notes or draft.notes
        text, found = split_notes(rows, draft.flow.body, goes_on=bool(last) and not last[-1].is_finished)
        texts.append(text)
        notes += found
    labels = {note.label for note in notes if note.label}
    for rows in texts:
        kept, captions = split_captions(rows, page.pictures, draft.flow.body)
        for caption in captions:
            draft.leave_out("caption", " ".join(row.text() for row in caption))
        _add_rows(draft, kept, labels)
    for note in notes:
        if note.label or not draft.notes:
            draft.notes.append(note)
        else:
            draft.notes[-1].rows += note.rows


def _add_rows(draft: _Draft, rows: Iterable[Row], labels: set[str]) -> None:
    bare: list[Row] = []
    marks: list[str] = []
    for row in rows:
        kept, found = without_marks(row, labels)
        bare += [kept] if kept is not None else []
        marks += found
    draft.flow.add_region(bare)
    for mark in marks:
        draft.left_out.append(("note mark", mark, len(draft.flow.found)))


def _written(draft: _Draft) -> tuple[list[str], list[LeftOut]]:
    """Return the lines of the paragraphs and notes, and what is left out with the number of lines before it."""
    paragraphs = draft.flow.found
    words = vocabulary(row.text() for paragraph in paragraphs for row in paragraph.rows)
    lines: list[str] = []
    lines_before = [0]
    for number, paragraph in enumerate(paragraphs):
        found = _lines_of(paragraph, words, draft.flow.body, is_first=not lines)
        kind = notice_kind(found[0]) if len(found) == 1 else None
        if kind is None:
            lines += found
        else:
            draft.left_out.append((kind, found[0], number))
        lines_before.append(len(lines))
    lines += [joined(note.lines(), words) for note in draft.notes]
    told = sorted(draft.left_out, key=lambda one: one[2])
    return lines, [LeftOut(kind, text, lines_before[number]) for kind, text, number in told]


def _lines_of(paragraph: Paragraph, words: frozenset[str], body: float, *, is_first: bool) -> list[str]:
    if paragraph.is_table:
        return ["\t".join(text for _, _, text in row.cells()) for row in paragraph.rows]
    text = joined([row.text() for row in paragraph.rows], words)
    if SIGN.match(text):
        return [SIGN.sub("- ", text, count=1)]
    return [heading_marks(paragraph, body, is_first=is_first) + text]
