"""What changed in the briefing between two versions of an article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.curate import apply
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.link.changes import changes, pair_items
from mkdocs_briefing.link.versions import Version
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.yaml_files.parse import read_record
from tests.support.briefings import TEXT, article, port


def curated(text: str) -> Briefing:
    return apply(port(), read_record(Curation, text, path="a.yml"), article())


def changed_lines(later: Briefing, *, text: str = TEXT) -> list[str]:
    return [str(change) for change in changes(Version(port(), TEXT), Version(later, text))]


def test_equal_briefings_have_no_changes() -> None:
    assert changed_lines(port()) == []


@pytest.mark.parametrize(
    ("corrections", "lines"),
    [
        ("title: x", []),
        ("bottom_line: It opens.", ["~ briefing: bottom line: none → It opens."]),
        ("quotes: {drop: [{was: We kept our word}]}", ["- quote Ana Duarte: “We kept our word”"]),
        (
            "quotes: {change: [{was: We kept our word, speaker: Luis Prado, kind: mixed}]}",
            ["~ quote Luis Prado: “We kept our word”: speaker: Ana Duarte → Luis Prado; kind: direct → mixed"],
        ),
        (
            "quotes: {change: [{was: We kept our word, speaker: null}]}",
            ["~ quote nobody named: “We kept our word”: speaker: Ana Duarte → none; attribution: named → unattributed"],
        ),
        (
            "timeline: {change: [{was: Nothing was signed in 2019., date: 2018}]}",
            ["~ event 2018: “Nothing was signed in 2019.”: date: 2019 → 2018"],
        ),
        ("timeline: {drop: [{was: Nothing was signed in 2019.}]}", ["- event 2019: “Nothing was signed in 2019.”"]),
        (
            "figures: {drop: [{was: 12 piers}]}",
            ["- figure 12 piers, in “Prado said. Work on the 12 piers starts next week.”"],
        ),
        (
            "key_points: {change: [{was: Ministers agree on a port, text: Ministers agree on the port}]}",
            ["~ key point: … agree on a port → … agree on the port"],
        ),
        ("background: {change: [{was: Nothing was signed in 2019., text: Nothing was signed in 2018.}]}", []),
        (
            "quotes: {change: [{was: the port would open in May, text: the port would open}]}",
            ["~ quote Ana Duarte: “the port would open”: words: … would open in May → … would open"],
        ),
        ("background: {add: [{text: Something else}]}", ["+ background “Something else”"]),
        ("actors: {change: [{was: Luis Prado, roles: [Deputy]}]}", ["~ actor Luis Prado: roles: none → Deputy"]),
    ],
)
def test_each_changed_item_is_one_line(corrections: str, lines: list[str]) -> None:
    assert changed_lines(curated(corrections)) == lines


def test_a_dropped_actor_is_a_change() -> None:
    assert "- actor Luis Prado" in changed_lines(curated("actors: {drop: [{was: Luis Prado}]}"))


@given(before=st.lists(st.text(max_size=4)), after=st.lists(st.text(max_size=4)))
def test_every_item_of_both_is_in_one_pair(before: list[str], after: list[str]) -> None:
    pairs = pair_items(before, after, str)
    assert sorted(was for was, _ in pairs if was is not None) == sorted(before)
    assert [now for _, now in pairs if now is not None] == after
    assert (None, None) not in pairs


def test_equal_items_are_paired_before_similar_ones() -> None:
    pairs = pair_items(["port of Maravel", "port of Maraval"], ["port of Maraval"], str)
    assert pairs == [("port of Maraval", "port of Maraval"), ("port of Maravel", None)]


def test_without_a_similarity_only_equal_items_are_pairs() -> None:
    assert pair_items(["port of Maravel"], ["port of Maraval"], str, alike=None) == [
        (None, "port of Maraval"),
        ("port of Maravel", None),
    ]
