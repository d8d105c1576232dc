"""What the sections of a briefing print, so that a reader meets each sentence of context once.

A sentence may be background, the evidence of a figure and a dated event at once. It is printed where it says the most,
and there the anchors of the other items are too, so that every link to them still leads to it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from mkdocs_briefing.model import support_of
from mkdocs_briefing.render.wording import BACKGROUND_KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Background, Briefing, Event, Figure, KeyPoint, Watch


SentenceKey: TypeAlias = "str | tuple[str, ...]"
"""What items of one sentence share: its text, or its id where the text is withheld."""


@dataclass(frozen=True)
class PrintedItem:
    """An event, or something to watch, with the other items of its sentence."""

    item: Event | Watch
    """The item."""
    anchors: tuple[str, ...]
    """Ids of the items that are not printed anywhere else."""


@dataclass(frozen=True)
class FigureGroup:
    """The figures of one sentence."""

    figures: tuple[Figure, ...]
    """Figures, one for each wording."""
    anchors: tuple[str, ...]
    """Ids of further figures of the same wording, and of items that are not printed anywhere else."""
    sentence: str | None
    """The sentence; None where it may not be printed."""


@dataclass(frozen=True)
class SupportedPoint:
    """A key point, with the sentences of the article's body that support it."""

    item: KeyPoint
    """The key point."""
    heading: tuple[str, ...]
    """Ids of the highlights and headings that state it; empty when the point is a sentence of the body."""
    support: str | None
    """The first sentence of the body that supports a heading; None when it says the same, or may not be printed."""
    body: tuple[str, ...]
    """Ids of the sentences of the body."""


@dataclass(frozen=True)
class Sections:
    """The items to print in each section."""

    points: tuple[SupportedPoint, ...]
    timeline: tuple[PrintedItem, ...]
    watch: tuple[PrintedItem, ...]
    figures: tuple[FigureGroup, ...]
    background: tuple[tuple[str, tuple[Background, ...]], ...]
    """Background by kind, in the order of `BACKGROUND_KINDS`."""


def sections(entry: Entry, *, allowed: frozenset[str]) -> Sections:
    """Return the sections of a briefing; `allowed` has the ids of the sentences that may be printed."""
    briefing = entry.briefing
    texts = {s.id: entry.article[s.start : s.end] for s in briefing.sentences if s.id in allowed}
    in_body = {sentence.id for sentence in briefing.sentences if sentence.role == "body"}
    watched = {_sentence_key(item) for item in briefing.watch}
    events = _events(briefing, watched)
    groups = [_figure_group(figures, texts) for figures in _by_sentence(briefing.figures)]
    printed = watched | {_sentence_key(event) for event in events} | {_group_key(group) for group in groups}
    background = _background(briefing, printed)
    # An item's anchors go to the first of these sections that prints its sentence.
    anchors = _Anchors(briefing, printed=[*background, *events])
    return Sections(
        points=tuple(_point(point, briefing, in_body, texts) for point in briefing.key_points),
        timeline=tuple(PrintedItem(event, anchors.take(_sentence_key(event))) for event in events),
        watch=tuple(PrintedItem(item, anchors.take(_sentence_key(item))) for item in briefing.watch),
        figures=tuple(
            FigureGroup(group.figures, (*group.anchors, *anchors.take(_group_key(group))), group.sentence)
            for group in groups
        ),
        background=_by_kind(background),
    )


def _events(briefing: Briefing, watched: Collection[SentenceKey]) -> list[Event]:
    """Return the events to print: an undated one says no more than the same sentence as something to watch."""
    return [event for event in briefing.timeline if event.date is not None or _sentence_key(event) not in watched]


def _background(briefing: Briefing, printed: Collection[SentenceKey]) -> list[Background]:
    """Return the background to print: sentences that no other section has, and all that a person typed."""
    return [item for item in briefing.background if _sentence_key(item) not in printed or item.origin == "curated"]


def _by_kind(items: Iterable[Background]) -> tuple[tuple[str, tuple[Background, ...]], ...]:
    found: dict[str, list[Background]] = {kind: [] for kind in BACKGROUND_KINDS}
    for item in items:
        found[item.kind].append(item)
    return tuple((kind, tuple(of_kind)) for kind, of_kind in found.items() if of_kind)


class _Anchors:
    """Ids of the background and events that are not printed, to be placed where their sentence is printed."""

    def __init__(self, briefing: Briefing, *, printed: Collection[Background | Event]) -> None:
        self._waiting: dict[SentenceKey, list[str]] = defaultdict(list)
        items: tuple[Background | Event, ...] = (*briefing.background, *briefing.timeline)
        for item in items:
            if item not in printed:
                self._waiting[_sentence_key(item)].append(item.id)

    def take(self, key: SentenceKey) -> tuple[str, ...]:
        """Return the ids that wait for a sentence; none from the second time on, as an id is in a page once."""
        return tuple(self._waiting.pop(key, ()))


def _sentence_key(item: Background | Event | Watch) -> SentenceKey:
    return item.text or item.evidence


def _group_key(group: FigureGroup) -> SentenceKey:
    return group.sentence or group.figures[0].evidence


def _by_sentence(figures: Iterable[Figure]) -> list[list[Figure]]:
    groups: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[figure.evidence].append(figure)
    return list(groups.values())


def _figure_group(figures: list[Figure], texts: Mapping[str, str]) -> FigureGroup:
    """Return the figures of a sentence; `five to six hours` is two values in the same words, and printed once."""
    first = {figure.text: figure for figure in reversed(figures)}
    repeated = tuple(figure.id for figure in figures if first[figure.text] is not figure)
    distinct = tuple(figure for figure in figures if first[figure.text] is figure)
    return FigureGroup(distinct, repeated, texts.get(figures[0].evidence[0]))


def _point(point: KeyPoint, briefing: Briefing, in_body: Collection[str], texts: Mapping[str, str]) -> SupportedPoint:
    heading = tuple(id_ for id_ in point.evidence if id_ not in in_body)
    body = tuple(id_ for id_ in point.evidence if id_ in in_body)
    sentence = support_of(point.evidence, briefing.sentences)
    support = texts.get(sentence.id) if sentence is not None else None
    return SupportedPoint(point, heading, support if support != point.text else None, body)
