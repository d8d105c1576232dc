"""What comes next, as the article itself says it: plans, dates to come, and what it says may happen by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.furniture import is_story
from mkdocs_briefing.extract.text.judgements import (
    EVENTFUL,
    FORETELLING,
    TIMETABLED,
    is_asked,
    is_datable,
    is_found_to_be,
    is_judgement,
    is_what_it_is,
    leans,
)
from mkdocs_briefing.extract.text.next_steps import is_next_step
from mkdocs_briefing.extract.text.self_contained import has_label
from mkdocs_briefing.extract.text.tense import MODALS_OF_CHANCE, PRESENT_BE, auxiliaries, is_plan, tense_of
from mkdocs_briefing.extract.text.times_ahead import names_time_ahead
from mkdocs_briefing.extract.text.unknowns import is_negated
from mkdocs_briefing.model import Watch

if TYPE_CHECKING:
    from mkdocs_briefing.extract.document import Document
    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.parse import Token

SOON = lexicon("adverbs").having("soon")
"""Words that say by themselves that something is to come."""

PERIODS = lexicon("calendar").having("period")
"""Stretches of time that something may come in."""

HYPOTHESES = frozenset("if unless whether though".split())
"""Conjunctions of what may not be."""

AGREEING = lexicon("verbs").having("agree")
"""Verbs whose past tense leaves the infinitive after them still to come."""

PERFECT = frozenset({"had", "has", "have", "'ve", "’ve", "'d", "’d"})
"""Auxiliaries of what is done."""

MAX_TOKENS_TO_INFINITIVE = 3
"""Tokens from `is` to the infinitive it appoints, at most: `is also to open`."""

PERIOD_TOKENS = 3
"""Tokens after `next` or `later` among which its period stands."""

EXPECTABLE = frozenset({"likely", "certain", "sure"})
"""Adjectives after which an infinitive is to be expected: `is certain to appeal`."""

WONDERING = lexicon("verbs").having("wonder")
"""Verbs above a clause that make it an opinion rather than what comes next."""

VERDICTS = frozenset("blame commend expect find see".split())
"""Verbs after `is to` that judge: `is to blame`, `is to be expected`, `remains to be seen`."""

NO_PLANS = EXPECTABLE | {"seek", "hope", "predict", "prepare"}
"""Words of `tense.PLANS` that leave open whether anything comes of it, or that other rules ask for."""

ADDRESSING = frozenset("i me my you your".split())
"""Pronouns of a writer who tells of themselves, and of the reader whom they advise."""

MISSIONS = frozenset("aim aspire expect pledge promise propose strive vow want wish".split())
"""Words of purpose and opinion, which say what is to come only with a time: `aims to promote rowing` does not."""

UNDATED = frozenset("date replacement schedule successor timetable venue".split())
"""Nouns of what is still to be announced: `No date has been set`."""

SETTING = frozenset("announce confirm fix give name schedule set".split())
"""Verbs of announcing a date."""

EACH_TIME = lexicon("adverbs").having("usually") | {"each", "every"}
"""Words by which a timetable is that of each year: `usually begins in June`."""

OPENING = frozenset("available back closed open shut".split())
"""Adjectives of what an announcement says of a day: `the piers will be open on Sunday`."""

TARGETING = frozenset({"pencil", "target"})
"""Verbs of setting a day, which may mean other things without one."""

NOW = PRESENT_BE - {"am"}
"""Forms of `be` in the third person of the present."""


def find_watch(document: Document) -> tuple[Watch, ...]:
    """Return the sentences of the body that say what is planned, expected or possible by a date, in order."""
    published = document.day_of_publication
    found = [
        p
        for p in document.passages("body")
        if is_story(p)
        and _is_statement(p)
        and (_looks_ahead(p) or names_time_ahead(p, document.dates_of(p), published))
    ]
    return tuple(Watch(id=f"w{n}", text=p.text, evidence=(p.id,)) for n, p in enumerate(found, 1))


def _is_statement(passage: Passage) -> bool:
    """Return whether a sentence is one of the article's own: no question, no stub before a list, no label, no `you`."""
    ends = passage.text.rstrip("”’\"') ").endswith((".", "!", ";"))
    return ends and not has_label(passage) and not any(not passage.is_quoted(t) for t in passage.among(ADDRESSING))


def _looks_ahead(passage: Passage) -> bool:
    """Return whether a sentence says what is to come; inside of quotation marks only with a time, of somebody else."""
    return any(
        _is_coming(token) and (not passage.is_quoted(token) or _is_announced_for(token))
        for token in passage.span
        if token.pos_ in {"VERB", "AUX", "ADJ"} and token.dep_ not in {"aux", "auxpass"}
    )


def _is_announced_for(verb: Token) -> bool:
    """Return whether what somebody says has a time and a subject that stands alone: `Tomorrow is set to be`."""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"} or auxiliaries(verb) & MODALS_OF_CHANCE:
        return False
    return subject.lower_ in SOON or _names_a_time_to_come(verb) or _has_date(verb)


def _is_coming(token: Token) -> bool:
    """Return whether a verb or adjective says what is to come, and not on a condition."""
    return _speaks_ahead(token) and not _is_hypothetical(token)


def _speaks_ahead(token: Token) -> bool:
    """Return whether a verb or adjective speaks of what is to come, whatever it depends on.

    A modal of chance speaks ahead only with a time, so it is asked for before the tense, which it would decide.
    """
    if _is_planned(token) or _is_targeted(token) or _is_still_to_be_set(token) or is_next_step(token):
        return True
    if token.pos_ == "ADJ":
        return False
    aux = auxiliaries(token)
    if aux & (MODALS_OF_CHANCE | {"must"}) and "have" not in aux and token.lemma_ != "need":
        return _names_a_time_to_come(token)
    if "to" in aux:
        return _is_appointed(token)
    return _is_timetabled(token) or _is_future(token, aux)


def _is_still_to_be_set(verb: Token) -> bool:
    """Return whether a clause says that a date or the like is not announced: `No date has yet been set`."""
    if verb.lemma_ not in SETTING or not {"has", "have"} & auxiliaries(verb):
        return False
    subjects = [c for c in verb.children if c.dep_ == "nsubjpass" and c.lemma_.lower() in UNDATED]
    return any(is_negated(verb) or _has_no(subject) for subject in subjects)


def _has_no(noun: Token) -> bool:
    """Return whether `no` stands before a noun."""
    return any(c.lower_ == "no" for c in noun.children)


def _is_future(verb: Token, aux: frozenset[str]) -> bool:
    """Return whether a verb's tense is of the future, without a condition; `would` is where somebody reports it."""
    tense = tense_of(verb)
    if tense == "conditional":
        return "have" not in aux and _is_reported(verb) and not _has_condition(verb) and not leans(verb)
    if tense != "future" or "have" in aux or _has_condition(verb) or verb.head.lemma_ in WONDERING:
        return False
    if is_asked(verb) or (is_found_to_be(verb) and not _opens(verb)):
        return False
    return any(t.ent_type_ == "DATE" for t in verb.subtree) or not is_judgement(verb)


def _opens(verb: Token) -> bool:
    """Return whether something will be open, closed or back at a time."""
    return _has_date(verb) and any(c.dep_ == "acomp" and c.lower_ in OPENING for c in verb.children)


def _is_appointed(infinitive: Token) -> bool:
    """Return whether an infinitive is still to come: `is to open the bridge`, `agreed to meet`, `is likely to`.

    What `was expected to` happen is over.
    """
    head = infinitive.head
    if head.lemma_ in AGREEING and head.tag_ in {"VBD", "VBN"}:
        return infinitive.dep_ == "xcomp" and _is_still_to_come(infinitive, head)
    if head.lemma_ == "likely" and not is_datable(infinitive):
        return False
    if head.lemma_ in EXPECTABLE:
        return head.head.lower_ in NOW and not any(c.tag_ in {"RBR", "RBS"} for c in head.children)
    if head.lower_ not in NOW or infinitive.i - head.i > MAX_TOKENS_TO_INFINITIVE:
        return False
    if is_what_it_is(head) or infinitive.lemma_ in VERDICTS:
        return False
    return not any(c.dep_ in {"acomp", "attr"} for c in head.children)  # `it is hard to know`


def _is_still_to_come(infinitive: Token, agreed: Token) -> bool:
    """Return whether what was agreed is an event that has not happened: `agreed to meet`, `have agreed to meet in May`.

    Without a time to come `agreed to sell` is a deal, which is the news, and `decided to sell` a step of a story.
    """
    if _names_a_time_to_come(infinitive):
        return True
    told = agreed.dep_ in {"ROOT", "ccomp"} and agreed.lemma_ != "decide"
    return told and infinitive.lemma_ in EVENTFUL and not auxiliaries(agreed) & PERFECT


def _is_timetabled(verb: Token) -> bool:
    """Return whether a verb is in the present of a timetable: `takes effect in January`, `opens on Friday`."""
    if verb.lemma_ not in TIMETABLED or verb.tag_ not in {"VBZ", "VBP"} or auxiliaries(verb):
        return False
    return _has_date(verb) and not any(t.lower_ in EACH_TIME for t in verb.subtree)


def _has_date(verb: Token) -> bool:
    """Return whether a date says when a verb happens: `on Friday`, `in January`, `next week`."""
    times = [c for p in verb.children if p.dep_ == "prep" and p.lower_ in {"on", "in"} for c in p.children]
    when = [t for time in times for t in (time, *time.children)]
    when += [c for c in verb.children if c.dep_ in {"npadvmod", "advmod"}]
    return any(t.ent_type_ == "DATE" for t in when)


def _is_planned(token: Token) -> bool:
    """Return whether a clause of the present speaks of a plan: `is scheduled for`, `is expected to`, `plans to`."""
    if not is_plan(token) or token.lemma_ in NO_PLANS or _is_purpose(token):
        return False
    takes = any(c.dep_ in {"xcomp", "ccomp"} and c.i > token.i for c in token.children)
    if token.tag_ == "VBD" and takes and _is_for_later(token):
        return True
    if token.pos_ == "ADJ" or token.tag_ in {"VBN", "VBD"}:
        return (takes or _is_set_for(token)) and _is_of_now(token)
    return takes and token.tag_ in {"VBZ", "VBP", "VBG"} and tense_of(token) == "present"


def _is_targeted(token: Token) -> bool:
    """Return whether something has a day that it is meant for: `is targeted for May 3`, `is pencilled in for June`."""
    if token.lemma_ not in TARGETING or token.tag_ != "VBN" or not _is_of_now(token):
        return False
    purposes = (c for c in token.children if c.dep_ == "prep" and c.lower_ == "for")
    return any(t.ent_type_ == "DATE" for preposition in purposes for t in preposition.subtree)


def _is_purpose(plan: Token) -> bool:
    """Return whether a plan is a purpose or an opinion without a time: `aims to help`, `is intended to help`."""
    if plan.tag_ == "VBN":
        return plan.lemma_ == "intend"
    return plan.lemma_ in MISSIONS and not (_names_a_time_to_come(plan) or _has_date(plan))


def _is_for_later(plan: Token) -> bool:
    """Return whether what was planned is still to come, by its own time: `planned to reply tonight`."""
    return any(c.dep_ == "xcomp" and any(t.lower_ in SOON for t in c.subtree) for c in plan.children)


def _is_set_for(token: Token) -> bool:
    """Return whether a plan has its time or its purpose after it: `scheduled for May`, `set on Monday`."""
    return any(c.dep_ == "prep" and (c.lower_ == "for" or _is_timed(c)) for c in token.children)


def _is_timed(preposition: Token) -> bool:
    """Return whether `in`, `on` or `within` has a date or a time after it."""
    timed = any(t.ent_type_ in {"DATE", "TIME"} for t in preposition.subtree)
    return timed and preposition.lower_ in {"in", "on", "within"}


def _is_of_now(token: Token) -> bool:
    """Return whether a participle or adjective is said of now: `is expected`, `the vote set for May`."""
    copula = token.head if token.pos_ == "ADJ" and token.head.lemma_ == "be" else token
    forms = {c.lower_ for c in copula.children if c.dep_ in {"auxpass", "aux"}} | {copula.lower_}
    if forms & {"been", "had"}:
        return False
    return bool(forms & NOW) or (token.dep_ == "acl" and token.tag_ == "VBN")


def _names_a_time_to_come(verb: Token) -> bool:
    """Return whether a clause says when: `as early as Tuesday`, `by 2030`, `next week`."""
    return any(_is_time_to_come(token) for token in verb.subtree if token.i > verb.left_edge.i)


def _is_time_to_come(token: Token) -> bool:
    """Return whether a word says when something is to come, by itself or with what follows it."""
    if token.lower_ in SOON or (token.lower_ == "near" and token.head.lower_ == "future"):
        return True
    if token.lower_ in {"next", "coming", "later", "early", "soon"} and _has_period_near(token):
        return True
    sets_limit = token.lower_ == "by" or (token.lower_ == "than" and token.i > 0 and token.nbor(-1).lower_ == "later")
    return sets_limit and any(t.ent_type_ == "DATE" for t in token.subtree)


def _has_period_near(token: Token) -> bool:
    """Return whether a period or a date stands right after a word."""
    following = token.doc[token.i + 1 : token.i + 1 + PERIOD_TOKENS]
    return any(t.lemma_.lower() in PERIODS or t.ent_type_ == "DATE" for t in following)


def _is_reported(verb: Token) -> bool:
    """Return whether a clause with `would` is what somebody said was to come."""
    return verb.dep_ == "ccomp" and verb.head.lemma_ in FORETELLING


def _has_condition(verb: Token) -> bool:
    """Return whether a verb has a clause that makes it depend on something: `if talks fail`."""
    clauses = [c for c in verb.children if c.dep_ in {"advcl", "mark"}]
    return any(
        c.lower_ in HYPOTHESES or any(m.lower_ in HYPOTHESES for m in c.children if m.dep_ == "mark") for c in clauses
    )


def _is_hypothetical(verb: Token) -> bool:
    """Return whether a clause is itself a condition, or a clause above it is."""
    while verb.head != verb:
        if any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether"} for c in verb.children):
            return True
        verb = verb.head
    return any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in verb.children)
