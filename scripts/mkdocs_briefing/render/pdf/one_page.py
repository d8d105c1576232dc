"""The items of a briefing on one page, ranked so that the template can leave out the last ones that do not fit.

Each sentence is printed once: what says the same again refers to it. Whatever makes a statement less than certain is
printed with it.
"""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.render.wording import SOURCE_KINDS, date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_briefing.render.pdf.known_roles import KnownRole

Data = dict[str, Any]

MAX_TITLE_CHARACTERS, MAX_BOTTOM_LINE_CHARACTERS, MAX_NAME_CHARACTERS = 200, 600, 60
"""Code points at most of the texts that are always on the page."""

MAX_ITEM_CHARACTERS = 700
"""Code points of an item at most; a longer one is left out rather than fill half the page."""

MAX_ITEMS = 40
"""Items that are tried at most; no page holds more."""

PROTAGONISTS = 3
"""The most salient actors, who are on the page even if nobody says who they are."""

SAME_SHARE = 0.5
"""Share of a longer text that a shorter one in it must be for both to say the same."""

PARTS = ("Key points", "Assessment", "Who’s who", "Who said what", "What to watch", "Timeline")
KEY_POINTS, ASSESSMENT, WHO, SAID, WATCH, TIMELINE = PARTS

DOUBTFUL_SOURCES = frozenset({"unnamed", "unresolved", "unattributed"})
"""Kinds of sources that are printed with a quote."""


def one_page(briefing: Data, roles: Mapping[str, KnownRole] | None = None) -> Data:
    """Return the data of the bottom-line page, made from that of the whole briefing.

    `roles` are those that other briefings give actors to whom this one gives none, by the actor's id.
    """
    candidates = sorted(_candidates(briefing, roles or {}), key=lambda candidate: candidate["turn"])
    short = [one for one in candidates if len(one["text"]) <= MAX_ITEM_CHARACTERS]
    items = _each_sentence_once(short)
    line = briefing["bottom_line"]
    cut = {name: briefing[name] and shortened(briefing[name], MAX_NAME_CHARACTERS) for name in ("publisher", "author")}
    return {
        **briefing,
        **cut,
        "tags": [],
        "title": shortened(briefing["title"], MAX_TITLE_CHARACTERS),
        "bottom_line": line and shortened(line, MAX_BOTTOM_LINE_CHARACTERS),
        "items": [{**one, "refs": _outward_refs(one["refs"], briefing["address"])} for one in items[:MAX_ITEMS]],
        "of": len(items) + len(candidates) - len(short),
    }


def shortened(text: str, limit: int) -> str:
    """Return `text`, cut at a word and ended by an ellipsis when it is longer than `limit` code points."""
    if len(text) <= limit:
        return text
    head, space, _ = text[: limit - 1].rpartition(" ")
    return (head if space else text[: limit - 1]).rstrip() + "…"


# ---------------------------------------------------------------- what there is
def _candidates(briefing: Data, roles: Mapping[str, KnownRole]) -> Iterator[Data]:
    """Yield every item with its turn: key points come first, then the other parts take turns, each by its own rank.

    In a round of turns come an assessment, something to watch, a quote, an actor and an event.
    """
    for n, point in enumerate(briefing["key_points"]):
        yield _item(KEY_POINTS, point, turn=(0, n), place=n, details=point["mix"])
    for n, one in enumerate(briefing["assessment"], 1):
        yield _item(ASSESSMENT, one, turn=(n, 0), place=n, details=one["details"])
    for n, (place, group, quote) in enumerate(_ranked_quotes(briefing), 1):
        lead = _speaker(group, quote)
        yield _item(SAID, quote, turn=(n, 2), place=place, lead=lead, details=_quote_details(quote))
    for n, watch in enumerate(briefing["watch"], 1):
        yield _item(WATCH, watch, turn=(n, 1), place=n, details=watch["doubts"])
    for n, actor in enumerate(_described_actors(briefing["actors"], roles), 1):
        yield _item(WHO, actor, turn=(n, 3), place=n, lead=actor["lead"], details=actor["details"])
    for n, (place, event) in enumerate(_ranked_events(briefing), 1):
        yield _item(TIMELINE, event, turn=(n, 4), place=place, lead=f"{event['when']}:", details=event["doubts"])


def _item(
    part: str,
    item: Data,
    *,
    turn: tuple[int, int],
    place: int,
    lead: str | None = None,
    details: Iterable[str] = (),
) -> Data:
    return {
        "part": part,
        "turn": list(turn),
        "place": place,
        "text": item["text"],
        "runs": item.get("runs", []),
        "see": None,
        "lead": lead and shortened(lead, MAX_NAME_CHARACTERS),
        "refs": item["refs"],
        "curated": item.get("curated", False),
        "details": [shortened(detail, MAX_ITEM_CHARACTERS // 4) for detail in details],
    }


def _ranked_quotes(briefing: Data) -> list[tuple[int, Data, Data]]:
    """Return quotes with their place in the article and their speakers, quotations before reports."""
    quotes = [(group, quote) for group in briefing["quotes"] for quote in group["quotes"]]
    placed = [(int(quote["refs"][0]["name"][1:]) if quote["refs"] else 0, group, quote) for group, quote in quotes]
    return sorted(placed, key=lambda one: one[2]["kind"] != "direct")


def _speaker(group: Data, quote: Data) -> str | None:
    """Return the name to print before a quotation, a withheld report, and a report that does not name its speaker."""
    name = group["speaker"] or "Unattributed"
    if quote["withheld"] and quote["kind"] != "direct":
        return name
    return f"{name}:" if quote["kind"] == "direct" or not quote["names_speaker"] else None


def _quote_details(quote: Data) -> list[str]:
    source = SOURCE_KINDS[quote["source"]].lower() if quote["source"] in DOUBTFUL_SOURCES else None
    hedge = quote["hedge"] and f"hedged: “{quote['hedge']}”"
    via = quote["via"] and f"via {quote['via']}"
    return [detail for detail in (quote["doubt"], source, hedge, via) if detail]


def _described_actors(actors: Iterable[Data], roles: Mapping[str, KnownRole]) -> Iterator[Data]:
    """Yield actors with who they are: by this article, by another briefing, or unknown for the protagonists alone."""
    for n, actor in enumerate(actors):
        lead = {"lead": f"{actor['name']},", "details": []}
        if role := next((role for role in actor["roles"] if role["alone"]), None):
            yield {**role, **lead, "curated": actor["curated"]}
        elif known := roles.get(actor["id"]):
            told = f"as an article of {date_in_words(known.day)} says" if known.day else "as another article says"
            refs = [{"name": known.evidence, "url": known.address, "elsewhere": True}] if known.address else []
            yield {"text": known.text, "refs": refs, **lead, "details": [told]}
        elif n < PROTAGONISTS and actor["person"]:
            yield {"text": "", "refs": actor["seen"], "lead": actor["name"], "details": ["role not given"]}


def _ranked_events(briefing: Data) -> list[tuple[int, Data]]:
    """Return the events, those of one sentence together, with their place; the day of the article comes first.

    An undated event says no more than the same sentence as something to watch.
    """
    watched = {watch["text"] for watch in briefing["watch"]}
    dated = [event for event in briefing["timeline"] if event["iso"] or event["text"] not in watched]
    listed = [list(group) for _, group in groupby(dated, key=lambda event: event["text"])]
    joined = [_joined(group) for group in listed]
    days = [_day(event["iso"]) for event in briefing["timeline"] if event["iso"]]
    today = _day(briefing["iso_day"]) if briefing["iso_day"] else max(days, default=None)

    def distance(placed: tuple[int, Data]) -> float:
        iso = placed[1]["iso"]
        return abs((_day(iso) - today).days) if iso and today else float("inf")

    return sorted(enumerate(joined), key=distance)


def _joined(events: list[Data]) -> Data:
    """Return the events of one sentence as one; bold words would date only the first of several."""
    first, *others = events
    when = ", ".join(event["date"] or event["as_written"] for event in events)
    runs = first["runs"]
    if others:
        runs = [{**run, "kind": "text"} if run["kind"] == "date" else run for run in runs]
    return {**first, "when": when, "runs": runs}


def _day(iso: str) -> dt.date:
    """Return a date; of a year or a month the middle."""
    year, month, day = (*map(int, iso.split("-")), *(7, 15)[iso.count("-") :])[:3]
    return dt.date(year, month, day)


# ---------------------------------------------------------------- each sentence once
def _each_sentence_once(candidates: Iterable[Data]) -> list[Data]:
    """Return the items without statements that an earlier item holds; an event that repeats one refers to it.

    An item that holds the statement of another has the other's doubts too.
    """
    items: list[Data] = []
    points = 0
    told: list[tuple[str, str, Data]] = []
    for one in candidates:
        key = _key(one)
        points += one["part"] == KEY_POINTS
        found = next(((name, earlier) for text, name, earlier in told if _says_same(text, key)), None)
        if found is None or one["part"] in (KEY_POINTS, ASSESSMENT, WHO):
            items.append(one)
            if one["part"] != WHO:
                told.append((key, f"key point {points}" if one["part"] == KEY_POINTS else one["part"], one))
            continue
        name, earlier = found
        if one["part"] == TIMELINE:
            items.append({**one, "text": "", "runs": [], "refs": [], "details": [], "see": f"see {name}"})
        elif earlier["part"] != ASSESSMENT:
            known = earlier["details"]
            known += [doubt for doubt in one["details"] if not any(other.startswith(doubt) for other in known)]
    return items


def _key(item: Data) -> str:
    """Return the words of an item as the article has them, without the names that were added to it.

    They are without quotation marks too, which a quote has and its sentence may have elsewhere.
    """
    text = "".join(run["text"] for run in item["runs"] if run["kind"] != "gloss") or item["text"]
    return " ".join(text.translate(dict.fromkeys(map(ord, '“”"„«»'))).casefold().split())


def _says_same(told: str, text: str) -> bool:
    """Return whether the text is in one that was printed, or holds most of it."""
    return bool(text) and (text in told or (told in text and len(told) >= SAME_SHARE * len(text)))


def _outward_refs(refs: list[Data], address: str | None) -> list[Data]:
    """Return the sentence numbers with an address on the site or of the original: the page prints no sentences."""
    moved = [ref["url"] if ref.get("elsewhere") or not address else f"{address}#{ref['name']}" for ref in refs]
    return [{"name": ref["name"], "url": url} for ref, url in zip(refs, moved, strict=True)]
