"""Where names may stand: what the entity recognizer marks, its edges mended, and the capitalised words it leaves out.

A candidate is not yet a name of an actor; `name_types` decides what it names, over all places where it stands.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from spacy.tokens import Span

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.person_names import given_names
from mkdocs_briefing.extract.names.trimming import (
    MANY,
    PARTICLES,
    PROPER,
    Candidate,
    bare,
    is_name_word,
    is_role,
    is_title,
    with_branches,
)
from mkdocs_briefing.extract.text.token_lookup import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

NEVER = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY", "LANGUAGE"})
"""Entity labels (OntoNotes) of what is no name."""

CAPITALS, LONG, FEWEST = 0.7, 3, 3
"""Share of a headline's longer words with a capital, letters of a shorter word, and the fewest longer ones."""

NO_HEADLINE = frozenset('!”":;,')
"""How headlines do not end."""

STOPPED, MORE = 0.9, 5
"""The share and the words that one needs which ends with a full stop, as one may that begins an article."""

SCHOOLS = lexicon("institutions").having("school")
"""Institutions that others belong to: `the Sola Museum at Brenn University`."""

JOINING = frozenset({"of", "and", "&", "the", "de", "-"})
"""Words that tie what follows to the name before them."""

FEWEST_BESIDE = 3
"""Words of two names beside one another, at least."""

LEADS = 6
"""Tokens before an institution's name that an office in it may be among: `director of the northern chapter of the`."""

SYLLABLE = 3
"""Letters of what a hyphen ties to a given name in lower case, at most: `Jae-in`."""


def is_title_case(line: Span) -> bool:
    """Whether a line is a headline in capitals of title, which tell names from other words no more."""
    closing = next((token.text[-1] for token in reversed(line) if not token.is_space), "")
    stopped = closing == "."
    if not closing or closing in NO_HEADLINE or (stopped and line.start > 0):
        return False  # most lines, whose words need no look
    text = line.text
    if ":" in text or ";" in text:
        return False
    words = [token for token in line if not token.is_space]
    longer = [token for token in words[1:] if token.is_alpha and len(token) > LONG]
    share, fewest = (STOPPED, MORE) if stopped else (CAPITALS, FEWEST)
    return len(longer) >= fewest and sum(token.is_title for token in longer) >= share * len(longer)


def candidates(doc: Doc) -> list[Candidate]:
    """What may be a name, in order of the text, none overlapping another."""
    labelled = [c for entity in doc.ents if entity.label_ not in NEVER for c in _of_entity(entity)]
    kept = disjoint([*labelled, *_with_particles(doc)])
    taken = {i for c in kept for i in c.places}
    return with_branches(doc, sorted([*kept, *_unlabelled(doc, taken)], key=lambda c: c.start))


def disjoint(found: Iterable[Candidate]) -> list[Candidate]:
    """In order of the text, the longer one where two begin together or overlap."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: (c.start, -c.end)):
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return kept


# ---------------------------------------------------------------- what the recognizer marks
def _of_entity(entity: Span) -> Iterator[Candidate]:
    for part in _lines(entity):
        for span in (piece for divided in _divided(part) for piece in _capitalised(divided)):
            if (found := bare(_extended(span))) is not None:
                yield found


def _lines(span: Span) -> Iterator[Span]:
    """The parts of a span on either side of a line's end or a bracket: a name never crosses them."""
    start = span.start
    for token in span:
        if token.is_space or token.text in {"(", ")", "[", "]"}:
            if start < token.i:
                yield Span(span.doc, start, token.i, label=span.label_)
            start = token.i + 1
    if start < span.end:
        yield _from(span, start)


def _from(span: Span, start: int) -> Span:
    """A span from a token on, most often all of it."""
    return span if start == span.start else Span(span.doc, start, span.end, label=span.label_)


def _divided(span: Span) -> Iterator[Span]:
    """An institution and the person or the school that stands beside it, which the recognizer took for one name."""
    if len(span) < FEWEST_BESIDE:
        yield span
        return
    words = [token.lower_ for token in span]
    for i in range(1, len(span) - 1):
        before, after = set(words[:i]), set(words[i:])
        if words[i] == "at" and SCHOOLS & after and not SCHOOLS & before:
            yield Span(span.doc, span.start, span.start + i, label=span.label_)
            yield Span(span.doc, span.start + i + 1, span.end, label=span.label_)
            return
        introduced = i > 1 and words[i] in _given() and words[i - 1] not in JOINING and len(span) - i <= MANY
        introduced |= i == len(span) - 2 and _is_of_office(span)
        if introduced and before & gazetteer.INSTITUTION_WORDS and not after & gazetteer.INSTITUTION_WORDS:
            yield Span(span.doc, span.start, span.start + i, label="ORG")
            yield Span(span.doc, span.start + i, span.end, label="PERSON")
            return
    yield span


def _is_of_office(span: Span) -> bool:
    """Whether a name must end a span, since a bare office before it wants one: `Director of | the Council Ana Holm`."""
    office = next((i for i in range(max(0, span.start - LEADS), span.start - 1) if _is_office(span.doc, i)), None)
    follows = span.end < len(span.doc) and span.doc[span.end].pos_ in {"VERB", "AUX"}
    if office is None or not follows:
        return False
    while not span.doc[office].is_sent_start and span.doc[office - 1].tag_ in {"JJ", "NN", "NNP"}:
        office -= 1
    return bool(span.doc[office].is_sent_start) and all(token.tag_ == "NNP" for token in span[-2:])


def _is_office(doc: Doc, i: int) -> bool:
    return doc[i].lower_ in PERSON_NOUNS and doc[i + 1].lower_ == "of"


def _capitalised(span: Span) -> Iterator[Span]:
    """The runs of a span on either side of a common noun: `City | rivals | Sola`; institutions may have such words."""
    if {token.lower_ for token in span} & gazetteer.INSTITUTION_WORDS:
        yield span
        return
    start = span.start
    for token in span:
        common = token.text.islower() and token.pos_ in {"NOUN", "VERB", "ADJ"} and token.lower_ not in PARTICLES
        if common and not (token.i and token.nbor(-1).text.endswith("-")):
            if start < token.i:
                yield Span(span.doc, start, token.i, label="")
            start = token.i + 1
    if start < span.end:
        yield _from(span, start)


def _extended(span: Span) -> Span:
    """A name with what the recognizer left off at its ends: `Ana | Holm`, `University of Sola | at Brenn`."""
    doc, start, end, label = span.doc, span.start, span.end, span.label_
    loose = {"of", "for", "the"} | (PARTICLES if label == "PERSON" else set())
    while end - start > 1 and doc[end - 1].text in loose and doc[end - 2].text != "-":  # but `Wei-bin`
        end -= 1
    if end - start == 1 and start > 0 and _precedes(doc[start - 1]) and doc[start - 1].head == doc[start]:
        label = "PERSON"  # a surname that the recognizer took for an institution: `Ana | Holm`
    if _after_particles(doc, end) is not None and doc[end - 1].lower_ in _given():
        label = "PERSON"  # `Saskia | ten Brinke`, taken for an institution and a number
    if label == "PERSON":
        while start > 0 and _precedes(doc[start - 1]):
            start -= 1
        if start > 0 and is_role(doc[start]) and end - start > 2:
            start += 1  # `Striker Luis Prado`
    elif doc[start].lower_ in gazetteer.INSTITUTION_WORDS:
        while start > 0 and _is_left_out(doc[start - 1]):
            start -= 1
    end = _completed(doc, end, label)
    if {token.lower_ for token in doc[start:end]} & gazetteer.INSTITUTION_WORDS:
        end = _tail(doc, end)
    return Span(doc, start, end, label=label)


def _is_left_out(token: Token) -> bool:
    """Whether a word before an institution's name belongs to it: `Old Mill | Society of Sola`."""
    return is_name_word(token.doc, token.i) and not token.ent_type_ and not is_title(token)


def _completed(doc: Doc, end: int, label: str) -> int:
    """Where a name ends with the proper nouns that complete it, unless those lead up to a title."""
    goes = {"", "PERSON"} if label == "PERSON" else {""}
    last = end
    if doc[end - 1].lower_ in gazetteer.INSTITUTION_WORDS:
        return end  # `the Sola Council | Ana Holm`
    while last < len(doc):
        beyond = _after_particles(doc, last) if label == "PERSON" else None
        if beyond is not None:
            last = beyond
        elif doc[last].ent_type_ not in goes and not _follows_hyphen(doc, last):
            break
        elif (_goes_on(doc[last]) and len(doc[last]) > 1) or _follows_hyphen(doc, last):
            last += 1
        elif label == "PERSON" and _is_hyphenated(doc, last):
            last += 3 if is_name_word(doc, last + 2) else 2
        else:
            break
    return end if last > end and is_title(doc[last - 1]) else last


def _after_particles(doc: Doc, i: int) -> int | None:
    """Where a name ends that goes on at `i` with up to three small words and a proper noun: `Anke | von der Heide`."""
    last = i
    while last < min(i + MANY, len(doc)) and doc[last].text in PARTICLES:
        last += 1
    if last == i or not is_name_word(doc, last):
        return None
    while _is_tied(doc, last + 1) and is_name_word(doc, last + 2):
        last += 2
    return last + 1


def _is_tied(doc: Doc, i: int) -> bool:
    """Whether a hyphen without white space around it stands at `i`."""
    return i < len(doc) and doc[i].text == "-" and not doc[i].whitespace_ and not doc[i - 1].whitespace_


def _is_hyphenated(doc: Doc, i: int) -> bool:
    """Whether a name goes on with a hyphen and a word in lower case: `Park Jae | -in`."""
    return _is_tied(doc, i) and i + 1 < len(doc) and doc[i + 1].is_alpha and len(doc[i + 1]) <= SYLLABLE


def _follows_hyphen(doc: Doc, i: int) -> bool:
    """Whether a proper noun follows a given name with a hyphen in it: `Jun-jun | Prado`."""
    tied = i > 2 and doc[i - 2].text == "-" and not doc[i - 2].whitespace_ and not doc[i - 3].whitespace_
    return tied and doc[i - 1].text.islower() and is_name_word(doc, i)


def _precedes(token: Token) -> bool:
    """Whether a word before a person's name belongs to it: a given name, or a proper noun that the name completes."""
    if token.text.islower() and token.lower_ in PARTICLES:
        return not token.ent_type_ and not token.is_sent_start
    if token.ent_type_ or not token.is_title or is_title(token):
        return False
    if token.i and is_title(token.nbor(-1)) and token.nbor(-1).is_title and not token.is_sent_start:
        return True
    tied = token.nbor().text in PARTICLES and token.pos_ == "PROPN"  # `Ana | van der Berg`
    return token.lower_ in _given() or tied or _goes_on(token.nbor())


def _goes_on(token: Token) -> bool:
    """Whether a proper noun completes the compound before it."""
    before = token.doc[token.i - 1]
    if token.pos_ != "PROPN" or before.pos_ != "PROPN" or token.is_sent_start or not token.text[:1].isupper():
        return False
    return before.dep_ == "compound" and before.head.i >= token.i


def _tail(doc: Doc, end: int) -> int:
    """Where an institution's name ends that goes on with `of`, `for` or `at` and proper nouns."""
    while end + 1 < len(doc) and doc[end].lower_ in {"of", "for", "at"}:
        start = end + 2 if doc[end + 1].lower_ == "the" else end + 1
        last = start
        while last < len(doc) and doc[last].pos_ == "PROPN" and doc[last].ent_type_ in {"GPE", "ORG", "LOC", ""}:
            last += 1
        if start == end + 2 and gazetteer.canonical(doc[start:last].text) in gazetteer.places():
            break  # `the Sola College of the US`
        if last == start or (doc[end].lower_ == "at" and "university" not in doc[start - 5 : end].text.lower()):
            break
        end = last
    return end


def _with_particles(doc: Doc) -> Iterator[Candidate]:
    """Surnames with several small words at the beginning of a sentence: `Van der Berg`."""
    for i in occurrences(doc, PARTICLES):
        if i + 2 < len(doc) and doc[i].is_title and doc[i + 1].text in PARTICLES and is_name_word(doc, i + 2):
            yield Candidate(i, i + 3, "PERSON")


# ---------------------------------------------------------------- what the recognizer leaves out
def _unlabelled(doc: Doc, taken: set[int]) -> Iterator[Candidate]:
    """Runs of proper nouns outside all candidates."""
    run: list[int] = []
    for i in occurrences(doc, PROPER, "POS"):
        if i in taken or not is_name_word(doc, i) or doc[i].ent_type_ in NEVER:
            continue
        if run and not (_goes_with(doc, run[-1], i) and not doc[i].is_sent_start and not is_title(doc[run[-1]])):
            yield from _of_run(doc, run)
            run = []
        run.append(i)
    yield from _of_run(doc, run)


def _goes_with(doc: Doc, before: int, i: int) -> bool:
    """Whether proper nouns stand beside one another, or are tied: `Sola | - | Brenn`, `Saskia | ten | Brinke`."""
    if i == before + 1 or (i == before + 2 and _is_tied(doc, before + 1)):
        return True
    return i - before <= MANY + 1 and doc[before].lower_ in _given() and _after_particles(doc, before + 1) == i + 1


def _of_run(doc: Doc, run: list[int]) -> Iterator[Candidate]:
    if run and (found := bare(Span(doc, run[0], run[-1] + 1, label=""))) is not None:
        yield found


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    masculine, feminine = given_names()
    return masculine | feminine
