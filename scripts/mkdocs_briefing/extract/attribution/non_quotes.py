"""Quoted words that nobody says: titles of works, nicknames, what something goes by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText

TITLE_WORDS = frozenset("a an and at by for from in is of on or the to vs.".split())
"""Words that titles leave in lower case."""
SENTENCE_END = re.compile(r"[.!?;:][”\"’']?\s|\n")
"""What stands between the titles of two sentences."""
MAX_TITLE_WORDS = 8
"""Words of a title, at most."""
BYNAME_BEFORE = re.compile(
    r"\b(known(?: \w+)? as(?: \w+){0,2}|(?:also|formerly|otherwise) called|so-called|nicknamed|entitled|titled|"
    r"code-?named|named|called|dubbed)(?: (the|an?))?$",
    re.IGNORECASE,
)
BYNAME_AFTER = re.compile(r",? as [^.,;:“”\n]{1,40} (?:is|are|was|were) (?:known|called)\b")
"""What stands before and after a name that something goes by."""
ANYBODY = frozenset({"called", "dubbed", "named"})
"""Those among them that somebody in particular may do."""
MAX_BYNAME_WORDS = 5
"""Words of a byname, at most."""


def is_byname(text: QuotedText, segment: Segment) -> bool:
    """Return whether a few quoted words are what something is called by nobody in particular: `known as “the bride”`.

    `a factory called “the bride”` is such a name; in `she called it “the bride”` it is what she says.
    """
    if len(text.text[segment.start : segment.end].split()) > MAX_BYNAME_WORDS:
        return False
    if BYNAME_AFTER.match(text.text, segment.outer_end) is not None:
        return True
    before = BYNAME_BEFORE.search(text.before(segment.opened))
    if before is None or before[1].lower() not in ANYBODY:
        return before is not None
    participle = text.doc[text.token_at(segment.opened) - 1 - (before[2] is not None)]
    return participle.tag_ == "VBN" and participle.dep_ == "acl"


def is_title(text: QuotedText, segment: Segment, last_title: Segment | None = None) -> bool:
    """Return whether a quotation is the name of a work, a programme or a section: a few capitalised words.

    After `last_title` in its sentence it is another one: `such songs as “Rain,” “Snow” and her last, “Fog,”`.
    """
    inner = text.text[segment.start : segment.end].strip()
    if not _is_capitalised(inner.rstrip(".,!?").split()):
        return False
    if last_title is not None and not SENTENCE_END.search(text.text, last_title.end, segment.opened):
        return True
    before = text.text[text.paragraph(segment.opened)[0] : segment.opened].rstrip()
    is_followed = text.text[segment.outer_end :][:1].isalnum()
    if before.endswith((".", "!", "?")) and inner.endswith(".") and not is_followed:
        return False  # a sentence of its own: `“Here we are,” she said. “The Harbour Fair.”`
    if before and (before[-1].isalnum() or before.endswith(("’s", "'s"))):
        return True  # the words before go on into the title: `the film “A Long Way Home!”`
    return not inner.endswith(("!", ",", "?"))


def _is_capitalised(words: list[str]) -> bool:
    """Return whether words are capitalised as titles are, and few enough."""
    return len(words) <= MAX_TITLE_WORDS and all(w in TITLE_WORDS or not w[0].islower() for w in words)
