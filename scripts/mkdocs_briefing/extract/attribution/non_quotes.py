"""Quoted words that nobody says: titles of works, nicknames, what something goes by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText

TITLE_WORDS = frozenset("a an and at by for from in is of on or the to vs.".split())
"""Words that titles leave in lower case."""
LONGEST_TITLE = 8
"""Words."""
BYNAME_BEFORE = re.compile(
    r"\b(known(?: \w+)? as|so-called|nicknamed|entitled|titled|code-?named|named|called|dubbed)(?: (the|an?))?$",
    re.IGNORECASE,
)
BYNAME_AFTER = re.compile(r",? as [^.,;:“”\n]{1,40} (?:is|are|was|were) (?:known|called)\b")
"""What stands before and after a name that something goes by."""
ANYBODY = frozenset({"called", "dubbed", "named"})
"""Those among them that somebody in particular may do."""
LONGEST_BYNAME = 5
"""Words."""


def is_byname(text: QuotedText, segment: Segment) -> bool:
    """Whether a few quoted words are what something is called, by nobody in particular: `known as “the bride”`."""
    if len(text.text[segment.start : segment.end].split()) > LONGEST_BYNAME:
        return False
    if BYNAME_AFTER.match(text.text, segment.outer_end) is not None:
        return True
    before = BYNAME_BEFORE.search(text.before(segment.opened))
    if before is None or before[1].lower() not in ANYBODY:
        return before is not None
    token = text.doc[text.token_at(segment.opened) - 1 - (before[2] is not None)]
    return token.tag_ == "VBN" and token.dep_ == "acl"


def is_title(text: QuotedText, segment: Segment) -> bool:
    """Whether a quotation is the name of a work, a programme or a section: a few words, all of them capitalised."""
    inner = text.text[segment.start : segment.end].strip()
    words = inner.rstrip(".,!?").split()
    if len(words) > LONGEST_TITLE or not all(w in TITLE_WORDS or not w[0].islower() for w in words):
        return False
    before = text.text[text.paragraph(segment.opened)[0] : segment.opened].rstrip()
    if before.endswith((".", "!", "?")) and inner.endswith(".") and not text.text[segment.outer_end :][:1].isalnum():
        return False  # a sentence of its own: `“Here we are,” she said. “The Harbour Fair.”`
    return (bool(before) and (before[-1].isalnum() or before.endswith(("’s", "'s")))) or not inner.endswith(
        ("!", ",", "?")
    )
