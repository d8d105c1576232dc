"""Find whole the names of institutions that say what they are for: `Office for the Northern Province of Brenn`.

The recognizer cuts such names at their small words. A name is a noun for institutions with the capitalised words
before it and the phrases after it. `and` joins two words inside a name only when they are fields of work, as in
`Scientific and Industrial Research Council`, so that two institutions or people side by side remain two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.completion import is_hyphen
from mkdocs_briefing.extract.names.fields import FIELDS, is_field
from mkdocs_briefing.extract.names.name_words import is_title
from mkdocs_briefing.extract.names.trimming import CALENDAR, OPENING, bare
from mkdocs_briefing.extract.text.token_lookup import occurrences
from mkdocs_briefing.nlp.parse import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.names.candidate import Candidate
    from mkdocs_briefing.nlp.parse import Doc, Token

HEADS = gazetteer.COMPLEMENTED

COMPASS = frozenset("central east eastern middle north northern south southern west western".split())
"""Words that tell parts of a state apart."""

APART = COMPASS | frozenset("african american anti asian co counter european non -".split())
"""Words and marks that tell fields apart: `Anti-Doping`, `European Trade`."""

COURTS = frozenset({"district", "circuit", "region", "province"})
"""What a state is divided into for the work of its offices: `Northern Province of Brenn`."""

PREPOSITIONS = frozenset({"of", "for", "on", "in"})
"""Small words that a phrase in a name begins with."""

CONTINENTS = frozenset("africa america americas asia europe".split())
"""Where an institution may work whose name says so: `Council for Trade in Europe`."""

NO_NAME_WORDS = frozenset("ADP AUX ADV CCONJ DET INTJ PRON SCONJ VERB".split())
"""Parts of speech (Universal Dependencies) of words that only begin a sentence."""

FUNCTION_WORDS = frozenset({"AUX", "DET", "PRON", "SCONJ"})
"""Parts of speech that no phrase of a name has with a capital."""

OTHER_LABELS = frozenset({"PERSON", "DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
"""Labels of the recognizer (OntoNotes) of what is in no institution's name."""

MAX_PHRASES = 3
"""Phrases after a noun for institutions."""

MAX_RUN = 12
"""Tokens side by side in a name; longer runs of capitals are lists or hostile."""

MAX_JOINED = 6
"""Fields that commas and `and` join."""


def long_names(doc: Doc) -> Iterator[Candidate]:
    """Yield the names of institutions with a phrase or joined fields in them, and the districts of courts."""
    spans = [_institution(doc, i) for i in occurrences(doc, HEADS) if doc[i].is_title]
    spans += [_district(doc, i) for i in occurrences(doc, COURTS) if i]
    yield from filter(None, (bare(span) for span in spans if span is not None))


def _institution(doc: Doc, head: int) -> Span | None:
    """Return the long name around a noun for institutions; None where its name is short, or a party's in a case."""
    first = run_start(doc, head)
    start, end = _with_joined_before(doc, first, head), _with_phrases(doc, head + 1)
    is_long = (
        start < first or end > head + 1 or _is_cut_after_state(doc, start, head) or _is_of_holder(doc, start, head)
    )
    return Span(doc, start, end, label="ORG") if is_long and not _is_party(doc, start) else None


def _district(doc: Doc, head: int) -> Span | None:
    """Return the district of a court with its state: `Northern Province of Brenn`; None for another."""
    end = _with_phrases(doc, head + 1)
    is_one = end > head + 1 and doc[head - 1].is_title and doc[head - 1].lower_ in COMPASS
    return Span(doc, head - 1, end, label="LOC") if is_one else None


def _is_cut_after_state(doc: Doc, start: int, head: int) -> bool:
    """Return whether the recognizer took a state and the rest of a name for two: `Kingdom of Sola | Sea Agency`."""
    if doc[start].ent_type_ != "GPE" or doc[head].ent_type_ != "ORG":
        return False
    return any(doc[i].ent_iob_ == "B" and doc[i].ent_type_ == "ORG" for i in range(start + 1, head))


def _is_of_holder(doc: Doc, start: int, head: int) -> bool:
    """Return whether an institution is called by who heads it: `Sola County Sheriff’s | Office`."""
    return head - start > 1 and doc[head - 1].tag_ == "POS"


def _is_party(doc: Doc, start: int) -> bool:
    """Return whether a name is a party's in the name of a case: `Holm v. | Board of Appeal`."""
    return start > 1 and doc[start - 1].lower_ in {"v", "v.", "vs", "vs."}


# ---------------------------------------------------------------- before the noun
def run_start(doc: Doc, i: int) -> int:
    """Return where the capitalised words begin that stand before a token and belong to its name."""
    start, fewest = i, max(0, i - MAX_RUN)
    while start > fewest and not doc[start].is_sent_start and (first := _word_before(doc, start)) is not None:
        start = first
    return start


def _word_before(doc: Doc, i: int) -> int | None:
    """Return where the word before a token begins, with what a hyphen or possessive ties to it; None for another."""
    last = i - 1 - (i > 1 and _ties(doc, i - 1))
    return last if _is_modifier(doc[last], owns=last < i - 1) else None


def _ties(doc: Doc, i: int) -> bool:
    """Return whether a hyphen or a possessive ties two words: `Anti | - | Doping`, `Farmers | ’ | Union`."""
    if is_hyphen(doc, i):
        return True
    return doc[i].tag_ == "POS" and _is_class(doc[i - 1])


def _is_class(word: Token) -> bool:
    """Return whether a word says whose an institution is, or for whom: `Attorney’s Office`, `Farmers’ Union`."""
    return word.is_title and (is_title(word) or is_field(word) or _is_of_people(word))


def _is_of_people(word: Token) -> bool:
    """Return whether a word is a noun for people."""
    return not PERSON_NOUNS.isdisjoint((word.lower_, word.lower_.removesuffix("s")))


def _is_modifier(word: Token, *, owns: bool) -> bool:
    """Return whether a capitalised word may stand before an institution's noun; a title may where it `owns` it."""
    if not word.text[:1].isupper() or word.lower_ in OPENING or (is_title(word) and not owns):
        return False
    if word.ent_type_ in OTHER_LABELS - {"PERSON", "ORDINAL"}:
        return False
    return not (word.is_sent_start and word.pos_ in NO_NAME_WORDS)


def _with_joined_before(doc: Doc, start: int, head: int) -> int:
    """Return where a name begins with the fields that `and` and commas join before its last words.

    `Scientific and | Industrial Research Council`: what stands between `and` and the noun is of fields too, and no
    phrase of an earlier noun has the words, as in `Ministry of Health and Research Council`.
    """
    if start == head or not _are_of_fields(doc, start, head):
        return start
    first = _before_and(doc, start)
    if first is None:
        return start
    while first > 1 and doc[first - 1].text == "," and is_field(doc[first - 2]):
        first = run_start(doc, first - 2)
    return start if _is_of_other_name(doc, first, start) else first


def _is_of_other_name(doc: Doc, start: int, end: int) -> bool:
    """Return whether words before `and` have a noun for institutions, or are in a phrase after one."""
    return _is_in_phrase(doc, start) or not HEADS.isdisjoint(_words(doc, start, end))


def _words(doc: Doc, start: int, end: int) -> list[str]:
    """Return the words of some tokens in lower case."""
    return [token.lower_ for token in doc[start:end]]


def _before_and(doc: Doc, start: int) -> int | None:
    """Return where the words begin that `and` ties to what follows it, the last of them a field; None without any."""
    before = start - 2 if doc[start - 1].lower_ == "the" else start - 1
    if before < 1 or doc[before].lower_ not in {"and", "&"}:
        return None
    last = before - 1 - (doc[before - 1].text == ",")
    is_tied = is_field(doc[last]) or doc[last].lower_ in COMPASS  # `North and West African`
    return run_start(doc, last) if is_tied and doc[last].text[0].isupper() else None


def _is_in_phrase(doc: Doc, start: int) -> bool:
    """Return whether a small word ties words to a name before them: `Ministry of | Health`."""
    before = start - 2 if start > 1 and doc[start - 1].lower_ == "the" else start - 1
    return before > 0 and doc[before].lower_ in PREPOSITIONS and doc[before - 1].text[:1].isupper()


def _are_of_fields(doc: Doc, start: int, end: int) -> bool:
    """Return whether all of some words are fields or tell them apart: `East European Trade`, `Co-operation`."""
    return all(is_field(doc[i]) or doc[i].lower_ in APART or doc[i].lower_ in NATIONALITIES for i in range(start, end))


# ---------------------------------------------------------------- after the noun
def _with_phrases(doc: Doc, end: int) -> int:
    """Return where a name ends with the phrases after its noun."""
    first = end
    for _ in range(MAX_PHRASES):
        longer = _with_phrase(doc, end, is_first=end == first)
        if longer == end:
            break
        end = longer
    return end


def _with_phrase(doc: Doc, end: int, *, is_first: bool) -> int:
    """Return where a name ends with the phrase that begins at `end`; `end` where none belongs to the name."""
    if end + 1 >= len(doc) or doc[end].text not in PREPOSITIONS or _is_seat(doc, end):
        return end
    has_article = doc[end + 1].text == "the"
    start = end + 1 + has_article
    last = run_end(doc, start)
    if last == start or _is_other_name(doc, start, last, has_article=has_article):
        return end
    if not _may_begin(doc[end].text, doc[start:last], is_first=is_first):
        return end
    return _with_joined_after(doc, last) if is_field(doc[last - 1]) else last


def _may_begin(preposition: str, words: Span, *, is_first: bool) -> bool:
    """Return whether a small word begins a phrase of a name; `in` and `on` also stand before where and when it is.

    `the Ministry of Defence | in Sola` and `the Council | on Facebook` end; `is_first` says that no other phrase stands
    before.
    """
    if preposition == "in":
        return not is_first and (words[0].lower_ in CONTINENTS or all(map(is_field, words)))
    return preposition != "on" or any(map(is_field, words))


def _is_seat(doc: Doc, i: int) -> bool:
    """Return whether `for` says for whom a member sits in a parliament: `Member of Parliament | for Sola`."""
    return doc[i].text == "for" and doc[i - 1].lower_ == "parliament"


def _is_other_name(doc: Doc, start: int, end: int, *, has_article: bool) -> bool:
    """Return whether a phrase names whom an institution is part of or speaks of: `the Council | of the Sola Bank`."""
    words = _words(doc, start, end)
    if not has_article:
        return not CALENDAR.isdisjoint(words)
    return not HEADS.isdisjoint(words) or gazetteer.canonical(doc[start:end].text) in gazetteer.places()


def run_end(doc: Doc, start: int) -> int:
    """Return where the capitalised words end that begin at a token, none of them a title or in somebody's name."""
    end = start
    while end < min(len(doc), start + MAX_RUN) and not doc[end].is_sent_start:
        if _goes_on(doc[end]):
            end += 1
        elif start < end < len(doc) - 1 and _ties(doc, end) and _goes_on(doc[end + 1]):
            end += 2
        else:
            break
    return end


def _goes_on(word: Token) -> bool:
    """Return whether a word may stand in a phrase of an institution's name."""
    if word.lower_ in FIELDS and word.text[0].isupper():
        return True  # first, since the recognizer takes `Marriages` for a place or a person
    if not word.text[:1].isupper():
        return word.text == "operation" and word.i > 1 and is_hyphen(word.doc, word.i - 1)  # `Co-operation`
    return word.pos_ not in FUNCTION_WORDS and word.ent_type_ not in OTHER_LABELS and not is_title(word)


def _with_joined_after(doc: Doc, end: int) -> int:
    """Return where a name ends with the fields that commas and `and` join to the one before `end`.

    Commas join only where an `and` ends their list; what has a noun for institutions is a name of its own.
    """
    last = end
    for _ in range(MAX_JOINED):
        at = last + (doc[last : last + 1].text == ",")
        closes = doc[at : at + 1].text.lower() in {"and", "&"}
        longer = _end_of_fields(doc, at + closes) if closes or at > last else None
        if longer is None:
            break
        if closes:
            return longer
        last = longer
    return end


def _end_of_fields(doc: Doc, start: int) -> int | None:
    """Return the end of the fields that begin at a token, after an article; None where other words do."""
    start += doc[start : start + 1].text == "the"
    end = run_end(doc, start)
    if end == start or not _are_of_fields(doc, start, end) or not HEADS.isdisjoint(_words(doc, start, end)):
        return None
    return end
