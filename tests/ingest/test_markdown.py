"""Markdown without its marks; what a line is stays."""

import pytest

from mkdocs_briefing.ingest.markdown import unmarked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The *council* met.\n", "The council met.\n"),
        ("The council [met](https://example.org).\n", "The council met.\n"),
        ("> Quoted.\n", "Quoted.\n"),
        ("# A *port*\n", "# A port\n"),
        ("- One **of** two\n- Two\n", "- One of two\n- Two\n"),
        ("A sentence that\nruns on.\n", "A sentence that runs on.\n"),
        ("One line.\nAnother line.\n", "One line.\nAnother line.\n"),
        (r"2 \* 3 &amp; `code`" + "\n", "2 * 3 & code\n"),
        ("Text with <b>markup</b> and *marks*\n", "Text with <b>markup</b> and marks\n"),
    ],
)
def test_inline_marks_go_and_the_marks_of_lines_stay(text: str, expected: str) -> None:
    assert unmarked(text).text == expected


def test_a_text_without_marks_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "markdown_it", None)
    assert unmarked("The council met.\n").text == "The council met.\n"


def test_lines_in_lists_are_not_joined() -> None:
    assert unmarked("- One *item*\n  that runs on\n").text.count("\n") == 2
