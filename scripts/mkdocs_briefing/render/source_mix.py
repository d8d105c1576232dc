"""Who stands behind a text: the kinds of sources of the statements that it rests on, and how sure they sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.render.wording import SOURCE_KINDS, UNRESOLVED, count_by_source, source_kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from mkdocs_briefing.model import Briefing, KeyPoint, Quote

COUNTED = {
    "named": ("by a named person", "by named people"),
    "institutional": ("by an institution", "by institutions"),
    "unnamed": ("by an unnamed source", "by unnamed sources"),
    UNRESOLVED: ("by somebody not resolved", "by somebody not resolved"),
    "unattributed": ("attributed to nobody", "attributed to nobody"),
}
"""Words after the number of statements of each kind of source, for one and for more."""

DOUBTFUL = frozenset({"unnamed", UNRESOLVED, "unattributed", "hedge", "doubtful"})
"""Kinds of labels that make a statement less than certain."""

OWN_WORDS = "the article’s own words"
"""What is said of a key point on which no statement rests."""


@dataclass(frozen=True)
class SourceMix:
    """Who stands behind a key point."""

    speakers: tuple[tuple[str, str], ...]
    """Kind of each source with its name as the page prints it, in the order of the article: `named`, `Ana Duarte`."""
    hedges: tuple[str, ...]
    """Words that weaken a statement: `is likely`."""
    doubtful: int = 0
    """Number of the statements that extraction is not sure of."""

    @property
    def labels(self) -> tuple[str, ...]:
        """What is printed below the key point: `named source: Ana Duarte`, `hedged: “is likely”`."""
        return tuple(label for _, label in self.marked)

    @property
    def marked(self) -> tuple[tuple[str, str], ...]:
        """The labels, each with the kind of its badge; the article's own words have no kind."""
        hedges = (("hedge", f"hedged: “{hedge}”") for hedge in self.hedges)
        unsure = (("doubtful", f"{count(self.doubtful, 'statement')} to check"),) if self.doubtful else ()
        return (*(self._sources() or (("", OWN_WORDS),)), *hedges, *unsure)

    @property
    def doubts(self) -> tuple[str, ...]:
        """The labels that say why a text is less than certain."""
        return tuple(label for kind, label in self.marked if kind in DOUBTFUL)

    def _sources(self) -> tuple[tuple[str, str], ...]:
        """Return the kinds of sources with their labels, in which the sources of one kind stand together."""
        names: dict[str, list[str]] = {}
        for kind, name in self.speakers:
            names.setdefault(kind, []).append(name)
        return tuple((kind, _source_label(kind, found)) for kind, found in names.items())


def source_mix(point: KeyPoint, briefing: Briefing) -> SourceMix:
    """Return who stands behind a key point: the sources of the statements in its sentences of the body.

    A heading has no statements of its own, so of a heading the sentences that support it count.
    """
    in_body = {sentence.id for sentence in briefing.sentences if sentence.role == "body"}
    return mix_of_sentences(in_body.intersection(point.evidence) or point.evidence, briefing)


def mix_of_sentences(sentences: Collection[str], briefing: Briefing) -> SourceMix:
    """Return the sources of the statements in these sentences, which are given by their ids."""
    quotes = [quote for quote in briefing.quotes if not set(sentences).isdisjoint(quote.evidence)]
    return SourceMix(
        speakers=tuple(dict.fromkeys(map(_speaker, quotes))),
        hedges=tuple(dict.fromkeys(quote.hedge.text for quote in quotes if quote.hedge)),
        doubtful=_number_of_doubtful(quotes),
    )


def how_sure(briefing: Briefing) -> str | None:
    """Return how many statements there are and of whom: `13 statements: 5 by named people, 4 by …`."""
    if not briefing.quotes:
        return None
    tally = count_by_source(briefing)
    sources = ", ".join(_counted(kind, tally) for kind in COUNTED if tally[kind])
    hedged = sum(quote.hedge is not None for quote in briefing.quotes)
    doubtful = _number_of_doubtful(briefing.quotes)
    notes = "".join(f"; {number} {what}" for number, what in ((hedged, "hedged"), (doubtful, "to check")) if number)
    return f"{count(len(briefing.quotes), 'statement')}: {sources}{notes}"


def _number_of_doubtful(quotes: Iterable[Quote]) -> int:
    return sum(quote.certainty == "doubtful" for quote in quotes)


def _counted(kind: str, tally: Mapping[str, int]) -> str:
    one, more = COUNTED[kind]
    return f"{tally[kind]} {one if tally[kind] == 1 else more}"


def _speaker(quote: Quote) -> tuple[str, str]:
    return source_kind(quote), quote.speaker.name if quote.speaker else ""


def _source_label(kind: str, names: Iterable[str]) -> str:
    listed = ", ".join(name for name in names if name)
    return f"{SOURCE_KINDS[kind].lower()}: {listed}" if listed else SOURCE_KINDS[kind].lower()
