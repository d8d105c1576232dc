"""How sure a quote is: several weak signals, each with a weight, added up.

A quote is right when somebody said it, and when speaker, boundaries and sourcing are right. No single sign tells that;
together they sort the quotes well enough to say of some that a person should look at the source. The weights are those
of a logistic regression on annotated articles, fitted by `benchmarks/certainty.py`, which prints this table again.

On 36 articles read by hand (260 quotes, each judged by weights that were fitted without its article) 90 % of the sure
quotes are right, and 68 % of the 19 doubtful ones; on 84 articles of PolNeAR, whose annotators draw other boundaries,
77 % and 48 % of 190.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.syntax import lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.model import Certainty, Quote
    from mkdocs_briefing.nlp.annotate import Annotation
    from mkdocs_briefing.nlp.parse import Token

SIGNALS: dict[str, tuple[float, str]] = {
    "verbatim": (0.6, "all of it stands in quotation marks"),
    "partly verbatim": (0.5, "some of it does"),
    "verb of saying": (0.9, "the cue is a verb of saying or telling, or `according to`"),
    "verb of thinking": (0.4, "the cue is a verb of thinking or wanting"),
    "no cue": (0.8, "no words report it: it continues another quote, or stands under a name"),
    "lesser complement": (-0.5, "it is an object, an infinitive or a prepositional phrase, not a clause"),
    "passive": (-0.6, "the cue is a passive: `is said to …`"),
    "pronoun": (0.4, "a pronoun stands for the speaker"),
    "not resolved": (-0.5, "a pronoun that nobody could be found for"),
    "no source": (-0.7, "the text gives no source"),
    "thing as source": (0.5, "the source is a document or an event"),
    "inside another": (-1.9, "somebody else reports it"),
    "ends its sentence": (0.5, "the statement goes on to the end of its sentence"),
    "several clauses": (-0.7, "the statement is not all verbatim, and has a comma, a semicolon or a dash"),
    "long": (-0.3, "the statement has more than 50 words"),
    "ends early": (0.4, "the statement ends at a comma in the middle of its sentence"),
}
"""Each signal with its weight, in units of log odds, and what it means."""

BASE = 0.2
"""Log odds of a quote without any signal."""
DOUBTFUL_BELOW = 0.4
"""Log odds below which a quote is doubtful: a probability of 0.6."""

LONG_WORDS = 50
LESSER = frozenset({"adjective", "attitude", "description", "infinitive", "matter", "object", "preposition"})
"""Kinds of frames whose content is no clause."""


def certainty_of(annotation: Annotation, attribution: Attribution, quote: Quote) -> Certainty:
    """Return whether a quote is sure, by its signals."""
    return "sure" if log_odds(signals(annotation, attribution, quote)) >= DOUBTFUL_BELOW else "doubtful"


def log_odds(found: Iterable[str]) -> float:
    """Return the log odds that a quote with these signals is right, the same whatever their order."""
    return math.fsum((BASE, *(SIGNALS[signal][0] for signal in found)))


def signals(annotation: Annotation, attribution: Attribution, quote: Quote) -> frozenset[str]:
    """Return the signals of a quote."""
    return frozenset(
        (*_of_cue(annotation, attribution), *_of_source(annotation, attribution, quote), *_of_form(annotation, quote))
    )


def _of_cue(annotation: Annotation, attribution: Attribution) -> Iterator[str]:
    """Yield what the cue and the construction say."""
    if attribution.cue_token is None:
        yield "no cue"
        return
    cue = annotation.doc[attribution.cue_token]
    if attribution.report:
        yield "verb of saying"
    elif lemma_of(cue) in cues.THINK | cues.WANT:
        yield "verb of thinking"
    if attribution.frame in LESSER:
        yield "lesser complement"
    elif attribution.frame == "passive":
        yield "passive"


def _of_source(annotation: Annotation, attribution: Attribution, quote: Quote) -> Iterator[str]:
    """Yield what the source says, and how the speaker was found."""
    if quote.parent is not None:
        yield "inside another"
    if quote.speaker is None or attribution.source is None:
        yield "no source"
        return
    head: Token = annotation.doc[slice(*attribution.source)].root
    if quote.speaker.resolution == "unresolved":
        yield "not resolved"
    elif quote.speaker.resolution == "pronoun":
        yield "pronoun"
    elif head.lemma_.lower() in source_nouns.INANIMATE:
        yield "thing as source"


def _of_form(annotation: Annotation, quote: Quote) -> Iterator[str]:
    """Yield what the statement itself says."""
    if quote.kind != "indirect":
        yield "verbatim" if quote.kind == "direct" else "partly verbatim"
    start, end = quote.content.start, quote.content.end
    text = annotation.article.text
    if len(text[start:end].split()) > LONG_WORDS:
        yield "long"
    if quote.kind != "direct":
        yield from _of_own_words(text, start, end)


def _of_own_words(text: str, start: int, end: int) -> Iterator[str]:
    """Yield what a statement in the reporter's words, `text[start:end]`, says of its boundaries."""
    if text[end : end + 1] == ",":
        yield "ends early"
    elif text[end : end + 1] in {".", "!", "?"}:
        yield "ends its sentence"
    if any(mark in text[start:end] for mark in ", ; — –".split()):
        yield "several clauses"
