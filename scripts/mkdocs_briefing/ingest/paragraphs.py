"""A text to its paragraphs: which lines are highlights, which headings, which the article."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.article import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_briefing.model import ParagraphRole

HIGHLIGHT = re.compile(r"(?:[-*]\s+|•\s*)(?=\S)")
"""What marks a highlight at the start of a line, as wire stories and their exports have it."""

HEADING = re.compile(r"#{1,6}\s+(?=\S)")
"""A Markdown heading."""

SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
"""A line that ends so is prose, not a headline."""

MAX_HEADLINE_WORDS = 20
"""More words than any headline; a longer first line is the first paragraph."""

MAX_HIGHLIGHTS = 25
"""More lines than any summary has: a longer list is the article's own."""


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Return the lines of `text` that are not empty, each with its role.

    Bulleted lines are highlights while no prose has come before them; a headline may. A list that is alone, or longer
    than `MAX_HIGHLIGHTS`, is part of the article.
    """
    found: list[Paragraph] = []
    in_body = False
    lines = list(_trimmed_lines(text))
    for number, (start, end) in enumerate(lines):
        may_be_headline = number == 0 and len(lines) > 1
        begin, role = _content(text, start, end, in_body=in_body, may_be_headline=may_be_headline)
        in_body = in_body or role == "body"
        found.append(Paragraph(begin, end, role))
    return tuple(found) if in_body and _is_summary(found) else tuple(map(_as_body, found))


def _is_summary(paragraphs: Iterable[Paragraph]) -> bool:
    """Return whether the highlights are few enough to be the article's summary."""
    return [p.role for p in paragraphs].count("highlight") <= MAX_HIGHLIGHTS


def _as_body(paragraph: Paragraph) -> Paragraph:
    """Return a highlight as a paragraph of the article, and any other as it is."""
    return replace(paragraph, role="body") if paragraph.role == "highlight" else paragraph


def _trimmed_lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield `(start, end)` of each line that is not empty, without outer white space."""
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        line = match[0]
        yield match.start() + len(line) - len(line.lstrip()), match.end() - len(line) + len(line.rstrip())


def _content(text: str, start: int, end: int, *, in_body: bool, may_be_headline: bool) -> tuple[int, ParagraphRole]:
    """Return where the content of a line begins, after its bullet or heading marks, and the line's role."""
    if bullet := HIGHLIGHT.match(text, start, end):
        return bullet.end(), "body" if in_body else "highlight"
    if marks := HEADING.match(text, start, end):
        return marks.end(), "heading"
    return start, "heading" if may_be_headline and _is_headline(text[start:end]) else "body"


def _is_headline(line: str) -> bool:
    return len(line.split()) <= MAX_HEADLINE_WORDS and not SENTENCE_END.search(line)
