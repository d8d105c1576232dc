import stat
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.model import Background, Briefing, KeyPoint
from mkdocs_briefing.project.store import (
    dump,
    find_briefing,
    is_edited,
    parse_briefing,
    read_briefing,
    read_cached,
    write_briefing,
    write_cached,
)
from mkdocs_briefing.project.typed_files import read_curation
from tests.support.briefings import TEXT, port


def test_a_briefing_comes_back_as_it_was_written(tmp_path: Path) -> None:
    write_briefing(tmp_path / "port.yml", port())
    assert read_briefing(tmp_path / "port.yml", article=TEXT) == port()


def test_short_records_stand_on_one_line_and_texts_are_never_folded() -> None:
    lines = dump(port(), name="port").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=briefing.schema.json"
    assert "- {id: s1, start: 2, end: 27, paragraph: 1, role: highlight}" in lines
    assert "- {id: k1, text: Ministers agree on a port, origin: highlight, evidence: [s1, s2]}" in lines
    assert "  content: {start: 89, end: 105, text: We kept our word}" in lines
    assert yaml.safe_load("\n".join(lines))["timeline"][0]["date"] == "2019"


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("kind: history", "kind: context"),
        lambda text: text + "# a note\n",
        lambda text: "\n".join(line for line in text.splitlines() if not line.startswith("#")),
    ],
)
def test_a_person_s_edit_is_told_from_output(change: Any) -> None:
    text = dump(port(), name="port")
    assert not is_edited(text)
    assert is_edited(change(text))


def test_a_file_that_is_no_briefing_is_found_as_such(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xff\xfe\x00: [")
    stored = find_briefing(tmp_path / "a.yml", cache=tmp_path)
    assert stored is not None
    assert (stored.briefing, stored.edited) == (None, True)
    assert find_briefing(tmp_path / "b.yml", cache=tmp_path) is None


def test_a_briefing_kept_when_it_is_written_is_the_one_that_its_yaml_holds(tmp_path: Path):
    file = tmp_path / "port.yml"
    write_briefing(file, port(), cache=tmp_path / "kept")
    assert find_briefing(file, cache=tmp_path / "kept") == find_briefing(file, cache=tmp_path / "none")
    file.write_text(file.read_text(encoding="utf-8").replace("Port", "Harbour"), encoding="utf-8")
    assert find_briefing(file, cache=tmp_path / "kept") == find_briefing(file, cache=tmp_path / "none")


def test_what_is_read_again_from_the_cache_is_what_the_file_holds(tmp_path: Path) -> None:
    file = tmp_path / "port.yml"
    write_briefing(file, port())
    for _ in range(2):
        stored = find_briefing(file, cache=tmp_path)
        assert stored is not None
        assert (stored.briefing, stored.edited) == (port(), False)
    edited = file.read_text(encoding="utf-8").replace("kind: history", "kind: context")
    file.write_text(edited, encoding="utf-8")
    stored = find_briefing(file, cache=tmp_path)
    assert stored is not None
    assert stored.briefing is not None
    assert (stored.briefing.background[0].kind, stored.edited) == ("context", True)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("title: Min", "title: [Min", "a.yml:7:7: not valid YAML: a list that begins with [ is not closed;"),
        ("kind: history", "kind: story", "kind: expected one of history, context, biography, figure, got 'story'"),
        ("evidence: [s5]", "evidence: [s9]", "a.yml: background b1: there is no sentence s9"),
        ("text: We kept our word", "text: We broke our vow", "a.yml: quote q2: 'We broke our vow' is not at [89:105]"),
    ],
)
def test_a_briefing_that_breaks_a_promise_is_refused_with_the_place(old: str, new: str, message: str) -> None:
    text = dump(port(), name="port")
    assert old in text
    with pytest.raises(InputError) as raised:
        parse_briefing(text.replace(old, new, 1), path="a.yml", article=TEXT)
    assert message in str(raised.value)
    assert "delete the file" in str(raised.value)


printable = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(texts=st.lists(printable, min_size=1, max_size=5), tag=printable)
def test_any_text_survives_the_yaml(texts: list[str], tag: str) -> None:
    base = port()
    points = tuple(KeyPoint(id=f"k{n}", text=text, origin="curated", evidence=()) for n, text in enumerate(texts))
    items = tuple(
        Background(id=f"b{n}", text=text, kind="context", origin="curated", evidence=()) for n, text in enumerate(texts)
    )
    changed: Briefing = base.model_copy(
        update={"key_points": points, "background": items, "tags": (tag,), "title": tag}
    )
    text = dump(changed, name="port")
    assert parse_briefing(text, path="a.yml", article=TEXT) == changed
    assert text == dump(changed, name="port")
    assert not is_edited(text)


# ---------------------------------------------------------------- files
def test_a_write_that_fails_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.yml"
    write_atomically(file, b"old")

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", no_room)
    with pytest.raises(InputError, match=r"a\.yml: cannot be written: No space left on device; make room"):
        write_atomically(file, b"new")
    assert file.read_bytes() == b"old"


def test_what_a_killed_run_left_is_written_over(tmp_path: Path) -> None:
    (tmp_path / ".a.yml.tmp").write_bytes(b"half a brie")
    assert write_atomically(tmp_path / "a.yml", b"whole")
    assert [(f.name, f.read_bytes()) for f in tmp_path.iterdir()] == [("a.yml", b"whole")]


def test_a_file_that_is_right_is_not_touched(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.yml", b"same")
    before = (tmp_path / "a.yml").stat().st_mtime_ns
    assert not write_atomically(tmp_path / "a.yml", b"same")
    assert (tmp_path / "a.yml").stat().st_mtime_ns == before
    assert stat.S_IMODE((tmp_path / "a.yml").stat().st_mode) & 0o600 == 0o600


@pytest.mark.parametrize("junk", [b"", b"{", b'{"schema_version": 0}', b"\x00\xff"])
def test_a_cache_that_is_damaged_or_old_is_ignored_and_written_over(tmp_path: Path, junk: bytes) -> None:
    write_cached(tmp_path, "key", port())
    assert read_cached(tmp_path, "key") == port()
    (tmp_path / "extracted" / "key.json").write_bytes(junk)
    assert read_cached(tmp_path, "key") is None
    write_cached(tmp_path, "key", port())
    assert read_cached(tmp_path, "key") == port()


def test_no_corrections_file_is_no_corrections(tmp_path: Path) -> None:
    curation, sha256 = read_curation(tmp_path / "a.curation.yml", path="seeds/a.curation.yml", home=tmp_path)
    assert sum(1 for _ in curation.rules()) == 0
    assert sha256 is None
