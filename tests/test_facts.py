import json
from functools import reduce
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.actor_index import actor_index, written
from briefing.link import Entry, link
from briefing.link.facts import Facts, facts_of, merge, reduced
from briefing.store import write_briefing
from tests.connected import entries

IDS = ("ana-duarte", "luis-prado", "pier-union", "maravel")
COUNTS = st.dictionaries(st.sampled_from(["Ana Duarte", "Duarte", "A. Duarte"]), st.integers(1, 3), min_size=1)


@st.composite
def parts(draw: st.DrawFn) -> list[dict[str, Facts]]:
    """Facts of briefings that are all different ones."""
    made = []
    for number in range(draw(st.integers(0, 9))):
        facts = st.builds(
            Facts,
            names=COUNTS,
            types=st.dictionaries(st.sampled_from(["person", "organization"]), st.integers(1, 2), min_size=1),
            others=st.frozensets(st.sampled_from(["the minister", "she"])),
            together=st.dictionaries(st.sampled_from(IDS), st.integers(1, 4)),
            briefings=st.just(frozenset((f"b{number}",))),
        )
        made.append(draw(st.dictionaries(st.sampled_from(IDS), facts)))
    return made


@given(parts(), st.randoms(use_true_random=False), st.data())
def test_facts_come_out_the_same_however_the_briefings_are_split_and_ordered(given_parts, chance, data):
    whole = written(reduced(given_parts))
    shuffled = list(given_parts)
    chance.shuffle(shuffled)
    cut = data.draw(st.integers(0, len(shuffled)))
    assert written(merge(reduced(shuffled[:cut]), reduced(shuffled[cut:]))) == whole
    assert written(reduce(merge, shuffled, {})) == whole
    assert written(reduce(lambda made, one: merge(one, made), shuffled, {})) == whole


@given(parts())
def test_merging_is_associative_and_nothing_is_its_unit(given_parts):
    if len(given_parts) >= 3:
        one, two, three, *_ = given_parts
        assert merge(merge(one, two), three) == merge(one, merge(two, three))
    for part in given_parts:
        assert merge(part, {}) == merge({}, part) == part


def test_the_facts_are_those_of_the_index():
    known = reduced(facts_of(entry.briefing) for entry in entries())
    for actor in link(entries()).actors:
        facts = known[actor.id]
        assert (facts.name, facts.type, facts.aliases) == (actor.name, actor.type, actor.aliases)
        assert [(one.actor, one.sentences) for one in actor.companions] == list(facts.companions)
        assert facts.briefings == {one.entry.briefing.id for one in actor.appearances}


# ---------------------------------------------------------------- over many projects
@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    made = [tmp_path / "2025", tmp_path / "2026"]
    for entry, folder in zip(entries(), (made[0], made[1], made[1]), strict=True):
        write_briefing(folder / f"{entry.briefing.id}.yml", entry.briefing)
    return made


def test_one_index_over_many_projects_names_the_briefings_of_each(folders: list[Path]):
    lines = {one["id"]: one for one in map(json.loads, actor_index(folders).splitlines())}
    first, *others = (entry.briefing.id for entry in entries())
    assert lines["ines-okafor"]["briefings"] == [f"{folders[0]}/{first}", *sorted(f"{folders[1]}/{o}" for o in others)]
    assert lines["ines-okafor"]["name"] == "Inés Okafor"


def test_a_superseded_version_counts_for_nothing(folders: list[Path]):
    first, second, third = (entry.briefing for entry in entries())
    for file in folders[1].iterdir():
        file.unlink()
    later = second.model_copy(update={"supersedes": first.id, "version": 2})
    for one in (later, third):
        write_briefing(folders[0] / f"{one.id}.yml", one)
    lines = [json.loads(line) for line in actor_index(folders).splitlines()]
    named = {one for line in lines for one in line["briefings"]}
    assert named == {f"{folders[0]}/{later.id}", f"{folders[0]}/{third.id}"}
    listed = link(Entry(one, "") for one in (first, later, third)).listed
    assert [(line["id"], line["name"]) for line in lines] == sorted((actor.id, actor.name) for actor in listed)


def test_no_briefings_have_no_actors(tmp_path: Path):
    assert actor_index([tmp_path]) == ""
