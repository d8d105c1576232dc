"""Long names of institutions; words are tagged by their form, so that what has a capital is a proper noun."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.long_names import long_names
from tests.support.parses import parse

TAGS = {"and": "CC", "for": "IN", "in": "IN", "of": "IN", "on": "IN", "the": "DT", "The": "DT", ",": ",", "’s": "POS"}
HYPHEN = "HYPH"


def found(text: str, *, entities: dict[str, str] | None = None) -> list[str]:
    """Return the long names in words before `said`; `entities` are labels of the recognizer by word."""
    rows = []
    for word in text.split():
        tag = HYPHEN if word == "-" else TAGS.get(word, "NNP" if word[0].isupper() else "NN")
        label = (entities or {}).get(word)
        rows.append(f"{word}/{tag}/dep/said" + (f"/{label}" if label else ""))
    doc = parse(" ".join([*rows, "said=say/VBD/ROOT"]))
    return [doc[c.start : c.end].text for c in long_names(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Sola Office for Coastal Statistics", ["Sola Office for Coastal Statistics"]),
        ("the Harbour Agency for the Northern Coast", ["Harbour Agency for the Northern Coast"]),
        ("the Registry of Births , Deaths and Marriages", ["Registry of Births, Deaths and Marriages"]),
        ("the Council for Security and Co - operation in Asia", ["Council for Security and Co-operation in Asia"]),
        ("the Commission on Water Rights", ["Commission on Water Rights"]),
        ("the Centre of Excellence in Marine Biology", ["Centre of Excellence in Marine Biology"]),
        ("the Union of Teachers ’s Associations", ["Union of Teachers’s Associations"]),
    ],
)
def test_phrases_after_the_noun_belong_to_the_name(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Brenn County Sheriff ’s Office", ["Brenn County Sheriff’s Office"]),
        ("the Brenn Office", []),  # which the recognizer finds
        ("the Sola Scientific and Industrial Research Council", ["Sola Scientific and Industrial Research Council"]),
        ("the Brenn Fisheries and the Energy Committee", ["Brenn Fisheries and the Energy Committee"]),
        ("the North and West African Alliance", ["North and West African Alliance"]),
        ("the Water , Energy and Fisheries Commission", ["Water, Energy and Fisheries Commission"]),
    ],
)
def test_joined_fields_before_the_noun_belong_to_the_name(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the Sola Council and the Brenn Ministry",
        "Holm and Brenn Council",
        "Nordlys and Justice Department",
        "the Brenn Council",
        "the Council on Monday",
        "the Council on Facebook",
        "the Council in Sola",
        "Holm v. Board of Appeal",
        "Member of Parliament for Sola",
    ],
)
def test_names_side_by_side_and_places_stay_apart(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Ministry of Justice and Nordlys", ["Ministry of Justice"]),
        ("the Ministry of Defence and the Department of State", ["Ministry of Defence", "Department of State"]),
        ("the Ministry of Defence in Sola", ["Ministry of Defence"]),
        ("the Harbour Group of the Council for Trade", ["Council for Trade"]),
        ("the Ministry of Health and Research Council", ["Ministry of Health"]),
        ("the Ministry of Health , Education and Nordlys", ["Ministry of Health"]),
    ],
)
def test_what_is_joined_to_a_long_name_is_another_one(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_person_ends_an_institution() -> None:
    assert found("the Office of Ana Holm", entities={"Ana": "PERSON", "Holm": "PERSON"}) == []


def test_the_recognizer_may_cut_a_name_after_its_state() -> None:
    assert found("Norway Sea Agency", entities={"Norway": "GPE", "Sea": "ORG", "Agency": "ORG"}) == [
        "Norway Sea Agency"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Northern Province of Brenn", ["Northern Province of Brenn"]),
        ("the Harbour ’s Western District", []),
    ],
)
def test_the_district_of_a_court_is_named_with_its_state(text: str, expected: list[str]) -> None:
    assert found(text) == expected
