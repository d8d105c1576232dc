"""What a server may answer, tried with a server on this machine."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.project import fetch as module
from mkdocs_briefing.project.fetch import NotThereError, TryLaterError, ask, fetch, is_web_address, refusal
from tests.support.web import web_server

DAMAGED = "the compressed answer is damaged; try again, or save the page in your browser and add"
TEXT = b"<p>The port opens in May.</p>" * 50


@contextmanager
def server(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """Serve one request after another on a port of this machine; `answer` writes to the connection."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:  # closed: the test is over
                    return
                with connection:
                    connection.recv(10_000)
                    answer(connection)

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/port"
        listening.shutdown(socket.SHUT_RDWR)


def sends(body: bytes, *headers: str, status: str = "200 OK") -> Callable[[socket.socket], None]:
    """A whole answer at once."""
    lines = [f"HTTP/1.1 {status}", "Content-Type: text/html", f"Content-Length: {len(body)}", *headers, "", ""]
    return lambda connection: connection.sendall("\r\n".join(lines).encode() + body)


def refused(url: str, *, limit: int = 10_000) -> str:
    with pytest.raises(InputError) as error:
        fetch(url, limit=limit)
    return str(error.value.problems[0]).removeprefix(f"{url}: ")


@pytest.mark.parametrize(
    ("packed", "name"),
    [
        (gzip.compress(TEXT), "gzip"),
        (gzip.compress(TEXT), "X-GZIP"),
        (zlib.compress(TEXT), "deflate"),
        (TEXT, "identity"),
    ],
    ids=["gzip", "x-gzip", "deflate", "identity"],  # gzip writes the time, so bytes in ids differ between processes
)
def test_a_compressed_answer_is_unpacked(packed: bytes, name: str) -> None:
    with server(sends(packed, f"Content-Encoding: {name}")) as url:
        assert fetch(url, limit=10_000).data == TEXT


@pytest.mark.parametrize(
    ("body", "name", "message"),
    [
        (gzip.compress(bytes(1_000_000)), "gzip", "more than the limit of 10,000 bytes; is it an article?"),
        (b"no gzip", "gzip", DAMAGED),
        (gzip.compress(TEXT)[:-9], "gzip", DAMAGED),
        (zlib.compress(TEXT)[:-1], "deflate", DAMAGED),
        (b"", "gzip", DAMAGED),
        (gzip.compress(TEXT) + gzip.compress(b"<p>It closes in June.</p>"), "gzip", DAMAGED),
        (gzip.compress(TEXT) + b"more", "gzip", DAMAGED),
        (b"x", "br", "the server sent it compressed as 'br', which was not asked for; save the page in your browser"),
    ],
    ids=["too large", "no gzip", "cut gzip", "cut deflate", "empty", "two members", "more after it", "unasked"],
)
def test_a_compressed_answer_that_cannot_be_used_is_a_line(body: bytes, name: str, message: str) -> None:
    with server(sends(body, f"Content-Encoding: {name}")) as url:
        assert refused(url).startswith(message)


@pytest.mark.parametrize("first", [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"])
def test_a_server_that_sends_a_byte_now_and_then_is_given_up(first: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "DEADLINE_SECONDS", 0.3)
    ended = threading.Event()

    def drip(connection: socket.socket) -> None:
        connection.sendall(first)
        while not ended.wait(0.05):
            connection.sendall(b"a")

    with server(drip) as url:
        began = time.monotonic()
        assert refused(url).startswith("no whole answer within 0.3 seconds; try again, or save the page")
        assert time.monotonic() - began < 10  # a hang, not a measure
        ended.set()


def redirected(target: str) -> Callable[[socket.socket], None]:
    return sends(b"", f"Location: {target}", status="302 Found")


def test_a_public_address_does_not_lead_into_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    with server(sends(TEXT)) as inside, server(redirected(inside)) as outside:
        monkeypatch.setattr(module, "is_internal", lambda url: url == inside)
        assert refused(outside) == (
            f"the server answered 302 (Found - Redirection to {inside!r}, inside your network; add that address if you "
            "mean it); check the address, or save the page in your browser and add that file"
        )
        assert fetch(inside, limit=10_000).data == TEXT


def test_an_internal_address_may_lead_to_another() -> None:
    with server(sends(TEXT)) as target, server(redirected(target)) as url:
        assert fetch(url, limit=10_000).data == TEXT


def test_a_name_that_leads_into_the_network_at_the_second_look_is_not_connected_to() -> None:
    with server(sends(TEXT)) as url:
        with pytest.raises(TryLaterError, match=r"its name leads to 127\.0\.0\.1, inside your network"):
            ask(url, limit=10_000, headers={}, internal=False)
        assert ask(url, limit=10_000, headers={}, internal=True).body.data == TEXT


def test_over_https_nothing_is_sent_into_the_network() -> None:
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def listen() -> None:
            connection, _ = listening.accept()
            with connection:
                heard.append(connection.recv(10))

        listener = threading.Thread(target=listen, daemon=True)
        listener.start()
        with pytest.raises(TryLaterError, match=r"its name leads to 127\.0\.0\.1, inside your network"):
            ask(f"https://127.0.0.1:{listening.getsockname()[1]}/", limit=10, headers={}, internal=False)
        listener.join(timeout=10)
    assert heard == [b""]


@pytest.mark.parametrize(
    ("status", "error"),
    [("404 Gone", NotThereError), ("429 Busy", TryLaterError), ("500 Oh", TryLaterError), ("302 There", InputError)],
)
def test_a_refusal_says_whether_another_time_may_do(status: str, error: type[InputError]) -> None:
    with server(sends(b"", status=status)) as url:
        answer = ask(url, limit=10, headers={}, internal=True)
    assert (answer.status, answer.reason, answer.is_success) == (int(status[:3]), status[4:], False)
    assert type(refusal(url, answer)) is error


def test_one_request_follows_no_redirection_and_sends_its_headers() -> None:
    with web_server() as web:
        url = web.redirect("/a", "/b")
        answer = ask(url, limit=10, headers={"If-None-Match": '"1"'}, internal=True)
        assert (answer.status, answer.headers["location"], web.asked) == (302, "/b", ["/a"])
        assert web.headers[0]["If-None-Match"] == '"1"'


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("https://e.org", True),
        ("http://e.org/a", True),
        ("file:///etc/passwd", False),
        ("http://[x", False),
        ("a", False),
    ],
)
def test_addresses_of_the_web_begin_with_http(address: str, is_one: bool) -> None:
    assert is_web_address(address) is is_one


def test_no_compression_is_asked_for_that_servers_send_in_two_ways() -> None:
    asked: list[bytes] = []

    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection:
                asked.append(connection.recv(10_000))
                sends(TEXT)(connection)

        threading.Thread(target=serve, daemon=True).start()
        assert fetch(f"http://127.0.0.1:{listening.getsockname()[1]}/port", limit=10_000).data == TEXT
    assert b"Accept-Encoding: gzip\r\n" in asked[0]
