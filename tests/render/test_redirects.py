"""Where an archive has many briefings, an actor that one of them names has no page: its address leads to its card."""

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_briefing.link import Index, link
from mkdocs_briefing.project.pipeline import Result
from mkdocs_briefing.render import SiteSettings, pages
from mkdocs_briefing.render.dossiers import Dossier
from mkdocs_briefing.render.search_documents import search_documents
from mkdocs_briefing.site.search.material import entries as search_entries
from mkdocs_briefing.site.search.pagefind import index_document
from tests.support.connected import entries

DEAL = "valdoria-signs-port-loan"
SITE = SiteSettings(site_url="https://desk.example/b/")


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_briefing.render.redirects.FULL_SITE_BRIEFINGS", 2)


def made(index: Index, site: SiteSettings = SITE) -> dict[str, str]:
    return {page.path: unescape(page.text) for page in pages(index, site=site)}


def alone(index: Index) -> list[str]:
    return [actor.id for actor in index.actors if len(actor.appearances) == 1]


@pytest.fixture
def index() -> Index:
    return link(entries())


def test_an_actor_of_one_briefing_is_redirected_to_its_card(index: Index):
    which = next(one for one in alone(index) if index.actor_by_id[one].appearances[0].entry.briefing.id == DEAL)
    site = made(index)
    assert f"actors/{which}.md" not in site
    assert site[f"actors/{which}.html"] == (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><base href="../briefings/{DEAL}.html">'
        f"<title>{which}</title>"
        f'<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=#actor-{which}">'
        f'<a href="#actor-{which}">{which}</a>\n'
    )
    assert f'id="actor-{which}"' in site[f"briefings/{DEAL}.md"]


def test_links_within_the_site_lead_to_the_card_at_once(index: Index):
    site, forwarded = made(index), set(alone(index))
    assert forwarded
    pages_ = {path: text for path, text in site.items() if path.endswith(".md")}
    linked = {which for text in pages_.values() for which in re.findall(r'href="[^"#]*?([a-z0-9-]+)\.html', text)}
    assert linked & forwarded == set()
    for which in forwarded:
        briefing = index.actor_by_id[which].appearances[0].entry.briefing.id
        assert f'href="../briefings/{briefing}.html#actor-{which}"' in site["actors/index.md"]


def test_a_card_in_place_of_a_page_names_every_sentence_of_the_actor(index: Index):
    for which in alone(index):
        (one,) = index.actor_by_id[which].appearances
        page = made(index)[f"briefings/{one.entry.briefing.id}.md"]
        card = re.search(rf'id="actor-{which}".*?(?:</li>|</span>)', page, re.DOTALL)[0]
        numbers = {
            s.id for s in one.entry.briefing.sentences if any(s.start <= m.start < s.end for m in one.actor.mentions)
        }
        assert numbers <= set(re.findall(r'href="#(s\d+)"', card)), which
        assert f'href="#actor-{which}"' not in card
        assert all(alias in card for alias in one.actor.aliases if "<li" in card), which


def test_described_actors_and_those_of_dossiers_have_pages(index: Index):
    which, other, *_ = alone(index)
    described = replace(
        index, actors=tuple(replace(a, description="Known.") if a.id == which else a for a in index.actors)
    )
    assert f"actors/{which}.md" in made(described)
    chosen = replace(SITE, pdf=True, dossiers=(Dossier("One", actors=(other,)),))
    assert f"actors/{other}.md" in made(index, chosen)


def test_on_a_small_site_everybody_has_a_page(index: Index, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.redirects.FULL_SITE_BRIEFINGS", 3)
    assert {f"actors/{actor.id}.md" for actor in index.actors} <= set(made(index))


def test_both_searches_find_the_card(index: Index):
    found = list(search_documents(index, site=SITE))
    (which, *_) = alone(index)
    briefing = index.actor_by_id[which].appearances[0].entry.briefing.id
    (one,) = (page for page in found if page.path == f"actors/{which}.md")
    assert (one.address, one.file) == (f"briefings/{briefing}.html#actor-{which}", f"actors/{which}.html")
    assert f'data-pagefind-meta="place:briefings/{briefing}.html#actor-{which}"' in index_document(one)
    locations = [entry["location"] for page in found for entry in search_entries(page)]
    assert locations.index(f"briefings/{briefing}.html") < locations.index(
        one.address
    )  # the theme takes the first for the page


def test_structured_data_names_an_actor_by_its_own_address(index: Index):
    speaking = [actor for actor in map(index.actor_by_id.get, alone(index)) if actor.quotes]
    assert speaking
    for actor in speaking:
        page = made(index)[f"briefings/{actor.appearances[0].entry.briefing.id}.md"]
        assert f'"@id":"https://desk.example/b/actors/{actor.id}.html"' in page


def test_a_page_written_by_hand_goes_before_a_redirect(index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    which = alone(index)[0]
    for place in (f"docs/actors/{which}.md", "docs/index.md"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text("# By hand\n", encoding="utf-8")
    settings = {"site_name": "Desk", "use_directory_urls": False, "plugins": [{"briefing": {"pdf": False}}]}
    (tmp_path / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    monkeypatch.setattr("mkdocs_briefing.project.pipeline.run", lambda *_, **__: Result(tuple(entries()), ()))
    build(load_config(str(tmp_path / "mkdocs.yml")))
    assert "By hand" in (tmp_path / f"site/actors/{which}.html").read_text(encoding="utf-8")
    assert "refresh" in (tmp_path / f"site/actors/{alone(index)[1]}.html").read_text(encoding="utf-8")


def test_the_address_of_an_actor_that_became_another_one_leads_to_its_page() -> None:
    first, *others = entries()
    new = first.briefing.actors[0].id
    index = link([replace(first, former_ids={"former-one": new, new: "nobody"}), *others])
    site = made(replace(index, entries=index.entries), SITE)
    assert site["actors/former-one.html"] == (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{new}</title>'
        f'<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={new}.html">'
        f'<a href="{new}.html">{new}</a>\n'
    )
    assert sum(path.startswith(f"actors/{new}.") for path in site) == 1
