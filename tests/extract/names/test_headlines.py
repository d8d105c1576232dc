from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.headlines import is_title_case, open_lines
from tests.support.parses import parse


def line(text: str) -> str:
    first, *rest = text.split()
    return f"{first}/NNP/ROOT " + " ".join(f"{word}/NNP/dep/{first}" for word in rest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Strike Closes Old Port", True),
        ("Harbour Strike Closes the port after Long Talks Fail", True),
        ("The harbour strike closed the port", False),
        ("Ana Holm left", False),
        ("Cast : Harbour Strike Closes Port", False),
        ("Harbour Strike Closes Old Port !", False),
        ("Harbour Strike Closes Fishing Port After Talks .", True),
        ("Harbour Strike Closes Port .", False),
        ("Harbour Strike Closes Old Port Again .", True),
        ("Ana Holm left Oslo After Talks .", False),
        ("Poll : Harbour Strike Closes Fishing Port After Talks .", True),
        ("Cast : Otto Holm Ana Prado Lead", False),
    ],
)
def test_a_headline_has_capitals_in_most_of_its_longer_words(text: str, *, expected: bool) -> None:
    assert is_title_case(parse(line(text))[:]) is expected


def test_only_the_first_line_of_an_article_may_be_a_headline_with_a_full_stop() -> None:
    doc = parse("It/PRP/nsubj/rained rained=rain/VBD/ROOT", line("Harbour Strike Closes Fishing Port After Talks ."))
    assert not is_title_case(doc[3:])


STORY = "It/PRP/nsubj/rained rained=rain/VBD/ROOT in/IN/prep/rained Sola/NNP/pobj/in ././punct/rained"


def opened(*paragraphs: str) -> str:
    """Return the words of the open lines; eight sentences of a story stand before the paragraphs, one after them."""
    doc = parse(*([STORY] * 8), *paragraphs, STORY)
    return " ".join(doc[i].text for i in sorted(open_lines(doc)) if not doc[i].is_space)


@pytest.mark.parametrize(
    "text",
    ["Brenn Letter : why the ferry never left", "Ana Holm at the harbour of Sola", "How Otto Brandt won the cup"],
)
def test_a_line_without_a_mark_at_its_end_is_no_part_of_the_story(text: str) -> None:
    assert opened(line(text)) == text


@pytest.mark.parametrize(
    "text",
    ["Ana Holm left Sola .", "Ana Holm", "“ It rained ” ― Ana Holm", "Did Ana Holm leave ?"],
)
def test_sentences_headings_and_who_said_words_are_no_open_lines(text: str) -> None:
    assert opened(line(text)) == ""


def test_headlines_and_the_last_line_of_a_text_are_no_open_lines() -> None:
    words = line("How Otto Brandt won the cup")
    assert not open_lines(parse(words, *([STORY] * 8)))
    assert not open_lines(parse(*([STORY] * 8), words))


def test_a_text_that_is_written_without_marks_has_no_open_lines() -> None:
    assert opened(*[line("How Otto Brandt won the cup")] * 4) == ""


@pytest.mark.parametrize(
    "text", ["HARBOUR CLOSED", "Limited Powers .", "War at the Harbour", "The Old , Proud Harbour ."]
)
def test_a_paragraph_of_a_few_words_in_capitals_is_a_heading(text: str) -> None:
    assert opened(line(text)) == text


@pytest.mark.parametrize("text", ["Maria Holm .", "The harbour closed .", "Brenn", "Sola 4 , Brenn 2"])
def test_signatures_sentences_and_scores_are_no_headings(text: str) -> None:
    assert opened(line(text)) == ""
