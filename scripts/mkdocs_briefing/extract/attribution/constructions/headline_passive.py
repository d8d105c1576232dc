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

    from mkdocs_briefing.nlp.parse import Token

CUES = cues.IMPERSONAL


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of a participle with a capital, inside a sentence and before `to`; it has no source."""
    if _lacks_auxiliary(token) and not is_passive(token) and reports(token):
        subject = dependent(token, "nsubj") or token
        yield Frame(token.i, cue_span(token), None, (subject.left_edge.i, token.right_edge.i + 1), "passive")


def _lacks_auxiliary(verb: Token) -> bool:
    """Return whether a verb looks like the participle of a headline: `Deal | Expected | to Be Signed`."""
    if not verb.text[:1].isupper() or verb.is_sent_start or verb.tag_ not in PAST:
        return False
    return verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "to"
