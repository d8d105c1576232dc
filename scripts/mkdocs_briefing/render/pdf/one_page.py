"""What goes on the one page: ranked, so that the template can leave out the last ones when they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLE, BOTTOM_LINE, NAME = 200, 600, 60
"""Code points at most of what stands on the page whatever else does."""
ITEM = 700
"""Code points of an item above which it is left out rather than fill half the page."""
MOST = 40
"""Items that are tried; no page holds more."""


def one_page(sheet: dict[str, Any]) -> dict[str, Any]:
    """The data of the bottom-line page, from that of the whole briefing."""
    candidates = sorted(_candidates(sheet), key=lambda found: found["turn"])
    short = [found for found in candidates if len(found["text"]) <= ITEM][:MOST]
    items = [{**found, "refs": _outward(found["refs"], sheet["address"])} for found in short]
    line = sheet["bottom_line"]
    cut = {name: sheet[name] and shortened(sheet[name], NAME) for name in ("publisher", "author")}
    return {
        **sheet,
        **cut,
        "tags": [],
        "title": shortened(sheet["title"], TITLE),
        "bottom_line": line and shortened(line, BOTTOM_LINE),
        "items": items,
        "of": len(candidates),
    }


def shortened(text: str, limit: int) -> str:
    """`text`, cut at a word and ended by an ellipsis when it is longer than `limit` code points."""
    if len(text) <= limit:
        return text
    head, space, _ = text[: limit - 1].rpartition(" ")
    return (head if space else text[: limit - 1]).rstrip() + "…"


def _candidates(sheet: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every item with its turn: key points first, then the other parts take turns, the most telling of each first."""
    for n, point in enumerate(sheet["key_points"]):
        yield _item("Key points", point, turn=(0, n))
    for n, one in enumerate(sheet["assessment"]):
        yield _item("Assessment", one, turn=(1 + n, 0))
    quotes = [(group, quote) for group in sheet["quotes"] for quote in group["quotes"]]
    for n, (group, quote) in enumerate(sorted(quotes, key=lambda pair: pair[1]["kind"] != "direct")):
        yield _item("Who said what", quote, turn=(1 + n, 1), lead=_speaker(group, quote))
    for n, watch in enumerate(sheet["watch"]):
        yield _item("What to watch", watch, turn=(1 + n, 2))
    for n, actor in enumerate(actor for actor in sheet["actors"] if actor["roles"]):
        yield _item("Who’s who", actor["roles"][0], turn=(1 + n, 3), lead=f"{actor['name']},")
    for n, event in enumerate(sheet["timeline"]):
        yield _item("Timeline", event, turn=(2 + n, 4), lead=f"{event['date'] or event['as_written']}:")


def _speaker(group: dict[str, Any], quote: dict[str, Any]) -> str | None:
    """Who says it, before a quotation and before the word of a report that is withheld; a report names its own."""
    name = group["speaker"] or "Unattributed"
    return f"{name}:" if quote["kind"] == "direct" else name if quote["withheld"] else None


def _item(part: str, item: dict[str, Any], *, turn: tuple[int, int], lead: str | None = None) -> dict[str, Any]:
    lead = lead and shortened(lead, NAME)
    made = {"part": part, "turn": list(turn), "text": item["text"], "lead": lead, "refs": item["refs"]}
    return made | {"curated": item.get("curated", False)}


def _outward(refs: list[dict[str, Any]], address: str | None) -> list[dict[str, Any]]:
    """The page prints no sentences: a number leads to the sentence on the site, or in the original, or nowhere."""
    return [{"name": ref["name"], "url": f"{address}#{ref['name']}" if address else ref["url"]} for ref in refs]
