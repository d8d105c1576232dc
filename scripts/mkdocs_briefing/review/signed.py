"""The briefings of a project that a person signed and that are still what was signed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs_briefing import curate
from mkdocs_briefing.curate.edits import in_rule_words
from mkdocs_briefing.model import Actor
from mkdocs_briefing.project.make import make_uncurated
from mkdocs_briefing.project.work_items import read_work_items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_briefing.model import Briefing
    from mkdocs_briefing.project.settings import Settings


@dataclass(frozen=True)
class Signed:
    """A briefing that a person signed, before and after the corrections."""

    extracted: Briefing
    """As extraction made it."""
    corrected: Briefing
    """As the person signed it."""
    article: str
    """The article's text."""

    def verdicts(self, part: str) -> Counter[str]:
        """Return how many items of a part were right, changed, dropped and added; of two made one, one is dropped."""
        after = list(getattr(self.corrected, part))
        found: Counter[str] = Counter()
        for item in getattr(self.extracted, part):
            same = next((one for one in after if _is_same(item, one)), None)
            if same is None:
                found["dropped"] += 1
                continue
            after.remove(same)
            found["right" if _words(part, item) == _words(part, same) else "changed"] += 1
        found["added"] = len(after)
        return found

    def dropped(self, part: str) -> Sequence[Any]:
        """Return the items of a part that extraction found and the person did not keep."""
        kept = getattr(self.corrected, part)
        return [item for item in getattr(self.extracted, part) if not any(_is_same(item, one) for one in kept)]


def signed_briefings(settings: Settings) -> Iterator[Signed]:
    """Yield each briefing that was signed and has not changed since.

    Raises `InputError` when an article cannot be extracted.
    """
    items, _ = read_work_items(settings)
    for item in items:
        if item.curation.review is None:
            continue
        raw = make_uncurated(item, settings)
        try:
            corrected = curate.apply(raw, item.curation, item.article)
        except curate.RuleError:
            continue  # `briefing check` says what is wrong
        if not corrected.review.stale:
            yield Signed(raw, corrected, item.article.text)


def _is_same(before: Any, after: Any) -> bool:
    """Return whether an item is another one corrected; an actor's id goes with the name, so that mentions tell."""
    if isinstance(before, Actor) and before.mentions:
        first = before.mentions[0]
        return any((one.start, one.end) == (first.start, first.end) for one in after.mentions)
    return bool(before.id == after.id)


def _words(part: str, item: Any) -> Mapping[str, Any]:
    return in_rule_words(part, item.model_dump(mode="json"))
