import subprocess
from pathlib import Path

import pytest

from briefing.sharded import make_search_index
from tests.connected import entries
from tests.sites import build_site


def test_the_index_in_parts_replaces_the_themes_search(tmp_path: Path):
    site = build_site(tmp_path, entries(), pagefind=True)
    assert (site / "pagefind/pagefind.js").is_file()
    assert not (site / "search").exists()
    page = (site / "index.html").read_text()
    assert 'href="search.html">Search</a>' in page
    assert "md-search__input" not in page


def test_only_the_search_page_may_run_webassembly(tmp_path: Path):
    site = build_site(tmp_path, entries(), pagefind=True)
    allowed = [file.name for file in site.rglob("*.html") if "wasm-unsafe-eval" in file.read_text()]
    assert allowed == ["search.html"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("/usr/bin/python: No module named pagefind", "needs the package pagefind; run: pip install 'pagefind[bin]'"),
        ("disk full\n", "no search index: pagefind says 'disk full'"),
    ],
)
def test_a_failure_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str, told: str):
    failed = subprocess.CompletedProcess([], 1, stdout="", stderr=said)
    monkeypatch.setattr("briefing.sharded.subprocess.run", lambda *_, **__: failed)
    assert (make_search_index(tmp_path) or "").endswith(told)
