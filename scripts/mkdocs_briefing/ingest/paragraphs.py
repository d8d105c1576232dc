"""A text to its paragraphs: which lines are highlights, which headings, which the article."""

from __future__ import annotations

import re
from typing import Literal

from mkdocs_briefing.ingest.article import Paragraph

HIGHLIGHT = re.compile(r"(?:[-*]\s+|•\s*)(?=\S)")
"""What marks a highlight at the start of a line, as wire stories and their exports have it."""

HEADING = re.compile(r"#{1,6}\s+(?=\S)")
"""A Markdown heading."""

SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
"""A line that ends so is prose, not a headline."""

HEADLINE_WORDS = 20
"""More words than any headline; a longer first line is the first paragraph."""


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """The lines of `text` that are not empty, each with its role.

    Bulleted lines count as highlights while no prose has come before them; a headline may.
    """
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    found: list[Paragraph] = []
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        start += len(line) - len(line.lstrip())
        end -= len(line) - len(line.rstrip())
        in_body = any(p.role == "body" for p in found)
        if bullet := HIGHLIGHT.match(text, start, end):
            role: Literal["highlight", "heading", "body"] = "body" if in_body else "highlight"
            start = bullet.end()
        elif marks := HEADING.match(text, start, end):
            role, start = "heading", marks.end()
        else:
            headline = number == 0 and len(lines) > 1 and _is_headline(text[start:end])
            role = "heading" if headline else "body"
        found.append(Paragraph(start, end, role))
    if found and not any(p.role == "body" for p in found):  # a list alone is the article, not its summary
        return tuple(Paragraph(p.start, p.end, "body" if p.role == "highlight" else p.role) for p in found)
    return tuple(found)


def _is_headline(line: str) -> bool:
    return len(line.split()) <= HEADLINE_WORDS and not SENTENCE_END.search(line)
