from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_briefing import cli
from mkdocs_briefing.site import run_mkdocs
from mkdocs_briefing.site.cache.up_to_date import digest_of_sources, is_up_to_date, note_build


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {
        "mkdocs.yml": 'site_name: A\nsite_url: !ENV [SITE_URL, ""]\nplugins: [briefing]\n',
        "seeds/port.txt": "The port is open.\n",
        "docs/about.md": "About.\n",
        "build/site/index.html": "<p>",
        "build/pdf/port.pdf": "%PDF",
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def test_a_site_is_up_to_date_until_something_is_touched(project: Path):
    assert not is_up_to_date(project, digest_of_sources(project))
    note_build(project, digest_of_sources(project))
    assert is_up_to_date(project, digest_of_sources(project))


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
    note_build(project, digest_of_sources(project))
    (project / file).parent.mkdir(parents=True, exist_ok=True)
    with (project / file).open("a", encoding="utf-8") as opened:
        opened.write("more: 1\n")
    assert not is_up_to_date(project, digest_of_sources(project))


def test_a_file_that_is_gone_is_noticed(project: Path):
    note_build(project, digest_of_sources(project))
    (project / "build/site/index.html").unlink()
    assert not is_up_to_date(project, digest_of_sources(project))


def test_what_changed_while_it_was_built_is_noticed(project: Path):
    before = digest_of_sources(project)
    (project / "seeds/port.txt").write_text("The port is closed.\n", encoding="utf-8")
    note_build(project, before)
    assert not is_up_to_date(project, digest_of_sources(project))


def test_a_variable_that_the_settings_name_is_noticed(project: Path, monkeypatch: pytest.MonkeyPatch):
    note_build(project, digest_of_sources(project))
    monkeypatch.setenv("NOT_NAMED", "1")
    assert is_up_to_date(project, digest_of_sources(project))
    monkeypatch.setenv("SITE_URL", "https://a.example/")
    assert not is_up_to_date(project, digest_of_sources(project))


@pytest.mark.parametrize("line", ["INHERIT: base.yml", "docs_dir: ../docs", "docs_dir: /srv/docs", "docs_dir: '/srv'"])
def test_settings_that_lead_elsewhere_are_always_built(project: Path, line: str):
    (project / "mkdocs.yml").write_text(f"site_name: A\n{line}\n", encoding="utf-8")
    assert digest_of_sources(project) is None
    note_build(project, None)
    assert not is_up_to_date(project, None)


@pytest.mark.parametrize(
    ("link", "target"),
    [("seeds/self.txt", "self.txt"), ("seeds/loop", "."), ("docs/up", "../docs"), ("loop", "."), ("none", "nothing")],
)
def test_a_link_that_leads_to_itself_or_nowhere_is_noticed_and_not_followed(project: Path, link: str, target: str):
    note_build(project, digest_of_sources(project))
    (project / link).symlink_to(target)
    found = digest_of_sources(project)
    assert found is not None
    assert not is_up_to_date(project, found)
    note_build(project, found)
    assert is_up_to_date(project, digest_of_sources(project))


def test_the_file_that_a_link_leads_to_is_noticed(project: Path, tmp_path_factory: pytest.TempPathFactory):
    away = tmp_path_factory.mktemp("away") / "note.md"
    away.write_text("A note.\n", encoding="utf-8")
    (project / "docs/note.md").symlink_to(away)
    note_build(project, digest_of_sources(project))
    assert is_up_to_date(project, digest_of_sources(project))
    away.write_text("Another note.\n", encoding="utf-8")
    assert not is_up_to_date(project, digest_of_sources(project))


def test_with_a_link_to_a_folder_elsewhere_it_is_always_built(project: Path, tmp_path_factory: pytest.TempPathFactory):
    (project / "docs/shared").symlink_to(tmp_path_factory.mktemp("away"))
    assert digest_of_sources(project) is None


def test_the_second_build_does_nothing_unless_the_first_failed(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(project)
    ended = iter([True, False])
    monkeypatch.setattr(run_mkdocs, "build_site", lambda _root: [("", next(ended))])
    codes = [CliRunner().invoke(cli.main, ["build"]) for _ in range(3)]
    assert [(one.exit_code, one.output) for one in codes] == [
        (1, ""),
        (0, "build/site/index.html and 0 PDFs in build/pdf\n"),
        (0, "build/site/index.html is up to date\n"),
    ]
