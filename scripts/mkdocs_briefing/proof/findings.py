"""What a second reading of a briefing's values comes to: proved, different, or nothing that it could read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["figure", "date", "role", "negation"]
"""Which values are read again."""

Outcome = Literal["proved", "differs", "not read"]
"""`not read`: the words say nothing that this reading understands, so it proves nothing and disputes nothing."""


@dataclass(frozen=True)
class Finding:
    """The second reading of one value."""

    kind: Kind
    """Which value."""
    outcome: Outcome
    """Whether the article's words give the value."""
    message: str = ""
    """Where and what differs, in one line; empty unless it differs."""


def proved(kind: Kind) -> Finding:
    """Return that the words give the value."""
    return Finding(kind, "proved")


def not_read(kind: Kind) -> Finding:
    """Return that the words give no value to compare with."""
    return Finding(kind, "not read")


def differs(kind: Kind, message: str) -> Finding:
    """Return that the words give another value, as `message` says."""
    return Finding(kind, "differs", message)
