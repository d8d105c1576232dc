from pathlib import Path

from mkdocs_briefing.output.plain_pages import write_pages
from mkdocs_briefing.render import Page


def files(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def test_pages_are_written_below_the_folder(tmp_path: Path):
    assert write_pages([Page("a/b.md", "é"), Page("c.gz", packed=b"\x00")], tmp_path) == 2
    assert (tmp_path / "a/b.md").read_bytes() == "é".encode()
    assert (tmp_path / "c.gz").read_bytes() == b"\x00"


def test_pages_of_an_earlier_call_go_and_other_files_stay(tmp_path: Path):
    write_pages([Page("old.md"), Page("both.md")], tmp_path)
    (tmp_path / "own.md").write_text("by hand")
    write_pages([Page("both.md"), Page("new.md")], tmp_path)
    assert files(tmp_path) == [".generated", "both.md", "new.md", "own.md"]


def test_a_page_that_somebody_deleted_is_no_fault(tmp_path: Path):
    write_pages([Page("old.md")], tmp_path)
    (tmp_path / "old.md").unlink()
    assert write_pages([], tmp_path) == 0
