"""Matching rules to items, and keeping count of those that match nothing or cannot be meant."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from mkdocs_briefing.curate.passages import MisfitError
from mkdocs_briefing.curate.rules import Rule
from mkdocs_briefing.model import Actor, Quote, Record, StaleRule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mkdocs_briefing.curate.rules import Rules
    from mkdocs_briefing.model import Background, Event, Figure, KeyPoint, Watch

    Item = KeyPoint | Actor | Quote | Background | Event | Watch | Figure

T = TypeVar("T", bound="Item")
A = TypeVar("A", bound=Record)
C = TypeVar("C", bound=Rule)


def text_of(item: Item) -> str:
    """What a rule's `was` is compared with."""
    match item:
        case Actor():
            return item.name
        case Quote():
            return item.content.text
        case _:
            return item.text


class Ledger:
    """What became of the rules of one curation file."""

    def __init__(self) -> None:
        self.stale: list[StaleRule] = []
        self.faults: list[tuple[str, str]] = []
        """Places of rules with what is wrong with them."""

    @contextmanager
    def rule(self, place: str) -> Iterator[None]:
        """Keeps a `MisfitError` raised inside as a fault of the rule at `place`."""
        try:
            yield
        except MisfitError as misfit:
            self.faults.append((place, str(misfit)))

    def correct(
        self, part: str, items: Sequence[T], rules: Rules[A, C], *, edit: Callable[[T, C], T], make: Callable[[A], T]
    ) -> list[T]:
        """The items of `part` without those dropped, those changed by `edit`, then those made anew by `make`.

        Rules meet the items as extracted: no rule sees what another did.
        """
        dropped = {item.id for n, rule in enumerate(rules.drop) for item in self._met(f"{part}.drop[{n}]", rule, items)}
        changed = {item.id: item for item in items}
        for n, change in enumerate(rules.change):
            place = f"{part}.change[{n}]"
            for item in self._met(place, change, items):
                with self.rule(place):
                    changed[item.id] = edit(changed[item.id], change)
        made = []
        for n, addition in enumerate(rules.add):
            with self.rule(f"{part}.add[{n}]"):
                made.append(make(addition))
        return [changed[item.id] for item in items if item.id not in dropped] + made

    def _met(self, place: str, rule: Rule, items: Sequence[T]) -> list[T]:
        met = [item for item in items if text_of(item) == rule.was and _stands_in(item, rule.sentence)]
        if not met:
            self.stale.append(StaleRule(rule=place, was=rule.was))
        return met


def _stands_in(item: Item, sentence: str | None) -> bool:
    return sentence is None or isinstance(item, Actor) or sentence in item.evidence


def given(rule: Record, *, but: frozenset[str] = frozenset({"was", "sentence"})) -> dict[str, object]:
    """The fields that the person typed, a null included."""
    return {name: getattr(rule, name) for name in type(rule).model_fields if name in rule.model_fields_set - but}
