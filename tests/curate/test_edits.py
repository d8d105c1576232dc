import random
from typing import Any

import pytest

from mkdocs_briefing.curate import apply
from mkdocs_briefing.curate.edit_faults import unrecordable
from mkdocs_briefing.curate.edits import corrections
from mkdocs_briefing.curate.record import record_corrections
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.ingest import Metadata
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.yaml_files.parse import read_record
from tests.support.briefings import article, port

TITLE = "Ministers agree on a port"


def data(briefing: Briefing) -> dict[str, Any]:
    return briefing.model_dump(mode="json")


def wanted(edited: dict[str, Any]) -> dict[str, Any]:
    return corrections(data(port()), edited, own=Metadata(language="en"), own_title=TITLE)


def again(text: str) -> Briefing:
    return apply(port(), read_record(Curation, text, path="a.yml"), article())


def test_a_briefing_as_generated_needs_no_corrections() -> None:
    assert wanted(data(port())) == {}


def test_every_kind_of_edit_becomes_a_rule() -> None:
    edited = data(port())
    edited["title"] = "Port deal"
    edited["tags"] = ["trade"]
    edited["source"]["published"] = "2024-05-02"
    edited["bottom_line"] = "It opens in May."
    edited["handling"] = {"tlp": "green", "text_mode": None, "usage_terms": None}
    edited["key_points"].append({"text": "Nothing was signed in 2019."})
    edited["actors"][0]["roles"] = ["Trade Minister", "Duarte"]
    edited["quotes"][1]["speaker"]["name"] = "Luis Prado"
    edited["quotes"][2]["speaker"]["actor"] = "ana-duarte"
    edited["quotes"][0]["cue"] = None
    edited["background"] = []
    edited["timeline"][0]["date"] = "2019-12"
    edited["figures"][0] |= {"value": 13, "unit": None}
    assert wanted(edited) == {
        "title": "Port deal",
        "tags": ["trade"],
        "published": "2024-05-02",
        "bottom_line": "It opens in May.",
        "handling": {"tlp": "green"},
        "key_points": {"add": [{"text": "Nothing was signed in 2019."}]},
        "actors": {"change": [{"was": "Ana Duarte", "roles": ["Trade Minister", "Duarte"]}]},
        "quotes": {
            "change": [
                {"was": "the port would open in May", "cue": None},
                {"was": "We kept our word", "speaker": "Luis Prado"},
                {"was": "The port is ours", "speaker": "Ana Duarte"},
            ]
        },
        "background": {"drop": [{"was": "Nothing was signed in 2019."}]},
        "timeline": {"change": [{"was": "Nothing was signed in 2019.", "date": "2019-12"}]},
        "figures": {"change": [{"was": "12 piers", "value": 13, "unit": None}]},
    }


def test_an_actor_renamed_or_merged_by_a_rule_is_recognised_by_its_mentions() -> None:
    renamed = "actors: {change: [{was: Ana Duarte, name: Ana Duarte Lima}]}"
    assert wanted(data(again(renamed))) == {"actors": {"change": [{"was": "Ana Duarte", "name": "Ana Duarte Lima"}]}}
    merged = "actors: {change: [{was: Luis Prado, name: Ana Duarte}]}"
    assert wanted(data(again(merged))) == {
        "actors": {
            "change": [
                {"was": "Ana Duarte", "aliases": ["Luis Prado", "Mr. Prado"]},
                {"was": "Luis Prado", "name": "Ana Duarte"},
            ]
        }
    }


def test_what_is_computed_cannot_be_corrected() -> None:
    edited = data(port())
    edited["sentences"][0]["end"] = 20
    edited["source"]["words"] = 1
    edited["quotes"][0]["selector"]["prefix"] = "other"
    edited["quotes"][1]["speaker"]["actor"] = "luis-prado"
    edited["quotes"].reverse()
    edited["actors"][0]["salience"] = 0.9
    edited["actors"][0]["roles"] = ["Trade Minister"]
    edited["figures"][0]["value"] = 13
    assert list(unrecordable(data(port()), edited, data(port()))) == [
        ("sentences",),
        ("source", "words"),
        ("actors", 0, "salience"),
        ("quotes", 2, "selector"),
        ("quotes",),
    ]
    assert list(unrecordable(data(port()), edited, edited)) == [("sentences",), ("source", "words")]


# ---------------------------------------------------------------- there and back
def _edit(edited: dict[str, Any], chance: random.Random) -> None:
    """One edit of the kind a person makes."""
    part = chance.choice(["key_points", "quotes", "background", "timeline", "watch", "figures", "actors", "top"])
    items = edited.get(part) or []
    if part == "top":
        edited["bottom_line"] = chance.choice(["Wait and see.", "yes", "1:30", "# not a comment", "- a: b"])
    elif part == "actors":
        chance.choice(items)["roles"] = ["Deputy", "Minister: of “Trade”"][: chance.randint(0, 2)]
    elif items and chance.random() < 0.3:
        items.remove(chance.choice(items))
    elif part == "quotes":
        if items:
            item = chance.choice(items)
            item["speaker"] = chance.choice([None, "Ana Duarte", "Luis Prado"])
            item["attribution"] = "named" if item["speaker"] else "unattributed"
    elif items and chance.random() < 0.5:
        chance.choice(items)["text"] = chance.choice(
            ["no", "null", "Work: it starts.", "“A”\u2028B", "\U0001f6a2 ship"]
        )
    elif part != "figures":
        items.append({"text": f"Added {chance.random():.6f}"})


@pytest.mark.parametrize("seed", range(50))
def test_edits_made_by_hand_come_back_after_a_new_extraction(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (the same edits in every run)
    edited = data(port())
    for _ in range(3):
        _edit(edited, chance)
    rules = wanted(edited)
    text = record_corrections("", rules)
    result = data(again(text))
    assert _texts(result) == _texts(edited)
    assert record_corrections(text, rules) == text


def _texts(briefing: dict[str, Any]) -> dict[str, Any]:
    """What a person sees of the parts."""
    found: dict[str, Any] = {"bottom_line": briefing.get("bottom_line")}
    for part in ("key_points", "background", "timeline", "watch", "figures"):
        found[part] = sorted(item["text"] for item in briefing[part])
    found["roles"] = [[r if isinstance(r, str) else r["text"] for r in a["roles"]] for a in briefing["actors"]]
    found["speakers"] = [
        (q["content"]["text"], q["speaker"]["name"] if isinstance(q["speaker"], dict) else q["speaker"])
        for q in briefing["quotes"]
    ]
    return found
