"""What changed between the briefings of two versions of an article, item by item; prose alone is no change."""

from __future__ import annotations

import difflib
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mkdocs_briefing.link.versions import Version
    from mkdocs_briefing.model import Actor, Background, Briefing, Event, Figure, KeyPoint, Quote, Relay, Speaker, Watch

MIN_SIMILARITY = 0.6
"""Share of equal characters from which two texts count as one, reworded (difflib's ratio); shown, never applied."""

MAX_EXCERPT_WORDS = 12
"""Words of a text at most by which a reader recognizes it."""

CONTEXT_WORDS = 2
"""Words shown on either side of a difference."""

Fields = tuple[tuple[str, str | None, str | None], ...]
"""Changed fields: name, value before, value now."""

Verb = Literal["added", "dropped", "changed"]
T = TypeVar("T")


@dataclass(frozen=True)
class Change:
    """One difference between the later briefing and the earlier one."""

    part: str
    """`quote`, `actor`, `figure`, …"""
    verb: Verb
    """What happened to the item."""
    what: str
    """The item in words: its speaker and how its text begins, or its name; empty when its fields are enough."""
    fields: Fields = ()
    """The fields that differ, of a changed item."""
    old: tuple[str, ...] = ()
    """Ids of the sentences of the earlier article that it rested on."""
    new: tuple[str, ...] = ()
    """Ids of the sentences of the later article that it rests on."""

    def __str__(self) -> str:
        """Return one line with a sign as in a diff: `~ quote B: “…”: speaker: A → B`."""
        sign = {"added": "+", "dropped": "-", "changed": "~"}[self.verb]
        item = " ".join(f"{sign} {self.part} {self.what}".split())
        details = [
            f"{name}: {was or 'none'} → {now or 'none'}".removeprefix("text: ") for name, was, now in self.fields
        ]
        return ": ".join([item, *filter(None, ["; ".join(details)])])


def changes(old: Version, new: Version) -> list[Change]:
    """Return the differences of the `new` briefing from the `old` one, part by part; none when only prose changed."""
    before, after = old.briefing, new.briefing
    return [
        *_briefing_changes(before, after),
        *_compare("key point", before.key_points, after.key_points, _text_of, _name_text, _reworded),
        *_compare("actor", before.actors, after.actors, _key_of, lambda a: a.name, _actor_fields, alike=None),
        *_compare("quote", before.quotes, after.quotes, lambda q: q.content.text, _name_quote, _quote_fields),
        *_figure_changes(old, new),
        *_compare("event", before.timeline, after.timeline, _text_of, _name_event, _event_fields),
        *_compare("outlook", before.watch, after.watch, _text_of, _name_text, _no_fields),
        *_compare("background", before.background, after.background, _text_of, _name_text, _no_fields),
    ]


def _compare(
    part: str,
    before: Sequence[T],
    after: Sequence[T],
    key: Callable[[T], str],
    name: Callable[[T], str],
    fields: Callable[[T, T], Fields],
    *,
    alike: float | None = MIN_SIMILARITY,
) -> Iterator[Change]:
    """Yield the items of a part, paired by `key`, that were added, were dropped, or whose `fields` differ."""
    for was, now in pair_items(before, after, key, alike=alike):
        if was is None:
            if now is not None:
                yield Change(part, "added", name(now), new=_evidence(now))
        elif now is None:
            yield Change(part, "dropped", name(was), old=_evidence(was))
        elif differing := fields(was, now):
            what = "" if differing[0][0] == "text" else name(now)
            yield Change(part, "changed", what, differing, _evidence(was), _evidence(now))


def pair_items(
    before: Sequence[T], after: Sequence[T], key: Callable[[T], str], *, alike: float | None = MIN_SIMILARITY
) -> list[tuple[T | None, T | None]]:
    """Return the items of both in pairs; None stands where one has no counterpart.

    Equal keys are paired first, so that a reworded item cannot take the counterpart of an unchanged one; then keys at
    least as similar as `alike`, unless that is None. Pairs are in the order of `after`, then come the items that are
    gone.
    """
    waiting: dict[str, deque[T]] = defaultdict(deque)
    for item in before:
        waiting[key(item)].append(item)
    found: list[T | None] = [waiting[key(item)].popleft() if waiting[key(item)] else None for item in after]
    if alike is not None:
        for number, item in enumerate(after):
            if found[number] is None:
                found[number] = _take_similar(key(item), waiting, alike)
    return [*zip(found, after, strict=True), *((item, None) for items in waiting.values() for item in items)]


def _take_similar(key: str, waiting: dict[str, deque[T]], alike: float) -> T | None:
    """Remove and return the waiting item whose key is the most similar; None when none is similar enough."""
    free = [text for text, items in waiting.items() if items]
    best = difflib.get_close_matches(key, free, n=1, cutoff=alike)
    return waiting[best[0]].popleft() if best else None


# ---------------------------------------------------------------- the fields of each part
def _briefing_changes(before: Briefing, after: Briefing) -> Iterator[Change]:
    fields = _differing(
        ("title", before.title, after.title),
        ("publisher", before.source.publisher, after.source.publisher),
        ("author", before.source.author, after.source.author),
        ("published", _string(before.source.published), _string(after.source.published)),
        ("bottom line", before.bottom_line, after.bottom_line),
    )
    if fields:
        yield Change("briefing", "changed", "", fields)


def _figure_changes(old: Version, new: Version) -> Iterator[Change]:
    """Yield the changed figures: figures of one text are the same, others when their sentences are, reworded."""
    before, after = old.briefing.figures, new.briefing.figures
    same = {figure.text for figure in before} & {figure.text for figure in after}
    left = [figure for figure in before if figure.text not in same]
    right = [figure for figure in after if figure.text not in same]
    sentences = {id(figure): old.sentence(figure.evidence) for figure in left}
    sentences |= {id(figure): new.sentence(figure.evidence) for figure in right}
    yield from _compare(
        "figure",
        left,
        right,
        lambda figure: f"{figure.unit}: {sentences[id(figure)]}",
        lambda figure: f"{figure.text}, in {_excerpt(sentences[id(figure)])}",
        _reworded,
    )


def _key_of(actor: Actor) -> str:
    """Return the id of an actor; the name of a person of one name, whose id is another one in each version."""
    return actor.name if actor.type == "person" and " " not in actor.name else actor.id


def _actor_fields(was: Actor, now: Actor) -> Fields:
    roles = [", ".join(sorted(role.text for role in actor.roles)) for actor in (was, now)]
    return _differing(("name", was.name, now.name), ("type", was.type, now.type), ("roles", roles[0], roles[1]))


def _quote_fields(was: Quote, now: Quote) -> Fields:
    return _differing(
        ("words", *_differing_words(was.content.text, now.content.text)),
        ("speaker", _name_of(was.speaker), _name_of(now.speaker)),
        ("kind", was.kind, now.kind),
        ("attribution", was.attribution, now.attribution),
        ("relayed by", _name_of(was.relayed_by), _name_of(now.relayed_by)),
        ("hedge", was.hedge.text if was.hedge else None, now.hedge.text if now.hedge else None),
    )


def _event_fields(was: Event, now: Event) -> Fields:
    return _differing(("date", was.date, now.date))


def _reworded(was: KeyPoint | Figure, now: KeyPoint | Figure) -> Fields:
    return _differing(("text", *_differing_words(was.text, now.text)))


def _no_fields(_was: object, _now: object) -> Fields:
    """Return no fields: the items are sentences of prose, whose rewording is no change."""
    return ()


def _differing(*fields: tuple[str, str | None, str | None]) -> Fields:
    return tuple(field for field in fields if field[1] != field[2])


# ---------------------------------------------------------------- items in words
def _text_of(item: KeyPoint | Event | Watch | Background) -> str:
    return item.text


def _name_text(item: KeyPoint | Watch | Background) -> str:
    return _excerpt(item.text)


def _name_quote(quote: Quote) -> str:
    return f"{_name_of(quote.speaker) or 'nobody named'}: {_excerpt(quote.content.text)}"


def _name_event(event: Event) -> str:
    return f"{event.date or 'undated'}: {_excerpt(event.text)}"


def _excerpt(text: str) -> str:
    """Return the beginning of a text in quotation marks, long enough to recognize it."""
    words = text.split()
    short = len(words) <= MAX_EXCERPT_WORDS
    return f"“{' '.join(words)}”" if short else f"“{' '.join(words[:MAX_EXCERPT_WORDS])} …”"


def _differing_words(was: str, now: str) -> tuple[str | None, str | None]:
    """Return where two texts differ, with the words beside it: `… is 12 million …` and `… is 14 million …`."""
    before, after = was.split(), now.split()
    shorter = min(len(before), len(after))
    same_first = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    rest = shorter - same_first
    same_last = next((n for n in range(rest) if before[-1 - n] != after[-1 - n]), rest)
    return _middle(before, same_first, same_last), _middle(after, same_first, same_last)


def _middle(words: Sequence[str], same_first: int, same_last: int) -> str | None:
    """Return the words without those that are the same at both ends, but for `CONTEXT_WORDS`; None without any."""
    begin, end = max(same_first - CONTEXT_WORDS, 0), min(len(words) - same_last + CONTEXT_WORDS, len(words))
    middle = words[begin:end]
    if len(middle) > MAX_EXCERPT_WORDS:
        middle = [*middle[: MAX_EXCERPT_WORDS - CONTEXT_WORDS], "…", *middle[-CONTEXT_WORDS:]]
    return " ".join(["…"] * (begin > 0) + [*middle] + ["…"] * (end < len(words))) or None


def _evidence(item: object) -> tuple[str, ...]:
    """Return the ids of the sentences that an item rests on; of an actor, those that its roles rest on."""
    found = getattr(item, "evidence", None)
    return tuple(role.evidence for role in getattr(item, "roles", ())) if found is None else found


def _string(value: object) -> str | None:
    return None if value is None else str(value)


def _name_of(who: Speaker | Relay | None) -> str | None:
    return None if who is None else who.name
