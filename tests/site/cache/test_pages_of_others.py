"""A page that is kept follows what other briefings say."""

import datetime as dt
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from mkdocs_briefing.link import Entry, Index, link
from mkdocs_briefing.model import Role
from tests.support.connected import entries
from tests.support.kept import made_in


def test_a_page_follows_the_name_of_another_publisher_of_its_text(tmp_path: Path):
    deal, strike, vote = entries()
    for publisher in ("The Post", "The Other Post", deal.briefing.source.publisher):
        source = deal.briefing.source.model_copy(update={"publisher": publisher, "url": None})
        twin = Entry(deal.briefing.model_copy(update={"id": "port-loan-post", "source": source}), deal.article)
        given = [deal, strike, vote, twin]
        assert made_in(tmp_path / "kept", given)[0] == made_in(tmp_path / f"cold {publisher}", given)[0]


def test_a_briefing_more_and_a_briefing_less(tmp_path: Path):
    deal, strike, vote = entries()
    for given in ([deal, vote], [deal, strike, vote], [strike, vote]):
        assert made_in(tmp_path / "kept", given)[0] == made_in(tmp_path / str(len(given)), given)[0]


def test_a_page_that_names_a_role_from_another_briefing_follows_it(tmp_path: Path):
    deal, strike, vote = entries()
    both = {actor.id for actor in deal.briefing.actors} & {actor.id for actor in vote.briefing.actors}
    roleless = tuple(actor.model_copy(update={"roles": ()}) for actor in deal.briefing.actors)
    told = tuple(
        actor.model_copy(update={"roles": (Role(text="Envoy", evidence="s1"),)}) if actor.id in both else actor
        for actor in vote.briefing.actors
    )
    first = Entry(deal.briefing.model_copy(update={"actors": roleless}), deal.article)
    last = Entry(vote.briefing.model_copy(update={"actors": told}), vote.article)
    assert both
    made_in(tmp_path / "kept", [first, strike, vote])
    assert made_in(tmp_path / "kept", [first, strike, last])[0] == made_in(tmp_path / "cold", [first, strike, last])[0]


def only_in(entry: Entry, others: list[Entry]) -> str:
    """An actor that no other of the briefings names."""
    elsewhere = {actor.id for other in others for actor in other.briefing.actors}
    return next(actor.id for actor in entry.briefing.actors if actor.id not in elsewhere)


def test_every_page_follows_an_actor_that_gets_a_page_or_loses_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.redirects.FULL_SITE_BRIEFINGS", 2)
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 2)
    monkeypatch.setattr("mkdocs_briefing.render.list_data.GROUPS_PER_FILE", {"briefings": 2, "actors": 2, "quotes": 1})
    deal, strike, vote = entries()
    which = only_in(deal, [strike, vote])
    (actor,) = (actor for actor in deal.briefing.actors if actor.id == which)
    mention = actor.mentions[0].model_copy(update={"start": 0, "end": 5, "text": vote.article[:5]})
    gained = actor.model_copy(update={"mentions": (mention,), "roles": ()})
    second = Entry(vote.briefing.model_copy(update={"actors": (*vote.briefing.actors, gained)}), vote.article)
    for step, given in enumerate(([deal, strike, vote], [deal, strike, second], [deal, strike, vote])):
        kept = made_in(tmp_path / "kept", given)[0]
        assert kept == made_in(tmp_path / f"cold{step}", given)[0]
        own = b"refresh" not in kept[f"actors/{which}.html"]
        assert own == (step == 1)


def test_every_page_follows_what_a_person_says_of_an_actor_without_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("mkdocs_briefing.render.redirects.FULL_SITE_BRIEFINGS", 2)
    given = list(entries())
    which = only_in(given[0], given[1:])
    plain = made_in(tmp_path / "kept", given)[0]
    monkeypatch.setattr("mkdocs_briefing.site.plugin.link", partial(told_of, which))
    kept = made_in(tmp_path / "kept", given)[0]
    assert (b"refresh" in plain[f"actors/{which}.html"], b"refresh" in kept[f"actors/{which}.html"]) == (True, False)
    assert kept == made_in(tmp_path / "cold", given)[0]


def told_of(which: str, given: list[Entry], **options: object) -> Index:
    index = link(given, **options)
    actors = tuple(replace(one, description="Known to all.") if one.id == which else one for one in index.actors)
    return replace(index, actors=actors)


def test_a_page_of_a_long_list_follows_the_names_of_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 1)
    deal, strike, vote = entries()
    made_in(tmp_path / "kept", [deal, strike, vote])
    actors = (vote.briefing.actors[0].model_copy(update={"name": "Zed"}), *vote.briefing.actors[1:])
    source = vote.briefing.source.model_copy(update={"published": dt.date(2026, 12, 1)})
    changed = vote.briefing.model_copy(update={"actors": actors, "source": source})
    given = [deal, strike, Entry(changed, vote.article)]
    assert made_in(tmp_path / "kept", given)[0] == made_in(tmp_path / "cold", given)[0]
