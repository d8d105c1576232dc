"""What a reader must know of the text as a whole: another language, lost characters, markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.decoding import wrongly_decoded
from mkdocs_briefing.ingest.language import reads_as_english
from mkdocs_briefing.model import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.annotate import Annotation

LOST = "\ufffd"
"""What programs put in place of a character that they could not decode."""

END_TAG = re.compile(r"</(?:p|div|span|a|li|em|strong|b|i|h[1-6])\s*>", re.IGNORECASE)
"""Ends of the elements that text on the web is made of."""

MIN_END_TAGS = 3
"""End tags from which a text was copied from the source of a page."""


def find_doubts(annotation: Annotation) -> tuple[Gap, ...]:
    """Return a gap for each doubt about the text, with the sentence where it shows first."""
    return tuple(_doubts(annotation))


def _doubts(annotation: Annotation) -> Iterator[Gap]:
    """Yield what speaks against the text, the gravest first."""
    text = annotation.article.text
    if not reads_as_english(text):
        yield Gap(text="The article does not read as English: who speaks, dates and figures are found in part only")
    if (lost := text.find(LOST)) >= 0:
        message = f"{text.count(LOST)} characters were lost before the text came here (�)"
        yield Gap(text=message, evidence=annotation.evidence(lost, lost + 1))
    if wrong := wrongly_decoded(text):
        shown = text[slice(*wrong[0])]
        message = f"Decoded wrongly before the text came here, in {len(wrong)} places (“{shown}”); quotes have them too"
        yield Gap(text=message, evidence=annotation.evidence(*wrong[0]))
    if len(tags := list(END_TAG.finditer(text))) >= MIN_END_TAGS:
        message = "The text has HTML markup in it, which is kept as it stands"
        yield Gap(text=message, evidence=annotation.evidence(*tags[0].span()))
