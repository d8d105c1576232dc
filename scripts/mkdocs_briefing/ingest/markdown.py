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

TEXT_TOKENS = ("text", "code_inline", "html_inline")
"""Inline tokens whose content stays; HTML in Markdown stays as text, since nothing of an article is ever markup."""


class Markdown:
    """Markdown (CommonMark) in the encodings of plain text, with optional front matter."""

    endings = (".md", ".markdown")
    limit = TEXT_LIMIT

    def read(self, data: bytes, *, path: str) -> Reading:
        """Return the text without emphasis, link targets, pictures, escapes and marks of quoted blocks."""
        plain = PlainText().read(data, path=path)
        return Reading(unmarked(plain.text), plain.metadata)


def unmarked(text: str) -> str:
    """Return Markdown without inline marks; headings and lists keep theirs, which say what a line is."""
    if not MARKED.search(text):
        return text
    from markdown_it import MarkdownIt

    lines = text.split("\n")
    tokens = MarkdownIt("commonmark").parse(text)
    for first, last, line in reversed(list(_changes(tokens, lines))):
        lines[first:last] = [line]
    return "\n".join(lines)


def _changes(tokens: list[Token], lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield ranges of lines, `(first, one past the last, text)`, with the text that replaces them."""
    list_depth = 0
    for token in tokens:
        if token.type in ("list_item_open", "list_item_close"):
            list_depth += token.nesting
        elif token.type == "inline" and token.map is not None:
            first, last = token.map
            text = _replacement(token, lines[first:last], in_list=list_depth > 0)
            if text is not None:
                yield first, last, text


def _replacement(token: Token, before: list[str], *, in_list: bool) -> str | None:
    """Return the text that replaces the lines `before` of an inline token; None where they stay as they are."""
    written = [_plain(part) for part in _by_line(token.children or [])]
    if len(written) != len(before):  # a mark that spans lines: which line is which is not known
        return None
    after = [_opening(line) + text for line, text in zip(before, written, strict=True)]
    if not in_list and not all(SENTENCE_END.search(line) for line in after[:-1]):
        return " ".join(after)  # a sentence runs on over the line break
    return "\n".join(after) if after != before else None


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
    return "".join(token.content for token in tokens if token.type in TEXT_TOKENS)


def _opening(line: str) -> str:
    """Return what stands before the content of a line: the mark of a heading or list item, without that of a quote."""
    found = re.match(r"\s*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)?", QUOTED.sub("", line))
    return found[0] if found else ""
