"""Where what somebody said begins and ends, on whole sentences: no source, cue or following clause is part of it."""

from __future__ import annotations

import pytest

from tests.extract.attribution.test_quotes import parts_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The crane, which the union says is unsafe, was sold.", "the union", "is unsafe"),
        ("The tunnel, which experts warned could flood, was closed.", "experts", "could flood"),
        ("Otto Brandt, who the police said had fled, was found.", "the police", "had fled"),
        ("The report, which Vera Lund said she had not read, was published.", "Vera Lund", "she had not read"),
        ("Prices rose in a country that economists say is near default.", "economists", "is near default"),
    ],
)
def test_a_relative_clause_holds_neither_source_nor_cue(text: str, speaker: str, content: str) -> None:
    (quote,) = parts_of(text).quotes
    assert (quote.speaker.name if quote.speaker else None, quote.content.text) == (speaker, content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Vera Lund left the council in May, saying at the time that she was tired.", "that she was tired"),
        ("Vera Lund left the council in May, saying at the time she was tired.", "she was tired"),
        ("Otto Brandt opened the bridge on Monday, telling reporters it was safe.", "it was safe"),
        ("Otto Brandt closed the port in March, adding that the crane was unsafe.", "that the crane was unsafe"),
    ],
)
def test_a_participle_does_not_report_the_clause_before_it(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Eels may live in the fjord again, according to research paid for by the port and led by two divers.",
            "Eels may live in the fjord again",
        ),
        ("The crane was unsafe, according to inspectors in a report on Monday.", "The crane was unsafe"),
        ("The crane was unsafe, according to inspectors.", "The crane was unsafe"),
        (
            "The crane, according to inspectors, was unsafe.",
            "The crane, according to inspectors, was unsafe",
        ),
    ],
)
def test_content_ends_before_the_source_that_ends_its_sentence(text: str, content: str) -> None:
    assert [q.content.text for q in parts_of(text).quotes if q.cue and q.cue.text == "according to"] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "When the ships come back, Vera Lund said, the town will live.",
            "When the ships come back, Vera Lund said, the town will live",
        ),
        (
            "Because the port is old, Vera Lund said, it will close.",
            "Because the port is old, Vera Lund said, it will close",
        ),
        ("When the port closed, Vera Lund said, “we were late.”", "we were late."),
        ("When the port closed, Vera Lund said she was late.", "she was late"),
    ],
)
def test_a_fronted_clause_belongs_to_what_is_said_around_the_cue(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]
