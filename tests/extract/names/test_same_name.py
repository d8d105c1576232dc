from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.same_name import acronym, is_part, misspells, same_institution, same_person


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("duarte", "ana duarte", True),
        ("ana", "ana duarte", True),
        ("a duarte", "ana duarte", True),
        ("ana duarte", "ana maria duarte", True),
        ("maria duarte", "ana maria duarte", True),
        ("ana maria", "ana maria duarte", True),
        ("maria", "ana maria duarte", False),
        ("luis duarte", "ana duarte", False),
        ("ana holm", "ana duarte", False),
        ("a", "a duarte", False),
        ("bob duarte", "robert duarte", True),
        ("bob", "robert duarte", True),
        ("chris duarte", "christopher a duarte", True),
        ("bob duarte", "robert holm", False),
        ("bob duarte", "william duarte", False),
    ],
)
def test_a_form_of_a_person_s_name_leaves_out_words(one: str, other: str, *, expected: bool) -> None:
    assert same_person(one, other) is expected
    assert same_person(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("wtf", "world trade forum", True),
        ("sola institute", "sola institute for peace", True),
        ("sola steel", "sola steel holdings", True),
        ("sola steel", "sola steel union", False),
        ("sola hall", "sola hall complex", True),
        ("egyptian army", "egypt's army", True),
        ("egyptian army", "kenyan army", False),
        ("fish council", "united nations fish council", True),
        ("coast guard", "norwegian coast guard", True),
        ("kenyan coast guard", "norwegian coast guard", False),
        ("dfc", "us department of fish control", True),
        ("mt sola", "mount sola", True),
        ("st sola hospital", "saint sola hospital", True),
        ("uns brenn", "university of north sola at brenn", True),
        ("cdc", "centers for disease control and prevention", True),
        ("doj", "department of justice", True),
        ("m&s", "marks & spencer", True),
        ("nordlys", "nordlyscom inc", True),
        ("nordlys", "nordlyscom cup", False),
        ("ms", "marks and spencer of sola", False),
        ("sola/brenn fort bridge", "so/brenn fort bridge", True),
        ("energy department", "department of energy", True),
        ("energy department", "us department of energy", True),
        ("norwegian fish ministry", "ministry of fish", True),
        ("us department of energy", "norwegian department of energy", False),
        ("energy department", "department of labor", False),
        ("energy department", "ministry of energy", False),
        ("rovers", "bristol rovers", True),
        ("rovers", "sola rovers", False),
        ("bank", "bristol bank", False),
        ("nordlys", "nordlyss", True),
        ("uns brenn", "university of south holm at brenn", False),
        ("united nations", "united nations fish council", False),
        ("u", "union", False),
    ],
)
def test_names_of_one_institution_are_known_by_form(one: str, other: str, *, expected: bool) -> None:
    assert same_institution(one, other) is expected


@pytest.mark.parametrize(
    ("short", "full", "kind", "expected"),
    [
        ("garcia", "ana garcia prado", "person", True),
        ("ana", "ana garcia prado", "person", False),
        ("li", "ana li prado", "person", False),
        ("sola", "sola aerospace", "organization", True),
        ("norway", "norway fish bank", "organization", False),
        ("commission", "brenn fish commission", "organization", True),
        ("commission", "commission bank of sola", "organization", False),
        ("korea", "south korea", "place", True),
        ("africa", "south africa", "place", False),
    ],
)
def test_a_part_of_a_name_stands_for_it(short: str, full: str, kind: str, *, expected: bool) -> None:
    assert is_part(short, full, kind) is expected


@pytest.mark.parametrize(
    ("surname", "known", "expected"),
    [
        ("duartes", "duarte", False),  # the family
        ("duatre", "duarte", False),  # two letters of six differ
        ("ekberg", "ekeberg", True),
        ("duarte", "duarte", False),
        ("holn", "holm", False),  # too short to tell a slip from another name
        ("tuarte", "duarte", False),
        ("dumont", "duarte", False),
    ],
)
def test_a_slip_of_the_pen_leaves_a_surname_alike(surname: str, known: str, *, expected: bool) -> None:
    assert misspells(surname, known) is expected


def test_an_acronym_leaves_small_words_out() -> None:
    assert acronym("international court of justice") == "icj"
    assert acronym("court") == ""


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("nkfs", "nk fisheries service", True),
        ("usba", "us bureau of anchors", True),
        ("hmtb", "hm tides & boats", True),
        ("nkf", "nk fisheries", False),
        ("nkfs", "nk service of fisheries", False),
        ("fs", "nk fisheries service", False),
    ],
)
def test_an_acronym_takes_over_the_letters_that_begin_a_name(short: str, full: str, *, expected: bool) -> None:
    assert same_institution(short, full) is expected
