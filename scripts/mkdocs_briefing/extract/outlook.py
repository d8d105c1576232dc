"""What comes next, as the article itself says it: plans, dates to come, and what it says may happen by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.self_contained import is_story
from mkdocs_briefing.extract.text.sentences import passages
from mkdocs_briefing.extract.text.tense import MODALS_OF_CHANCE, auxiliaries, is_plan, tense_of
from mkdocs_briefing.model import Watch

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.annotate import Annotation

SOON = lexicon("adverbs").having("soon")
PERIODS = lexicon("calendar").having("period")
HYPOTHESES = frozenset("if unless whether though".split())
WONDERING = lexicon("verbs").having("wonder")
"""Verbs above a clause that make it an opinion rather than what comes next."""

AGREEING = lexicon("verbs").having("agree")
"""Verbs whose past tense leaves the infinitive after them still to come."""

FORETELLING = lexicon("verbs").having("foretell")
"""Verbs after which `would` is what was to come."""

TIMETABLED = lexicon("verbs").having("timetable") - {"be"}
"""Verbs of motion and of timetables; `is` says as often how things are."""

PRESENT_BE = frozenset({"is", "are", "'s", "’s", "'re", "’re"})

PERFECT = frozenset({"had", "has", "have", "'ve", "’ve", "'d", "’d"})

FARTHEST = 3
"""Tokens between `is` and the infinitive it appoints: `is also to open`."""


def find_watch(annotation: Annotation) -> tuple[Watch, ...]:
    """The sentences of the body that say what is planned, expected or possible by a date, in order; no questions."""
    found = [p for p in passages(annotation, "body") if is_story(p) and not _asks(p) and _looks_ahead(p)]
    return tuple(Watch(id=f"w{n}", text=p.text, evidence=(p.id,)) for n, p in enumerate(found, 1))


def _asks(passage: Passage) -> bool:
    return passage.text.rstrip("”’\"' ").endswith("?")


def _looks_ahead(passage: Passage) -> bool:
    return any(
        _is_coming(token)
        for token in passage.span
        if token.pos_ in {"VERB", "AUX", "ADJ"}
        and token.dep_ not in {"aux", "auxpass"}
        and not passage.is_quoted(token)
    )


def _is_coming(token: Token) -> bool:
    return _speaks_ahead(token) and not _is_hypothetical(token)


def _speaks_ahead(token: Token) -> bool:
    if _is_planned(token):
        return True
    if token.pos_ == "ADJ":
        return False
    aux = auxiliaries(token)
    if aux & MODALS_OF_CHANCE and "have" not in aux:
        return _names_a_time_to_come(token)
    if "to" in aux:
        return _is_appointed(token)
    if _is_timetabled(token):
        return True
    tense = tense_of(token)
    if tense == "conditional":
        return "have" not in aux and _is_reported(token) and not _has_condition(token)
    return tense == "future" and not _has_condition(token) and token.head.lemma_ not in WONDERING


def _is_appointed(infinitive: Token) -> bool:
    """`is to open the bridge`, `agreed to meet`: what `was expected to` happen is over."""
    head = infinitive.head
    if head.lemma_ in AGREEING and head.tag_ in {"VBD", "VBN"}:
        done = bool(auxiliaries(head) & PERFECT)  # `has agreed to sell`: the deal is the news
        return infinitive.dep_ == "xcomp" and (not done or _names_a_time_to_come(infinitive))
    if head.lemma_ == "likely":
        return head.head.lower_ in PRESENT_BE and not any(c.tag_ in {"RBR", "RBS"} for c in head.children)
    judged = any(c.dep_ in {"acomp", "attr"} for c in head.children)  # `it is hard to know`
    return head.lower_ in PRESENT_BE and infinitive.i - head.i <= FARTHEST and not judged


def _is_timetabled(verb: Token) -> bool:
    """`takes effect in January`, `opens on Friday`: the present of a timetable."""
    if verb.lemma_ not in TIMETABLED or verb.tag_ not in {"VBZ", "VBP"} or auxiliaries(verb):
        return False
    when = [c for p in verb.children if p.dep_ == "prep" and p.lower_ in {"on", "in"} for c in p.subtree]
    when += [c for c in verb.children if c.dep_ in {"npadvmod", "advmod"}]
    return any(t.ent_type_ == "DATE" for t in when) and not any(t.lower_ in {"every", "each"} for t in verb.subtree)


def _is_planned(token: Token) -> bool:
    """`is scheduled for`, `is expected to`, `plans to`, in a clause of the present."""
    if not is_plan(token) or token.lemma_ in {"seek", "likely", "hope", "predict", "prepare"}:
        return False
    takes = any(c.dep_ in {"xcomp", "ccomp"} and c.i > token.i for c in token.children)
    for_when = any(c.dep_ == "prep" and c.lower_ in {"for", "in", "on"} for c in token.children)
    if token.pos_ == "ADJ" or token.tag_ in {"VBN", "VBD"}:
        copula = token.head if token.pos_ == "ADJ" and token.head.lemma_ == "be" else token
        forms = {c.lower_ for c in copula.children if c.dep_ in {"auxpass", "aux"}} | {copula.lower_}
        now = bool(forms & {"is", "are", "'s", "’s", "'re", "’re"}) or (token.dep_ == "acl" and token.tag_ == "VBN")
        return now and (takes or for_when) and not forms & {"been", "had"}
    return token.tag_ in {"VBZ", "VBP", "VBG"} and takes and tense_of(token) == "present"


def _names_a_time_to_come(verb: Token) -> bool:
    """Whether a clause says when: `as early as Tuesday`, `by 2030`, `next week`."""
    words = [t for t in verb.subtree if t.i > verb.left_edge.i]
    for token in words:
        if token.lower_ in SOON:
            return True
        if token.lower_ in {"next", "coming", "later", "early", "soon"} and _has_period_near(token):
            return True
        if token.lower_ == "by" and any(t.ent_type_ == "DATE" for t in token.subtree):
            return True
    return False


def _has_period_near(token: Token) -> bool:
    doc = token.doc
    return any(t.lemma_.lower() in PERIODS or t.ent_type_ == "DATE" for t in doc[token.i + 1 : token.i + 4])


def _is_reported(verb: Token) -> bool:
    """Whether a clause with `would` is what somebody said was to come."""
    return verb.dep_ == "ccomp" and verb.head.lemma_ in FORETELLING


def _has_condition(verb: Token) -> bool:
    clauses = [c for c in verb.children if c.dep_ in {"advcl", "mark"}]
    return any(
        c.lower_ in HYPOTHESES or any(m.lower_ in HYPOTHESES for m in c.children if m.dep_ == "mark") for c in clauses
    )


def _is_hypothetical(verb: Token) -> bool:
    """Whether a clause is itself a condition, or its verb is."""
    while verb.head != verb:
        if any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether"} for c in verb.children):
            return True
        verb = verb.head
    return any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in verb.children)
