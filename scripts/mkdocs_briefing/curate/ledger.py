"""Matching rules to items, and keeping count of those that match nothing or cannot be meant."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar, cast

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
        known: dict[str, list[T]] = {}
        for item in items:
            known.setdefault(text_of(item), []).append(item)
        dropped = {
            item.id for n, rule in enumerate(rules.drop) for item in self._matches(f"{part}.drop[{n}]", rule, known)
        }
        changed = {item.id: item for item in items}
        for n, change in enumerate(rules.change):
            place = f"{part}.change[{n}]"
            for item in self._matches(place, change, known):
                with self.rule(place):
                    changed[item.id] = edit(changed[item.id], change)
        made = []
        used: dict[str, set[str]] = {item.id: {""} for item in items}
        for n, addition in enumerate(rules.add):
            with self.rule(f"{part}.add[{n}]"):
                item = make(addition)
                if part != "actors":  # those of one id are one actor
                    item = _with_own_id(item, used)
                made.append(item)
        return [changed[item.id] for item in items if item.id not in dropped] + made

    def _matches(self, place: str, rule: Rule, known: Mapping[str, Sequence[T]]) -> list[T]:
        """Return the items, `known` by their texts, that a rule means; a rule that means none is stale."""
        found = [item for item in known.get(rule.was, ()) if _stands_in(item, rule.sentence)]
        if not found:
            self.stale.append(StaleRule(rule=place, was=rule.was))
        return found


def _with_own_id(item: T, used: dict[str, set[str]]) -> T:
    """Return an added item, under a longer id where another one has its id: their texts are equal or only look so.

    `used` has the contents of items by their ids. Raises `MisfitError` for an item that was added before.
    """
    alike, content = used.setdefault(item.id, set()), item.model_dump_json()
    if content in alike:
        raise MisfitError("is added twice; delete one of the two")
    alike.add(content)
    return item if len(alike) == 1 else cast("T", item.model_copy(update={"id": f"{item.id}-{len(alike)}"}))


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
