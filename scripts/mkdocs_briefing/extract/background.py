"""Context that a reader needs and that is not today's news: history, standing facts, who people are, standing figures.

News sets it off by tense and time (Bell 1991; van Dijk 1988): the news is told in the past tense of these days or by
a source; its history carries an older date or the past perfect, its context the present of what is generally so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.interviews import turns_of
from mkdocs_briefing.extract.dates.age import dates_clause, is_old, is_over_month, is_today
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.furniture import beside_story, is_story
from mkdocs_briefing.extract.text.looking_back import REPORTING, has_long_been, looks_back
from mkdocs_briefing.extract.text.self_contained import has_label
from mkdocs_briefing.extract.text.standing_facts import (
    has_quantity,
    is_general,
    is_one_of_a_series,
    led_until,
    tells_a_life,
)
from mkdocs_briefing.extract.text.tense import (
    MODALS_OF_CHANCE,
    SUBJECTS,
    auxiliaries,
    is_plan,
    tense_of,
)
from mkdocs_briefing.extract.text.unknowns import leaves_open, withholds
from mkdocs_briefing.model import Background

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence, Set

    from mkdocs_briefing.extract.dates.finder import DateMention
    from mkdocs_briefing.extract.document import Document
    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.model import BackgroundKind
    from mkdocs_briefing.nlp.parse import Token

LEAD_SENTENCES = 2
"""Sentences of the story that tell the news itself."""

MIN_CONTEXT, MAX_CONTEXT_SHARE = 4, 0.2
"""Sentences, and share of a story, in the present of what is generally so, beyond which the story is told in it."""

MAX_QUOTED_SHARE = 0.4
"""Share of a sentence in quotation marks from which it is a statement."""

FINDING = lexicon("verbs").having("finding")
"""Verbs whose past says what a study or an inquiry has brought to light: the news."""

UNCERTAIN = frozenset({"future", "conditional"})
"""Tenses of what has not happened."""

LEANING = ("and ", "but ", "for example", "for instance", "not only", "so ", "yet ")
"""How a sentence begins that cannot be read without the one before it."""

NOW = lexicon("adverbs").having("now")
"""Words that make the present that of the news."""

PERSONAL = frozenset({"i", "me", "my", "we", "our", "us", "you", "your"})
"""Pronouns of a writer who tells what happened to them, of a whole people, or of a reader who is advised."""

STANCE = frozenset("clearly frankly obviously surely".split())
"""Adverbs by which the writer argues."""

NOT_STANDING = NOW | PERSONAL | STANCE | {"according"}
"""Words of a clause that tells of now, of those who speak or argue or of what others say: no standing fact."""

FRESH = frozenset({"fresh", "latest", "new", "recent"})
"""Adjectives of what somebody has only now."""

OPENING_MARKS = frozenset("“‘'\"")
"""What a sentence begins with that is somebody's words."""

BEFORE = lexicon("adverbs").having("before")
"""Adverbs that set a past perfect off from the events told."""

CLOCK = lexicon("calendar").having("clock")
"""Words after the hour of a clock."""

COURSE = frozenset({"after", "as", "before", "by", "until", "when", "while"})
"""Conjunctions that set the time of one event by another."""


def find_background(document: Document) -> tuple[Background, ...]:
    """Return the sentences of the body that are background, in order, each with its kind."""
    body = list(document.passages("body"))
    shown = beside_story(body, document.day_of_publication)
    turns = turns_of(document)
    said = (*turns.questions, *turns.answered)
    story = [p for p in body if is_story(p) and p.id not in shown and not _is_inside(p, said)]
    told, rest = story[:LEAD_SENTENCES], story[LEAD_SENTENCES:]
    news = {mention.date for p in told for mention in document.dates_of(p)}
    found = list(_kinds(document, rest, news))
    if _is_told_in_the_present(found, len(story)):
        found = [(passage, kind) for passage, kind in found if kind != "context"]
    return tuple(
        Background(id=f"b{n}", text=p.text, kind=kind, evidence=(p.id,)) for n, (p, kind) in enumerate(found, 1)
    )


def _is_inside(passage: Passage, ranges: Sequence[Range]) -> bool:
    """Return whether a sentence begins in one of the ranges, in code points: what is said in an interview."""
    return any(start <= passage.sentence.start < end for start, end in ranges)


def _kinds(
    document: Document, story: Iterable[Passage], news: Set[str | None]
) -> Iterator[tuple[Passage, BackgroundKind]]:
    """Yield the sentences that are background, each with its kind; what has a date of the `news` happened with them."""
    for passage in story:
        kind = kind_of(passage, document.dates_of(passage), document.day_of_publication, news=news)
        if kind is not None:
            yield passage, kind


def _is_told_in_the_present(found: Sequence[tuple[Passage, BackgroundKind]], sentences: int) -> bool:
    """Return whether a story of so many sentences has too much context for its present tense to tell it apart."""
    return sum(kind == "context" for _, kind in found) > max(MIN_CONTEXT, MAX_CONTEXT_SHARE * sentences)


def kind_of(
    passage: Passage, dates: Sequence[DateMention], anchor: dt.date | None, *, news: Set[str | None] = frozenset()
) -> BackgroundKind | None:
    """Return what sort of background a sentence is; None for news, statements and plans.

    `dates` are those of the sentence, `anchor` is the day of publication, `news` are the dates that the lead names. A
    life is asked for before history, which it often has a date of, and history before what is generally so, which may
    go back to a date too.
    """
    verb = _main_verb(passage)
    if verb is None or _is_no_statement(passage) or any(is_today(m, passage, anchor) for m in dates):
        return None
    if leaves_open(verb):
        return None
    reports = verb.lemma_.lower() in REPORTING
    told = _told_by(verb) if reports else verb
    earlier = _earlier(dates, passage, verb, anchor, news)
    if any(_begins_with(m, passage, verb) for m in earlier):
        return "history"
    if _is_news(verb, told):
        return None
    if not reports and tells_a_life(verb):
        return "biography"
    if _is_history(passage, verb, told, earlier):
        return "history"
    return _standing_kind(passage, verb) if not reports else None


def _earlier(
    dates: Sequence[DateMention], passage: Passage, verb: Token, anchor: dt.date | None, news: Set[str | None]
) -> list[DateMention]:
    """Return the dates of a sentence that lie before the news: old ones, and months of a past not tied to now."""
    tied = {"has", "have"} & auxiliaries(verb)
    return [
        m for m in dates if is_old(m, passage, anchor) or (not tied and m.date not in news and is_over_month(m, anchor))
    ]


def _is_news(verb: Token, told: Token | None) -> bool:
    """Return whether a main clause is of today or of what is to come; `told` is the verb of what it tells."""
    # That no answer was given is of today, however old the question.
    if _is_ahead(verb) or withholds(verb) or _brings_to_light(verb, told):
        return True
    return told is not None and tense_of(told) in UNCERTAIN


def _standing_kind(passage: Passage, verb: Token) -> BackgroundKind | None:
    """Return the kind of a sentence in the present tense: a figure, context, or None where it is of today."""
    if tense_of(verb) != "present" or not _is_standing(verb, passage):
        return None
    return "figure" if has_quantity(verb) else "context"


def _is_ahead(verb: Token) -> bool:
    """Return whether a main clause speaks of what is to come, would be, or is planned."""
    if tense_of(verb) in UNCERTAIN or _is_appointed(verb):
        return True
    if _has_gone_on(verb):
        return False
    return any(is_plan(t) for t in (verb, *_complements(verb)))


def _has_gone_on(verb: Token) -> bool:
    """Return whether a plan is an old one by now: `has long sought a hospital`, `had planned to leave`."""
    return tense_of(verb) == "past perfect" or has_long_been(verb)


def _told_by(verb: Token) -> Token | None:
    """Return the verb of the clause that a verb of opinion takes; None where it takes none."""
    return next((c for c in verb.children if c.dep_ == "ccomp"), None)


def _brings_to_light(verb: Token, told: Token | None) -> bool:
    """Return whether a sentence says what a study or an inquiry has found: news, however old what it found is.

    `Was discovered in 1987` is none: nobody says what it was.
    """
    verbs = (verb, *(c for c in verb.children if c.dep_ == "conj" and c.head == verb))
    return any(v.lemma_.lower() in FINDING and _finds(v, told is not verb) for v in verbs)


def _finds(verb: Token, reports: bool) -> bool:
    """Return whether a verb in the past has what it brings to light as its object or as a clause."""
    takes = reports or any(c.dep_ in {"dobj", "ccomp"} for c in verb.children)
    return takes and tense_of(verb) == "past" and "had" not in auxiliaries(verb)


def _is_history(passage: Passage, verb: Token, told: Token | None, old: Sequence[DateMention]) -> bool:
    """Return whether a sentence looks back, or what it tells happened at one of the `old` dates or before others."""
    if looks_back(passage, verb) or led_until(verb) or is_one_of_a_series(verb):
        return True
    if told is not None and not _is_of_now(passage) and any(dates_clause(m, told) for m in old):
        return True
    return _is_earlier(passage, verb)


def _begins_with(mention: DateMention, passage: Passage, verb: Token) -> bool:
    """Return whether a sentence begins with the date of its main clause: `In May, she announced a strike`."""
    is_first = mention.start <= passage.sentence.start + 1
    return is_first and tense_of(verb) == "past" and dates_clause(mention, verb)


def _is_earlier(passage: Passage, verb: Token) -> bool:
    """Return whether a main clause in the past perfect tells what came before the news."""
    if tense_of(verb) != "past perfect":
        return False
    return not BEFORE.isdisjoint(passage.words) or not _is_narrated(verb)


def _is_narrated(verb: Token) -> bool:
    """Return whether a past perfect belongs to the course of the news.

    `By 8 p.m. it had left`, `had left when the storm broke`, `had left but was called back`.
    """
    hours = (t for c in verb.children if c.dep_ == "prep" for t in c.children)
    return any(t.ent_type_ == "TIME" or t.lower_ in CLOCK for t in hours) or any(
        _goes_on_from(verb, clause) for clause in verb.children
    )


def _goes_on_from(verb: Token, clause: Token) -> bool:
    """Return whether a clause sets the time of a verb, or tells in the plain past what came after it."""
    if clause.dep_ == "advcl":
        return any(mark.lower_ in COURSE for mark in clause.children)
    own = any(c.dep_ in {*SUBJECTS, "aux", "auxpass"} for c in clause.children)
    return clause.dep_ == "conj" and own and tense_of(clause) == "past" and clause.head == verb


def _is_of_now(passage: Passage) -> bool:
    """Return whether a sentence sets out from now: `Now the owner who bought the mill in 2011 wants …`."""
    return next((word for word in passage.words if word.isalpha()), "") in NOW


def _main_verb(passage: Passage) -> Token | None:
    """Return the verb of the main clause; that of its content in `it is said that …`."""
    root = passage.root
    if root.pos_ not in {"VERB", "AUX"}:
        return None
    if any(c.lower_ == "it" and c.dep_ == "nsubjpass" for c in root.children):
        return next((c for c in root.children if c.dep_ == "ccomp" and c.pos_ in {"VERB", "AUX"}), root)
    return root


def _is_no_statement(passage: Passage) -> bool:
    """Return whether a sentence is a question, a stub, somebody's words, the writer's own story or half a thought."""
    text = passage.text
    is_whole = text.rstrip("”’\"')] ").endswith((".", "!", "…", ";"))
    said = text[0] in OPENING_MARKS or text[0].islower() or passage.quoted_share > MAX_QUOTED_SHARE
    return not is_whole or said or text.lower().startswith(LEANING) or has_label(passage) or _is_personal(passage)


def _is_personal(passage: Passage) -> bool:
    """Return whether the writer speaks in the first person."""
    return any(t.pos_ in {"PRON", "DET"} and not passage.is_quoted(t) for t in passage.among(PERSONAL))


def _complements(verb: Token) -> list[Token]:
    """Return the adjectives that complete a verb: `is due`."""
    return [child for child in verb.children if child.dep_ == "acomp"]


def _is_appointed(verb: Token) -> bool:
    """Return whether a verb says in the present what is to come: `are to open in spring`."""
    return verb.lemma_ == "be" and any(c.dep_ == "xcomp" and "to" in auxiliaries(c) for c in verb.children)


def _is_standing(verb: Token, passage: Passage) -> bool:
    """Return whether a clause of the present says how things generally are: not what goes on, may be, or is said."""
    if verb.tag_ == "VBG" or auxiliaries(verb) & (MODALS_OF_CHANCE - {"can"}) or passage.quoted:
        return False
    is_of_today = "these days" in passage.text.lower() or _has_lately(verb)
    return not is_of_today and not set(passage.words) & NOT_STANDING and is_general(verb)


def _has_lately(verb: Token) -> bool:
    """Return whether somebody has what is new: `has a new advertisement`."""
    objects = (c for c in verb.children if c.dep_ == "dobj")
    return verb.lemma_ == "have" and any(c.lower_ in FRESH for noun in objects for c in noun.children)
