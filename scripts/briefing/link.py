"""Many briefings to one index: actors across briefings, related briefings, topics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Briefing


@dataclass(frozen=True)
class Entry:
    """A briefing with the article it was made from: where the right half of the line begins."""

    briefing: Briefing
    """As the YAML holds it, corrections applied."""
    article: str
    """The article's text, to which the briefing's offsets refer."""
