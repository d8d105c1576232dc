"""Signatures: a dash and a name after a quotation, on its line or the next one: `“…” — Ana Duarte`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.records import Attribution

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.nlp.parse import Token

SIGNATURE = re.compile(r"\s{0,3}[—–―-]{1,2}\s?([A-Z])")
"""A dash and a capital after a quotation."""
SIGNATURE_ENDS = frozenset({",", ".", "(", "“", '"'})
"""Marks that end the name."""
MAX_SIGNATURE_TOKENS = 8
"""Tokens of the name, at most; a longer run is a sentence of the reporter's after a dash."""


def find(text: QuotedText, quotation: Segment) -> Attribution | None:
    """Return the attribution of a quotation to the name that signs it."""
    signature = SIGNATURE.match(text.text, quotation.outer_end)
    if signature is None:
        return None
    start = end = text.token_at(signature.start(1))
    line_end = text.paragraph(signature.start(1))[1]
    while end < len(text.doc) and text.doc[end].idx < line_end and not _ends_name(text.doc[end]):
        end += 1
    if not 0 < end - start <= MAX_SIGNATURE_TOKENS:
        return None
    return Attribution((quotation.opened, quotation.outer_end), "dash", source=(start, end))


def _ends_name(word: Token) -> bool:
    return word.text in SIGNATURE_ENDS or word.is_space
