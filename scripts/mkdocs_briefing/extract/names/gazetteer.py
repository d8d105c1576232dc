"""Look up what the world is called: countries, cities and states, and the words that tell what a name names.

Places come from GeoNames (`data/`, CC BY 4.0), words from `lexicons/data/`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names.name_lists import read_names

SYNONYMS = lexicon("other_names").value("usual") | lexicon("other_names").value("us-state")
"""Other names of states and of the bodies of states, by their usual name; names are `key`s."""

TITLES = lexicon("people").having("title")
"""Words before a name that are no part of it, in lower case without full stops."""

INSTITUTION_WORDS = lexicon("institutions").having("in-name")
"""Words that make a name an institution's wherever they stand in it."""

LAST_INSTITUTION_WORDS = lexicon("institutions").having("ends-name")
"""Words that make a name of several words an institution's where they stand last in it."""

COMPLEMENTED = lexicon("institutions").having("complemented")
"""Nouns for institutions that may have a phrase after them in a name: `Office for Statistics`."""

CHAMBERS = lexicon("institutions").having("chamber")
"""Words that are the name of a parliament where they stand alone."""

CLUB_WORDS = lexicon("institutions").having("club")
"""Words that the names of clubs begin with, before a place or another word."""

SEATED = lexicon("institutions").having("seated")
"""Words of institutions that are named after the place where they have their seat."""

PLACE_WORDS = lexicon("places").having("ends-name")
"""Words that make a name a place's where they stand last in it."""

FIRST_PLACE_WORDS = lexicon("places").having("begins-name")
"""Words that make a name a place's where they stand first in it."""

STOPS = lexicon("places").having("stop")
AT_STOPS = lexicon("places").having("has-stop")
"""What is named after the building that it stands at, and such buildings; a `police station` is not."""

INTERNATIONAL = frozenset({"north atlantic treaty organization", "united nations", "european union"})
"""Bodies of states that gazetteers of places list too."""

CORPORATE = lexicon("institutions").having("optional-ending")
"""Words that a name may have or not have at its end and remain the same institution's."""

LEGAL_FORMS = lexicon("institutions").having("legal-form")
"""Legal forms of companies, which end their names and are nobody's name by themselves."""

BODIES = lexicon("bodies").having("body")
"""Organisations whose names do not say what they are: `White House`."""

PRODUCTS = lexicon("products").having("product")
"""Products known world-wide."""

POSSESSIVE = lexicon("bodies").having("possessive")
"""Organisations whose names end with a possessive: `Standard & Poor's`."""

TRANSMITTERS = lexicon("bodies").having("transmits")
"""Agencies that carry the reports of others."""

BUILT = lexicon("places").having("optional-ending")
"""Words that the name of a building may have or not have at its end and remain the same one's."""

NO_ACTORS = lexicon("never_actors").all_words
"""Days, months, seasons, feasts, diseases and furniture of the page: never the name of an actor."""


FURNITURE = lexicon("page_labels").having("caption-end") | lexicon("page_labels").having("credit")
"""Words that captions leave at the end of a name."""


FORM_OF_STATE = re.compile(
    r"(?:(?:federal|islamic|socialist) )?(?:commonwealth|federation|kingdom|republic|state|sultanate) of (?:the )?"
)
"""What states call themselves before their usual names: `State of Israel`."""

OTHER_WORLDS = frozenset("Enceladus Europa Ganymede Jupiter Mars Neptune Pluto Saturn Uranus".split())
"""Planets and moons that news calls by no name of something else more often."""

PARTS_OF_THE_WORLD = frozenset(
    {
        "Africa",
        "Antarctica",
        "Asia",
        "Balkans",
        "Caribbean",
        "Catalonia",
        "Central America",
        "Central Asia",
        "Chechnya",
        "Crimea",
        "Czechoslovakia",
        "East Germany",
        "Eastern Europe",
        "England",
        "Europe",
        "Gaza Strip",
        "Golan Heights",
        "Horn of Africa",
        "Kashmir",
        "Latin America",
        "Middle East",
        "North America",
        "Northern Ireland",
        "Oceania",
        "Sahel",
        "Scandinavia",
        "Scotland",
        "South America",
        "Soviet Union",
        "Southeast Asia",
        "Wales",
        "West Bank",
        "West Germany",
        "Western Europe",
        "Yugoslavia",
    }
)
"""Continents, regions of several states or without one, parts of the United Kingdom and states of the past, which the
gazetteers of states and cities do not list."""


@lru_cache(maxsize=20_000)
def key(name: str) -> str:
    """Return a name for comparison: lower case, without accents, full stops, possessive and article."""
    plain = anyascii(name).lower().replace("’", "'").replace(".", "").replace("-", " ").strip(" ,;:'\"()")
    plain = plain.removesuffix("'s").removesuffix("'").removeprefix("the ").strip()
    company, comma, form = plain.rpartition(", ")
    if comma and form in LEGAL_FORMS:
        plain = f"{company} {form}"  # one writer sets the comma and another does not
    # What quotation marks and brackets inside it stand around is a nickname: `Otto “Otti” Holm`.
    return " ".join(bare for word in plain.split() if (bare := word.strip("'\"()")))


def canonical(name: str) -> str:
    """Return the key of a name; of a state or body of states with several names that of the usual one."""
    found = key(name)
    return SYNONYMS.get(found) or (_without_form(found) if " of " in found else found)


@lru_cache(maxsize=2000)
def _without_form(found: str) -> str:
    """Return the key of a state without what it calls itself: `State of | Israel`; other keys as they are."""
    form = FORM_OF_STATE.match(found)
    if form is None or found in _state_keys() or found[form.end() :] not in _state_keys():
        return found
    usual = found[form.end() :]
    return SYNONYMS.get(usual, usual)


def is_official(name: str) -> bool:
    """Return whether a name is a state's with what it calls itself: `State of Israel`."""
    return _without_form(key(name)) != key(name)


@lru_cache(maxsize=1)
def _state_keys() -> frozenset[str]:
    """Return the keys of countries, states and provinces as they are listed."""
    return frozenset(map(key, read_names("countries.txt") | _states()))


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Return the keys of countries."""
    return frozenset(map(canonical, read_names("countries.txt")))


@lru_cache(maxsize=1)
def regions() -> frozenset[str]:
    """Return the keys of countries, states and provinces: what may follow a place to say where it lies."""
    return countries() | frozenset(map(canonical, _states()))


def _states() -> frozenset[str]:
    """Return the states and provinces of the US, Australia, Canada and India, as written."""
    return read_names("us_states.txt") | read_names("states_and_provinces.txt")


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Return the keys of countries, continents, states, capitals and large cities."""
    names = _states() | PARTS_OF_THE_WORLD | OTHER_WORLDS
    names = names.union(*map(read_names, ("countries.txt", "capitals.txt", "cities.txt")))
    # The other names of states are places as well; those of the UN and of other bodies are not.
    bodies = BODIES | INTERNATIONAL
    return frozenset(map(canonical, names)) | {k for k, v in SYNONYMS.items() if v not in bodies}


def is_place(name: str) -> bool:
    """Return whether the gazetteers have a place of a name."""
    return canonical(name) in places()
