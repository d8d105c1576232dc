"""Which blocks of a page are its article, as Trafilatura judges.

Trafilatura rewrites the text that it keeps: it drops elements inside sentences and joins the words of cells. So it only
chooses here. Each block gets a mark, a character of a private plane, at its beginning and end; a block is chosen when a
mark of it is in what Trafilatura returns. The words are those of the page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest.html.blocks import Block

FIRST_MARK, LAST_MARK = 0xF0000, 0x10FFFD
"""Code points of Unicode's private planes 15 and 16, which no page uses for words."""

MARK = re.compile("[\U000f0000-\U0010ffff]")

MAX_LINK_SHARE = 0.5
"""Share of links from which a line is a menu, where Trafilatura has no opinion."""


def chosen(tree: Any, blocks: Sequence[Block], url: str | None) -> list[bool]:
    """Return whether Trafilatura takes each block for the article's; the marks are left in `tree`.

    Of a short page it returns all text, unless it is told to be content with little. What is left then are the lines
    that are not mostly links.
    """
    marked = [block for block in blocks if block.kind is None and block.slots][: LAST_MARK - FIRST_MARK + 1]
    _prepare(tree, blocks, marked)
    text = _extracted(tree, url)
    found = set(MARK.findall(text)) or set(MARK.findall(_extracted(tree, url, MIN_EXTRACTED_SIZE="1")))
    if found:
        kept = {id(block) for number, block in enumerate(marked) if chr(FIRST_MARK + number) in found}
    else:
        words = f" {' '.join(text.split())} "
        kept = {id(block) for block in marked if not _is_menu(block) and f" {block.text} " in words}
    return [id(block) in kept for block in blocks]


def _prepare(tree: Any, blocks: Sequence[Block], marked: Sequence[Block]) -> None:
    """Mark blocks, and take out of the tree what is left out."""
    for number, block in enumerate(marked):
        _mark(block, chr(FIRST_MARK + number))
    for block in blocks:
        if block.kind is not None and block.element.getparent() is not None:
            block.element.drop_tree()
    for element in list(tree.iter("time")):  # which Trafilatura cuts out of sentences
        element.tag = "span"


def _extracted(tree: Any, url: str | None, **settings: str) -> str:
    """Return the text that Trafilatura extracts; `settings` change those of its configuration."""
    from trafilatura import bare_extraction
    from trafilatura.settings import use_config

    config = use_config()
    config.read_dict({"DEFAULT": settings})
    try:
        found: Any = bare_extraction(
            tree, url=url, include_comments=False, include_tables=True, with_metadata=False, config=config
        )
    except AssertionError:  # of lxml, where what is to be cut away is the root: `<svg>`
        found = None
    return "" if found is None or found.body is None else "".join(found.body.itertext())


def _is_menu(block: Block) -> bool:
    return block.link_words > MAX_LINK_SHARE * len(block.text.split())


def _mark(block: Block, mark: str) -> None:
    """Put a mark before the first and after the last word of a block."""
    element, is_tail = block.slots[0]
    _write(element, mark + (_read(element, is_tail=is_tail)), is_tail=is_tail)
    element, is_tail = block.slots[-1]
    _write(element, _read(element, is_tail=is_tail) + mark, is_tail=is_tail)


def _read(element: Any, *, is_tail: bool) -> str:
    return (element.tail if is_tail else element.text) or ""


def _write(element: Any, text: str, *, is_tail: bool) -> None:
    if is_tail:
        element.tail = text
    else:
        element.text = text
