"""An edition as plain data for the Typst templates: a summary of the day, then its briefings on a page each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.render.pdf.circulation import joint_mark
from mkdocs_briefing.render.pdf.one_page import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.render.editions import Edition

Data = dict[str, Any]

MAX_SUMMARY_CHARACTERS = 280
"""Code points of what the summary says of a briefing at most: some three lines."""


def edition_data(edition: Edition, pages: Sequence[Data], *, mark: str | None) -> Data:
    """Return what an edition prints; `pages` has the data of each briefing on a page.

    `mark` is the circulation mark of briefings that have none of their own.
    """
    languages = [page["language"] for page in pages]
    statements = sum(len(entry.briefing.quotes) for entry in edition.entries)
    return {
        "title": f"Edition of {edition.title}" if edition.day else "Undated briefings",
        "language": max(sorted(set(languages)), key=languages.count),
        "date": edition.day and edition.day.isoformat(),
        "day": edition.title,
        "facts": [count(len(pages), "briefing"), count(statements, "statement")],
        "mark": joint_mark([page["mark"] for page in pages], mark),
        "summary": [_summary(page) for page in pages],
        "pages": list(pages),
    }


def _summary(page: Data) -> Data:
    """Return the one thing to know of a briefing and how sure it is: its bottom line, or else its first key point.

    A key point that repeats the title says nothing more.
    """
    points = (item for item in page["items"] if item["part"] == "Key points")
    point = next((item for item in points if item["text"] != page["title"]), None)
    line = page["bottom_line"] or (point["text"] if point else "")
    of_point = [] if page["bottom_line"] or point is None else point["details"]
    return {
        "title": page["title"],
        "to": page["anchor"],
        "publisher": page["publisher"],
        "text": shortened(line, MAX_SUMMARY_CHARACTERS),
        "by_a_person": page["bottom_line"] is not None,
        "sure": [*of_point, page["sure"] or "nobody is quoted"],
    }
