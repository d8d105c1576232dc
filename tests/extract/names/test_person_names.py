from __future__ import annotations

from mkdocs_briefing.extract.names.gazetteer import key
from mkdocs_briefing.extract.names.person_names import family_names, given_names


def test_given_names_say_whether_men_women_or_both_have_them() -> None:
    masculine, feminine = given_names()
    names = {"oleksandr", "pedro", "saskia", "robin", "harbour"}
    assert (names & masculine, names & feminine) == ({"oleksandr", "pedro", "robin"}, {"saskia", "robin"})


def test_given_names_are_in_ascii_and_lower_case() -> None:
    masculine, feminine = given_names()
    assert {name for name in masculine | feminine if not name.isascii() or name != name.lower()} == set()


def test_family_names_are_keys() -> None:
    assert {"garcia", "van leeuwen", "novakova", "harbour"} & family_names() == {"garcia", "van leeuwen", "novakova"}
    assert {name for name in family_names() if name != key(name)} == set()
