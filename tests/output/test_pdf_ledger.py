from pathlib import Path

import pytest

from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.output.pdf_ledger import (
    MadePdf,
    changed_files,
    edited_files,
    remember_requested,
    requested_files,
    update_ledger,
)

MADE = MadePdf("key-a", sha256_hex(b"%PDF a"))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder with one PDF of an earlier build, which the cache has too."""
    (tmp_path / "out").mkdir()
    (tmp_path / "cache").mkdir()
    for file in ("out/a.pdf", "cache/key-a.cached"):
        (tmp_path / file).write_bytes(b"%PDF a")
    update_ledger(tmp_path / "out", {"a.pdf": MADE}, set(), cache=tmp_path / "cache", complete=True)
    return tmp_path / "out"


def test_an_outdated_pdf_is_deleted_with_its_cached_copy(out: Path):
    cache = out.with_name("cache")
    update_ledger(out, {}, set(), cache=cache, complete=True)
    assert not (out / "a.pdf").exists()
    assert list(cache.glob("*.cached")) == []


def test_a_changed_pdf_stays(out: Path):
    (out / "a.pdf").write_bytes(b"%PDF with notes")
    update_ledger(out, {}, set(), cache=out.with_name("cache"), complete=True)
    assert (out / "a.pdf").exists()


def test_a_part_of_all_pdfs_makes_no_other_outdated(out: Path):
    update_ledger(out, {}, set(), cache=out.with_name("cache"), complete=False)
    assert (out / "a.pdf").exists()


def test_a_pdf_that_failed_is_outdated(out: Path):
    update_ledger(out, {}, {"a.pdf"}, cache=out.with_name("cache"), complete=False)
    assert not (out / "a.pdf").exists()


def test_a_requested_pdf_is_not_outdated_while_it_is_there(out: Path):
    remember_requested(out, "a.pdf")
    update_ledger(out, {}, set(), cache=out.with_name("cache"), complete=True)
    assert (out / "a.pdf").exists()
    (out / "a.pdf").unlink()
    remember_requested(out, "b.pdf")
    assert requested_files(out) == {"b.pdf"}


def test_a_changed_pdf_is_found_whether_or_not_the_cache_has_it(out: Path):
    cache = out.with_name("cache")
    assert list(changed_files(cache)) == []
    (out / "a.pdf").write_bytes(b"%PDF b")
    (cache / "key-a.cached").unlink()
    assert list(changed_files(cache)) == [out / "a.pdf"]
    assert edited_files(out, cache=cache) == {"a.pdf": MADE}


def test_a_ledger_of_an_earlier_version_has_no_files(out: Path):
    cache = out.with_name("cache")
    (ledger,) = cache.glob("*.json")
    ledger.write_text(f'{{"folder": "{out}", "files": {{"a.pdf": "key-a"}}}}')
    assert list(changed_files(cache)) == []
    update_ledger(out, {"a.pdf": MADE}, set(), cache=cache, complete=True)
    (out / "a.pdf").write_bytes(b"%PDF b")
    assert list(changed_files(cache)) == [out / "a.pdf"]
