"""Corrections are written into a file without a change to anything else in it."""

from mkdocs_briefing.curate.record import record_corrections

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
