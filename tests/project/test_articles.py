from pathlib import Path

import pytest

from mkdocs_briefing.ids import Claim, assign_ids
from mkdocs_briefing.project.articles import find_articles


def make(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Text.", encoding="utf-8")
    return folder


def test_every_file_is_an_article_but_those_that_say_otherwise(tmp_path: Path) -> None:
    seeds = make(
        tmp_path / "seeds",
        "b.txt",
        "a.md",
        "2024/c.txt",
        "a.curation.yml",
        ".hidden.txt",
        ".git/d.txt",
        ".git/d.curation.yml",
        "b.txt~",
        "README.md",
    )
    found, problems = find_articles(seeds, root=tmp_path)
    assert [(s.name, s.path) for s in found] == [
        ("2024/c", "seeds/2024/c.txt"),
        ("a", "seeds/a.md"),
        ("b", "seeds/b.txt"),
    ]
    assert [s.curation_path for s in found][1] == "seeds/a.curation.yml"
    assert found[1].curation_file == seeds / "a.curation.yml"
    assert problems == []


def test_two_articles_that_would_be_one_file_are_told_apart_by_the_person(tmp_path: Path) -> None:
    found, problems = find_articles(make(tmp_path / "seeds", "a.md", "a.txt", "a.jpg"), root=tmp_path)
    assert [s.path for s in found] == ["seeds/a.md"]
    assert [str(p) for p in problems] == [
        "seeds/a.txt: has the same name as seeds/a.md, so their briefings would be one file; rename one",
        "seeds/a.jpg: has the same name as seeds/a.md, so their briefings would be one file; rename one",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Vote.txt", "vote.md"), ("2024/VOTE.txt", "2024/vote.txt"), ("cafe\u0301.txt", "caf\u00e9.txt")],
)
def test_names_that_are_one_on_other_systems_are_told(tmp_path: Path, first: str, second: str) -> None:
    seeds = make(tmp_path / "seeds", first, second)
    if len(list(seeds.rglob("*.*"))) < 2:
        pytest.skip("this file system takes them for the same")
    found, (problem,) = find_articles(seeds, root=tmp_path)
    assert [s.path for s in found] == [f"seeds/{first}"]
    assert str(problem) == (
        f"seeds/{second}: has on other systems the same name as seeds/{first}, so their briefings would be one file; "
        "rename one"
    )


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    _, (problem,) = find_articles(tmp_path / "seeds", root=tmp_path)
    assert str(problem) == "seeds: no such folder; make it, and put an article into it: briefing add URL or FILE"


def test_a_path_outside_the_project_does_not_get_into_briefings(tmp_path: Path) -> None:
    (found,), _ = find_articles(make(tmp_path / "elsewhere" / "texts", "a.txt"), root=tmp_path / "project")
    assert found.path == "texts/a.txt"


# ---------------------------------------------------------------- ids
def claim(path: str, title: str, *, pinned: str | None = None, written: str | None = None) -> Claim:
    return Claim(path, title, text_sha256=path, pinned=pinned, written=written)


def test_equal_titles_get_different_ids_in_order() -> None:
    ids, _ = assign_ids([claim("a", "Talks resume"), claim("b", "Talks Resume!"), claim("c", "Talks resume")])
    assert ids == {"a": "talks-resume", "b": "talks-resume-3e23e8", "c": "talks-resume-2e7d2c"}


def test_an_id_that_is_written_does_not_move_because_another_article_arrives() -> None:
    ids, _ = assign_ids([claim("a", "Talks resume"), claim("b", "Talks resume", written="talks-resume")])
    assert ids == {"a": "talks-resume-ca9781", "b": "talks-resume"}


def test_an_id_that_is_written_does_not_move_with_the_title() -> None:
    assert assign_ids([claim("a", "Talks end", written="talks-resume")])[0] == {"a": "talks-resume"}


def test_a_pinned_id_goes_first() -> None:
    for written in ("talks", "talks-ca9781", None):
        claims = [claim("a", "Talks", written=written), claim("b", "Vote", pinned="talks", written="vote")]
        fault = "'talks' is the address of a, which is 'talks-ca9781' now; pin another id here, or one there"
        assert assign_ids(claims) == ({"a": "talks-ca9781", "b": "talks"}, [("b", fault)])


def test_an_id_that_takes_no_address_away_is_pinned_in_silence() -> None:
    claims = [claim("a", "Talks", pinned="talks", written="talks"), claim("b", "Talks", pinned="b"), claim("c", "Vote")]
    assert assign_ids(claims) == ({"a": "talks", "b": "b", "c": "vote"}, [])
    claims = [claim("a", "Talks", pinned="old"), claim("b", "Vote", written="old")]
    assert assign_ids(claims)[1] == [
        ("a", "'old' is the address of b, which is 'vote' now; pin another id here, or one there")
    ]


def test_an_id_pinned_twice_is_a_problem_of_the_second() -> None:
    faults = [("b", "'x' is the id of a too; give one of them another id")]
    assert assign_ids([claim("a", "A", pinned="x"), claim("b", "B", pinned="x")]) == ({"a": "x"}, faults)


@pytest.mark.parametrize(
    ("target", "remedy"),
    [
        ("closed/b.txt", "check the permissions of the folders on its way"),
        ("../closed/b.txt", "put a copy of the file here"),
    ],
)
def test_a_link_into_a_folder_that_cannot_be_searched_is_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, remedy: str
) -> None:
    seeds = make(tmp_path / "seeds", "a.txt")
    (seeds / "b.txt").symlink_to(target)
    exists = Path.exists

    def searched(file: Path) -> bool:
        """As Python 3.11 to 3.13 does for anybody but root."""
        if file.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return exists(file)

    monkeypatch.setattr(Path, "exists", searched)
    found, problems = find_articles(seeds, root=tmp_path)
    assert [s.path for s in found] == ["seeds/a.txt"]
    assert list(map(str, problems)) == [
        f"seeds/b.txt: is a link to a file that cannot be read: Permission denied; {remedy}"
    ]
