"""The briefings of a project that a person signed and that are still what was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing import curate
from mkdocs_briefing.project.make import make_uncurated
from mkdocs_briefing.project.work_items import read_work_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.model import Briefing
    from mkdocs_briefing.project.settings import Settings


def reviewed_briefings(settings: Settings) -> Iterator[tuple[Briefing, Briefing, str]]:
    """Yield each signed briefing as extracted and as corrected, with its article's text.

    One that changed since it was signed is left out. Raises `InputError` when an article cannot be extracted.
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
            yield raw, corrected, item.article.text
