from pathlib import Path

import pytest

from mkdocs_briefing.atomic_files import CannotWriteError
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.project.intake.record import FeedVisit, FetchRecord, Visit
from mkdocs_briefing.project.settings import Settings

FEED = "https://e.org/feed"
ARTICLE = Visit(address="https://e.org/b", became="article", file="seeds/b.txt", feed=FEED, entry="urn:1")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(root=tmp_path)


def text(settings: Settings) -> str:
    return (settings.inbox / "fetched.jsonl").read_text(encoding="utf-8")


def test_what_was_noted_is_known_to_the_next_run(settings: Settings) -> None:
    record = FetchRecord(settings)
    record.note(ARTICLE)
    record.note(FeedVisit(feed=FEED, etag='"1"', last_modified="Thu", since="2024-05-02"))
    for again in (record, FetchRecord(settings)):
        assert again.visit("http://E.org/b#top") == ARTICLE
        assert again.entry(FEED, "urn:1") == ARTICLE
        assert (again.visit("https://e.org/c"), again.entry(FEED, "urn:2"), again.entry(FEED, None)) == (
            None,
            None,
            None,
        )
        assert again.feed(FEED).etag == '"1"'
        assert again.of_file("seeds/b.txt") == [ARTICLE]


def test_the_same_addresses_give_the_same_bytes_in_any_order(settings: Settings, tmp_path: Path) -> None:
    said = [ARTICLE, FeedVisit(feed=FEED, etag="x"), Visit(address="https://e.org/a", became="failed")]
    others = Settings(root=tmp_path / "other")
    for place, lines in ((settings, said), (others, said[::-1])):
        record = FetchRecord(place)
        for one in lines:
            record.note(one)
        record.note(Visit(address="https://e.org/a", became="refused"))
        record.tidy()
    assert (
        text(settings)
        == text(others)
        == (
            '{"feed":"https://e.org/feed","etag":"x"}\n'
            '{"address":"https://e.org/a","became":"refused"}\n'
            '{"address":"https://e.org/b","became":"article","file":"seeds/b.txt","feed":"https://e.org/feed",'
            '"entry":"urn:1"}\n'
        )
    )


def test_a_line_is_there_as_soon_as_it_is_noted_and_once(settings: Settings) -> None:
    record = FetchRecord(settings)
    record.note(ARTICLE)
    record.note(ARTICLE)
    assert text(settings).count("\n") == 1


def test_half_a_line_that_a_kill_left_is_dropped(settings: Settings) -> None:
    FetchRecord(settings).note(ARTICLE)
    whole = text(settings)
    file = settings.inbox / "fetched.jsonl"
    for cut in range(len(whole)):
        file.write_text(whole + whole[:cut], encoding="utf-8")
        assert FetchRecord(settings).visit(ARTICLE.address) == ARTICLE
        assert text(settings) == whole


def test_what_another_command_noted_meanwhile_stays(settings: Settings) -> None:
    fetching, accepting = FetchRecord(settings), FetchRecord(settings)
    fetching.note(ARTICLE)
    accepting.note(ARTICLE.model_copy(update={"became": "rejected", "file": None}))
    fetching.tidy()
    assert fetching.visit(ARTICLE.address).became == "rejected"
    assert '"rejected"' in text(settings)


def test_lines_that_were_not_written_here_are_told_and_nothing_is_lost(settings: Settings) -> None:
    FetchRecord(settings).note(ARTICLE)
    damaged = text(settings) + "<<<<<<< HEAD\n" + '{"address":1}\n'
    (settings.inbox / "fetched.jsonl").write_text(damaged, encoding="utf-8")
    with pytest.raises(InputError) as error:
        FetchRecord(settings)
    remedy = "is no line that was written here; delete it, and its address may be fetched again"
    assert str(error.value).split("\n") == [f"inbox/fetched.jsonl:{line}: {remedy}" for line in (2, 3)]
    assert text(settings) == damaged


def test_an_empty_record_makes_no_file(settings: Settings) -> None:
    FetchRecord(settings).tidy()
    assert not settings.inbox.exists()


def test_control_characters_are_escaped(settings: Settings) -> None:
    FetchRecord(settings).note(Visit(address="https://e.org/a", became="refused", feed=FEED, entry="\x1b[31m\n\u2028"))
    assert len(text(settings).splitlines()) == 1
    assert text(settings).isascii()


def test_a_record_that_cannot_be_written_is_told(settings: Settings) -> None:
    record = FetchRecord(settings)
    settings.inbox.write_text("no folder", encoding="utf-8")
    with pytest.raises(CannotWriteError, match=r"^inbox/fetched\.jsonl: cannot be written: "):
        record.note(ARTICLE)
