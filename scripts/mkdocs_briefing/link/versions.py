"""Versions of an article: which supersedes which, and what changed in the briefing between two, not in the prose."""

from __future__ import annotations

import difflib
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mkdocs_briefing.model import Actor, Background, Briefing, Event, Figure, KeyPoint, Quote, Relay, Speaker, Watch

ALIKE = 0.6
"""Share of equal characters from which two texts are one, reworded (difflib's ratio); shown, never applied."""

SHOWN = 12
"""Words by which a text is known."""

BESIDE = 2
"""Words on either side of what differs."""

Fields = tuple[tuple[str, str | None, str | None], ...]
"""Each a field, what it was, what it is."""

Verb = Literal["added", "dropped", "changed"]
T = TypeVar("T")


@dataclass(frozen=True)
class Change:
    """One thing that the later briefing says otherwise."""

    part: str
    """`quote`, `actor`, `figure`, …"""
    verb: Verb
    """What became of it."""
    what: str
    """The item, in words: its speaker and how its text begins, its name; empty when its fields say it all."""
    fields: Fields = ()
    """Of a changed item: the field, what it was, what it is."""
    old: tuple[str, ...] = ()
    """The sentences of the earlier article that it rested on."""
    new: tuple[str, ...] = ()
    """The sentences of the later article that it rests on."""

    def __str__(self) -> str:
        """One line, with a sign that a diff has: `~ quote B: “…”: speaker: A → B`."""
        sign = {"added": "+", "dropped": "-", "changed": "~"}[self.verb]
        told = [f"{name}: {was or 'none'} → {now or 'none'}".removeprefix("text: ") for name, was, now in self.fields]
        return ": ".join([" ".join(f"{sign} {self.part} {self.what}".split()), *filter(None, ["; ".join(told)])])


@dataclass(frozen=True)
class Version:
    """A briefing with its article's text."""

    briefing: Briefing
    """The briefing."""
    text: str
    """The article's."""

    def sentence(self, evidence: Sequence[str]) -> str:
        """The text of the first sentence of `evidence`; empty when there is none."""
        for one in self.briefing.sentences:
            if evidence and one.id == evidence[0]:
                return self.text[one.start : one.end]
        return ""


# ---------------------------------------------------------------- which supersedes which
def chains(supersedes: Mapping[str, str | None]) -> tuple[dict[str, int], list[str]]:
    """The version number of each id, counted from 1, and the ids that supersede themselves in the end."""
    numbers: dict[str, int] = {}
    circular = []
    for name in supersedes:
        seen = [name]
        while (before := supersedes.get(seen[-1])) is not None and before not in seen:
            seen.append(before)
        if before is not None:
            circular.append(name)
        numbers[name] = 1 if before is not None else len(seen)
    return numbers, circular


# ---------------------------------------------------------------- what changed
def changes(old: Version, new: Version) -> list[Change]:
    """What the `new` briefing says otherwise than the `old` one, part by part; empty when only prose changed."""
    before, after = old.briefing, new.briefing
    return [
        *_said(before, after),
        *_compared("key point", before.key_points, after.key_points, _text_of, _sentence, _reworded),
        *_compared("actor", before.actors, after.actors, lambda a: a.id, lambda a: a.name, _actor_fields, alike=None),
        *_compared("quote", before.quotes, after.quotes, lambda q: q.content.text, _quote, _quote_fields),
        *_figures(old, new),
        *_compared("event", before.timeline, after.timeline, _text_of, _event, _event_fields),
        *_compared("outlook", before.watch, after.watch, _text_of, _sentence, _prose),
        *_compared("background", before.background, after.background, _text_of, _sentence, _prose),
    ]


def _compared(
    part: str,
    before: Sequence[T],
    after: Sequence[T],
    key: Callable[[T], str],
    shown: Callable[[T], str],
    fields: Callable[[T, T], Fields],
    *,
    alike: float | None = ALIKE,
) -> Iterator[Change]:
    """Of the items of a part, paired by `key`: those added, dropped, and those whose `fields` differ."""
    for was, now in paired(before, after, key, alike=alike):
        if was is None and now is not None:
            yield Change(part, "added", shown(now), new=_evidence(now))
        elif was is not None and now is None:
            yield Change(part, "dropped", shown(was), old=_evidence(was))
        elif was is not None and now is not None and (differing := fields(was, now)):
            told = "" if differing[0][0] == "text" else shown(now)
            yield Change(part, "changed", told, differing, _evidence(was), _evidence(now))


def _said(before: Briefing, after: Briefing) -> Iterator[Change]:
    fields = _differing(
        ("title", before.title, after.title),
        ("publisher", before.source.publisher, after.source.publisher),
        ("author", before.source.author, after.source.author),
        ("published", _text(before.source.published), _text(after.source.published)),
        ("bottom line", before.bottom_line, after.bottom_line),
    )
    if fields:
        yield Change("briefing", "changed", "", fields)


def _figures(old: Version, new: Version) -> Iterator[Change]:
    """A figure is the same one when it has the same text, else when it stands in the same sentence, reworded."""
    before, after = old.briefing.figures, new.briefing.figures
    same = {figure.text for figure in before} & {figure.text for figure in after}
    left = [figure for figure in before if figure.text not in same]
    right = [figure for figure in after if figure.text not in same]
    sentences = {id(figure): old.sentence(figure.evidence) for figure in left}
    sentences |= {id(figure): new.sentence(figure.evidence) for figure in right}
    yield from _compared(
        "figure",
        left,
        right,
        lambda figure: f"{figure.unit}: {sentences[id(figure)]}",
        lambda figure: f"{figure.text}, in {_begun(sentences[id(figure)])}",
        _reworded,
    )


def _actor_fields(was: Actor, now: Actor) -> Fields:
    roles = [", ".join(sorted(role.text for role in actor.roles)) for actor in (was, now)]
    return _differing(("name", was.name, now.name), ("type", was.type, now.type), ("roles", roles[0], roles[1]))


def _quote_fields(was: Quote, now: Quote) -> Fields:
    return _differing(
        ("words", *_apart(was.content.text, now.content.text)),
        ("speaker", _name(was.speaker), _name(now.speaker)),
        ("kind", was.kind, now.kind),
        ("attribution", was.attribution, now.attribution),
        ("relayed by", _name(was.relayed_by), _name(now.relayed_by)),
        ("hedge", was.hedge.text if was.hedge else None, now.hedge.text if now.hedge else None),
    )


def _event_fields(was: Event, now: Event) -> Fields:
    return _differing(("date", was.date, now.date))


def _reworded(was: KeyPoint | Figure, now: KeyPoint | Figure) -> Fields:
    return _differing(("text", *_apart(was.text, now.text)))


def _prose(_was: object, _now: object) -> Fields:
    return ()


def _text_of(item: KeyPoint | Event | Watch | Background) -> str:
    return item.text


def _sentence(item: KeyPoint | Watch | Background) -> str:
    return _begun(item.text)


def _quote(quote: Quote) -> str:
    return f"{_name(quote.speaker) or 'nobody named'}: {_begun(quote.content.text)}"


def _event(event: Event) -> str:
    return f"{event.date or 'undated'}: {_begun(event.text)}"


def _begun(text: str) -> str:
    """How a text begins: enough to know it by."""
    words = text.split()
    return f"“{' '.join(words)}”" if len(words) <= SHOWN else f"“{' '.join(words[:SHOWN])} …”"


def _apart(was: str, now: str) -> tuple[str | None, str | None]:
    """Where two texts differ, with the words beside it: `… is 12 million …` and `… is 14 million …`."""
    before, after = was.split(), now.split()
    ends = min(len(before), len(after))
    first = next((n for n in range(ends) if before[n] != after[n]), ends)
    last = next((n for n in range(ends - first) if before[-1 - n] != after[-1 - n]), ends - first)
    return _cut(before, first, last), _cut(after, first, last)


def _cut(words: Sequence[str], first: int, last: int) -> str | None:
    """The words without those before `first - BESIDE` and without the `last` ones but `BESIDE`."""
    begin, end = max(first - BESIDE, 0), min(len(words) - last + BESIDE, len(words))
    shown = words[begin:end]
    if len(shown) > SHOWN:
        shown = [*shown[: SHOWN - BESIDE], "…", *shown[-BESIDE:]]
    return " ".join(["…"] * (begin > 0) + [*shown] + ["…"] * (end < len(words))) or None


def _evidence(item: object) -> tuple[str, ...]:
    """The sentences that an item rests on; of an actor, those that say what it is called."""
    found = getattr(item, "evidence", None)
    return tuple(role.evidence for role in getattr(item, "roles", ())) if found is None else found


def paired(
    before: Sequence[T], after: Sequence[T], key: Callable[[T], str], *, alike: float | None = ALIKE
) -> list[tuple[T | None, T | None]]:
    """Items of the two in pairs: of equal keys first, then of keys at least `alike`; None where one has no other.

    In the order of `after`, then those that are gone.
    """
    waiting: dict[str, deque[T]] = defaultdict(deque)
    for item in before:
        waiting[key(item)].append(item)
    found: list[T | None] = [waiting[key(item)].popleft() if waiting[key(item)] else None for item in after]
    for number, item in enumerate(after if alike is not None else ()):
        if found[number] is None:
            free = [text for text, items in waiting.items() if items]
            for best in difflib.get_close_matches(key(item), free, n=1, cutoff=alike or 0):
                found[number] = waiting[best].popleft()
    return [*zip(found, after, strict=True), *((item, None) for items in waiting.values() for item in items)]


def _differing(*fields: tuple[str, str | None, str | None]) -> Fields:
    return tuple(field for field in fields if field[1] != field[2])


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _name(who: Speaker | Relay | None) -> str | None:
    return None if who is None else who.name
