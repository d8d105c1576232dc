"""Pages of older quotes, by briefing."""

import re

import pytest

from tests.support.pages import DEAL, STRIKE, VOTE, Document, converted, site


def test_the_archive_of_quotes_names_who_is_quoted_in_each_briefing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 2)
    made = site()
    older, newer = (converted(made[f"archive/quotes-{number}.md"]) for number in (1, 2))
    assert re.findall(r"briefings/([a-z-]+)\.html#quotes", older) == [STRIKE, DEAL]
    assert re.findall(r"briefings/([a-z-]+)\.html#quotes", newer) == [VOTE]
    words = Document(older).words()
    assert "Quotes, 12 March 2026 to 27 March 2026" in words
    assert re.search(r"12 March 2026 · 8 quotes: Ana Duarte, [^,]+, [^,]+, [^,]+ and \d more", words)


def test_a_list_that_has_all_quotes_has_no_archive():
    assert [path for path in site() if path.startswith("archive/")] == []
