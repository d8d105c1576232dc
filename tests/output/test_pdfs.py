from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import mkdocs_briefing.output.pdfs
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.link import Entry
from mkdocs_briefing.output.pdfs import Mirrored, mirror_pdfs, typeset
from mkdocs_briefing.render.dossiers import Dossier
from mkdocs_briefing.render.pdf.typst import PdfSettings, render_dossier, render_pdf
from tests.support.briefings import TEXT, port
from tests.support.connected import entries as connected
from tests.support.damage import damage

if TYPE_CHECKING:
    from pathlib import Path

FULL = PdfSettings(variants=("full",))
PORT = Entry(port(), TEXT)
NAME = "ministers-agree-on-a-port.pdf"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of the briefings set since the test began."""
    ids: list[str] = []

    def counted(entry: Entry, **options: object) -> bytes:
        ids.append(entry.briefing.id)
        return render_pdf(entry, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(mkdocs_briefing.output.pdfs, "render_pdf", counted)
    return ids


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_every_briefing_has_its_pdf_its_one_page_and_its_dossiers(tmp_path: Path) -> None:
    settings = PdfSettings(dossiers=(Dossier("All we have"), Dossier("Nothing", tags=("none",))))
    assert typeset([PORT], tmp_path / "pdf", settings=settings) == []
    assert names(tmp_path / "pdf") == [
        "all-we-have.dossier.pdf",
        "ministers-agree-on-a-port.bottom-line.pdf",
        NAME,
    ]
    assert (tmp_path / "pdf" / NAME).read_bytes() == render_pdf(PORT, settings=settings)
    whole = (tmp_path / "pdf/all-we-have.dossier.pdf").read_bytes()
    assert whole == render_dossier([PORT], settings=settings, title="All we have")


def test_unchanged_pdfs_are_not_made_again_even_in_an_emptied_folder(tmp_path: Path, made: list[str]) -> None:
    out, cache = tmp_path / "pdf", tmp_path / "cache"
    typeset(connected(), out, settings=FULL, cache=cache)
    assert sorted(made) == sorted(one.briefing.id for one in connected())
    before = {file.name: file.read_bytes() for file in out.iterdir()}
    for file in out.iterdir():
        file.unlink()
    made.clear()
    typeset(connected(), out, settings=FULL, cache=cache)
    assert made == []
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before


def test_the_number_of_workers_does_not_change_a_byte(tmp_path: Path) -> None:
    settings = PdfSettings(dossiers=(Dossier("All"), Dossier("Ports", tags=("ports",))))
    for jobs in (1, 4):
        typeset(connected(), tmp_path / str(jobs), settings=settings, jobs=jobs)
    made = [{file.name: file.read_bytes() for file in (tmp_path / jobs).iterdir()} for jobs in ("1", "4")]
    assert len(made[0]) == 3 * 2 + 2
    assert made[0] == made[1]


def test_a_dossier_is_made_again_when_one_of_its_briefings_changes(tmp_path: Path) -> None:
    first, second, third = connected()
    settings = PdfSettings(variants=(), dossiers=(Dossier("Debt", tags=("debt",)), Dossier("Labour", tags=("labour",))))
    out, cache = tmp_path / "pdf", tmp_path / "cache"
    typeset([first, second, third], out, settings=settings, cache=cache)
    before = {name: (out / name).read_bytes() for name in names(out)}
    changed = Entry(third.briefing.model_copy(update={"bottom_line": "It goes on."}), third.article)
    typeset([first, second, changed], out, settings=settings, cache=cache)
    assert [name for name in names(out) if (out / name).read_bytes() != before[name]] == ["debt.dossier.pdf"]
    typeset([first, second], out, settings=PdfSettings(variants=()), cache=cache)
    assert names(out) == []


def test_a_briefing_listed_in_a_dossier_and_not_there_is_a_problem(tmp_path: Path) -> None:
    settings = PdfSettings(variants=(), dossiers=(Dossier("Both", briefings=(PORT.briefing.id, "gone")),))
    (problem,) = typeset([PORT], tmp_path, settings=settings)
    assert str(problem) == "dossier 'Both': unknown briefing id 'gone'; see build/briefings"
    assert names(tmp_path) == ["both.dossier.pdf"]


@pytest.mark.parametrize("what", ["briefing", "article", "settings"])
def test_a_changed_briefing_is_made_again(what: str, tmp_path: Path, made: list[str]) -> None:
    typeset([PORT], tmp_path / "pdf", settings=FULL, cache=tmp_path / "cache")
    made.clear()
    changed, settings = PORT, FULL
    if what == "briefing":
        changed = Entry(port().model_copy(update={"bottom_line": "It opens."}), TEXT)
    elif what == "article":
        changed = Entry(port(), TEXT.replace("Nothing was", "Nothing got"))
    else:
        settings = PdfSettings(variants=("full",), paper="us-letter")
    typeset([changed], tmp_path / "pdf", settings=settings, cache=tmp_path / "cache")
    assert made == [PORT.briefing.id]


def test_pdfs_of_vanished_briefings_are_deleted_and_others_stay(tmp_path: Path) -> None:
    out, cache = tmp_path / "pdf", tmp_path / "cache"
    first, second, third = connected()
    typeset([first, second, third], out, settings=FULL, cache=cache)
    (out / "mine.pdf").write_bytes(b"a person's own")
    (out / f"{third.briefing.id}.pdf").write_bytes(b"signed by a person")
    typeset([first], out, settings=FULL, cache=cache)
    assert names(out) == sorted(["mine.pdf", f"{first.briefing.id}.pdf", f"{third.briefing.id}.pdf"])
    assert len(list(cache.glob("*.cached"))) == 1


def test_making_some_pdfs_leaves_the_others_alone(tmp_path: Path) -> None:
    out, cache = tmp_path / "pdf", tmp_path / "cache"
    first, second, _ = connected()
    typeset([first, second], out, settings=FULL, cache=cache)
    typeset([second], out, settings=FULL, cache=cache, complete=False)
    assert names(out) == sorted([f"{first.briefing.id}.pdf", f"{second.briefing.id}.pdf"])
    typeset([second], out, settings=FULL, cache=cache)
    assert names(out) == [f"{second.briefing.id}.pdf"]


def test_two_folders_share_one_cache(tmp_path: Path, made: list[str]) -> None:
    typeset([PORT], tmp_path / "site", settings=FULL, cache=tmp_path / "cache")
    typeset([PORT], tmp_path / "pdf", settings=FULL, cache=tmp_path / "cache")
    assert made == [PORT.briefing.id]
    assert names(tmp_path / "site") == names(tmp_path / "pdf") == [NAME]


def test_a_pdf_that_fails_is_a_problem_and_the_others_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out, cache = tmp_path / "pdf", tmp_path / "cache"
    first, second, third = connected()
    typeset([first, second, third], out, settings=FULL, cache=cache)
    problem = Problem("seeds/second.txt", 0, 0, "no PDF: Typst says 'no'")

    def failing(entry: Entry, **options: object) -> bytes:
        if entry == changed:
            raise InputError([problem])
        return render_pdf(entry, **options)  # type: ignore[arg-type]

    changed = Entry(second.briefing.model_copy(update={"bottom_line": "New."}), second.article)
    monkeypatch.setattr(mkdocs_briefing.output.pdfs, "render_pdf", failing)
    assert typeset([first, changed, third], out, settings=FULL, cache=cache) == [problem]
    assert names(out) == sorted(f"{one.briefing.id}.pdf" for one in (first, third))


@pytest.mark.parametrize("damage", ["{", "[]", '{"folder": 3, "files": 4}', '{"folder": ".", "files": 4}'])
def test_a_damaged_ledger_costs_nothing(damage: str, tmp_path: Path) -> None:
    out, cache = tmp_path / "pdf", tmp_path / "cache"
    typeset([PORT], out, settings=FULL, cache=cache)
    (ledger,) = cache.glob("*.json")
    ledger.write_text(damage)
    assert typeset([PORT], out, settings=FULL, cache=cache) == []
    assert names(out) == [NAME]


def test_a_damaged_cached_pdf_is_made_again(tmp_path: Path, made: list[str]) -> None:
    out, cache = tmp_path / "pdf", tmp_path / "cache"
    typeset([PORT], out, settings=FULL, cache=cache)
    before = (out / NAME).read_bytes()
    (out / NAME).unlink()
    (cached,) = cache.glob("*.cached")
    damage(cached)
    typeset([PORT], out, settings=FULL, cache=cache)
    assert made == [PORT.briefing.id] * 2
    assert (out / NAME).read_bytes() == before


def test_pdfs_cached_by_an_earlier_version_are_deleted(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache/abc.pdf").write_bytes(b"%PDF")
    typeset([PORT], tmp_path / "pdf", settings=FULL, cache=tmp_path / "cache")
    assert list((tmp_path / "cache").glob("*.pdf")) == []


def test_progress_counts_every_pdf(tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    typeset([PORT], tmp_path, settings=FULL, jobs=1, progress=lambda *step: seen.append(step))
    assert seen == [(1, 1, NAME)]


def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "pdf").write_text("a file")
    (problem,) = typeset([PORT], tmp_path / "pdf", settings=FULL)
    assert "cannot be written" in problem.message


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """The PDFs of a built site, mirrored once into the folder `pdf` beside it."""
    site = tmp_path / "site"
    typeset(connected(), site, settings=FULL, cache=tmp_path / "cache")
    assert mirror_pdfs(site, tmp_path / "pdf", cache=tmp_path / "cache") == Mirrored(3)
    assert names(tmp_path / "pdf") == names(site)
    return site


def test_the_mirror_follows_the_site(built: Path, tmp_path: Path) -> None:
    typeset(connected()[:1], built, settings=PdfSettings(variants=("full",), mark="new"), cache=tmp_path / "cache")
    assert mirror_pdfs(built, tmp_path / "pdf", cache=tmp_path / "cache") == Mirrored(1)
    assert [file.read_bytes() for file in (tmp_path / "pdf").iterdir()] == [
        file.read_bytes() for file in built.iterdir()
    ]


def test_the_mirror_leaves_pdfs_that_a_person_put_there(built: Path, tmp_path: Path) -> None:
    (tmp_path / "pdf/minutes.pdf").write_bytes(b"%PDF minutes")
    mirror_pdfs(built, tmp_path / "pdf", cache=tmp_path / "cache")
    assert (tmp_path / "pdf/minutes.pdf").read_bytes() == b"%PDF minutes"


def test_the_mirror_leaves_pdfs_that_a_person_changed(built: Path, tmp_path: Path) -> None:
    changed = tmp_path / "pdf" / f"{connected()[0].briefing.id}.pdf"
    changed.write_bytes(b"%PDF with notes")
    for settings, outdated in ((FULL, ()), (PdfSettings(variants=("full",), mark="new"), (changed.name,))):
        for _ in range(2):
            typeset(connected(), built, settings=settings, cache=tmp_path / "cache")
            assert mirror_pdfs(built, tmp_path / "pdf", cache=tmp_path / "cache") == Mirrored(3, outdated)
            assert changed.read_bytes() == b"%PDF with notes"
    typeset([], built, settings=FULL, cache=tmp_path / "cache")
    assert mirror_pdfs(built, tmp_path / "pdf", cache=tmp_path / "cache") == Mirrored(0)
    assert names(tmp_path / "pdf") == [changed.name]


def test_without_the_cache_the_mirror_is_made_again(built: Path, tmp_path: Path) -> None:
    for file in (tmp_path / "cache").iterdir():
        file.unlink()
    typeset(connected(), built, settings=FULL, cache=tmp_path / "cache")
    assert mirror_pdfs(built, tmp_path / "pdf", cache=tmp_path / "cache") == Mirrored(3)
