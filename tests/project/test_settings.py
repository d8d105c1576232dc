from pathlib import Path

import pytest

from mkdocs_briefing.project.settings import Settings


def test_relative_folders_are_below_the_project(tmp_path: Path) -> None:
    settings = Settings(root=tmp_path, out=Path("out"), cache=tmp_path.parent / "cache")
    assert (settings.seeds, settings.out) == (tmp_path / "seeds", tmp_path / "out")
    assert settings.cache == tmp_path.parent / "cache"


def test_articles_that_are_named_are_relative_to_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Settings(root=tmp_path / "project", only=(Path("x/../a.txt"),)).only == (tmp_path / "a.txt",)


def test_files_are_reported_below_the_project_or_in_full(tmp_path: Path) -> None:
    settings = Settings(root=tmp_path / "project")
    assert settings.reported(tmp_path / "project/seeds/a.txt") == "seeds/a.txt"
    assert settings.reported(tmp_path / "a.txt") == str(tmp_path / "a.txt")
