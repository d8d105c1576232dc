"""`briefing check` on values that the article's words do not give."""

from pathlib import Path

import pytest

from mkdocs_briefing.model import Span
from mkdocs_briefing.project.check import check
from mkdocs_briefing.project.pipeline import Settings, run
from mkdocs_briefing.project.store import write_briefing

pytestmark = pytest.mark.model

ARTICLE = """\
---
title: Harbour buys cranes
published: 2024-05-08
---
Harbour director Ana Holm said on Tuesday that the port had paid $5.4-billion for three cranes.
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/port.md").write_text(ARTICLE, encoding="utf-8")
    made = Settings(root=tmp_path)
    run(made)
    return made


def store_with(settings: Settings, part: str, **values: object) -> None:
    """Store the briefing as a faulty extraction would have made it."""
    (entry,) = run(settings).entries
    first, *others = getattr(entry.briefing, part)
    changed = entry.briefing.model_copy(update={part: (first.model_copy(update=values), *others)})
    write_briefing(settings.root / "build/briefings/port.yml", changed)


def test_values_that_the_words_give_are_counted(settings: Settings) -> None:
    result = check(settings)
    assert (result.problems, result.proved, result.not_read) == ((), 4, 0)


@pytest.mark.parametrize(
    ("part", "values", "message"),
    [
        ("figures", {"value": 5.4}, "figures f1: '$5.4-billion' is 5400000000 USD, not 5.4"),
        ("figures", {"text": "$5.4", "value": 5.4}, "figures f1: '$5.4' is only a part of '$5.4-billion'"),
        ("timeline", {"date": "2024-05-08"}, "timeline t1: 'on Tuesday' is 2024-05-07 or 2024-05-14, not 2024-05-08"),
    ],
)
def test_a_value_that_the_words_do_not_give_is_a_problem(
    settings: Settings, part: str, values: dict[str, object], message: str
) -> None:
    store_with(settings, part, **values)
    assert [str(problem) for problem in check(settings).problems] == [
        f"build/briefings/port.yml: {message}; correct it in seeds/port.curation.yml"
    ]


def test_a_value_that_a_person_typed_is_not_read_again(settings: Settings) -> None:
    curation = "figures:\n  change:\n    - was: $5.4-billion\n      value: 5\n"
    (settings.root / "seeds/port.curation.yml").write_text(curation, encoding="utf-8")
    run(settings)
    assert (check(settings).problems, check(settings).proved) == ((), 3)


def test_a_quote_that_breaks_a_promise_is_told_with_what_to_do(settings: Settings) -> None:
    (settings.root / "seeds/port.md").write_text(f"{ARTICLE}The cranes never came.\n", encoding="utf-8")
    (entry,) = run(settings).entries
    start = entry.article.index("never")
    store_with(settings, "quotes", cue=Span.of(entry.article, start, start + len("never")))
    told = [str(problem) for problem in check(settings).problems]
    assert (
        "build/briefings/port.yml: quote q1: “never” denies it, but stands in none of its sentences; "
        "correct it in seeds/port.curation.yml"
    ) in told
