"""Built sites as readers have them: from a web server, in a tab of a browser that tells what it should not do."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


class Quiet(SimpleHTTPRequestHandler):
    """A server that logs nothing and answers like GitHub Pages."""

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, *_: object, **__: object) -> None:
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write((self.site / "404.html").read_bytes())

    @property
    def site(self) -> Path:
        return self.served / "team"

    served: Path


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a server of the sites in `folder`."""
    handler = type("Here", (Quiet,), {"served": folder})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def tab(chromium: Browser, base: str, **options: object) -> Iterator[Page]:
    context = chromium.new_context(**options)
    context.set_default_timeout(10_000)
    page, strangers, errors = context.new_page(), [], []
    page.base = base
    page.on(
        "request", lambda asked: None if asked.url.startswith((base, "data:", "blob:")) else strangers.append(asked.url)
    )
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert (strangers, errors) == ([], []), (strangers, errors)


def visit(page: Page, path: str) -> None:
    page.goto(page.base + path)
    page.wait_for_load_state("load")


def until(page: Page, expression: str, arg: object = None, *, seconds: float = 10) -> None:
    """Wait until an expression of JavaScript holds on the page, also while it is loaded again.

    Playwright's `wait_for_function` evaluates text inside the page from the second time on, which our policy forbids.
    """
    end = time.monotonic() + seconds
    while not _holds(page, expression, arg):
        assert time.monotonic() < end, expression
        page.wait_for_timeout(50)


def _holds(page: Page, expression: str, arg: object) -> bool:
    try:
        return bool(page.evaluate(expression, arg))
    except Error:  # it is being loaded, or what is asked for is not there yet
        return False


def serious(page: Page) -> list[tuple[str, object, str]]:
    """What axe-core finds wrong with the page, as far as it is serious or critical."""
    return [
        (fault["id"], node["target"], node["failureSummary"])
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]
