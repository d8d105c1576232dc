"""Complete a name with what the recognizer left off at its ends: `Ana | Holm`, `University of Sola | at Brenn`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.name_words import OFFICES, PARTICLES, is_name_word, is_role, is_title, last_two
from mkdocs_briefing.extract.names.person_names import all_given_names
from mkdocs_briefing.extract.names.pieces import is_dateline_place
from mkdocs_briefing.extract.names.same_name import acronym
from mkdocs_briefing.extract.text.token_lookup import first_places
from mkdocs_briefing.nlp.parse import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_briefing.nlp.parse import Doc, Token

MAX_PARTICLES = 3
"""Small words in a row inside a person's name: `Anke von und zu Heide`."""

MAX_COMPLETING_TOKENS = 20
"""Tokens before or after a name that complete it, at most: a longer run of proper nouns is no name but a list."""

MAX_SYLLABLE_LETTERS = 3
"""Letters of what a hyphen ties to a given name in lower case: `Jae-in`."""

MAX_NAME_START_WORDS = 5
"""Tokens before the place, `at` among them, that name a university: `University of North Sola | at Brenn`."""

AFTER_HYPHEN = frozenset({"era", "led", "run"})
"""Short words that make an adjective of a name: `Holm-era`."""

PARTICLE_TAGS = frozenset({"FW", "NN", "NNP", "X"})
"""Tags of small words in names, of which some are words of English too."""

LOOSE = frozenset({"of", "for", "the"})
"""Small words that no name ends with."""


def completed(span: Span) -> Span:
    """Return a name with the words before and after it that belong to it, and the label that they show it to have."""
    doc, start = span.doc, span.start
    # First the loose end, so that what follows the name's last word is looked at, not what follows `of`.
    end = _without_loose_words(doc, start, span.end, span.label_)
    # Then the label: it decides what may belong to the name on either side.
    label = "PERSON" if _is_surname_alone(doc, start, end) or _is_before_particles(doc, end) else span.label_
    start = _start(doc, start, end, label)
    end = _end(doc, end, label)
    # An institution's place last, after the proper nouns that complete its name: `Sola University College | at Brenn`.
    if {token.lower_ for token in doc[start:end]} & gazetteer.INSTITUTION_WORDS:
        end = _end_with_campus(doc, start, _end_with_place(doc, end))
    return Span(doc, start, end, label=label)


def _without_loose_words(doc: Doc, start: int, end: int, label: str) -> int:
    """Return the end of a name without the small words that the recognizer took into it."""
    loose = LOOSE | PARTICLES if label == "PERSON" else LOOSE
    while end - start > 1 and doc[end - 1].text in loose and doc[end - 2].text != "-":  # but `Wei-bin`
        end -= 1
    return end


def _is_surname_alone(doc: Doc, start: int, end: int) -> bool:
    """Return whether a name is a surname that the recognizer took for an institution: `Ana | Holm`."""
    return end - start == 1 and start > 0 and _precedes(doc[start - 1]) and doc[start - 1].head == doc[start]


def _is_before_particles(doc: Doc, end: int) -> bool:
    """Return whether small words and a surname follow a given name, as in `Saskia | ten Brinke`."""
    return after_particles(doc, end) is not None and doc[end - 1].lower_ in all_given_names()


# ---------------------------------------------------------------- before a name
def _start(doc: Doc, start: int, end: int, label: str) -> int:
    """Return where a name begins with the words before it that belong to it."""
    if label == "PERSON":
        start = _extended_back(doc, start, _precedes)
        # What somebody is was taken into the name, by the recognizer or by the loop: `Striker | Luis Prado`.
        return start + 1 if 0 < start < last_two(doc, end) and is_role(doc[start]) else start
    return _extended_back(doc, start, _is_left_out) if doc[start].lower_ in gazetteer.INSTITUTION_WORDS else start


def _extended_back(doc: Doc, start: int, belongs: Callable[[Token], bool]) -> int:
    """Return where a name begins with the tokens right before it that belong to it."""
    least = max(0, start - MAX_COMPLETING_TOKENS)
    while start > least and belongs(doc[start - 1]):
        start -= 1
    return start


def _is_left_out(token: Token) -> bool:
    """Return whether a word before an institution's name belongs to it: `Old Mill | Society of Sola`."""
    return is_name_word(token.doc, token.i) and not token.ent_type_ and not is_title(token)


def _precedes(token: Token) -> bool:
    """Return whether a word before a person's name belongs to it: a given name, or a noun that the name completes."""
    if token.ent_type_:
        return False
    if token.text.islower() and token.lower_ in PARTICLES:
        return not token.is_sent_start
    if not token.is_title or is_title(token) or token.lower_ in gazetteer.CHAMBERS:
        return False  # `Chairman Senate | Ana Holm`
    if _follows_title(token) or token.lower_ in all_given_names():
        return True
    return _is_before_particle(token) or _completes_compound(token.nbor())


def _is_before_particle(token: Token) -> bool:
    """Return whether a proper noun stands before a small word of a name: `Ana | van der Berg`."""
    return token.pos_ == "PROPN" and token.nbor().text in PARTICLES


def _follows_title(token: Token) -> bool:
    """Return whether a capitalised title stands before a word of the same sentence."""
    if not token.i or token.is_sent_start:
        return False
    before = token.nbor(-1)
    return before.is_title and is_title(before)


def _completes_compound(token: Token) -> bool:
    """Return whether a proper noun completes the compound before it."""
    before = token.doc[token.i - 1]
    if token.pos_ != "PROPN" or before.pos_ != "PROPN" or token.is_sent_start or not token.text[:1].isupper():
        return False
    return before.dep_ == "compound" and before.head.i >= token.i


# ---------------------------------------------------------------- after a name
def _end(doc: Doc, end: int, label: str) -> int:
    """Return where a name ends with the proper nouns that complete it, unless a title is among them."""
    if doc[end - 1].lower_ in gazetteer.INSTITUTION_WORDS:
        return end  # `the Sola Council | Ana Holm`
    if label == "NORP" and end < len(doc) and doc[end].lower_ in all_given_names():
        return end  # `Republican | Ana Holm`
    last = end
    while last < min(len(doc), end + MAX_COMPLETING_TOKENS):
        longer = _end_with_next(doc, last, label)
        if longer is None:
            break
        last = longer
    return end if any(is_title(token) or token.lower_ in OFFICES for token in doc[end:last]) else last


def _end_with_next(doc: Doc, end: int, label: str) -> int | None:
    """Return where a name ends with what completes it next; None when nothing does.

    Small words go first: the recognizer may have marked what follows them as a name of its own.
    """
    person = label == "PERSON"
    if person and (beyond := after_particles(doc, end)) is not None:
        return beyond
    if _follows_hyphen(doc, end):
        return end + 1
    if is_hyphen(doc, end) and (_is_double(doc, end) if person else _joins_acronyms(doc, end)):
        return end + 2
    if doc[end].ent_type_ not in ({"", "PERSON"} if person else {""}) or _ends_dateline(doc, end):
        return None
    if _completes_compound(doc[end]) and len(doc[end]) > 1:
        return end + 1
    return _after_syllable(doc, end) if person and _is_hyphenated(doc, end) else None


def _ends_dateline(doc: Doc, end: int) -> bool:
    """Return whether a name is the place of a dateline, and the story begins at `end`: `LONDON | Media are`."""
    return not doc[end].is_upper and is_dateline_place(doc[end - 1].text)


def after_particles(doc: Doc, i: int) -> int | None:
    """Return where a name ends that goes on at `i` with small words and a proper noun: `Anke | von der Heide`."""
    last = i
    while last < min(i + MAX_PARTICLES, len(doc)) and doc[last].text in PARTICLES:
        last += 1
    if last == i or not is_name_word(doc, last):
        return None
    while is_hyphen(doc, last + 1) and is_name_word(doc, last + 2):
        last += 2
    return last + 1


def particles_start(doc: Doc, start: int) -> int:
    """Return where the small words begin that stand before a surname without given names: `| van der Holm said`.

    What the tagger takes for a number, an article or a verb is one before another name: `ten Norwegians`.
    """
    first = start
    while first > 0 and not doc[first].is_sent_start and doc[first - 1].text in PARTICLES:
        if doc[first - 1].tag_ not in PARTICLE_TAGS:
            break
        first -= 1
    return first


def is_hyphen(doc: Doc, i: int) -> bool:
    """Return whether a hyphen without white space around it stands at `i`."""
    return i < len(doc) and doc[i].text == "-" and not doc[i].whitespace_ and not doc[i - 1].whitespace_


def _is_double(doc: Doc, i: int) -> bool:
    """Return whether a hyphen at `i` ties two surnames: after a title or given name, `Mrs. Holm | -Prado`.

    What follows is no other full name: `Ana Holm | -Otto Brandt talks`.
    """
    if i < 2 or not is_name_word(doc, i + 1) or is_name_word(doc, i + 2):
        return False
    return is_title(doc[i - 2]) or doc[i - 2].lower_ in all_given_names()


def _joins_acronyms(doc: Doc, i: int) -> bool:
    """Return whether a hyphen at `i` ties two acronyms: a party's or union's of two parties, `ABC | -DEF`."""
    return i + 1 < len(doc) and all(token.is_upper and len(token) > 1 for token in (doc[i - 1], doc[i + 1]))


def _is_hyphenated(doc: Doc, i: int) -> bool:
    """Return whether a name goes on with a hyphen and a short word: `Park Jae | -in`."""
    if not is_hyphen(doc, i) or i + 1 >= len(doc) or doc[i + 1].text in AFTER_HYPHEN:
        return False
    return doc[i + 1].is_alpha and len(doc[i + 1]) <= MAX_SYLLABLE_LETTERS


def _after_syllable(doc: Doc, i: int) -> int:
    """Return where a name ends that goes on with a hyphen at `i`, a word and perhaps a proper noun."""
    return i + 3 if is_name_word(doc, i + 2) else i + 2


def _follows_hyphen(doc: Doc, i: int) -> bool:
    """Return whether a proper noun follows a given name with a hyphen in it: `Jun-jun | Prado`."""
    return i > 2 and is_hyphen(doc, i - 2) and doc[i - 1].text.islower() and is_name_word(doc, i)


# ---------------------------------------------------------------- where an institution is
def _end_with_place(doc: Doc, end: int) -> int:
    """Return where an institution's name ends that goes on with `of`, `for` or `at` and proper nouns."""
    while end + 1 < len(doc) and doc[end].lower_ in {"of", "for", "at"} and not _is_seat(doc, end):
        article = doc[end + 1].lower_ == "the"
        start = end + 1 + article
        last = _end_of_proper_nouns(doc, start)
        if last == start or (doc[end].lower_ == "at" and not _is_university(doc, start, end)):
            break
        if article and _is_apart(doc, start, last):
            break
        end = _end_of_partner(doc, last)
    return end


def _end_with_campus(doc: Doc, start: int, end: int) -> int:
    """Return where a university's name ends with the campus after a comma that its acronym has: `…, Brenn | (UNSB)`."""
    if end >= len(doc) or doc[end].text != "," or not _is_university(doc, start, end):
        return end
    last = _end_of_proper_nouns(doc, end + 1)
    short = acronym(gazetteer.key(doc[start:last].text)).upper()
    return last if last > end + 1 and first_places(doc, short) else end


def _is_apart(doc: Doc, start: int, end: int) -> bool:
    """Return whether what an article stands before is another name: the `Sola College of the | US`, `… | Brenn Bank`.

    What a writer says of an institution, or the institution that it belongs to, is no part of its name.
    """
    if gazetteer.canonical(doc[start:end].text) in gazetteer.places():
        return True
    return not gazetteer.COMPLEMENTED.isdisjoint(token.lower_ for token in doc[start:end])


def _is_seat(doc: Doc, i: int) -> bool:
    """Return whether `for` at a token says whom a member speaks for: `Member of Parliament | for Sola`."""
    return doc[i].lower_ == "for" and doc[i - 1].lower_ == "parliament"


def _end_of_partner(doc: Doc, end: int) -> int:
    """Return where a name ends that goes on with `&` and proper nouns: `Foundation for Peace | & Justice`."""
    if end + 1 < len(doc) and doc[end].text == "&":
        return max(end, _end_of_proper_nouns(doc, end + 1)) if doc[end + 1].pos_ == "PROPN" else end
    return end


def _end_of_proper_nouns(doc: Doc, start: int) -> int:
    """Return the end of the proper nouns from a token on, leaving those out that the recognizer took for people."""
    last = start
    while last < len(doc) and doc[last].pos_ == "PROPN" and doc[last].ent_type_ in {"GPE", "ORG", "LOC", ""}:
        last += 1
    return last


def _is_university(doc: Doc, start: int, end: int) -> bool:
    """Return whether a university, the one institution whose name has `at` in it, is named before `at`."""
    return "university" in doc[max(0, start - MAX_NAME_START_WORDS) : end].text.lower()
