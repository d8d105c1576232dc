"""Politeness, tried with servers on this machine and a clock that passes only while somebody waits."""

from collections.abc import Iterator

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.project.fetch import TryLaterError
from mkdocs_briefing.project.intake import visitor as module
from mkdocs_briefing.project.intake.visitor import ForbiddenError, Visitor
from tests.support.web import FakeClock, Reply, Web, web_server

FORBIDDEN = "its robots.txt forbids it; if you have permission: --ignore-robots"
TEXT = Reply(body=b"text")


def busy(status: int = 429, **headers: str) -> Reply:
    return Reply(status, headers=tuple((name.replace("_", "-"), value) for name, value in headers.items()))


@pytest.fixture
def web() -> Iterator[Web]:
    with web_server() as found:
        yield found


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def get(visitor: Visitor, url: str, **said: object) -> bytes:
    return visitor.get(url, limit=10_000, **said).body.data


def refused(visitor: Visitor, url: str, kind: type[InputError] = InputError, **said: object) -> str:
    with pytest.raises(InputError) as error:
        get(visitor, url, **said)
    assert type(error.value) is kind
    return error.value.problems[0].message


def test_requests_to_a_host_have_a_pause_between_them(web: Web, clock: FakeClock) -> None:
    visitor = Visitor(clock, pause=2)
    for name in ("/a", "/b", "/c"):
        assert get(visitor, web.say(name, TEXT)) == b"text"
    assert clock.waits == [2, 2, 2]  # the first one after robots.txt


def test_hosts_do_not_wait_for_one_another(web: Web, clock: FakeClock) -> None:
    with web_server() as other:
        visitor = Visitor(clock, obey_robots=False)
        for one in (web, other):
            get(visitor, one.say("/a", TEXT))
    assert clock.waits == []


def test_a_robots_txt_is_asked_for_once_and_obeyed(web: Web, clock: FakeClock) -> None:
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: mkdocs-briefing\nDisallow: /*.pdf$\nAllow: /\nCrawl-delay: 7\n"
    web.say("/robots.txt", Reply(body=rules))
    visitor = Visitor(clock, pause=1)
    assert get(visitor, web.say("/a", TEXT)) == b"text"
    assert (
        refused(visitor, web.say("/a.pdf", TEXT), ForbiddenError)
        == "its robots.txt forbids it; if you have permission: --ignore-robots"
    )
    get(visitor, web.say("/b", TEXT))
    assert (web.asked, clock.waits) == (["/robots.txt", "/a", "/b"], [1, 7])
    assert get(Visitor(clock, obey_robots=False), f"{web.url}/a.pdf") == b"text"


def test_a_redirection_obeys_the_robots_txt_of_its_target(web: Web, clock: FakeClock) -> None:
    with web_server() as other:
        other.say("/robots.txt", Reply(body=b"User-agent: *\nDisallow: /a"))
        url = web.redirect("/a", other.say("/a", TEXT))
        message = refused(Visitor(clock), url, ForbiddenError)
        assert message == f"leads to '{other.url}/a': {FORBIDDEN}"
        assert other.asked == ["/robots.txt"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_a_robots_txt_all_is_allowed(web: Web, clock: FakeClock, status: int) -> None:
    web.say("/robots.txt", Reply(status))
    assert get(Visitor(clock), web.say("/a", TEXT)) == b"text"


def test_with_a_robots_txt_that_cannot_be_read_nothing_is_allowed(web: Web, clock: FakeClock) -> None:
    web.say("/robots.txt", Reply(500))
    message = refused(Visitor(clock), web.say("/a", TEXT), TryLaterError)
    assert message == (
        "its robots.txt cannot be read: the server answered 500 (Internal Server Error); run again later"
    )
    assert "/a" not in web.asked


def test_a_robots_txt_may_be_elsewhere_and_damaged(web: Web, clock: FakeClock) -> None:
    with web_server() as other:
        target = other.say("/robots.txt", Reply(body=b"\xff\xfe\x00 Disallow: /b\nUser-agent: *\nDisallow: /a\n"))
        web.redirect("/robots.txt", target, 301)
        assert "robots.txt forbids it" in refused(Visitor(clock), web.say("/a", TEXT), ForbiddenError)
        assert get(Visitor(clock), web.say("/b", TEXT)) == b"text"


def test_a_busy_server_is_asked_again_when_it_says(web: Web, clock: FakeClock) -> None:
    url = web.say("/a", busy(Retry_After="17"), busy(503), busy(Retry_After="?"), TEXT)
    assert get(Visitor(clock, obey_robots=False), url) == b"text"
    assert (clock.waits, web.times("/a")) == ([17, 20, 60], 4)


def test_a_server_that_stays_busy_is_given_up_and_others_of_its_addresses_are_asked(web: Web, clock: FakeClock) -> None:
    visitor = Visitor(clock, obey_robots=False)
    message = refused(visitor, web.say("/a", busy(503)), TryLaterError)
    assert message == "the server is too busy (503 Service Unavailable); run again later"
    assert clock.waits == [5, 20, 60]
    assert get(visitor, web.say("/b", TEXT)) == b"text"


def test_a_server_that_asks_to_be_left_alone_is(web: Web, clock: FakeClock) -> None:
    visitor = Visitor(clock, obey_robots=False)
    web.say("/a", busy(Retry_After="3600"))
    for name in ("/a", "/b"):
        message = refused(visitor, web.url + name, TryLaterError)
        assert message == "the server asks to be left alone for 3,600 seconds; run again later"
    assert (web.asked, clock.waits) == (["/a"], [])


def test_a_host_that_gives_no_answer_three_times_is_not_asked_again(web: Web, clock: FakeClock) -> None:
    visitor = Visitor(clock, obey_robots=False)
    for name in ("/a", "/b", "/c"):
        assert "ended 100 bytes early" in refused(visitor, web.say(name, Reply(is_cut=True)), TryLaterError)
    message = refused(visitor, web.say("/d", TEXT), TryLaterError)
    assert message == f"not asked: {web.url[7:]} gave no answer 3 times; run again later"
    assert "/d" not in web.asked


def test_conditional_requests_are_answered_with_304(web: Web, clock: FakeClock) -> None:
    url = web.say("/feed", Reply(body=b"<rss>", headers=(("ETag", '"1"'),)))
    answer = Visitor(clock).get(url, limit=100, headers={"If-None-Match": '"1"'})
    assert (answer.status, answer.body.data) == (304, b"")


def test_redirections_are_followed_to_the_end_or_to_what_is_known(web: Web, clock: FakeClock) -> None:
    web.redirect("/a", "b?x=ü#top", 301)
    web.redirect("/b?x=%C3%BC", "/c", 308)
    target = web.say("/c", TEXT)
    visitor = Visitor(clock)
    answer = visitor.get(f"{web.url}/a", limit=100)
    assert (answer.body.data, answer.body.url) == (b"text", target)
    answer = visitor.get(f"{web.url}/a", limit=100, is_known=target.__eq__)
    assert (answer.body.data, answer.body.url, web.times("/c")) == (b"", target, 1)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("/a", "more than 10 redirections; check the address"),
        (
            "file:///etc/passwd",
            "leads to 'file:///etc/passwd': expected an address that begins with http:// or https://",
        ),
        (
            "https://kim:secret@e.org/a",
            "leads to 'https://e.org/a': names a user or password, which would be stored; leave it out of the address",
        ),
        ("//[x", "leads to '//[x': expected an address that begins with http:// or https://"),
    ],
)
def test_redirections_that_lead_nowhere_are_told(web: Web, clock: FakeClock, target: str, message: str) -> None:
    assert refused(Visitor(clock), web.redirect("/a", target)) == message


def test_a_public_address_leads_into_the_network_only_if_a_person_asks(
    web: Web, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with web_server() as inside:
        url = web.redirect("/a", inside.say("/a", TEXT))
        monkeypatch.setattr(module, "is_internal", lambda address: address.startswith(inside.url))
        monkeypatch.setattr("mkdocs_briefing.project.network_guard._is_internal_number", lambda _: False)
        assert refused(Visitor(clock), url) == (
            f"leads to '{inside.url}/a': inside your network; add that address by itself if you mean it"
        )
        assert inside.asked == []
        assert get(Visitor(clock), f"{inside.url}/a") == b"text"
        assert "inside your network" in refused(Visitor(clock), f"{inside.url}/a", internal=False)


def test_a_page_beyond_the_limit_and_one_that_is_not_there_are_told(web: Web, clock: FakeClock) -> None:
    with pytest.raises(InputError, match="more than the limit of 3 bytes"):
        Visitor(clock).get(web.say("/a", TEXT), limit=3)
    with pytest.raises(InputError, match=r"the server answered 404 \(Not Found\)"):
        Visitor(clock).get(f"{web.url}/none", limit=3)


def test_nothing_is_asked_for_after_a_stop(web: Web, clock: FakeClock) -> None:
    visitor = Visitor(clock, obey_robots=False)
    visitor.stop()
    message = refused(visitor, web.say("/a", TEXT), TryLaterError)
    assert (message, web.asked) == ("not asked: the command was stopped; run again", [])
