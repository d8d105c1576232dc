"""Given names and family names of people in English-language news, as keys; they say who a capitalised word may be."""

from __future__ import annotations

from functools import lru_cache

from mkdocs_briefing.extract.names.name_lists import read_names


@lru_cache(maxsize=1)
def family_names() -> frozenset[str]:
    """Return the keys of family names."""
    return read_names("family_names.txt")


@lru_cache(maxsize=1)
def given_names() -> tuple[frozenset[str], frozenset[str]]:
    """Return the given names of men and those of women, in ASCII and lower case; a few are in both."""
    return read_names("given_names_of_men.txt"), read_names("given_names_of_women.txt")


@lru_cache(maxsize=1)
def all_given_names() -> frozenset[str]:
    """Return the given names of men and women together, in ASCII and lower case."""
    masculine, feminine = given_names()
    return masculine | feminine
