"""Markdown: the text without the marks inside its lines.

Where a file has no such marks and no wrapped lines the text is the file as it is. A paragraph is a line, as in plain
text; lines over which a sentence runs on are one paragraph, joined by a space in place of the line break.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.article import Reading
from mkdocs_briefing.ingest.plain import TEXT_LIMIT, PlainText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

MARKED = re.compile(r"[*_`\[\\&]|^[ ]{0,3}>|[^\s.!?…:;,\"'”’»)\]]\n[^\n#*>•-]", re.MULTILINE)
"""What inline marks, quoted blocks or wrapped lines have and most articles have not: a file without needs no parse."""

SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")
"""A line that ends so may end its paragraph."""

QUOTED = re.compile(r"^[ ]{0,3}(?:>[ ]?)+")
"""The marks of a quoted block."""

KEPT = ("text", "code_inline", "html_inline")
"""Inline tokens whose content is text; markup pasted into Markdown is text of a stranger, kept as it is."""


class Markdown:
    """Markdown (CommonMark) in the encodings of plain text, with optional front matter."""

    endings = (".md", ".markdown")
    limit = TEXT_LIMIT

    def read(self, data: bytes, *, path: str) -> Reading:
        """The text without emphasis, links' targets, pictures, escapes and marks of quoted blocks."""
        plain = PlainText().read(data, path=path)
        return Reading(unmarked(plain.text), plain.metadata)


def unmarked(text: str) -> str:
    """Markdown without its marks; headings and lists keep theirs, which say what a line is."""
    if not MARKED.search(text):
        return text
    from markdown_it import MarkdownIt

    lines = text.split("\n")
    tokens = MarkdownIt("commonmark").parse(text)
    for first, last, line in reversed(list(_changes(tokens, lines))):
        lines[first:last] = [line]
    return "\n".join(lines)


def _changes(tokens: list[Token], lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """Ranges of lines with what they become."""
    in_lists = 0
    for token in tokens:
        in_lists += token.nesting if token.type == "list_item_open" or token.type == "list_item_close" else 0
        if token.type != "inline" or token.map is None:
            continue
        first, last = token.map
        before = lines[first:last]
        written = [_plain(part) for part in _by_line(token.children or [])]
        if len(written) != len(before):
            continue
        after = [_opening(line) + text for line, text in zip(before, written, strict=True)]
        if not in_lists and not all(SENTENCE_END.search(line) for line in after[:-1]):
            yield first, last, " ".join(after)
        elif after != before:
            yield first, last, "\n".join(after)


def _by_line(children: list[Token]) -> Iterator[list[Token]]:
    line: list[Token] = []
    for token in children:
        if token.type in {"softbreak", "hardbreak"}:
            yield line
            line = []
        else:
            line.append(token)
    yield line


def _plain(tokens: list[Token]) -> str:
    return "".join(token.content for token in tokens if token.type in KEPT)


def _opening(line: str) -> str:
    """What stands before the content of a line: the mark of a heading or of a list's item, without that of a quote."""
    found = re.match(r"\s*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)?", QUOTED.sub("", line))
    return found[0] if found else ""
