"""The policy of schema versions: files of 0.1.0 are read for ever, and what a newer version adds is never lost."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mkdocs_briefing import curate
from mkdocs_briefing.curate.actor_register import Register, identified
from mkdocs_briefing.curate.rules import PARTS, Curation
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import Article, read_article
from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.model import Briefing, Generator
from mkdocs_briefing.project.check import check
from mkdocs_briefing.project.pipeline import Settings, run
from mkdocs_briefing.project.record_edits import record_edits
from mkdocs_briefing.project.store import dump, is_edited, parse_briefing, read_briefing, read_data
from mkdocs_briefing.project.typed_files import read_curation, read_register
from mkdocs_briefing.render import SiteSettings, pages
from mkdocs_briefing.schemas import json_schema
from mkdocs_briefing.yaml_files.parse import load

FIRST = Path(__file__).parents[1] / "fixtures/0.1.0"
NAMES = ("harbour", "harbour-v2")
NEWER = "99.0.0+0a1b2c3d"


def article(name: str) -> Article:
    return read_article(FIRST / f"seeds/{name}.txt", path=f"seeds/{name}.txt")


def briefing(name: str, folder: str = "briefings") -> Briefing:
    return read_briefing(FIRST / folder / f"{name}.yml", article=article(name).text)


def curation() -> Curation:
    return read_curation(FIRST / "seeds/harbour-v2.curation.yml", path="harbour-v2.curation.yml", home=FIRST)[0]


# ---------------------------------------------------------------- files of 0.1.0
@pytest.mark.parametrize("name", NAMES)
def test_a_briefing_of_0_1_0_is_read_unedited_and_valid(name: str) -> None:
    text = (FIRST / f"briefings/{name}.yml").read_text(encoding="utf-8")
    assert not is_edited(text)
    assert briefing(name).generator.version == "0.1.0+1ef85070"
    assert list(Draft202012Validator(json_schema(Briefing)).iter_errors(read_data(text, path=name))) == []


def without_additions(after: object, before: object) -> object:
    """What is written now, without the fields that `before` has not."""
    if isinstance(after, dict) and isinstance(before, dict):
        return {key: without_additions(after[key], value) for key, value in before.items() if key in after}
    if isinstance(after, list) and isinstance(before, list) and len(after) == len(before):
        return [without_additions(*pair) for pair in zip(after, before, strict=True)]
    return after


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_0_1_0_wrote_is_lost_when_it_is_written_again(name: str) -> None:
    before = load((FIRST / f"briefings/{name}.yml").read_text(encoding="utf-8"), path=name)
    after = load(dump(briefing(name), name=name), path=name)
    assert without_additions(after, before) == before


def test_the_typed_files_of_0_1_0_are_read_with_every_key() -> None:
    found = curation()
    assert found.model_fields_set == set(Curation.model_fields) - {"review"}  # which came later
    assert {place.partition("[")[0] for place, _ in found.rules()} >= {f"{part}.add" for part in PARTS}
    register = read_register(FIRST / "seeds/actors.yml", path="actors.yml", home=FIRST)
    assert all(getattr(register.actors[0], name) for name in type(register.actors[0]).model_fields)


def test_corrections_of_0_1_0_do_what_they_did() -> None:
    expected = briefing("harbour-v2")
    found = curate.apply(briefing("harbour-v2", "uncurated"), curation(), article("harbour-v2"))
    assert found.curation.stale == ()
    for part in (*PARTS, "bottom_line", "assessment", "handling", "source_summary"):
        assert getattr(found, part) == getattr(expected, part), part


def test_briefings_of_0_1_0_are_rendered() -> None:
    register = read_register(FIRST / "seeds/actors.yml", path="actors.yml", home=FIRST)
    entries = [Entry(identified(briefing(name), register, article=name), article(name).text) for name in NAMES]
    built = {page.path: page for page in pages(link(entries), site=SiteSettings())}
    assert any("vella-ferry" in path for path in built)
    assert len(built) > len(NAMES)


# ---------------------------------------------------------------- files of a newer version
def newer_text(*, version: str = NEWER, **fields: Any) -> str:
    """The YAML of a briefing as a newer version would write it, with the fields that it adds."""
    found = briefing("harbour")
    stamped = found.model_copy(update={"generator": Generator(version=version, model=found.generator.model)})
    head, mark, body = dump(stamped, name="harbour").rpartition("schema_version: 1\n")
    body = mark + body + "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items())
    body = body.replace("kind: direct\n", "kind: direct\n  tone: angry\n" if fields else "kind: direct\n")
    return head[: head.rindex(": ") + 2] + hashlib.sha256(body.encode()).hexdigest() + "\n" + body


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "build/briefings").mkdir(parents=True)
    shutil.copy(FIRST / "seeds/harbour.txt", tmp_path / "seeds")
    return tmp_path


def test_an_unknown_field_of_an_unedited_briefing_is_ignored() -> None:
    text = newer_text(sentiment={"value": 0.5})
    assert not is_edited(text)
    found = parse_briefing(text, path="a.yml", article=article("harbour").text)
    assert found.quotes == briefing("harbour").quotes


def test_an_unknown_field_beside_another_fault_does_not_hide_it() -> None:
    text = newer_text(sentiment=1).replace("kind: history", "kind: story")
    body = text[text.index("schema_version") :]
    text = text[: text.index("schema_version") - 65] + hashlib.sha256(body.encode()).hexdigest() + "\n" + body
    with pytest.raises(InputError, match="expected one of history, context"):
        parse_briefing(text, path="a.yml")


def test_an_unknown_key_that_a_person_typed_is_a_mistake() -> None:
    text = newer_text().replace("\nquotes:\n", "\nquots:\n")
    with pytest.raises(InputError, match=r"quots: unknown key; .*did you mean quotes"):
        parse_briefing(text, path="a.yml")


@pytest.mark.parametrize("fields", [{}, {"sentiment": 1}])
@pytest.mark.parametrize("version", [NEWER, "0.1.0+1ef85070"])
def test_a_newer_briefing_is_used_as_it_is_and_never_written_over(
    project: Path, fields: dict[str, Any], version: str
) -> None:
    if version != NEWER and not fields:
        pytest.skip("that is a briefing of this release")
    file = project / "build/briefings/harbour.yml"
    file.write_text(newer_text(version=version, **fields), encoding="utf-8")
    before = file.read_bytes()
    for _ in range(2):  # the second time the cache has what it may have
        result = run(Settings(root=project))
        assert result.problems == ()
        assert [entry.briefing.id for entry in result.entries] == ["harbour-town-votes-for-a-ferry"]
        assert [str(problem) for problem in check(Settings(root=project)).problems] == [
            "build/briefings/harbour.yml: was written by a newer mkdocs-briefing, so only that one can check it; "
            "update mkdocs-briefing"
        ]
    seed = project / "seeds/harbour.txt"
    seed.write_text(seed.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")
    assert [str(problem) for problem in run(Settings(root=project)).problems] == [
        "build/briefings/harbour.yml: was written by a newer mkdocs-briefing and is outdated (the article changed); "
        "update mkdocs-briefing, or delete the file and run: briefing extract"
    ]
    assert file.read_bytes() == before


def test_a_briefing_of_a_newer_schema_is_never_written_over(project: Path) -> None:
    file = project / "build/briefings/harbour.yml"
    text = newer_text().replace("schema_version: 1\n", "schema_version: 2\n")
    body = text[text.index("schema_version") :]
    file.write_text(
        text[: text.index("schema_version") - 65] + hashlib.sha256(body.encode()).hexdigest() + "\n" + body, "utf-8"
    )
    before = file.read_bytes()
    (problem,) = run(Settings(root=project)).problems
    assert "schema_version: 2 is newer than what this mkdocs-briefing reads (1); update" in str(problem)
    assert file.read_bytes() == before


def test_edits_in_a_newer_briefing_are_left_for_the_newer_version(project: Path) -> None:
    file = project / "build/briefings/harbour.yml"
    file.write_text(newer_text().replace("kind: history", "kind: context"), encoding="utf-8")
    before = file.read_bytes()
    with pytest.raises(InputError, match="which is newer than this one; update, then run again"):
        record_edits("harbour", Settings(root=project))
    assert file.read_bytes() == before
    assert not (project / "seeds/harbour.curation.yml").exists()


def test_the_schema_of_a_briefing_is_open_and_those_of_typed_files_are_closed() -> None:
    newer = read_data(newer_text(sentiment=1), path="a.yml")
    assert Draft202012Validator(json_schema(Briefing)).is_valid(newer)
    assert not Draft202012Validator(json_schema(Curation)).is_valid({"handling": {"tpl": "red"}})
    assert not Draft202012Validator(json_schema(Register)).is_valid({"actors": [{"name": "A", "nick": "B"}]})
