"""What a reviewer says of actors on their pages, with the whole file that it leaves."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest

from mkdocs_briefing.curate.register_edits import Listing
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.project.pipeline import run
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.review import actors_desk as desk_module
from mkdocs_briefing.review.actions import RefusedError
from mkdocs_briefing.review.actor_actions import ActorAction
from mkdocs_briefing.review.actor_view import actor_view, choice
from mkdocs_briefing.review.actors_desk import ActorLook, ActorsDesk
from mkdocs_briefing.review.known_actors import Known
from tests.review.conftest import ARTICLES

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("actors")
    (folder / "seeds").mkdir()
    for name, text in ARTICLES.items():
        (folder / f"seeds/{name}.txt").write_text(text)
    assert run(Settings(root=folder, jobs=1)).problems == ()
    return folder


@pytest.fixture
def settings(made: Path, tmp_path: Path) -> Settings:
    shutil.copytree(made, tmp_path / "project")
    return Settings(root=tmp_path / "project", jobs=1)


@pytest.fixture
def desk(settings: Settings) -> ActorsDesk:
    return ActorsDesk(settings, lambda: run(settings).entries)


def act(
    desk: ActorsDesk, id_: str, verb: str, *, into: str | None = None, at: tuple[str, ...] = (), **fields: Any
) -> ActorLook:
    """Do one thing at an actor as it is now; `at` names articles of its listings."""
    seen = desk.look(id_).actor
    listings = tuple(n for n, one in enumerate(seen.listings) if one.article in at)
    return desk.act(id_, ActorAction(verb=verb, of=seen.digest, fields=fields, into=into, listings=listings))


def typed(settings: Settings) -> str:
    file = settings.seeds / "actors.yml"
    return file.read_text() if file.exists() else ""


def site(settings: Settings) -> dict[str, tuple[str, list[str]]]:
    """The actors of the built site: their names, and the briefings that have them, by id."""
    result = run(settings)
    assert result.problems == ()
    found: dict[str, tuple[str, list[str]]] = {}
    for entry in result.entries:
        for actor in entry.briefing.actors:
            found.setdefault(actor.id, (actor.name, []))[1].append(entry.briefing.source.path[6:-4])
    return found


def local(desk: ActorsDesk) -> str:
    """The id of the `Duarte` of whom one article has the surname only."""
    return next(one.id for one in desk.search("Duarte") if one.name == "Duarte")


# ---------------------------------------------------------------- each action
def test_an_actor_is_renamed_and_its_page_follows(desk: ActorsDesk, settings: Settings):
    look = act(desk, "ana-duarte", "describe", name="Ana Duarte Silva")
    assert typed(settings) == "actors:\n- name: Ana Duarte Silva\n  names: [Ana Duarte]\n"
    assert (look.actor.id, look.moves) == ("ana-duarte-silva", {"ana-duarte": "ana-duarte-silva"})
    assert site(settings)["ana-duarte-silva"] == ("Ana Duarte Silva", ["bridge", "quay"])


def test_a_renamed_actor_may_keep_the_address_of_its_page(desk: ActorsDesk, settings: Settings):
    look = act(desk, "ana-duarte", "describe", name="Ana Duarte Silva", id="ana-duarte")
    assert typed(settings) == "actors:\n- name: Ana Duarte Silva\n  id: ana-duarte\n  names: [Ana Duarte]\n"
    assert (look.actor.id, look.moves) == ("ana-duarte", {})


def test_an_actor_is_described(desk: ActorsDesk, settings: Settings):
    act(desk, "ana-duarte", "describe", description=" Mayor since 2020. ", wikidata="Q1490")
    assert typed(settings) == "actors:\n- name: Ana Duarte\n  description: Mayor since 2020.\n  wikidata: Q1490\n"
    act(desk, "ana-duarte", "describe", description="", homepage="https://duarte.example")
    assert typed(settings) == ("actors:\n- name: Ana Duarte\n  wikidata: Q1490\n  homepage: https://duarte.example\n")
    assert site(settings)["ana-duarte"] == ("Ana Duarte", ["bridge", "quay"])


def test_a_person_of_one_name_is_described_for_its_article_alone(desk: ActorsDesk, settings: Settings):
    id_ = local(desk)
    assert act(desk, id_, "describe", description="Mayor.").actor.id == id_
    assert typed(settings) == f"actors:\n- name: Duarte\n  id: {id_}\n  only: [ferry]\n  description: Mayor.\n"


def test_a_surname_is_merged_with_the_person_in_its_article_alone(desk: ActorsDesk, settings: Settings):
    id_ = local(desk)
    look = act(desk, id_, "merge", into="ana-duarte")
    assert typed(settings) == "actors:\n- name: Ana Duarte\n  names: [Duarte]\n  only: [ferry]\n"
    assert (look.actor.id, look.moves) == ("ana-duarte", {id_: "ana-duarte"})
    assert site(settings)["ana-duarte"] == ("Ana Duarte", ["bridge", "ferry", "quay"])


def test_two_entries_become_one_that_says_what_both_said(desk: ActorsDesk, settings: Settings):
    act(desk, "tomas-berg", "describe", name="Tom Berg", wikidata="Q5")
    act(desk, "luis-prado", "describe", description="Engineer.")
    act(desk, "tom-berg", "merge", into="luis-prado")
    assert typed(settings) == (
        "actors:\n- name: Luis Prado\n  names: [Tomas Berg]\n  description: Engineer.\n  wikidata: Q5\n"
    )


def test_one_of_two_people_of_a_name_is_split_off(desk: ActorsDesk, settings: Settings):
    look = act(desk, "luis-prado", "split", at=("ferry",), name="Luis Prado (sailor)")
    assert typed(settings) == "actors:\n- name: Luis Prado (sailor)\n  names: [Luis Prado]\n  only: [ferry]\n"
    assert (look.actor.id, [one.article for one in look.actor.listings]) == ("luis-prado", ["bridge"])
    found = site(settings)
    assert found["luis-prado"] == ("Luis Prado", ["bridge"])
    assert found["luis-prado-sailor"] == ("Luis Prado (sailor)", ["ferry"])


def test_one_is_split_off_to_an_actor_that_there_is(desk: ActorsDesk, settings: Settings):
    act(desk, "luis-prado", "split", at=("ferry",), into="tomas-berg")
    assert typed(settings) == "actors:\n- name: Tomas Berg\n  names: [Luis Prado]\n  only: [ferry]\n"
    assert site(settings)["tomas-berg"] == ("Tomas Berg", ["bridge", "ferry"])


def test_a_merge_is_undone_by_a_split_into_what_it_was(desk: ActorsDesk, settings: Settings):
    (settings.seeds / "actors.yml").write_text("actors:\n- name: Luis Prado\n  names: [Tomas Berg, Ana Duarte]\n")
    seen = desk.look("luis-prado").actor
    numbers = tuple(n for n, one in enumerate(seen.listings) if one.name == "Ana Duarte")
    desk.act("luis-prado", ActorAction(verb="split", fields={"name": "Ana Duarte"}, listings=numbers))
    assert typed(settings) == "actors:\n- name: Luis Prado\n  names: [Tomas Berg]\n"
    assert site(settings)["ana-duarte"] == ("Ana Duarte", ["bridge", "quay"])


BY_HAND = """\
# Who is who; ask Ana
actors:
- name: Luis Prado   # the engineer
  names: [Prado]
  only: [bridge]

# The mayor
- name: Ana Duarte
  description: 'Mayor.'   # since 2020
"""


def test_comments_order_and_ways_of_writing_stay(desk: ActorsDesk, settings: Settings):
    (settings.seeds / "actors.yml").write_text(BY_HAND)
    act(desk, "ana-duarte", "describe", wikidata="Q1")
    act(desk, "tomas-berg", "describe", description="Baker.")
    assert typed(settings) == BY_HAND + "  wikidata: Q1\n- name: Tomas Berg\n  description: Baker.\n"


# ---------------------------------------------------------------- what is refused
@pytest.mark.parametrize(
    ("fields", "field", "why"),
    [
        ({"name": "  "}, "name", "a name is needed"),
        ({"name": None}, "name", "a name is needed"),
        ({"name": "Tomas Berg"}, "name", "there is another 'Tomas Berg'; choose “Same as …” if it is the same"),
        ({"wikidata": "1490"}, "wikidata", "wikidata: "),
        ({"homepage": "javascript:alert(1)"}, "homepage", "homepage: "),
        ({"type": "robot"}, "type", "type: "),
        ({"id": "../../etc"}, "id", "id: "),
        ({"description": ["a"]}, "description", "description: "),
        ({"only": ["bridge"]}, None, "only cannot be said of an actor"),
    ],
)
def test_what_cannot_be_said_is_told_at_its_field(
    desk: ActorsDesk, settings: Settings, fields: dict[str, Any], field: str | None, why: str
):
    with pytest.raises(RefusedError) as refused:
        act(desk, "ana-duarte", "describe", **fields)
    assert str(refused.value).startswith(why)
    assert refused.value.field == field
    assert typed(settings) == ""


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"verb": "merge"}, "choose another actor"),
        ({"verb": "merge", "into": "ana-duarte"}, "choose another actor"),
        ({"verb": "merge", "into": "nobody"}, "this actor is gone meanwhile"),
        ({"verb": "split", "name": "Ana Duarte (judge)"}, "choose at least one briefing"),
        ({"verb": "split", "at": ("bridge", "quay"), "name": "X"}, "that is every briefing"),
        ({"verb": "split", "at": ("quay",), "name": "Ana Duarte"}, "there is another 'Ana Duarte'"),
        ({"verb": "split", "at": ("quay",)}, "a name is needed"),
        ({"verb": "split", "at": ("quay",), "name": "X", "into": "luis-prado"}, "write a name or choose an actor, not"),
    ],
)
def test_what_makes_no_sense_is_refused(desk: ActorsDesk, settings: Settings, options: dict[str, Any], why: str):
    with pytest.raises(RefusedError, match=why):
        act(desk, "ana-duarte", **options)
    assert typed(settings) == ""


def test_an_actor_that_another_window_changed_is_not_overwritten(desk: ActorsDesk, settings: Settings):
    seen = desk.look("ana-duarte").actor
    act(desk, "ana-duarte", "describe", description="Mayor.")
    before = typed(settings)
    with pytest.raises(RefusedError, match="changed meanwhile"):
        desk.act("ana-duarte", ActorAction(verb="describe", of=seen.digest, fields={"description": "Judge."}))
    assert typed(settings) == before


def test_a_file_with_a_mistake_is_left_to_its_editor(desk: ActorsDesk, settings: Settings):
    (settings.seeds / "actors.yml").write_text("actors:\n- nam: Ana Duarte\n")
    with pytest.raises(InputError, match=r"seeds/actors\.yml:2"):
        desk.look("ana-duarte")


def test_a_file_that_is_not_text_is_told_at_every_step(desk: ActorsDesk, settings: Settings):
    seen = desk.look("ana-duarte").actor
    act(desk, "ana-duarte", "describe", description="Mayor.")
    (settings.seeds / "actors.yml").write_bytes("actors:\n- name: Luís Prado\n".encode("latin-1"))
    for step in (
        lambda: desk.look("ana-duarte"),
        lambda: desk.act("ana-duarte", ActorAction(verb="describe", of=seen.digest, fields={"description": "Judge."})),
        lambda: desk.undo("ana-duarte"),
        lambda: desk.redo("ana-duarte"),
    ):
        with pytest.raises(InputError, match=r"seeds/actors\.yml:2"):
            step()


def test_articles_of_one_title_differ_by_their_files_and_each_counts_once():
    listings = (
        Listing("ferry", "L. Prado", "luis-prado", "person", "News"),
        Listing("ferry", "Luis Prado", "luis-prado", "person", "News"),
        Listing("ferry-2", "Luis Prado", "luis-prado", "person", "News"),
        Listing("quay", "Luis Prado", "luis-prado", "person", "Quay opens"),
    )
    actor = Known("luis-prado", "Luis Prado", "person", listings, {})
    seen = actor_view(ActorLook(actor, "seeds/actors.yml", can_undo=False, can_redo=False), str)
    assert (seen["briefings"], seen["listings"]) == (
        "3 briefings",
        [
            "L. Prado, in “News” (ferry)",
            "Luis Prado, in “News” (ferry)",
            "Luis Prado, in “News” (ferry-2)",
            "Luis Prado, in “Quay opens”",
        ],
    )
    assert choice(actor)["label"] == "Luis Prado (person, also L. Prado; 3 briefings)"


def test_what_an_editor_saves_during_a_step_stays(
    desk: ActorsDesk, settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    file = settings.seeds / "actors.yml"
    write = desk_module.register_text

    def written_meanwhile(*args: Any) -> str:
        file.write_text("# typed in an editor\n")
        return write(*args)

    monkeypatch.setattr(desk_module, "register_text", written_meanwhile)
    with pytest.raises(RefusedError, match=r"seeds/actors\.yml was edited elsewhere meanwhile; do it again"):
        act(desk, "ana-duarte", "describe", description="Mayor.")
    assert typed(settings) == "# typed in an editor\n"


# ---------------------------------------------------------------- back and again
def test_steps_are_taken_back_and_done_again(desk: ActorsDesk, settings: Settings):
    act(desk, "ana-duarte", "describe", name="Ana Silva")
    first = typed(settings)
    act(desk, "tomas-berg", "merge", into="luis-prado")
    second = typed(settings)
    assert desk.undo("luis-prado").can_redo
    assert typed(settings) == first
    look = desk.undo("ana-silva")
    assert (look.actor.id, look.moves, look.can_undo) == ("ana-duarte", {"ana-silva": "ana-duarte"}, False)
    assert typed(settings) == ""
    assert desk.redo("ana-duarte").actor.id == "ana-silva"
    assert not desk.redo("tomas-berg").can_redo
    assert typed(settings) == second


def test_a_file_that_was_edited_elsewhere_is_not_taken_back(desk: ActorsDesk, settings: Settings):
    act(desk, "ana-duarte", "describe", description="Mayor.")
    edited = typed(settings) + "# mine\n"
    (settings.seeds / "actors.yml").write_text(edited)
    with pytest.raises(RefusedError, match=r"seeds/actors\.yml was edited elsewhere"):
        desk.undo("ana-duarte")
    assert typed(settings) == edited


def test_actions_at_once_lose_nothing(desk: ActorsDesk):
    ids = [one.id for one in desk.search("")]
    threads = [threading.Thread(target=act, args=(desk, id_, "describe"), kwargs={"description": id_}) for id_ in ids]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {desk.look(id_).actor.entry["description"] for id_ in ids} == set(ids)
    assert len(ids) > 5


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 6))])
def test_whatever_was_done_is_what_the_site_has(desk: ActorsDesk, settings: Settings, seed: int):
    chance, done = random.Random(seed), 0  # noqa: S311 (the same steps in every run)
    for n in range(25):
        actors = desk.search("")
        one, other = chance.choice(actors), chance.choice(actors)
        listings = tuple(n for n in range(len(one.listings)) if chance.random() < 0.5)
        action = {
            0: ActorAction(verb="describe", fields={"name": f"{one.name} {n}"}),
            1: ActorAction(verb="describe", fields={"description": f"No. {n}"}),
            2: ActorAction(verb="merge", into=other.id),
            3: ActorAction(verb="split", fields={"name": f"Somebody {n}"}, listings=listings),
        }.get(chance.randrange(6))
        try:
            (desk.act(one.id, action) if action else chance.choice((desk.undo, desk.redo))(one.id))
            done += 1
        except RefusedError:
            continue
    expected = {one.id: (one.name, sorted({listing.article for listing in one.listings})) for one in desk.search("")}
    assert site(settings) == expected
    assert done > 10


# ---------------------------------------------------------------- a killed process
KILLED = """
import sys
from pathlib import Path
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.review.actor_actions import ActorAction
from mkdocs_briefing.review.actors_desk import ActorsDesk

desk = ActorsDesk(Settings(root=Path(sys.argv[1]), jobs=1), tuple)
print("ready", flush=True)
n = 0
while True:
    n += 1
    desk.act("ana-duarte", ActorAction(verb="describe", fields={"description": f"No. {n} " * 2000}))
    print(n, flush=True)
"""


def test_a_kill_in_the_middle_of_a_write_leaves_a_whole_file(desk: ActorsDesk, settings: Settings):
    (settings.seeds / "actors.yml").write_text(BY_HAND)
    for _ in range(3):
        command = [sys.executable, "-c", KILLED, str(settings.root)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as process:
            assert process.stdout is not None
            told = [process.stdout.readline() for _ in range(4)]
            process.send_signal(signal.SIGKILL)
            told += process.stdout.readlines()
        last = max(int(line) for line in told if line.strip().isdigit())
        entry = desk.look("ana-duarte").actor.entry
        assert entry["description"].split("No. ")[1].strip() in (str(last), str(last + 1))
        assert typed(settings).startswith("# Who is who; ask Ana\nactors:\n- name: Luis Prado   # the engineer\n")
    assert act(desk, "ana-duarte", "describe", description="Mayor.").actor.entry["description"] == "Mayor."
