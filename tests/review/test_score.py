"""What reviewers changed, as measures."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.review.actions import Action
from mkdocs_briefing.review.desk import Desk
from mkdocs_briefing.review.score import examples, table
from mkdocs_briefing.review.signed import Signed, signed_briefings
from tests.review.test_desk import DAY, NAME, act, item

if TYPE_CHECKING:
    from mkdocs_briefing.project.settings import Settings

pytestmark = pytest.mark.model


def reviewed(settings: Settings) -> list[Signed]:
    return list(signed_briefings(settings))


def test_a_reviewed_briefing_is_counted_by_what_was_changed(settings: Settings):
    desk = Desk(settings)
    before = len(desk.look(NAME).briefing.quotes)
    act(desk, "drop", item(desk, "quotes", "We were told nothing"))
    act(desk, "change", item(desk, "quotes", "It is safe"), speaker="Tomas Berg")
    desk.act(NAME, Action(verb="add", part="quotes", fields={"text": "The town built the bridge in 1934"}))
    desk.sign(NAME, by="A. Analyst", date=DAY)
    lines = list(table(reviewed(settings)))
    kept = before - 1
    assert lines[2] == (
        f"quotes      precision {kept / before:.2f} ({kept}/{before})"
        f"  recall {kept / (kept + 1):.2f} ({kept}/{kept + 1})"
        f"  unchanged {(kept - 1) / kept:.2f} ({kept - 1}/{kept})"
    )
    assert lines[-1] == "1 reviewed briefing, 3.00 edits each"


def test_an_actor_under_another_name_is_changed_and_one_of_two_made_one_is_dropped(settings: Settings):
    desk = Desk(settings)
    act(desk, "change", item(desk, "actors", "Ana Duarte"), name="Ana Maria Duarte")
    act(desk, "merge", item(desk, "actors", "Tomas Berg"), into=item(desk, "actors", "Luis Prado")["id"])
    desk.sign(NAME, by="A. Analyst", date=DAY)
    (one,) = reviewed(settings)
    found = one.verdicts("actors")
    assert (found["changed"], found["dropped"], found["added"]) == (2, 1, 0)


def test_what_nobody_signed_is_not_counted(settings: Settings):
    act(Desk(settings), "drop", item(Desk(settings), "quotes", "We were told nothing"))
    assert reviewed(settings) == []
    assert list(table([]))[-1] == "0 reviewed briefings, 0.00 edits each"


def test_a_signature_that_is_stale_is_not_counted(settings: Settings):
    desk = Desk(settings)
    desk.sign(NAME, by="A. Analyst", date=DAY)
    act(desk, "drop", item(desk, "quotes", "We were told nothing"))
    assert reviewed(settings) == []


def test_examples_have_the_text_the_items_and_what_was_wrong(settings: Settings):
    desk = Desk(settings)
    act(desk, "drop", item(desk, "quotes", "We were told nothing"))
    desk.sign(NAME, by="A. Analyst", date=DAY)
    (line,) = map(json.loads, examples(reviewed(settings)))
    assert line["text"] == desk.look(NAME).article
    assert line["review"]["by"] == "A. Analyst"
    assert [one["content"]["text"] for one in line["dropped"]["quotes"]] == ["We were told nothing"]
    assert "We were told nothing" not in [one["content"]["text"] for one in line["items"]["quotes"]]
