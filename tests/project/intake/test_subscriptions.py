"""Feeds, from servers on this machine to the inbox."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_briefing.project.intake import subscriptions as module
from mkdocs_briefing.project.intake.inbox import accept, reject, waiting_names
from mkdocs_briefing.project.intake.opml import Subscription
from mkdocs_briefing.project.intake.subscriptions import FeedOutcome, fetch_feeds
from mkdocs_briefing.project.intake.take_in import open_intake
from mkdocs_briefing.project.intake.visitor import Visitor
from tests.support.web import FakeClock, Reply, Web, web_server

if TYPE_CHECKING:
    import pytest

    from mkdocs_briefing.project.settings import Settings

TODAY = dt.date(2024, 5, 3)


def entry(address: str, *, guid: str = "", day: str = "") -> str:
    said = (f"<guid>{guid}</guid>" if guid else "") + (f"<pubDate>{day} 10:00:00 GMT</pubDate>" if day else "")
    return f"<item><link>{address}</link>{said}</item>"


def rss(web: Web, *entries: str, etag: str | None = None, path: str = "/feed") -> str:
    """Let a path have a feed of entries; return its address."""
    body = f'<rss version="2.0"><channel><title>News</title>{"".join(entries)}</channel></rss>'
    headers = [("Content-Type", "application/rss+xml"), *([("ETag", etag)] if etag else [])]
    return web.say(path, Reply(body=body.encode(), headers=tuple(headers)))


def fetch(
    settings: Settings, *feeds: str, since: dt.date | None = None, direct: bool = False, obey_robots: bool = True
) -> list[object]:
    """Fetch feeds; return what became of each feed, then of each entry."""
    visitor = Visitor(FakeClock(), obey_robots=obey_robots)
    with open_intake(settings, visitor, today=TODAY, direct=direct) as intake:
        found = list(fetch_feeds([Subscription(one, one) for one in feeds], intake, since=since))
    outcomes = [one for one in found if isinstance(one, FeedOutcome)]
    return [*outcomes, *((one.what, one.file or one.reason) for one in found if one not in outcomes)]


def test_new_entries_wait_in_the_inbox_and_nothing_is_fetched_twice(web: Web, settings: Settings) -> None:
    entries = [entry(web.article(f"/{name}", name)) for name in ("fish", "coal")]
    feed = rss(web, *entries, etag='"1"')
    assert fetch(settings, feed) == [
        FeedOutcome(feed, entries=2, new=2),
        ("added", "inbox/talks-about-fish-end.txt"),
        ("added", "inbox/talks-about-coal-end.txt"),
    ]
    assert not settings.seeds.exists()
    assert fetch(settings, feed) == [FeedOutcome(feed, unchanged=True)]
    rss(web, entry(web.article("/iron", "iron")), *entries, etag='"2"')
    assert fetch(settings, feed) == [FeedOutcome(feed, entries=3, new=1), ("added", "inbox/talks-about-iron-end.txt")]
    assert [web.times(path) for path in ("/feed", "/fish", "/coal", "/iron")] == [3, 1, 1, 1]
    assert "application/rss+xml" in web.headers[0]["Accept"]


def test_a_rejected_article_never_comes_again_whatever_its_address_is_then(web: Web, settings: Settings) -> None:
    feed = rss(web, entry(web.redirect("/go?1", web.article("/fish", "fish")), guid="urn:1"))
    fetch(settings, feed)
    assert list(reject(["talks-about-fish-end"], settings)) == ["talks-about-fish-end"]
    for again in (
        entry(f"{web.url}/go?1", guid="urn:1"),
        entry(f"{web.url}/go?2", guid="urn:1"),
        entry(f"{web.url}/fish"),
    ):
        rss(web, again)
        assert fetch(settings, feed) == [FeedOutcome(feed, entries=1)]
    assert (web.times("/fish"), waiting_names(settings)) == (1, [])


def test_a_rejected_article_comes_neither_from_another_feed_that_leads_to_it(web: Web, settings: Settings) -> None:
    fish = web.article("/fish", "fish")
    fetch(settings, rss(web, entry(fish), path="/a"))
    list(reject(["talks-about-fish-end"], settings))
    other = rss(web, entry(web.redirect("/go", fish)), path="/b")
    assert fetch(settings, other)[1:] == [("rejected before", None)]
    assert fetch(settings, other) == [FeedOutcome(other, entries=1)]
    assert web.times("/fish") == 1


def test_an_article_that_was_accepted_or_deleted_by_hand_never_comes_again(web: Web, settings: Settings) -> None:
    feed = rss(web, *(entry(web.article(f"/{name}", name)) for name in ("fish", "coal")))
    fetch(settings, feed)
    assert [one.path for one in accept(["talks-about-fish-end"], settings)] == ["seeds/talks-about-fish-end.txt"]
    for file in (settings.inbox / "talks-about-coal-end.txt", settings.seeds / "talks-about-fish-end.txt"):
        file.unlink()
    assert fetch(settings, feed) == [FeedOutcome(feed, entries=2)]


def test_entries_may_go_directly_among_the_articles(web: Web, settings: Settings) -> None:
    feed = rss(web, entry(web.article("/fish", "fish")))
    assert fetch(settings, feed, direct=True)[1:] == [("added", "seeds/talks-about-fish-end.txt")]
    assert fetch(settings, feed) == [FeedOutcome(feed, entries=1)]


def test_older_entries_are_left_alone_until_they_are_asked_for(web: Web, settings: Settings) -> None:
    days = {"fish": "Wed, 01 May 2024", "coal": "Thu, 02 May 2024", "iron": ""}
    feed = rss(web, *(entry(web.article(f"/{name}", name), day=day) for name, day in days.items()), etag='"1"')
    assert fetch(settings, feed, since=dt.date(2024, 5, 2))[1:] == [
        ("added", "inbox/talks-about-coal-end.txt"),
        ("added", "inbox/talks-about-iron-end.txt"),
    ]
    assert fetch(settings, feed, since=dt.date(2024, 5, 2)) == [FeedOutcome(feed, unchanged=True)]
    assert fetch(settings, feed)[1:] == [("added", "inbox/talks-about-fish-end.txt")]  # asked for without a condition


def test_a_feed_is_asked_for_whole_as_long_as_an_entry_failed(web: Web, settings: Settings) -> None:
    web.say("/fish", Reply(500))
    feed = rss(web, entry(f"{web.url}/fish"), entry(f"{web.url}/gone"), etag='"1"')
    assert [what for what, _ in fetch(settings, feed)[1:]] == ["failed", "refused"]
    web.article("/fish", "fish")
    assert fetch(settings, feed) == [FeedOutcome(feed, entries=2, new=1), ("added", "inbox/talks-about-fish-end.txt")]
    assert fetch(settings, feed) == [FeedOutcome(feed, unchanged=True)]
    assert web.times("/gone") == 1


def test_entries_that_robots_txt_forbids_come_once_it_is_ignored(web: Web, settings: Settings) -> None:
    web.say("/robots.txt", Reply(body=b"User-agent: *\nDisallow: /fish\n"))
    feed = rss(web, entry(web.article("/fish", "fish"), guid="urn:1"), entry(web.article("/coal", "coal")), etag='"1"')
    assert [what for what, _ in fetch(settings, feed)[1:]] == ["forbidden", "added"]
    assert fetch(settings, feed) == [FeedOutcome(feed, unchanged=True)]
    assert fetch(settings, feed, obey_robots=False) == [
        FeedOutcome(feed, entries=2, new=1),
        ("added", "inbox/talks-about-fish-end.txt"),
    ]
    assert fetch(settings, feed, obey_robots=False) == [FeedOutcome(feed, unchanged=True)]


def test_an_entry_comes_again_without_its_article_its_line_and_that_of_its_feed(web: Web, settings: Settings) -> None:
    feed = rss(web, *(entry(web.article(f"/{name}", name)) for name in ("fish", "coal")), etag='"1"')
    added = fetch(settings, feed)[1]
    (settings.inbox / "talks-about-fish-end.txt").unlink()
    record = settings.inbox / "fetched.jsonl"
    lines = record.read_text(encoding="utf-8").splitlines(keepends=True)
    gone = (f'{{"feed":"{feed}"', f'{{"address":"{web.url}/fish"')
    record.write_text("".join(line for line in lines if not line.startswith(gone)), encoding="utf-8")
    assert fetch(settings, feed) == [FeedOutcome(feed, entries=2, new=1), added]


def test_a_run_that_was_interrupted_leaves_nothing_out(web: Web, settings: Settings) -> None:
    feed = rss(web, *(entry(web.article(f"/{number}", f"matter {number}")) for number in range(3)), etag='"1"')
    with open_intake(settings, Visitor(FakeClock()), today=TODAY, direct=False) as intake:
        outcomes = fetch_feeds([Subscription(feed, feed)], intake)
        next(outcomes), next(outcomes)
        outcomes.close()
    assert fetch(settings, feed)[0] == FeedOutcome(feed, entries=3, new=2)
    assert [web.times(f"/{number}") for number in range(3)] == [1, 1, 1]


def test_an_article_of_two_feeds_waits_once(web: Web, settings: Settings) -> None:
    fish = entry(web.article("/fish", "fish"))
    feeds = [rss(web, fish, path="/a"), rss(web, fish, entry(web.article("/copy", "fish")), path="/b")]
    assert fetch(settings, *feeds)[2:] == [
        ("added", "inbox/talks-about-fish-end.txt"),
        ("same text", "inbox/talks-about-fish-end.txt"),
        ("waits in the inbox", "inbox/talks-about-fish-end.txt"),
    ]


def test_what_cannot_be_read_is_told_and_other_feeds_are_fetched(web: Web, settings: Settings) -> None:
    bomb = web.say("/bomb", Reply(body=b'<!DOCTYPE a [<!ENTITY a "aa">]><rss version="2.0"/>'))
    page = web.article("/page", "fish")
    wrong = rss(web, entry("file:///etc/passwd"), entry(""), path="/wrong")
    good = rss(web, entry(web.article("/coal", "coal")), path="/good")
    found = fetch(settings, bomb, page, f"{web.url}/none", wrong, good)
    problems = {one.address: one.problem.message.partition(",")[0] for one in found[:5] if one.problem}
    assert problems == {
        bomb: "declares entities",
        page: "is no feed (RSS",
        f"{web.url}/none": "the server answered 404 (Not Found); check the address",
    }
    assert found[3] == FeedOutcome(
        wrong, entries=1, new=1, doubts=("1 entry without an address, so there is no page to add",)
    )
    assert [what for what, _ in found[5:]] == ["refused", "added"]
    assert fetch(settings, wrong)[0].new == 0


def test_a_long_feed_is_fetched_in_several_runs(web: Web, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_NEW_ENTRIES", 2)
    feed = rss(web, *(entry(web.article(f"/{number}", f"matter {number}")) for number in range(3)), etag='"1"')
    assert fetch(settings, feed)[0] == FeedOutcome(feed, entries=3, new=2, doubts=("1 entry is left for the next run",))
    assert fetch(settings, feed)[0] == FeedOutcome(feed, entries=3, new=1)


def test_a_public_feed_does_not_lead_into_the_network(
    web: Web, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with web_server() as inside:
        secret = inside.article("/secret", "fish")
        feed = rss(web, entry(secret), entry(web.redirect("/go", secret)))
        for name in ("subscriptions", "visitor"):
            target = f"mkdocs_briefing.project.intake.{name}.is_internal"
            monkeypatch.setattr(target, lambda address: address.startswith(inside.url))
        monkeypatch.setattr("mkdocs_briefing.project.network_guard._is_internal_number", lambda _: False)
        remedy = "inside your network; add that address by itself if you mean it"
        assert sorted(fetch(settings, feed)[1:]) == [
            ("refused", remedy),
            ("refused", f"leads to '{secret}': {remedy}"),
        ]
        assert inside.asked == []
