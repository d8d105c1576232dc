"""Steps into data lead to a line, a column and names that a person knows."""

import pytest

from mkdocs_briefing.yaml_files.locate import problems_at

TEXT = """\
title: A port
quotes:
  change:
  - was: We kept our word to everybody who asked us for it
    speaker: Ana
  - {kind: mixed}
tags:
- one
- two
"""


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        ((), "a.yml: bad"),
        (("title",), "a.yml:1:8: title: bad"),
        (("quotes",), "a.yml:2:1: quotes: bad"),
        (("quotes", "change", 1, "kind"), "a.yml:6:12: quotes.change no. 2: kind: bad"),
        (("quotes", "change", 1, "missing"), "a.yml:6:5: quotes.change no. 2: missing: bad"),
        (("tags", 1), "a.yml:9:3: tags no. 2: bad"),
        (("tags", 7), "a.yml:7:1: tags: bad"),
        (("nothing", "here"), "a.yml:1:1: nothing: bad"),
    ],
)
def test_the_place_is_as_near_as_the_document_has_it(steps: tuple[str | int, ...], line: str) -> None:
    assert [str(problem) for problem in problems_at(TEXT, [(steps, "bad")], path="a.yml")] == [line]


def test_a_long_name_is_cut() -> None:
    (problem,) = problems_at(TEXT, [(("quotes", "change", 0, "speaker"), "bad")], path="a.yml")
    assert str(problem) == "a.yml:5:14: quotes.change 'We kept our word to everybody who asked…': speaker: bad"


def test_a_text_without_places_still_has_its_problem() -> None:
    assert [str(one) for one in problems_at("a: [", [(("a",), "bad")], path="a.yml")] == ["a.yml:1: bad"]
