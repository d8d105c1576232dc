"""Corrections are written into a file without a change to anything else in it."""

import random
import re

import pytest

from mkdocs_briefing.curate import confirmations, record
from mkdocs_briefing.curate.record import record_corrections
from mkdocs_briefing.yaml_files.parse import read_plain

FILE = """\
# Our corrections; ask Ana before changing them.
bottom_line: 'It opens in May.'   # agreed on Monday

quotes:
  change:
  # she meant her deputy
  - was: We kept our word
    speaker: Luis Prado
  - was: A sentence that is gone
    kind: mixed
"""


def test_comments_order_and_quotation_marks_stay() -> None:
    rules = {"change": [{"was": "We kept our word", "speaker": "Luis Prado"}]}
    said = {"bottom_line": "It opens in May.", "quotes": rules}
    assert record_corrections(FILE, said, stale=frozenset({("quotes", "A sentence that is gone")})) == FILE


def test_a_correction_is_added_changed_and_taken_away_in_its_place() -> None:
    rules = {"change": [{"was": "We kept our word", "speaker": "Ana Duarte"}], "drop": [{"was": "The port is ours"}]}
    assert record_corrections(FILE, {"tags": ["trade"], "quotes": rules}) == (
        "# Our corrections; ask Ana before changing them.\n"
        "quotes:\n"
        "  change:\n"
        "  # she meant her deputy\n"
        "  - was: We kept our word\n"
        "    speaker: Ana Duarte\n"
        "  drop:\n"
        "  - was: The port is ours\n"
        "tags:\n"
        "- trade\n"
    )


def test_a_new_file_holds_the_rules_alone() -> None:
    assert (
        record_corrections("", {"figures": {"drop": [{"was": "12 piers"}]}}) == "figures:\n  drop:\n  - was: 12 piers\n"
    )
    assert record_corrections("", {}) == ""


def test_a_comment_at_a_rule_that_goes_moves_to_the_end() -> None:
    text = "watch:\n  drop:\n  # not certain\n  - was: It opens.\nbottom_line: Wait.\n"
    assert record_corrections(text, {"bottom_line": "Wait."}).splitlines()[-1] == "# not certain"


def test_rules_for_equal_texts_are_told_apart_by_their_sentences() -> None:
    rules = {
        "change": [{"was": "A", "sentence": "s1", "kind": "mixed"}, {"was": "A", "sentence": "s4", "kind": "direct"}]
    }
    text = record_corrections("", {"quotes": rules})
    assert record_corrections(text, {"quotes": rules}) == text
    assert "s4" not in record_corrections(text, {"quotes": {"change": rules["change"][:1]}})


def test_a_date_that_is_typed_without_quotation_marks_is_left_so() -> None:
    text = "published: 2024-05-01\n"
    assert record_corrections(text, {"published": "2024-05-01"}) == text


COMMENTED = """\
# Ours
title: Port deal   # short
quotes:
  drop:
  # not said
  - was: A   # by nobody

  - {was: 'B', sentence: s2}
  confirm:
  - {was: C, of: 1f}  # looked at
# about the watch
watch:
  add:
  - text: It opens, perhaps
"""
WITH_EMPTY_LINES = re.sub(" *#.*", "", COMMENTED)
BARE = re.sub("\n+", "\n", WITH_EMPTY_LINES)


def step(text: str, chance: random.Random) -> str:
    """One correction, or confirmation, more or less."""
    name = chance.choice("ABCDEFGH")
    match chance.randrange(4):
        case 0:
            return confirmations.confirm(text, "quotes", f"{name}: it is", "of1")
        case 1:
            return confirmations.take_back(text, "quotes", f"{name}: it is", "of1")
        case 2:
            return record_corrections(text, {"quotes": {"drop": [{"was": name, "sentence": "s1"}, {"was": "B"}]}})
    added = [{"text": f"{name}, “no” {n}", "evidence": ["s1", "s2"], "gloss": None} for n in range(2)]
    return record_corrections(text, {"title": f"Deal {name}", "watch": {"add": added}, "quotes": {}})


@pytest.mark.parametrize("text", ["", BARE, WITH_EMPTY_LINES, COMMENTED])
@pytest.mark.parametrize("seed", range(4))
def test_a_document_that_is_held_is_written_as_if_it_were_read_again(
    text: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = text
    for n in range(15):
        before = held
        held = step(before, random.Random(seed * 100 + n))  # noqa: S311
        with monkeypatch.context() as patch:
            patch.setattr(record, "_DOCUMENTS", {})
            read = step(before, random.Random(seed * 100 + n))  # noqa: S311
        assert held == read
        assert set(read_plain(held, path="x") or {}) <= {"title", "quotes", "watch"}
