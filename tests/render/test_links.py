from html import unescape

import pytest

from mkdocs_briefing.render.links import Links, list_of


@pytest.mark.parametrize(
    ("here", "to", "anchor", "link"),
    [
        ("index.md", "actors/ana.md", None, "actors/ana.html"),
        ("actors/ana.md", "actors/luis.md", None, "luis.html"),
        ("actors/ana.md", "index.md", None, "../index.html"),
        ("actors/ana.md", "pdf/vote.pdf", None, "../pdf/vote.pdf"),
        ("a/b/c.md", "a/d.md", None, "../d.html"),
        ("briefings/vote.md", "briefings/vote.md", "s3", "#s3"),
        ("briefings/vote.md", "briefings/vote.md", None, "vote.html"),
        ("briefings/vote.md", "tags.md", "tag-ports", "../tags.html#tag-ports"),
    ],
)
def test_links_are_relative_to_the_page(here: str, to: str, anchor: str | None, link: str):
    assert Links(here).to(to, anchor) == link


@pytest.mark.parametrize(
    ("here", "to", "anchor", "link"),
    [
        ("index.md", "actors/ana.md", None, "actors/ana/"),
        ("index.md", "index.md", None, "./"),
        ("actors/ana.md", "actors/luis.md", None, "../luis/"),
        ("actors/ana.md", "actors/index.md", None, "../"),
        ("actors/ana.md", "actors/ana.md", None, "./"),
        ("actors/ana.md", "index.md", None, "../../"),
        ("actors/ana.md", "pdf/vote.pdf", None, "../../pdf/vote.pdf"),
        ("actors/index.md", "actors/ana.md", None, "ana/"),
        ("actors/index.md", "actors/index.md", None, "./"),
        ("briefings/vote.md", "briefings/vote.md", "s3", "#s3"),
        ("briefings/vote.md", "briefings/vote.bib", None, "../vote.bib"),
        ("briefings/vote.md", "tags.md", "tag-ports", "../../tags/#tag-ports"),
        ("briefings/index.md", "quotes/index.md", None, "../quotes/"),
    ],
)
def test_links_with_directory_urls_are_relative_to_the_folder(here: str, to: str, anchor: str | None, link: str):
    assert Links(here, directory_urls=True).to(to, anchor) == link


def test_an_actor_without_a_page_is_linked_at_its_card():
    links = Links("index.md", {"costa-radio": "vote"})
    assert links.actor("costa-radio", "roles") == "briefings/vote.html#actor-costa-radio"
    assert links.actor("ana-duarte", "roles") == "actors/ana-duarte.html#roles"


def test_lists_are_linked_with_their_filter():
    links = Links("actors/ana-duarte.md")
    assert unescape(links.quotes("ana-duarte")) == "../quotes/index.html?actor=ana-duarte"
    assert unescape(links.briefings_with("ana")) == "../briefings/index.html?actors=ana"


def test_a_link_with_a_mark_that_readers_act_on_is_escaped():
    assert Links("index.md").to('a"b.pdf') == "a&#34;b&#46;pdf"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("briefings/vote.md", "briefings/index.md"),
        ("actors/ana-duarte.md", "actors/index.md"),
        ("archive/quotes-12.md", "quotes/index.md"),
        ("archive/timeline-2015-2.md", "timeline.md"),
        ("archive/actors-0-9.md", "actors/index.md"),
        ("changes/vote.md", "briefings/index.md"),
        ("topic/ports.md", "topics.md"),
        ("quotes/index.md", None),
        ("timeline.md", None),
        ("index.md", None),
    ],
)
def test_a_page_belongs_to_a_list(path: str, found: str | None):
    assert list_of(path, topics_path="topics.md") == found
