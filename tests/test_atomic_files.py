import errno
import os
from pathlib import Path

import pytest

from mkdocs_briefing.atomic_files import MAX_SHORT_NAME, write_atomically
from mkdocs_briefing.diagnostics import InputError


@pytest.mark.parametrize("name", ["a.txt", f"{'ü' * (MAX_SHORT_NAME * 2)}.txt"])
@pytest.mark.parametrize("durable", [True, False])
def test_a_file_is_written_with_its_folder_and_nothing_is_left_beside_it(
    tmp_path: Path, name: str, durable: bool
) -> None:
    file = tmp_path / "new" / name
    assert write_atomically(file, b"one", durable=durable)
    assert file.read_bytes() == b"one"
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_has_the_content_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    write_atomically(file, b"one")
    before = file.stat().st_ino
    assert not write_atomically(file, b"one")
    assert file.stat().st_ino == before
    assert write_atomically(file, b"two")


def test_what_a_killed_process_left_is_written_over(tmp_path: Path) -> None:
    (tmp_path / ".a.txt.tmp").write_bytes(b"half")
    assert write_atomically(tmp_path / "a.txt", b"whole")
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_a_folder_that_is_a_file_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(InputError, match="cannot be written"):
        write_atomically(tmp_path / "a" / "b.txt", b"one")


def test_a_write_that_fails_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="cannot be written: No space left on device; make room"):
        write_atomically(tmp_path / "a.txt", b"one")
    assert list(tmp_path.iterdir()) == []
