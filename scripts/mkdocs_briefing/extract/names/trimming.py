"""Trim a run of words to the name in it: without article, title, possessive and what captions leave.

The rules are applied in one order, from the outside in, since each looks at the words that the earlier ones left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names import gazetteer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

MIN_INSTITUTION_WORDS = 3
"""Words from which a name before a title is an institution's, not a part of the title: `Home` of `Home Secretary`."""

DESIGNATION = re.compile(r"-\d+[A-Za-z]?$|^\d+$|[@\[\]<>=|]|https?:|^#")
"""Weapons, vehicles and products are numbered (`Falcon-9`); handles, links and numbers are no names."""

ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
"""A number of a street: `4th`."""

OFFICES = lexicon("people").having("office")
"""What words that end so are: an office, nobody's name."""

OF_STATE = lexicon("institutions").having("of-state")
"""What bodies of a state are called, with its adjective before them."""

PARTISANS = lexicon("people").having("partisan")
"""What politicians are called by their parties in many states."""

ADDRESS = lexicon("people").having("honorific")
"""Forms of address, after which a person's name begins."""

PROSECUTION = frozenset({"commonwealth", "crown", "people", "queen", "regina", "state"})
"""What accuses in the name of a case: `State v. Holm`."""

INSIDE_CLAUSES = frozenset({":", "v.", "v", "vs.", "vs"})
"""What stands between a speaker and his words, or between the parties to a case, and in no name."""

INVERTED = frozenset("added adds asked asks explained explains says wrote writes".split())
"""Verbs that a speaker may follow at the beginning of a sentence, before a colon: `Added Holm: “…”`."""

OPENING = frozenset("the a an its his her their our my this that dear".split())
"""Words before a name that are no part of it."""

POST_NOMINALS = lexicon("name_parts").having("post-nominal")
"""Letters after a full name that are no part of it."""

EXCHANGES = frozenset(
    {"amex", "asx", "euronext", "hkex", "lse", "nasdaq", "nse", "nyse", "otcqb", "sgx", "tsx", "tsxv"}
)
"""Stock exchanges, which stand before the ticker of a company in brackets: `(Nasdaq: SOLA)`."""

CALENDAR = lexicon("never_actors").having("day") | lexicon("never_actors").having("month")
"""Days and months."""

INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Marks of direction and joining that web pages leave in words, of which they are no part."""

TITLE_MARKS = f".{INVISIBLE}"
"""Marks at the ends of titles, of which they are no part."""

PARTICLES = lexicon("name_parts").having("particle")
"""Small words inside the names of people, in lower case."""

PROPER = frozenset({"PROPN"})
"""The part of speech of names (Universal Dependencies)."""


@dataclass(frozen=True)
class Candidate:
    """Words that may be a name, where they stand."""

    start: int
    """First token."""
    end: int
    """One past the last token."""
    label: str
    """The recognizer's label (OntoNotes); empty where it saw no name."""
    title: int | None = None
    """First token of a title before it: `Mr.`; None without one."""

    @property
    def places(self) -> range:
        """Its tokens."""
        return range(self.start, self.end)


def words_of(doc: Doc, candidate: Candidate) -> str:
    """Return the candidate as written, without a possessive that the tokenizer left on it."""
    alone = candidate.end == candidate.start + 1
    text = doc[candidate.start].text if alone else doc[candidate.start : candidate.end].text
    return text.removesuffix("'s").removesuffix("’s")


# ---------------------------------------------------------------- a span trimmed to its name
def bare(span: Span) -> Candidate | None:
    """Return the name in a span, without article, possessive, title and caption words; None when no name is left."""
    doc = span.doc
    # The end goes first: what describes a person needs two words of a name after it, and `and` or `'s` is none.
    end = _without_loose_end(doc, span.start, _without_day(doc, span.start, span.end))
    # A form of address or a description cuts off all that stands before it, articles and caption words too.
    start, label = _without_description(doc, span.start, end, span.label_)
    start = _without_state(doc, _without_opening(doc, start, end), end)
    # Numbers at the end only now: they count as words while the rules above ask whether a word has others after it.
    end = _without_caption(doc, start, end)
    if start >= end:
        return None
    # Titles last: a title is looked for right before the name, so all else must be gone from between them.
    end = _without_post_nominals(doc, start, end)
    titled_from = start
    if label in {"PERSON", ""}:
        start = _without_titles(doc, start, end)
    titled_from = _title_start(doc, titled_from)
    title = titled_from if titled_from < start else None
    if not can_be_name(doc[start:end]):
        return None
    if title is not None and gazetteer.canonical(doc[start:end].text) in gazetteer.countries():
        return None  # `Captain America`
    return Candidate(start, end, label, title)


def _without_day(doc: Doc, start: int, end: int) -> int:
    """Return the end of a span before the day or month that the recognizer took into it: `the Commons | on Monday`."""
    small = (i for i in range(start + 1, end - 1) if doc[i].lower_ in {"on", "in", "since", "until"})
    return next((i for i in small if doc[i + 1].lower_ in CALENDAR), end)


def _without_loose_end(doc: Doc, start: int, end: int) -> int:
    """Return the end of a span without the possessive, punctuation and small words at it."""
    while end > start and _is_loose(doc[end - 1]):
        end -= 1
    return end


def _is_loose(token: Token) -> bool:
    """Return whether a token at the end of a span is no part of a name."""
    if token.tag_ == "POS" or (token.is_punct and token.text != "."):
        return True
    small = token.text.islower() and token.pos_ in {"ADP", "CCONJ", "DET", "SCONJ"}
    return small and (not token.i or token.nbor(-1).text != "-")  # but `Jae-in`


def _without_description(doc: Doc, start: int, end: int, label: str) -> tuple[int, str]:
    """Return where a name begins after what introduces it in the span, and its label: after a form of address PERSON.

    A form of address goes before the recognizer's label: it stands before people alone.
    """
    addressed = next((i for i in range(start, end - 1) if doc[i].lower_.strip(".") in ADDRESS), None)
    if addressed is not None:
        return addressed + 1, "PERSON"  # `Later Mr | Holm`
    if label == "PERSON":
        start = max((i + 1 for i in range(start, end - 2) if _describes(doc[i])), default=start)
    return start, label


def _describes(token: Token) -> bool:
    """Return whether a word before a full name describes the person: an office, a title, a nationality, a party."""
    return is_role(token) or is_title(token) or token.lower_ in NATIONALITIES or token.lower_ in PARTISANS


def _without_opening(doc: Doc, start: int, end: int) -> int:
    """Return where a name begins after articles, punctuation and the words that captions and sentences begin with."""
    while start < end and (doc[start].lower_ in OPENING or doc[start].is_punct or _opens(doc, start, end)):
        start += 1
    return start


def _without_state(doc: Doc, start: int, end: int) -> int:
    """Return where a known body's name begins after the state that it is of: `U.S. | Walmart`, but `U.S. House`."""
    if end - start == 1 or gazetteer.canonical(doc[start + 1 : end].text) not in gazetteer.BODIES:
        return start
    state = gazetteer.canonical(doc[start].text)
    is_state = state in gazetteer.countries() or state in NATIONALITIES
    return start + 1 if is_state and gazetteer.key(doc[start:end].text) not in gazetteer.BODIES else start


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
    """Return the end of a name without the numbers and words that captions leave at it: `Holm 2 Photo`."""
    while end > start + 1 and (doc[end - 1].like_num or doc[end - 1].lower_ in gazetteer.FURNITURE):
        end -= 1
    return end


def _without_post_nominals(doc: Doc, start: int, end: int) -> int:
    """Return the end of a full name without the letters in capitals after it: `Ana Holm | MP`."""
    while end - start > 2 and gazetteer.key(doc[end - 1].text) in POST_NOMINALS and doc[end - 1].text[-1:].isupper():
        end -= 1
    return end


def _without_titles(doc: Doc, start: int, end: int) -> int:
    """Return where a name begins after the titles in its span; before an institution's word none is a title."""
    while end - start > 1 and is_title(doc[start]) and not _is_institution_word(doc[start + 1]):
        start += 1  # but `Premier League`
    return start


def _title_start(doc: Doc, first: int) -> int:
    """Return where the capitalised titles right before a token begin; the token itself where there are none."""
    while first > 0 and not _is_institution_word(doc[first]) and _is_title_before(doc, first):
        first -= 1
    return first


def _is_title_before(doc: Doc, i: int) -> bool:
    """Return whether a title stands before a token, in its sentence."""
    return is_title(doc[i - 1]) and doc[i - 1].is_title and not doc[i].is_sent_start


def _is_institution_word(token: Token) -> bool:
    """Return whether a word is an institution's, so that none before it is a title: `Premier League`."""
    return token.lower_ in gazetteer.INSTITUTION_WORDS


# ---------------------------------------------------------------- what can be a name
def can_be_name(span: Span) -> bool:
    """Return whether words can name an actor: capitalised, no number, none of the words that never do."""
    if not _is_written_as_name(span) or any(ruled_out(span) for ruled_out in NO_NAMES):
        return False
    return any(token.pos_ in {"PROPN", "NOUN", "ADJ", "X"} or token.is_upper for token in span)


def _is_written_as_name(span: Span) -> bool:
    """Return whether words begin with a letter or digit, have a capital and are no designation, handle or link."""
    text = span.text
    return text[0].isalnum() and any(token.text[:1].isupper() for token in span) and not DESIGNATION.search(text)


def _is_no_actor(span: Span) -> bool:
    """Return whether words are one letter, or in the list of those that never name an actor: `Monday`."""
    words = gazetteer.key(span.text)
    return len(words) <= 1 or words in gazetteer.NO_ACTORS


def _is_office(span: Span) -> bool:
    """Return whether words are titles alone, or end with an office: `Deputy Finance Minister`."""
    return span[-1].lower_ in OFFICES or all(is_title(token) for token in span)


def _lists_nationalities(span: Span) -> bool:
    """Return whether several words are nationalities and commas alone: `Kenyan, Dutch`."""
    return len(span) > 1 and all(token.is_punct or token.lower_ in NATIONALITIES for token in span)


def _is_disease(span: Span) -> bool:
    """Return whether words are about the pandemic: `Covid Inquiry`."""
    return span[0].lower_ in {"covid", "covid-19"}


def _is_prosecution(span: Span) -> bool:
    """Return whether words are what accuses in the name of a case: `State` of `State v. Holm`."""
    following = _following(span)
    return following is not None and following.lower_ in {"v", "v."} and gazetteer.key(span.text) in PROSECUTION


def _leads_up_to_title(span: Span) -> bool:
    """Return whether a few words belong to the title after them, as `Home` of `Home Secretary`; places do not."""
    following = _following(span)
    if following is None or not following.is_title or not is_title(following) or len(span) >= MIN_INSTITUTION_WORDS:
        return False
    name = gazetteer.canonical(span.text)
    return name not in gazetteer.places() and name not in gazetteer.INTERNATIONAL


def _is_clause(span: Span) -> bool:
    """Return whether words are a turn of speech, a clause or a case: `Holm: Let's start`, `Sola v. Brenn`."""
    return len(span) > 1 and any(token.text in INSIDE_CLAUSES or _is_small_verb(token) for token in span[1:])


def _is_small_verb(token: Token) -> bool:
    """Return whether a token is a finite verb in lower case, which a name has not."""
    return token.tag_ in {"MD", "VBD", "VBP", "VBZ"} and token.text.islower() and token.text not in PARTICLES


def _is_legal_form(span: Span) -> bool:
    """Return whether words are a company's legal form alone: `Inc.`."""
    return all(gazetteer.key(token.text) in gazetteer.LEGAL_FORMS for token in span)


def _is_listing(span: Span) -> bool:
    """Return whether words are a ticker after its exchange, or an exchange before a ticker: `(Nasdaq: | SOLA`."""
    doc, start = span.doc, span.start
    if start > 1 and doc[start - 1].text == ":":
        return doc[start - 2].lower_ in EXCHANGES
    if any(token.lower_ in EXCHANGES and token.nbor().text == ":" for token in span[:-1]):
        return True
    following = _following(span)
    return span[-1].lower_ in EXCHANGES and following is not None and following.text == ":"


def _following(span: Span) -> Token | None:
    """Return the token after a span; None at the end of the text."""
    return span.doc[span.end] if span.end < len(span.doc) else None


def _is_counted(span: Span) -> bool:
    """Return whether a plural is the rest of a name that a number begins: `Seven | Sisters`."""
    if len(span) > 1 or span[0].tag_ not in {"NNS", "NNPS"} or not span.start:
        return False
    number = span[0].nbor(-1)
    return number.like_num and number.is_title and number.is_alpha


NO_NAMES = (
    _is_counted,
    _is_no_actor,
    _is_office,
    _lists_nationalities,
    _is_disease,
    _is_prosecution,
    _leads_up_to_title,
    _is_clause,
    _is_legal_form,
    _is_listing,
)
"""What rules words out as a name, each by itself: their order is of no account."""


def is_role(token: Token) -> bool:
    """Return whether a capitalised word only says what somebody is: `Striker`, `Survivor`."""
    return token.is_title and not is_title(token) and not PERSON_NOUNS.isdisjoint((token.lower_, token.lower_[:-1]))


def is_title(token: Token) -> bool:
    """Return whether a word is a title or form of address: `Mr.`, `President`."""
    return token.lower_.strip(TITLE_MARKS) in gazetteer.TITLES


def is_name_word(doc: Doc, i: int) -> bool:
    """Return whether a token is a capitalised proper noun; a place past the end of the text is none."""
    return i < len(doc) and doc[i].pos_ == "PROPN" and doc[i].text[:1].isupper() and not doc[i].is_space


# ---------------------------------------------------------------- companies
def with_companies(doc: Doc, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with the legal forms after them, and with known bodies that were cut in two made whole."""
    joined: list[Candidate] = []
    for candidate in found:
        last = joined[-1] if joined else None
        if last is not None and candidate.start < last.end:
            continue  # the legal form of the last one
        if last is not None and (label := _label_of_whole(doc, last, candidate)):
            joined[-1] = replace(last, end=candidate.end, label=label)
            continue
        candidate = replace(candidate, start=_state_start(doc, candidate))
        end = _legal_form_end(doc, candidate.end)
        joined.append(candidate if end == candidate.end else replace(candidate, end=end, label="ORG"))
    return joined


def _state_start(doc: Doc, candidate: Candidate) -> int:
    """Return where the name of a state's body begins with the state's adjective: `Norwegian | Armed Forces`."""
    start = candidate.start
    if not start or doc[candidate.end - 1].lower_ not in OF_STATE or not doc[start].text[0].isupper():
        return start
    return start - 1 if doc[start - 1].is_title and doc[start - 1].lower_ in NATIONALITIES else start


def _label_of_whole(doc: Doc, last: Candidate, candidate: Candidate) -> str:
    """Return the label of the one name that two candidates beside one another are; an empty one if they are two."""
    if _is_rest_of_body(doc, last, candidate) or _is_campus(doc, last, candidate):
        return "ORG"
    return "FAC" if _is_rest_of_building(doc, last, candidate) else ""


def _is_campus(doc: Doc, last: Candidate, candidate: Candidate) -> bool:
    """Return whether a place follows a university at once: `Sola State University | Brenn Point`."""
    return last.end == candidate.start and doc[last.end - 1].text == "University" and candidate.title is None


def _is_rest_of_building(doc: Doc, last: Candidate, candidate: Candidate) -> bool:
    """Return whether a dash or slash ties a place to the rest of a building's name: `Sola | – | Brenn Fort Bridge`."""
    if candidate.start != last.end + 1 or len(candidate.places) == 1 or doc[last.end - 1].whitespace_:
        return False
    mark, end = doc[last.end], doc[candidate.end - 1].lower_
    return mark.text in {"–", "-", "/"} and not mark.whitespace_ and end in gazetteer.PLACE_WORDS


def _is_rest_of_body(doc: Doc, last: Candidate, candidate: Candidate) -> bool:
    """Return whether two candidates beside one another are one known body: `Goldman | Sachs`."""
    return last.end == candidate.start and gazetteer.key(doc[last.start : candidate.end].text) in gazetteer.BODIES


def _legal_form_end(doc: Doc, end: int) -> int:
    """Return where a name ends with the legal form after it, which a comma may precede; `end` without one."""
    form = end + 1 if end < len(doc) and doc[end].text == "," else end
    if form >= len(doc) or gazetteer.key(doc[form].text) not in gazetteer.LEGAL_FORMS or doc[form].is_sent_start:
        return end
    return form + 1 if doc[form].text[0].isupper() or doc[form].text == "plc" else end


# ---------------------------------------------------------------- branches of a country
def with_branches(doc: Doc, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, one that a country ends joined to a country after it: `Sport Norway | Denmark`."""
    joined: list[Candidate] = []
    for candidate in found:
        last = joined[-1] if joined else None
        if last is not None and last.end == candidate.start and _is_branch(doc, last) and _is_country(doc, candidate):
            joined[-1] = replace(last, end=candidate.end)
        else:
            joined.append(candidate)
    return joined


def _is_branch(doc: Doc, candidate: Candidate) -> bool:
    """Return whether a country ends a name of several words."""
    return len(candidate.places) > 1 and gazetteer.canonical(doc[candidate.end - 1].text) in gazetteer.countries()


def _is_country(doc: Doc, candidate: Candidate) -> bool:
    """Return whether a name is a country's."""
    return gazetteer.canonical(words_of(doc, candidate)) in gazetteer.countries()
