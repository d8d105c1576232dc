"""What a reporter adds at the end of reported words is none of them."""

import pytest

from tests.extract.attribution.test_quotes import parts_of

pytestmark = pytest.mark.model


def contents(text: str, cue: str) -> list[str]:
    return [quote.content.text for quote in parts_of(text).quotes if quote.cue and quote.cue.text == cue]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The agency said the ferry was late, in a statement on Monday.", "the ferry was late"),
        ("Vera Lund said the pier was safe, in an interview on local radio.", "the pier was safe"),
        ("The board said the crane was old, in a letter to the union.", "the crane was old"),
        ("The minister said the tunnel would stay open, as rumoured in the press.", "the tunnel would stay open"),
        ("Vera Lund said the port was full, as reported by Nordlys.", "the port was full"),
        ("Otto Brandt said that floods could come as she announced the new dam.", "that floods could come"),
        ("Otto Brandt said the road was closed as he criticised the council.", "the road was closed"),
        ("Vera Lund said the budget was fair, although several members had left.", "the budget was fair"),
        ("The mayor said the vote was close, though nobody asked for a recount.", "the vote was close"),
        ("The mayor said the boat was lost, citing two divers.", "the boat was lost"),
        ("The mayor said the boat was “lost,” drawing tears from the crew.", "the boat was “lost,”"),
    ],
)
def test_what_the_reporter_adds_is_no_part_of_the_statement(text: str, content: str) -> None:
    assert contents(text, "said") == [content]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Otto Brandt complained of the noise in his letter to the council.", "complained of", "the noise"),
        ("Otto Brandt spoke of a “scandal” in his speech on Monday.", "spoke of", "a “scandal”"),
        ("The mayor wants to close the harbour, leaving forty people without work.", "wants", "to close the harbour"),
    ],
)
def test_an_object_ends_before_the_speakers_own_occasion(text: str, cue: str, content: str) -> None:
    assert contents(text, cue) == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Vera Lund said the harbour would close, leaving forty people without work.",
            "the harbour would close, leaving forty people without work",
        ),
        ("The mayor said that Otto Brandt lied in his speech.", "that Otto Brandt lied in his speech"),
        ("The mayor said that the water rose as the dam broke.", "that the water rose as the dam broke"),
        ("The council said in a letter that the port was closed.", "that the port was closed"),
    ],
)
def test_what_is_reported_goes_on_to_its_end(text: str, content: str) -> None:
    assert contents(text, "said") == [content]
