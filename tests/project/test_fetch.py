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
from mkdocs_briefing.project.fetch import fetch

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
        monkeypatch.setattr(module, "_is_internal", lambda url: url == inside)
        assert refused(outside) == (
            f"the server answered 302 (Found - Redirection to {inside!r}, inside your network; add that address if you "
            "mean it); check the address, or save the page in your browser and add that file"
        )
        assert fetch(inside, limit=10_000).data == TEXT


def test_an_internal_address_may_lead_to_another() -> None:
    with server(sends(TEXT)) as target, server(redirected(target)) as url:
        assert fetch(url, limit=10_000).data == TEXT


@pytest.mark.parametrize(
    ("address", "is_internal"),
    [
        ("http://127.0.0.1/a", True),
        ("http://[::1]:8000/", True),
        ("http://10.1.2.3/", True),
        ("http://169.254.169.254/latest/meta-data", True),
        ("http://localhost/", True),
        ("http://[::ffff:192.168.0.1]/", True),
        ("http://2130706433/", True),
        ("http://0x7f.1/", True),
        ("https://93.184.216.34/", False),
        ("http://", False),
    ],
)
def test_addresses_of_this_machine_and_its_network_are_internal(address: str, is_internal: bool) -> None:
    assert module._is_internal(address) is is_internal


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
