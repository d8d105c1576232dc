"""Passives whose auxiliary a headline leaves out: `Deal Expected to Be Signed on Friday`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.attribution.realization import PAST, is_passive, reports
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import cue_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

CUES = cues.IMPERSONAL


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of a participle with a capital, inside a sentence and before `to`; it has no source."""
    if not token.text[:1].isupper() or token.is_sent_start or token.tag_ not in PAST:
        return
    if token.i + 1 == len(token.doc) or token.nbor().lower_ != "to" or is_passive(token) or not reports(token):
        return
    subject = dependent(token, "nsubj") or token
    yield Frame(token.i, cue_span(token), None, (subject.left_edge.i, token.right_edge.i + 1), "passive")
