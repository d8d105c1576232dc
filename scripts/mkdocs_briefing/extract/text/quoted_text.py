"""A parsed article with its quotation marks: the positions that the rules of attribution ask for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.text.quotation_marks import Segment, segments

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.annotate import Annotation
    from mkdocs_briefing.nlp.parse import Doc

LETTER = re.compile(r"[^\W_]")
"""A letter or a digit."""


class QuotedText:
    """A parsed article with its quotation marks, and the positions that the rules ask for."""

    def __init__(self, annotation: Annotation) -> None:
        self.doc: Doc = annotation.doc
        self.text = annotation.article.text
        self.paragraphs = [(p.start, p.end) for p in annotation.article.paragraphs]
        self.segments = segments(self.text, self.paragraphs)
        self._starts = self.doc.starts
        self._segment_starts = [s.opened for s in self.segments]
        self._paragraph_starts = [p[0] for p in self.paragraphs]

    def token_at(self, position: int) -> int:
        """Return the index of the token that holds or follows a code point."""
        i = bisect_right(self._starts, position) - 1
        if i >= 0 and position < self._starts[i] + len(self.doc[i]):
            return i
        return i + 1

    def token_before(self, position: int) -> int:
        """Return the index of the token that holds the last code point before `position` that is no white space."""
        while position > 0 and self.text[position - 1].isspace():
            position -= 1
        return self.token_at(max(0, position - 1))

    def chars(self, tokens: Range) -> Range:
        """Return the range of code points of a range of tokens."""
        last = self.doc[tokens[1] - 1]
        return self.doc[tokens[0]].idx, last.idx + len(last)

    def inside(self, position: int) -> Segment | None:
        """Return the quotation that holds a code point; None outside of any."""
        i = bisect_right(self._segment_starts, position) - 1
        return self.segments[i] if i >= 0 and position < self.segments[i].outer_end else None

    def overlapping(self, start: int, end: int) -> list[Segment]:
        """Return the quotations that share a code point with `[start, end)`, in order."""
        i = max(0, bisect_left(self._segment_starts, start) - 1)
        found = []
        while i < len(self.segments) and self.segments[i].opened < end:
            if self.segments[i].outer_end > start:
                found.append(self.segments[i])
            i += 1
        return found

    def before(self, position: int, length: int = 200) -> str:
        """Return the text right before a code point, at most `length` of it, without white space at its end."""
        return self.text[max(0, position - length) : position].rstrip()

    def previous_paragraph(self, position: int) -> Range:
        """Return the paragraph before the one that holds a code point; the first paragraph has itself before it."""
        i = bisect_right(self._paragraph_starts, position) - 1
        return self.paragraphs[max(0, i - 1)]

    def following_paragraph(self, position: int) -> Range:
        """Return the paragraph after the one that holds a code point; the last one has itself after it."""
        return self.paragraphs[min(len(self.paragraphs) - 1, max(0, bisect_right(self._paragraph_starts, position)))]

    def paragraph(self, position: int) -> Range:
        """Return the paragraph that holds a code point."""
        return self.paragraphs[self._paragraph_index(position)]

    def letters(self, position: int) -> Range:
        """Return the range from the first to the last letter or digit of the paragraph that holds a code point.

        Where it has none, the range ends before it starts.
        """
        return self._letters[self._paragraph_index(position)]

    def _paragraph_index(self, position: int) -> int:
        return max(0, bisect_right(self._paragraph_starts, position) - 1)

    @cached_property
    def _letters(self) -> list[Range]:
        """Return `letters` of each paragraph, so that no paragraph of marks is searched for each of its marks."""
        return [_letters(self.text, start, end) for start, end in self.paragraphs]


def _letters(text: str, start: int, end: int) -> Range:
    first = LETTER.search(text, start, end)
    if first is None:
        return end, start
    while not LETTER.match(text, end - 1):
        end -= 1
    return first.start(), end
