"""Home: the editions of the newest days, and ways into everything else."""

import datetime as dt
import json
import re
from xml.etree import ElementTree

import pytest

from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.render import SiteSettings, home_page
from mkdocs_briefing.render.day_places import day_places
from mkdocs_briefing.render.editions import editions
from mkdocs_briefing.render.home_page import shown_editions
from tests.support.connected import deal, entries, strike, vote
from tests.support.pages import DEAL, SITE, STRIKE, VOTE, Document, changed, converted, site
from tests.support.sites import unpacked


def published(entry: Entry, day: dt.date | None) -> Entry:
    return changed(entry, source=entry.briefing.source.model_copy(update={"published": day}))


def headings(*given: Entry, settings: SiteSettings = SITE) -> list[str]:
    found = re.findall(r'<h2 id="edition-[^"]+">(.*?)</h2>', site(*given, settings=settings)["index.md"].text)
    return [Document(one).words() for one in found]


def test_briefings_are_grouped_by_day_and_undated_ones_come_last():
    same_day = published(vote(), dt.date(2026, 3, 27))
    assert headings(published(deal(), None), strike(), same_day) == [
        "Edition of 27 March 2026 2 briefings",
        "Undated 1 briefing",
    ]


def test_a_story_says_how_sure_it_is_and_leaves_its_day_to_the_heading():
    (story,) = re.findall(r"<article .*?</article>", converted(site(strike())["index.md"]), re.DOTALL)
    words = Document(story).words()
    assert "7 statements: 4 by named people, 2 by institutions, 1 by an unnamed source" in words
    assert "27 March 2026" not in words


def test_the_editions_that_are_printed_are_linked():
    settings = SiteSettings(pdf=True, printed_editions=1)
    assert headings(*entries(), settings=settings) == [
        "Edition of 21 April 2026 1 briefing · this day as PDF",
        "27 March 2026 1 briefing",
        "12 March 2026 1 briefing",
    ]
    assert "pdf/2026-04-21.edition.pdf" in site(settings=settings)["index.md"].text


def test_the_newest_days_fill_the_page_and_undated_briefings_have_room_of_their_own(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(home_page, "HOME_BRIEFINGS", 1)
    found = editions([published(deal(), None), published(strike(), dt.date(2026, 4, 21)), vote()])
    shown = [(edition.name, [one.briefing.id for one in some]) for edition, some in shown_editions(found)]
    assert shown == [("2026-04-21", [VOTE]), ("undated", [DEAL])]


def test_links_to_a_day_lead_to_its_first_row_on_the_page_that_has_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 2)
    made = site()
    places = day_places(link(entries()))
    assert places == {
        "2026-04-21": ("briefings/index.md", "day-2026-04-21"),
        "2026-03-27": ("briefings/index.md", "day-2026-03-27"),
        "2026-03-12": ("archive/briefings-1.md", "day-2026-03-12"),
    }
    for path, anchor in places.values():
        assert made[path].text.count(f' id="{anchor}"') == 1


def test_only_what_was_said_in_the_newest_week_was_said_lately():
    home = site(deal(), vote())["index.md"].text
    assert "Lately said" not in home
    assert "Lately said" in site(deal())["index.md"].text


def test_what_a_visit_is_compared_with_has_the_newest_and_the_undated_briefings():
    script = site(published(deal(), None), strike(), vote())["lists/recent.js"].text
    assert unpacked(script) == [
        [f"briefings/{VOTE}.html", vote().briefing.title, "21 April 2026"],
        [f"briefings/{STRIKE}.html", strike().briefing.title, "27 March 2026"],
        [f"briefings/{DEAL}.html", deal().briefing.title, "undated"],
    ]


def test_the_feed_of_days_has_an_item_for_each_day_and_nothing_undated():
    made = site(published(deal(), None), strike(), published(vote(), dt.date(2026, 3, 27)))
    (item,) = ElementTree.fromstring(made["editions.xml"].text).iter("item")  # noqa: S314 (our own)
    assert item.findtext("title") == "27 March 2026: 2 briefings"
    assert item.findtext("link") == "https://desk.example/briefings/briefings/index.html#day-2026-03-27"
    assert item.findtext("guid") == "https://desk.example/briefings/#2026-03-27"
    assert item.findtext("pubDate") == "Fri, 27 Mar 2026 00:00:00 +0000"
    assert item.findtext("description").count("<p><a href=") == 2
    assert json.loads(made["feed.json"].text)["items"][-1]["url"].endswith(f"{DEAL}.html")


def test_home_has_no_list_where_nothing_may_be_printed():
    home = {which: site(entry)["index.md"].text for which, entry in zip((DEAL, VOTE), entries()[::2], strict=True)}
    assert {which: text.count('<ul class="bf-points">') for which, text in home.items()} == {DEAL: 1, VOTE: 0}


def test_actors_in_most_briefings_need_two_briefings():
    deal, strike, _ = entries()
    assert "In most briefings" not in site(deal)["index.md"].text
    assert "In most briefings" in site(deal, strike)["index.md"].text
