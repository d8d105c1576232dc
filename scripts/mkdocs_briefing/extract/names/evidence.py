"""Collect what speaks for the type of a name where the article has it: its form, and what stands beside it.

Each kind of evidence has a name; `weights.WEIGHTS` says what it is worth. A kind counts once for a name, however often
it is seen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names.after_name import of_words_after
from mkdocs_briefing.extract.names.before_name import of_words_before
from mkdocs_briefing.extract.names.clues import is_short_for_medium, is_titled_medium, of_one_word
from mkdocs_briefing.extract.names.described import described_by
from mkdocs_briefing.extract.names.name_words import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.names.candidate import Candidate
    from mkdocs_briefing.nlp.parse import Doc, Span, Token

NUMBERED = re.compile(r"[A-Za-z]+\d+[A-Za-z]?$")
"""Versions and models carry a number: `X9`."""

LETTERS = lexicon("name_parts").having("after-name")
"""Letters that follow a person's name, or stand for a common noun."""

SHIPS = lexicon("name_parts").having("before-ship")
"""What stands before the names of ships."""

OCCURRENCES = lexicon("things").having("occurrence")
"""What happens, and is called by the place where it did: `the Sola Fire`."""

MATCHES = lexicon("verbs").having("match")
"""What a team does to another one."""

PERSONAL = lexicon("verbs").having("personal")
"""What people do, and hardly ever institutions."""

MEETING = lexicon("verbs").having("meet-person")
"""Verbs whose object is mostly a person."""

ARTICLES = frozenset({"al", "el", "la", "le"})
"""Small words of names of people that are articles before names of newspapers and places too: `la Sola`."""

MAX_PERSON_NAME_WORDS = 4
"""Words of a person's name, at most."""


# ---------------------------------------------------------------- what stands beside a name
def of_place(doc: Doc, candidate: Candidate) -> Iterator[str]:
    """Yield the evidence in how a name is written in one place, and in what stands beside it there."""
    span = doc[candidate.start : candidate.end]
    if candidate.title is not None:
        yield "title"
    yield from _of_form(span, candidate.label)
    start = _phrase_start(doc, candidate)
    if start < candidate.start and doc[start].lower_ in {"a", "an"} and span.root.head.i < candidate.end:
        yield "indefinite"
    if start and not doc[start].is_sent_start:
        yield from of_words_before(candidate, span.root, doc[start - 1])
    if candidate.end < len(doc) and not doc[candidate.end].is_sent_start:
        yield from of_words_after(doc, candidate, doc[candidate.end])
    yield from _of_verb(span)
    if not candidate.label and _is_agent(span.root) and span.root.head.lemma_.lower() not in cues.SAY:
        yield "acts"
    if len(span) == 1:
        yield from of_one_word(span[0])
        if candidate.label == "PERSON" and _is_one_of_a_people(span[0]):
            yield "one of a people"


def _is_one_of_a_people(word: Token) -> bool:
    """Return whether `the` stands before a word in the singular that ends its phrase: `the Finn` is not called Finn."""
    if not word.i or word.nbor(-1).lower_ != "the" or word.nbor(-1).head != word or word.text.endswith("s"):
        return False
    return word.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "conj"}


def _phrase_start(doc: Doc, candidate: Candidate) -> int:
    """Return where a name begins with its title and articles."""
    start = candidate.start if candidate.title is None else candidate.title
    while start > 1 and not doc[start - 1].is_sent_start and doc[start - 1].lower_ in {"the", "a", "an"}:
        start -= 1
    return start


# ---------------------------------------------------------------- its form
def _of_form(span: Span, label: str) -> Iterator[str]:
    """Yield the evidence in how a name is written where it stands."""
    if len(span) > 1 and span[0].text in PARTICLES and (span[0].text not in ARTICLES or span[1].text == "-"):
        yield "small word"
    if _is_called_occurrence(span):
        yield "thing ending"
    if label == "PERSON":
        yield from _of_label_person(span)
    elif len(span) > 1 and span[-1].lower_ in PERSON_NOUNS and not is_titled_medium(span):
        yield "job"
    if len(span) == 1:
        yield from _of_one_word(span[0])
        if label != "PERSON" and _is_collective(span[0]):
            yield "collective"


def _is_called_occurrence(name: Span) -> bool:
    """Return whether a name is an event's, after `the` and perhaps a year: `the 2017 Sola Fire`."""
    if len(name) < 2 or name[-1].lower_ not in OCCURRENCES:
        return False
    before = name.start - 1 if name.start and name.doc[name.start - 1].text.isdigit() else name.start
    return before > 0 and name.doc[before - 1].lower_ == "the"


def _of_label_person(span: Span) -> Iterator[str]:
    """Yield the evidence against a person in words that the recognizer took for one's name."""
    if not any(token.pos_ == "PROPN" for token in span):
        yield "no proper noun"
    elif _is_plural(span[-1]) and span.text.endswith("s"):
        yield "plural person"


def _of_one_word(word: Token) -> Iterator[str]:
    """Yield the evidence in the letters and digits of a name of one word."""
    if word.text in SHIPS:
        yield "called thing"  # the name of a ship that the tokenizer cut off
    if _is_plural(word) and word.is_sent_start:
        yield "opening plural"
    if is_short_for_medium(word):
        yield "medium"
    if has_inner_capital(word):
        yield "inner capital"
    # A model's number goes first: `X9` is in capitals too.
    if NUMBERED.match(word.text):
        yield "numbered"
    elif word.text.isupper() and len(word) > 1:
        yield "acronym"


def _is_collective(word: Token) -> bool:
    """Return whether a plural with `the` does something, as teams do: `the Rovers won`."""
    return word.tag_ == "NNPS" and word.i > 0 and word.nbor(-1).lower_ == "the" and _is_agent(word)


def has_inner_capital(word: Token) -> bool:
    """Return whether a word has small letters and a capital after its first letter, as only names have: `SolaRail`."""
    inside = word.text[1:]
    return word.is_alpha and not word.text.removesuffix("s").isupper() and inside != inside.lower()


def _is_plural(word: Token) -> bool:
    """Return whether a noun is tagged as a plural."""
    return word.tag_ in {"NNS", "NNPS"}


# ---------------------------------------------------------------- its verb
def _of_verb(span: Span) -> Iterator[str]:
    """Yield the evidence in the verb of a name: who says, what `guests` include."""
    root, verb = span.root, span.root.head
    if _is_plural_body(span, verb):
        yield "plural body"
    if root.dep_ == "nsubj" and verb.lemma_.lower() in cues.SAY:
        yield "speaks in full" if 1 < len(span) <= MAX_PERSON_NAME_WORDS else "speaks"
    elif root.dep_ in {"nsubj", "dobj"} and verb.lemma_ in MATCHES:
        yield "plays"
    elif (found := _of_personal_verb(span, verb)) is not None:
        yield found
    elif root.dep_ == "dobj" and verb.lemma_ in {"include", "feature"} and (described := _of_subject(verb)) is not None:
        yield described


def _of_personal_verb(span: Span, verb: Token) -> str | None:
    """Return the evidence in what people do or what is done to people; of one word a name may be a team's."""
    if span.root.dep_ == "nsubj":
        return "personal" if verb.lemma_ in PERSONAL and 1 < len(span) <= MAX_PERSON_NAME_WORDS else None
    return "met" if span.root.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in MEETING else None


def _is_plural_body(span: Span, verb: Token) -> bool:
    """Return whether a name in the singular alone has a verb in the plural, as teams and firms do: `Sola are ahead`."""
    root = span.root
    if root.dep_ not in {"nsubj", "nsubjpass"} or root.tag_ != "NNP" or span[-1].text.endswith("s"):
        return False
    if any(child.dep_ in {"conj", "cc"} for child in root.children) or not _is_first_word_of_clause(span):
        return False
    forms = [verb, *(child for child in verb.children if child.dep_ in {"aux", "auxpass"})]
    return any(form.lower_ in {"are", "have"} and form.i == span.end for form in forms)


def _is_first_word_of_clause(span: Span) -> bool:
    """Return whether nothing before a name can be the subject with it: it begins its sentence or follows a comma."""
    before = span.doc[span.start - 1] if span.start else None
    return before is None or bool(span[0].is_sent_start) or before.pos_ in {"SCONJ", "CCONJ", "PUNCT"}


def _is_agent(name: Token) -> bool:
    """Return whether a name is the subject of a verb in the active that says what it does."""
    return name.dep_ == "nsubj" and name.head.pos_ == "VERB"


def _of_subject(verb: Token) -> str | None:
    """Return the evidence in the subject of a verb that gives examples of it: `the guests include …`."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return None if subject is None else described_by(subject.lemma_.lower())
