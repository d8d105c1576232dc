"""Make HTML smaller without changing what browsers show."""

from __future__ import annotations

import re

REFERENCE = re.compile(r"&#(\d+);")

MARKDOWN_MARKS = {str(ord(mark)): mark for mark in "!#$%()*+,-./:;=?@[\\]^_`{|}~"}
"""Marks that Markdown acts on and HTML does not, by their code points: once Markdown is done, nothing acts on them."""

BLOCKS = (
    "article|aside|blockquote|body|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|html|li|link|main|"
    "meta|nav|ol|p|script|section|style|summary|table|tbody|td|th|thead|title|tr|ul"
)
"""Elements around which white space is not shown (HTML, section 15.3), and those that are not shown."""

LINE_END_BESIDE_BLOCK = re.compile(rf"(</?(?:{BLOCKS})\b[^<>]*>)\n|\n(?=</?(?:{BLOCKS})\b)")
"""The end of a line after or before the tag of a block."""


def unescape_marks(html: str) -> str:
    """Return the HTML with plain marks for references to `MARKDOWN_MARKS`: a third smaller, and sooner parsed."""
    return REFERENCE.sub(lambda found: MARKDOWN_MARKS.get(found[1], found[0]), html)


def collapse_whitespace(html: str) -> str:
    """Return the HTML without indentation, and without the ends of lines beside a block, which are no spaces.

    Pages with preformatted text would look different.
    """
    return LINE_END_BESIDE_BLOCK.sub(r"\1", "\n".join(line for one in html.split("\n") if (line := one.strip())))
