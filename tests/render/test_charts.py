from dataclasses import replace
from datetime import date
from itertools import pairwise
from types import SimpleNamespace

import pytest

from mkdocs_briefing.link import Companion, LinkedActor, link
from mkdocs_briefing.render.charts import (
    GRAPH_HEIGHT,
    GRAPH_WIDTH,
    MAX_LABEL_CHARACTERS,
    Bars,
    events_by_year,
    graph,
    mentions_over_time,
    over_time,
    relations,
    ties,
)
from tests.support.connected import entries


def actor(which: str, *companions: tuple[str, int], name: str = "", kind: str = "person") -> LinkedActor:
    together = tuple(Companion(other, sentences) for other, sentences in companions)
    return LinkedActor(which, name or which.title(), kind, (), (), (), together)


def events(*years: int) -> Bars | None:
    return events_by_year([SimpleNamespace(event=SimpleNamespace(date=str(year))) for year in years])


def months(*dates: tuple[int, int]) -> Bars | None:
    def appearance(year: int, month: int) -> SimpleNamespace:
        return SimpleNamespace(entry=SimpleNamespace(day=date(year, month, 1)), actor=SimpleNamespace(mentions=(1, 2)))

    return mentions_over_time([appearance(*dated) for dated in dates])


# ---------------------------------------------------------------- relations
@pytest.mark.parametrize("number", [1, 2, 5, 12])
def test_every_companion_and_its_label_has_a_place_of_its_own(number: int):
    names = [f"{letter}{'x' * 40}" for letter in "abcdefghijkl"[:number]]
    nodes = relations([(actor(name[0], name=name), 3) for name in names])
    assert [node.label for node in nodes] == [name[: MAX_LABEL_CHARACTERS - 1] + "…" for name in names]
    room = MAX_LABEL_CHARACTERS * 7.5  # units of a label in 15 units of the site's type, at most
    for node in nodes:
        left = {"start": 12, "middle": -room / 2, "end": -12 - room}[node.anchor]
        assert node.x + left >= 0
        assert node.x + left + room <= GRAPH_WIDTH
        assert 0 < node.y < GRAPH_HEIGHT
    for one, other in pairwise(nodes):
        assert abs(one.y - other.y) > 15 or abs(one.x - other.x) > 40


def test_companions_that_are_mentioned_together_are_tied_the_most_often_first():
    index = SimpleNamespace(
        actor_by_id={
            "a": actor("a", ("b", 9), ("c", 8), ("d", 7)),
            "b": actor("b", ("a", 9), ("c", 2), ("x", 5)),
            "c": actor("c", ("a", 8), ("d", 4)),
            "d": actor("d", kind="place"),
        }
    )
    one = index.actor_by_id["a"]
    assert ties(one, index) == (("c", "d"), ("b", "c"))
    drawn = graph(one, index)
    assert [(first.actor.id, second.actor.id) for first, second in drawn.ties] == [("c", "d"), ("b", "c")]
    assert drawn.types == ["person", "place"]


def test_the_graph_of_an_actor_in_no_company_is_empty():
    assert graph(actor("a"), SimpleNamespace(actor_by_id={})).nodes == ()


# ---------------------------------------------------------------- over time
def test_months_are_named_below_their_columns_and_years_below_the_first_and_every_january():
    bars = months((2023, 11), (2024, 2))
    assert [(bar.label, bar.tick, bar.under, bar.count) for bar in bars.columns] == [
        ("November 2023", "Nov", "", 2),
        ("December 2023", "Dec", "", 0),
        ("January 2024", "Jan", "2024", 0),
        ("February 2024", "Feb", "", 2),
    ]
    assert (bars.step, bars.width, [bar.x for bar in bars.columns]) == (44, 176, [0, 44, 88, 132])
    assert (bars.depth, events(2001, 2002).depth) == (114, 100)


def test_some_of_many_columns_are_named():
    assert [bar.tick for bar in months((2023, 1), (2024, 3)).columns if bar.tick] == ["Jan", "Apr", "Jul", "Oct", "Jan"]
    assert [bar.tick for bar in events(2001, 2019).columns if bar.tick] == ["2005", "2010", "2015"]
    assert [bar.tick for bar in months((1998, 1), (2003, 3)).columns] == [str(year) for year in range(1998, 2004)]


def test_a_column_is_known_by_how_its_dates_begin():
    assert [bar.key for bar in months((2023, 11), (2024, 1)).columns] == ["2023-11", "2023-12", "2024-01"]
    assert [bar.key for bar in events(2001, 2003).columns] == ["2001", "2002", "2003"]
    assert (months((2023, 11), (2024, 1)).unit, events(2001, 2003).unit) == ("month", "year")


def test_what_is_too_old_or_undated_is_counted_beside_the_picture():
    old, undated = (date(1900, 1, 1), 2), (None, 3)
    recent = [(date(2024, 1, 1), 5), (date(2025, 2, 1), 1)]
    found = [events(1848, 1900, 2001, 2003), *(over_time([*recent, *more]) for more in ([undated], [old, undated], []))]
    told = [(bars.left_out, bars.left_out_as) for bars in found if bars and bars.left_out]
    assert told == [(2, "older"), (3, "undated"), (5, "older or undated")]


def test_one_month_or_year_is_no_picture():
    assert months((2023, 11), (2023, 11)) is None
    assert events(2001) is None


def test_the_same_index_gives_the_same_picture():
    index = link(entries())
    okafor = index.actor_by_id["ines-okafor"]
    assert graph(okafor, index) == graph(replace(okafor), link(entries()))
