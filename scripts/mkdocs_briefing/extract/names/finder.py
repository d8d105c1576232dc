"""Find the names of an article's actors where they stand, each with its type: candidates, decided and found again.

A name found once is found again wherever the text has it. Names of events and institutions give up the names of
places and bodies inside them: the `NATO Harbour Cup` names NATO, the `University of Bergen` names Bergen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import GROUP_NOUNS, PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.candidate import Candidate, words_of
from mkdocs_briefing.extract.names.candidates import candidates
from mkdocs_briefing.extract.names.classify import types_of
from mkdocs_briefing.extract.names.clustering import Name
from mkdocs_briefing.extract.names.credits import only_transmits
from mkdocs_briefing.extract.names.evidence import has_inner_capital
from mkdocs_briefing.extract.names.fields import FIELDS
from mkdocs_briefing.extract.names.gazetteer import canonical, key
from mkdocs_briefing.extract.names.headlines import is_title_case, open_lines
from mkdocs_briefing.extract.names.institutions import institutions
from mkdocs_briefing.extract.names.name_words import PROPER, is_title
from mkdocs_briefing.extract.names.nested import Found, inner_names
from mkdocs_briefing.extract.names.openings import without_openings
from mkdocs_briefing.extract.names.person_names import all_given_names
from mkdocs_briefing.extract.names.pieces import is_dateline_place
from mkdocs_briefing.extract.names.quoted_titles import quoted_titles
from mkdocs_briefing.extract.names.trimming import bare
from mkdocs_briefing.extract.names.weights import NameType
from mkdocs_briefing.extract.text.token_lookup import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from mkdocs_briefing.model import ActorType
    from mkdocs_briefing.nlp.parse import Doc, Token

MEDIA = lexicon("institutions").having("medium")
"""Words of the names of media, of which one may be called by one alone: `the Times`."""

BORN = re.compile(r"\bborn (?:[A-Z][^\s.,]* ){0,3}$")
"""What stands before the name that somebody was born with, or the rest of it: `born Ana | Maria Holm`."""

MAX_BORN_CODE_POINTS = 60
"""Code points before a name in which `BORN` is looked for."""

MIN_PART_LETTERS = 3
"""Letters of a part of a person's name that may stand for it."""


def find_names(doc: Doc, *, passed: frozenset[int] = frozenset()) -> list[Name]:
    """Return the names of people, institutions and places, in order of the text.

    A headline in title case has those that the article names elsewhere; else only those that are certain. `passed` are
    tokens over which names are passed: bylines and the agency of a dateline.
    """
    # Links to other stories and captions in the body: only what the story itself names is found again in them.
    aside = open_lines(doc)
    possible = [candidate for candidate in _possible(doc, passed) if candidate.start not in aside]
    headlines = _headline_tokens(doc)
    # The body decides first: the capitals of a headline say nothing, so that its words would be taken for names.
    found = _decided(doc, _without_titles(doc, _outside_headlines(doc, possible, headlines)))
    # Then names are found again, also in the headlines: only what is still open there has to be certain by itself.
    found += _again(doc, found)
    found += _only_in_headlines(doc, possible, headlines, found)
    # Last the names inside others, which need the type of the whole, and the institutions of the places found.
    found += inner_names(doc, found)
    names = [_name(doc, candidate, kind) for candidate, kind in found if kind != "thing"]
    names = [name for name in names if not _is_name_at_birth(doc.text, name, names)]
    institutions_of = list(_institutions(doc, found))
    return sorted([*_without_mere_owners(names, institutions_of), *institutions_of], key=lambda n: (n.start, -n.end))


def _without_mere_owners(names: Sequence[Name], institutions_of: Iterable[Name]) -> list[Name]:
    """Return the names but those that are there only to say whose an institution is.

    `The Holm administration` and `the Sola geological survey` are actors; Holm and Sola are where the article says
    something of them as well.
    """
    inside = {i for whole in institutions_of for i in range(whole.start, whole.end)}
    owners = [name for name in names if name.start in inside]
    others = [name for name in names if name.start not in inside]
    elsewhere = {word for name in others for word in _words_for(name)}
    return others + [name for name in owners if canonical(name.text) in elsewhere]


def _words_for(name: Name) -> list[str]:
    """Return the keys by which a name may be meant elsewhere: a person's by each word, any other as a whole."""
    return key(name.text).split() if name.type == "person" else [canonical(name.text)]


def _is_name_at_birth(text: str, name: Name, names: Iterable[Name]) -> bool:
    """Return whether a full name is that with which somebody of the article was born: `who was born Ana Maria Holm`.

    It would be an actor beside the one who has its surname.
    """
    before = text[max(0, name.start - MAX_BORN_CODE_POINTS) : name.start]
    if name.type != "person" or " " not in name.text or BORN.search(before) is None:
        return False
    surname = name.text.split()[-1]
    return any(other.type == "person" and other.text.endswith(f" {surname}") for other in names if other is not name)


def _institutions(doc: Doc, found: Iterable[Found]) -> Iterator[Name]:
    """Yield the institutions that a common noun names, after a place's, a state's or a leader's name."""
    owners = {candidate.end: candidate.start for candidate, kind in found if kind == "place"}
    leaders = {candidate.end: candidate.start for candidate, kind in found if kind == "person"}
    for start, end in institutions(doc, owners, leaders):
        yield _name(doc, Candidate(start, end, "ORG"), "organization")


def _name(doc: Doc, candidate: Candidate, kind: ActorType) -> Name:
    """Return a candidate as a name of the text; only a person's has a title."""
    text = words_of(doc, candidate)
    start = doc[candidate.start].idx
    if kind == "organization" and key(text) in gazetteer.POSSESSIVE and candidate.end < len(doc):
        text += doc[candidate.end].text if doc[candidate.end].tag_ == "POS" else ""
    if candidate.title is None or kind != "person":
        return Name(start, start + len(text), text, kind)
    title = doc[candidate.title]
    return Name(start, start + len(text), text, kind, title.idx, key(title.text))


# ---------------------------------------------------------------- candidates that are no names
def _possible(doc: Doc, passed: Set[int]) -> list[Candidate]:
    """Return the candidates outside `passed` that are no words of the language with a capital for another reason."""
    written = {token.text for token in doc}
    found = [c for c in candidates(doc) if c.start not in passed and not only_transmits(doc, c)]
    found = [c for c in without_openings(doc, found, written) if not _is_ordinary(doc, c, written)]
    return _without_openings(doc, _outside_titles_of_works(doc, found))


def _outside_titles_of_works(doc: Doc, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates but those that are a part of a quoted title: `Sola` in `“Winter in Sola”`."""
    titles = {i: title for title in quoted_titles(doc) for i in title}
    return [c for c in found if c.start not in titles or len(c.places) == len(titles[c.start])]


def _is_ordinary(doc: Doc, candidate: Candidate, written: Set[str]) -> bool:
    """Return whether a name is one word that the article also writes in lower case: a word after all.

    `written` are the article's words.
    """
    text = words_of(doc, candidate)
    if candidate.label == "ORG" and text.lower() in MEDIA and not _opens(doc, candidate.start):
        return False  # `told the Times`, three times
    ordinary = text.lower() in written and text.lower().islower()
    return ordinary and candidate.title is None and not gazetteer.is_place(text)


def _without_openings(doc: Doc, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates but single words that only ever begin a sentence and that nothing shows to be names."""
    names = {words_of(doc, c) for c in found if len(c.places) == 1 and _is_shown_to_be_name(doc, c)}
    return [c for c in found if len(c.places) > 1 or (text := words_of(doc, c)) in names or gazetteer.is_place(text)]


def _is_shown_to_be_name(doc: Doc, candidate: Candidate) -> bool:
    """Return whether a place in the text shows that a single word is a name.

    It does where the word has its capital for no other reason, where the recognizer saw a name, unless it took a
    common noun for one as in `Volunteer organizations met` or `Time is up`, and where a clause about a person follows.
    """
    if not _opens(doc, candidate.start) or _is_name_by_its_form(doc[candidate.start]):
        return True
    word = doc[candidate.start]
    if (
        candidate.label
        and word.lower_ not in PERSON_NOUNS
        and word.lower_ not in GROUP_NOUNS
        and not (word.tag_ == "NN" and _begins_sentence(doc, word.i))
    ):
        return True
    return doc[candidate.end : candidate.end + 2].text in {", who", ", whose"}


def _begins_sentence(doc: Doc, i: int) -> bool:
    """Return whether a word is the first of its sentence, perhaps after a quotation mark."""
    return bool(doc[i].is_sent_start) or (doc[i - 1].is_quote and bool(doc[i - 1].is_sent_start))


def _is_name_by_its_form(word: Token) -> bool:
    """Return whether a word is a name wherever it stands: with a capital inside, as `SolaRail`, or a known body's."""
    return has_inner_capital(word) or key(word.text) in gazetteer.BODIES


def _opens(doc: Doc, i: int) -> bool:
    """Return whether a word has its capital from its place: it begins a sentence, a quotation or a story."""
    if doc[i].is_sent_start or (doc[i - 1].is_sent_start and is_dateline_place(doc[i - 1].text)):
        return True
    return doc[i - 1].text in {"“", '"', ":", "-", "--", "–", "—"}


def _without_titles(doc: Doc, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates but those inside a title: `Secretary of | State | Ana Holm`, `a minister of | Justice`."""
    starts = {candidate.start for candidate in found}
    for candidate in found:
        if not (len(candidate.places) == 1 and _follows_title_of(doc, candidate.start)):
            yield candidate
        elif candidate.end not in starts and doc[candidate.start].lower_ not in FIELDS:
            yield candidate  # `the prime minister of | Sola`


def _follows_title_of(doc: Doc, i: int) -> bool:
    """Return whether a title and `of` stand before a token."""
    return i > 1 and doc[i - 1].lower_ == "of" and is_title(doc[i - 2])


# ---------------------------------------------------------------- headlines
def _headline_tokens(doc: Doc) -> set[int]:
    """Return the tokens of the headlines in title case."""
    return {i for sentence in doc.sents if is_title_case(sentence) for i in range(sentence.start, sentence.end)}


def _outside_headlines(doc: Doc, found: Sequence[Candidate], headlines: Set[int]) -> list[Candidate]:
    """Return the candidates but those in `headlines`, from which full names of people named elsewhere are taken."""
    short = {doc[c.start].text for c in found if len(c.places) == 1 and c.start not in headlines}
    return [c for c in found if c.start not in headlines or _is_full(doc, c, short)]


def _is_full(doc: Doc, candidate: Candidate, short: Set[str]) -> bool:
    """Return whether a headline has the full name of somebody whom the article may call by the surname alone."""
    words = doc[candidate.start : candidate.end]
    if candidate.label != "PERSON" or len(words) < 2 or words[-1].text not in short or words[0].is_stop:
        return False
    return words[0].lower_ in all_given_names()


def _only_in_headlines(
    doc: Doc, possible: Iterable[Candidate], headlines: Set[int], found: Iterable[Found]
) -> list[Found]:
    """Return the certain names of headlines among the tokens that no name found until now covers."""
    known = {i for candidate, _ in found for i in candidate.places}
    unknown = [c for c in possible if c.start in headlines and known.isdisjoint(c.places)]
    return [(candidate, kind) for candidate, kind in _decided(doc, unknown) if _is_certain(doc, candidate)]


def _is_certain(doc: Doc, candidate: Candidate) -> bool:
    """Return whether a name that only a headline has is one beyond doubt."""
    words = doc[candidate.start : candidate.end]
    return gazetteer.is_place(words.text) or (
        len(words) == 1 and (candidate.label not in {"", "ORG"} or words[0].is_upper)
    )


# ---------------------------------------------------------------- types
def _decided(doc: Doc, found: Iterable[Candidate]) -> list[Found]:
    """Return the candidates with the types of their names, where there are any, grouped by name."""
    groups: dict[str, list[Candidate]] = {}
    for candidate in found:
        groups.setdefault(canonical(words_of(doc, candidate)), []).append(candidate)
    kinds = types_of(doc, groups)
    return [(candidate, kinds[name]) for name, group in groups.items() for candidate in group if name in kinds]


# ---------------------------------------------------------------- names found again
Forms = dict[str, dict[tuple[str, ...], NameType]]
"""Names as tuples of words with what they name, by their first word."""


def _again(doc: Doc, decided: Sequence[Found]) -> Iterator[Found]:
    """Yield further places where the text has the names; a full name's first and last word count as names too."""
    covered = {i for candidate, _ in decided for i in candidate.places}
    forms = _forms(doc, decided)
    surnames = frozenset(word for word, of in forms.items() if of.get((word,)) == "person")
    opening = [i for i in occurrences(doc, surnames, "text") if _is_taken_for_noun(doc[i])]
    for i in sorted([*occurrences(doc, PROPER, "pos_"), *opening]):
        if i not in covered and (found := _form_at(doc, i, forms.get(doc[i].text, {}))) is not None:
            yield found
            covered.update(found[0].places)


def _is_taken_for_noun(word: Token) -> bool:
    """Return whether the model took a surname that begins a sentence and does something for a plural: `Simons said`."""
    return word.tag_ == "NNS" and bool(word.is_sent_start) and word.dep_ == "nsubj" and word.is_title


def _forms(doc: Doc, decided: Sequence[Found]) -> Forms:
    """Return the names as they may stand elsewhere; what the text has itself goes before a part of a longer name."""
    forms: Forms = {}
    for candidate, kind in decided:
        words = tuple(token.text for token in doc[candidate.start : candidate.end])
        forms.setdefault(words[0], {}).setdefault(words, kind)
        if kind == "person" and len(words) > 1:
            for part in (words[0], words[-1]):
                if len(part) >= MIN_PART_LETTERS:
                    forms.setdefault(part, {}).setdefault((part,), kind)
    return forms


def _form_at(doc: Doc, i: int, forms: Mapping[tuple[str, ...], NameType]) -> Found | None:
    """Return the longest of some names that stands at a token."""
    for words, kind in sorted(forms.items(), key=lambda item: -len(item[0])):
        span = doc[i : i + len(words)]
        if tuple(token.text for token in span) == words and (found := bare(span)) is not None:
            return found, kind
    return None


# ---------------------------------------------------------------- short names in brackets
def introduced(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Return the short names that the article introduces in brackets, each with the name it is short for, as keys."""
    ends = {name.end: name for name in reversed(names)}  # the longest of those that end together
    found = {}
    for short in names:
        full = ends.get(short.start - len(" ("))
        if full is not None and _is_bracketed(text, short) and _may_shorten(short, full):
            found[canonical(short.text)] = key(full.text)
    return found


def _is_bracketed(text: str, name: Name) -> bool:
    """Return whether a name stands alone in brackets."""
    return text[name.start - len(" (") : name.start] == " (" and text[name.end : name.end + 1] == ")"


def _may_shorten(short: Name, full: Name) -> bool:
    """Return whether a word may be short for a name of its type: in capitals, or an institution's of several words."""
    if short.type != full.type or " " in short.text:
        return False
    return short.text.isupper() or (short.type == "organization" and " " in full.text)
