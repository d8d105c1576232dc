"""The items of a briefing on one page, ranked so that the template can leave out the last ones that do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_TITLE_CHARACTERS, MAX_BOTTOM_LINE_CHARACTERS, MAX_NAME_CHARACTERS = 200, 600, 60
"""Code points at most of the texts that are always on the page."""

MAX_ITEM_CHARACTERS = 700
"""Code points of an item at most; a longer one is left out rather than fill half the page."""

MAX_ITEMS = 40
"""Items that are tried at most; no page holds more."""


def one_page(briefing: dict[str, Any]) -> dict[str, Any]:
    """Return the data of the bottom-line page, made from that of the whole briefing."""
    candidates = sorted(_candidates(briefing), key=lambda candidate: candidate["turn"])
    short = [one for one in candidates if len(one["text"]) <= MAX_ITEM_CHARACTERS][:MAX_ITEMS]
    items = [{**one, "refs": _outward_refs(one["refs"], briefing["address"])} for one in short]
    line = briefing["bottom_line"]
    cut = {name: briefing[name] and shortened(briefing[name], MAX_NAME_CHARACTERS) for name in ("publisher", "author")}
    return {
        **briefing,
        **cut,
        "tags": [],
        "title": shortened(briefing["title"], MAX_TITLE_CHARACTERS),
        "bottom_line": line and shortened(line, MAX_BOTTOM_LINE_CHARACTERS),
        "items": items,
        "of": len(candidates),
    }


def shortened(text: str, limit: int) -> str:
    """Return `text`, cut at a word and ended by an ellipsis when it is longer than `limit` code points."""
    if len(text) <= limit:
        return text
    head, space, _ = text[: limit - 1].rpartition(" ")
    return (head if space else text[: limit - 1]).rstrip() + "…"


def _candidates(briefing: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every item with its turn: key points come first, then the other parts take turns, each by its own rank.

    In a round of turns come an assessment, a quote, something to watch, a role and, from the second round on, an event.
    """
    for n, point in enumerate(briefing["key_points"]):
        yield _item("Key points", point, turn=(0, n))
    for n, one in enumerate(briefing["assessment"], 1):
        yield _item("Assessment", one, turn=(n, 0))
    for n, (group, quote) in enumerate(_ranked_quotes(briefing), 1):
        yield _item("Who said what", quote, turn=(n, 1), lead=_speaker(group, quote))
    for n, watch in enumerate(briefing["watch"], 1):
        yield _item("What to watch", watch, turn=(n, 2))
    for n, actor in enumerate((actor for actor in briefing["actors"] if actor["roles"]), 1):
        yield _item("Who’s who", actor["roles"][0], turn=(n, 3), lead=f"{actor['name']},")
    for n, event in enumerate(briefing["timeline"], 2):
        yield _item("Timeline", event, turn=(n, 4), lead=f"{event['date'] or event['as_written']}:")


def _ranked_quotes(briefing: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Return speakers and quotes, quotations before reports."""
    quotes = [(group, quote) for group in briefing["quotes"] for quote in group["quotes"]]
    return sorted(quotes, key=lambda pair: pair[1]["kind"] != "direct")


def _speaker(group: dict[str, Any], quote: dict[str, Any]) -> str | None:
    """Return the name to print before a quotation or a withheld report; other reports name their speaker themselves."""
    name = group["speaker"] or "Unattributed"
    return f"{name}:" if quote["kind"] == "direct" else name if quote["withheld"] else None


def _item(part: str, item: dict[str, Any], *, turn: tuple[int, int], lead: str | None = None) -> dict[str, Any]:
    lead = lead and shortened(lead, MAX_NAME_CHARACTERS)
    candidate = {"part": part, "turn": list(turn), "text": item["text"], "lead": lead, "refs": item["refs"]}
    return candidate | {"curated": item.get("curated", False), "runs": item.get("runs", [])}


def _outward_refs(refs: list[dict[str, Any]], address: str | None) -> list[dict[str, Any]]:
    """Return the sentence numbers with an address on the site or of the original: the page prints no sentences."""
    return [{"name": ref["name"], "url": f"{address}#{ref['name']}" if address else ref["url"]} for ref in refs]
