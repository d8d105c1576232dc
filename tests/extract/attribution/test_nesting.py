"""Which report stands in which."""

import pytest

from mkdocs_briefing.extract.attribution.nesting import parents_of
from mkdocs_briefing.extract.attribution.records import Attribution
from tests.support.extraction import parts_of


def test_the_parent_is_the_smallest_content_that_holds_cue_and_content() -> None:
    outer = Attribution((10, 90), "clause", cue=(5, 9))
    middle = Attribution((30, 90), "clause", cue=(25, 29))
    inner = Attribution((50, 90), "clause", cue=(45, 49))
    assert parents_of([outer, middle, inner]) == {2: 1, 3: 2}


def test_a_cue_outside_the_content_is_no_part_of_it() -> None:
    said = Attribution((10, 60), "clause", cue=(5, 9))
    according = Attribution((10, 40), "according", cue=(61, 70))
    assert parents_of([said, according]) == {}


def test_two_attributions_of_the_same_content_hold_neither_each_other() -> None:
    first, second = Attribution((0, 40), "clause", cue=(10, 14)), Attribution((0, 40), "noun", cue=(20, 24))
    assert parents_of([first, second]) == {}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (
            "Otto Brandt called for a bigger fleet, state media reported on Wednesday.",
            ("Otto Brandt", "a bigger fleet"),
        ),
        (
            "Otto Brandt said the fleet was old, state media reported on Wednesday.",
            ("Otto Brandt", "the fleet was old"),
        ),
        ("Otto Brandt said she would quit, the Port Times reported.", ("Otto Brandt", "she would quit")),
        (
            "The newspaper reported that Otto Brandt had called for a bigger fleet.",
            ("Otto Brandt", "a bigger fleet"),
        ),
    ],
)
def test_what_a_medium_reports_of_somebody_is_theirs_too(text: str, inner: tuple[str, str]) -> None:
    quotes = {(q.speaker.name if q.speaker else None, q.content.text) for q in parts_of(text).quotes}
    assert inner in quotes
