"""An annotated article to the parts of a briefing.

Each module finds one part and knows nothing of the others; what one needs of another is handed to it here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from briefing.annotate import Annotation
    from briefing.model import Actor, Background, Event, Figure, Gap, KeyPoint, Quote, Watch


@dataclass(frozen=True)
class Parts:
    """What extraction finds in one article; the fields of the briefing of the same names."""

    key_points: tuple[KeyPoint, ...] = ()
    """In the order of the article."""
    actors: tuple[Actor, ...] = ()
    """Most salient first."""
    quotes: tuple[Quote, ...] = ()
    """In the order of the article."""
    background: tuple[Background, ...] = ()
    """In the order of the article."""
    timeline: tuple[Event, ...] = ()
    """By date; undated last."""
    watch: tuple[Watch, ...] = ()
    """In the order of the article."""
    figures: tuple[Figure, ...] = ()
    """In the order of the article."""
    gaps: tuple[Gap, ...] = ()
    """What could not be said, and why."""


def extract(annotation: Annotation, *, published: dt.date | None) -> Parts:  # noqa: ARG001
    """Everything found in one article; `published` anchors its relative dates."""
    return Parts()
