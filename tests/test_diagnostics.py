import pytest

from mkdocs_briefing.diagnostics import InputError, Problem, count, printable


@pytest.mark.parametrize(
    ("line", "column", "text"), [(0, 0, "a.txt: bad"), (3, 0, "a.txt:3: bad"), (3, 12, "a.txt:3:12: bad")]
)
def test_a_problem_is_one_line_with_its_place(line: int, column: int, text: str) -> None:
    assert str(Problem("a.txt", line, column, "bad")) == text


def test_a_message_cannot_break_the_line_or_reach_the_terminal() -> None:
    assert str(Problem("a\n.txt", 0, 0, "b\x1b[2J\nc")) == r"a .txt: b\x1b[2J c"
    assert printable("a\u202eb") == r"a\u202eb"


def test_problems_are_in_the_order_of_the_files() -> None:
    later, earlier = Problem("b", 1, 1, "x"), Problem("a", 9, 1, "x")
    assert InputError([later, earlier]).problems == [earlier, later]


def test_a_number_goes_with_its_noun() -> None:
    assert [count(1, "quote"), count(1200, "quote"), count(2, "entry", "entries")] == [
        "1 quote",
        "1,200 quotes",
        "2 entries",
    ]
