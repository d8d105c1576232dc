"""Long lists as data."""

import pytest

from mkdocs_briefing.render import list_data
from tests.support.connected import entries
from tests.support.pages import Document, changed, converted, site
from tests.support.sites import unpacked


def test_the_newest_of_many_quotes_are_on_the_page_and_all_in_files(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 8)
    monkeypatch.setitem(list_data.GROUPS_PER_FILE, "quotes", 2)
    built = site()
    shown = Document(converted(built["quotes/index.md"])).all("figure")
    assert sum("data-bf-item" in given for given in shown) == 8
    files = {path: unpacked(page.text) for path, page in built.items() if path.startswith("lists/quotes-")}
    counts = {path: rows.count("<figure") for path, rows in files.items()}
    assert counts == {"lists/quotes-1.js": 15, "lists/quotes-2.js": 6}
    fields = unpacked(built["lists/quotes.js"].text)
    assert (fields["begins"], fields["count"]) == ([0, 15], 21)


def test_a_removed_quote_changes_one_file_of_the_list(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 8)
    monkeypatch.setitem(list_data.GROUPS_PER_FILE, "quotes", 1)
    deal, strike, vote = entries()
    before, after = site(), site(changed(deal, quotes=deal.briefing.quotes[:-1]), strike, vote)
    files = [path for path in before if path.startswith("lists/quotes")]
    assert [path for path in files if before[path] != after[path]] == ["lists/quotes.js", "lists/quotes-1.js"]
