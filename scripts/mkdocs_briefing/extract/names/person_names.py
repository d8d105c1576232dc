"""Given names and surnames, as Faker's locale data list them (MIT licence)."""

from __future__ import annotations

import importlib
from functools import lru_cache

from anyascii import anyascii

from mkdocs_briefing.extract.names.gazetteer import key

LOCALES = (
    "cs_CZ de_DE en_GB en_IN en_NG en_US es_ES fi_FI fr_FR hu_HU it_IT nl_NL no_NO pl_PL pt_BR ru_RU sv_SE tr_TR uk_UA"
).split()
"""Where the given names of people in English-language news mostly come from."""


@lru_cache(maxsize=1)
def family_names() -> frozenset[str]:
    """Keys of surnames, from Faker's locale data (MIT licence)."""
    names: set[str] = set()
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in ("last_names", "last_names_female", "last_names_male"):
            names.update(getattr(provider, attribute, ()))
    return frozenset(key(name) for name in names)


@lru_cache(maxsize=1)
def given_names() -> tuple[frozenset[str], frozenset[str]]:
    """Given names of men and of women, in ASCII and lower case."""
    masculine: set[str] = set()
    feminine: set[str] = set()
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        masculine.update(anyascii(n).lower() for n in _listed(provider, "male"))
        feminine.update(anyascii(n).lower() for n in _listed(provider, "female"))
    return frozenset(masculine), frozenset(feminine)


def _listed(provider: type, gender: str) -> list[str]:
    for attribute in (f"first_names_{gender}", f"first_{gender}_names", f"first_romanized_names_{gender}"):
        if names := getattr(provider, attribute, None):
            return list(names)
    return []
