"""Charts above lists: every column leads to a page that exists, at the place of its month or year."""

import re

import pytest

from mkdocs_briefing.link import link
from mkdocs_briefing.render.date_charts import briefings_chart, events_chart, quotes_chart
from mkdocs_briefing.render.links import Links
from tests.support.connected import deal, entries
from tests.support.pages import site

LINKS = r'<a href="([^"]+)" data-bf-span="([^"]+)" aria-label="([^"]+)">'


def columns(path: str) -> list[tuple[str, str, str]]:
    return re.findall(LINKS, site()[path].text.replace("&#45;", "-").replace("&#58;", ":"))


def test_columns_of_lists_on_one_page_lead_to_the_first_row_of_their_month():
    assert columns("briefings/index.md") == [
        ("#day-2026-03-27", "2026-03", "March 2026: 2"),
        ("#day-2026-04-21", "2026-04", "April 2026: 1"),
    ]
    assert columns("quotes/index.md") == [
        ("#in-2026-03", "2026-03", "March 2026: 15"),
        ("#in-2026-04", "2026-04", "April 2026: 6"),
    ]
    assert [address for address, _, _ in columns("timeline.md")] == [
        f"#year-{key}" for _, key, _ in columns("timeline.md")
    ]


def test_columns_of_long_lists_lead_to_the_pages_of_their_archive(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 2)
    assert [address for address, _, _ in columns("briefings/index.md")] == ["#day-2026-03-27", "#day-2026-04-21"]
    assert [address for address, _, _ in columns("quotes/index.md")] == [
        "../archive/quotes-1.html#in-2026-03",
        "#in-2026-04",
    ]
    made = site()
    for path in ("briefings/index.md", "quotes/index.md", "timeline.md"):
        for address, _, _ in columns(path):
            page, _, anchor = address.partition("#")
            target = path if not page else page.removeprefix("../").replace(".html", ".md")
            text = made[target].text.replace("&#45;", "-")
            assert f'id="{anchor}"' in text or f"{{ #{anchor} }}" in text


def test_where_there_is_nothing_to_compare_there_is_no_chart():
    index, here = link([deal()]), Links("index.md")
    assert (briefings_chart(index, here), quotes_chart(index, here)) == (None, None)
    assert events_chart(link([]), (), here) is None


def test_the_same_index_gives_the_same_links():
    assert quotes_chart(link(entries()), Links("quotes/index.md")) == quotes_chart(
        link(reversed(entries())), Links("quotes/index.md")
    )
