from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefing.cli import main
from mkdocs_briefing.diagnostics import Problem
from mkdocs_briefing.output.pdfs import mirror_pdfs
from mkdocs_briefing.project.pipeline import Result as Extracted
from tests.support.connected import entries as connected
from tests.support.locks import taken
from tests.support.pdfs import pages
from tests.support.sites import build_site

if TYPE_CHECKING:
    from pathlib import Path

MKDOCS = """\
site_name: Desk
use_directory_urls: false
plugins:
- briefing:
    organization: Foreign Desk
    mark: For the desk
    dossiers:
    - title: The port
      tags: [ports]
      until: 2026-03-20
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(MKDOCS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pdf(*words: str, problems: tuple[Problem, ...] = ()) -> Result:
    with patch("mkdocs_briefing.commands.build.run", return_value=Extracted(connected(), problems)):
        return CliRunner().invoke(main, ["pdf", *words])


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.glob("*.pdf"))


def test_all_briefings_and_the_dossiers_of_mkdocs_yml(project: Path) -> None:
    done = pdf()
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, "3 briefings as PDF in build/pdf")
    ids = [one.briefing.id for one in connected()]
    files = [f"{id_}{kind}.pdf" for id_ in ids for kind in ("", ".bottom-line")]
    assert names(project / "build/pdf") == sorted([*files, "the-port.dossier.pdf"])
    first = pages((project / "build/pdf/the-port.dossier.pdf").read_bytes())[0]
    assert "1 briefing · 12 March 2026" in first
    assert "Foreign Desk" in first


def test_an_entry_of_actors_yml_that_no_article_names_is_told_and_spoils_no_pdf(project: Path) -> None:
    unused = Problem("seeds/actors.yml", 3, 3, "actors[0]: no briefing has an actor called 'Gone'")
    done = pdf("parliament-approves-port-loan", "--quiet", problems=(unused,))
    assert (done.exit_code, done.output) == (0, f"{unused}\n")
    assert "parliament-approves-port-loan.pdf" in names(project / "build/pdf")


def test_one_briefing(project: Path) -> None:
    done = pdf("parliament-approves-port-loan", "gone", "--quiet")
    assert (done.exit_code, done.output) == (1, "briefing pdf: no briefing or article is called 'gone'\n")
    assert names(project / "build/pdf") == [
        "parliament-approves-port-loan.bottom-line.pdf",
        "parliament-approves-port-loan.pdf",
    ]


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        (("--tag", "labour", "--tag", "parliament"), ["Parliament approves", "Dockers stop work"]),
        (("--actor", "costa-radio"), ["Valdoria signs"]),
        (("--since", "2026-03-13", "--until", "2026-04-01"), ["Dockers stop work"]),
        (("valdoria-signs-port-loan", "parliament-approves-port-loan"), ["Valdoria signs", "Parliament approves"]),
        ((), ["Parliament approves", "Dockers stop work", "Valdoria signs"]),
    ],
)
def test_a_dossier_of_what_is_asked_for(options: tuple[str, ...], titles: list[str], project: Path) -> None:
    done = pdf("--dossier", "Évian: a reader", *options, "--out", "here")
    assert done.exit_code == 0
    assert done.output.splitlines()[-1].endswith("in here/evian-a-reader.dossier.pdf")
    assert names(project / "here") == ["evian-a-reader.dossier.pdf"]
    contents, *_ = pages((project / "here/evian-a-reader.dossier.pdf").read_bytes())
    assert "Évian: a reader" in contents
    all_titles = ("Valdoria signs", "Dockers stop work", "Parliament approves")
    assert sorted((t for t in all_titles if t in contents), key=contents.index) == titles


def test_a_title_alone_is_the_dossier_of_mkdocs_yml_and_leaves_other_pdfs_alone(project: Path) -> None:
    pdf()
    before = names(project / "build/pdf")
    done = pdf("--dossier", "The port")
    assert done.output.splitlines()[-1] == "1 briefing in build/pdf/the-port.dossier.pdf"
    assert names(project / "build/pdf") == before


def test_a_dossier_that_was_asked_for_outlives_later_runs_and_builds(project: Path) -> None:
    pdf("--dossier", "Once", "--tag", "labour")
    pdf("--dossier", "Twice", "valdoria-signs-port-loan")
    asked = ["once.dossier.pdf", "twice.dossier.pdf"]
    (project / "mkdocs.yml").write_text(MKDOCS)
    pdf()
    assert {*asked, "the-port.dossier.pdf"} <= set(names(project / "build/pdf"))
    (project / "mkdocs.yml").write_text(MKDOCS.partition("    dossiers:")[0])
    pdf()
    assert [name for name in names(project / "build/pdf") if "dossier" in name] == asked
    mirrored = mirror_pdfs(project / "build/site/pdf", project / "build/pdf", cache=project / "build/cache/pdf")
    assert mirrored.pdfs == 0
    assert names(project / "build/pdf") == asked


@pytest.mark.usefixtures("project")
def test_what_cannot_be_done_is_said() -> None:
    claimed = pdf("--dossier", "Empty", "--tag", "none").output + pdf("--dossier", "Two", "gone").output
    assert "empty.dossier.pdf" not in claimed
    assert "two.dossier.pdf" not in claimed
    assert pdf("gone").output == "briefing pdf: no briefing or article is called 'gone'\n"
    nothing = pdf("--dossier", "Empty", "--tag", "none", "--quiet")
    assert (nothing.exit_code, nothing.output) == (
        1,
        "dossier 'Empty': no briefing meets every condition; give fewer of them\n",
    )
    unknown = pdf("--dossier", "Two", "gone", "valdoria-signs-port-loan", "--quiet")
    assert (unknown.exit_code, unknown.output) == (
        1,
        "dossier 'Two': unknown briefing id 'gone'; see build/briefings\n",
    )
    assert pdf("--tag", "ports").exit_code == 2
    assert pdf("--dossier", "x", "--since", "May").exit_code == 2


def test_other_commands_wait_until_the_pdfs_are_set(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = project / "elsewhere/cache"
    (project / "mkdocs.yml").write_text(MKDOCS.replace("    dossiers", "    cache: elsewhere/cache\n    dossiers"))
    waiting: list[bool] = []

    def watched(*_: object, **__: object) -> tuple[()]:
        waiting.append(taken(cache))
        return ()

    monkeypatch.setattr("mkdocs_briefing.output.pdfs.typeset", watched)
    assert pdf().exit_code == 0
    assert (waiting, taken(cache)) == ([True], False)


def test_a_wrong_setting_is_one_line(project: Path) -> None:
    (project / "mkdocs.yml").write_text(MKDOCS + "    archive: a-9\n")
    done = pdf()
    assert (done.exit_code, done.output) == (
        1,
        "Error: briefing: archive: 'a-9' is not one of a-2a, a-2b, a-2u, a-3a, a-3b, a-3u\n",
    )


def test_the_site_has_the_pdfs_and_its_pages_offer_them(tmp_path: Path) -> None:
    site = build_site(tmp_path, connected(), pdf=True, dossiers=[{"title": "The port", "tags": ["ports"]}])
    assert (site / "pdf/the-port.dossier.pdf").exists()
    for one in connected():
        page = (site / f"briefings/{one.briefing.id}.html").read_text(encoding="utf-8")
        assert f'href="../pdf/{one.briefing.id}.pdf"' in page
        assert (site / f"pdf/{one.briefing.id}.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_the_edition_of_a_day_outlives_later_runs(project: Path) -> None:
    done = pdf("--edition", "2026-03-12")
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, "1 briefing in build/pdf/2026-03-12.edition.pdf")
    pdf("--quiet", "--edition", "2026-03-12")
    pdf()
    first, second = pages((project / "build/pdf/2026-03-12.edition.pdf").read_bytes())
    assert "Edition of 12 March 2026" in first
    assert "Valdoria signs" in second


def test_mkdocs_yml_may_ask_for_the_editions_of_the_newest_days(project: Path) -> None:
    (project / "mkdocs.yml").write_text(f"{MKDOCS}    editions: 2\n")
    pdf()
    made = [name for name in names(project / "build/pdf") if "edition" in name]
    assert made == ["2026-03-27.edition.pdf", "2026-04-21.edition.pdf"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--edition", "yesterday"), "'yesterday' is no day like 2024-12-05, and not `undated`"),
        (("--edition", "2026-03-12", "vote"), "leave out names and --dossier"),
        (("--edition", "2026-03-12", "--dossier", "The port"), "leave out names and --dossier"),
    ],
)
def test_an_edition_is_chosen_by_its_day_alone(words: tuple[str, ...], message: str, project: Path) -> None:
    done = pdf(*words)
    assert (done.exit_code, names(project / "build/pdf")) == (2, [])
    assert message in done.output
