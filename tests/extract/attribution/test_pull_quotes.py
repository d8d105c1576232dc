"""Lines of their own that repeat what the article attributes elsewhere."""

from __future__ import annotations

import pytest

from tests.extract.attribution.test_quotes import parts_of

pytestmark = pytest.mark.model

OPENING = "“The harbour has never had so many guests,” said Vera Lund, the harbour director."


@pytest.mark.parametrize(
    ("pull_quote", "sentence", "speaker"),
    [
        (
            "“Nobody ever asked us about it”",
            "“Nobody ever asked us about it,” said Otto Brandt, a docker.",
            "Otto Brandt",
        ),
        (
            "“Nobody ever asked us about it.”",
            "Otto Brandt, a docker, said: “Nobody ever asked us about it. That was wrong.”",
            "Otto Brandt",
        ),
        (
            "‘Nobody ever asked us about it’",
            "“Nobody ever asked us about it!” said Otto Brandt, a docker.",
            "Otto Brandt",
        ),
        (
            "“NOBODY EVER ASKED US ABOUT IT”",
            "“That was wrong. Nobody ever asked us about it,” Otto Brandt told the council.",
            "Otto Brandt",
        ),
    ],
)
def test_a_pull_quote_does_not_go_to_the_speaker_before_it(pull_quote: str, sentence: str, speaker: str) -> None:
    quotes = parts_of("\n".join([OPENING, pull_quote, "Rain fell on the fair all weekend.", sentence])).quotes
    with_words = [q for q in quotes if "ever asked us" in q.content.text.lower()]
    assert [q.speaker.name for q in with_words if q.speaker] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENING}\n“Nobody ever asked us about it.”\nRain fell on the fair all weekend.",
        f"{OPENING}\n“Nobody ever asked us about it.”\n“Nobody ever asked us about it.”",
    ],
    ids=["once", "always alone"],
)
def test_a_quotation_without_a_cue_still_goes_on(text: str) -> None:
    assert {q.speaker.name for q in parts_of(text).quotes if q.speaker} == {"Vera Lund"}
    assert any("ever asked us" in q.content.text for q in parts_of(text).quotes)
