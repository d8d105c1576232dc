"""A second reading of whole briefings: what it reads, what it leaves to people, what it knows of the first."""

from __future__ import annotations

import datetime as dt
from typing import Any

import grimp
import pytest

from mkdocs_briefing.model import Figure
from mkdocs_briefing.proof import prove
from tests.support.briefings import TEXT, port


def disputes(**parts: Any) -> list[str]:
    changed = port().model_copy(update=parts)
    return [f.message for f in prove(changed, TEXT, anchor=dt.date(2024, 5, 8)) if f.outcome == "differs"]


def test_a_sound_briefing_is_not_disputed() -> None:
    assert disputes() == []


def wrong_figure(origin: str) -> Figure:
    return Figure(id="f1", text="12 piers", value=13, unit="piers", evidence=("s7",), origin=origin)


def test_a_wrong_value_is_disputed_but_not_one_that_a_person_typed() -> None:
    assert disputes(figures=(wrong_figure("extracted"),)) == ["figures f1: '12 piers' is 12 piers, not 13"]
    assert disputes(figures=(wrong_figure("curated"),)) == []


@pytest.mark.parametrize(("origin", "expected"), [("extracted", 1), ("curated", 0)])
def test_a_wrong_date_is_disputed_but_not_one_that_a_person_typed(origin: str, expected: int) -> None:
    event = port().timeline[0].model_copy(update={"date": "2018", "origin": origin})
    assert len(disputes(timeline=(event,))) == expected


def test_the_second_reading_imports_nothing_of_the_first() -> None:
    graph = grimp.build_graph("mkdocs_briefing")
    found = {
        name
        for module in ("mkdocs_briefing.proof", *graph.find_descendants("mkdocs_briefing.proof"))
        for name in graph.find_upstream_modules(module)
    }
    rooms = {name.split(".")[1] for name in found if "." in name}
    assert rooms == {"model", "proof"}
