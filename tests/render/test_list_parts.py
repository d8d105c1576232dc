"""The pages of lists that are too long for one."""

import pytest

from mkdocs_briefing.link import link
from tests.support.connected import entries
from tests.support.pages import Document, converted, site


def test_the_parts_of_a_long_timeline_are_years(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 7)
    built = site()
    pages = {path: Document(converted(built[path])) for path in built if "timeline" in path}
    years = sorted({happening.event.date[:4] for happening in link(entries()).timeline})
    assert list(pages) == ["timeline.md", *(f"archive/timeline-{year}.md" for year in years)]
    assert [len(page.all("svg", "bf-bars")) for page in pages.values()] == [1, *(0 for _ in range(1, len(pages)))]
    assert "The last strike" in " ".join(page.words() for path, page in pages.items() if path != "timeline.md")
