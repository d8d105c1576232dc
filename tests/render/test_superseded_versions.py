"""Versions of an article that later ones supersede: a page each, and no place in lists."""

import pytest

from mkdocs_briefing.link import Entry, Index, link
from mkdocs_briefing.render import SiteSettings
from mkdocs_briefing.render.dossiers import Dossier
from mkdocs_briefing.render.search_documents import search_documents
from tests.support.connected import deal, entries, strike, vote
from tests.support.pages import DEAL, STRIKE, changed, texts

CORRECTED = "port-loan-corrected"


def corrected() -> Entry:
    """A later version of the first article, which no longer names one of its actors."""
    first = deal()
    actors = tuple(actor for actor in first.briefing.actors if actor.id != "costa-radio")
    return changed(first, id=CORRECTED, version=2, supersedes=DEAL, actors=actors)


@pytest.fixture(scope="module")
def versions() -> Index:
    return link([*entries(), corrected()])


def test_a_superseded_version_counts_for_nothing(versions: Index):
    alone = link([strike(), vote(), corrected()])
    assert [entry.briefing.id for entry in versions.current] == [entry.briefing.id for entry in alone.entries]
    assert versions.quotes == alone.quotes
    assert versions.timeline == alone.timeline
    assert versions.tags == alone.tags
    assert versions.related == alone.related
    assert versions.current_actors == alone.actors


def test_an_actor_of_superseded_versions_alone_has_a_page_and_no_place_in_lists():
    only = link([deal(), corrected()])
    assert [one.entry.briefing.id for one in only.actor_by_id["costa-radio"].appearances] == [DEAL]
    assert "costa-radio" not in {actor.id for actor in only.current_actors}
    made = texts(deal(), corrected())
    assert "costa-radio.html" not in made["actors/index.md"]
    assert "../actors/costa-radio.html" in made[f"briefings/{DEAL}.md"]
    assert "actors/costa-radio.md" in made


def test_older_and_newer_skip_superseded_versions(versions: Index):
    assert versions.older(CORRECTED) is None
    after = versions.newer(CORRECTED)
    assert after is not None
    assert after.briefing.id == STRIKE
    assert (versions.older(DEAL), versions.newer(DEAL)) == (None, None)


def test_home_and_lists_show_the_current_version_alone():
    made = texts(*entries(), corrected(), site=SiteSettings(site_url="https://desk.example/"))
    lists = ("index.md", "briefings/index.md", "quotes/index.md", "timeline.md", "tags.md", "feed.xml", "feed.json")
    for path in lists:
        assert f"{CORRECTED}.html" in made[path], path
        assert f"{DEAL}.html" not in made[path], path
    assert ">3 briefings</a>" in made["index.md"]
    assert f"{DEAL}.html" in made[f"briefings/{CORRECTED}.md"]


def test_a_dossier_prints_a_superseded_version_only_when_it_is_named():
    given = [*entries(), corrected()]
    assert DEAL not in [entry.briefing.id for entry in Dossier("Debt", tags=("debt",)).choose(given)]
    assert [entry.briefing.id for entry in Dossier("Old", briefings=(DEAL,)).choose(given)] == [DEAL]


def test_a_superseded_version_is_not_found_by_searching(versions: Index):
    found = {page.path for page in search_documents(versions, site=SiteSettings())}
    assert (f"briefings/{DEAL}.md" in found, f"briefings/{CORRECTED}.md" in found) == (False, True)
    made = texts(*entries(), corrected())
    assert 'search: {"exclude": true}' in made[f"briefings/{DEAL}.md"]
