"""Lines and their roles."""

import pytest

from mkdocs_briefing.ingest.paragraphs import MAX_HEADLINE_WORDS, MAX_HIGHLIGHTS, paragraphs_of


def roles(text: str) -> list[tuple[str, str]]:
    return [(text[p.start : p.end], p.role) for p in paragraphs_of(text)]


def test_bullets_before_the_prose_are_highlights_and_later_ones_are_not() -> None:
    assert roles("- One\n• Two\n\nThe council met.\n* Three\n") == [
        ("One", "highlight"),
        ("Two", "highlight"),
        ("The council met.", "body"),
        ("Three", "body"),
    ]


def test_a_headline_may_stand_before_the_highlights() -> None:
    assert roles("Council meets\n- One\nThe council met.\n")[:2] == [("Council meets", "heading"), ("One", "highlight")]


def test_a_list_alone_is_the_article() -> None:
    assert roles("- One\n- Two\n") == [("One", "body"), ("Two", "body")]


def test_a_list_that_is_longer_than_any_summary_is_part_of_the_article() -> None:
    for number, role in ((MAX_HIGHLIGHTS, "highlight"), (MAX_HIGHLIGHTS + 1, "body")):
        found = roles("- One\n" * number + "The council met.\n")
        assert found == [("One", role)] * number + [("The council met.", "body")]


@pytest.mark.parametrize(
    "first", ["The council met.", "“We won’t!”", "word " * (MAX_HEADLINE_WORDS + 1) + "word", "He said:"]
)
def test_a_first_line_of_prose_is_not_a_headline(first: str) -> None:
    assert roles(f"{first}\nThe council met.\n")[0] == (first, "body")


def test_an_only_line_is_not_a_headline() -> None:
    assert roles("Council meets\n") == [("Council meets", "body")]


def test_heading_marks_and_outer_white_space_lie_outside() -> None:
    assert roles("# Port\n\n  The council met.  \n \n") == [("Port", "heading"), ("The council met.", "body")]


def test_nothing_has_no_paragraphs() -> None:
    assert paragraphs_of(" \n\t\n") == ()
