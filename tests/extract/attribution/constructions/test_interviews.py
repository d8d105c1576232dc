"""Who speaks in an interview printed as questions and answers; the people and the port are invented."""

from __future__ import annotations

import pytest

from tests.support.extraction import parts_of

pytestmark = pytest.mark.model

ASKED_BY_LETTER = """Harbour master: ‘We count boats’
Harbour Weekly spoke to Ana Duarte, who runs the port, about the new cranes. Peter Holm designed them.
Q: Why did you close the port?
A: The cranes were not safe. I think we waited too long.
Nobody asked the crews. My deputy said the bolts were loose.
Q: Will it open in May?
A: Perhaps.
This interview has been edited for length.
"""

ASKED_BY_NAME = """Harbour master: ‘We count boats’
Ana Duarte runs the port. Harbour Weekly met her on Monday.
Harbour Weekly: Why did you close the port?
Ana Duarte: The cranes were not safe.
Harbour Weekly: Will it open in May?
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


def test_one_who_only_asks_says_nothing_and_initials_are_a_name() -> None:
    assert said(ASKED_BY_NAME) == [("Ana Duarte", "The cranes were not safe"), ("Ana Duarte", "Then we count boats")]


def test_the_turns_of_a_debate_are_all_statements() -> None:
    assert said("HOLM: Why did you close the port?\nDUARTE: It was late.") == [
        ("HOLM", "Why did you close the port?"),
        ("DUARTE", "It was late"),
    ]


QUESTION = "\nQ: Why did you close the port?\nA: It was late."


def test_a_paragraph_about_the_interviewee_is_no_part_of_the_answer() -> None:
    told = "Duarte has run the port since May.\nShe lives there."
    text = f"Nordlys spoke to Ana Duarte.{QUESTION}\nIt was dark.\n{told}{QUESTION}"
    assert said(text) == [("Ana Duarte", "It was late.\nIt was dark"), ("Ana Duarte", "It was late")]


def test_the_evidence_of_an_answer_is_the_answer() -> None:
    parts = parts_of(ASKED_BY_LETTER)
    assert parts.quotes[-1].content.text == "Perhaps"
    assert len(parts.quotes[-1].evidence) == 1


def test_questions_are_no_key_points_and_labels_no_part_of_them() -> None:
    text = """Harbour Weekly spoke to Ana Duarte, who runs the port of Lagos.
Q: Why did the harbour office close the port of Lagos in the winter?
A: The harbour office closed the port of Lagos because the cranes were not safe.
Q: Will the harbour office open the port of Lagos in May?
A: Perhaps.
"""
    points = parts_of(text).key_points
    assert [point.text for point in points] == [
        "Harbour Weekly spoke to Ana Duarte, who runs the port of Lagos.",
        "The harbour office closed the port of Lagos because the cranes were not safe.",
    ]
    assert all(point.text in text for point in points)


@pytest.mark.parametrize(
    "asking", ["Nordlys reporter", "Reporter", "Reuters", "ANCHOR", "Harbour Gazette correspondent"]
)
def test_a_turn_of_somebody_who_asks_is_no_statement(asking: str) -> None:
    text = (
        "Fisheries Minister Hilda Prado took calls from listeners on Tuesday.\n\n"
        f"{asking}: The quota was cut twice last year. Will it be cut again?\n\n"
        "Hilda Prado: It will be decided in the spring.\n"
    )
    parts = parts_of(text)
    assert [(q.speaker.name, q.content.text) for q in parts.quotes if q.speaker is not None] == [
        ("Hilda Prado", "It will be decided in the spring")
    ]
    assert not any("quota" in point.text for point in parts.key_points)


def test_turns_of_a_broadcast() -> None:
    text = (
        "VERA LUND, DIRECTOR, HARBOUR BOARD (via phone): Every ship waits for nine days.\n\n"
        "ANCHOR: Who counts them?\n\n"
        "KARL MOE, PILOT (ph): We count them every night.\n\n"
        "UNIDENTIFIED FEMALE (through translator): The lamps went out at nine.\n\n"
    )
    quotes = parts_of(text).quotes
    assert [(q.speaker.name, q.attribution) for q in quotes if q.speaker is not None] == [
        ("VERA LUND", "named"),
        ("KARL MOE", "named"),
        ("UNIDENTIFIED FEMALE", "unnamed"),
    ]


def test_a_line_that_begins_with_a_place_is_no_turn() -> None:
    assert parts_of("NEW HOLM, SOLA: The harbour was closed on Monday.\n").quotes == ()
    assert parts_of("NEW HOLM (Nordlys): The harbour was closed on Monday.\n").quotes == ()


def test_what_follows_questions_alone_is_answered_by_the_one_who_is_quoted() -> None:
    text = """Harbour master retires
Ana Duarte ran the port for years, longer than Peter Holm or Nils Berg did. Duarte says she did not mind the noise.
Q. What do you do all day?
I count boats. The phone does not ring at night, telling me a crane has fallen.
Q. Do you miss the port?
I'm sure the port misses me.
My deputy runs it now.
Q. Will you come back?
Perhaps.
Nordlys prints letters on Fridays.
"""
    assert said(text) == [
        ("Ana Duarte", "she did not mind the noise"),
        ("Ana Duarte", "I count boats. The phone does not ring at night, telling me a crane has fallen"),
        ("Ana Duarte", "I'm sure the port misses me.\nMy deputy runs it now"),
        ("Ana Duarte", "Perhaps"),
    ]


def test_a_single_question_is_no_interview() -> None:
    assert said("Q. What do you do all day?\nThe boats are counted at noon.\n") == []


BARE = """The harbour museum has a new head. We spoke to Ana Duarte about ships.
How did you come to the museum?
I worked at the yard for ten years. Then I heard that it needed somebody.
I applied on the last day.
What do you want to change?
My plan is to open the old dock.
Is there a ship that you like best?
We have a ferry from 1911. It still sails.
The museum opens in May.
"""


def test_an_interview_may_have_no_labels_at_all() -> None:
    assert said(BARE) == [
        (
            "Ana Duarte",
            "I worked at the yard for ten years. Then I heard that it needed somebody.\nI applied on the last day",
        ),
        ("Ana Duarte", "My plan is to open the old dock"),
        ("Ana Duarte", "We have a ferry from 1911. It still sails"),
    ]


def test_questions_to_the_reader_that_nobody_answers_are_no_interview() -> None:
    text = """Would you pay more for a ferry?
The mayor would. The ferry costs four euros.
Will you go to the fair?
The opposition left the hall.
Do you know the old dock?
It was closed in 1911.
"""
    assert said(text) == []


ASKED_WITHOUT_A_NAME = """Marta: The new record is quieter than your last one.
Ole Vik: It was odd to hear that. I think people wanted noise.
M: That was not what you were after, I guess.
Ole: We wanted a calm record. The label said it would not sell.
M: Was there a reason?
Ole: We were tired.
M: Will you tour? I hope so.
Ole: I think we will.
"""


def test_of_two_who_take_turns_the_one_who_begins_and_asks_interviews() -> None:
    assert said(ASKED_WITHOUT_A_NAME) == [
        ("Ole Vik", "It was odd to hear that. I think people wanted noise"),
        ("Ole Vik", "We wanted a calm record. The label said it would not sell"),
        ("The label", "it would not sell"),
        ("Ole Vik", "We were tired"),
        ("Ole Vik", "I think we will"),
    ]


def test_two_who_both_ask_interview_nobody() -> None:
    text = ASKED_WITHOUT_A_NAME.replace("We were tired.", "Were we tired?")
    assert ("M", "Was there a reason?") in said(text)
