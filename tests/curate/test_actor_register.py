from __future__ import annotations

import html
from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.curate.actor_register import Identity, Register, identified, with_ids, with_local_ids
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.link import link
from mkdocs_briefing.project.typed_files import read_register
from mkdocs_briefing.render import SiteSettings, pages
from tests.support.connected import entries

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_briefing.model import Briefing


def briefing() -> Briefing:
    return entries()[0].briefing


def names(found: Briefing) -> dict[str, str]:
    return {actor.name: actor.id for actor in found.actors}


def test_an_actor_is_called_as_a_person_says_and_keeps_its_other_names() -> None:
    register = Register(actors=(Identity(name="Inés Okafor Reyes", names=("Inés Okafor",), id="okafor"),))
    found = identified(briefing(), register, article="deal")
    assert names(found)["Inés Okafor Reyes"] == "okafor"
    (okafor,) = [actor for actor in found.actors if actor.id == "okafor"]
    assert okafor.aliases == ("Inés Okafor", "Ms. Okafor")
    assert okafor.origin == "curated"
    assert {q.speaker.name for q in found.quotes if q.speaker and q.speaker.actor == "okafor"} == {"Inés Okafor Reyes"}


def test_actors_of_one_identity_are_merged_with_all_their_mentions() -> None:
    before = briefing()
    one, other = before.actors[:2]
    register = Register(actors=(Identity(name=one.name, names=(other.name,)),))
    found = identified(before, register, article="deal")
    merged = found.actors[0]
    assert len(found.actors) == len(before.actors) - 1
    assert len(merged.mentions) == len(one.mentions) + len(other.mentions)
    assert other.name in merged.aliases


def test_an_identity_of_one_article_splits_its_actor_from_the_others() -> None:
    register = Register(actors=(Identity(name="Inés Okafor (surgeon)", names=("Inés Okafor",), only=("strike",)),))
    assert names(identified(briefing(), register, article="strike"))["Inés Okafor (surgeon)"] == "ines-okafor-surgeon"
    assert names(identified(briefing(), register, article="deal"))["Inés Okafor"] == "ines-okafor"


def test_people_known_by_one_name_alone_are_not_tied_across_articles() -> None:
    before = briefing()
    okafor = next(a for a in before.actors if a.id == "ines-okafor").model_copy(
        update={"id": "okafor", "name": "Okafor"}
    )
    here = before.model_copy(update={"actors": (okafor,), "quotes": ()})
    there = here.model_copy(update={"id": "another"})
    ids = [identified(one, Register(), article="x").actors[0].id for one in (here, there)]
    assert len(set(ids)) == 2
    # The YAML has that id already, and the site keeps it.
    assert [with_local_ids(one).actors[0].id for one in (here, there)] == ids
    assert [identified(with_local_ids(one), Register(), article="x").actors[0].id for one in (here, there)] == ids
    register = Register(actors=(Identity(name="Inés Okafor", names=("Okafor",)),))
    assert {identified(with_local_ids(one), register, article="x").actors[0].id for one in (here, there)} == {
        "ines-okafor"
    }
    assert {identified(one, register, article="x").actors[0].id for one in (here, there)} == {"ines-okafor"}


def test_other_ids_reach_actors_and_their_quotes() -> None:
    before = briefing()
    found = with_ids(before, {"ines-okafor": "ines-b-okafor"})
    assert names(found) == names(before) | {"Inés Okafor": "ines-b-okafor"}
    speakers = [q.speaker.actor for q in before.quotes if q.speaker]
    wanted = ["ines-b-okafor" if actor == "ines-okafor" else actor for actor in speakers]
    assert [q.speaker.actor for q in found.quotes if q.speaker] == wanted
    assert {actor.origin for actor in found.actors} == {actor.origin for actor in before.actors}


def test_descriptions_and_links_reach_the_index() -> None:
    one = Identity(
        name="Inés Okafor", description="Leads the union.", wikidata="Q1", homepage="https://union.example/okafor"
    )
    index = link(entries(), register=Register(actors=(one,)))
    okafor = index.actor_by_id["ines-okafor"]
    assert okafor.description == "Leads the union."
    assert okafor.links == ("https://union.example/okafor", "https://www.wikidata.org/wiki/Q1")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "actors:\n- name: A\n  wikidata: 12\n",
            "3:13: actors 'A': wikidata: expected the number of a Wikidata item",
        ),
        ("actors:\n- names: [A]\n", "2:3: actors no. 1: name: is missing; add a line"),
        ("actors:\n- name: A\n  homepage: ftp://a\n", "3:13: actors 'A': homepage: expected an http or https address"),
        ("actors:\n- name: A\n  nick: B\n", "3:9: actors 'A': nick: unknown key"),
        ("persons: []\n", "1:1: persons: unknown key; the keys are actors"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "actors.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_register(file, path="seeds/actors.yml", home=tmp_path)
    assert str(caught.value.problems[0]).startswith(f"seeds/actors.yml:{message}")


@pytest.mark.parametrize(
    ("actors", "fault"),
    [
        (
            (Identity(name="Ana Duarte"), Identity(name="Ana Duarte Silva", names=("Ana Duarte",))),
            "'Ana Duarte' means 'Ana Duarte' above too; say with `only` in which articles it means which",
        ),
        (
            (Identity(name="Ana Duarte"), Identity(name="Ana", id="ana-duarte")),
            "has the id 'ana-duarte', as has 'Ana Duarte' above; merge the two entries, or give one another `id`",
        ),
        (
            (Identity(name="Sola"), Identity(name="Ana Duarte", only=("voet",))),
            "only: there is no article 'voet'; write the file's name without its ending",
        ),
    ],
)
def test_what_cannot_be_meant_is_a_fault_of_its_entry(actors: tuple[Identity, ...], fault: str) -> None:
    assert list(Register(actors=actors).faults(["vote", "deal"])) == [("actors[1]", fault)]


def test_an_entry_that_means_nobody_is_named() -> None:
    register = Register(actors=(Identity(name="Ana Duarte"), Identity(name="Luis Prado", names=("Mr. Prado",))))
    fault = "no briefing has an actor called 'Luis Prado' or 'Mr. Prado'; correct the name or delete the entry"
    assert list(register.unused([("vote", "Ana Duarte")])) == [("actors[1]", fault)]


def test_the_page_of_an_actor_shows_what_a_person_says_of_it() -> None:
    one = Identity(name="Inés Okafor", description="Leads the <union>.", homepage="https://union.example/okafor")
    index = link(entries(), register=Register(actors=(one,)))
    page = next(p for p in pages(index, site=SiteSettings()) if p.path == "actors/ines-okafor.md")
    assert "<union>" not in page.text
    assert "Leads the <union>." in html.unescape(page.text)
    assert '<a href="https://union.example/okafor"' in html.unescape(page.text)
    assert '"sameAs":["https://union.example/okafor"]' in page.text


def test_an_id_that_windows_has_no_file_for_is_a_fault() -> None:
    register = Register.model_validate({"actors": [{"name": "Ana Holm", "id": "con"}, {"name": "Con"}]})
    assert list(register.faults()) == [
        ("actors[0]", "'con' names a device, so Windows has no such file; give it another `id`")
    ]


def test_an_id_that_the_site_uses_itself_is_a_fault() -> None:
    register = Register.model_validate({"actors": [{"name": "Ana Holm", "id": "index"}, {"name": "Index"}]})
    assert list(register.faults()) == [
        ("actors[0]", "'index' is the address of the list of actors; give it another `id`")
    ]
