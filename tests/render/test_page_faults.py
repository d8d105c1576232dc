"""Each page of a site exists once, and is what its address says."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_briefing.link import link
from mkdocs_briefing.render.page_faults import page_faults
from mkdocs_briefing.render.settings import SiteSettings
from tests.support.briefings import TEXT, entry, port

SITE = SiteSettings()


def test_a_sound_site_has_no_faults() -> None:
    assert list(page_faults(link([entry("Ports reopen after the storm.")]), site=SITE)) == []


def test_a_briefing_in_place_of_the_list_of_briefings_is_a_fault() -> None:
    one = entry("Ports reopen after the storm.")
    index = link([replace(one, briefing=one.briefing.model_copy(update={"id": "index"}))])
    assert list(page_faults(index, site=SITE)) == [
        ("briefings/index.md", "2 pages have this address; give one of them another id"),
        ("briefings/index.md", "is not the page 'Briefings'; give the briefing or actor in its place another id"),
    ]


def test_an_actor_in_place_of_the_list_of_actors_is_a_fault() -> None:
    briefing = port()
    ana, *others = briefing.actors
    actors = (ana.model_copy(update={"id": "index"}), *others)
    one = replace(
        entry("Ports reopen."), briefing=briefing.model_copy(update={"actors": actors, "quotes": ()}), article=TEXT
    )
    assert next(page_faults(link([one]), site=SITE)) == (
        "actors/index.md",
        "2 pages have this address; give one of them another id",
    )
