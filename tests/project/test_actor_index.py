import json
from pathlib import Path

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.project.actor_index import actor_index
from mkdocs_briefing.project.store import write_briefing, write_schema
from tests.support.connected import entries


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
    later = second.model_copy(update={"supersedes": first.id, "version": 2})
    for one in (later, third):
        write_briefing(folders[0] / f"{one.id}.yml", one)
    lines = [json.loads(line) for line in actor_index(folders[:1]).splitlines()]
    named = {one for line in lines for one in line["briefings"]}
    assert named == {later.id, third.id}
    listed = link(Entry(one, "") for one in (first, later, third)).current_actors
    assert [(line["id"], line["name"]) for line in lines] == sorted((actor.id, actor.name) for actor in listed)


def named(folders: list[Path]) -> set[str]:
    return {one for line in actor_index(folders).splitlines() for one in json.loads(line)["briefings"]}


def test_a_folder_without_briefings_is_a_problem(folders: list[Path], tmp_path: Path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/port.curation.yml").write_text("schema_version: 1\ntitle: A port\n")
    (tmp_path / "seeds/actors.yml").write_text("actors:\n- name: Ana Duarte\n")
    with pytest.raises(InputError) as told:
        actor_index([*folders, tmp_path / "seeds", tmp_path / "gone"])
    remedy = "no briefings in it; name a folder such as build/briefings"
    assert list(map(str, told.value.problems)) == [f"{tmp_path}/{name}: {remedy}" for name in ("gone", "seeds")]


def test_files_of_people_are_no_briefings(folders: list[Path]):
    before = actor_index([folders[1]])
    (folders[1] / "port.curation.yml").write_text("schema_version: 1\ntitle: A port\n")
    (folders[1] / "actors.yml").write_text("actors:\n- name: Ana Duarte\n")
    (folders[1] / "mkdocs.yml").write_text("site_name: Desk\n")
    assert actor_index([folders[1]]) == before


def test_folders_that_overlap_count_once(folders: list[Path], tmp_path: Path):
    for folder in folders:
        write_schema(folder)
    whole = actor_index([tmp_path])
    assert actor_index([tmp_path, *folders, folders[0] / ".." / "2025"]) == whole
    assert actor_index([folders[1], folders[1]]) == actor_index([folders[1]])


def test_the_same_id_in_two_projects_below_one_folder_is_two_briefings(tmp_path: Path):
    one = entries()[0].briefing
    homes = [tmp_path / f"{year}/build/briefings" for year in (2025, 2026)]
    for home in homes:
        write_schema(home)
        write_briefing(home / "spring" / f"{one.id}.yml", one)
    assert named([tmp_path]) == {f"{home}/{one.id}" for home in homes}
    assert named(homes[:1]) == {one.id}


def test_one_text_of_two_outlets_counts_once(folders: list[Path]):
    before = named(folders)
    for entry in entries():
        source = entry.briefing.source.model_copy(update={"publisher": "The Other Post"})
        one = entry.briefing.model_copy(update={"id": f"{entry.briefing.id}-other", "source": source})
        write_briefing(folders[1] / f"{one.id}.yml", one)
    assert {one.removesuffix("-other") for one in named(folders)} == before
    assert len(named(folders)) == len(before)
