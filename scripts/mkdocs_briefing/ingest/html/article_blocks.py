"""Which lines of a page are its article, and why each other line is left out."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.ingest.html.boxes import leave_out_boxes
from mkdocs_briefing.ingest.html.furniture import furniture_kind, is_of_dates
from mkdocs_briefing.ingest.html.live import is_time_of_day
from mkdocs_briefing.ingest.html.selection import chosen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest.html.blocks import Block

FRAME = frozenset({"nav", "header", "footer", "aside", "form", "menu", "dialog"})
"""Elements around an article, or beside it."""

SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
"""What prose ends with, and labels do not."""

MAX_PLAIN_DEPTH = 2
"""Elements between a paragraph and the element of the article: itself, and a list or quotation around it."""


def article_blocks(tree: Any, blocks: list[Block], posts: Sequence[Any], url: str | None) -> list[Block]:
    """Return the blocks of a page with the kind of each that is not the article's; `tree` is used up.

    `posts` are the elements that hold the posts of a live page.
    """
    places = [_ancestors(block) for block in blocks]
    takes = _with_passed_over(blocks, places, chosen(tree, blocks, url))
    in_posts = _in_posts(places, posts)
    for number, block in enumerate(blocks):
        if block.kind is not None:
            continue
        is_kept = takes[number] or number in in_posts
        if number in in_posts and is_time_of_day(block.text) and is_of_dates(block.text):
            block.prefix = "## "
            continue
        block.kind = _kind(block, places[number], is_kept=is_kept)
    leave_out_boxes(blocks, places, in_posts)
    return blocks


def _with_passed_over(blocks: Sequence[Block], places: Sequence[Sequence[Any]], takes: Sequence[bool]) -> list[bool]:
    """Return what is taken, with the headings and paragraphs that Trafilatura passed over between what it took.

    Such a heading stands right before a line that was taken, beside it. Such a paragraph ends as sentences do, has no
    link, and lies in the same element as lines that were taken, in their form or in one without class and id.
    """
    taken = [number for number, is_taken in enumerate(takes) if is_taken]
    if not taken:
        return list(takes)
    around = {blocks[number].element.getparent() for number in taken}
    forms = {_form(blocks[number].element) for number in taken}
    found = list(takes)
    shown = [number for number in range(taken[0], taken[-1] + 1) if blocks[number].kind is None]
    for number, after in pairwise(shown):
        one = blocks[number]
        if takes[number] or one.link_words or _in_frame(places[number]):
            continue
        if one.prefix.startswith("#"):
            found[number] = takes[after] and one.element.getparent() in places[after][1 : MAX_PLAIN_DEPTH + 2]
        elif SENTENCE_END.search(one.text):
            found[number] = _is_plainly_in(places[number], around, forms)
    return found


def _is_plainly_in(place: Sequence[Any], around: set[Any], forms: set[tuple[str, str]]) -> bool:
    """Return whether the innermost of the elements in `place` lies in one of `around`, or in a plain list there."""
    for element in place[:MAX_PLAIN_DEPTH]:
        if _form(element) not in forms and (element.get("class") or element.get("id")):
            return False
        if element.getparent() in around:
            return True
    return False


def _form(element: Any) -> tuple[str, str]:
    return element.tag, element.get("class") or ""


def _in_frame(place: Sequence[Any]) -> bool:
    return any(one.tag in FRAME for one in place)


def _kind(block: Block, place: Sequence[Any], *, is_kept: bool) -> str | None:
    if is_kept or not _in_frame(place):
        kind = furniture_kind(block)
        if kind is not None:
            return kind
    return None if is_kept else "page"


def _ancestors(block: Block) -> list[Any]:
    return [block.element, *block.element.iterancestors()]


def _in_posts(places: Sequence[Sequence[Any]], posts: Sequence[Any]) -> set[int]:
    """Return the numbers of the blocks that lie in a post of a live page, and in no menu or form there."""
    found = set()
    for number, place in enumerate(places):
        for one in place:
            if one.tag in {"nav", "aside", "form", "footer"}:
                break
            if any(one is post for post in posts):
                found.add(number)
                break
    return found
