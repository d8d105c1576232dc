from pathlib import Path

import pytest

from mkdocs_briefing.cache_files import read_cache_file, write_cache_file


@pytest.mark.parametrize("content", [b"", b"one", b"a\nb\n", bytes(range(256))])
def test_content_comes_back_as_it_was_written(tmp_path: Path, content: bytes) -> None:
    write_cache_file(tmp_path / "new/a.cached", content)
    assert read_cache_file(tmp_path / "new/a.cached") == content


@pytest.mark.parametrize("place", [0, 63, 64, 65, -1])
def test_a_file_with_one_changed_byte_is_as_good_as_none(tmp_path: Path, place: int) -> None:
    file = tmp_path / "a.cached"
    write_cache_file(file, b"%PDF-1.7 two pages")
    damaged = bytearray(file.read_bytes())
    damaged[place] ^= 1
    file.write_bytes(damaged)
    assert read_cache_file(file) is None


def test_a_missing_and_a_cut_file_are_as_good_as_none(tmp_path: Path) -> None:
    file = tmp_path / "a.cached"
    assert read_cache_file(file) is None
    write_cache_file(file, b"%PDF-1.7 two pages")
    file.write_bytes(file.read_bytes()[:-4])
    assert read_cache_file(file) is None
