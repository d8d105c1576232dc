"""Boxes between the paragraphs of an article: announcements of other articles, and its own words in large type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest.html.blocks import Block

PULL_QUOTE = re.compile(r"pull[-_]?(?:ed[-_]?)?quote", re.IGNORECASE)
"""A class of words of the article that are printed twice."""

SUBHEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})

MAX_CARD_WORDS = 60
"""Words of a box that announces another article; a section of the article has more."""


def leave_out_boxes(blocks: Sequence[Block], places: Sequence[Sequence[Any]], in_posts: set[int]) -> None:
    """Leave out the lines of boxes; `places` are the elements around each block, `in_posts` those of a live page."""
    _leave_out_pull_quotes(blocks, places)
    _leave_out_cards(blocks, places, in_posts)
    _leave_out_bare_headings(blocks, places, in_posts)


def _leave_out_pull_quotes(blocks: Sequence[Block], places: Sequence[Sequence[Any]]) -> None:
    """Leave out what a page prints a second time in large type between its paragraphs."""
    text = "\n".join(block.text for block in blocks if block.kind is None)
    for block, place in zip(blocks, places, strict=True):
        if block.kind is None and _is_pull_quote(place) and text.count(block.text.strip(" \"“”‘’'.…")) > 1:
            block.kind = "repeated"


def _is_pull_quote(place: Sequence[Any]) -> bool:
    """Return whether one of the elements around a line is set as a pull quote."""
    return any(PULL_QUOTE.search(element.get("class") or "") for element in place)


def _leave_out_cards(blocks: Sequence[Block], places: Sequence[Sequence[Any]], in_posts: set[int]) -> None:
    """Leave out what announces other articles: a heading that is a link, with the few words around it."""
    cards: dict[Any, list[Block]] = {}
    for number, block in enumerate(blocks):
        is_linked_heading = block.element.tag in SUBHEADINGS and block.link_words == len(block.text.split())
        if block.kind is None and is_linked_heading and number not in in_posts:
            cards[block.element.getparent()] = []
    for block, place in zip(blocks, places, strict=True) if cards else ():
        for element in place:
            if element in cards:
                cards[element].append(block)
    for inside in cards.values():
        if sum(len(block.text.split()) for block in inside) <= MAX_CARD_WORDS:
            for block in inside:
                block.kind = block.kind or "page"


def _leave_out_bare_headings(blocks: Sequence[Block], places: Sequence[Sequence[Any]], in_posts: set[int]) -> None:
    """Leave out each heading below which, in its element, everything was left out."""
    kept_below: list[Any] = []  # elements around the next line that is kept
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number]
        following = blocks[number + 1 : number + 2]
        is_bare = following and following[0].kind == "page" and block.element.getparent() not in kept_below
        if block.kind is None and block.element.tag in SUBHEADINGS and is_bare and number not in in_posts:
            block.kind = "page"
        if block.kind is None:
            kept_below = list(places[number])
