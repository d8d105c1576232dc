from pathlib import Path

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import read_article
from mkdocs_briefing.project import article_cache
from mkdocs_briefing.project.article_cache import cached_article, forget_others
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.project.work_items import read_work_items

TEXT = "---\ntitle: A port\ntags: [ports]\n---\n- Ministers agree\n\nThe port will open, *she* said.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "port.md"
    made.write_text(TEXT, encoding="utf-8")
    return made


def kept(file: Path) -> object:
    return cached_article(file, path="seeds/port.md", folder=file.parent / "articles")


def test_an_article_that_stays_is_read_once_and_is_the_same(file: Path, monkeypatch: pytest.MonkeyPatch):
    first = read_article(file, path="seeds/port.md")
    assert kept(file) == first
    monkeypatch.setattr(article_cache, "read_article", lambda *_, **__: pytest.fail("read again"))
    assert kept(file) == first


def test_an_article_that_changed_is_read_anew(file: Path):
    kept(file)
    file.write_text(TEXT.replace("open", "close"), encoding="utf-8")
    assert kept(file) == read_article(file, path="seeds/port.md")


@pytest.mark.parametrize("damage", [b"", b"x", b"\xff\xfe", b"{}\n[]"])
def test_what_is_kept_and_damaged_costs_time_alone(file: Path, damage: bytes):
    first = kept(file)
    (one,) = (file.parent / "articles").iterdir()
    head, _, _ = one.read_bytes().partition(b"\n")
    for content in (damage, head + b"\n" + damage):
        one.write_bytes(content)
        assert kept(file) == first


def test_an_article_that_cannot_be_read_is_still_an_error(file: Path):
    kept(file)
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError):
        kept(file)


def test_articles_that_are_gone_are_not_kept(file: Path):
    folder = file.parent / "articles"
    for path in ("seeds/port.md", "seeds/gone.md"):
        cached_article(file, path=path, folder=folder)
    forget_others(["seeds/port.md", "seeds/new.md"], folder=folder)
    (left,) = folder.iterdir()
    kept(file)
    assert list(folder.iterdir()) == [left]


def test_a_run_keeps_the_articles_that_it_finds(file: Path):
    settings = Settings(root=file.parent, seeds=Path())
    gone = file.with_name("gone.txt")
    gone.write_text("The port will close.\n", encoding="utf-8")
    counts = []
    for _ in range(2):
        read_work_items(settings)
        counts.append(len(list((settings.cache / "articles").iterdir())))
        gone.unlink(missing_ok=True)
    assert counts == [2, 1]
