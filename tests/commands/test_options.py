"""Every command obeys `mkdocs.yml`, and options win."""

import json
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result

from mkdocs_briefing.cli import main

ARTICLE = """\
---
title: Port
published: 2024-05-02
---
Trade Minister Ana Duarte said on Monday that the port would open in May. “We kept our word,” she said.
"""
OWN = """\
site_name: Desk
site_dir: public
plugins:
  - search
  - briefing: {seeds: articles, out: data/yml, cache: data/cache, cards: false}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {"mkdocs.yml": OWN, "articles/port.txt": ARTICLE, "docs/about.md": "# About\n"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def briefing(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def files(folder: Path) -> set[str]:
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}


@pytest.mark.model
def test_every_command_reads_and_writes_where_mkdocs_yml_says(project: Path) -> None:
    assert briefing("extract").output == "1/1 articles/port.txt\n1 briefing in data/yml\n"
    assert briefing("check").output.startswith("1 briefing: ")
    yaml = project / "data/yml/port.yml"
    yaml.write_text(yaml.read_text(encoding="utf-8").replace("\ntitle: ", "\ntitle: Soon, ", 1))
    assert briefing("curate", "port").output.splitlines()[0] == (
        "articles/port.curation.yml: 1 correction; for the site: briefing build"
    )
    (project / "new.txt").write_text("The dam was closed on Monday. “It leaks,” the mayor said.\n", encoding="utf-8")
    assert briefing("add", "new.txt", "--name", "dam").output.startswith("articles/dam.txt: ")
    (project / "articles/port-v2.txt").write_text(
        ARTICLE.replace("---\n", "---\nsupersedes: port\n", 1) + "It rains.\n"
    )
    assert briefing("extract", "-q").output == ""
    assert briefing("diff", "port-v2").output.startswith("articles/port-v2.txt (version 2) against articles/port.txt")
    assert briefing("build", "-q").output == ""
    assert briefing("build").output == "public/index.html is up to date\n"
    assert briefing("pdf", "port.txt", "-q").output == ""
    assert briefing("pages").output == f"{len(files(project / 'build/pages')) - 1} files in build/pages\n"
    assert briefing("actors", "--out", "data/actors.jsonl").exit_code == 0
    assert {json.loads(one)["id"] for one in (project / "data/actors.jsonl").read_text().splitlines()} >= {"ana-duarte"}
    assert {"index.html", "briefings/port/index.html", "pdf/port.pdf"} <= files(project / "public")
    assert not any((project / name).exists() for name in ("seeds", "build/briefings", "build/cache", "build/site"))


@pytest.mark.model
def test_options_win_and_the_file_may_be_named(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.parent)
    file = f"{project.name}/mkdocs.yml"
    assert briefing("extract", "--config-file", file, "--out", "elsewhere", "-q").output == ""
    assert files(project.parent / "elsewhere") == {"briefing.schema.json", "port.yml"}
    assert briefing("extract", "-f", file).output == "1/1 articles/port.txt\n1 briefing in data/yml\n"
    assert briefing("build", "-f", file, "-q").output == ""
    assert (project / "public/briefings/port/index.html").is_file()
    assert (project / "build/pdf/port.pdf").is_file()


@pytest.mark.parametrize("command", ["build", "pdf", "pages"])
def test_without_a_settings_file_there_is_no_site(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = briefing(command)
    assert (done.exit_code, "no mkdocs.yml here; run the command in" in done.stderr) == (2, True)
    Path("mkdocs.yml").write_text("site_name: Desk\n")
    done = briefing(command)
    assert (done.exit_code, "mkdocs.yml: the plugin `briefing` is missing" in done.stderr) == (2, True)


def test_two_schemas_are_not_one() -> None:
    assert briefing("schema", "--curation", "--actors").exit_code == 2


def test_names_of_articles_are_completed(project: Path) -> None:
    (project / "articles/dam.txt").write_text("The dam.\n")
    complete = ShellComplete(main, {}, "briefing", "_BRIEFING_COMPLETE")
    for command in ("curate", "diff", "pdf"):
        assert [one.value for one in complete.get_completions([command], "p")] == ["port"]
        assert [one.value for one in complete.get_completions([command], "")] == ["dam", "port"]
