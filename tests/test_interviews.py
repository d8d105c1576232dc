"""Who speaks in an interview printed as questions and answers; the people and the port are invented."""

from __future__ import annotations

import pytest

from tests.test_quotes import parts_of

pytestmark = pytest.mark.model

ASKED_BY_LETTER = """Harbour master: ‘We count boats’
Nordlys spoke to Ana Duarte, who runs the port, about the new cranes. Peter Holm designed them.
Q: Why did you close the port?
A: The cranes were not safe. I think we waited too long.
Nobody asked the crews. My deputy said the bolts were loose.
Q: Will it open in May?
A: Perhaps.
This interview has been edited for length.
"""

ASKED_BY_NAME = """Harbour master: ‘We count boats’
Ana Duarte runs the port. Nordlys met her on Monday.
Nordlys: Why did you close the port?
Ana Duarte: The cranes were not safe.
Nordlys: Will it open in May?
AD: Then we count boats.
"""


def said(text: str) -> list[tuple[str | None, str]]:
    return [(q.speaker.name if q.speaker else None, q.content.text) for q in parts_of(text).quotes]


def test_answers_are_the_interviewees_and_questions_are_nobodys() -> None:
    assert said(ASKED_BY_LETTER) == [
        (
            "Ana Duarte",
            "The cranes were not safe. I think we waited too long.\n"
            "Nobody asked the crews. My deputy said the bolts were loose",
        ),
        ("My deputy", "the bolts were loose"),
        ("Ana Duarte", "Perhaps"),
    ]


def test_an_interviewee_whom_nothing_introduces_stays_empty() -> None:
    text = "Peter Holm designed the cranes for Ana Duarte.\nQ: Why did you close the port?\nA: It was late."
    assert said(text) == [(None, "It was late")]


def test_one_who_only_asks_says_nothing_and_initials_are_a_name() -> None:
    assert said(ASKED_BY_NAME) == [("Ana Duarte", "The cranes were not safe"), ("Ana Duarte", "Then we count boats")]


def test_the_turns_of_a_debate_are_all_statements() -> None:
    assert said("HOLM: Why did you close the port?\nDUARTE: It was late.") == [
        ("HOLM", "Why did you close the port?"),
        ("DUARTE", "It was late"),
    ]
