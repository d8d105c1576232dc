"""Sentences that look back from the news: what it follows, what has long been so, what was before.

News says in set phrases what came before it: `The vote comes after …`, `The group has repeatedly …`, `Back in June …`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.tense import auxiliaries, tense_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.parse import Token

REPORTING = lexicon("verbs").having("opinion")
"""Verbs that report or judge: what they compare with the past is somebody's words, not how things are."""

_OF_NEWS = r"(?! (?:[\w-]+ )?(?:hours?|days?)\b)"
"""What does not follow `the past`: the last hours and days are those of the news."""

COMPARING = re.compile(
    rf"first time since|previously|used to |in recent years|over the years|historically|in the past\b{_OF_NEWS}"
)
"""Phrases that compare today with the past, in lower case."""

BEGINNING = ("back in ", "earlier this ", "earlier in the ", "prior to ")
"""How a sentence in the past begins that tells what was before the news, in lower case."""

RESEARCH = ("previous research", "previous stud", "previous work", "earlier research", "earlier stud", "past research")
"""What came before a study, in lower case."""

NEAR_BEGINNING = 40
"""Code points in which a sentence names what it is about."""

STRETCHES = re.compile(rf"over the (?:past|last)\b{_OF_NEWS}|for (?:years|decades|months)\b")
"""Stretches of time over which the present perfect tells what has been so, in lower case."""

OFTEN = lexicon("adverbs").having("usually") | set(
    "consistently frequently historically long repeatedly routinely".split()
)
"""Adverbs by which the present perfect tells what has been so for long."""

SEQUEL = frozenset({"after", "amid", "as", "following"})
"""Words after `comes` before what the news follows."""

PERSONS = frozenset({"he", "i", "she", "they", "we", "who", "you"})
"""Subjects that come somewhere, rather than after something."""

PASSING = frozenset({"day", "hour", "month", "week"})
"""Stretches of time before `since` that are those of the news: `in the days since`."""


def looks_back(passage: Passage, verb: Token) -> bool:
    """Return whether a sentence with this main verb tells what was before its news, or compares it with the past."""
    text = passage.text.lower()
    if COMPARING.search(text):
        return verb.lemma_.lower() not in REPORTING
    if text.startswith(BEGINNING) and tense_of(verb) in {"past", "past perfect"}:
        return True
    if any(words in text[:NEAR_BEGINNING] for words in RESEARCH):
        return True
    return _comes_after(verb) or has_long_been(verb) or _has_been_for_a_time(passage, verb)


def _has_been_for_a_time(passage: Passage, verb: Token) -> bool:
    """Return whether a main clause tells what has been so over a time, or since one: `has lost money for years`."""
    if not {"has", "have"} & auxiliaries(verb):
        return False
    return bool(STRETCHES.search(passage.text.lower())) or any(_dates_back(t) for t in passage.among({"since"}))


def _comes_after(verb: Token) -> bool:
    """Return whether a sentence says what its news follows: `The vote comes days | after the mayor resigned`."""
    if verb.lemma_ != "come" or tense_of(verb) == "future" or any(_is_somebody(c) for c in verb.lefts):
        return False
    return any(_sets_time(t, verb) for t in verb.doc[verb.i + 1 : verb.sent.end] if t.lower_ in SEQUEL)


def _sets_time(word: Token, verb: Token) -> bool:
    """Return whether a word begins what a verb's clause follows; `as` does only before a clause."""
    return verb in {word.head, word.head.head} and (word.lower_ != "as" or word.dep_ == "mark")


def _is_somebody(subject: Token) -> bool:
    """Return whether a subject is a person, who comes from somewhere."""
    return subject.dep_ == "nsubj" and (subject.lower_ in PERSONS or subject.ent_type_ == "PERSON")


def has_long_been(verb: Token) -> bool:
    """Return whether a main clause tells what has been so for long: `has repeatedly warned`, `has long been`."""
    if not {"has", "have"} & auxiliaries(verb) or "could" in auxiliaries(verb):
        return False
    return any(c.dep_ == "advmod" and c.lower_ in OFTEN for c in verb.lefts)


def _dates_back(since: Token) -> bool:
    """Return whether `since` says from when on, and neither why, as before the present tense, nor from the news on."""
    if since.dep_ == "mark" and tense_of(since.head) == "present":
        return False
    return since.dep_ in {"prep", "mark"} and not _points_at_news(since)


def _points_at_news(since: Token) -> bool:
    """Return whether `since` stands with `then` or the days before it: that is the time of today's news."""
    if since.i > since.sent.start and since.nbor(-1).lemma_.lower() in PASSING:
        return True
    return since.i + 1 < len(since.doc) and since.nbor().lower_ == "then"
