"""A web server on this machine that answers as a test says, and remembers what it was asked."""

from __future__ import annotations

import threading
import time
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PAGE = """\
<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="og:site_name" content="{publisher}"></head><body><article><h1>{title}</h1>
<p>The ministers of {topic} met on Friday in Oslo and spoke for three hours about the plan.</p>
<p>“We agree on {topic},” Ana Duarte said. The talks will go on in May, her office said.</p>
<p>The plan for {topic} costs 12 million dollars, and the parliament has to vote on it in June.</p>
</article></body></html>
"""


@dataclass(frozen=True)
class Reply:
    """What the server answers to a request."""

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    is_cut: bool = False
    """Whether the connection ends in the middle of the body, 100 bytes early."""


def page(body: bytes, media_type: str) -> Reply:
    """A page whose server names its format."""
    return Reply(body=body, headers=(("Content-Type", media_type),))


def redirection(target: str, status: int = 302) -> Reply:
    return Reply(status, headers=(("Location", target),))


@dataclass
class Web:
    """Pages by their paths. A page with several replies gives each once, and the last one ever after."""

    pages: dict[str, deque[Reply]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    """Paths in the order of requests, without robots.txt unless it is a page."""
    headers: list[dict[str, str]] = field(default_factory=list)
    """Headers of each request."""
    at_once: int = 0
    most_at_once: int = 0
    url: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def say(self, path: str, *replies: Reply) -> str:
        """Let a path have replies; return its address."""
        self.pages[path] = deque(replies)
        return self.url + path

    def article(self, path: str, topic: str, *, title: str = "", publisher: str = "The Example Times") -> str:
        """Let a path have an article; return its address."""
        text = PAGE.format(title=title or f"Talks about {topic} end", topic=topic, publisher=publisher)
        return self.say(path, page(text.encode(), "text/html; charset=utf-8"))

    def redirect(self, path: str, target: str, status: int = 302) -> str:
        return self.say(path, redirection(target, status))

    def times(self, path: str) -> int:
        return self.asked.count(path)

    def reply_to(self, path: str, headers: dict[str, str]) -> Reply:
        with self.lock:
            if path in self.pages or path != "/robots.txt":
                self.asked.append(path)
                self.headers.append(headers)
            replies = self.pages.get(path, deque([Reply(404, b"no")]))
            reply = replies.popleft() if len(replies) > 1 else replies[0]
        said = {name.lower(): value for name, value in reply.headers}
        if "etag" in said and headers.get("If-None-Match") == said["etag"]:
            return Reply(304, headers=reply.headers)
        return reply


@contextmanager
def web_server() -> Iterator[Web]:
    """Serve a web on a port of this machine."""
    web = Web()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with web.lock:
                web.at_once += 1
                web.most_at_once = max(web.most_at_once, web.at_once)
            try:
                reply = web.reply_to(self.path, dict(self.headers.items()))
                time.sleep(0.01)  # so that another request at once is seen
            finally:
                with web.lock:
                    web.at_once -= 1  # before the answer: who has it may ask again before this thread goes on
            self.answer(reply)

        def answer(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body) + (100 if reply.is_cut else 0)))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        web.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield web
        server.shutdown()


@contextmanager
def served(replies: Mapping[str, Reply]) -> Iterator[Web]:
    """Serve a web whose paths have a reply each."""
    with web_server() as web:
        for path, reply in replies.items():
            web.say(path, reply)
        yield web


@dataclass
class FakeClock:
    """Time that passes only while somebody waits."""

    time: float = 1000.0
    waits: list[float] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        with self.lock:
            self.waits.append(round(seconds, 3))
            self.time += seconds

    def stop(self) -> None:
        """Nothing."""
