"""Transcripts: `“SMITH: I disagree.”` names its speaker in capitals before a colon, inside the quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.records import Attribution

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText

SPEAKER_LABEL = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}): ")
"""One to four words in capitals before a colon."""


def find(text: QuotedText, quotation: Segment) -> Attribution | None:
    """Return the attribution of a turn to the name in capitals that it begins with."""
    label = SPEAKER_LABEL.match(text.text, quotation.start, quotation.end)
    if label is None:
        return None
    source = (text.token_at(label.start(1)), text.token_at(label.end(1) - 1) + 1)
    return Attribution((quotation.opened, quotation.outer_end), "label", source=source)


def opens_turn(text: QuotedText, quotation: Segment) -> bool:
    """Return whether a quotation begins with a transcript's label, a turn of its own."""
    return SPEAKER_LABEL.match(text.text, quotation.start, quotation.end) is not None
