"""Web pages: the article in a page, and what the page says of itself."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.article import Reading
from mkdocs_briefing.ingest.decoding import decode
from mkdocs_briefing.ingest.html.about import about_page, structured_data
from mkdocs_briefing.ingest.html.article_blocks import article_blocks
from mkdocs_briefing.ingest.html.blocks import blocks_of
from mkdocs_briefing.ingest.html.crowded_tags import MAX_ATTRIBUTES, has_crowded_tag
from mkdocs_briefing.ingest.html.encoding import page_encoding
from mkdocs_briefing.ingest.html.live import live_posts
from mkdocs_briefing.ingest.html.paywall import TEASER_NOTE, is_teaser
from mkdocs_briefing.ingest.html.saved_from import saved_from
from mkdocs_briefing.ingest.html.shown import rename_wrappers, write_quotation_marks
from mkdocs_briefing.ingest.html.tables import unfold_layout_tables
from mkdocs_briefing.ingest.left_out import LeftOut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest.html.blocks import Block

FILE_LIMIT = 20_000_000
"""Bytes of a page or document: markup and pictures come on top of the text, which has its own limit."""

MIN_WORDS = 20
"""Words of an article; a text with fewer is a caption or a notice."""

MAX_TAGS = 100_000
"""Tags of a page: the longest of the web have some 50,000. So many take 45 s, twice as many three minutes."""

NEEDS_TRAFILATURA = "needs Trafilatura to be read; install mkdocs-briefing[formats], or put the text into a .txt file"


class WebPage:
    """HTML in the encoding that it says, or in UTF-8."""

    endings = (".html", ".htm", ".xhtml")
    limit = FILE_LIMIT

    def read(self, data: bytes, *, path: str) -> Reading:
        """Return the article's text, a paragraph a line, without menus, adverts and comments."""
        return read_page(data, path=path)


def read_page(
    data: bytes, *, path: str, charset: str | None = None, url: str | None = None, encoding: str | None = None
) -> Reading:
    """Return the article of the page in `data`.

    `charset` is what its server says, `url` its address; `encoding` is what a person says, which goes before all else.
    Raises `InputError` when the page cannot be decoded or holds no article.
    """
    try:
        from trafilatura import load_html
    except ImportError as error:
        raise InputError([Problem(path, 0, 0, f"{NEEDS_TRAFILATURA} ({error.name} is missing)")]) from None
    if data.count(b"<") > MAX_TAGS:
        message = f"has more than the limit of {MAX_TAGS:,} tags; copy its text into a .txt file"
        raise InputError([Problem(path, 0, 0, message)])
    page = decode(data, path=path, encoding=encoding or page_encoding(data, charset, path))
    if has_crowded_tag(page):
        message = f"has a tag with more than the limit of {MAX_ATTRIBUTES:,} attributes; copy its text into a .txt file"
        raise InputError([Problem(path, 0, 0, message)])
    tree: Any = load_html(page)
    if tree is None:
        raise InputError([_no_article(path)])
    url = url or saved_from(data)
    structured = structured_data(tree)
    metadata = about_page(tree, structured, url)
    shown = _shown(tree)
    blocks = blocks_of(shown)
    posts = live_posts(shown, structured)
    blocks = article_blocks(shown, blocks, posts, url)
    kept = [block for block in blocks if block.kind is None]
    if sum(len(block.line.split()) for block in kept) < MIN_WORDS:
        raise InputError([_no_article(path)])
    if is_teaser(blocks, structured):
        metadata = metadata.model_copy(update={"note": TEASER_NOTE})
    return Reading("\n\n".join(block.line for block in kept) + "\n", metadata, tuple(_left_out(blocks)))


def _shown(tree: Any) -> Any:
    """Return a copy of the page as a browser shows it: without comments, quotation marks written out."""
    from lxml import etree

    shown = deepcopy(tree)
    etree.strip_tags(shown, etree.Comment, etree.ProcessingInstruction, "wbr")
    write_quotation_marks(shown)
    rename_wrappers(shown)
    unfold_layout_tables(shown)
    return shown


def _left_out(blocks: Sequence[Block]) -> list[LeftOut]:
    found, line = [], 0
    for block in blocks:
        if block.kind is None:
            line += 1
        else:
            found.append(LeftOut(block.kind, block.text.replace("\t", " "), line))
    return found


def _no_article(path: str) -> Problem:
    return Problem(path, 0, 0, "no article was found in this page; copy its text into a .txt file")
