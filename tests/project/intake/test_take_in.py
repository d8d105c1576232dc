"""Lists of addresses, from servers on this machine to files."""

from __future__ import annotations

import datetime as dt
import gzip
from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.atomic_files import CannotWriteError
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.project.intake import take_in as module
from mkdocs_briefing.project.intake.take_in import Wanted, open_intake
from mkdocs_briefing.project.intake.visitor import Visitor
from mkdocs_briefing.project.settings import Settings
from tests.support.web import PAGE, FakeClock, Reply, Web, web_server

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2024, 5, 3)


def take_in(settings: Settings, *addresses: str) -> list[tuple[str, str | None]]:
    """Take in a list; return for each line what became of it, and its file or the reason."""
    with open_intake(settings, Visitor(FakeClock()), today=TODAY, direct=True) as intake:
        wanted = [Wanted(address, "urls.txt", number) for number, address in enumerate(addresses, start=1)]
        found = {one.wanted.line: (one.what, one.file or one.reason) for one in intake.take_in(wanted)}
    return [found[number] for number in range(1, len(addresses) + 1)]


def test_each_address_is_one_article_and_the_others_are_told(web: Web, settings: Settings) -> None:
    addresses = [
        web.article("/fish", "fish"),
        web.article("/copy", "fish"),
        web.redirect("/moved", "/fish"),
        f"{web.url}/fish?utm_source=mail",
        web.article("/coal", "coal", title="Talks about fish end"),
        f"{web.url}/none",
        web.say("/login", Reply(body=b"<html><body><p>Log in.</p>", headers=(("Content-Type", "text/html"),))),
        web.say("/picture", Reply(body=b"\x89PNG", headers=(("Content-Type", "image/png"),))),
        web.say("/cut", Reply(body=b"<html>", is_cut=True)),
        web.say("/oh", Reply(500)),
        f"{web.url}/none#again",
    ]
    try_file = "try again, or save the page in your browser and add that file"
    check_it = "check the address, or save the page in your browser and add that file"
    assert take_in(settings, *addresses) == [
        ("added", "seeds/talks-about-fish-end.txt"),
        ("same text", "seeds/talks-about-fish-end.txt"),
        ("already there", "seeds/talks-about-fish-end.txt"),
        ("already there", "seeds/talks-about-fish-end.txt"),
        ("added", "seeds/talks-about-fish-end-the-example-times.txt"),
        ("refused", f"the server answered 404 (Not Found); {check_it}"),
        ("refused", "no article was found in this page; copy its text into a .txt file"),
        ("refused", "is image/png, not an article; open it and copy its text into a .txt file"),
        ("failed", f"the answer ended 100 bytes early; {try_file}"),
        ("failed", f"the server answered 500 (Internal Server Error); {check_it}"),
        ("refused", "the same address as in line 6"),
    ]
    assert (
        (settings.seeds / "talks-about-fish-end.txt")
        .read_text(encoding="utf-8")
        .startswith(
            "---\ntitle: Talks about fish end\npublisher: The Example Times\n"
            f"url: {web.url}/fish\nretrieved: 2024-05-03\n---\n# Talks about fish end\n"
        )
    )
    assert sorted(web.asked) == sorted(
        {one.removeprefix(web.url).partition("#")[0] for one in addresses if "utm" not in one}
    )


def test_a_second_run_asks_only_for_what_is_missing_and_for_what_failed_last(web: Web, settings: Settings) -> None:
    fish, moved = web.article("/fish", "fish"), web.redirect("/moved", "/elsewhere")
    copy = web.article("/copy", "fish")
    web.article("/elsewhere", "salt")
    web.say("/coal", Reply(500))
    first = take_in(settings, fish, f"{web.url}/coal", moved, copy)
    assert [what for what, _ in first] == ["added", "failed", "added", "same text"]
    web.asked.clear()
    again = [web.article("/coal", "coal"), web.article("/iron", "iron")]
    assert take_in(settings, fish, again[0], moved, copy, again[1]) == [
        ("already there", "seeds/talks-about-fish-end.txt"),
        ("added", "seeds/talks-about-coal-end.txt"),
        ("already there", "seeds/talks-about-salt-end.txt"),
        ("already there", "seeds/talks-about-fish-end.txt"),
        ("added", "seeds/talks-about-iron-end.txt"),
    ]
    assert web.asked == ["/iron", "/coal"]


def test_a_run_that_was_interrupted_goes_on_where_it_was(web: Web, settings: Settings) -> None:
    addresses = [web.article(f"/{number}", f"matter {number}") for number in range(4)]
    with open_intake(settings, Visitor(FakeClock()), today=TODAY, direct=True) as intake:
        outcomes = intake.take_in([Wanted(one, "urls.txt") for one in addresses])
        next(outcomes)
        outcomes.close()
    assert [what for what, _ in take_in(settings, *addresses)] == ["already there", *["added"] * 3]
    assert len(list(settings.seeds.iterdir())) == 4


def test_an_article_whose_line_in_the_record_was_lost_is_known_by_its_address(web: Web, settings: Settings) -> None:
    moved = web.redirect("/moved", web.article("/fish", "fish").removeprefix(web.url))
    take_in(settings, moved)
    (settings.inbox / "fetched.jsonl").unlink()
    assert take_in(settings, moved) == [("already there", "seeds/talks-about-fish-end.txt")]
    assert web.times("/fish") == 1


def test_an_article_that_a_person_deleted_is_fetched_again_for_a_list(web: Web, settings: Settings) -> None:
    url = web.article("/fish", "fish")
    take_in(settings, url)
    (settings.seeds / "talks-about-fish-end.txt").unlink()
    assert take_in(settings, url) == [("added", "seeds/talks-about-fish-end.txt")]


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("iso-8859-1", "cp1252"), ("utf-8", "utf-8"), ("iso-8859-1", "utf-8")],
)
def test_pages_are_unpacked_and_decoded_as_they_are(web: Web, settings: Settings, charset: str, encoding: str) -> None:
    body = gzip.compress(PAGE.format(title="Café", topic="coffee", publisher="The Post").encode(encoding))
    headers = (("Content-Type", f"text/html; charset={charset}"), ("Content-Encoding", "gzip"))
    assert take_in(settings, web.say("/a", Reply(body=body, headers=headers))) == [("added", "seeds/cafe.txt")]
    assert "“We agree on coffee,” Ana Duarte said." in (settings.seeds / "cafe.txt").read_text(encoding="utf-8")


def test_a_page_in_another_encoding_than_it_says_is_refused(web: Web, settings: Settings) -> None:
    body = PAGE.format(title="Café", topic="coffee", publisher="The Post").encode("cp1252")
    url = web.say("/a", Reply(body=body, headers=(("Content-Type", "text/html; charset=utf-8"),)))
    ((what, reason),) = take_in(settings, url)
    assert (what, "not" in str(reason), settings.seeds.exists()) == ("refused", True, False)


def test_hosts_are_asked_side_by_side_and_each_once_at_a_time(settings: Settings) -> None:
    with web_server() as one, web_server() as other:
        addresses = [
            web.article(f"/{number}", f"{number} {web.url[-5:]}") for number in range(6) for web in (one, other)
        ]
        assert {what for what, _ in take_in(settings, *addresses)} == {"added"}
        assert (one.most_at_once, other.most_at_once) == (1, 1)


def test_a_full_disk_ends_the_run_and_refuses_nothing_for_good(
    web: Web, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise CannotWriteError([])

    url = web.article("/fish", "fish")
    with monkeypatch.context() as patch:
        patch.setattr(module, "place_unnamed", full)
        with pytest.raises(CannotWriteError):
            take_in(settings, url)
    assert take_in(settings, url) == [("added", "seeds/talks-about-fish-end.txt")]


def test_an_inbox_among_the_articles_is_refused(tmp_path: Path) -> None:
    for inbox in ("seeds", "seeds/inbox", "."):
        settings = Settings(root=tmp_path, inbox=tmp_path / inbox)
        with pytest.raises(InputError, match=r"give `inbox` another folder in mkdocs\.yml"):
            take_in(settings)


def test_missing_libraries_are_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_spec", lambda name: None if name == "protego" else name)
    with pytest.raises(
        InputError, match=r"protego: lists and feeds need further libraries; install mkdocs-briefing\[formats\]"
    ):
        take_in(settings)
