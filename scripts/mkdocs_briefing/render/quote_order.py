"""The order of lists of quotes: the newest briefing first, and in it the order of the article."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_briefing.link import IndexedQuote
    from mkdocs_briefing.model import Quote


def newest_first(quotes: Sequence[IndexedQuote]) -> tuple[IndexedQuote, ...]:
    """Return the quotes of the newest briefing first, each briefing's in the order of its article.

    A reader who meets `he` has then read the quote that names him. `quotes` come by briefing, the oldest first.
    """
    by_briefing = [list(group) for _, group in groupby(quotes, key=lambda one: one.entry.briefing.id)]
    return tuple(one for group in reversed(by_briefing) for one in in_article_order(group))


def in_article_order(quotes: Iterable[IndexedQuote]) -> list[IndexedQuote]:
    """Return the quotes of one briefing by their sentences: those that a person added stand among the others."""
    return sorted(quotes, key=lambda one: _place(one.quote))


def _place(quote: Quote) -> tuple[int, int]:
    return min((int(id_[1:]) for id_ in quote.evidence), default=0), quote.content.start
