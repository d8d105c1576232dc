"""The lists of everything, and the page on method."""

import html
import re

import pytest

from mkdocs_briefing.link import link
from mkdocs_briefing.model import KeyPoint
from mkdocs_briefing.render import SiteSettings
from tests.support.connected import entries, strike
from tests.support.pages import DEAL, STRIKE, Document, changed, converted, site, texts


def test_quotes_carry_what_they_are_filtered_by(documents: dict[str, Document]):
    rows = [given for given in documents["quotes/index.md"].all("figure") if "data-bf-item" in given]
    assert len(rows) == 21
    assert {name: rows[5][name] for name in ("data-actor", "data-kind", "data-source", "data-date")} == {
        "data-actor": "nobody",
        "data-kind": "indirect",
        "data-source": "unnamed",
        "data-date": "2026-04-21",
    }


def test_what_needs_a_script_is_hidden_until_it_runs(documents: dict[str, Document]):
    for path in ("quotes/index.md", "briefings/index.md", "actors/index.md"):
        assert [("hidden" in given) for given in documents[path].all("form")] == [True]
    assert all("hidden" in given for given in documents[f"briefings/{DEAL}.md"].all("button"))


def test_the_method_page_shows_what_was_measured():
    accuracy = {"quotes (84 articles of a corpus)": {"precision": 0.831, "recall": 0.973}}
    words = Document(converted(site(settings=SiteSettings(accuracy=accuracy))["method.md"])).words()
    assert "Quotes precision 83%, recall 97% 84 articles of a corpus" in words


@pytest.mark.parametrize("path", ["index.md", "briefings/index.md", "quotes/index.md"])
def test_the_first_link_to_an_actor_has_its_preview(path: str):
    page = texts(*entries())[path]
    previews = [
        (actor, html.unescape(title)) for actor, title in re.findall(r'actors/([a-z-]+)\.html" title="([^"]+)"', page)
    ]
    assert len(previews) == len(dict(previews))
    assert dict(previews)["ines-okafor"] == "Inés Okafor: the union’s president"
    linked = set(re.findall(r'actors/([a-z-]+)\.html"', page)) - {"index"}
    assert set(dict(previews)) == linked


def test_a_typed_key_point_is_marked_on_every_page():
    typed = KeyPoint(id="k-1", text="A second loan is being prepared.", origin="curated", evidence=("s1",))
    made = texts(changed(strike(), key_points=(typed,)))
    for path in ("index.md", "briefings/index.md", f"briefings/{STRIKE}.md"):
        (row,) = re.findall(r"^<(?:li|p).*prepared&#46;.*$", made[path], re.MULTILINE)
        assert row.count('class="bf-badge bf-badge--curated"') == 1


def test_a_bottom_line_is_labelled():
    made = texts(changed(strike(), bottom_line="The port stands still."))
    for path in ("index.md", "briefings/index.md"):
        assert re.search(
            r"Bottom line .{0,120}written by a person</span></span>.{0,30}The port stands still", made[path]
        )


def test_actors_in_most_briefings_come_first():
    found = [int(number) for number in re.findall(r"<p>(\d+) briefings?", site()["actors/index.md"].text)]
    assert found[0] == 3
    assert found == sorted(found, reverse=True)


def test_each_topic_says_how_many_briefings_it_has():
    page = site()["tags.md"].text
    assert re.findall(r'#tag-([a-z-]+)">[^<]+ <small>(\d+)</small>', page) == [
        (tag.id, str(len(tag.entries))) for tag in link(entries()).tags
    ]
