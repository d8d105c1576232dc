"""How good extraction is on a team's own articles, by what its reviewers changed."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_briefing.curate.rules import PARTS
from mkdocs_briefing.diagnostics import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_briefing.review.signed import Signed


def table(signed: Iterable[Signed]) -> Iterator[str]:
    """Yield a line for each part: precision, recall and the share that needed no change, each with its counts."""
    briefings = list(signed)
    edits = 0
    for part in PARTS:
        total: Counter[str] = Counter()
        for one in briefings:
            total.update(one.verdicts(part))
        kept = total["right"] + total["changed"]
        edits += total["changed"] + total["dropped"] + total["added"]
        figures = (
            ("precision", kept, kept + total["dropped"]),
            ("recall", kept, kept + total["added"]),
            ("unchanged", total["right"], kept),
        )
        yield f"{part.replace('_', ' '):<11} " + "  ".join(_share(*one) for one in figures)
    mean = edits / len(briefings) if briefings else 0
    yield f"{count(len(briefings), 'reviewed briefing')}, {mean:.2f} edits each"


def examples(signed: Iterable[Signed]) -> Iterator[str]:
    """Yield a line of JSON for each briefing: the article, what a person signed, and what was extracted in error."""
    for one in signed:
        data = one.corrected.model_dump(mode="json")
        line = {
            "id": data["id"],
            "title": data["title"],
            "published": data["source"]["published"],
            "text": one.article,
            "review": data.get("review"),
            "items": {part: data[part] for part in PARTS},
            "dropped": {
                part: [item.model_dump(mode="json") for item in items] for part in PARTS if (items := one.dropped(part))
            },
        }
        yield json.dumps(line, ensure_ascii=False, sort_keys=True)


def _share(name: str, part: int, whole: int) -> str:
    return f"{name} {part / whole:.2f} ({part}/{whole})" if whole else f"{name} none"
