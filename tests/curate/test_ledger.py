"""Rules are matched with the items as extracted, and each that matches none is accounted for."""

import pytest

from mkdocs_briefing.curate.ledger import Ledger, refuse_null, typed_fields
from mkdocs_briefing.curate.passages import MisfitError
from mkdocs_briefing.curate.rules import Rule, Rules, WatchAdd, WatchChange
from mkdocs_briefing.model import Watch

ITEMS = (
    Watch(id="w1", text="It opens.", evidence=("s1",)),
    Watch(id="w2", text="It closes.", evidence=("s2",)),
    Watch(id="w3", text="It opens.", evidence=("s3",)),
)


def made(rule: WatchAdd) -> Watch:
    return Watch(id="new", text=rule.text, evidence=("s1",))


def corrected(rules: Rules[WatchAdd, WatchChange], ledger: Ledger) -> list[str]:
    def edit(item: Watch, rule: WatchChange) -> Watch:
        if rule.text == "refused":
            raise MisfitError("text: refused")
        return item.model_copy(update={"text": rule.text})

    return [item.text for item in ledger.correct("watch", ITEMS, rules, edit=edit, make=made)]


def test_rules_change_drop_and_add() -> None:
    ledger = Ledger()
    rules = Rules[WatchAdd, WatchChange](
        add=(WatchAdd(text="New."),),
        change=(WatchChange(was="It closes.", text="It shuts."),),
        drop=(Rule(was="It opens."),),
    )
    assert corrected(rules, ledger) == ["It shuts.", "New."]
    assert (ledger.stale, ledger.faults) == ([], [])


def test_a_sentence_narrows_a_rule() -> None:
    rules = Rules[WatchAdd, WatchChange](drop=(Rule(was="It opens.", sentence="s3"),))
    assert corrected(rules, Ledger()) == ["It opens.", "It closes."]


def test_no_rule_sees_what_another_did() -> None:
    ledger = Ledger()
    rules = Rules[WatchAdd, WatchChange](
        change=(WatchChange(was="It closes.", text="It shuts."), WatchChange(was="It shuts.", text="It ends."))
    )
    assert corrected(rules, ledger)[1] == "It shuts."
    assert [(stale.rule, stale.was) for stale in ledger.stale] == [("watch.change[1]", "It shuts.")]


def test_a_rule_that_cannot_be_applied_is_a_fault_at_its_place() -> None:
    ledger = Ledger()
    corrected(Rules[WatchAdd, WatchChange](change=(WatchChange(was="It closes.", text="refused"),)), ledger)
    assert ledger.faults == [("watch.change[0]", "text: refused")]


def test_additions_of_one_id_get_ids_of_their_own() -> None:
    ledger = Ledger()
    rules = Rules[WatchAdd, WatchChange](add=tuple(WatchAdd(text=text) for text in ("A.", "B.", "A.", "C.")))
    found = ledger.correct("watch", ITEMS, rules, edit=lambda item, _: item, make=made)
    assert [(item.id, item.text) for item in found[len(ITEMS) :]] == [("new", "A."), ("new-2", "B."), ("new-3", "C.")]
    assert ledger.faults == [("watch.add[2]", "is added twice; delete one of the two")]


def test_an_addition_never_gets_the_id_of_what_was_extracted() -> None:
    rules = Rules[WatchAdd, WatchChange](add=(WatchAdd(text="It opens."),))
    items = (*ITEMS, Watch(id="new", text="It ends.", evidence=("s3",)))
    found = Ledger().correct("watch", items, rules, edit=lambda item, _: item, make=made)
    assert [item.id for item in found] == ["w1", "w2", "w3", "new", "new-2"]


def test_a_null_is_typed_and_what_is_left_out_is_not() -> None:
    rule = WatchChange.model_validate({"was": "It closes.", "text": None})
    assert typed_fields(rule) == {"text": None}
    with pytest.raises(MisfitError, match="text: cannot be null; give it a value or leave the line out"):
        refuse_null(typed_fields(rule), "text")
    refuse_null(typed_fields(rule), "evidence")
