"""Which way a text runs: said where it may run from right to left, since elsewhere it is what the page does anyway."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_briefing.render.escape import inert

if TYPE_CHECKING:
    from collections.abc import Iterable

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"  # letters and their marks
    "\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # characters that change the direction
)
"""Characters of the bidirectional classes R, AL and AN, and explicit ones (Unicode Standard Annex 9, table 4)."""

NONE = Markup("")
"""No attributes."""


def flow(*texts: object) -> Markup:
    """The attribute of an element whose text may run from right to left; nothing for any other."""
    return Markup(' dir="auto"' if any(RIGHT_TO_LEFT.search(str(text)) for text in texts) else "")  # noqa: S704 (ours)


def flow_of(runs: Iterable[object], attribute: str) -> Markup:
    """The same for a text in pieces, each in an attribute of a record."""
    return flow(*(getattr(run, attribute) for run in runs))


def worded(text: object, attributes: Markup = NONE) -> Markup:
    """A text, in an element of its own when its language or direction must be said."""
    said = flow(text) + attributes
    return Markup(f"<span{said}>{inert(text)}</span>") if said else inert(text)  # noqa: S704 (escaped, or ours)


def isolated(text: object, attributes: Markup = NONE) -> Markup:
    """A name or title amid other text, which it must not turn round."""
    if not attributes and not flow(text):
        return inert(text)
    return Markup(f"<bdi{attributes}>{inert(text)}</bdi>")  # noqa: S704 (escaped, or ours)


SAID = (flow, flow_of, worded, isolated)
"""What templates may call."""
