"""Matching rules to items, and keeping count of those that match nothing or cannot be meant."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from mkdocs_briefing.curate.passages import MisfitError
from mkdocs_briefing.curate.rules import Rule
from mkdocs_briefing.model import Actor, Quote, Record, StaleRule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mkdocs_briefing.curate.rules import Rules
    from mkdocs_briefing.model import Background, Event, Figure, KeyPoint, Watch

    Item = KeyPoint | Actor | Quote | Background | Event | Watch | Figure

T = TypeVar("T", bound="Item")
A = TypeVar("A", bound=Record)
C = TypeVar("C", bound=Rule)


def text_of(item: Item) -> str:
    """Return the text of an item with which a rule's `was` is compared."""
    match item:
        case Actor():
            return item.name
        case Quote():
            return item.content.text
        case _:
            return item.text


class Ledger:
    """An account of the rules of one curation file: which were stale, and which were wrong."""

    def __init__(self) -> None:
        self.stale: list[StaleRule] = []
        """Rules that no item matches."""
        self.faults: list[tuple[str, str]] = []
        """Pairs of a rule's place (`quotes.add[0]`) and what is wrong with it."""

    @contextmanager
    def rule(self, place: str) -> Iterator[None]:
        """Record a `MisfitError` that is raised inside as a fault of the rule at `place`."""
        try:
            yield
        except MisfitError as misfit:
            self.faults.append((place, str(misfit)))

    def correct(
        self, part: str, items: Sequence[T], rules: Rules[A, C], *, edit: Callable[[T, C], T], make: Callable[[A], T]
    ) -> list[T]:
        """Return the items of `part` that are not dropped, changed by `edit`, then the additions that `make` makes.

        Rules are matched with the items as extracted: no rule sees what another did.
        """
        dropped = {
            item.id for n, rule in enumerate(rules.drop) for item in self._matches(f"{part}.drop[{n}]", rule, items)
        }
        changed = {item.id: item for item in items}
        for n, change in enumerate(rules.change):
            place = f"{part}.change[{n}]"
            for item in self._matches(place, change, items):
                with self.rule(place):
                    changed[item.id] = edit(changed[item.id], change)
        made = []
        for n, addition in enumerate(rules.add):
            with self.rule(f"{part}.add[{n}]"):
                made.append(make(addition))
        return [changed[item.id] for item in items if item.id not in dropped] + made

    def _matches(self, place: str, rule: Rule, items: Sequence[T]) -> list[T]:
        """Return the items that a rule means; a rule that means none is stale."""
        found = [item for item in items if text_of(item) == rule.was and _stands_in(item, rule.sentence)]
        if not found:
            self.stale.append(StaleRule(rule=place, was=rule.was))
        return found


def _stands_in(item: Item, sentence: str | None) -> bool:
    return sentence is None or isinstance(item, Actor) or sentence in item.evidence


def typed_fields(rule: Record) -> dict[str, Any]:
    """Return the fields that the person typed, also those typed as null, without those that say what the rule means."""
    typed = rule.model_fields_set - {"was", "sentence"}
    return {name: getattr(rule, name) for name in type(rule).model_fields if name in typed}


def refuse_null(fields: Mapping[str, Any], *names: str) -> None:
    """Raise `MisfitError` when one of the fields called `names` was typed as null."""
    for name in names:
        if name in fields and fields[name] is None:
            raise MisfitError(f"{name}: cannot be null; give it a value or leave the line out")
