"""Collect what a name's own words say of its type: the gazetteers, the lists of names, its first and last word.

Each kind of evidence has a name; `weights.WEIGHTS` says what it is worth.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import THING_ENDINGS, THING_OPENINGS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.evidence import LETTERS, MAX_PERSON_NAME_WORDS, SHIPS
from mkdocs_briefing.extract.names.long_places import HEADS
from mkdocs_briefing.extract.names.person_names import all_given_names, family_names
from mkdocs_briefing.extract.names.same_name import SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

ABSTRACT = ("ism", "phobia", "itis", "osis", "ology", "opathy", "exit")
"""Endings of words for creeds, fears, diseases, sciences and departures from a union."""

COMPETITIONS = frozenset(
    f"{word} league" for word in ("champions", "conference", "europa", "libertadores", "nations", "super")
)
"""Competitions of clubs and nations, whose last word is that of institutions too: `the Arab League`."""

ENQUIRIES = frozenset({"census", "inquiry", "poll", "study", "survey"})
"""What is of or on its subject, and names a thing then: `National Survey on …`, but `Sola Geological Survey`."""

TREATIES = frozenset({"charter", "convention", "covenant", "declaration", "protocol", "treaty"})
"""What states agree on, which is of or on its subject: `Sola Convention on Fish`."""

CATEGORIES = frozenset("actor actress album artist director film newcomer picture score screenplay song".split())
"""What awards are for, after `Best`."""

STATES_CUT_SHORT = frozenset({"eu", "uk", "un", "us"})
"""Acronyms that no name of a person begins with: `US Falcon`."""

COUNTY_ENDING = "shire"
"""Ending of the names of counties."""

GROUPS = frozenset(NATIONALITIES) | lexicon("people").having("partisan") | lexicon("people").having("role")
"""What people of a place are called, besides a team: `Sola Republicans`, `Sola Officials`."""

PARTS = frozenset("central east eastern european greater mainland north northern south southern west western".split())
"""Words before a country that make a part of it."""

BEFORE_SHIPS = {word.lower() for word in SHIPS} - {"ms", "mt"}
"""Words before the names of ships that are none before another name in lower case: `Ms. Holm`, `Mt. Sola`."""

ARTICLES = frozenset({"al", "el"})
"""Short given names that are articles before more names of places and people: `Al Quil`."""

ROMAN = re.compile(r"i{1,3}|iv|vi{0,3}|ix|x")
"""Numerals that count wars and popes."""


def of_words(name: str) -> Iterator[str]:
    """Yield the evidence in a name's own words; `name` is a canonical key."""
    words = name.split()
    if 1 < len(words) < MAX_PERSON_NAME_WORDS:
        yield "several words"
    if name in LETTERS:
        yield "degree"
    yield from _of_the_world(name)
    if len(words) > 1 and _is_opened(words):
        yield "thing opening"
    if (ending := _of_last_word(name, words)) is not None:
        yield ending
    if "&" in words[1:-1]:
        yield "partners"
    if any(word.endswith("'s") for word in words[:-1]):
        yield "possessive inside"
    yield from _of_people(name, words)
    if is_branch(words):
        yield "national branch"
    if len(words) > 1 and words[0] in STATES_CUT_SHORT:
        yield "of a state"


def _is_opened(words: list[str]) -> bool:
    """Return whether the last word follows what storms and ships have before their names: `Hurricane`, `MV`."""
    return bool({words[0], words[-2]} & THING_OPENINGS) or words[0] in BEFORE_SHIPS


def _of_the_world(name: str) -> Iterator[str]:
    """Yield the evidence in the gazetteers, in which bodies of states count as no places although they list them."""
    if name in gazetteer.INTERNATIONAL:
        yield "international"
    elif name in gazetteer.BODIES:
        yield "known body"
    elif name in gazetteer.PRODUCTS:
        yield "called thing"
    elif name in gazetteer.places():
        yield "gazetteer"
        if name in gazetteer.countries():
            yield "country"


def _of_last_word(name: str, words: list[str]) -> str | None:
    """Return the evidence in what a name is called, mostly by its last word; None when that says nothing.

    Things go first, since events are called by who holds them: `Sola University Cup`. A station at a building goes
    before the institution in the building: `Sola University Station`. Other places come last, since many institutions
    are called by a place: `Harbour Bank`, `Lake Police`.
    """
    if names_thing(words):
        return "thing ending"
    if len(words) == 1:
        return _of_single_word(name)
    if words[-1] in gazetteer.STOPS and words[-2] in gazetteer.AT_STOPS:
        return "place word"
    if words[-1] in gazetteer.LEGAL_FORMS:
        return "institution word"
    if not gazetteer.INSTITUTION_WORDS.isdisjoint(words) and name not in gazetteer.places():
        return "institution word"
    if _is_called_place(words):
        return "place word"
    if words[-1] in gazetteer.LAST_INSTITUTION_WORDS or words[0] in gazetteer.CLUB_WORDS:
        return "trade word"
    if _is_branch_of_body(words):
        return "institution word"
    return "team" if _is_team(words) else None


def _is_called_place(words: list[str]) -> bool:
    """Return whether a name says that it is a place's: `Sola Bay`, `Cape Sola`, `Valley of the Sola`."""
    if words[-1] in gazetteer.PLACE_WORDS or words[0] in gazetteer.FIRST_PLACE_WORDS or _is_part_of_country(words):
        return True
    return any(word in HEADS and after == "of" for word, after in pairwise(words))


def _is_part_of_country(words: list[str]) -> bool:
    """Return whether words are a part of a country: `European Russia`, `Northern Norway`."""
    return words[0] in PARTS and " ".join(words[1:]) in gazetteer.countries()


def _of_single_word(name: str) -> str | None:
    """Return the evidence in a name of one word; None when the word says nothing."""
    if name in gazetteer.CHAMBERS:
        return "chamber"
    if name.endswith(COUNTY_ENDING):
        return "county"
    return "abstract" if name.endswith(ABSTRACT) else None


def _is_branch_of_body(words: list[str]) -> bool:
    """Return whether words are a place and a known body in it: `Norway WWF`."""
    for i in range(1, len(words)):
        if " ".join(words[:i]) in gazetteer.places() and " ".join(words[i:]) in gazetteer.BODIES:
            return True
    return False


def _is_team(words: list[str]) -> bool:
    """Return whether words are a place and a plural that is nobody's family name: `New Sola Harriers`.

    Parties and peoples of a place are groups: `Virginia Democrats`.
    """
    last = words[-1]
    if not last.endswith("s") or last.endswith("ss") or last in family_names():
        return False
    if last.removesuffix("s") in GROUPS | gazetteer.PLACE_WORDS:
        return False
    return " ".join(words) not in gazetteer.places() and " ".join(words[:-1]) in gazetteer.places()


def _of_people(name: str, words: list[str]) -> Iterator[str]:
    """Yield the evidence in the lists of given names and family names."""
    if not _may_be_person(name, words):
        return
    is_family_name = words[-1] in family_names()
    # `Hilda Hotels` is nobody, but `Hilda Steel` may be somebody.
    is_firm = words[-1] in gazetteer.LAST_INSTITUTION_WORDS and not is_family_name
    is_given_name = words[0] in all_given_names() and words[0] not in ARTICLES
    if is_given_name and gazetteer.INSTITUTION_WORDS.isdisjoint(words) and not is_firm:
        yield "given name" if len(words) > 1 else "only a given name"
    if is_family_name:
        yield "family name"


def _may_be_person(name: str, words: list[str]) -> bool:
    """Return whether a name is no place's, is not after a person as `Ana Holm Bridge` is, and has few words."""
    if _is_team(words) or not SMALL_WORDS.isdisjoint(words):
        return False  # the given name of `Sola of Brenn` may be a word: `the Line of Control`
    named_after = len(words) > 2 and words[-1] in gazetteer.PLACE_WORDS
    return len(words) <= MAX_PERSON_NAME_WORDS and not named_after and name not in gazetteer.places()


def names_thing(words: list[str]) -> bool:
    """Return whether words end or begin as the names of events and laws do: `Sola Cup`, `Sola Expo`, `World War II`."""
    if words[0] == "best" and words[-1] in CATEGORIES:
        return True
    if len(words) > 2 and ROMAN.fullmatch(words[-1]):
        words = words[:-1]  # first, since what it counts is the word before it
    if words[-1] in THING_ENDINGS or "prix" in words[:-1]:
        return True  # `Prix de Sola`
    if " ".join(words[-2:]) in COMPETITIONS:
        return True
    if len(words) == 2:
        return len(words[-1]) == 1  # `Group F`
    return len(words) > 2 and (_is_held_at_place(words) or _is_treaty(words))


def _is_held_at_place(words: list[str]) -> bool:
    """Return whether a place ends an event's name: `Sola Expo Norway`."""
    return words[-2] in THING_ENDINGS and words[-1] in gazetteer.places()


def _is_treaty(words: list[str]) -> bool:
    """Return whether words begin as the name of a treaty, law or enquiry does: `Treaty on …`, `Sola Survey of …`."""
    if words[0] in THING_ENDINGS and words[1] in {"of", "on", "for", "to"}:
        return True
    return any(word in ENQUIRIES | TREATIES and after in {"of", "on"} for word, after in pairwise(words))


def is_branch(words: list[str]) -> bool:
    """Return whether a country ends a name that is no event's and nobody's of a known given name: `Sport Norway`."""
    last = next((n for n in (2, 1) if len(words) > n and " ".join(words[-n:]) in gazetteer.countries()), None)
    if last is None or words[-last - 1] in SMALL_WORDS or names_thing(words):
        return False
    if not PARTS.isdisjoint(words[:-last]):
        return False  # `Western Norway`
    return words[0] not in all_given_names()
