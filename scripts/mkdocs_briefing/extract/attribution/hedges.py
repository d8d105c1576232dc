"""Words that weaken a report: of the cue (`reportedly said`, `it is rumoured`), or of the statement (`may have`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.attribution.spans import span_of, span_of_token
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import lemma_of, subject_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.model import Span
    from mkdocs_briefing.nlp.annotate import Annotation
    from mkdocs_briefing.nlp.parse import Token

MODALS = frozenset({"could", "may", "might"})
"""Auxiliaries that may make a statement uncertain; `can` says that something is possible."""
MAY_HEDGE = cues.HEDGES | cues.HEDGE_VERBS | MODALS
"""Looked for in the text before any token is looked at."""
IMPERSONAL_LABELS = frozenset({"auxpass", "aux", "neg", "advmod"})
"""Labels of the words before an impersonal cue that belong to it."""
MAX_TOKENS_BEFORE_CUE = 3
"""Tokens between a weakening adverb and its cue, at most."""


def hedge_of(annotation: Annotation, attribution: Attribution) -> Span | None:
    """Return the first weakening words outside quotation marks: of the cue, else of the statement's main clause."""
    if attribution.cue_token is None:
        return None
    doc, text = annotation.doc, annotation.article.text
    cue = doc[attribution.cue_token]
    if attribution.source is None and attribution.frame == "passive":
        # Who `was told` something heard it from somebody; only what is said or believed by nobody is doubtful.
        return None if lemma_of(cue) in cues.TELL else _impersonal(text, cue)
    for token in doc[max(0, cue.i - MAX_TOKENS_BEFORE_CUE) : cue.i + 1]:
        if token.lower_ in cues.HEDGES and token.head == cue:
            return span_of_token(text, token)
    return _in_statement(annotation, attribution)


def _impersonal(text: str, cue: Token) -> Span:
    """Return the cue with its auxiliaries and an empty subject: `it is rumoured`, `is said`."""
    parts = [t for t in cue.lefts if t.dep_ in IMPERSONAL_LABELS or t.lower_ == "it"]
    first = min((t.idx for t in parts), default=cue.idx)
    return span_of(text, first, cue.idx + len(cue))


def _in_statement(annotation: Annotation, attribution: Attribution) -> Span | None:
    """Return the first weakening words of the content that are not quoted."""
    start, end = attribution.content
    text = annotation.article.text
    lowered = text[start:end].lower()
    if not any(word in lowered for word in MAY_HEDGE):
        return None
    quoted = [(s.opened, s.outer_end) for s in attribution.quoted]
    for token in annotation.doc.char_span(start, end, alignment_mode="contract") or ():
        if any(first <= token.idx < last for first, last in quoted):
            continue
        if (hedge := _hedge(text, token) or _modal(text, token, start, end)) is not None:
            return hedge
    return None


def _modal(text: str, token: Token, start: int, end: int) -> Span | None:
    """Return a modal verb that makes the statement in `[start, end)` uncertain, with `have`: `might`, `may have`."""
    verb = token.head
    if token.lower_ not in MODALS or token.dep_ != "aux" or not _is_main(verb, start, end):
        return None
    if not _is_uncertain(token, verb):
        return None
    following = token.nbor()
    last = following if following.lower_ == "have" and following.dep_ == "aux" else token
    return span_of(text, token.idx, last.idx + len(last))


def _is_main(verb: Token, start: int, end: int) -> bool:
    """Return whether a verb is that of the whole statement, or joined to it, and not of a clause inside."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "ROOT" or (verb.dep_ in {"ccomp", "parataxis"} and not start <= verb.head.idx < end)


def _is_uncertain(modal: Token, verb: Token) -> bool:
    """Return whether a modal verb says that something is not certain, rather than allowed or within somebody's power.

    `might` does, and any of them with `have`. The others do with `be` and with what happens; `may` does of one thing
    or person too: several may be allowed to.
    """
    subject = subject_of(verb)
    if subject is not None and subject.lower_ == "you":
        return False  # `you might think`
    if modal.lower_ == "might" or any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.lefts):
        return True
    if modal.lower_ == "could" and any(c.dep_ == "neg" for c in verb.children):
        return False
    return _happens(verb) or (modal.lower_ == "may" and subject is not None and _is_one(subject))


def _happens(verb: Token) -> bool:
    """Return whether a verb says what is or happens, rather than what somebody does or reaches."""
    if lemma_of(verb) in cues.HAPPENS | {"be"}:
        return True
    is_passive = any(c.dep_ in {"auxpass", "aux"} and c.lemma_ == "be" for c in verb.lefts)
    return is_passive and lemma_of(verb) not in cues.REACHED


def _is_one(subject: Token) -> bool:
    """Return whether a subject is one thing or person."""
    return subject.tag_ not in {"NNS", "NNPS"} and subject.lower_ not in {"they", "we", "who", "one"}


def _hedge(text: str, token: Token) -> Span | None:
    """Return a word that weakens, a verb with its `to`: `seems to`; None for any other word."""
    if lemma_of(token) in cues.HEDGE_VERBS and token.pos_ == "VERB":
        if dependent(token, "xcomp") is None:
            return span_of_token(text, token)
        following = token.nbor()
        return span_of(text, token.idx, following.idx + len(following))
    return span_of_token(text, token) if token.lower_ in cues.HEDGES else None
