"""Whom an interview is with, by its introduction; the people and the port are invented."""

from __future__ import annotations

import pytest

from tests.support.extraction import parts_of

pytestmark = pytest.mark.model

QUESTION = "\nQ: Why did you close the port?\nA: It was late."


def said(lead: str) -> list[tuple[str | None, str]]:
    """Return who says what in an interview of one question that begins with `lead`."""
    return [(q.speaker.name if q.speaker else None, q.content.text) for q in parts_of(lead + QUESTION).quotes]


def test_an_interviewee_whom_nothing_introduces_stays_empty() -> None:
    assert said("Peter Holm designed the cranes for Ana Duarte.") == [(None, "It was late")]


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Ana Duarte runs the port. She spoke to Thomas Beck, our environment correspondent.", "Ana Duarte"),
        ("Ana Duarte runs the port. Our correspondent Thomas Beck interviewed her.", "Ana Duarte"),
        ("Our correspondent Thomas Beck spoke to Ana Duarte.", "Ana Duarte"),
        ("Peter Holm designed the cranes. We spoke to Ana Duarte.", "Ana Duarte"),
        ("Ana Duarte runs the port. She spoke to Thomas Beck.", None),
        ("Nordlys spoke to Ana Duarte. Nordlys also spoke to Peter Holm.", None),
        ("She spoke to Thomas Beck, our environment correspondent.", None),
    ],
)
def test_who_asks_for_the_outlet_is_not_the_interviewee(lead: str, speaker: str | None) -> None:
    assert said(lead) == [(speaker, "It was late")]


@pytest.mark.parametrize(
    "lead",
    [
        "An interview with Femke Ostendorp, who designed the barrier",
        "Femke Ostendorp has led the programme since 2023. She spoke to us in Rotterdam. Ms. Ostendorp is 51.",
    ],
)
def test_an_interviewee_is_known_by_what_is_told_of_them_whatever_the_model_takes_the_name_for(lead: str) -> None:
    assert said(lead) == [("Femke Ostendorp", "It was late")]
