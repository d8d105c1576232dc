"""Media that quote somebody: in `The Post quoted Holm as saying that …` Holm says it, and the Post passes it on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_briefing.extract.attribution.boundaries import clause_end, clause_start, sentence_start
from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import ReportingVerb
from mkdocs_briefing.extract.attribution.dependents import dependent, object_of
from mkdocs_briefing.extract.attribution.realization import is_hypothetical, is_passive
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.sources import source_of
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, CUE_PARTS, is_realized, lemma_of, noun_phrase, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

CUES = cues.QUOTING
MAX_BETWEEN = 14
"""Tokens between the verb of quoting and `as saying`, at most: `was quoted by the Gazette on Monday as saying`."""


class Quoted(NamedTuple):
    """Somebody who is quoted, in tokens."""

    saying: Token
    """What he is quoted as doing: `saying`, `telling`."""
    cue: Range
    """From the verb of quoting to `saying`."""
    source: Range
    """Who is quoted."""
    medium: Range | None
    """Who quotes; None where the text does not say."""


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of a verb of quoting with `as saying`, whose content follows that or stands before both."""
    if not is_realized(token) or is_hypothetical(token):
        return
    quoted = quoted_by(token)
    if quoted is None:
        return
    content, kind = _content(token, quoted)
    if content is not None:
        after = quoted.saying.i + 1
        yield Frame(quoted.saying.i, quoted.cue, quoted.source, content, kind, quoted.medium, next_cue_from=after)


def quoted_at(word: Token) -> Quoted | None:
    """Return who is quoted where a word is the verb of quoting or its `saying`; else None."""
    if lemma_of(word) in CUES:
        return quoted_by(word)
    quoting = word.head.head if word.head.lower_ == "as" else word
    return quoted_by(quoting) if quoting is not word and lemma_of(quoting) in CUES else None


def quoted_by(verb: Token) -> Quoted | None:
    """Return who is quoted by a verb with `as saying`; None where it has none."""
    last = min(verb.right_edge.i, verb.i + MAX_BETWEEN)
    as_ = next((t for t in verb.doc[verb.i + 1 : last] if t.lower_ == "as" and _says(t.nbor())), None)
    source = _source(verb, as_.i) if as_ is not None else None
    if as_ is None or source is None:
        return None
    saying = as_.nbor()
    parts = {c.i for c in verb.lefts if c.dep_ in CUE_PARTS}
    start = verb.i
    while start - 1 in parts:
        start -= 1
    medium = _agent(verb, saying) if dependent(verb, "dobj") is None else source_of(verb)
    return Quoted(saying, (start, saying.i + 1), source, medium if medium != source else None)


def _says(word: Token) -> bool:
    """Return whether a word is the gerund of a verb of saying."""
    return word.tag_ == "VBG" and lemma_of(word) in cues.SPEAK


def _source(verb: Token, until: int) -> Range | None:
    """Return who is quoted: the object of the verb, else its subject, else the noun that it describes."""
    quoted = dependent(verb, "dobj") or dependent(verb, *ANY_SUBJECT)
    if quoted is not None:
        return noun_phrase(quoted, until=until)
    if verb.dep_ == "acl":
        return noun_phrase(verb.head, until=verb.left_edge.i)
    return source_of(verb) if is_passive(verb) else None


def _agent(verb: Token, saying: Token) -> Range | None:
    """Return who quotes, after `by`, before or after `as saying`."""
    words = (*verb.children, *saying.children)
    by = next((c for c in words if c.lower_ == "by" and c.dep_ in {"agent", "prep"}), None)
    noun = object_of(by)
    return noun_phrase(noun) if noun is not None else None


def _content(verb: Token, quoted: Quoted) -> tuple[Range | None, str]:
    """Return what is said, and whether it stands before the verb: the clause, else the rest of the sentence."""
    saying = ReportingVerb.of(quoted.saying)
    clause = saying.clause
    if clause is not None and clause.i > saying.token.i:
        start = max(clause_start(saying.token, clause), saying.token.i + 1)
        return (start, clause_end(saying.token, clause, saying.children)), "clause"
    before = ReportingVerb.of(verb).clause
    if before is not None and before.i < verb.i:
        return (min(sentence_start(verb), before.left_edge.i), before.right_edge.i + 1), "inverted"
    after = saying.token.i + 1
    if any(t.is_alpha for t in verb.doc[after : verb.sent.end]) and dependent(saying.token, "prep", "agent") is None:
        return trim(verb.doc, after, verb.sent.end), "clause"
    return None, "clause"
