from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.extract.text import quotation_marks
from mkdocs_briefing.extract.text.quotation_marks import segments

if TYPE_CHECKING:
    import re


def quoted(text: str) -> list[str]:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append((start, start + len(line)))
        start += len(line) + 1
    return [text[s.start : s.end] for s in segments(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We agree,” she said.", ["We agree,"]),
        ('"We agree," she said. "For now."', ["We agree,", "For now."]),
        (
            '"We at Nordlys ("NL") agree," she said. "For now."',
            ['We at Nordlys ("NL") agree,', "For now."],
        ),
        ('She said "the port" ("the old one") closed.', ["the port", "the old one"]),
        ("‘We agree,’ she said.", ["We agree,"]),
        ("''We agree,'' she said.", ["We agree,"]),
        ("„Wir sind einig“, sagte sie.", ["Wir sind einig"]),
        ("«Nous sommes d’accord», dit-elle.", ["Nous sommes d’accord"]),
        ("The port’s owners and the miners’ union met.", []),
        ('It’s 6\'2" tall and 8" wide.', []),
        ("“He said ‘never’ twice,” she recalled.", ["He said ‘never’ twice,"]),
        ("She said the “open port” was “closed.”", ["open port", "closed."]),
        ("“The first part", ["The first part"]),
        ("The rock ’n’ roll years", []),
        ("In the '90s it was full. 'It is over,' she said.", ["It is over,"]),
        ("In the ’60s it was full. ‘It is over,’ she said.", ["It is over,"]),
        ("She left in '98 and said 'it is time to go' later.", ["it is time to go"]),
        ("'Tell 'em it is over,' she said.", ["Tell 'em it is over,"]),
        ("'90 boats were lost,' she said.", ["90 boats were lost,"]),
        ("‘The ministers’ plan is dead,’ said Holm. ‘We waited.’", ["The ministers’ plan is dead,", "We waited."]),
        (
            "'The guests' coats were wet,' he said, 'and the dogs ran.'",
            ["The guests' coats were wet,", "and the dogs ran."],
        ),
        ("They called them ‘bosses’ and the workers ‘pets’ too.", ["bosses", "pets"]),
        ("‘The port is closed.\n‘The crews’ ship waits,’ he said.", ["The port is closed.", "The crews’ ship waits,"]),
        ("‘The crews’ ship waits.\n‘It is late,’ he said.", ["The crews’ ship waits.", "It is late,"]),
        ("’Twas late.\nHolm slept.", []),
        ("Holm called it ‘the drivers’ fault’ and left.", ["the drivers’ fault"]),
        ("Holm called it 'the drivers' fault' and left.", ["the drivers' fault"]),
        ("‘I’m leavin’ for good,’ he said. ‘Try and stop me.’", ["I’m leavin’ for good,", "Try and stop me."]),
        ('"It was “Fog of May.” We saw it.\n"Twice," he said.', ["It was “Fog of May.” We saw it.", "Twice,"]),
        ('"He said “no” to us," she said.', ["He said “no” to us,"]),
        ('“He said "no" to us,” she said.', ['He said "no" to us,']),
        ('"The port is closed,” said Holm. “We are done."', ["The port is closed,", "We are done."]),
        ("“The port is closed.\nIt stays closed.”\nHolm left.", ["The port is closed.", "It stays closed."]),
        ("“The port is closed.\nHolm left.\nIt stays closed.”", ["The port is closed."]),
        ("", []),
        ("“”", []),
    ],
)
def test_the_outermost_quotations_are_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_of_several_paragraphs_opens_in_each_and_closes_in_the_last() -> None:
    assert quoted("“One.\n“Two,” he said.") == ["One.", "Two,"]


@given(st.text(alphabet="a .,“”\"'‘’«»„`\n"))
def test_any_marks_give_disjoint_segments_inside_their_paragraphs(text: str) -> None:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append((start, start + len(line)))
        start += len(line) + 1
    found = segments(text, paragraphs)
    for segment in found:
        assert any(s <= segment.opened <= segment.start < segment.end <= segment.outer_end <= e for s, e in paragraphs)
    assert all(a.outer_end <= b.opened for a, b in pairwise(found))


def test_marks_that_open_and_never_close_are_looked_at_a_few_times_each(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = Counter[int]()
    closes = quotation_marks._Marks.closes

    def counted(marks: quotation_marks._Marks, mark: re.Match[str]) -> bool:
        looked[mark.start()] += 1
        return closes(marks, mark)

    monkeypatch.setattr(quotation_marks._Marks, "closes", counted)
    assert segments("'a " * 500, [(0, 1500)]) == []
    assert set(looked.values()) == {1}
