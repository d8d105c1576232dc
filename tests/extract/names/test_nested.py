from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.nested import inner_names, nested
from tests.support.parses import parse

if TYPE_CHECKING:
    from mkdocs_briefing.extract.names.weights import NameType


def inside(text: str, kind: NameType) -> list[tuple[str, str]]:
    words = text.split()
    doc = parse(
        " ".join(f"{word}/{'IN' if word.islower() else 'NNP'}/dep/{words[-1]}" for word in words[:-1])
        + f" {words[-1]}/NNP/ROOT"
    )
    return [(doc[c.start : c.end].text, found) for c, found in nested(doc, Candidate(0, len(doc), ""), kind)]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Sola Arena Open", "thing", [("Sola Arena", "place")]),
        ("Sola Palace Station", "place", [("Sola Palace", "place")]),
        ("University of Sola at Brenn", "organization", [("Brenn", "place")]),
        ("Ana Holm Memorial Bridge", "place", [("Ana Holm", "person")]),
        ("Quil van Quil Memorial", "place", []),
        ("Quil Tarn Quist Memorial", "place", [("Quil Tarn Quist", "person")]),
    ],
)
def test_names_inside_names_have_types_of_their_own(text: str, kind: NameType, expected: list[tuple[str, str]]) -> None:
    assert inside(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sola Arena", "thing"),
        ("Arena Open Sola", "thing"),
        ("Police Station", "place"),
        ("Sola Police Station", "place"),
        ("University at Brenn College", "organization"),
        ("Quil Tarn Memorial", "place"),
        ("Brenn War Memorial", "place"),
        ("Ana Holm Memorial", "person"),
    ],
)
def test_other_names_hold_none(text: str, kind: NameType) -> None:
    assert inside(text, kind) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Europa League", []), ("Norway Europa League", ["Norway"]), ("Europa Cup", ["Europa"])],
)
def test_the_words_of_a_competition_name_no_place(words: str, expected: list[str]) -> None:
    *others, last = words.split()
    doc = parse(" ".join([*(f"{word}/NNP/dep/{last}" for word in others), f"{last}/NNP/ROOT"]))
    found = inner_names(doc, [(Candidate(0, len(doc), ""), "thing")])
    assert [doc[c.start : c.end].text for c, _ in found] == expected
