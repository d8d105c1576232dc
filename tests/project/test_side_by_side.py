from mkdocs_briefing.ingest import LeftOut
from mkdocs_briefing.project.side_by_side import COLUMN, side_by_side


def test_what_was_left_out_stands_where_it_stood() -> None:
    text = "# Port\n\nThey met.\n\nThey left.\n"
    left_out = (LeftOut("hidden", "Ask Kim.", 2), LeftOut("page", "© Courier", 3), LeftOut("date", "2 May", 1))
    rows = [row.split(" | ") if " | " in row else [row.removesuffix(" |")] for row in _rows(text, left_out)[2:]]
    assert [[side.strip() for side in row] for row in rows] == [
        ["# Port"],
        ["", "[date line] 2 May"],
        ["They met."],
        ["", "[hidden text] Ask Kim."],
        ["They left."],
        ["", "[line of the page around it] © Courier"],
    ]


def test_long_lines_are_wrapped_and_no_word_is_lost() -> None:
    words = " ".join(f"word{number}" for number in range(100))
    rows = _rows(words, (LeftOut("hidden", words.replace("word", "hidden"), 0),))
    shown = " ".join(row.replace("|", " ") for row in rows).split()
    assert all(f"{name}{number}" in shown for number in range(100) for name in ("word", "hidden"))
    assert max(map(len, rows)) <= 2 * COLUMN + 3


def test_nothing_moves_the_cursor() -> None:
    assert "\x1b" not in side_by_side("A\x1b[2J", (LeftOut("hidden", "\x1b[2J", 0),))


def _rows(text: str, left_out: tuple[LeftOut, ...]) -> list[str]:
    return side_by_side(text, left_out).split("\n")
