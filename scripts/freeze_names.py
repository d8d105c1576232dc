"""Write the name lists that extraction reads, from Faker and a census: `python scripts/freeze_names.py [FOLDER]`.

The given names are those of Faker's locales and those that were frequent in the United States in 1990, which Faker
knows for the youngest alone. The census is read from the package `names`, which carries its tables.

The package carries the lists as files, so that extraction depends on no generator of test data and its results change
with no version of one. Run this to check them or to take over a newer version: a difference in the files changes what
is extracted, and every briefing becomes stale. The lists in the package were made with Faker 40.63.0 and names 0.3.0.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import faker
import names
from anyascii import anyascii

sys.path.insert(0, str(Path(__file__).parent))

from mkdocs_briefing.extract.names.gazetteer import key, places
from mkdocs_briefing.nlp.annotate import load

DATA = Path(__file__).parent / "mkdocs_briefing" / "extract" / "names" / "data"

LOCALES = (
    "cs_CZ de_DE en_GB en_IN en_NG en_US es_ES fi_FI fr_FR hu_HU it_IT nl_NL no_NO pl_PL pt_BR ru_RU sv_SE tr_TR uk_UA"
).split()
"""Where the people in English-language news mostly come from."""

FURTHER_LOCALES = (
    "az_AZ da_DK de_CH en_IE en_KE en_NZ es_CL es_CO es_MX et_EE fr_BE ha_NG hr_HR id_ID ig_NG lv_LV nl_BE pt_PT ro_RO "
    "sk_SK sl_SI sw tw_GH uz_UZ yo_NG zu_ZA"
).split()
"""Where others come from, in Latin letters; of their given names those are taken that English has not as a word too."""

MIN_FURTHER_LETTERS = 4
"""Letters of a given name of `FURTHER_LOCALES`; shorter ones are mostly words."""

CENSUS = {"male": ("dist.male.first", 1219), "female": ("dist.female.first", 1500)}
"""Table of the census for each gender, and how many of its names are taken, the most frequent first."""

WORDS = frozenset(
    "alpha art asia barb belle berry bud buddy candy chance chanel chastity cherry chi cleveland columbus dallas "
    "denver dixie dong dusty earnest easter fern forest gale gay ginger heath homer hong hosea houston hung india "
    "iona israel isreal ivory jewel kenya kia king lacy lan lane laurel lincoln long ma mai major man manual "
    "merry mi minerva mission monte myrtle noble numbers odessa olive oma opal ora palmer pansy paris pearl "
    "porter precious prince princess queen reed rod roma royal rusty sal sang santa santo scarlett son soon "
    "stanford sterling sun sung sunny una vada valencia van venus vesta violet von wade walker ward will windy "
    "yong young".split()
)
"""Names of the census that are more often a word, a place or a family name."""

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


def write(file: Path, title: str, found: set[str]) -> None:
    """Write a list, sorted, one name a line, below a header that says where it comes from."""
    census = " and the US census of 1990 (public domain)" if title.startswith("Given") else ""
    header = f"# {title}, from the locale data of Faker {faker.VERSION} (MIT licence, LICENSE-faker.txt){census}.\n"
    file.write_text(header + "".join(f"{name}\n" for name in sorted(found)), encoding="utf-8", newline="\n")


def given_names(gender: str) -> set[str]:
    """Return the given names of one gender, `male` or `female`, in ASCII and lower case."""
    usual = {anyascii(name).lower() for locale in LOCALES for name in _given_names_of(_people(locale), gender)}
    further = {
        anyascii(name).lower() for locale in FURTHER_LOCALES for name in _given_names_of(_people(locale), gender)
    }
    words = _english_words() | places()
    return usual | _names_in_census(gender) | {name for name in further - words if _is_plain(name)}


def _is_plain(name: str) -> bool:
    """Return whether a given name is one word of letters, and no short one."""
    return name.isascii() and name.isalpha() and len(name) >= MIN_FURTHER_LETTERS


def _english_words() -> set[str]:
    """Return the words that spaCy's lemmatizer knows, which are those of WordNet."""
    lemmatizer: Any = load().get_pipe("lemmatizer")
    return set().union(*lemmatizer.lookups.get_table("lemma_index").values())


def _names_in_census(gender: str) -> set[str]:
    """Return the frequent given names of one gender in the census but for `WORDS`, in lower case."""
    table, number = CENSUS[gender]
    lines = Path(names.__file__).with_name(table).read_text(encoding="ascii").splitlines()
    return {line.split()[0].lower() for line in lines[:number]} - WORDS


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
