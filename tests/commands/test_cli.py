import errno
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefing import __version__
from mkdocs_briefing.cli import main
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.link import link
from mkdocs_briefing.output.pdf_ledger import MadePdf, update_ledger
from mkdocs_briefing.project.store import write_briefing
from tests.support.connected import entries
from tests.support.damage import damage

ARTICLE = """\
- Talks on the port resume
Trade Minister Ana Duarte said on Monday that the port would open in May. “We kept our word,” she said.
Her deputy, Luis Prado, called the deal a beginning.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/port.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def briefing(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def with_item(text: str, part: str, item: str) -> str:
    """The YAML with one more item in `part`."""
    return text.replace(f"\n{part}: []", f"\n{part}:").replace(f"\n{part}:", f"\n{part}:\n- {item}")


def not_made(monkeypatch: pytest.MonkeyPatch, number: int) -> Result:
    """`briefing init` where no folder can be made."""

    def refuse(folder: Path, **_options: object) -> None:
        raise OSError(number, "No way", str(folder))

    monkeypatch.setattr(Path, "mkdir", refuse)
    return briefing("init", "sub")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_what_the_disk_refuses_anywhere_is_a_line(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    done = not_made(monkeypatch, number)
    message = "sub/seeds: cannot be read or written: No way; check the permissions and the disk, then run again\n"
    assert (done.exit_code, done.output.replace("\\", "/")) == (1, message)


@pytest.mark.usefixtures("project")
def test_another_fault_of_a_file_is_the_fault_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(not_made(monkeypatch, errno.ENOENT).exception, FileNotFoundError)


def test_the_version_and_the_schema_are_printed() -> None:
    assert briefing("--version").output == f"briefing, version {__version__}\n"
    schema = json.loads(briefing("schema").output)
    assert (schema["title"], schema["properties"]["schema_version"]["const"]) == ("Briefing", 1)
    assert "bottom_line" in json.loads(briefing("schema", "--curation").output)["properties"]


@pytest.mark.usefixtures("project")
def test_the_actors_of_a_project_are_a_line_each() -> None:
    for entry in entries():
        write_briefing(Path(f"build/briefings/{entry.briefing.id}.yml"), entry.briefing)
    done = briefing("actors")
    lines = Path("build/actors.jsonl").read_text(encoding="utf-8").splitlines()
    assert (done.exit_code, done.output) == (0, f"build/actors.jsonl: {len(lines)} actors\n")
    assert [json.loads(line)["id"] for line in lines] == sorted(actor.id for actor in link(entries()).actors)


def test_actors_of_a_folder_without_briefings_are_none(project: Path) -> None:
    (project / "seeds/port.curation.yml").write_text("title: The port\n", encoding="utf-8")
    done = briefing("actors", "seeds")
    assert (done.exit_code, done.stderr) == (
        1,
        "seeds: no briefings in it; name a folder such as build/briefings\n",
    )
    assert not Path("build/actors.jsonl").exists()


@pytest.mark.model
@pytest.mark.usefixtures("project")
def test_check_warns_of_the_same_words_of_two_people_and_ends_with_0() -> None:
    lines = ("“They knew of it for years,” Ana Duarte said.", "“They knew of it for years,” said Luis Prado.")
    Path("seeds/port.txt").write_text("Harbour\n\n" + "\n\n".join(lines) + "\n", encoding="utf-8")
    briefing("extract")
    done = briefing("check")
    assert (done.exit_code, done.stderr) == (
        0,
        "warning: build/briefings/port.yml: quotes q1 and q2: the same words are Ana Duarte’s and Luis Prado’s; "
        "check who said them\n",
    )


@pytest.mark.parametrize("words", [["extract", "--jobs", "none"], ["extract", "missing.txt"], ["nothing"]])
@pytest.mark.usefixtures("project")
def test_wrong_usage_is_exit_code_2(words: list[str]) -> None:
    assert briefing(*words).exit_code == 2


@pytest.mark.model
@pytest.mark.usefixtures("project")
def test_extract_says_what_it_did_and_ends_with_0() -> None:
    done = briefing("extract")
    assert (done.exit_code, done.output) == (0, "1/1 seeds/port.txt\n1 briefing in build/briefings\n")
    assert briefing("check").output == (
        "1 briefing: 24 texts verbatim, 0 typed by people, 4 values read again from their words, "
        "every reference found, all up to date\n"
    )


@pytest.mark.model
def test_extract_with_other_folders_and_one_file(project: Path) -> None:
    done = briefing("extract", "seeds/port.txt", "--out", "elsewhere", "--quiet")
    assert (done.exit_code, done.output) == (0, "")
    assert briefing("extract", "seeds/port.txt").output.endswith("1 briefing up to date in build/briefings\n")
    assert [f.name for f in sorted((project / "elsewhere").iterdir())] == ["briefing.schema.json", "port.yml"]


@pytest.mark.model
def test_an_article_that_fails_is_a_line_and_exit_code_1(project: Path) -> None:
    (project / "seeds/empty.txt").touch()
    done = briefing("extract", "--quiet")
    assert done.exit_code == 1
    assert done.stderr == "seeds/empty.txt: there is no text in it; paste the article or delete the file\n"
    assert (project / "build/briefings/port.yml").exists()


@pytest.mark.model
def test_edits_in_the_yaml_become_corrections_that_survive(project: Path) -> None:
    briefing("extract", "--quiet")
    file = project / "build/briefings/port.yml"
    text = file.read_text(encoding="utf-8")
    assert "nothing to record" in briefing("curate", "port").output
    edited = text.replace("title: Talks on the port resume", "title: The port opens")
    file.write_text(with_item(edited, "watch", "{text: The opening in May}"), encoding="utf-8")
    done = briefing("curate", "port")
    assert (done.exit_code, done.output) == (
        0,
        "seeds/port.curation.yml: 2 corrections; for the site: briefing build\n"
        "not in the article, so marked as a person's: The opening in May\n",
    )
    assert (project / "seeds/port.curation.yml").read_text(encoding="utf-8") == (
        "title: The port opens\nwatch:\n  add:\n  - text: The opening in May\n"
    )
    written = file.read_text(encoding="utf-8")
    assert "texts verbatim, 1 typed by people" in briefing("check").output
    file.unlink()
    briefing("extract", "--quiet")
    assert file.read_text(encoding="utf-8") == written
    assert "title: The port opens\n" in written
    assert "origin: curated, text: The opening in May" in written


@pytest.mark.model
def test_an_edit_that_cannot_be_recorded_is_told_and_the_file_stays(project: Path) -> None:
    briefing("extract", "--quiet")
    file = project / "build/briefings/port.yml"
    edited = file.read_text(encoding="utf-8").replace("words: ", "words: 1")
    file.write_text(edited, encoding="utf-8")
    done = briefing("curate", "port")
    assert done.exit_code == 1
    assert done.stderr == (
        "build/briefings/port.yml:18:10: source.words: cannot be corrected; undo that edit, the others are recorded\n"
    )
    assert file.read_text(encoding="utf-8") == edited
    file.write_text(edited.replace("words: 1", "words: ") + "remarks: none\n", encoding="utf-8")
    assert "remarks: cannot be corrected" in briefing("curate", "port").stderr


@pytest.mark.model
def test_edits_outlive_an_article_that_changed_under_them(project: Path) -> None:
    briefing("extract", "--quiet")
    file = project / "build/briefings/port.yml"
    edited = file.read_text(encoding="utf-8").replace("title: Talks on the port resume", "title: The port opens")
    file.write_text(edited.replace("- We kept our word", "- We kept it"), encoding="utf-8")
    (project / "seeds/port.txt").write_text(ARTICLE.replace("Trade", "The Trade"), encoding="utf-8")
    line = (
        "build/briefings/port.yml: was edited by hand and is outdated (the article changed); "
        "keep the edits with `briefing curate port`, or delete the file to discard them\n"
    )
    assert briefing("extract", "--quiet").stderr == line
    assert briefing("check").stderr == line
    assert file.read_text(encoding="utf-8") == edited
    assert briefing("curate", "port").output == "seeds/port.curation.yml: 1 correction; for the site: briefing build\n"
    assert "title: The port opens\n" in file.read_text(encoding="utf-8")
    assert briefing("check").exit_code == 0


@pytest.mark.model
def test_check_covers_the_pdfs_of_builds(project: Path) -> None:
    briefing("extract", "--quiet")
    pdf = project / "build/pdf/port.pdf"
    pdf.parent.mkdir()
    pdf.write_bytes(bytes(range(256)) * 4)
    made = MadePdf("key", sha256_hex(pdf.read_bytes()))
    update_ledger(pdf.parent, {pdf.name: made}, (), cache=project / "build/cache/pdf", complete=True)
    assert briefing("check").exit_code == 0
    damage(pdf)
    done = briefing("check")
    assert (done.exit_code, done.stderr) == (
        1,
        "build/pdf/port.pdf: is not what a build made; move it elsewhere if you changed it, else delete it and run: "
        "briefing build\n",
    )


@pytest.mark.model
def test_an_edit_inside_an_item_that_no_correction_can_say_is_told(project: Path) -> None:
    briefing("extract", "--quiet")
    file = project / "build/briefings/port.yml"
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("salience: 0.", "salience: 0.0", 1), encoding="utf-8")
    assert briefing("curate", "port").stderr == (
        "build/briefings/port.yml:38:13: actors 'Ana Duarte': salience: cannot be corrected; undo that edit, "
        "the others are recorded\n"
    )


@pytest.mark.model
@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("title: Talks", "title: [", "not valid YAML"),
        ("\nquotes:\n", "\nquotes: 3\nold:\n", "quotes: expected a list of items, with `- ` before each"),
        ("\nwatch:\n", "\nwatch: [mine]\nold:\n", "watch no. 1: expected `key: value` lines; write `- text: …`"),
        ("\nsource:\n", "\nsource: none\nold:\n", "source: expected `key: value` lines; put them back"),
        ("id: q2", "id: q1", "quotes 'q1': has the id 'q1' of another item; delete that line, a new item needs none"),
        ("\nquotes:\n", "\nquotes: []\nquotes:\n", "'quotes' is given twice; keep one"),
        ("\nwatch:\n", "\nwatch:\n- {text: A, evidence: [s99]}\n", "evidence: there is no sentence s99"),
        (
            "title: Talks",
            "handling: {tlp: blue}\ntitle: Talks",
            "port.yml:6:17: handling.tlp: cannot be recorded: expected one of clear, green, amber, amber",
        ),
    ],
)
def test_a_broken_edit_is_answered_with_its_reason(project: Path, old: str, new: str, line: str) -> None:
    briefing("extract", "--quiet")
    file = project / "build/briefings/port.yml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    done = briefing("curate", "port")
    assert done.exit_code == 1
    assert line in done.stderr
    assert done.stderr.startswith("build/briefings/port.yml")
    assert not (project / "seeds/port.curation.yml").exists()


@pytest.mark.model
def test_an_unknown_article_is_answered_with_the_nearest_and_a_broken_one_with_its_fault(project: Path) -> None:
    (project / "seeds/vote.txt").write_bytes(b"")
    for command in ("curate", "diff"):
        done = briefing(command, "prt")
        assert (done.exit_code, done.stderr) == (1, "seeds: no article is called 'prt'; did you mean port?\n")
        far = "seeds: no article is called 'zebra'; the articles are port\n"
        assert briefing(command, "zebra").stderr == far
        empty = "seeds/vote.txt: there is no text in it; paste the article or delete the file\n"
        assert {briefing(command, name).stderr for name in ("vote", "vote.txt", "seeds/vote.txt")} == {empty}
    (project / "seeds/port.curation.yml").write_text("titel: A\n", encoding="utf-8")
    assert briefing("curate", "port").stderr.startswith("seeds/port.curation.yml:1:8: titel: unknown key; ")


@pytest.mark.model
@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("titel: The port opens\n", "1:8: titel: unknown key"),
        ("quotes:\n  drop: [mine]\n", "2:10: quotes.drop no. 1"),
        ("watch:\n  add: [{text: A, evidence: [s99]}]\n", "evidence: there is no sentence s99"),
    ],
)
def test_a_mistake_in_corrections_leaves_the_briefing_as_it_was(project: Path, typed: str, fault: str) -> None:
    curation = project / "seeds/port.curation.yml"
    curation.write_text("handling: {tlp: green}\n", encoding="utf-8")
    assert briefing("extract", "--quiet").exit_code == 0
    before = (project / "build/briefings/port.yml").read_bytes()
    curation.write_text(f"handling: {{tlp: green}}\n{typed}", encoding="utf-8")
    done = briefing("extract")
    assert (done.exit_code, "1 briefing in build/briefings" in done.output) == (1, True)
    assert done.stderr.splitlines()[-1].endswith("; until then the briefing stays as it was")
    assert fault.partition(": ")[2] in done.stderr
    assert (project / "build/briefings/port.yml").read_bytes() == before
    assert briefing("check").exit_code == 1
    if "titel" in typed:  # a file that cannot be read is never written over
        assert "titel: unknown key" in briefing("curate", "port").stderr
        assert curation.read_text(encoding="utf-8").endswith(typed)
    (project / "seeds/port.txt").write_text(ARTICLE.replace("May", "June"), encoding="utf-8")
    assert "stays as it was" not in briefing("extract").output  # of another text the corrections may say anything
