"""Tags with more attributes than a parser can take: its time grows with the square, and nothing stops it."""

from __future__ import annotations

import re

MAX_ATTRIBUTES = 2_000
"""Attributes of a tag: libxml2 reads so many in a hundredth of a second, and 100,000 in two minutes."""

TAG = re.compile(r"""<[A-Za-z](?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+""")
"""A tag with its attributes, whose quoted values may hold any mark; it never steps back, so long ones cost no more."""

BETWEEN_ATTRIBUTES = re.compile(r"""(?:=\s*+(?:"[^"]*"|'[^']*')|[\s/])+""")
"""What parts the names of attributes in a tag, their quoted values included."""


def has_crowded_tag(markup: str) -> bool:
    """Return whether a tag of HTML or XML has more than `MAX_ATTRIBUTES`.

    One that is given twice counts once, as in the parser.
    """
    return any(map(_is_crowded, TAG.finditer(markup)))


def _is_crowded(tag: re.Match[str]) -> bool:
    start, end = tag.span()
    return end - start > 2 * MAX_ATTRIBUTES and len(set(BETWEEN_ATTRIBUTES.split(tag[0]))) > MAX_ATTRIBUTES
