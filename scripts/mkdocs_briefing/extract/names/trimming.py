"""Trim a run of words to the name in it: without article, title, possessive and what captions leave.

The rules are applied in one order, from the outside in, since each looks at the words that the earlier ones left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.name_words import (
    OFFICES,
    PARTICLES,
    is_body,
    is_institution_word,
    is_role,
    is_title,
    last_two,
)
from mkdocs_briefing.extract.names.no_names import can_be_name
from mkdocs_briefing.extract.names.person_names import all_given_names
from mkdocs_briefing.extract.text.token_lookup import first_places
from mkdocs_briefing.nlp.parse import Span

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Doc, Token

ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
"""A number of a street: `4th`."""

PARTISANS = lexicon("people").having("partisan")
"""What politicians are called by their parties in many states."""

ADDRESS = lexicon("people").having("honorific")
"""Forms of address, after which a person's name begins."""

INVERTED = frozenset("added adds asked asks explained explains says wrote writes".split())
"""Verbs that a speaker may follow at the beginning of a sentence, before a colon: `Added Holm: “…”`."""

ROYAL = frozenset({"emperor", "empress", "king", "pope", "queen", "sultan"})
"""Titles that stand before one name, which the recognizer may take for a place's or an institution's."""

ROYAL_TITLES = {word.title() for word in ROYAL}
"""Such titles as they stand before a name, with a capital."""

OF_INSTITUTIONS = gazetteer.INSTITUTION_WORDS | gazetteer.LAST_INSTITUTION_WORDS
"""Words that institutions have in their names."""

MAX_ROYAL_WORDS = 3
"""Words of such a name with its title and number."""

OPENING = frozenset("the a an its his her their our my this that dear fellow".split())
"""Words before a name that are no part of it."""

BEFORE_NAMES = frozenset("at by for from in of to".split())
"""Prepositions before a name, in lower case."""

POST_NOMINALS = lexicon("name_parts").having("post-nominal")
"""Letters after a full name that are no part of it."""

CALENDAR = lexicon("never_actors").having("day") | lexicon("never_actors").having("month")
"""Days and months."""


def bare(span: Span) -> Candidate | None:
    """Return the name in a span, without article, possessive, title and caption words; None when no name is left."""
    doc = span.doc
    # The end goes first: what describes a person needs two words of a name after it, and `and` or `'s` is none.
    end = _without_loose_end(doc, span.start, _without_day(doc, span.start, span.end))
    # A form of address or a description cuts off all that stands before it, articles and caption words too.
    start, label = _without_description(doc, span.start, end, span.label_)
    start = _without_adjective(doc, _without_state(doc, _without_opening(doc, start, end), end), end)
    # Numbers at the end only now: they count as words while the rules above ask whether a word has others after it.
    end, label = _without_office(doc, start, _without_caption(doc, start, end), label)
    if start >= end:
        return None
    # Titles last: a title is looked for right before the name, so all else must be gone from between them.
    end = _without_post_nominals(doc, start, end)
    titled_from = start
    if label in {"PERSON", ""} and not _is_called_after_king(doc, start, end):
        start = _without_titles(doc, start, end)
    elif _is_royal(doc, start, end):
        start, label = start + 1, "PERSON"
    titled_from = _title_start(doc, titled_from)
    title = titled_from if titled_from < start else None
    if not can_be_name(Span(doc, start, end, label=label)):
        return None
    if title is not None and gazetteer.canonical(doc[start:end].text) in gazetteer.countries():
        return None  # `Captain America`
    return Candidate(start, end, label, title)


def _without_office(doc: Doc, start: int, end: int, label: str) -> tuple[int, str]:
    """Return where the name of a body or place ends that an office follows, and its label: `Sola Police | Chief`.

    Words of which no part is one remain: `Deputy Finance Minister`.
    """
    if start >= end or doc[end - 1].lower_ not in OFFICES:
        return end, label
    if gazetteer.canonical(doc[start:end].text) in gazetteer.BODIES:
        return end, label
    body = next((stop for stop in range(end - 1, start, -1) if is_body(doc[start:stop])), end)
    return body, "" if label == "PERSON" and body < end else label


def _without_day(doc: Doc, start: int, end: int) -> int:
    """Return the end of a span before the day or month that the recognizer took into it: `the Commons | on Monday`."""
    small = (i for i in range(start + 1, end - 1) if doc[i].lower_ in {"on", "in", "since", "until"})
    return next((i for i in small if doc[i + 1].lower_ in CALENDAR), end)


def _without_loose_end(doc: Doc, start: int, end: int) -> int:
    """Return the end of a span without the possessive, punctuation and small words at it."""
    while end > start and _is_loose(doc[end - 1]):
        end -= 1
    return end - 2 if end - start > 2 and _is_done_by(doc, end) else end


def _is_done_by(doc: Doc, end: int) -> bool:
    """Return whether a hyphen and a participle end a span: `Ana Holm | -trained`."""
    return doc[end - 2].text == "-" and doc[end - 1].text.islower() and doc[end - 1].text.endswith("ed")


def _is_loose(token: Token) -> bool:
    """Return whether a token at the end of a span is no part of a name."""
    if token.tag_ == "POS" or (token.is_punct and (token.text != "." or (token.i and token.nbor(-1).whitespace_))):
        return True
    small = token.text.islower() and token.pos_ in {"ADP", "CCONJ", "DET", "SCONJ"}
    return small and (not token.i or token.nbor(-1).text != "-")  # but `Jae-in`


def _without_description(doc: Doc, start: int, end: int, label: str) -> tuple[int, str]:
    """Return where a name begins after what introduces it in the span, and its label: after a form of address PERSON.

    A form of address goes before the recognizer's label: it stands before people alone.
    """
    if _is_called_after_king(doc, start, end):
        return start, ""
    addressed = next((i for i in range(start, end - 1) if doc[i].lower_.strip(".") in ADDRESS), None)
    if addressed is not None:
        return addressed + 1, "PERSON"  # `Later Mr | Holm`
    if label == "PERSON":
        span_start = start
        last = last_two(doc, end) if end - start < 2 or doc[end - 2].lower_ not in OFFICES else end - 1
        start = max((i + 1 for i in range(start, last) if _describes(doc[i])), default=start)
        if start > span_start and doc[start].lower_ == "of":
            return start, ""  # `the King of | Pop`: who that is, is not named
    elif (named := _after_premier(doc, start, end)) is not None:
        return named, "PERSON"
    return start, label


def _is_called_after_king(doc: Doc, start: int, end: int) -> bool:
    """Return whether a name is that of a place called after a king: `King Quil Bridge`, `Queen City`."""
    return end - start > 1 and doc[start].lower_ in ROYAL and doc[end - 1].lower_ in gazetteer.PLACE_WORDS


def _after_premier(doc: Doc, start: int, end: int) -> int | None:
    """Return where a full name begins after a title that other words of the span precede: `Sola Premier | Ana Holm`.

    The recognizer may have taken the whole for a work's title, or for nothing.
    """
    named = next((i for i in range(start + 2, end - 1) if _is_titled_name(doc, i)), None)
    if named is None or any(is_institution_word(token) or not token.is_title for token in doc[named:end]):
        return None
    return named


def _is_titled_name(doc: Doc, i: int) -> bool:
    """Return whether a given name stands at `i`, after a title with a capital."""
    return doc[i].lower_ in all_given_names() and doc[i - 1].is_title and is_title(doc[i - 1])


def _describes(token: Token) -> bool:
    """Return whether a word before a full name describes the person: an office, a title, a nationality, a party."""
    if not NATIONALITIES.keys().isdisjoint((token.lower_, token.lower_.removesuffix("man").removesuffix("wo"))):
        return True  # `German`, `Frenchman`, `Frenchwoman`
    return is_role(token) or is_title(token) or token.lower_ in PARTISANS


def _without_opening(doc: Doc, start: int, end: int) -> int:
    """Return where a name begins after articles, punctuation and the words that captions and sentences begin with."""
    while start < end and (_is_no_start(doc[start]) or _opens(doc, start, end)):
        start += 1
    return start


def _is_no_start(token: Token) -> bool:
    """Return whether a name begins after a token: an article, a mark or a common word: `federal | Sola Bank`."""
    if token.lower_ in OPENING or token.text in BEFORE_NAMES or token.is_punct:
        return True
    return token.text.islower() and token.is_alpha and token.tag_ in {"JJ", "NN"} and token.text not in PARTICLES


def _without_state(doc: Doc, start: int, end: int) -> int:
    """Return where a known body's name begins after the state that it is of: `U.S. | Walmart`, but `U.S. House`."""
    if end - start == 1 or gazetteer.canonical(doc[start + 1 : end].text) not in gazetteer.BODIES:
        return start
    if gazetteer.key(doc[start:end].text) in gazetteer.BODIES or _is_party_of_state(doc, start, end):
        return start
    state = gazetteer.canonical(doc[start].text)
    return start + 1 if state in gazetteer.countries() or state in NATIONALITIES else start


def _is_party_of_state(doc: Doc, start: int, end: int) -> bool:
    """Return whether a state tells a body from those of the same name elsewhere: `the Sola Labour Party`."""
    state = gazetteer.canonical(doc[start].text)
    return state in gazetteer.countries() - {"united states"} and is_institution_word(doc[end - 1])


def _without_adjective(doc: Doc, start: int, end: int) -> int:
    """Return where a company's name begins after the adjective of its state, without which the article has it too.

    `Norwegian | Sola Steel AS` where `Sola Steel` is spoken of.
    """
    if end - start < 2 or doc[start].lower_ not in NATIONALITIES:
        return start
    if gazetteer.key(doc[end - 1].text) not in gazetteer.CORPORATE | gazetteer.LEGAL_FORMS:
        return start
    places = first_places(doc, doc[start + 1].text)
    return start + 1 if any(i == 0 or doc[i - 1].lower_ not in NATIONALITIES for i in places) else start


def _opens(doc: Doc, start: int, end: int) -> bool:
    """Return whether the first of several words opens a caption or a sentence: `VIDEO Holm`, `Said Holm`.

    The `St.` after an ordinal ends the sentence before: `at 4th St. | Holm said`.
    """
    if end - start == 1:
        return False
    word = doc[start]
    if word.lower_ == "st." and start and ORDINAL.fullmatch(word.nbor(-1).text):
        return True
    if _is_caption_label(word):
        return True
    return bool(word.is_sent_start) and (_is_inverted_verb(word, doc, end) or _is_before_name(word, doc, end))


def _is_before_name(word: Token, doc: Doc, end: int) -> bool:
    """Return whether a verb or small word opens a sentence before the name of a place: `Leaving | Norway`."""
    if word.pos_ not in {"ADP", "ADV", "AUX", "INTJ", "SCONJ", "VERB"}:
        return False
    return gazetteer.canonical(doc[word.i + 1 : end].text) in gazetteer.places()


def _is_caption_label(word: Token) -> bool:
    """Return whether a word is what stands in capitals before a caption: `VIDEO`."""
    return word.is_upper and word.lower_ in gazetteer.FURNITURE


def _is_inverted_verb(word: Token, doc: Doc, end: int) -> bool:
    """Return whether a word is the verb before its subject; a colon tells it where the tagger takes it for a name."""
    if word.tag_ in {"VBD", "VBZ"}:
        return True
    return word.lower_ in INVERTED and end < len(doc) and doc[end].text == ":"


def _without_caption(doc: Doc, start: int, end: int) -> int:
    """Return the end of a name without numbers and words of captions at it, `Holm 2 Photo`, and without its seat."""
    loose = gazetteer.FURNITURE | {"headquarters"}
    while end > start + 1 and (doc[end - 1].like_num or doc[end - 1].lower_ in loose or _is_of_score(doc[end - 1])):
        end -= 1
    return end


def _is_of_score(mark: Token) -> bool:
    """Return whether a dash stands after a number, as in the score of a match: `Sola | 2-0`."""
    return mark.text in {"-", "–"} and mark.nbor(-1).like_num


def _without_post_nominals(doc: Doc, start: int, end: int) -> int:
    """Return the end of a full name without the letters in capitals after it: `Ana Holm | MP`."""
    while end - start > 2 and gazetteer.key(doc[end - 1].text) in POST_NOMINALS and doc[end - 1].text[-1:].isupper():
        end -= 1
    return end


def _without_titles(doc: Doc, start: int, end: int) -> int:
    """Return where a name begins after the titles in its span; before an institution's word none is a title."""
    while end - start > 1 and is_title(doc[start]) and not is_institution_word(doc[start + 1]):
        start += 1  # but `Premier League`
    return start


def _is_royal(doc: Doc, start: int, end: int) -> bool:
    """Return whether a king's or a pope's name was taken for another: `King | Quil II`, but `Prince Quil Bridge`."""
    if doc[start].text not in ROYAL_TITLES or not 1 < end - start <= MAX_ROYAL_WORDS or is_body(doc[start:end]):
        return False
    words = doc[start + 1 : end]
    return all(token.pos_ == "PROPN" for token in words) and OF_INSTITUTIONS.isdisjoint(t.lower_ for t in words)


def _title_start(doc: Doc, first: int) -> int:
    """Return where the capitalised titles right before a token begin; the token itself where there are none."""
    while first > 0 and not is_institution_word(doc[first]) and _is_title_before(doc, first):
        first -= 1
    return first


def _is_title_before(doc: Doc, i: int) -> bool:
    """Return whether a title stands before a token, in its sentence."""
    return is_title(doc[i - 1]) and doc[i - 1].is_title and not doc[i].is_sent_start
