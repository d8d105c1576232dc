"""What comes next, as the article says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extract.prose import prose, quoted_share
from briefing.extract.tense import is_plan, tense_of
from briefing.model import Watch

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.annotate import Annotation
    from briefing.extract.passages import Passage

COMING = re.compile(
    r"\b(?:tomorrow|as (?:early|soon) as|(?:in|over) (?:the )?(?:coming|next)\b|in the (?:future|days ahead)|next "
    r"(?:week|month|year|spring|summer|autumn|fall|winter|[A-Z]\w+)|later (?:this|today)|upcoming|"
    r"by (?:the end of|20\d\d)|due (?:to|on|in|by)|until)\b"
)
"""Words that put a mere possibility on the calendar."""

INTENTION = frozenset("plan intend aim expect hope prepare vow pledge promise agree".split())
"""Verbs whose infinitive is still to come when they stand in the present."""

SPEECH = frozenset(
    "say tell announce add confirm state warn predict promise vow pledge insist note report believe think".split()
)
"""Verbs whose past tense turns `will` into `would`."""

RHETORIC = frozenset({"i", "we", "you", "who", "what"})
"""Subjects of promises, advice and questions rather than of announcements."""

QUOTED = 0.5
"""Share of a sentence inside quotation marks from which it is a speaker's rhetoric, not the article's announcement."""


def find_watch(annotation: Annotation) -> tuple[Watch, ...]:
    """Sentences of the body that announce, schedule or expect something, in order."""
    found = [p for p in prose(annotation) if quoted_share(p) < QUOTED and _announces(p)]
    return tuple(Watch(id=f"w{n}", text=p.text, evidence=(p.id,)) for n, p in enumerate(found, 1))


def _announces(passage: Passage) -> bool:
    return any(_is_coming(t, passage) for t in passage.span if t.pos_ in {"VERB", "AUX", "ADJ"})


def _is_coming(verb: Token, passage: Passage) -> bool:
    """Whether a verb speaks of what is scheduled, expected or at least dated ahead."""
    if passage.is_quoted(verb) or _is_conditional(verb):
        return False
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None and subject.lower_ in RHETORIC:
        return False
    if auxiliaries & {"will", "shall", "'ll", "’ll"}:
        return True
    dated = COMING.search(passage.text) is not None
    if auxiliaries & {"may", "might", "could"}:
        return dated and "have" not in auxiliaries
    if "would" in auxiliaries:
        return "have" not in auxiliaries and _is_reported(verb)
    ahead = any(c.dep_ == "xcomp" and any(a.lower_ == "to" for a in c.children) for c in verb.children)
    if is_plan(verb) and verb.tag_ in {"VBN", "JJ"}:
        return ahead and not _is_past(verb)
    if verb.lemma_ in INTENTION and verb.tag_ in {"VBZ", "VBP"}:
        return ahead
    return (
        verb.lemma_ == "be"
        and verb.tag_ in {"VBZ", "VBP"}
        and any(c.dep_ == "xcomp" and c.i - verb.i <= 3 for c in verb.children if c.tag_ == "VB")
    )


def _is_conditional(verb: Token) -> bool:
    """`would fall if …`, `if it will …`: nothing is announced."""
    marks = [
        c for t in (verb, *verb.children) if t.dep_ == "advcl" or t == verb for c in t.children if c.dep_ == "mark"
    ]
    return any(c.lower_ in {"if", "unless", "whether"} for c in marks)


def _is_reported(verb: Token) -> bool:
    head = verb.head
    return verb.dep_ == "ccomp" and head.lemma_ in SPEECH and tense_of(head) == "past"


def _is_past(verb: Token) -> bool:
    """`was expected to` says what did not come."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}] or [verb.head]
    return any(h.tag_ == "VBD" or h.lower_ == "been" for h in helpers)
