"""Names in brackets after pronouns: where the article leaves no doubt, and nowhere else."""

from __future__ import annotations

import pytest

from tests.support.extraction import parts_of

pytestmark = pytest.mark.model

PORT = "Harbour director Ana Holm opened the new pier in Lisbon on Monday."


def glosses(text: str) -> dict[str, str]:
    """The glosses of dated sentences, by the pronoun and what follows it."""
    found = {}
    for event in parts_of(text).timeline:
        if event.gloss is not None:
            after = event.text.partition(event.gloss.text)[2].split()
            found[f"{event.gloss.text} {after[0]}"] = event.gloss.name
    return found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She was elected in 2019 after a long campaign.", {"She was": "Ana Holm"}),
        ("In 2019, she was elected after a long campaign.", {"she was": "Ana Holm"}),
        ("Her office was opened in 2019 after a long campaign.", {"Her office": "Ana Holm"}),
    ],
)
def test_a_pronoun_whose_person_the_sentences_before_name_gets_the_name(
    sentence: str, expected: dict[str, str]
) -> None:
    assert glosses(f"{PORT} {sentence}") == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{PORT} Her deputy, the lawyer Maria Costa, stood beside her. She was elected in 2019 after a long campaign.",
        f"{PORT} He was elected in 2019 after a long campaign.",
        f"{PORT} A sailor said that she was elected in 2019 after a long campaign.",
        f"{PORT} Ana Holm said that she was elected in 2019 after a long campaign.",
        f"{PORT} “She was elected in 2019 after a long campaign,” the paper wrote.",
        f"{PORT} It was a long day. It rained. Nobody minded. The band played. She was elected in 2019, it said.",
    ],
    ids=["two women", "another gender", "described", "named", "quoted", "far away"],
)
def test_a_pronoun_that_leaves_a_doubt_or_is_clear_alone_gets_none(text: str) -> None:
    assert glosses(text) == {}


def test_the_text_stays_a_slice_and_the_gloss_says_where_the_pronoun_is() -> None:
    text = f"{PORT} In 2019, she was elected after a long campaign."
    (event,) = (event for event in parts_of(text).timeline if event.gloss is not None)
    assert event.text in text
    assert event.gloss is not None
    assert text[event.gloss.start : event.gloss.end] == event.gloss.text == "she"
    assert event.gloss.actor == "ana-holm"


def test_a_sentence_that_opens_with_an_unclear_pronoun_is_no_key_point() -> None:
    text = (
        "The singers Ana Holm and Maria Costa met in the harbour of Lisbon yesterday. "
        "She sang for the dock workers all night long in the rain."
    )
    assert [point.text for point in parts_of(text).key_points] == [text.partition(". ")[0] + "."]


# ---------------------------------------------------------------- what supports a highlight
HIGHLIGHT = "- New Pier to Double the Trade of Fish\n"


def supports(text: str) -> list[tuple[tuple[str, ...], str | None]]:
    """The evidence of each key point, and its support's pronoun with the name that goes after it."""
    points = parts_of(HIGHLIGHT + text).key_points
    return [(p.evidence, p.support_gloss and f"{p.support_gloss.text} [{p.support_gloss.name}]") for p in points]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She said the new pier would double the trade of fish.", "She [Ana Holm]"),
        ("On Tuesday she said the new pier would double the trade of fish.", "she [Ana Holm]"),
        ("“The new pier will double the trade of fish,” she said.", "she [Ana Holm]"),
        ("Ana Holm said the new pier would double the trade of fish.", None),
    ],
)
def test_a_pronoun_of_what_supports_a_highlight_gets_the_name(sentence: str, expected: str | None) -> None:
    assert supports(f"Director Ana Holm met the crews in Lisbon on Monday. {sentence}") == [(("s1", "s3"), expected)]


@pytest.mark.parametrize(
    "sentence",
    [
        "She said the new pier would double the trade of fish.",
        "On Tuesday she said the new pier would double the trade of fish.",
        "But she said the new pier would double the trade of fish.",
        "“Ana Holm is right, the new pier will double the trade of fish,” she said.",
    ],
)
def test_a_sentence_with_an_unclear_pronoun_supports_no_highlight(sentence: str) -> None:
    two = "The directors Ana Holm and Maria Costa met the crews in Lisbon on Monday."
    assert supports(f"{two} {sentence}") == [(("s1",), None)]


def test_a_pronoun_that_its_sentence_explains_may_support_a_highlight() -> None:
    sentence = "When Ana Holm came back, she said the new pier would double the trade of fish."
    assert supports(f"Maria Costa met the crews in Lisbon on Monday. {sentence}") == [(("s1", "s3"), None)]


def test_an_event_says_which_words_of_the_article_date_it() -> None:
    text = "The 1990 pier burned down in 2019 after a storm."
    (event,) = parts_of(text).timeline
    assert event.when is not None
    assert text[event.when.start : event.when.end] == event.when.text == event.as_written == "in 2019"
