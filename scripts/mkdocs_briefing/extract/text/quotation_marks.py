"""Quotation marks of a text, paired: curly, straight, low-9, guillemets, doubled single marks; nested and unbalanced.

Pure functions on characters; who said what is inside is a matter of `quotes.py`. The conventions are those of
English-language typography (New Hart's Rules, ch. 9; The Chicago Manual of Style, 13.30 on quotations of several
paragraphs: every paragraph opens, only the last one closes).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MARK = re.compile(r"[“”„‟«»\"]|''|``|[‘’‹›]|(?<![A-Za-z0-9])'|'(?![A-Za-z0-9])")
"""What may be a quotation mark; an apostrophe between letters is none."""

MAX_MARKS_WITHIN = 100
"""Marks between the two of a quotation, at most: text that has more is no prose, and takes time by the square."""

DOUBLE = frozenset({"“", "”", "„", "‟", "«", "»", '"', "''", "``"})
"""Marks that are never apostrophes."""

POSSESSIVE = re.compile(r"(?:[a-z]s|in)[’'] [a-z]")
"""A plural in the genitive, `the ministers’ plan`, or an ending cut short, `leavin’ town`, inside a sentence."""
ENDS_QUOTATION = re.compile(r"[,.?!…—–-][’']|[’'](?:[,.;:?!)—–]|\Z)")
"""A closing mark beside punctuation, as a possessive hardly is."""
CLOSES_WORD = re.compile(r"[a-rt-zA-Z0-9)][’']\s")
"""A closing mark after a word without an `s` at its end, as a possessive never is."""

ELISION = re.compile(r"(?:(?<=\b(?:in|of) )|(?<=\bsince ))[‘’']\d\d\b|[‘’'](?:\d0s|em|n|til|tis|twas)\b", re.IGNORECASE)
"""An apostrophe for what a word or a year leaves out at its start: `the ’90s`, `the summer of ’98`, `’em`."""

STRAIGHT_MARK = re.compile('"')

MAX_TERM = 40
"""Code points of a name in brackets that a text goes on to use, at most."""

DEFINED_TERM = re.compile(rf'"[^"()\n]{{1,{MAX_TERM}}}"\)')
"""Such a name, from its opening mark."""

PARTNER = {"“": "”", "„": "“”", "‟": "”", "«": "»", "``": "''", "‹": "›", "‘": "’", "'": "'", '"': '"', "''": "''"}
"""What closes what; a straight or wrongly turned mark closes too where it stands at the end of a word."""


OTHERS = ({"“", '"'}, {"”", '"'})
"""Marks of which one may be nested in the other: straight marks inside curly ones, or the other way round."""

STRAIGHT = frozenset({'"', "''", "'"})
"""Marks that look the same whether they open or close, so that none can be told to be nested in itself."""

OPENING = frozenset({"“", "„", "«", "``", "‹", "‘"})
CLOSING = frozenset({"”", "»", "›"})
"""Marks that open wherever they stand, and those that close. Some writers close with `“` too."""

BEFORE_OPENING = frozenset("([{—–-/“‘\"'>:")
"""What an opening mark may follow without a space."""

AFTER_CLOSING = frozenset(".,;:!?)")
"""What follows a closing mark without a space."""


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
    """Return the outermost quotations of each `(start, end)` paragraph, in order; empty ones are left out."""
    found: list[Segment] = []
    bounds = list(paragraphs)
    last = 0
    for (start, end), following in zip_longest(bounds, bounds[1:]):
        left_open = bool(found) and found[-1].closed is None and found[-1].opened >= last
        last = start
        if left_open and (rest := _rest(text, start, end)) is not None:
            found.append(rest)
            start = rest.outer_end
        reopened = text[following[0] : following[0] + 1] if following else ""
        found.extend(_Marks(text, start, end, reopened).outermost())
    return found


def _rest(text: str, start: int, end: int) -> Segment | None:
    """Return what a paragraph without an opening mark closes, of a quotation that the one before it left open."""
    marks = _Marks(text, start, end)
    mark = next((m for m in marks.found if m[0] in DOUBLE), None)
    if mark is None or marks.opens(mark) or not marks.closes(mark) or not text[start : mark.start()].strip():
        return None
    return Segment(start, mark.start(), start, mark.end())


class _Marks:
    """The quotation marks of a paragraph, or of what is left of it after a quotation that goes on from the last one."""

    def __init__(self, text: str, start: int, end: int, reopened: str = "") -> None:
        """Find the marks of `text[start:end]`.

        `reopened` is the character that the next paragraph begins with: a single mark that is left open is a quotation
        where the same one opens again.
        """
        self.text, self.start, self.end, self.reopened = text, start, end, reopened
        self.found = [m for m in MARK.finditer(text, start, end) if self._is_mark(m)]

    def outermost(self) -> Iterator[Segment]:
        """Pair the marks from left to right; yield what stands between a pair, but not what is nested in it."""
        i = 0
        while i < len(self.found):
            opening = self.found[i]
            if not self.opens(opening):
                i += 1
                continue
            j = self._closing(i)
            closing = None if j is None else self.found[j]
            if self._is_apostrophe(opening, closing):
                i += 1
                continue
            inner_end = closing.start() if closing else self.end
            if self.text[opening.end() : inner_end].strip():
                yield Segment(opening.end(), inner_end, opening.start(), closing.end() if closing else None)
            i = len(self.found) if j is None else j + 1

    def opens(self, mark: re.Match[str]) -> bool:
        """Return whether a mark can open: nothing but space or an opening bracket before it, a word after it."""
        if mark[0] in OPENING:
            return True
        before = self.text[mark.start() - 1] if mark.start() else " "
        after = self.text[mark.end()] if mark.end() < self.end else " "
        return (before.isspace() or before in BEFORE_OPENING) and not after.isspace()

    def closes(self, mark: re.Match[str]) -> bool:
        """Return whether a mark can close: a word or punctuation right before it."""
        if mark[0] in CLOSING:
            return True
        before = self.text[mark.start() - 1] if mark.start() > self.start else " "
        after = self.text[mark.end()] if mark.end() < len(self.text) else " "
        if mark[0] == "“":  # turned the wrong way at the end of a word
            return _ends_word(before) and (after.isspace() or after in AFTER_CLOSING)
        if mark[0] in OPENING:
            return False
        if mark[0] in {"’", "'"}:
            return not before.isspace() and not after.isalnum()
        return not before.isspace() or after.isspace()

    def _is_mark(self, mark: re.Match[str]) -> bool:
        """Return whether a mark stands where a quotation begins or ends, rather than as an apostrophe or for inches."""
        if mark[0] == '"':
            return not self._is_inches(mark) and not self._is_of_defined_term(mark)
        if mark[0] in DOUBLE or mark[0] in {"‹", "›"}:
            return True
        before = self.text[mark.start() - 1] if mark.start() > self.start else " "
        after = self.text[mark.end()] if mark.end() < self.end else " "
        if before == " " and ELISION.match(self.text, mark.start()):
            return False
        return not (before.isalnum() and after.isalnum())

    def _is_inches(self, mark: re.Match[str]) -> bool:
        """Return whether a straight mark follows a digit, `5'10"`, and closes no straight mark before it."""
        if mark.start() <= self.start or not self.text[mark.start() - 1].isdigit():
            return False
        return self._straight_before(mark.start()) % 2 == 0

    def _is_of_defined_term(self, mark: re.Match[str]) -> bool:
        """Return whether a straight mark belongs to a short name in brackets inside a quotation: `("PNI")`."""
        opening = (
            mark.start()
            if self.text[mark.start() - 1 : mark.start()] == "("
            else self.text.rfind('("', max(self.start, mark.start() - MAX_TERM - 2), mark.start()) + 1
        )
        term = DEFINED_TERM.match(self.text, opening) if opening > self.start else None
        if term is None or mark.start() not in {opening, term.end() - 2}:
            return False
        return self._straight_before(opening) % 2 == 1

    def _straight_before(self, place: int) -> int:
        """Return how many straight double marks stand before `place`."""
        return bisect_left(self._straight, place)

    @cached_property
    def _straight(self) -> list[int]:
        """Return where straight double marks stand, inches and all, in order."""
        return [mark.start() for mark in STRAIGHT_MARK.finditer(self.text, self.start, self.end)]

    def _is_apostrophe(self, opening: re.Match[str], closing: re.Match[str] | None) -> bool:
        """Return whether a single mark that could open is an apostrophe after all: `’Twas`, `rock ’n’ roll`."""
        if opening[0] in DOUBLE:
            return False
        if closing is None and opening[0] != self.reopened:
            return True
        return (closing.start() if closing else self.end) - opening.end() == 1

    def _closing(self, i: int) -> int | None:
        """Return the index of the mark that closes the one at `i`; nested quotations of the same mark are skipped."""
        depth = 0
        for j, closes in self._counterparts(i):
            if closes and depth == 0:
                return j
            if not closes and self._closers_after(j) <= depth + 1:
                # The mark opens again though too few marks are left to close both: the first of two paragraphs that
                # were joined, or a mark turned the wrong way.
                is_next = depth == 0 and j == i + 1
                return None if is_next and self.found[i][0] in DOUBLE else self._last_closer(j)
            depth += -1 if closes else 1
        return None

    def _counterparts(self, i: int) -> Iterator[tuple[int, bool]]:
        """Yield the marks after `i` that may close it or open the same quotation again, and whether they close."""
        opening = self.found[i][0]
        is_inside_other = False
        for j in self._candidates(i):
            mark, closes = self.found[j], self._can_close[j]
            if {opening, mark[0]} in OTHERS:
                was_inside, is_inside_other = is_inside_other, not closes and self.opens(mark)
                if was_inside or is_inside_other:
                    continue
            if self._closes_quotation(j, opening) if closes else self._opens_same(mark, opening):
                yield j, closes

    def _candidates(self, i: int) -> Sequence[int]:
        """Return the indexes of the next marks after the one at `i` that are double or single as it is.

        Straight single marks that cannot close are left out: such a mark never opens the quotation again.
        """
        opening = self.found[i][0]
        singles = self._single_closers if opening in STRAIGHT else self._singles
        among = self._doubles if opening in DOUBLE else singles
        return among[bisect_right(among, i) : bisect_left(among, i + 1 + MAX_MARKS_WITHIN)]

    def _closes_quotation(self, j: int, opening: str) -> bool:
        """Return whether a mark that can close does close what `opening` began, and is no possessive."""
        mark = self.found[j]
        if self._is_possessive(j, opening):
            return False
        return mark[0] in PARTNER.get(opening, "”") or not self.opens(mark)

    def _opens_same(self, mark: re.Match[str], opening: str) -> bool:
        """Return whether a mark opens another quotation of the same kind."""
        return mark[0] == opening and opening not in STRAIGHT and self.opens(mark)

    def _is_possessive(self, j: int, opening: str) -> bool:
        """Return whether a single mark is an apostrophe, `the ministers’ plan`: a later one closes before any opens.

        Where none follows at all, it is one if the next paragraph opens the quotation, which `opening` began, again.
        """
        mark = self.found[j]
        around = max(self.start, mark.start() - 2), min(self.end, mark.end() + 2)
        if mark[0] in DOUBLE or not POSSESSIVE.search(self.text, *around):
            return False
        for later in self.found[j + 1 : j + 1 + MAX_MARKS_WITHIN]:
            if later[0] in DOUBLE:
                continue
            if self.opens(later) and not self.closes(later):
                return False
            if self._surely_closes(later):
                return True
        return opening == self.reopened

    def _surely_closes(self, mark: re.Match[str]) -> bool:
        """Return whether a single mark stands where hardly any possessive does."""
        around = max(self.start, mark.start() - 1), min(self.end, mark.end() + 1)
        return bool(ENDS_QUOTATION.search(self.text, *around) or CLOSES_WORD.search(self.text, *around))

    @cached_property
    def _can_close(self) -> list[bool]:
        """Return of each mark whether it can close."""
        return [self.closes(mark) for mark in self.found]

    @cached_property
    def _doubles(self) -> list[int]:
        """Return the indexes of the double marks, in order."""
        return [k for k, mark in enumerate(self.found) if mark[0] in DOUBLE]

    @cached_property
    def _singles(self) -> list[int]:
        """Return the indexes of the single marks, in order."""
        return [k for k, mark in enumerate(self.found) if mark[0] not in DOUBLE]

    @cached_property
    def _double_closers(self) -> list[int]:
        """Return the indexes of the double marks that can close, in order."""
        return [k for k in self._doubles if self._can_close[k]]

    @cached_property
    def _single_closers(self) -> list[int]:
        """Return the indexes of the single marks that can close, in order."""
        return [k for k in self._singles if self._can_close[k]]

    def _closers_after(self, j: int) -> int:
        """Return how many double marks after `j` can close."""
        return len(self._double_closers) - bisect_right(self._double_closers, j)

    def _last_closer(self, j: int) -> int | None:
        """Return the first double mark from `j` on that closes: better one quotation too long than a lost one."""
        later = bisect_left(self._double_closers, j)
        return self._double_closers[later] if later < len(self._double_closers) else None


def _ends_word(before: str) -> bool:
    """Return whether the character before a mark ends a word, rather than leading to one."""
    return not before.isspace() and before not in {"(", "[", "—", "–"}
