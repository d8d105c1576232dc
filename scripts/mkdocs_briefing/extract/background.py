"""Context that a reader needs and that is not today's news: history, standing facts, who people are, standing figures.

News sets it off by tense and time (Bell 1991; van Dijk 1988): the news is told in the past tense of these days or by
a source; its history carries an older date or the past perfect, its context the present of what is generally so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mkdocs_briefing.extract.dates.finder import day_of_publication, find_dates
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.self_contained import captions, is_story
from mkdocs_briefing.extract.text.sentences import passages
from mkdocs_briefing.extract.text.tense import MODALS_OF_CHANCE, SUBJECTS, auxiliaries, is_plan, tense_of
from mkdocs_briefing.model import Background

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from spacy.tokens import Token

    from mkdocs_briefing.extract.dates.finder import DateMention
    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.annotate import Annotation

Kind = Literal["history", "context", "biography", "figure"]

LEAD = 2
"""Sentences of the story that tell the news itself."""

RECENT_DAYS = 45
"""How old an event may be and still be today's news, in days."""

FEW, MOST_CONTEXT = 4, 0.2
"""Sentences, and share of a story, in the present of what is generally so, beyond which the story is told in it."""

MOST_QUOTED = 0.4
"""Share of a sentence in quotation marks from which it is a statement."""

LIVES = lexicon("verbs").having("life")
"""Verbs of a life told: `was born`, `has led the party since`."""

REPORTING = lexicon("verbs").having("opinion")
"""Verbs of the present that report or judge instead of stating how things are."""

REFUSING = lexicon("verbs").having("refuse")

ANSWERING = REPORTING | lexicon("verbs").having("reply")
"""What somebody who is asked may refuse to do."""

FINDING = lexicon("verbs").having("finding")
"""Verbs whose past says what a study or an inquiry has brought to light: the news."""

LEANING = ("and ", "but ", "for example", "for instance", "not only", "so ", "yet ")
"""How a sentence begins that cannot be read without the one before it."""

NOW = lexicon("adverbs").having("now")
"""Words that make the present that of the news."""

PERSONAL = frozenset({"i", "me", "my", "we", "our", "us"})

DEMONSTRATIVE = frozenset({"this", "these", "those"})

STATES = lexicon("verbs").having("state")
"""Verbs whose present says how things are."""

USUALLY = lexicon("adverbs").having("usually")
"""Adverbs of what is generally so."""

OPENING_MARKS = frozenset("“‘'\"")
"""What a sentence begins with that is somebody's words."""

LOOKING_BACK = (
    "first time since", "previously", "used to ", "in recent years", "over the years", "historically", "in the past"
)  # fmt: skip


BEFORE = lexicon("adverbs").having("before")
"""Adverbs that set a past perfect off from the events told."""


def find_background(annotation: Annotation, *, published: dt.date | None) -> tuple[Background, ...]:
    """The sentences of the body that are background, in order, each with its kind."""
    anchor = day_of_publication(annotation, published=published)
    dates = find_dates(annotation, published=published)
    body = list(passages(annotation, "body"))
    shown = captions(body)
    story = [p for p in body if is_story(p) and p.id not in shown]
    found: list[tuple[Passage, Kind]] = []
    for passage in story[LEAD:]:
        within = [m for m in dates if passage.sentence.start <= m.start < passage.sentence.end]
        kind = kind_of(passage, within, anchor)
        if kind is not None:
            found.append((passage, kind))
    if sum(kind == "context" for _, kind in found) > max(FEW, MOST_CONTEXT * len(story)):
        found = [(passage, kind) for passage, kind in found if kind != "context"]
    return tuple(
        Background(id=f"b{n}", text=p.text, kind=kind, evidence=(p.id,)) for n, (p, kind) in enumerate(found, 1)
    )


def kind_of(passage: Passage, dates: Sequence[DateMention], anchor: dt.date | None) -> Kind | None:
    """What sort of background a sentence is; None for news, statements and plans."""
    verb = _main_verb(passage)
    if verb is None or _is_no_statement(passage) or any(_is_today(m, passage, anchor) for m in dates):
        return None
    tense, reports = tense_of(verb), verb.lemma_.lower() in REPORTING
    if (
        tense in {"future", "conditional"}
        or any(is_plan(t) for t in (verb, *_complements(verb)))
        or _is_appointed(verb)
        or _withholds(verb)
    ):
        return None
    if _tells_a_life(verb) and not reports:
        return "biography"
    told = next((c for c in verb.children if c.dep_ == "ccomp"), None) if reports else verb
    if verb.lemma_.lower() in FINDING and tense == "past" and told is not verb:
        return None
    if told is not None and tense_of(told) in {"future", "conditional"}:
        return None
    old = [m for m in dates if _is_old(m, passage, anchor)]
    if _looks_back(passage, verb) or (told is not None and any(_is_within(m, told) for m in old)):
        return "history"
    if tense == "past perfect" and not reports and not BEFORE.isdisjoint(passage.words):
        return "history"
    if tense == "present" and not reports and _is_standing(verb, passage):
        return "figure" if _has_quantity(verb) else "context"
    return None


def _main_verb(passage: Passage) -> Token | None:
    """The verb of the main clause; that of its content in `it is said that …`."""
    root = passage.span.root
    if root.pos_ not in {"VERB", "AUX"}:
        return None
    if any(c.lower_ == "it" and c.dep_ == "nsubjpass" for c in root.children):
        return next((c for c in root.children if c.dep_ == "ccomp" and c.pos_ in {"VERB", "AUX"}), root)
    return root


def _is_no_statement(passage: Passage) -> bool:
    """Whether a sentence is a question, somebody's words, the writer's own story, or the second half of a thought."""
    text = passage.text
    asks = text.rstrip("”’\"' ").endswith("?")
    said = text[0] in OPENING_MARKS or text[0].islower() or passage.quoted_share > MOST_QUOTED
    return asks or said or text.lower().startswith(LEANING) or _is_personal(passage)


def _is_personal(passage: Passage) -> bool:
    """Whether the writer speaks of himself."""
    return any(t.pos_ in {"PRON", "DET"} and not passage.is_quoted(t) for t in passage.among(PERSONAL))


def _complements(verb: Token) -> list[Token]:
    """The adjectives that complete a verb: `is due`."""
    return [child for child in verb.children if child.dep_ == "acomp"]


def _is_appointed(verb: Token) -> bool:
    """`are to open in spring`: what is to come, in the present."""
    return verb.lemma_ == "be" and any(c.dep_ == "xcomp" and "to" in auxiliaries(c) for c in verb.children)


def _withholds(verb: Token) -> bool:
    """`refused to say whether`: today's answer, whatever the question goes back to."""
    return verb.lemma_ in REFUSING and any(c.dep_ == "xcomp" and c.lemma_ in ANSWERING for c in verb.children)


def _is_within(mention: DateMention, clause: Token) -> bool:
    """Whether a date stands in the clause of a verb."""
    return clause.left_edge.idx <= mention.start and mention.end <= clause.right_edge.idx + len(clause.right_edge)


def _words(mention: DateMention, passage: Passage) -> str:
    start = passage.sentence.start
    return passage.text[mention.start - start : mention.end - start].lower()


def _is_old(mention: DateMention, passage: Passage, anchor: dt.date | None) -> bool:
    """Whether a date lies well before the article's."""
    words = _words(mention, passage)
    if mention.date is None:
        return (
            "ago" in words or words.endswith("s") or any(w in words for w in ("last year", "last month", "last summer"))
        )
    if anchor is None:
        return True
    if len(mention.date) == 4:
        return int(mention.date) < anchor.year
    year, month, *day = map(int, mention.date.split("-"))
    return (anchor.year - year) * 365 + (anchor.month - month) * 30.4 + (
        anchor.day - day[0] if day else 0
    ) > RECENT_DAYS


def _is_today(mention: DateMention, passage: Passage, anchor: dt.date | None) -> bool:
    """Whether a date is of these days: what happened then is the news."""
    if mention.date is None or anchor is None or len(mention.date) < 10:
        words = _words(mention, passage)
        return mention.needs_anchor and any(w in words for w in ("day", "night", "morning", "evening"))
    return not _is_old(mention, passage, anchor)


def _tells_a_life(verb: Token) -> bool:
    """`X is a surgeon from Leeds`, `she was born in`, `he has led the union since 2009`: a person's standing."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    person = subject is not None and (subject.ent_type_ == "PERSON" or subject.lower_ in {"he", "she"})
    if not person or any(c.dep_ == "neg" for c in verb.children):
        return False
    if verb.lemma_ == "be":
        attribute = next((c for c in verb.children if c.dep_ == "attr"), None)
        return attribute is not None and attribute.pos_ == "NOUN"
    since = any(c.lower_ in {"since", "until"} for c in verb.subtree)
    return verb.lemma_ in LIVES and (verb.lemma_ == "bear" or since or bool({"has", "had"} & auxiliaries(verb)))


def _looks_back(passage: Passage, verb: Token) -> bool:
    """`for the first time since`, `previously`, `has … since`."""
    text = passage.text.lower()
    if any(words in text for words in LOOKING_BACK):
        return verb.lemma_.lower() not in REPORTING
    since = any(t.dep_ in {"prep", "mark"} for t in passage.among({"since"}))
    return since and bool({"has", "have"} & auxiliaries(verb))


def _is_standing(verb: Token, passage: Passage) -> bool:
    """Whether a clause of the present says how things generally are: not what goes on, may be, or somebody says."""
    if verb.tag_ == "VBG" or auxiliaries(verb) & (MODALS_OF_CHANCE - {"can"}) or passage.quoted:
        return False
    words = set(passage.words)
    return not words & NOW and not words & PERSONAL and "according" not in words and _is_general(verb)


def _is_general(verb: Token) -> bool:
    """Whether a clause says what somebody or something is, has or generally does, rather than what goes on."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if (
        subject is None
        or _is_judged(verb, subject)
        or any(c.lower_ == "that" for c in (subject, *subject.children))
        or any(c.lower_ in DEMONSTRATIVE for c in subject.subtree)
    ):
        return False
    if any(c.dep_ == "advcl" and any(m.lower_ in {"while", "as"} for m in c.children) for c in verb.children):
        return False
    if verb.lemma_.lower() in STATES or any(c.lower_ in USUALLY for c in verb.children):
        return True
    determined = any(c.dep_ in {"det", "poss", "nummod"} and c.lower_ not in {"a", "an"} for c in subject.children)
    return subject.pos_ == "NOUN" and not determined


def _is_judged(verb: Token, subject: Token) -> bool:
    """`it is no surprise that`, `it is hard to`: what somebody thinks of it."""
    return subject.lower_ == "it" and any(c.dep_ in {"xcomp", "ccomp", "advcl"} for c in verb.children)


def _has_quantity(verb: Token) -> bool:
    kinds = {"QUANTITY", "PERCENT", "MONEY", "CARDINAL"}
    return any(t.like_num and t.lower_ != "one" and t.ent_type_ in kinds for t in verb.subtree)
