"""Which sentences are prose: statements of the body, not the lines around it.

Datelines, bylines, captions, credits, time stamps and calls to read on say nothing of the news.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extract.passages import passages

if TYPE_CHECKING:
    from briefing.annotate import Annotation
    from briefing.extract.passages import Passage

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Penn tags of a verb that makes a clause a statement."""

FURNITURE = re.compile(
    r"""^(?:By(?:\s\.|\s[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}(?:\s[,.|]|$))
        |\W*(?:PUBLISHED|UPDATED|Published|Updated|Last\ updated|Posted|CREATED|Created)\b\s*[:|]?\s*\W*\d?
        |(?:Image|Images|Photo|Photos|Picture|Pictured|Video|Audio|Credit|Source|Caption|File\ photo|Above|Inset)\s*:
        |Scroll\ down\b|Click\ here\b|CLICK\ HERE\b|SCROLL\ DOWN\b|Read\ more\b|READ\ MORE\b|Related\b.{0,12}:
        |Follow\ (?:us|@|\w+\ on)\b|Share\ this\b|Advertisement\b|Sign\ up\b|Subscribe\b
        |(?:Copyright|©|All\ rights\ reserved)\b)
        |\b(?:Image|Photo|Video|Audio|Picture|File\ photo)\s*(?:by\b|:)\s*\S+
        |\((?:pictured|left|right|above|below|centre|center|inset|file\ photo|photographed)\b[^)]{0,40}\)
        |\bAll\ rights\ reserved\b|\bmay\ not\ be\ (?:published|reproduced)\b""",
    re.VERBOSE,
)
"""Bylines, time stamps, captions, credits and calls to read on."""

LOOSE_STOP = re.compile(r"\s\.[\"'”’]?$")
"""A stop set apart by a space: exports of pages write it after a line that had none, a caption or a header."""


def prose(annotation: Annotation) -> tuple[Passage, ...]:
    """The sentences of the body that are prose, in order."""
    return tuple(passage for passage in passages(annotation, "body") if is_prose(passage))


def is_prose(passage: Passage) -> bool:
    """Whether a sentence of the body is a statement: no fragment, question, caption or other furniture."""
    return (
        any(token.tag_ in FINITE for token in passage.span)
        and passage.text.rstrip("\"'”’)] ").endswith((".", "!", "…"))
        and LOOSE_STOP.search(passage.text) is None
        and FURNITURE.search(passage.text) is None
    )


def quoted_share(passage: Passage) -> float:
    """How much of a sentence stands inside quotation marks, 0 to 1."""
    start, end = passage.sentence.start, passage.sentence.end
    inside = sum(max(0, min(e, end) - max(s, start)) for s, e in passage.quoted)
    return inside / (end - start)
