"""What `briefing build` tells of MkDocs' own faults."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.exceptions import Abort, PluginError

from mkdocs_briefing import cli
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.output import pdfs
from mkdocs_briefing.project.project_file import ProjectFile
from mkdocs_briefing.site import run_mkdocs
from tests.support.connected import entries
from tests.support.locks import taken
from tests.support.sites import build_site


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (
            "OSError(28, 'No space left on device')",
            "build/site: cannot be read or written: No space left on device; "
            "make room or check the folder's permissions, then run again",
        ),
        (
            "PermissionError(13, 'Permission denied', \"docs/Ana's.md\")",
            "docs/Ana's.md: cannot be read or written: Permission denied; "
            "make room or check the folder's permissions, then run again",
        ),
        (
            f"OSError({errno.ELOOP}, 'Too many levels of symbolic links', 'docs/a')",
            "docs/a: cannot be read or written: Too many levels of symbolic links; "
            "delete the link, which leads to itself",
        ),
        ("KeyError('title')", "build/site: KeyError: 'title'; report it"),
    ],
)
def test_a_traceback_of_mkdocs_is_one_line_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, line: str
) -> None:
    package = tmp_path / "mkdocs"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(
        f"import sys\nprint('INFO    -  Building', file=sys.stderr)\nraise {fault}\n", encoding="utf-8"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert list(run_mkdocs.build_site(ProjectFile(root=tmp_path, site="build/site"))) == [
        ("Building", False),
        (line, True),
        ("", True),
    ]


@pytest.mark.parametrize("seeds", [{}, {"a.txt": b"", "b.txt": b"A\0B"}])
def test_without_a_readable_article_the_site_of_an_earlier_build_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seeds: dict[str, bytes]
) -> None:
    for name in ("seeds", "docs", "build/site", "build/pdf"):
        (tmp_path / name).mkdir(parents=True)
    for name, data in seeds.items():
        (tmp_path / "seeds" / name).write_bytes(data)
    earlier = [tmp_path / "build/site/index.html", tmp_path / "build/pdf/port.pdf"]
    for file in earlier:
        file.write_text("earlier", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: Desk\nsite_dir: build/site\nplugins: [briefing]\n")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(cli.main, ["build"])
    lines = {
        0: ["seeds: has no article; put an article into it: briefing add URL or FILE"],
        2: [
            "seeds/a.txt: there is no text in it; paste the article or delete the file",
            "seeds/b.txt:1:2: not a text file (control character U+0000); delete it or save it as plain UTF-8 text",
        ],
    }
    assert (done.exit_code, done.stderr.splitlines()) == (1, lines[len(seeds)])
    assert [file.read_text(encoding="utf-8") for file in earlier] == ["earlier", "earlier"]


def test_no_command_ends_with_a_traceback_for_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> int:
        raise InputError([Problem("build/pdf/a.pdf", 0, 0, "cannot be written: No space left on device; make room")])

    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Desk\nsite_dir: build/site\nplugins: [briefing]\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run_mkdocs, "build_site", lambda _: iter([("", False)]))
    monkeypatch.setattr(pdfs, "mirror_pdfs", full)
    done = CliRunner().invoke(cli.main, ["build"])
    assert done.exit_code == 1
    assert done.stderr == "build/pdf/a.pdf: cannot be written: No space left on device; make room\n"


def test_the_last_line_says_that_an_article_may_be_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def built(project: ProjectFile) -> Iterator[tuple[str, bool]]:
        project.site_dir.mkdir(parents=True)
        (project.site_dir / "index.html").write_text("built", encoding="utf-8")
        yield from [("seeds/a.txt: there is no text in it", True), ("Building", False), ("", True)]

    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Desk\nsite_dir: build/site\nplugins: [briefing]\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run_mkdocs, "build_site", built)
    done = CliRunner().invoke(cli.main, ["build"])
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (
        1,
        "build/site/index.html; 1 problem above: an article that has one may be left out",
    )


def test_a_pdf_that_somebody_changed_stays_and_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def built(project: ProjectFile) -> Iterator[tuple[str, bool]]:
        project.site_dir.mkdir(parents=True)
        (project.site_dir / "index.html").write_text("built", encoding="utf-8")
        yield "", False

    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Desk\nsite_dir: build/site\nplugins: [briefing]\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run_mkdocs, "build_site", built)
    monkeypatch.setattr(pdfs, "mirror_pdfs", lambda *_, **__: pdfs.Mirrored(2, ("port.pdf",)))
    done = CliRunner().invoke(cli.main, ["build"])
    assert (done.exit_code, done.stderr.splitlines()) == (
        0,
        [
            "build/pdf/port.pdf: stays as you changed it; move it elsewhere to get the new one",
            "build/site/index.html and 2 PDFs in build/pdf",
        ],
    )


def test_a_build_has_the_generated_folders_to_itself_until_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    for place in (
        "mkdocs.utils.clean_directory",
        "mkdocs_briefing.site.plugin.zip_site",
    ):  # the first and the last that it writes
        monkeypatch.setattr(place, lambda *_: seen.append(taken(tmp_path / "cache")))
    build_site(tmp_path, entries()[:1], cards=False, zip=True)
    assert (seen, taken(tmp_path / "cache")) == ([True, True], False)


def test_a_full_disk_after_the_pages_is_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object, **__: object) -> None:
        raise InputError([Problem("build/cache/cards/a.png", 0, 0, "cannot be written: No space left on device")])

    monkeypatch.setattr("mkdocs_briefing.site.plugin.zip_site", full)
    with pytest.raises(Abort):
        build_site(tmp_path, entries()[:1], cards=False, zip=True)
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == [
        "build/cache/cards/a.png: cannot be written: No space left on device"
    ]


def test_a_build_that_fails_keeps_nobody_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise PluginError("broken")

    monkeypatch.setattr("mkdocs_briefing.site.plugin.zip_site", broken)
    with pytest.raises(Abort):
        build_site(tmp_path, entries()[:1], cards=False, zip=True)
    assert not taken(tmp_path / "cache")
