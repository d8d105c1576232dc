"""Quotation marks of a text, paired: curly, straight, low-9, guillemets, doubled single marks; nested and unbalanced.

Pure functions on characters; who said what is inside is a matter of `quotes.py`. The conventions are those of
English-language typography (New Hart's Rules, ch. 9; The Chicago Manual of Style, 13.30 on quotations of several
paragraphs: every paragraph opens, only the last one closes).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARK = re.compile(r"[“”„‟«»\"]|''|``|[‘’‹›]|(?<![A-Za-z0-9])'|'(?![A-Za-z0-9])")
"""What may be a quotation mark; an apostrophe between letters is none."""

DOUBLE = frozenset({"“", "”", "„", "‟", "«", "»", '"', "''", "``"})
"""Marks that are never apostrophes."""

POSSESSIVE = re.compile(r"(?:[a-z]s|in)[’'] [a-z]")
"""A plural in the genitive, `the ministers’ plan`, or an ending cut short, `leavin’ town`, inside a sentence."""
ENDS_QUOTATION = re.compile(r"[,.?!…—–-][’']|[’'](?:[,.;:?!)—–]|\Z)")
"""A closing mark beside punctuation, as a possessive hardly is."""
CLOSES_WORD = re.compile(r"[a-rt-zA-Z0-9)][’']\s")
"""A closing mark after a word without an `s` at its end, as a possessive never is."""

PARTNER = {"“": "”", "„": "“”", "‟": "”", "«": "»", "``": "''", "‹": "›", "‘": "’", "'": "'", '"': '"', "''": "''"}
"""What closes what; a straight or wrongly turned mark closes too where it stands at the end of a word."""


OTHERS = ({"“", '"'}, {"”", '"'})
"""Marks of which one may be nested in the other."""


@dataclass(frozen=True)
class Segment:
    """The text between two quotation marks, within one paragraph."""

    start: int
    """First code point after the opening mark."""
    end: int
    """The closing mark's first code point, or the paragraph's end."""
    opened: int
    """The opening mark's first code point, or the start of a paragraph that goes on without one."""
    closed: int | None
    """One past the closing mark; None where the paragraph ends without one."""

    @property
    def outer_end(self) -> int:
        """One past the closing mark, or the paragraph's end."""
        return self.end if self.closed is None else self.closed


def segments(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Segment]:
    """The outermost quotations of each `(start, end)` paragraph, in order; empty ones are left out."""
    found: list[Segment] = []
    bounds = list(paragraphs)
    last = 0
    for (start, end), following in zip_longest(bounds, bounds[1:]):
        left_open = bool(found) and found[-1].closed is None and found[-1].opened >= last
        last = start
        if left_open and (rest := _rest(text, start, end)) is not None:
            found.append(rest)
            start = rest.outer_end
        found.extend(_outermost(text, start, end, reopened=text[following[0] : following[0] + 1] if following else ""))
    return found


def _rest(text: str, start: int, end: int) -> Segment | None:
    """What a paragraph without an opening mark closes, of a quotation that the paragraph before it left open."""
    mark = next((m for m in MARK.finditer(text, start, end) if m[0] in DOUBLE and _is_mark(text, m, start, end)), None)
    if mark is None or _opens(text, mark, end) or not _closes(text, mark, start):
        return None
    if not text[start : mark.start()].strip():
        return None
    return Segment(start, mark.start(), start, mark.end())


def _outermost(text: str, start: int, end: int, *, reopened: str) -> Iterator[Segment]:
    """Pair marks from left to right; what stands between a pair is nested and not reported.

    `reopened` begins the next paragraph: a single mark left open is a quotation where the same one opens again.
    """
    marks = [m for m in MARK.finditer(text, start, end) if _is_mark(text, m, start, end)]
    i = 0
    while i < len(marks):
        opening = marks[i]
        if not _opens(text, opening, end):
            i += 1
            continue
        j = _closing(text, marks, i, start, end, reopened=opening[0] == reopened)
        if (
            j is None and opening[0] not in DOUBLE and opening[0] != reopened
        ):  # an apostrophe after all: ’Twas, rock 'n' roll
            i += 1
            continue
        inner_end = end if j is None else marks[j].start()
        if opening[0] not in DOUBLE and inner_end - opening.end() == 1:  # rock ’n’ roll
            i += 1
            continue
        if text[opening.end() : inner_end].strip():
            yield Segment(opening.end(), inner_end, opening.start(), None if j is None else marks[j].end())
        i = len(marks) if j is None else j + 1


def _closing(text: str, marks: list[re.Match[str]], i: int, start: int, end: int, *, reopened: bool) -> int | None:
    """Index of the mark that closes `marks[i]`; nested quotations of the same mark are skipped."""
    opening = marks[i][0]
    depth, inner = 0, False
    for j in range(i + 1, len(marks)):
        mark = marks[j]
        if (opening in DOUBLE) != (mark[0] in DOUBLE):
            continue
        closes = _closes(text, mark, start)
        if {opening, mark[0]} in OTHERS:  # straight marks inside curly ones, or curly ones inside straight ones
            was, inner = inner, not closes and _opens(text, mark, end)
            if was or inner:
                continue
        if closes and _is_possessive(text, marks, j, start, end, reopened=reopened):
            continue
        if closes and (mark[0] in PARTNER.get(opening, "”") or not _opens(text, mark, end)):
            if depth == 0:
                return j
            depth -= 1
        elif not closes and _opens(text, mark, end) and mark[0] == opening and opening not in {'"', "''", "'"}:
            if _closers_left(text, marks[j + 1 :], start) <= depth + 1:
                return None if opening in DOUBLE and depth == 0 and j == i + 1 else _last_closer(text, marks, j, start)
            depth += 1
    return None


def _is_possessive(text: str, marks: list[re.Match[str]], j: int, start: int, end: int, *, reopened: bool) -> bool:
    """Whether a single mark is an apostrophe, `the ministers’ plan`: a later one surely closes before any opens.

    Where none follows at all, it is one if the next paragraph has the quotation `reopened`.
    """
    mark = marks[j]
    if mark[0] in DOUBLE or not POSSESSIVE.search(text, max(start, mark.start() - 2), min(end, mark.end() + 2)):
        return False
    for later in marks[j + 1 :]:
        if later[0] in DOUBLE:
            continue
        if _opens(text, later, end) and not _closes(text, later, start):
            return False
        around = max(start, later.start() - 1), min(end, later.end() + 1)
        if ENDS_QUOTATION.search(text, *around) or CLOSES_WORD.search(text, *around):
            return True
    return reopened


def _closers_left(text: str, marks: list[re.Match[str]], start: int) -> int:
    return sum(1 for m in marks if m[0] in DOUBLE and _closes(text, m, start))


def _last_closer(text: str, marks: list[re.Match[str]], j: int, start: int) -> int | None:
    """The first double mark from `j` on that closes: better one quotation too long than a lost one."""
    return next((k for k in range(j, len(marks)) if marks[k][0] in DOUBLE and _closes(text, marks[k], start)), None)


def _is_mark(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a single mark stands where a quotation begins or ends, rather than as an apostrophe."""
    if mark[0] in DOUBLE or mark[0] in "‹›":
        # 6" and 5'10": inches, not a quotation
        return not (
            mark[0] == '"'
            and mark.start() > start
            and text[mark.start() - 1].isdigit()
            and not _has_open_straight(text, start, mark.start())
        )
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return not (before.isalnum() and after.isalnum())


def _has_open_straight(text: str, start: int, position: int) -> bool:
    return text.count('"', start, position) % 2 == 1


def _opens(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether the mark can open: nothing but space or an opening bracket before it, a word after it."""
    if mark[0] in "“„«``‹‘":
        return True
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < end else " "
    return (before.isspace() or before in "([{—–-/“‘\"'>:") and not after.isspace()


def _closes(text: str, mark: re.Match[str], start: int) -> bool:
    """Whether the mark can close: a word or punctuation right before it."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    if mark[0] in "”»›":
        return True
    if mark[0] in "„«``‹‘":
        return False
    after = text[mark.end()] if mark.end() < len(text) else " "
    if mark[0] == "“":  # wrongly turned at the end of a word
        return not before.isspace() and before not in "([—–" and (after.isspace() or after in ".,;:!?)")
    if mark[0] in "’'":
        return not before.isspace() and not after.isalnum()
    return not before.isspace() or after.isspace()
