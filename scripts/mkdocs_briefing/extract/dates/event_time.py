"""Whether a date says when an event of its sentence happens, rather than describing, measuring or supposing something.

TimeML links a time to the event that it dates; what these functions recognise are the times without such a link.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.dates.direction import ARRANGING, TIMETABLED
from mkdocs_briefing.extract.dates.yardsticks import (
    CHANGES,
    FARTHEST_ANCESTOR,
    ORDINALS,
    is_yardstick,
    up_to_verb,
)
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import CONDITIONS
from mkdocs_briefing.extract.text.tense import auxiliaries, governing_verb, is_plan, tense_of
from mkdocs_briefing.ingest import calendar_terms as terms

if TYPE_CHECKING:
    from mkdocs_briefing.extract.dates.finder import DateMention
    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.parse import Span, Token

OCCURRENCES = lexicon("things").having("occurrence")
"""Nouns of what happens at once: `the 1911 flood` dates a flood, `the 1974 charter` only describes one."""

TIME_NOUNS = lexicon("calendar").having("stretch")
"""Nouns of time between `of` and a date: `the morning of May 3`, `the end of 2019`."""

PARTS_OF_DAY = lexicon("calendar").having("part-of-day")

PRENOMINAL = frozenset({"poss", "compound", "nmod", "nummod", "amod", "npadvmod"})
"""Labels of what stands before the noun that it describes."""

WHILE = frozenset("at during".split())
"""Prepositions after which an event happens when the thing named does: `won it at the 2013 fair`."""

HAPPENINGS = frozenset("battle campaign conflict crisis election famine genocide referendum war".split())
"""Nouns of what goes on for a time, named by its year: `lost it in the 1974 war`, `stood in the 2016 election`."""

DESCRIBING = frozenset("for from of".split())
"""Prepositions that tie a date to a noun as what it is of."""

DEADLINES = frozenset("before by till until".split())
"""Prepositions of a deadline."""

BELOW_CONDITION = frozenset({"ccomp", "xcomp", "conj", "pcomp"})
"""Labels of clauses that are as uncertain as the clause above them."""

FORECASTS = lexicon("things").having("forecast")
"""Nouns of what says how something will be at a time."""

THIS_PERIOD = re.compile(
    r"^(?:(?:earlier|later)\s+)?(?:this|next)\s+(?:week|month|quarter|year|season)$", re.IGNORECASE
)
"""A period that is not over."""

FORECAST_PERIOD = re.compile(r"^(?:for\s+)?(?:this|next)\s+(?:quarter|year|season)$", re.IGNORECASE)
"""A period that forecasts are made for."""

YEAR_OF_AMOUNT = re.compile(r"^(?:(?:for|in)\s+)?(?:1[5-9]|20)\d\d$", re.IGNORECASE)
"""A year that may be that of an amount before it: `3 percent in 2017`."""

AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY"})
"""The recognizer's labels of amounts."""

TIMES = frozenset({"thrice", "twice"})
"""Adverbs that count."""

AMOUNT_REACH = 3
"""Tokens before a year among which its amount stands."""

STAMP = re.compile(r"@\w+\)?[\s,·|–—-]*(?:\d{1,2}:\d\d\s*(?:[ap]\.?m\.?)?[\s,·|–—-]*)?$", re.IGNORECASE)
"""What stands before the date of a message that is embedded in a page: the name of its account."""

START_OF = re.compile(r"\bsince\s+(?:the\s+)?(?:start|beginning|end|turn|outbreak)\b[^,;.]*$", re.IGNORECASE)
"""A period from whose first or last day something is measured, at the end of a text."""

START_REACH = 24
"""Code points before a date in which its `since the start of` stands."""

ACCOUNTED = re.compile(r"\b(?:year|quarter|half|months|weeks)\s(?:to|until|through|ended|ending)\s", re.IGNORECASE)
"""A period of accounts by its last day: `in the year to the end of June`."""

NEAR = re.compile(r"\b(?:last|this|next)\s+(?:week|weekend|month)\b", re.IGNORECASE)

OF_NEWS = (terms.ISO, terms.MONTH_FIRST, terms.DAY_FIRST, terms.WEEKDAY, terms.DAY_WORD, terms.BARE_MONTH, NEAR)
"""Patterns of dates shorter than a year, by which news names events: `Tuesday's vote`, `a June report`."""


USUALLY = lexicon("adverbs").having("usually")
"""Adverbs of a verb that tells what is so each year: `usually begins in June and runs through October`."""


def dates_an_event(mention: DateMention, passage: Passage) -> bool:
    """Return whether an event of the passage happens at the date, or is to happen then."""
    offset = passage.sentence.start
    before = passage.text[: mention.start - offset]
    words = passage.text[mention.start - offset : mention.end - offset]
    if (
        ACCOUNTED.search(words)
        or STAMP.search(before)
        or START_OF.search(before[-START_REACH:] + words)
        or _asks(passage)
        or _is_habit(mention, passage)
    ):
        return False
    head = _head_of(mention, passage.span)
    if head is None:
        return True
    if _describes(head, is_of_news=any(pattern.search(words) for pattern in OF_NEWS)):
        # `In 2009 residents left`, which parsers take for one phrase
        return not before.strip() and terms.PREPOSITION.match(words) is not None
    if _is_of_forecast(head, words) or _is_counted_in(head, words) or _is_of_existence(head):
        return False
    return not (is_yardstick(head, mention, passage) or _is_generic_now(head) or _is_supposed(head))


def _asks(passage: Passage) -> bool:
    """Return whether a passage is a question."""
    return passage.text.rstrip("”’\"' ").endswith("?")


def _head_of(mention: DateMention, span: Span) -> Token | None:
    """Return the word of a date on which its other words depend, its preposition left out."""
    tokens = [t for t in span if mention.start <= t.idx < mention.end]
    while len(tokens) > 1 and tokens[0].pos_ in {"ADP", "SCONJ", "DET"}:
        tokens = tokens[1:]
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head == t), None)


def _describes(head: Token, *, is_of_news: bool) -> bool:
    """Return whether a date tells which thing is meant: `the 1974 charter`, `ships of the 1930s`.

    News names its own events by their day or month, `Tuesday's vote`. Of years, a disaster named by one is a fact of
    its own, what happens during something happens in its year, and `a 2014 study` is introduced, not identified.
    """
    while head.dep_ == "conj" and head.head.like_num:  # `2005 and 2004 earnings`
        head = head.head
    while head.head.lower_ in PARTS_OF_DAY and head.dep_ in PRENOMINAL:  # `Monday night's debate`
        head = head.head
    noun = head.head
    if head.dep_ in PRENOMINAL and noun.pos_ in {"NOUN", "PROPN"} and noun.i > head.i:
        return not (is_of_news or noun.lemma_.lower() in OCCURRENCES or _is_while(noun) or _is_introduced(noun))
    return _belongs_to_noun(head)


def _is_while(noun: Token) -> bool:
    """Return whether a noun stands after `at` or `during`, or is a war or a vote in which a clause happened.

    `Lost it in the 1974 war` is of 1974; `her part in the 1974 war` tells which part.
    """
    if noun.dep_ != "pobj":
        return False
    within = noun.head.lower_ == "in" and noun.lemma_.lower() in HAPPENINGS
    return noun.head.lower_ in WHILE or (within and noun.head.head.pos_ == "VERB")


def _is_introduced(noun: Token) -> bool:
    """Return whether a noun has the indefinite article: `a 2014 study found`."""
    return any(c.lower_ in {"a", "an"} and c.dep_ == "det" for c in noun.children)


def _belongs_to_noun(head: Token) -> bool:
    """Return whether a preposition ties a date to a noun that is no time and no event: `a film | of 1970`."""
    preposition = head.head
    if head.dep_ != "pobj" or preposition.lower_ not in DESCRIBING or preposition.head == preposition:
        return False
    if preposition.lower_ == "for":
        return _is_of_a_year(head, preposition)
    noun = preposition.head
    if noun.dep_ == "pobj" and (noun.lemma_.lower() in TIME_NOUNS or noun.ent_type_ == "DATE"):
        return _belongs_to_noun(noun)  # `results for the first quarter | of 2019`
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ in {"DATE", "TIME"}:
        return False
    return noun.i == preposition.i - 1 and noun.lemma_.lower() not in TIME_NOUNS | OCCURRENCES


def _is_of_a_year(head: Token, preposition: Token) -> bool:
    """Return whether `for` says which year or quarter a noun before it is of: `the budget for 2026`.

    What is set `for Friday` is on that day, and what is planned `for 2026` in that year.
    """
    noun, verb = preposition.nbor(-1) if preposition.i else None, governing_verb(preposition)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or noun.lemma_.lower() in OCCURRENCES:
        return False
    is_set = verb is not None and (is_plan(verb) or verb.lemma_ in ARRANGING)
    return (head.like_num or head.lemma_.lower() in TIME_NOUNS) and not is_set


def _is_of_forecast(head: Token, words: str) -> bool:
    """Return whether a date is that of what a forecast is of: `cut its forecast to 3 percent this year`.

    When somebody made it, it is an event: `cut its forecast last month`.
    """
    if FORECAST_PERIOD.match(words) is None and not _is_of_amount(head, words):
        return False
    above = list(up_to_verb(head))
    parts = [c for c in above[-1].children if c.dep_ in {"dobj", "nsubj", "nsubjpass"}] if above else []
    return any(t.lemma_.lower() in FORECASTS for t in (*above, *parts) if t.pos_ == "NOUN")


def _is_of_amount(head: Token, words: str) -> bool:
    """Return whether a share or a sum stands right before a year: `to 3 percent in 2025`."""
    before = head.doc[max(head.sent.start, head.i - AMOUNT_REACH) : head.i]
    return YEAR_OF_AMOUNT.match(words) is not None and any(t.ent_type_ in {"PERCENT", "MONEY"} for t in before)


def _is_counted_in(head: Token, words: str) -> bool:
    """Return whether something is counted in a period that is not over: `its second this year`, `so far this year`."""
    first = head.left_edge
    if THIS_PERIOD.match(words) is None or first.i <= head.sent.start:
        return False
    before = first.nbor(-1)
    if before.lower_ == "far" or {first.lower_, before.lower_} & TIMES:
        return True
    if before.pos_ == "NOUN" and before.lemma_.lower() in CHANGES:
        return True  # `a sharp drop | this year`
    counted = [before, *before.children] if before.pos_ == "NOUN" else [before]
    if any(t.lower_ in ORDINALS and t.i >= before.i - 2 for t in counted):
        return True
    verb = governing_verb(head)
    if verb is None or verb.i > first.i:
        return False
    return _counts(verb) or _measures(verb, first)


def _measures(verb: Token, period: Token) -> bool:
    """Return whether a clause of the present says how much there was until now: `has dropped 40 percent this year`."""
    is_of_now = tense_of(verb) == "present" or not {"has", "have"}.isdisjoint(auxiliaries(verb))
    amount = verb.doc[verb.i : period.i]
    return is_of_now and any(t.ent_type_ in AMOUNTS or t.lower_ == "than" for t in amount)


def _counts(verb: Token) -> bool:
    """Return whether a clause says how often something was: `was | the second fire in the town`, `burned | twice`."""
    counted = list(verb.rights)
    for what in counted if verb.lemma_ == "be" else ():
        if what.dep_ == "attr" and any(t.lower_ in ORDINALS or t.ent_type_ == "ORDINAL" for t in (what, *what.lefts)):
            return True
    return any(c.lower_ in TIMES for c in counted)


def _is_of_existence(head: Token) -> bool:
    """Return whether a date tells in a relative clause what there was then: `the calm that there was in May`."""
    verb = governing_verb(head)
    if verb is None or verb.dep_ != "relcl" or verb.lemma_ != "be":
        return False
    return any(c.dep_ == "expl" for c in verb.children)


def _is_habit(mention: DateMention, passage: Passage) -> bool:
    """Return whether a sentence with a date tells what is so each year.

    `A usually quiet town` may have a storm, and so may `the mayor, who usually …`.
    """
    verbs = (t.head for t in passage.among(USUALLY) if t.head.pos_ in {"VERB", "AUX"})
    return any(v.dep_ != "relcl" or v.left_edge.idx <= mention.start <= v.right_edge.idx for v in verbs)


def _is_generic_now(head: Token) -> bool:
    """Return whether `today` means these times: with a present that is no timetable, no plan and no report.

    Between a subject and its verb it is the day of the news: `the ministry today rejects`.
    """
    if head.lower_ != "today" or head.dep_ in {"nsubj", "attr"}:
        return False
    verb = governing_verb(head)
    if verb is None or tense_of(verb) != "present" or verb.tag_ in {"VBG", "VBN"}:
        return False
    if head.i + 1 == verb.i and head.i > 0 and _is_newsmaker(head.nbor(-1)):
        return False
    lemma = verb.lemma_.lower()
    return lemma not in (TIMETABLED - {"be"}) | cues.SPEAK and not is_plan(verb)


def _is_newsmaker(subject: Token) -> bool:
    """Return whether a noun can be one that acts on a day, unlike `the world today`."""
    return subject.pos_ in {"NOUN", "PROPN"} and subject.lower_ not in {"world", "society", "life"}


def _is_supposed(head: Token) -> bool:
    """Return whether a date stands in a condition or in what would have been.

    A deadline stands whatever comes of it: `if no deal is reached by Friday`.
    """
    verb = governing_verb(head)
    if verb is None or head.head.lower_ in DEADLINES:
        return False
    aux = auxiliaries(verb)
    if "have" in aux and "would" in aux:
        return True
    for _ in range(FARTHEST_ANCESTOR):
        if any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in verb.children):
            return True
        above = governing_verb(verb.head) if verb.head != verb and verb.dep_ in BELOW_CONDITION else None
        if above is None:
            return False
        verb = above
    return False
