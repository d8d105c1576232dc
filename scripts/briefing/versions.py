"""Versions of an article: which supersedes which, and what changed in the briefing between two, not in the prose."""

from __future__ import annotations

import difflib
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefing.model import Actor, Briefing, Event, Quote, Relay, Span, Speaker

ALIKE = 0.6
"""Share of equal characters from which two texts are one, reworded (difflib's ratio); shown, never applied."""

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
    """The item, in words: its speaker and text, its name."""
    fields: tuple[tuple[str, str | None, str | None], ...] = ()
    """Of a changed item: the field, what it was, what it is."""

    def __str__(self) -> str:
        """One line, with a sign that a diff has: `~ quote “…”: speaker: was A, is B`."""
        sign = {"added": "+", "dropped": "-", "changed": "~"}[self.verb]
        told = "; ".join(f"{name}: was {was or 'none'}, is {now or 'none'}" for name, was, now in self.fields)
        return " ".join(f"{sign} {self.part} {self.what}{': ' if told else ''}{told}".split())


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
    found = [*_said(before, after)]
    found += _parts("key point", before.key_points, after.key_points, lambda k: k.text, lambda k: f"“{k.text}”")
    found += _actors(before.actors, after.actors)
    found += _quotes(before.quotes, after.quotes)
    found += _figures(old, new)
    found += _events(before.timeline, after.timeline)
    found += _parts("outlook", before.watch, after.watch, lambda w: w.text, lambda w: f"“{w.text}”", prose=True)
    found += _parts(
        "background", before.background, after.background, lambda b: b.text, lambda b: f"“{b.text}”", prose=True
    )
    return found


def _said(before: Briefing, after: Briefing) -> Iterator[Change]:
    pairs = [
        ("title", before.title, after.title),
        ("publisher", before.source.publisher, after.source.publisher),
        ("author", before.source.author, after.source.author),
        ("published", before.source.published, after.source.published),
        ("bottom line", before.bottom_line, after.bottom_line),
    ]
    for name, was, now in pairs:
        if was != now:
            yield Change("briefing", "changed", "", ((name, _text(was), _text(now)),))


def _quotes(before: Sequence[Quote], after: Sequence[Quote]) -> Iterator[Change]:
    for was, now in paired(before, after, lambda quote: quote.content.text):
        if was is None or now is None:
            quote = now or was
            if quote is not None:
                yield Change("quote", "added" if was is None else "dropped", _quote(quote))
            continue
        fields = _differing(
            ("text", was.content.text, now.content.text),
            ("speaker", _name(was.speaker), _name(now.speaker)),
            ("kind", was.kind, now.kind),
            ("attribution", was.attribution, now.attribution),
            ("relayed by", _name(was.relayed_by), _name(now.relayed_by)),
            ("hedge", _words(was.hedge), _words(now.hedge)),
        )
        if fields:
            yield Change("quote", "changed", f"“{now.content.text}”", fields)


def _name(who: Speaker | Relay | None) -> str | None:
    return None if who is None else who.name


def _words(span: Span | None) -> str | None:
    return None if span is None else span.text


def _roles(actor: Actor) -> str:
    return ", ".join(sorted(role.text for role in actor.roles))


def _quote(quote: Quote) -> str:
    return f"{quote.speaker.name if quote.speaker else 'nobody named'}: “{quote.content.text}”"


def _actors(before: Sequence[Actor], after: Sequence[Actor]) -> Iterator[Change]:
    for was, now in paired(before, after, lambda actor: actor.id, alike=None):
        if was is None or now is None:
            actor = now or was
            if actor is not None:
                yield Change("actor", "added" if was is None else "dropped", actor.name)
            continue
        fields = _differing(
            ("name", was.name, now.name), ("type", was.type, now.type), ("roles", _roles(was), _roles(now))
        )
        if fields:
            yield Change("actor", "changed", now.name, fields)


def _figures(old: Version, new: Version) -> Iterator[Change]:
    """A figure is the same one when it has the same text, else when it stands in the same sentence, reworded."""
    before, after = old.briefing.figures, new.briefing.figures
    same = {figure.text for figure in before} & {figure.text for figure in after}
    left = [figure for figure in before if figure.text not in same]
    right = [figure for figure in after if figure.text not in same]
    sentences = {
        id(figure): version.sentence(figure.evidence)
        for version, figures in ((old, left), (new, right))
        for figure in figures
    }
    for was, now in paired(left, right, lambda figure: f"{figure.unit}: {sentences[id(figure)]}"):
        if was is not None and now is not None:
            yield Change("figure", "changed", f"in “{sentences[id(now)]}”", (("text", was.text, now.text),))
        elif (figure := now or was) is not None:
            yield Change(
                "figure", "added" if was is None else "dropped", f"{figure.text}, in “{sentences[id(figure)]}”"
            )


def _events(before: Sequence[Event], after: Sequence[Event]) -> Iterator[Change]:
    for was, now in paired(before, after, lambda event: event.text):
        if was is None or now is None:
            event = now or was
            if event is not None:
                verb: Verb = "added" if was is None else "dropped"
                yield Change("event", verb, f"{event.date or 'undated'}: “{event.text}”")
        elif fields := _differing(("date", was.date, now.date)):
            yield Change("event", "changed", f"“{now.text}”", fields)


def _parts(
    part: str,
    before: Sequence[T],
    after: Sequence[T],
    text: Callable[[T], str],
    shown: Callable[[T], str],
    *,
    prose: bool = False,
) -> Iterator[Change]:
    """Of parts that are a text: those added and dropped; those reworded too, unless they are the article's `prose`."""
    for was, now in paired(before, after, text):
        if was is None and now is not None:
            yield Change(part, "added", shown(now))
        elif now is None and was is not None:
            yield Change(part, "dropped", shown(was))
        elif was is not None and now is not None and not prose and text(was) != text(now):
            yield Change(part, "changed", shown(now), (("text", text(was), text(now)),))


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


def _differing(*fields: tuple[str, str | None, str | None]) -> tuple[tuple[str, str | None, str | None], ...]:
    return tuple(field for field in fields if field[1] != field[2])


def _text(value: object) -> str | None:
    return None if value is None else str(value)
