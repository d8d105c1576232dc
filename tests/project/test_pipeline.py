import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ids import short_digest
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.project import extraction, lock, pipeline, work_items
from mkdocs_briefing.project.check import check
from mkdocs_briefing.project.compose import own_title
from mkdocs_briefing.project.pipeline import Settings, run

pytestmark = pytest.mark.model

GOOD = {
    "port.txt": "- Ministers agree on a port\n"
    "Trade Minister Ana Duarte said on Monday that the port would open in May.\n",
    "vote.md": "---\ntitle: Vote delayed\npublished: 2024-03-01\n---\n"
    "The vote was delayed until Friday, officials said.\n",
}
BAD = {
    "binary.txt": (
        b"PNG\x00\x01",
        "seeds/binary.txt:1:4: not a text file (control character U+0000); delete it or save it as plain UTF-8",
    ),
    "broken.md": (
        b"---\ntitle: A\npublished: 3 May\n---\nText.\n",
        "seeds/broken.md:3:12: published: expected YYYY-MM-DD, got",
    ),
    "empty.txt": (b"", "seeds/empty.txt: there is no text in it; paste the article or delete the file"),
    "latin.txt": (
        "One.\nCafé.\n".encode("cp1252"),
        "seeds/latin.txt:2: not UTF-8 text (byte 9); if it is Windows-1252 text",
    ),
    "open.md": (
        b"---\ntitle: A\n",
        "seeds/open.md:1: the front matter that begins here is never closed; end it with a line",
    ),
    "scan.pdf": (b"%PDF", "seeds/scan.pdf: not a PDF, or a damaged one; save it again"),
}
CURATED = "seeds/curated.curation.yml:2:5: titel: unknown key; the keys are"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in GOOD.items():
        (tmp_path / "seeds").mkdir(exist_ok=True)
        (tmp_path / "seeds" / name).write_text(text, encoding="utf-8")
    return tmp_path


def briefings(root: Path) -> dict[str, bytes]:
    return {f.name: f.read_bytes() for f in sorted((root / "build/briefings").glob("*.yml"))}


def made(settings: Settings) -> list[str]:
    """The articles whose briefing a run makes again."""
    seen: list[str] = []
    run(settings, progress=lambda _done, _total, path: seen.append(path))
    return seen


def test_every_good_article_has_its_briefing(project: Path) -> None:
    result = run(Settings(root=project))
    assert [(e.briefing.id, e.briefing.source.path) for e in result.entries] == [
        ("ministers-agree-on-a-port", "seeds/port.txt"),
        ("vote-delayed", "seeds/vote.md"),
    ]
    assert result.problems == ()
    assert list(briefings(project)) == ["port.yml", "vote.yml"]
    assert check(Settings(root=project)).problems == ()


def test_bad_input_costs_its_own_briefing_and_one_line(project: Path) -> None:
    for name, (data, _) in BAD.items():
        (project / "seeds" / name).write_bytes(data)
    (project / "seeds" / "curated.txt").write_text("Some text.", encoding="utf-8")
    (project / "seeds" / "curated.curation.yml").write_text(
        "# a note\n    titel: A\n".replace("    t", "t"), encoding="utf-8"
    )
    result = run(Settings(root=project))
    assert [e.briefing.id for e in result.entries] == ["ministers-agree-on-a-port", "vote-delayed"]
    lines = [str(problem) for problem in result.problems]
    expected = sorted([*(line for _, line in BAD.values()), CURATED.replace("2:5", "2:8")])
    assert len(lines) == len(expected)
    assert [line for line, start in zip(lines, expected, strict=True) if not line.startswith(start)] == []


def test_two_runs_give_the_same_bytes_whatever_the_number_of_processes(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(Settings(root=project, jobs=1))
    once = briefings(project)
    shutil.rmtree(project / "build")
    monkeypatch.setattr(extraction, "MIN_ARTICLES_PER_PROCESS", 1)
    monkeypatch.setattr(extraction, "BATCH_ARTICLES", 1)
    run(Settings(root=project, jobs=2))
    assert briefings(project) == once


def test_only_what_changed_is_made_again(project: Path) -> None:
    settings = Settings(root=project)
    assert made(settings) == ["seeds/port.txt", "seeds/vote.md"]
    assert made(settings) == []
    (project / "seeds/vote.curation.yml").write_text("bottom_line: Wait.\n", encoding="utf-8")
    assert made(settings) == ["seeds/vote.md"]
    (project / "seeds/port.txt").write_text("The port is closed.\n", encoding="utf-8")
    assert made(settings) == ["seeds/port.txt"]
    assert made(replace(settings, only=(project / "seeds/port.txt",))) == []


def test_what_one_process_has_read_it_reads_again_only_when_it_changed(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, known = Settings(root=project), {}
    run(settings, known=known)
    first = run(settings, known=known)
    read = []
    original = work_items.cached_article
    monkeypatch.setattr(
        work_items,
        "cached_article",
        lambda file, path, folder: read.append(path) or original(file, path=path, folder=folder),
    )
    assert run(settings, known=known).entries == first.entries
    assert read == []
    (project / "seeds/vote.curation.yml").write_text("bottom_line: Wait.\n", encoding="utf-8")
    assert run(settings, known=known).entries[1].briefing.bottom_line == "Wait."
    (project / "seeds/port.txt").write_text("The port is closed.\n", encoding="utf-8")
    assert run(settings, known=known).entries == run(settings).entries
    assert "seeds/port.txt" in read


def test_up_to_date_briefings_need_no_language_model(project: Path) -> None:
    run(Settings(root=project))
    program = (
        "import sys; sys.modules['spacy'] = None\n"
        "from mkdocs_briefing.project.pipeline import Settings, run\n"
        f"print(len(run(Settings(root={str(project)!r})).entries))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "2\n"


def test_an_article_without_briefing_says_that_it_needs_the_language_model(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "mkdocs_briefing.nlp.annotate", raising=False)
    monkeypatch.setitem(sys.modules, "spacy", None)
    result = run(Settings(root=project))
    assert result.entries == ()
    assert str(result.problems[0]) == (
        "seeds/port.txt: needs extraction, but spacy is not installed; install mkdocs-briefing[extract]"
    )


def test_an_unknown_model_is_named_with_the_remedy(project: Path) -> None:
    problem = run(Settings(root=project, model="xx_none")).problems[0]
    assert str(problem).startswith("seeds/port.txt: the language model 'xx_none' cannot be loaded")


def test_a_fault_of_an_extractor_costs_one_article(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object, **__: object) -> None:
        raise IndexError("list index out of range")

    monkeypatch.setattr("mkdocs_briefing.extract.extract", faulty)
    (project / "seeds/vote.md").unlink()
    (problem,) = run(Settings(root=project)).problems
    assert str(problem).startswith(
        "seeds/port.txt: extraction failed, a bug in mkdocs-briefing: IndexError: list index"
    )


def test_corrections_survive_a_new_extraction(project: Path) -> None:
    (project / "seeds/port.curation.yml").write_text(
        "published: 2024-05-02\ntags: [trade]\nkey_points: {add: [{text: A point of my own}]}\n", encoding="utf-8"
    )
    (first,) = run(Settings(root=project, only=(project / "seeds/port.txt",))).entries
    shutil.rmtree(project / "build")
    (again,) = run(Settings(root=project, only=(project / "seeds/port.txt",))).entries
    assert again == first
    assert str(first.briefing.source.published) == "2024-05-02"
    assert first.briefing.tags == ("trade",)
    assert first.briefing.key_points[-1].text == "A point of my own"
    assert (first.briefing.curation.rules, first.briefing.curation.applied) == (1, 1)


def test_a_stale_correction_is_reported_every_time_with_its_place(project: Path) -> None:
    (project / "seeds/port.curation.yml").write_text("key_points:\n  drop:\n  - was: Zebras\n", encoding="utf-8")
    for _ in range(2):
        result = run(Settings(root=project))
        assert len(result.entries) == 2
        assert [str(problem) for problem in result.problems] == [
            "seeds/port.curation.yml:3:5: key_points.drop 'Zebras': not applied: no item here has that text; "
            "delete the rule"
        ]


def test_a_rule_for_another_sentence_than_its_item_stands_in_is_reported(project: Path) -> None:
    rule = "key_points:\n  drop:\n  - {was: Ministers agree on a port, sentence: s9}\n"
    (project / "seeds/port.curation.yml").write_text(rule, encoding="utf-8")
    assert [str(problem) for problem in run(Settings(root=project)).problems] == [
        "seeds/port.curation.yml:3:5: key_points.drop 'Ministers agree on a port': not applied: "
        "the items with that text are not in that sentence; correct `sentence`, or leave the line out"
    ]


def test_a_correction_that_cannot_be_meant_costs_its_own_briefing(project: Path) -> None:
    (project / "seeds/port.curation.yml").write_text("quotes:\n  add:\n  - text: Never said\n", encoding="utf-8")
    result = run(Settings(root=project))
    assert [e.briefing.id for e in result.entries] == ["vote-delayed"]
    assert [str(problem) for problem in result.problems] == [
        "seeds/port.curation.yml:3:5: quotes.add 'Never said': 'Never said' is not in the article; "
        "copy it exactly as it stands there"
    ]


# ---------------------------------------------------------------- a person's files
def test_a_briefing_edited_by_hand_is_used_but_never_written_over(project: Path) -> None:
    run(Settings(root=project))
    file = project / "build/briefings/vote.yml"
    edited = file.read_text(encoding="utf-8").replace("title: Vote delayed", "title: Vote put off")
    file.write_text(edited, encoding="utf-8")
    assert [e.briefing.title for e in run(Settings(root=project)).entries][1] == "Vote put off"
    assert str(check(Settings(root=project)).problems[0]) == (
        "build/briefings/vote.yml: was edited by hand; keep the edits with: briefing curate vote"
    )
    (project / "seeds/vote.md").write_text("The vote is over.\n", encoding="utf-8")
    (problem,) = run(Settings(root=project)).problems
    assert str(problem) == (
        "build/briefings/vote.yml: was edited by hand and is outdated (the article changed); "
        "keep the edits with `briefing curate vote`, or delete the file to discard them"
    )
    assert file.read_text(encoding="utf-8") == edited


def test_the_briefing_of_a_deleted_article_goes_unless_a_person_edited_it(project: Path) -> None:
    run(Settings(root=project))
    out = project / "build/briefings"
    (out / "notes.yml").write_text("mine: true\n", encoding="utf-8")
    (out / "vote.yml").write_text((out / "vote.yml").read_text(encoding="utf-8") + "# seen\n", encoding="utf-8")
    for seed in ("port.txt", "vote.md"):
        (project / "seeds" / seed).unlink()
    (project / "seeds/other.txt").write_text("The talks ended, officials said.\n", encoding="utf-8")
    left = f"build/briefings/vote.yml: {pipeline.ORPHAN_MESSAGE}"
    assert [str(problem) for problem in run(Settings(root=project)).problems] == [left]
    assert [str(problem) for problem in check(Settings(root=project)).problems] == [left]
    assert sorted(file.name for file in out.glob("*.yml")) == ["notes.yml", "other.yml", "vote.yml"]


@pytest.mark.parametrize("folder", [True, False])
def test_without_an_article_nothing_is_made_and_nothing_goes(project: Path, folder: bool) -> None:
    run(Settings(root=project))
    before = briefings(project)
    shutil.rmtree(project / "seeds")
    if folder:
        (project / "seeds").mkdir()
    with pytest.raises(InputError) as raised:
        run(Settings(root=project))
    why = "has no article; put" if folder else "no such folder; make it, and put"
    assert str(raised.value) == f"seeds: {why} an article into it: briefing add URL or FILE"
    assert briefings(project) == before


def test_a_file_that_is_not_in_seeds_gets_no_briefing(project: Path) -> None:
    (project / "elsewhere.txt").write_text("The talks ended, officials said.\n", encoding="utf-8")
    (project / "seeds/README.md").write_text("About this folder.\n", encoding="utf-8")
    files = (project / "elsewhere.txt", project / "seeds/../seeds/port.txt", project / "seeds/README.md")
    result = run(Settings(root=project, only=files))
    assert [entry.briefing.source.path for entry in result.entries] == ["seeds/port.txt"]
    assert [str(problem) for problem in result.problems] == [
        "elsewhere.txt: is not in seeds; put it there with: briefing add elsewhere.txt",
        "seeds/README.md: is not read as an article; rename it, or name another file",
    ]
    assert list(briefings(project)) == ["port.yml"]


def test_a_briefing_from_an_older_version_is_made_again(project: Path) -> None:
    run(Settings(root=project))
    before = briefings(project)
    for file in (project / "build/briefings").glob("*.yml"):
        head, body = file.read_text(encoding="utf-8").split("schema_version: 1\n")
        older = "schema_version: 0\n" + body
        digest = __import__("hashlib").sha256(older.encode()).hexdigest()
        file.write_text(head[: head.rindex(": ") + 2] + digest + "\n" + older, encoding="utf-8")
    assert run(Settings(root=project)).problems == ()
    assert briefings(project) == before


@pytest.mark.parametrize(
    ("version", "told"),
    [
        ("0", "not what this mkdocs-briefing reads (1); read it with the mkdocs-briefing that wrote it"),
        ("2", "newer than what this mkdocs-briefing reads (1); update mkdocs-briefing"),
    ],
)
def test_what_a_person_wrote_for_another_version_is_kept_and_reported(project: Path, version: str, told: str) -> None:
    run(Settings(root=project))
    edited, rules = project / "build/briefings/port.yml", project / "seeds/vote.curation.yml"
    edited.write_text(
        edited.read_text("utf-8").replace("\nschema_version: 1\n", f"\nschema_version: {version}\n"), "utf-8"
    )
    rules.write_text(f"# Ours\nschema_version: {version}\nverdicts: [new]\n", encoding="utf-8")
    before = [file.read_bytes() for file in (edited, rules)]
    assert [str(problem) for problem in run(Settings(root=project)).problems] == [
        f"build/briefings/port.yml:4:1: schema_version: {version} is {told}, "
        "or delete the file and run: briefing extract",
        f"seeds/vote.curation.yml:2:1: schema_version: {version} is {told}, "
        "or write the rules as docs/curation.md says; until then the briefing stays as it was",
    ]
    assert [file.read_bytes() for file in (edited, rules)] == before
    rules.write_text("schema_version: 1\nbottom_line: Wait.\n", encoding="utf-8")
    assert len(run(Settings(root=project)).problems) == 1


def test_corrections_that_cannot_be_read_end_no_run_though_one_was_stale(project: Path) -> None:
    rules = project / "seeds/port.curation.yml"
    rules.write_text("key_points:\n  drop:\n  - was: Zebras\n", encoding="utf-8")
    assert len(run(Settings(root=project)).problems) == 1
    rules.write_bytes(b"key_points: \xff\n")
    (project / "seeds/later.txt").write_text("The harbour was closed on Friday.\n", encoding="utf-8")
    made = run(Settings(root=project))
    (told,) = map(str, made.problems)
    assert told.startswith("seeds/port.curation.yml:1: not UTF-8 text")
    assert told.endswith("until then the briefing stays as it was")
    assert len(made.entries) == 3
    assert list(map(str, check(Settings(root=project)).problems)) == [told]


def test_a_run_that_is_killed_is_finished_by_the_next(project: Path) -> None:
    for n in range(6):
        (project / f"seeds/more-{n}.txt").write_text(f"Minister {n} said talks would end.\n", encoding="utf-8")
    program = (
        "import os, signal\n"
        "from mkdocs_briefing.project.pipeline import Settings, run\n"
        "kill = lambda done, total, path: done == 3 and os.kill(os.getpid(), signal.SIGKILL)\n"
        f"run(Settings(root={str(project)!r}, jobs=1), progress=kill)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, env=os.environ)
    assert done.returncode == -signal.SIGKILL
    assert len(briefings(project)) == 3
    run(Settings(root=project))
    finished = briefings(project)
    shutil.rmtree(project / "build")
    run(Settings(root=project))
    assert briefings(project) == finished


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.mkdir"])
@pytest.mark.parametrize("nth", range(4))
def test_a_full_disk_at_any_write_costs_a_line_and_the_next_run_is_right(
    project: Path, monkeypatch: pytest.MonkeyPatch, call: str, nth: int
) -> None:
    corrections = project / "seeds/port.curation.yml"
    corrections.write_text("bottom_line: Wait.\n", encoding="utf-8")
    run(Settings(root=project))
    undisturbed = briefings(project)
    shutil.rmtree(project / "build")
    owner, _, name = call.rpartition(".")
    module, _, part = owner.partition(".")
    target = getattr(sys.modules[module], part) if part else sys.modules[module]
    original, calls = getattr(target, name), [0]

    def sometimes(*words: object, **options: object) -> object:
        calls[0] += 1
        if calls[0] == nth + 1:
            raise OSError(28, "No space left on device")
        return original(*words, **options)

    with monkeypatch.context() as patch:
        patch.setattr(target, name, sometimes)
        try:
            problems = [str(problem) for problem in run(Settings(root=project)).problems]
        except InputError as error:
            problems = [str(problem) for problem in error.problems]
    assert calls[0] <= nth or any("No space left on device" in line for line in problems)
    assert run(Settings(root=project)).problems == ()
    assert briefings(project) == undisturbed
    assert corrections.read_text(encoding="utf-8") == "bottom_line: Wait.\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_a_line(project: Path) -> None:
    (project / "build").mkdir(mode=0o500)
    with pytest.raises(InputError, match="cannot be written: Permission denied; check the folder's permissions"):
        run(Settings(root=project))


def test_another_command_at_work_is_waited_for(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "LOCK_TIMEOUT_SECONDS", 0.05)
    settings = Settings(root=project)
    with pipeline.locked(settings.cache):
        program = (
            "from mkdocs_briefing.project import lock, pipeline\nlock.LOCK_TIMEOUT_SECONDS = 0.05\n"
            "from mkdocs_briefing.diagnostics import InputError\n"
            f"try: pipeline.run(pipeline.Settings(root={str(project)!r}))\n"
            "except InputError as error: print(error)"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "another briefing or mkdocs command is running here; stop it and run again" in done.stdout
    assert done.stderr == f"{settings.cache}: waiting for another briefing or mkdocs command to end\n"


# ---------------------------------------------------------------- promises
def test_check_reports_each_broken_promise(project: Path) -> None:
    run(Settings(root=project))
    out = project / "build/briefings"
    (out / "port.yml").unlink()
    (project / "seeds/vote.md").unlink()
    (project / "seeds/new.curation.yml").write_text("handling: {tlp: amber}\n", encoding="utf-8")
    (project / "seeds/new.txt").write_text("Nothing new.\n", encoding="utf-8")
    run(Settings(root=project, only=(project / "seeds/new.txt",)))
    assert [str(problem) for problem in check(Settings(root=project), public=True).problems] == [
        "build/briefings/vote.yml: its article is gone; run: briefing extract",
        "seeds/new.txt: handling: tlp is amber, which is not for the public; move the article elsewhere",
        "seeds/port.txt: has no briefing; run: briefing extract",
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Given\n---\nA line.\n\nMore.", "Given"),
        ("- First point\n- Second\nBody text.", "First point"),
        ("# A heading\n\nBody text.", "A heading"),
        ("A headline without a full stop\n\nBody text.", "A headline without a full stop"),
        ("Body text. More of it.\nAnd more.", "Body text. More of it."),
    ],
)
def test_the_title_is_the_article_s_own(text: str, title: str) -> None:
    assert own_title(parse_article(text.encode(), path="a.md")) == title


def test_who_is_who_reaches_every_briefing_and_leaves_the_yaml_as_it_is(project: Path) -> None:
    run(Settings(root=project))
    before = briefings(project)
    register = "actors:\n- name: Ana Duarte Silva\n  names: [Ana Duarte]\n"
    (project / "seeds/actors.yml").write_text(register, encoding="utf-8")
    result = run(Settings(root=project))
    (port,) = [entry.briefing for entry in result.entries if entry.briefing.source.path == "seeds/port.txt"]
    assert [(a.id, a.name) for a in port.actors if a.type == "person"] == [("ana-duarte-silva", "Ana Duarte Silva")]
    said = {quote.speaker.name for quote in port.quotes if quote.speaker and quote.speaker.actor == "ana-duarte-silva"}
    assert said == {"Ana Duarte Silva"}
    assert briefings(project) == before
    assert result.problems == ()


def test_an_actor_of_two_names_has_one_id_on_the_site_and_its_own_in_the_yaml(project: Path) -> None:
    (project / "seeds/one.txt").write_text("Otto B. Holm met Lea Vik on Monday. Holm was tired.", encoding="utf-8")
    (project / "seeds/two.txt").write_text("Otto Holm thanked Lea Vik. Holm was glad to be there.", encoding="utf-8")
    result = run(Settings(root=project))
    found = {
        entry.briefing.source.path: ([a.id for a in entry.briefing.actors if a.type == "person"], entry.former_ids)
        for entry in result.entries
    }
    assert found["seeds/one.txt"] == (["otto-holm", "lea-vik"], {"otto-b-holm": "otto-holm"})
    assert found["seeds/two.txt"] == (["otto-holm", "lea-vik"], {})
    assert b"id: otto-b-holm" in briefings(project)["one.yml"]
    checked = {entry.briefing.source.path: entry for entry in check(Settings(root=project)).entries}
    assert {path: (entry.briefing, entry.former_ids) for path, entry in checked.items()} == {
        entry.briefing.source.path: (entry.briefing, entry.former_ids) for entry in result.entries
    }


def test_a_person_of_one_name_has_one_id_in_the_yaml_and_on_the_site(project: Path) -> None:
    (project / "seeds/one.txt").write_text("Mr. Holm left Oslo on Monday. Holm said he was tired.", encoding="utf-8")
    result = run(Settings(root=project))
    (one,) = [entry.briefing for entry in result.entries if entry.briefing.source.path == "seeds/one.txt"]
    (holm,) = [actor.id for actor in one.actors if actor.type == "person"]
    assert holm == f"holm-{short_digest(one.id)}"
    assert f"id: {holm}\n".encode() in briefings(project)["one.yml"]
    assert {quote.speaker.actor for quote in one.quotes if quote.speaker} == {holm}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "actors:\n- name: Luis Prado\n",
            "seeds/actors.yml:2:3: actors 'Luis Prado': no briefing has an actor called 'Luis Prado'",
        ),
        ("actors:\n- name: A\n  only: [x]\n", "seeds/actors.yml:2:3: actors 'A': only: there is no article 'x'"),
        ("actors:\n- nom: A\n", "seeds/actors.yml:2:3: actors no. 1: name: is missing; add a line"),
    ],
)
def test_what_is_wrong_with_who_is_who_costs_a_line(project: Path, text: str, line: str) -> None:
    (project / "seeds/actors.yml").write_text(text, encoding="utf-8")
    result = run(Settings(root=project))
    assert len(result.entries) == len(GOOD)
    assert str(result.problems[0]).startswith(line)
