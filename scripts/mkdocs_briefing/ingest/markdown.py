"""Markdown: the text without the marks inside its lines.

Where a file has no such marks and no wrapped lines the text is the file as it is. A paragraph is a line, as in plain
text; lines over which a sentence runs on are one paragraph, joined by a space in place of the line break.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.article import Reading
from mkdocs_briefing.ingest.left_out import LeftOut
from mkdocs_briefing.ingest.markdown_notes import NOTE_MARK, without_note_labels
from mkdocs_briefing.ingest.plain import TEXT_LIMIT, PlainText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from markdown_it.token import Token

MARKED = re.compile(
    r"[*_`\[\\&|]|~~|<!--|^[ ]{0,3}(?:>|=+[ \t]*$|-+[ \t]*$)|[^\s.!?…:;,\"'”’»)\]]\n[^\n#*>•-]", re.MULTILINE
)
"""What marks, tables, quoted blocks or wrapped lines have and most articles have not: a file without needs no parse."""

SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")
"""A line that ends so may end its paragraph."""

QUOTED = re.compile(r"^[ ]{0,3}(?:>[ ]?)+")
"""The marks of a quoted block."""

COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)

TEXT_TOKENS = ("text", "code_inline", "html_inline")
"""Inline tokens whose content stays; HTML in Markdown stays as text, since nothing of an article is ever markup."""


@dataclass(frozen=True)
class _Change:
    """Lines that are replaced."""

    first: int
    """Number of the first line, from 0."""
    last: int
    """One past the number of the last."""
    lines: tuple[str, ...]
    """What stands there instead."""
    left_out: tuple[tuple[str, str], ...] = ()
    """Kinds and texts of what is left out there."""


class Markdown:
    """Markdown (CommonMark, with tables, footnotes and struck-out text) with optional front matter."""

    endings = (".md", ".markdown")
    limit = TEXT_LIMIT

    def read(self, data: bytes, *, path: str) -> Reading:
        """Return the text without emphasis, link targets, pictures, escapes, comments and marks of blocks."""
        plain = PlainText().read(data, path=path)
        found = unmarked(plain.text)
        return Reading(found.text, plain.metadata, found.left_out)


def unmarked(text: str) -> Reading:
    """Return Markdown without its marks; headings and lists keep theirs, which say what a line is."""
    if not MARKED.search(text):
        return Reading(text)
    from markdown_it import MarkdownIt

    text, labels = without_note_labels(text)
    lines = text.split("\n")
    env: dict[str, Mapping[str, Mapping[str, list[int]]]] = {}
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text, env)
    changes = [*_changes(tokens, lines, labels), *_definitions(env, lines)]
    return _rewritten(lines, sorted(changes, key=lambda one: (one.first, one.last)))


def _rewritten(lines: Sequence[str], changes: Iterable[_Change]) -> Reading:
    """Return the text with its changes made, which do not overlap and are in order."""
    found: list[str] = []
    left_out: list[LeftOut] = []
    at = before = 0
    for change in changes:
        unchanged = lines[at : change.first]
        found += [*unchanged, *change.lines]
        before += _filled(unchanged)
        left_out += [LeftOut(kind, text, before) for kind, text in change.left_out if text]
        before += _filled(change.lines)
        at = change.last
    return Reading("\n".join([*found, *lines[at:]]), left_out=tuple(left_out))


def _filled(lines: Iterable[str]) -> int:
    return sum(1 for line in lines if line.strip())


def _definitions(env: Mapping[str, Mapping[str, Mapping[str, list[int]]]], lines: Sequence[str]) -> Iterator[_Change]:
    """Yield the lines that say where links lead: `[port]: https://example.org`."""
    for one in env.get("references", {}).values():
        first, last = one["map"]
        yield _Change(first, last, (), (("definition", " ".join(" ".join(lines[first:last]).split())),))


def _changes(tokens: Sequence[Token], lines: Sequence[str], labels: frozenset[str]) -> Iterator[_Change]:
    """Yield the lines that are replaced, in order."""
    list_depth = 0
    table: list[Token] | None = None
    heading: Token | None = None
    for token in tokens:
        if token.type in ("list_item_open", "list_item_close"):
            list_depth += token.nesting
        elif token.type == "table_open":
            table = [token]
        elif table is not None:
            table.append(token)
            if token.type == "table_close":
                yield _table(table, labels)
                table = None
        elif token.type == "heading_open":
            heading = token if token.markup in {"=", "-"} else None
        elif token.type == "inline" and heading is not None:
            yield _heading(heading, token, labels)
            heading = None
        elif token.map is not None:
            yield from _change(token, lines, labels, in_list=list_depth > 0)


def _change(token: Token, lines: Sequence[str], labels: frozenset[str], *, in_list: bool) -> Iterator[_Change]:
    """Yield what is written in place of the lines of a token; nothing where they stay."""
    first, last = token.map or (0, 0)
    if token.type == "inline":
        children = token.children or []
        after = _replacement(children, lines[first:last], labels, in_list=in_list)
        if after is not None:
            yield _Change(first, last, after, tuple(_left_out(children, labels)))
    elif token.type == "hr":
        yield _Change(first, last, ())
    elif token.type == "fence":
        yield _Change(first, last, tuple(token.content.rstrip("\n").split("\n")))
    elif token.type == "html_block" and "<!--" in token.content:
        rest = COMMENT.sub("", token.content).strip("\n")
        comments = tuple(("comment", " ".join(one.split())) for one in COMMENT.findall(token.content))
        yield _Change(first, last, tuple(rest.split("\n")) if rest.strip() else (), comments)


def _table(tokens: Sequence[Token], labels: frozenset[str]) -> _Change:
    """Return the rows of a table, a line each, its cells parted by tabs."""
    rows: list[str] = []
    left_out: list[tuple[str, str]] = []
    cells: list[str] = []
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "inline":
            cells.append(_plain(token.children or [], labels).strip())
            left_out += _left_out(token.children or [], labels)
        elif token.type == "tr_close":
            rows.append("\t".join(cell for cell in cells if cell))
    first, last = tokens[0].map or (0, 0)
    return _Change(first, last, tuple(row for row in rows if row), tuple(left_out))


def _heading(opening: Token, inline: Token, labels: frozenset[str]) -> _Change:
    """Return a heading that is underlined, in the form `# Heading`."""
    first, last = opening.map or (0, 0)
    parts = [_plain(part, labels).strip() for part in _by_line(inline.children or [])]
    line = "#" * int(opening.tag[1]) + " " + " ".join(parts)
    return _Change(first, last, (line,), tuple(_left_out(inline.children or [], labels)))


def _replacement(
    children: list[Token], before: Sequence[str], labels: frozenset[str], *, in_list: bool
) -> tuple[str, ...] | None:
    """Return the lines that replace the lines `before` of an inline token; None where they stay as they are."""
    written = [_plain(part, labels) for part in _by_line(children)]
    if len(written) != len(before):  # a mark that spans lines: which line is which is not known
        return None
    after = [_opening(line) + text for line, text in zip(before, written, strict=True)]
    if not in_list and not all(SENTENCE_END.search(line) for line in after[:-1]):
        return (" ".join(after),)  # a sentence runs on over the line break
    return tuple(after) if after != list(before) else None


def _by_line(children: list[Token]) -> Iterator[list[Token]]:
    line: list[Token] = []
    for token in children:
        if token.type in {"softbreak", "hardbreak"}:
            yield line
            line = []
        else:
            line.append(token)
    yield line


def _plain(tokens: list[Token], labels: frozenset[str]) -> str:
    """Return the words of inline tokens, without struck-out ones, comments and marks of footnotes."""
    return "".join(_text(token, labels) for token, struck in _with_struck(tokens) if not struck)


def _text(token: Token, labels: frozenset[str]) -> str:
    if token.type not in TEXT_TOKENS or (token.type == "html_inline" and token.content.startswith("<!--")):
        return ""
    if token.type != "text" or not labels:
        return token.content
    return NOTE_MARK.sub(lambda mark: "" if mark[1] in labels else mark[0], token.content)


def _with_struck(tokens: list[Token]) -> Iterator[tuple[Token, bool]]:
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type in {"s_open", "s_close"} else 0
        yield token, depth > 0


def _left_out(tokens: list[Token], labels: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the kinds and texts of what `_plain` leaves out."""
    for token, struck in _with_struck(tokens):
        if struck and token.type in TEXT_TOKENS:
            yield "struck", token.content
        elif token.type == "html_inline" and token.content.startswith("<!--"):
            yield "comment", " ".join(COMMENT.sub(r"\1", token.content).split())
        elif token.type == "text":
            yield from (("note mark", mark[0]) for mark in _note_marks(token.content, labels))


def _note_marks(text: str, labels: frozenset[str]) -> Iterator[re.Match[str]]:
    """Return an iterator over the marks in a text that lead to one of these notes."""
    return (mark for mark in NOTE_MARK.finditer(text) if mark[1] in labels)


def _opening(line: str) -> str:
    """Return what stands before the content of a line: the mark of a heading or list item, without that of a quote."""
    found = re.match(r"\s*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)?", QUOTED.sub("", line))
    return found[0] if found else ""
