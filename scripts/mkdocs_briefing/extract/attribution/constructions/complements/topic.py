"""Topics of a noun that a light verb takes: `voiced concern about | the port`, `made a remark on | it`."""

from __future__ import annotations

from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content, ReportingVerb
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import matter_of


def find(verb: ReportingVerb) -> Content | None:
    """Return what the noun is about that a verb without much meaning of its own has for its object."""
    noun = verb.first("dobj") if verb.lemma in cues.LIGHT else None
    if noun is None or noun.lemma_.lower() not in cues.NOUNS | cues.ATTITUDES:
        return None
    topic = matter_of(noun)
    return Content(topic, "attitude") if topic is not None else None
