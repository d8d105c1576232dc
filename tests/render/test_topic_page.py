"""Topics: their list, a page and a feed of each, and which spellings are one topic."""

import re
from xml.etree import ElementTree

import pytest

from mkdocs_briefing.ids import topic_id
from mkdocs_briefing.render import SiteSettings
from tests.support.connected import deal, entries, strike, vote
from tests.support.pages import DEAL, STRIKE, VOTE, Document, changed, converted, site


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("C", "c"),
        ("c", "c"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("A+ ratings", "a-plus-ratings"),
        ("#ports", "ports"),
        ("North Korea", "north-korea"),
        ("R&D", "r-d"),
        ("Évian", "evian"),
    ],
)
def test_topics_that_signs_tell_apart_have_ids_of_their_own(name: str, id_: str):
    assert topic_id(name) == id_


def test_topics_that_signs_tell_apart_have_pages_of_their_own():
    made = site(changed(deal(), tags=("c", "C++")), changed(strike(), tags=("C#", "C")))
    found = {
        path: re.findall(r"briefings/([a-z-]+)\.html", made[path].text) for path in made if re.match("topic/.*md", path)
    }
    assert found == {"topic/c.md": [STRIKE, DEAL], "topic/c-plus-plus.md": [DEAL], "topic/c-sharp.md": [STRIKE]}
    assert re.findall(r'data-tags="([^"]*)"', made["briefings/index.md"].text.replace("&#45;", "-")) == [
        "c-sharp c ",
        "c c-plus-plus ",
    ]


def test_a_topic_says_how_much_there_is_and_who_acts_in_it():
    words = Document(converted(site()["topic/ports.md"])).words()
    assert "Topic · 2 briefings · 15 quotes · 12 March 2026 – 27 March 2026 · RSS · in the filterable list" in words
    assert re.search(r"In most of them .*Inés Okafor 2", words)
    of_one = Document(converted(site(changed(deal(), tags=("ports",)))["topic/ports.md"])).words()
    assert "Topic · 1 briefing" in of_one
    assert "In most of them" not in of_one


def test_a_topic_has_a_feed():
    made = site()
    (channel,) = ElementTree.fromstring(made["topic/ports.xml"].text)  # noqa: S314 (our own)
    assert channel.findtext("title") == "Harbour desk: ports"
    assert [item.findtext("link").rpartition("/")[2] for item in channel.iter("item")] == [
        f"{STRIKE}.html",
        f"{DEAL}.html",
    ]
    assert "topic/ports.xml" not in site(settings=SiteSettings())
    assert "RSS" not in site(settings=SiteSettings())["topic/ports.md"].text


def test_briefings_lead_to_their_topics_and_superseded_ones_to_the_list():
    made = site(deal(), changed(strike(), supersedes=DEAL), vote())
    assert 'href="../topic/labour.html"' in made[f"briefings/{STRIKE}.md"].text
    assert 'href="../topic/debt.html"' in made[f"briefings/{VOTE}.md"].text
    assert re.findall(r'class="bf-tag" href="([^"]+)"', made[f"briefings/{DEAL}.md"].text) == ["../tags.html"] * 2


def test_the_list_of_topics_has_the_newest_briefings_of_each_and_leads_to_all(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.indexes.TOPIC_BRIEFINGS", 1)
    page = site()["tags.md"].text
    section = page.partition('id="tag-ports"')[2].partition("</section>")[0]
    assert re.findall(r"briefings/([a-z-]+)\.html", section) == [STRIKE]
    assert '<a href="topic/ports.html">All 2 briefings</a>' in section
    assert len(entries()) == 3
