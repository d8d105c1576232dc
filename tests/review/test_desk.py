"""What a reviewer does, one step after another, with the curation file that it leaves."""

from __future__ import annotations

import datetime as dt
import random
import shutil
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.project.pipeline import run
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.review import desk as desk_module
from mkdocs_briefing.review import steps as steps_module
from mkdocs_briefing.review.actions import Action, RefusedError
from mkdocs_briefing.review.desk import Desk
from mkdocs_briefing.review.view import ORDER, view
from tests.review.conftest import ARTICLES

if TYPE_CHECKING:
    from mkdocs_briefing.model import Briefing

pytestmark = pytest.mark.model

NAME = "bridge"
DAY = dt.date(2024, 5, 4)
SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def desk(settings: Settings) -> Desk:
    return Desk(settings)


def item(desk: Desk, part: str, text: str) -> dict[str, Any]:
    """The item of `part` whose text or name begins with `text`, as the page has it."""
    items = view(desk.look(NAME))["items"]
    return next(
        one
        for one in items
        if one["part"] == part and (one["fields"].get("text") or one["fields"]["name"]).startswith(text)
    )


def act(desk: Desk, verb: str, one: dict[str, Any], **fields: Any) -> Briefing:
    action = Action(verb=verb, part=one["part"], id=one["id"], of=one["of"], fields=fields)
    return desk.act(NAME, action).briefing


def typed(settings: Settings) -> str:
    file = settings.seeds / "bridge.curation.yml"
    return file.read_text() if file.exists() else ""


def speakers(briefing: Briefing) -> dict[str, str | None]:
    return {quote.content.text: quote.speaker and quote.speaker.name for quote in briefing.quotes}


def test_only_a_key_point_with_a_sentence_below_it_asks_whom_that_sentence_means(desk: Desk):
    asked = {one["id"]: "support_gloss" in one["fields"] for one in view(desk.look(NAME))["items"]}
    supported = {point.id for point in desk.look(NAME).briefing.key_points if len(point.evidence) > 1}
    assert supported == {"k1"} == {id_ for id_, is_asked in asked.items() if is_asked}


# ---------------------------------------------------------------- each action
def test_a_confirmed_item_is_named_in_the_file_and_in_the_briefing(desk: Desk, settings: Settings):
    one = item(desk, "quotes", "It is safe")
    assert act(desk, "confirm", one).review.confirmed == (one["id"],)
    assert typed(settings) == f"quotes:\n  confirm:\n  - {{was: It is safe, but old, of: {one['of']}}}\n".replace(
        "It is safe, but old", "'It is safe, but old'"
    )
    assert run(settings).entries[0].briefing.review.confirmed == (one["id"],)


def test_a_confirmation_that_is_taken_back_leaves_no_file(desk: Desk, settings: Settings):
    one = item(desk, "actors", "Ana Duarte")
    act(desk, "confirm", one)
    assert act(desk, "reopen", one).review.confirmed == ()
    assert not (settings.seeds / "bridge.curation.yml").exists()


def test_a_confirmed_item_that_is_corrected_is_no_longer_what_was_confirmed(desk: Desk):
    one = item(desk, "quotes", "It is safe")
    act(desk, "confirm", one)
    assert act(desk, "change", one, speaker="Tomas Berg").review.confirmed == ()


def test_a_dropped_item_is_gone(desk: Desk, settings: Settings):
    one = item(desk, "quotes", "We were told nothing")
    assert "We were told nothing" not in speakers(act(desk, "drop", one))
    assert typed(settings) == "quotes:\n  drop:\n  - was: We were told nothing\n"


def test_a_changed_speaker_is_that_of_the_briefing(desk: Desk, settings: Settings):
    one = item(desk, "quotes", "We were told nothing")
    assert speakers(act(desk, "change", one, speaker="Luis Prado"))["We were told nothing"] == "Luis Prado"
    assert typed(settings) == "quotes:\n  change:\n  - was: We were told nothing\n    speaker: Luis Prado\n"
    assert speakers(run(settings).entries[0].briefing)["We were told nothing"] == "Luis Prado"


def test_a_quote_gets_other_limits(desk: Desk):
    one = item(desk, "quotes", "It is safe")
    assert "safe, but old" in speakers(act(desk, "change", one, text="safe, but old"))


def test_an_actor_gets_another_name_kind_and_role(desk: Desk):
    one = item(desk, "actors", "Tomas Berg")
    found = act(desk, "change", one, name="Tomás Berg", type="group", roles=["a baker at the quay", "witness"])
    actor = next(actor for actor in found.actors if actor.name == "Tomás Berg")
    assert (actor.type, [role.text for role in actor.roles]) == ("group", ["a baker at the quay", "witness"])


def test_two_actors_become_one_with_the_quotes_of_both(desk: Desk, settings: Settings):
    one, other = item(desk, "actors", "Tomas Berg"), item(desk, "actors", "Luis Prado")
    found = act(desk, "merge", one, into=other["id"])
    assert "Tomas Berg" not in [actor.name for actor in found.actors]
    assert speakers(found)["We were told nothing"] == "Luis Prado"
    assert typed(settings) == "actors:\n  change:\n  - was: Tomas Berg\n    name: Luis Prado\n"


def test_an_event_gets_its_date(desk: Desk):
    one = item(desk, "timeline", "The town built")
    found = act(desk, "change", one, date="1934-06")
    assert [event.date for event in found.timeline if event.text.startswith("The town built")] == ["1934-06"]


def test_what_is_added_is_found_in_the_article(desk: Desk, settings: Settings):
    quote = Action(
        verb="add", part="quotes", fields={"text": "The repair costs 12 million dollars", "speaker": "Ana Duarte"}
    )
    found = desk.act(NAME, quote).briefing
    assert speakers(found)["The repair costs 12 million dollars"] == "Ana Duarte"
    point = Action(verb="add", part="key_points", fields={"text": "The repair costs 12 million dollars."})
    assert desk.act(NAME, point).briefing.key_points[-1].evidence == ("s6",)
    assert run(settings).entries[0].briefing.key_points[-1].origin == "curated"


def test_an_added_quote_stands_where_it_was_selected(desk: Desk, settings: Settings):
    file = settings.seeds / "bridge.txt"
    file.write_text(file.read_text() + "The mayor spoke. The bridge is old. The engineer nodded. The bridge is old.\n")
    run(settings)
    last = view(desk.look(NAME))["sentences"][-1]["id"]
    fields = {"text": "The bridge is old", "speaker": "Luis Prado", "sentence": last}
    found = desk.act(NAME, Action(verb="add", part="quotes", fields=fields)).briefing
    assert [quote.evidence for quote in found.quotes if quote.content.text == "The bridge is old"] == [(last,)]


def test_the_bottom_line_is_set_and_taken_away(desk: Desk, settings: Settings):
    assert (
        desk.act(NAME, Action(verb="conclude", fields={"bottom_line": "Ships wait."})).briefing.bottom_line
        == "Ships wait."
    )
    desk.act(NAME, Action(verb="conclude", fields={"bottom_line": None}))
    assert typed(settings) == ""


# ---------------------------------------------------------------- what is refused
def test_words_that_the_article_has_not_are_refused_and_nothing_is_written(desk: Desk, settings: Settings):
    one = item(desk, "quotes", "It is safe")
    with pytest.raises(RefusedError, match="'It is unsafe' is not in the article"):
        act(desk, "change", one, text="It is unsafe")
    assert typed(settings) == ""


def test_a_date_that_is_none_is_refused(desk: Desk, settings: Settings):
    with pytest.raises(InputError, match="expected YYYY, YYYY-MM or YYYY-MM-DD"):
        act(desk, "change", item(desk, "timeline", "The town built"), date="last year")
    assert typed(settings) == ""


@pytest.mark.parametrize("fields", [{"id": "q9"}, {"origin": "extracted"}, {"evidence_": ["s1"]}])
def test_fields_that_no_correction_has_are_refused(desk: Desk, fields: dict[str, Any]):
    with pytest.raises(RefusedError, match="cannot be corrected"):
        act(desk, "change", item(desk, "quotes", "It is safe"), **fields)


def test_an_item_that_another_window_changed_is_not_overwritten(desk: Desk):
    seen = item(desk, "quotes", "It is safe")
    act(desk, "change", seen, speaker="Tomas Berg")
    with pytest.raises(RefusedError, match="changed meanwhile"):
        act(desk, "change", seen, speaker="Ana Duarte")
    assert speakers(desk.look(NAME).briefing)["It is safe, but old"] == "Tomas Berg"


def test_a_step_reads_no_other_article_again(desk: Desk, settings: Settings):
    (settings.seeds / "other.txt").write_text("The quay in Maravel is closed.\n")
    one = item(desk, "quotes", "It is safe")
    with patch("mkdocs_briefing.review.desk.read_work_items", side_effect=AssertionError):
        assert act(desk, "confirm", one).review.confirmed == (one["id"],)


def test_an_id_that_is_typed_meanwhile_is_that_of_the_briefing(desk: Desk, settings: Settings):
    desk.look(NAME)
    (settings.seeds / "bridge.curation.yml").write_text("id: bridge-in-maravel\n")
    assert desk.look(NAME).briefing.id == "bridge-in-maravel"


def test_other_items_of_two_windows_are_both_kept(desk: Desk):
    one, other = item(desk, "quotes", "It is safe"), item(desk, "quotes", "We were told nothing")
    act(desk, "change", one, speaker="Tomas Berg")
    found = speakers(act(desk, "change", other, speaker="Ana Duarte"))
    assert (found["It is safe, but old"], found["We were told nothing"]) == ("Tomas Berg", "Ana Duarte")


def test_edits_in_the_yaml_are_recorded_first(desk: Desk, settings: Settings):
    file = settings.out / "bridge.yml"
    file.write_text(file.read_text() + "# mine\n")
    with pytest.raises(RefusedError, match="was edited by hand; first run: briefing curate bridge"):
        desk.look(NAME)


def test_rules_and_comments_of_an_editor_stay(desk: Desk, settings: Settings):
    before = "# ours\ntitle: Bridge   # short\nquotes:\n  drop:\n  - was: gone long ago\n"
    (settings.seeds / "bridge.curation.yml").write_text(before)
    act(desk, "drop", item(desk, "quotes", "We were told nothing"))
    assert typed(settings) == before + "  - was: We were told nothing\n"


def test_a_page_is_meant_by_its_id_though_another_article_has_that_name(settings: Settings):
    for name, title in (("ferry-stays", "Quay opens"), ("zoo", "Ferry stays")):
        text = f"{title}\n\n“We stay,” said Nils Ahlm, the captain. The ferry is old.\n"
        (settings.seeds / f"{name}.txt").write_text(text)
    desk = Desk(settings)
    assert desk.look("ferry-stays").path == "seeds/zoo.curation.yml"
    assert desk.look("quay-opens").path == "seeds/ferry-stays.curation.yml"


def test_what_an_editor_saves_during_a_step_stays(desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch):
    file = settings.seeds / "bridge.curation.yml"
    one = item(desk, "quotes", "We were told nothing")
    in_rule_form = desk_module.corrected_file

    def corrected_meanwhile(*args: Any, **options: Any) -> str:
        file.write_text("bottom_line: Typed in an editor.\n")
        return in_rule_form(*args, **options)

    monkeypatch.setattr(desk_module, "corrected_file", corrected_meanwhile)
    with pytest.raises(RefusedError, match=r"bridge\.curation\.yml was edited elsewhere meanwhile; do it again"):
        act(desk, "drop", one)
    assert typed(settings) == "bottom_line: Typed in an editor.\n"


def test_what_an_editor_saves_during_extraction_stays(desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch):
    file = settings.seeds / "bridge.curation.yml"
    one = item(desk, "quotes", "We were told nothing")
    extract = desk_module.make_uncurated

    def extracted_meanwhile(*args: Any) -> Briefing:
        file.write_text("bottom_line: Typed in an editor.\n")
        return extract(*args)

    monkeypatch.setattr(desk_module, "make_uncurated", extracted_meanwhile)
    with pytest.raises(RefusedError, match="was edited elsewhere meanwhile"):
        act(Desk(settings), "drop", one)
    assert typed(settings) == "bottom_line: Typed in an editor.\n"


# ---------------------------------------------------------------- back and again
def test_a_step_that_could_not_be_taken_back_can_be_later(
    desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    act(desk, "drop", item(desk, "quotes", "We were told nothing"))
    after = typed(settings)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        with pytest.raises(InputError, match=r"bridge\.curation\.yml: cannot be deleted: Permission denied"):
            desk.undo(NAME)
    assert typed(settings) == after
    assert not desk.undo(NAME).can_undo
    assert typed(settings) == ""


def test_a_step_that_was_not_written_is_none(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    def full(path: Path, _: bytes) -> bool:
        raise InputError([Problem(str(path), 0, 0, "cannot be written: No space left on device")])

    monkeypatch.setattr(steps_module, "write_atomically", full)
    with pytest.raises(InputError, match="No space left"):
        act(desk, "drop", item(desk, "quotes", "We were told nothing"))
    assert not desk.look(NAME).can_undo


def test_steps_are_taken_back_and_done_again(desk: Desk, settings: Settings):
    act(desk, "drop", item(desk, "quotes", "We were told nothing"))
    first = typed(settings)
    act(desk, "confirm", item(desk, "quotes", "It is safe"))
    second = typed(settings)
    assert desk.undo(NAME).can_redo
    assert typed(settings) == first
    assert not desk.undo(NAME).can_undo
    assert typed(settings) == ""
    desk.redo(NAME)
    assert not desk.redo(NAME).can_redo
    assert typed(settings) == second


def test_a_file_that_was_edited_elsewhere_is_not_taken_back(desk: Desk, settings: Settings):
    act(desk, "drop", item(desk, "quotes", "We were told nothing"))
    file = settings.seeds / "bridge.curation.yml"
    file.write_text(file.read_text() + "bottom_line: Typed in an editor.\n")
    edited = typed(settings)
    with pytest.raises(RefusedError, match=r"bridge\.curation\.yml was edited elsewhere"):
        desk.undo(NAME)
    assert typed(settings) == edited


# ---------------------------------------------------------------- who looked
def test_a_signed_briefing_says_who_and_when(desk: Desk, settings: Settings):
    review = desk.sign(NAME, by="A. Analyst", date=DAY).briefing.review
    assert (review.by, review.date, review.stale) == ("A. Analyst", DAY, False)
    built = run(settings).entries[0].briefing.review
    assert (built.by, built.date, built.stale) == ("A. Analyst", DAY, False)


@pytest.mark.parametrize("change", ["article", "correction"])
def test_a_signature_is_stale_once_something_changed(desk: Desk, settings: Settings, change: str):
    desk.sign(NAME, by="A. Analyst", date=DAY)
    if change == "article":
        file = settings.seeds / "bridge.txt"
        file.write_text(file.read_text().replace("12 million", "13 million"))
    else:
        act(desk, "drop", item(desk, "quotes", "We were told nothing"))
    assert run(settings).entries[0].briefing.review.stale


def test_nobody_signs_without_a_name(desk: Desk, settings: Settings):
    with pytest.raises(RefusedError, match="say who signs"):
        desk.sign(NAME, by="  ", date=DAY)
    assert typed(settings) == ""


# ---------------------------------------------------------------- many steps
def chances(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 (the same steps in every run)


def step(desk: Desk, chance: random.Random, n: int, name: str = NAME) -> None:
    """One thing that a reviewer may do, at a random item."""
    state = view(desk.look(name))
    verb = chance.choice(("confirm", "reopen", "drop", "change", "change", "add", "undo", "redo"))
    one = chance.choice(state["items"])
    text = chance.choice(state["sentences"])["text"]
    fields: dict[str, Any] = {}
    match verb:
        case "undo" | "redo":
            getattr(desk, verb)(name)
            return
        case "change" if one["part"] == "quotes":
            fields = {"speaker": chance.choice(state["actors"])["name"]}
        case "change" if one["part"] == "actors":
            fields = {"roles": [f"witness {n}"]}
        case "change" if one["part"] == "figures":
            fields = {"value": n}
        case "change":
            fields = {"text": text}
        case "add":
            part = chance.choice(("key_points", "watch", "quotes"))
            desk.act(name, Action(verb="add", part=part, fields={"text": text}))
            return
    desk.act(name, Action(verb=verb, part=one["part"], id=one["id"], of=one["of"], fields=fields))


def steps(desk: Desk, chance: random.Random, many: int, name: str = NAME) -> int:
    """Try so many steps; return how many were done, for some are refused, such as a quote that is there already."""
    done = 0
    for n in range(many):
        with suppress(RefusedError, InputError):
            step(desk, chance, n, name)
            done += 1
    return done


def parts(briefing: Briefing) -> dict[str, Any]:
    """What was corrected, but for actors, whose ids in the YAML may be of the briefing only."""
    found = {part: [one.model_dump() for one in getattr(briefing, part)] for part in ORDER if part != "actors"}
    return {**found, "stale": briefing.review.stale, "confirmed": len(briefing.review.confirmed)}


@pytest.mark.parametrize("seed", range(4))
def test_whatever_was_done_is_there_when_all_is_extracted_again(desk: Desk, settings: Settings, seed: int):
    assert steps(desk, chances(seed), 25) > 10
    expected = desk.look(NAME).briefing
    shutil.rmtree(settings.root / "build")
    result = run(settings)
    assert result.problems == ()
    assert parts(result.entries[0].briefing) == parts(expected)


@pytest.mark.slow
def test_fifty_steps_in_each_of_ten_articles_are_there_when_all_is_extracted_again(tmp_path: Path):
    settings = Settings(root=tmp_path, jobs=1)
    settings.seeds.mkdir()
    for file in (*SEEDS.glob("*.txt"), *SEEDS.glob("*.md")):
        shutil.copy(file, settings.seeds)
    for name, text in ARTICLES.items():
        (settings.seeds / f"{name}.txt").write_text(text)
    ids = [entry.briefing.id for entry in run(settings).entries]
    desk = Desk(settings)
    done = [steps(desk, chances(seed), 50, id_) for seed, id_ in enumerate(ids)]
    expected = {id_: parts(desk.look(id_).briefing) for id_ in ids}
    shutil.rmtree(settings.root / "build")
    result = run(settings)
    assert (len(ids), min(done) > 20, result.problems) == (10, True, ())
    assert {entry.briefing.id: parts(entry.briefing) for entry in result.entries} == expected


def test_actions_at_once_lose_nothing(desk: Desk):
    texts = [one["text"] for one in view(desk.look(NAME))["sentences"]]
    adds = [Action(verb="add", part="watch", fields={"text": f"{text} No. {n}"}) for n in range(5) for text in texts]
    threads = [threading.Thread(target=desk.act, args=(NAME, one)) for one in adds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(desk.look(NAME).briefing.watch) >= len(adds)
