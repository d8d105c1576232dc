from pathlib import Path

import pytest
from mkdocs.config import load_config

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.project.project_file import find_project_file, plugin_options
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.site.configuration import Configuration

OWN = """\
site_name: Desk
site_dir: public
plugins:
  - search
  - briefing: {seeds: articles, out: data/yml, cache: data/cache, model: en_core_web_md, jobs: 3}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_file_everything_has_its_default(folder: Path):
    project = find_project_file()
    assert (project.file, project.settings()) == (None, Settings(root=folder))


@pytest.mark.parametrize("name", ["mkdocs.yml", "mkdocs.yaml"])
def test_the_file_says_where_everything_is(folder: Path, name: str):
    Path(name).write_text(OWN)
    project = find_project_file()
    folders = {
        one: folder / place for one, place in (("seeds", "articles"), ("out", "data/yml"), ("cache", "data/cache"))
    }
    assert project.settings() == Settings(root=folder, **folders, model="en_core_web_md", jobs=3)
    assert (project.site_dir, project.pdf_dir) == (folder / "public", folder / "build/pdf")


def test_what_is_given_goes_before_the_file_and_is_below_the_current_folder(folder: Path):
    (folder / "desk").mkdir()
    (folder / "desk/mkdocs.yml").write_text(OWN)
    settings = find_project_file(Path("desk/mkdocs.yml")).settings(seeds=Path("mine"), model="en_core_web_lg")
    assert (settings.seeds, settings.out) == (folder / "mine", folder / "desk/data/yml")
    assert settings.model == "en_core_web_lg"


@pytest.mark.usefixtures("folder")
def test_mkdocs_and_this_reader_say_the_same():
    Path("docs").mkdir()
    for text in (OWN, "site_name: Desk\nplugins: [briefing]\n", "site_name: Desk\nplugins: {briefing: {out: yml}}\n"):
        Path("mkdocs.yml").write_text(text)
        config = load_config("mkdocs.yml")
        project = find_project_file()
        assert project.settings() == Configuration(config.plugins["briefing"].config, config).project()
        assert project.site_dir == Path(config.site_dir)


@pytest.mark.parametrize(
    ("plugins", "options"),
    [
        (None, None),
        (["search"], None),
        (["search", "briefing"], {}),
        ([{"search": {}}, {"briefing": None}], {}),
        ([{"briefing": {"pdf": False}}], {"pdf": False}),
        ({"search": {}, "briefing": {"pdf": False}}, {"pdf": False}),
    ],
)
def test_the_plugin_is_found_in_a_list_and_in_a_mapping(plugins: object, options: object):
    assert plugin_options({"plugins": plugins}) == options


@pytest.mark.usefixtures("folder")
def test_a_folder_that_is_no_text_is_said():
    Path("mkdocs.yml").write_text("plugins:\n- briefing: {seeds: [a]}\n")
    with pytest.raises(InputError, match=r"mkdocs.yml: plugins: briefing: seeds: expected a text, got \['a'\]"):
        find_project_file().settings()
