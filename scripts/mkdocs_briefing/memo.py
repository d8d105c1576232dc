"""What pure functions gave before, for what they were given: a preview makes nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Value = TypeVar("Value")


class Memo:
    """Results by keys that tell everything they were made from.

    What one round did not ask for is forgotten after it, so that it grows with the site and not with the rounds.
    """

    def __init__(self, *, lasting: bool = True) -> None:
        self._lasting = lasting
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}

    def __call__(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """What `make` gives, or gave under the same key in this round or the one before."""
        if not self._lasting:
            return make()
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else make()
        value: Value = self._now[key]
        return value

    def turn(self) -> None:
        """Ends a round."""
        self._before, self._now = self._now, {}


NONE = Memo(lasting=False)
"""Makes everything each time: of one build there is nothing to remember."""
