import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_briefing import cli
from mkdocs_briefing.project.project_file import ProjectFile, find_project_file
from mkdocs_briefing.site import run_mkdocs
from mkdocs_briefing.site.cache.up_to_date import digest_of_sources, is_up_to_date, note_build


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {
        "mkdocs.yml": 'site_name: A\nsite_dir: build/site\nsite_url: !ENV [SITE_URL, ""]\nplugins: [briefing]\n',
        "seeds/port.txt": "The port is open.\n",
        "docs/about.md": "About.\n",
        "build/site/index.html": "<p>",
        "build/pdf/port.pdf": "%PDF",
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def read(project: Path) -> ProjectFile:
    return find_project_file(project / "mkdocs.yml")


def sources(project: Path) -> str | None:
    return digest_of_sources(read(project))


def test_a_site_is_up_to_date_until_something_is_touched(project: Path):
    assert not is_up_to_date(read(project), sources(project))
    note_build(read(project), sources(project))
    assert is_up_to_date(read(project), sources(project))


def test_an_edit_is_noticed_though_size_and_time_are_the_old_ones(project: Path):
    article = project / "seeds/port.txt"
    article.write_text("The port is shut.\n", encoding="utf-8")
    before = article.stat()
    note_build(read(project), sources(project))
    article.write_text("The port is open.\n", encoding="utf-8")
    os.utime(article, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (article.stat().st_size, article.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert not is_up_to_date(read(project), sources(project))


@pytest.mark.parametrize(
    "file",
    [
        "seeds/port.txt",
        "seeds/port.curation.yml",
        "docs/about.md",
        "docs/data/accuracy.yml",
        "mkdocs.yml",
        "build/site/index.html",
        "build/pdf/port.pdf",
        "build/a.zip",
        "build/briefings/port.yml",
    ],
)
def test_a_file_that_is_new_or_changed_is_noticed(project: Path, file: str):
    note_build(read(project), sources(project))
    (project / file).parent.mkdir(parents=True, exist_ok=True)
    with (project / file).open("a", encoding="utf-8") as opened:
        opened.write("more: 1\n")
    assert not is_up_to_date(read(project), sources(project))


def test_a_file_that_is_gone_is_noticed(project: Path):
    note_build(read(project), sources(project))
    (project / "build/site/index.html").unlink()
    assert not is_up_to_date(read(project), sources(project))


def test_what_changed_while_it_was_built_is_noticed(project: Path):
    before = sources(project)
    (project / "seeds/port.txt").write_text("The port is closed.\n", encoding="utf-8")
    note_build(read(project), before)
    assert not is_up_to_date(read(project), sources(project))


def test_a_variable_that_the_settings_name_is_noticed(project: Path, monkeypatch: pytest.MonkeyPatch):
    note_build(read(project), sources(project))
    monkeypatch.setenv("NOT_NAMED", "1")
    assert is_up_to_date(read(project), sources(project))
    monkeypatch.setenv("SITE_URL", "https://a.example/")
    assert not is_up_to_date(read(project), sources(project))


@pytest.mark.parametrize("line", ["INHERIT: base.yml", "docs_dir: ../docs", "docs_dir: /srv/docs", "docs_dir: '/srv'"])
def test_settings_that_lead_elsewhere_are_always_built(project: Path, line: str):
    (project / "mkdocs.yml").write_text(f"site_name: A\n{line}\n", encoding="utf-8")
    (project / "base.yml").touch()
    assert sources(project) is None
    note_build(read(project), None)
    assert not is_up_to_date(read(project), None)


@pytest.mark.parametrize(
    ("link", "target"),
    [("seeds/self.txt", "self.txt"), ("seeds/loop", "."), ("docs/up", "../docs"), ("loop", "."), ("none", "nothing")],
)
def test_a_link_that_leads_to_itself_or_nowhere_is_noticed_and_not_followed(project: Path, link: str, target: str):
    note_build(read(project), sources(project))
    (project / link).symlink_to(target)
    found = sources(project)
    assert found is not None
    assert not is_up_to_date(read(project), found)
    note_build(read(project), found)
    assert is_up_to_date(read(project), sources(project))


def test_the_file_that_a_link_leads_to_is_noticed(project: Path, tmp_path_factory: pytest.TempPathFactory):
    away = tmp_path_factory.mktemp("away") / "note.md"
    away.write_text("A note.\n", encoding="utf-8")
    (project / "docs/note.md").symlink_to(away)
    note_build(read(project), sources(project))
    assert is_up_to_date(read(project), sources(project))
    away.write_text("Another note.\n", encoding="utf-8")
    assert not is_up_to_date(read(project), sources(project))


def test_with_a_link_to_a_folder_elsewhere_it_is_always_built(project: Path, tmp_path_factory: pytest.TempPathFactory):
    (project / "docs/shared").symlink_to(tmp_path_factory.mktemp("away"))
    assert sources(project) is None


def test_the_second_build_does_nothing_unless_the_first_failed(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(project)
    ended = iter([True, False])
    monkeypatch.setattr(run_mkdocs, "build_site", lambda _project: [("", next(ended))])
    codes = [CliRunner().invoke(cli.main, ["build"]) for _ in range(3)]
    assert [(one.exit_code, one.output) for one in codes] == [
        (1, ""),
        (0, "build/site/index.html\n"),
        (0, "build/site/index.html is up to date\n"),
    ]


def test_a_build_into_folders_of_ones_own_is_up_to_date_after_it(project: Path, monkeypatch: pytest.MonkeyPatch):
    options = "{seeds: articles, out: data/yml, cache: data/cache}"
    text = f"site_name: A\nsite_dir: public\nplugins:\n- search\n- briefing: {options}\n"
    (project / "mkdocs.yml").write_text(text, encoding="utf-8")

    def build(_project: ProjectFile) -> list[tuple[str, bool]]:
        for name in ("public/index.html", "public/pdf/port.pdf", "data/yml/port.yml", "data/cache/x"):
            (project / name).parent.mkdir(parents=True, exist_ok=True)
            (project / name).write_text(name, encoding="utf-8")
        return [("", False)]

    monkeypatch.chdir(project)
    monkeypatch.setattr(run_mkdocs, "build_site", build)
    first, second = (CliRunner().invoke(cli.main, ["build"]) for _ in range(2))
    assert (first.exit_code, first.output) == (0, "public/index.html\n")
    assert second.output == "public/index.html is up to date\n"
    assert (project / "data/cache/site/built.txt").is_file()
    (project / "data/yml/port.yml").write_text("edited")
    assert not is_up_to_date(read(project), sources(project))


@pytest.mark.parametrize("folder", ["build/pdf", "build/site"])
def test_with_output_in_a_linked_folder_elsewhere_it_is_always_built(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, folder: str
):
    shutil.rmtree(project / folder)
    (project / folder).symlink_to(tmp_path_factory.mktemp("away"))
    monkeypatch.chdir(project)
    monkeypatch.setattr(run_mkdocs, "build_site", lambda _project: [("", False)])
    codes = [CliRunner().invoke(cli.main, ["build"]) for _ in range(2)]
    assert [(one.exit_code, one.output) for one in codes] == [(0, "build/site/index.html\n")] * 2
    assert not (read(project).settings().cache / "site/built.txt").exists()


def test_with_a_link_that_cannot_be_followed_it_is_always_built(project: Path, monkeypatch: pytest.MonkeyPatch):
    link = project / "docs/closed.md"
    link.symlink_to("about.md")
    is_file = Path.is_file

    def searched(file: Path) -> bool:
        if file.name == link.name:
            raise PermissionError(13, "Permission denied")
        return is_file(file)

    monkeypatch.setattr(Path, "is_file", searched)
    assert sources(project) is None
