"""Participles with an agent: in `a view echoed by residents` the residents say what the noun stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent, object_of
from mkdocs_briefing.extract.attribution.realization import VERBAL, describes_noun
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import cue_span, noun_phrase, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Token

CUES = cues.CONVEY


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of a past participle that describes a noun and has an agent."""
    if token.pos_ not in VERBAL or not describes_noun(token):
        return
    agent = object_of(dependent(token, "agent"))
    if agent is not None:
        content = trim(token.doc, token.head.left_edge.i, token.left_edge.i)
        yield Frame(token.i, cue_span(token), noun_phrase(agent), content, "passive")
