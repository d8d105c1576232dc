"""Causes, descriptions and open questions as statements; places, media and data that state nothing."""

from __future__ import annotations

import pytest

from tests.extract.attribution.test_quotes import parts_of

pytestmark = pytest.mark.model


def _said(text: str) -> list[tuple[str | None, str]]:
    """Return the speaker and the content of each quote."""
    return [(q.speaker.name if q.speaker else None, q.content.text) for q in parts_of(text).quotes]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Lena Marsh posted on Twitter accusing the ferry line of hiding its losses.",
            "Lena Marsh",
            "the ferry line of hiding its losses",
        ),
        (
            "On Sunday night Lena Marsh posted on Mastodon accusing the ferry line of neglect.",
            "Lena Marsh",
            "the ferry line of neglect",
        ),
        ("The mayor wrote on Facebook accusing the union of theft.", "The mayor", "the union of theft"),
        ("A note on Facebook accusing the mayor of theft was deleted.", "A note on Facebook", "the mayor of theft"),
        (
            "Police clashed with protesters demanding better pay for all crews of the port.",
            "protesters",
            "better pay for all crews of the port",
        ),
    ],
)
def test_a_place_does_not_say_what_a_participle_after_it_reports(text: str, speaker: str, content: str) -> None:
    assert _said(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Holm credits her success to long walks.", "Holm", "her success to long walks"),
        ("Analysts attributed the fall to weak demand in Asia.", "Analysts", "the fall to weak demand in Asia"),
        (
            "Doctors blamed the outbreak on dirty water from the river.",
            "Doctors",
            "the outbreak on dirty water from the river",
        ),
        ("The skipper blamed the accident on a broken chain.", "The skipper", "the accident on a broken chain"),
        ("Officials described the by-law as harsh and unclear.", "Officials", "the by-law as harsh and unclear"),
        ("Ships may sail again, an early report says.", "an early report", "Ships may sail again"),
        ("The wreck has been found, a union leader claims.", "a union leader", "The wreck has been found"),
    ],
)
def test_statements_with_a_cause_a_description_or_a_mistagged_cue(text: str, speaker: str, content: str) -> None:
    assert _said(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "She sold the bakery in May – in her own words, “to hear the sea again” – and moved to Sola.",
            "to hear the sea again",
        ),
        ("In her words, “nobody knew what to do”, and she left.", "nobody knew what to do"),
        ("In her view, the port is closed.", "the port is closed"),
    ],
)
def test_own_words_are_the_quotation_after_them(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The clerks went through the books and noted if and when each boat had paid.",
        "The nurses recorded whether the children had slept.",
        "The survey asked if they smoked.",
        "The agency didn't estimate how many people were on the quay.",
        "I'm so grateful for everything he has done for me.",
        'The catch is larger than what was expected to come out of "empty" waters, such as these.',
        'The volume was more than what was thought to flow from "old" wells.',
        "The bank credited the sum to her account.",
        "She wrote of ships, a crew, a storm and two reports.",
    ],
)
def test_data_open_questions_and_payments_state_nothing(text: str) -> None:
    assert _said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor has not said whether he will run.", "whether he will run"),
        ("Reporters asked whether the bridge was safe.", "whether the bridge was safe"),
        ("The bank offered a “sincere apology” to its customers.", "a “sincere apology” to its customers"),
        (
            "If it rains, the skipper argues, the ferry will stay in port.",
            "If it rains, the skipper argues, the ferry will stay in port",
        ),
        ("Holm said the vote was fair, while the opposition mocked it.", "the vote was fair"),
    ],
)
def test_questions_apologies_and_conditions_are_reported(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]
