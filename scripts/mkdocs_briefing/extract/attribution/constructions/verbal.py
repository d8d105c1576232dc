"""Verbs in the active voice: who reports, by which words, and what, as the first of their complements says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.complements import COMPLEMENTS
from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content, ReportingVerb
from mkdocs_briefing.extract.attribution.constructions.subjects import is_somebody, source_of_report
from mkdocs_briefing.extract.attribution.dependents import labelled
from mkdocs_briefing.extract.attribution.realization import is_passive, reports
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.attribution.tails import without_tail
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import addressee_of, cue_span, lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

CUES = cues.ANY
OBJECTS = frozenset({"description", "object", "plea"})
"""Kinds of content that a single common noun is too little for."""
QUESTION_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Tags of words that begin an indirect question."""
FOLLOWED_BY_TAIL = OBJECTS | {"clause", "infinitive", "preposition"}
"""Kinds of content that the reporter may add something to: `said it was late, | citing the weather`."""


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of a verb in the active voice, whose first complement is the content.

    A complement that says nothing ends the search: the next one would be less likely to be what the verb reports.
    """
    if not reports(token) or is_passive(token):
        return
    source = source_of_report(token)
    if not _may_report(token, source):
        return
    verb = ReportingVerb.of(token)
    content = _content(verb)
    if content is None or _says_nothing(token, content) or _describes_speaker(verb, content):
        return
    inner = _unanswered(verb, content)
    cue = _cue(token, content) if inner is None else (cue_span(token)[0], inner.span[0])
    yield Frame(token.i, cue, source, *(inner or content), addressee_of(token, verb.lemma))


def _may_report(verb: Token, source: Range | None) -> bool:
    """Return whether a verb has somebody for its source; one in a parenthesis may have none: `…, reports say, …`."""
    return verb.dep_ == "parataxis" if source is None else is_somebody(verb, source)


def _content(verb: ReportingVerb) -> Content | None:
    """Return what the first complement of a verb says, without what the reporter adds at its end."""
    content = next(filter(None, (find_complement(verb) for find_complement in COMPLEMENTS)), None)
    if content is None or content.kind not in FOLLOWED_BY_TAIL:
        return content
    return content._replace(span=without_tail(verb.token.doc, *content.span, is_clause=content.kind == "clause"))


def _unanswered(verb: ReportingVerb, content: Content) -> Content | None:
    """Return the question that somebody refuses to answer: `declined to say | when it would close`."""
    if verb.lemma not in cues.REFUSE or content.kind != "infinitive":
        return None
    said = verb.first("xcomp")
    clause = labelled(said.rights, "ccomp") if said is not None and lemma_of(said) in cues.SPEAK else None
    if clause is None or clause.left_edge.tag_ not in QUESTION_TAGS:
        return None
    return Content((clause.left_edge.i, content.span[1]), "clause")


def _cue(verb: Token, content: Content) -> Range:
    """Return the tokens of the cue, with the preposition right before the content: `called for`."""
    start, end = cue_span(verb)
    return (start, content.span[0]) if content.kind == "preposition" and content.span[0] - end == 1 else (start, end)


def _says_nothing(verb: Token, content: Content) -> bool:
    """Return whether the content is a word without a meaning of its own: `offered loans`, `which she said`."""
    start, end = content.span
    word = verb.doc[start]
    is_single = end - start == 1 and word.pos_ != "PROPN"
    return is_single and (content.kind in OBJECTS or word.pos_ == "PRON")


def _describes_speaker(verb: ReportingVerb, content: Content) -> bool:
    """Return whether the content tells of the speaker: `who asked not to be named`, `who writes on ships`."""
    token, (start, end) = verb.token, content.span
    if content.kind == "infinitive":
        return any(t.lemma_ in cues.WITHHELD and t.tag_ == "VBN" for t in token.doc[start:end])
    is_habit = token.dep_ == "relcl" and token.tag_ in {"VBZ", "VBP"}
    return content.kind == "preposition" and is_habit and (verb.lemma, token.doc[start - 1].lower_) in cues.HABITUAL
