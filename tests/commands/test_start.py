from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from mkdocs.config import load_config

from mkdocs_briefing.cli import main

HOST = """\
site_name: "My docs"   # quoted
theme: {name: material}
plugins:
    - search
    # those of the theme
    - tags   # all

nav:
- Home: index.md
- 'Guide': guide.md
"""
NEW = ["mkdocs.yml", "docs/about.md", ".gitignore", ".github/workflows/pages.yml", "requirements.txt"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def init(*words: str) -> Result:
    return CliRunner().invoke(main, ["init", *words])


def files(folder: Path) -> list[str]:
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())


def test_an_empty_folder_gets_a_project(folder: Path) -> None:
    done = init()
    assert done.exit_code == 0
    assert done.output.splitlines()[:-2] == [f"written: {name}" for name in [*NEW, "seeds/ferry.txt"]]
    assert files(folder) == sorted([*NEW, "seeds/ferry.txt"])
    config = load_config("mkdocs.yml")
    assert config.plugins["briefing"].config.text_mode == "excerpts"
    workflow = yaml.safe_load(Path(".github/workflows/pages.yml").read_text())
    assert "briefing build" in [step.get("run") for step in workflow["jobs"]["build"]["steps"]]


def test_a_project_may_begin_without_an_example_in_another_folder(folder: Path) -> None:
    init("desk", "--no-example")
    assert files(folder) == sorted(f"desk/{name}" for name in NEW)
    assert (folder / "desk/seeds").is_dir()


def test_no_file_is_overwritten(folder: Path) -> None:
    (folder / ".gitignore").write_text("mine\n")
    assert "stays as it is: .gitignore" in init().output
    assert (folder / ".gitignore").read_text() == "mine\n"


def test_of_an_existing_site_the_lines_are_shown(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(HOST)
    output = init().output
    assert output.startswith(
        "mkdocs.yml: add these lines; `briefing init --write` does it:\n\nplugins:\n  - briefing:\n"
    )
    assert "\nnav:\n  - Briefings:\n      - briefings/index.md\n" in output
    assert "`full` prints whole articles, which usually belong to their publishers" in output
    assert files(folder) == ["mkdocs.yml"]
    assert (folder / "mkdocs.yml").read_text() == HOST


def test_the_lines_are_added_when_asked_and_comments_stay(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(HOST)
    (folder / ".gitignore").write_text("site")
    assert init("--write").exit_code == 0
    text = (folder / "mkdocs.yml").read_text()
    added = [line for line in text.splitlines() if line not in HOST.splitlines()]
    assert [line.strip().partition(" #")[0] for line in added] == [
        "- briefing:",
        "text_mode: excerpts",
        "- Briefings:",
        "- briefings/index.md",
        "- actors/index.md",
        "- quotes/index.md",
        "- timeline.md",
        "- tags.md",
        "- method.md",
    ]
    assert [line for line in text.splitlines() if line not in added] == HOST.splitlines()
    assert (folder / ".gitignore").read_text() == "site\nbuild/\n"
    assert (folder / "seeds").is_dir()
    assert init("--write").output == "mkdocs.yml: has the plugin already\n"


def test_a_site_without_plugins_keeps_the_search_that_it_had(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text("site_name: A\n")
    init("--write")
    assert yaml.safe_load((folder / "mkdocs.yml").read_text()) == {
        "site_name": "A",
        "plugins": ["search", {"briefing": {"text_mode": "excerpts"}}],
    }


@pytest.mark.parametrize(
    "text", ["site_name: A\nplugins: []\n", "INHERIT: base.yml\n", "plugins: &a [search]\nb: *a\n"]
)
def test_what_cannot_be_added_safely_is_left_to_a_person(folder: Path, text: str) -> None:
    (folder / "base.yml").write_text("plugins: [search]\n")
    (folder / "mkdocs.yml").write_text(text)
    assert init("--write").output.startswith("mkdocs.yml: add these lines by hand:\n")
    assert (folder / "mkdocs.yml").read_text() == text
