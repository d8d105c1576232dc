"""Write the name lists that extraction reads from an installed Faker: `python scripts/freeze_names.py [FOLDER]`.

The package carries the lists as files, so that extraction depends on no generator of test data and its results change
with no version of one. Run this to check them or to take over a newer version: a difference in the files changes what
is extracted, and every briefing becomes stale. The lists in the package were made with Faker 40.63.0.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import faker
from anyascii import anyascii

sys.path.insert(0, str(Path(__file__).parent))

from mkdocs_briefing.extract.names.gazetteer import key

DATA = Path(__file__).parent / "mkdocs_briefing" / "extract" / "names" / "data"

LOCALES = (
    "cs_CZ de_DE en_GB en_IN en_NG en_US es_ES fi_FI fr_FR hu_HU it_IT nl_NL no_NO pl_PL pt_BR ru_RU sv_SE tr_TR uk_UA"
).split()
"""Where the people in English-language news mostly come from."""

STATES = {"en_AU": "states", "en_CA": "provinces", "en_IN": "states"}
"""Attribute that holds the states of a federation, by locale; those of the US come from GeoNames."""


def main(arguments: list[str]) -> int:
    """Write the four lists into the folder that is named, else into the package."""
    folder = Path(arguments[0]) if arguments else DATA
    write(folder / "given_names_of_men.txt", "Given names of men", given_names("male"))
    write(folder / "given_names_of_women.txt", "Given names of women", given_names("female"))
    write(folder / "family_names.txt", "Family names", family_names())
    write(folder / "states_and_provinces.txt", "States and provinces of Australia, Canada and India", states())
    return 0


def write(file: Path, title: str, names: set[str]) -> None:
    """Write a list, sorted, one name a line, below a header that says where it comes from."""
    header = f"# {title}, from the locale data of Faker {faker.VERSION} (MIT licence, LICENSE-faker.txt).\n"
    file.write_text(header + "".join(f"{name}\n" for name in sorted(names)), encoding="utf-8", newline="\n")


def given_names(gender: str) -> set[str]:
    """Return the given names of one gender, `male` or `female`, of all `LOCALES`, in ASCII and lower case."""
    return {anyascii(name).lower() for locale in LOCALES for name in _given_names_of(_people(locale), gender)}


def _given_names_of(provider: type, gender: str) -> list[str]:
    """Return the given names of one gender in a locale, which names the attribute in its own way."""
    for attribute in (f"first_names_{gender}", f"first_{gender}_names", f"first_romanized_names_{gender}"):
        if names := getattr(provider, attribute, None):
            return list(names)
    return []


def family_names() -> set[str]:
    """Return the keys of the family names of all `LOCALES`, in both forms where women's differ."""
    attributes = ("last_names", "last_names_female", "last_names_male")
    return {
        key(name) for locale in LOCALES for attribute in attributes for name in getattr(_people(locale), attribute, ())
    }


def states() -> set[str]:
    """Return the states and provinces of the federations in `STATES`, as written."""
    providers = {locale: importlib.import_module(f"faker.providers.address.{locale}").Provider for locale in STATES}
    return {name for locale, attribute in STATES.items() for name in getattr(providers[locale], attribute)}


def _people(locale: str) -> type:
    """Return Faker's data of people's names in a locale."""
    provider: type = importlib.import_module(f"faker.providers.person.{locale}").Provider
    return provider


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
