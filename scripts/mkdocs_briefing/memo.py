"""A cache of results between the builds of a preview, so that nothing is made twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Value = TypeVar("Value")


class Memo:
    """Results by keys that stand for everything they were made from.

    A result that one round did not ask for is dropped after it, so that the memory grows with the site and not with
    the number of rounds. One that is not `lasting` keeps nothing.
    """

    def __init__(self, *, lasting: bool = True) -> None:
        self._lasting = lasting
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}

    def __call__(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return what `make` returns, or returned for the same key in this round or the one before."""
        if not self._lasting:
            return make()
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else make()
        value: Value = self._now[key]
        return value

    def turn(self) -> None:
        """End a round: drop the results that it did not ask for."""
        self._before, self._now = self._now, {}


NONE = Memo(lasting=False)
"""A memo that keeps nothing, for a process that builds once."""
