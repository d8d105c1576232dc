"""A reported statement in the making: what frames and quotation marks find, before it is a record of the briefing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.syntax import Range


@dataclass(frozen=True)
class Frame:
    """One reporting frame; spans are half-open ranges of token indexes."""

    cue: int
    """The token that reports."""
    cue_span: Range
    """The cue with its auxiliaries and particles."""
    source: Range | None
    """The whole noun phrase of the source; None when the text names none."""
    content: Range
    """From the first to the last token of what is reported."""
    kind: str
    """Which construction: `clause`, `infinitive`, `object`, `preposition`, `parenthesis`, `according`, `noun` …"""
    addressee: Range | None = None
    """To whom: `told CBS`."""
    next_cue_from: int = 0
    """Token before which no other cue counts: past the source of `according to a statement by the ministry`."""


@dataclass
class Attribution:
    """One reported statement in the making; ranges are of code points unless they say tokens."""

    content: Range
    """From the first to the last code point of what is reported."""
    frame: str
    """The construction it was found by."""
    cue: Range | None = None
    """The words that report."""
    cue_token: int | None = None
    """Index of their main token."""
    source: Range | None = None
    """Who reports, in tokens."""
    addressee: Range | None = None
    """To whom, in tokens."""
    report: bool = False
    """Whether the cue is one of saying, not of thinking, wanting or judging."""
    quoted: list[Segment] = field(default_factory=list)
    """Its quotations, in order."""
