"""A tree of HTML to its blocks: the paragraphs, headings, list items and table rows that a reader sees, in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mkdocs_briefing.ingest.html.shown import NEVER_TEXT, not_shown

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table "
    "tbody td tfoot th thead tr ul".split()
)
"""Elements that begin and end a line."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ITEMS = frozenset({"li", "dd", "dt"})

SHY = "\u00ad"
"""The soft hyphen, which shows where a word may be broken and is no part of it."""


@dataclass
class Block:
    """One line of a page."""

    text: str
    """Its words, white space collapsed; the cells of a table row are parted by tabs."""
    element: Any
    """The element that it lies in."""
    prefix: str = ""
    """What says which line it is: `- `, `## `."""
    kind: str | None = None
    """Why it is left out, one of `left_out.KINDS`; None while it may be the article's."""
    words_beside_time: tuple[str, ...] | None = None
    """The words outside its `<time>` elements; None when it has no such element."""
    link_words: int = 0
    """How many of its words are links."""
    slots: list[tuple[Any, bool]] = field(default_factory=list)
    """Where its text is: elements, each with whether it is the text after the element."""

    @property
    def line(self) -> str:
        """The line of the article's text."""
        return self.prefix + self.text


def blocks_of(tree: Any) -> list[Block]:
    """Return the blocks of a page, those left out included, each at its place."""
    from lxml import etree

    walk = _Walk()
    events = etree.iterwalk(tree, events=("start", "end"))
    for event, element in events:
        if event == "end":
            walk.leave(element, is_root=element is tree)
        elif element.tag in NEVER_TEXT:
            events.skip_subtree()
        elif kind := not_shown(element):
            walk.leave_out(element, kind)
            events.skip_subtree()
        else:
            walk.enter(element)
    walk.end_block()
    return walk.blocks


class _Walk:
    """The state of a walk through a tree."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._inside: list[Any] = []  # block elements around the place
        self._pieces: list[tuple[str, bool, bool]] = []  # text, whether in <time>, whether in a link
        self._slots: list[tuple[Any, bool]] = []
        self._prefix = ""
        self._times = self._links = self._rows = self._pres = 0
        self._skipped: set[Any] = set()

    def enter(self, element: Any) -> None:
        tag = element.tag
        self._count(tag, 1)
        if tag in BLOCKS:
            self._begin(element)
        elif tag == "br":
            self._break()
        self._add(element.text, (element, False))

    def leave(self, element: Any, *, is_root: bool) -> None:
        tag = element.tag
        if element in self._skipped:
            self._skipped.discard(element)
        elif tag not in NEVER_TEXT:
            self._count(tag, -1)
            if tag in BLOCKS:
                self._end(element)
        if not is_root:
            self._add(element.tail, (element, True))

    def leave_out(self, element: Any, kind: str) -> None:
        if element.tag in BLOCKS and not self._rows:
            self.end_block()
        self._skipped.add(element)
        text = _words("".join(element.itertext()))
        if text:
            self.blocks.append(Block(text, element, kind=kind))

    def end_block(self) -> None:
        """Make a block of the text since the last one."""
        text = "\t".join(filter(None, map(_words, "".join(piece for piece, _, _ in self._pieces).split("\0"))))
        if text:
            beside = _words(" ".join(piece for piece, in_time, _ in self._pieces if not in_time)).split()
            has_time = any(in_time and piece.strip() for piece, in_time, _ in self._pieces)
            linked = _words(" ".join(piece for piece, _, in_link in self._pieces if in_link)).split()
            element = self._inside[-1] if self._inside else self._slots[0][0]
            self.blocks.append(
                Block(text, element, self._prefix, None, tuple(beside) if has_time else None, len(linked), self._slots)
            )
            self._prefix = ""
        self._pieces, self._slots = [], []

    def _count(self, tag: str, number: int) -> None:
        if tag == "time":
            self._times += number
        elif tag == "a":
            self._links += number
        elif tag == "pre":
            self._pres += number

    def _begin(self, element: Any) -> None:
        tag = element.tag
        if self._rows:  # a row is one line, whatever its cells have
            self._add("\0" if tag in {"td", "th"} else " ", None)
        else:
            self.end_block()
        self._inside.append(element)
        if tag == "tr":
            self._rows += 1
        elif not self._rows:
            self._prefix = _prefix(tag) or self._prefix

    def _end(self, element: Any) -> None:
        if element.tag == "tr":
            self._rows -= 1
        if self._rows:
            self._add(" ", None)
        else:
            self.end_block()
            self._prefix = "" if element.tag in HEADINGS | ITEMS else self._prefix
        if self._inside:
            self._inside.pop()

    def _break(self) -> None:
        if self._rows or (self._inside and self._inside[-1].tag in HEADINGS):
            self._add(" ", None)
        else:
            self.end_block()

    def _add(self, text: str | None, slot: tuple[Any, bool] | None) -> None:
        for number, line in enumerate(text.split("\n") if text and self._pres else (text,)):
            if number:  # a line of preformatted text
                self.end_block()
            if line:
                self._pieces.append((line, self._times > 0, self._links > 0))
                if slot is not None and line.strip():
                    self._slots.append(slot)


def _prefix(tag: str) -> str:
    """Return the mark with which the line of an element begins: `## ` for a heading of level 2."""
    if tag in HEADINGS:
        return "#" * int(tag[1]) + " "
    return "## " if tag == "summary" else "- " if tag in ITEMS else ""


def _words(text: str) -> str:
    return " ".join(text.replace(SHY, "").split())
