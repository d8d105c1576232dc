"""How good extraction is on a team's own articles, by what its reviewers changed."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.curate.edits import in_rule_words
from mkdocs_briefing.curate.rules import PARTS
from mkdocs_briefing.diagnostics import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_briefing.model import Briefing


@dataclass(frozen=True)
class Reviewed:
    """A briefing that a person signed, before and after the corrections."""

    extracted: Briefing
    """As extraction made it."""
    corrected: Briefing
    """As the person signed it."""
    article: str
    """The article's text."""

    def verdicts(self, part: str) -> Counter[str]:
        """Return how many items of a part were right, changed, dropped and added."""
        before = {item.id: item for item in getattr(self.extracted, part)}
        after = {item.id: item for item in getattr(self.corrected, part)}
        found: Counter[str] = Counter()
        for id_, item in before.items():
            if id_ not in after:
                found["dropped"] += 1
            else:
                found["right" if _words(part, item) == _words(part, after[id_]) else "changed"] += 1
        found["added"] = len(after.keys() - before.keys())
        return found


def table(reviewed: Iterable[Reviewed]) -> Iterator[str]:
    """Yield a line for each part: precision, recall and the share that needed no change, each with its counts."""
    briefings = list(reviewed)
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


def examples(reviewed: Iterable[Reviewed]) -> Iterator[str]:
    """Yield a line of JSON for each briefing: the article, what a person signed, and what was extracted in error."""
    for one in reviewed:
        data = one.corrected.model_dump(mode="json")
        extracted = one.extracted.model_dump(mode="json")
        kept = {part: {item["id"] for item in data[part]} for part in PARTS}
        wrong = {part: [item for item in extracted[part] if item["id"] not in kept[part]] for part in PARTS}
        line = {
            "id": data["id"],
            "title": data["title"],
            "published": data["source"]["published"],
            "text": one.article,
            "review": data.get("review"),
            "items": {part: data[part] for part in PARTS},
            "dropped": {part: items for part, items in wrong.items() if items},
        }
        yield json.dumps(line, ensure_ascii=False, sort_keys=True)


def _share(name: str, part: int, whole: int) -> str:
    return f"{name} {part / whole:.2f} ({part}/{whole})" if whole else f"{name} none"


def _words(part: str, item: Any) -> Mapping[str, Any]:
    return in_rule_words(part, item.model_dump(mode="json"))
