"""Awkward Markdown: every word that is kept, and every word that is left out, with its kind."""

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest.markdown import Markdown

CASES: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    ("comment in a line", "She left.<!-- who? --> He stayed.\n", "She left. He stayed.\n", [("comment", "who?")]),
    ("comment of lines", "One.\n\n<!-- a\nb -->\n\nTwo.\n", "One.\n\n\nTwo.\n", [("comment", "a b")]),
    ("comment never closed", "One.\n\n<!-- a\nb\n", "One.\n\n", [("comment", "a b")]),
    ("text after a comment", "<!-- a --> One.\n\nTwo.\n", " One.\n\nTwo.\n", [("comment", "a")]),
    ("comment in code", "Write `<!-- a -->` there.\n", "Write <!-- a --> there.\n", []),
    ("table", "| Quay | Rent |\n|:--|--:|\n| *North* | 2 |\n| South |  |\n", "Quay\tRent\nNorth\t2\nSouth\n", []),
    ("table without outer bars", "Quay | Rent\n--- | ---\nNorth | 2 \\| 3\n", "Quay\tRent\nNorth\t2 | 3\n", []),
    ("bars in prose", "He said yes | no | perhaps.\n", "He said yes | no | perhaps.\n", []),
    (
        "setext headings",
        "What next\n=========\n\nWhy *now*\n---\n\nNobody.\n",
        "# What next\n\n## Why now\n\nNobody.\n",
        [],
    ),
    ("setext heading of two lines", "What comes\nnext\n===\nNobody.\n", "# What comes next\nNobody.\n", []),
    ("thematic break", "One.\n\n***\n\nTwo.\n", "One.\n\n\nTwo.\n", []),
    ("footnote", "They met[^1].\n\n[^1]: By phone.\n", "They met.\n\nBy phone.\n", [("note mark", "[^1]")]),
    (
        "footnotes in lines below one another",
        "They met[^a] twice[^b].\n\n[^a]: By *phone*.\n[^b]: In May.\n    In town.\n",
        "They met twice.\n\nBy phone.\n\nIn May.\nIn town.\n",
        [("note mark", "[^a]"), ("note mark", "[^b]")],
    ),
    ("mark without a footnote", "The group [^x] met.\n", "The group [^x] met.\n", []),
    ("footnote in code", "```\n[^1]: code\n```\n\nOne.\n", "[^1]: code\n\nOne.\n", []),
    ("struck out", "They met ~~never~~ twice.\n", "They met  twice.\n", [("struck", "never")]),
    ("fence", "One.\n\n```python\na = *b*\n```\n\nTwo.\n", "One.\n\na = *b*\n\nTwo.\n", []),
    (
        "definition of a link",
        "She told [Reuters][r].\n\n[r]: https://example.org 'Agency'\n",
        "She told Reuters.\n\n",
        [("definition", "[r]: https://example.org 'Agency'")],
    ),
    ("hard breaks", "One line  \nanother\\\nlast.\n", "One line another last.\n", []),
    ("autolink", "See <https://example.org/a_b> and a_b_c.\n", "See https://example.org/a_b and a_b_c.\n", []),
    ("escapes and entities", "5 \\* 3 &amp; \\# &eacute;\n", "5 * 3 & # é\n", []),
    ("quoted quote", "> > We *kept* it.\n\nShe left.\n", "We kept it.\n\nShe left.\n", []),
    ("image in a link", "[![Port](p.png)](https://example.org) She left.\n", " She left.\n", []),
    ("heading with closing marks", "## What *next* ##\n\nNobody.\n", "## What next\n\nNobody.\n", []),
    ("markup", "Some <b>bold</b> <!-- x -->text.\n", "Some <b>bold</b> text.\n", [("comment", "x")]),
    (
        "highlights",
        "- Vote **delayed**\n- No date[^1]\n\nThey met.\n\n[^1]: Yet.\n",
        "- Vote delayed\n- No date\n\nThey met.\n\nYet.\n",
        [("note mark", "[^1]")],
    ),
]


@pytest.mark.parametrize(("text", "kept", "left_out"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_marks_go_words_stay_and_what_is_left_out_is_named(
    text: str, kept: str, left_out: list[tuple[str, str]]
) -> None:
    found = Markdown().read(text.encode(), path="a.md")
    assert found.text == kept
    assert [(one.kind, one.text) for one in found.left_out] == left_out


@pytest.mark.parametrize("text", ["+++\ntitle = 'A'\n+++\nText.\n", "+++  \r\n+++"])
def test_front_matter_in_toml_is_refused_with_the_remedy(text: str) -> None:
    with pytest.raises(InputError) as raised:
        Markdown().read(text.encode(), path="a.md")
    assert str(raised.value) == (
        "a.md:1: front matter in TOML (+++) is not read; write it as YAML between two lines ---, such as title: Port"
    )


def test_three_plus_signs_alone_are_text() -> None:
    assert Markdown().read(b"+++\n\nThey met.\n", path="a.md").text == "+++\n\nThey met.\n"
