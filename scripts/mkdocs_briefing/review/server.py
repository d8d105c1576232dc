"""What the preview's server answers to the review, beside the pages: to this machine's own pages only.

A page of another site can send requests to a server on this machine, and a host name can be made to lead to it (DNS
rebinding). So every request has to name this machine as its host; what changes a file has to come from a page of this
server (`Origin`) and to know a token that other sites' pages cannot read.
"""

from __future__ import annotations

import datetime as dt
import hmac
import json
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from pydantic import ValidationError

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.render.links import actor_path, briefing_path
from mkdocs_briefing.review.actions import Action, RefusedError
from mkdocs_briefing.review.actor_actions import ActorAction
from mkdocs_briefing.review.actor_view import actor_view, choice
from mkdocs_briefing.review.view import queue, view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mkdocs_briefing.model import Briefing
    from mkdocs_briefing.review.actors_desk import ActorLook, ActorsDesk
    from mkdocs_briefing.review.desk import Desk, Look

    Environ = Mapping[str, Any]
    StartResponse = Callable[..., Any]
    Application = Callable[[Any, Any], Iterable[bytes]]
    Answer = tuple[str, str, bytes]

PREFIX = "/briefing-review/"
"""Where the review's own addresses begin."""

LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")
"""Names of this machine."""

ASSETS = Path(__file__).parent / "assets"

KINDS = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}

FILES = {file.name: KINDS[file.suffix] for file in sorted(ASSETS.iterdir()) if file.suffix in KINDS}
"""What pages load: the only names of files that a request may have."""

MAX_BODY_BYTES = 100_000

JSON = "application/json"

GENERATED = b'class="bf '
"""What every page of briefings has and a hand-written page has not."""

HEAD_PARTS = (
    f'<link rel="stylesheet" href="{PREFIX}review.css"><script type="module" src="{PREFIX}review.js"></script>'.encode()
)


class ReviewServer:
    """The preview's application with the review before it."""

    def __init__(
        self,
        application: Application,
        desk: Desk,
        actors: ActorsDesk,
        briefings: Callable[[], Iterable[Briefing]],
        *,
        address: Callable[[str], str],
    ) -> None:
        """Put the review before the preview's `application`, which gets every other request.

        `briefings` gives those of the site as it was built last, `address` that of a page by its path.
        """
        self._address = address
        self._application = application
        self._desk = desk
        self._actors = actors
        self._moved: dict[str, str] = {}
        self._briefings = briefings
        self._token = secrets.token_urlsafe(32)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Return the answer to a request, as PEP 3333 asks."""
        path = str(environ.get("PATH_INFO", ""))
        if not path.startswith(PREFIX):
            return with_review(self._application, environ, start_response, moved=self._moved.get(path))
        status, kind, body = self._answer(path.removeprefix(PREFIX), environ)
        headers = [
            ("Content-Type", kind),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ]
        start_response(status, headers)
        return [body]

    def _answer(self, name: str, environ: Environ) -> Answer:
        if not is_own_host(environ):
            return _json("403 Forbidden", {"error": "the review answers to this machine only"})
        method = environ.get("REQUEST_METHOD")
        if method == "GET" and name in FILES:
            return "200 OK", FILES[name], (ASSETS / name).read_bytes()
        if method == "GET":
            return self._get(name, environ)
        if method == "POST":
            return self._post(name, environ)
        return _json("405 Method Not Allowed", {"error": "use GET or POST"})

    def _get(self, name: str, environ: Environ) -> Answer:
        if name == "queue":
            waiting = queue(list(self._briefings()))
            return _json("200 OK", {"queue": [one | {"url": self._briefing_url(one["id"])} for one in waiting]})
        if name == "actors":
            words = parse_qs(str(environ.get("QUERY_STRING", ""))).get("q", [""])[0]
            return self._told(lambda: {"actors": [choice(one) for one in self._actors.search(words)]})
        part, _, id_ = name.partition("/")
        if part == "briefings" and id_:
            return self._told(lambda: self._briefing(self._desk.look(id_)))
        if part == "actors" and id_:
            return self._told(lambda: self._actor(self._actors.look(id_)))
        return _json("404 Not Found", {"error": "there is no such address"})

    def _post(self, name: str, environ: Environ) -> Answer:
        if fault := self._why_foreign(environ):
            return _json("403 Forbidden", {"error": fault})
        body = _body(environ)
        if body is None:
            return _json("400 Bad Request", {"error": "expected JSON of less than 100 KB"})
        verb, _, id_ = name.partition("/")
        by = str(body.get("by") or "")
        today = dt.date.today()  # the day of the person who signs
        steps: Mapping[str, Callable[[], dict[str, Any]]] = {
            "act": lambda: self._briefing(self._desk.act(id_, Action.model_validate(body))),
            "sign": lambda: self._briefing(self._desk.sign(id_, by=by, date=today)),
            "undo": lambda: self._briefing(self._desk.undo(id_)),
            "redo": lambda: self._briefing(self._desk.redo(id_)),
            "act-actor": lambda: self._actor(self._actors.act(id_, ActorAction.model_validate(body))),
            "undo-actor": lambda: self._actor(self._actors.undo(id_)),
            "redo-actor": lambda: self._actor(self._actors.redo(id_)),
        }
        if verb not in steps:
            return _json("404 Not Found", {"error": "there is no such address"})
        return self._told(steps[verb])

    def _told(self, step: Callable[[], dict[str, Any]]) -> Answer:
        """Return what a step comes to, or why it was refused: an answer too, which is no fault of the page."""
        try:
            return _json("200 OK", step())
        except RefusedError as refused:
            return _json("200 OK", {"error": str(refused)} | ({"field": refused.field} if refused.field else {}))
        except ValidationError:
            return _json("400 Bad Request", {"error": "this is no action of a review"})
        except InputError as error:
            return _json("200 OK", {"error": "; ".join(map(str, error.problems))})

    def _briefing(self, look: Look) -> dict[str, Any]:
        shown = next((one for one in self._briefings() if one.id == look.briefing.id), None)
        return view(look, shown) | {"token": self._token}

    def _actor(self, look: ActorLook) -> dict[str, Any]:
        """Return an actor for the script; pages that the step took away lead to those that have the actor now."""
        for id_, present in look.moves.items():
            self._moved[self._actor_url(id_)] = self._actor_url(present)
        self._moved.pop(self._actor_url(look.actor.id), None)
        return actor_view(look, self._actor_url) | {"token": self._token}

    def _briefing_url(self, id_: str) -> str:
        return self._address(briefing_path(id_))

    def _actor_url(self, id_: str) -> str:
        return self._address(actor_path(id_))

    def _why_foreign(self, environ: Environ) -> str | None:
        """Return why a request that would change a file is refused; None when it comes from a page of this server."""
        if environ.get("HTTP_ORIGIN") != f"http://{environ.get('HTTP_HOST', '')}":
            return "the request does not come from a page of this preview"
        if str(environ.get("CONTENT_TYPE", "")).partition(";")[0].strip() != JSON:
            return "expected JSON"
        token = str(environ.get("HTTP_X_BRIEFING_REVIEW", ""))
        if not hmac.compare_digest(token.encode(), self._token.encode()):
            return "the preview was started again; reload the page"
        return None


def is_own_host(environ: Environ) -> bool:
    """Return whether a request names this machine as its host, with the port of this server or none."""
    host = str(environ.get("HTTP_HOST", ""))
    name, _, port = host.rpartition(":") if not host.endswith("]") and ":" in host else (host, "", "")
    return name in LOOPBACK and port in ("", str(environ.get("SERVER_PORT", "")))


def with_review(
    application: Application, environ: Environ, start_response: StartResponse, *, moved: str | None = None
) -> Iterable[bytes]:
    """Return what the preview answers; a page of briefings with the review's script in its head.

    A page that is no more leads to the address to which its actor has `moved`.
    """
    begun: list[tuple[str, list[tuple[str, str]]]] = []
    answer = application(environ, lambda status, headers, *_: begun.append((status, headers)))
    if not begun:
        return answer
    status, headers = begun[0]
    if moved is not None and status.startswith("404"):
        start_response("302 Found", [("Location", moved), ("Content-Length", "0"), ("Cache-Control", "no-store")])
        return []
    kind = next((value for name, value in headers if name.lower() == "content-type"), "")
    if not kind.startswith("text/html") or not is_own_host(environ):
        start_response(status, headers)
        return answer
    try:
        page = b"".join(answer)
    finally:
        close = getattr(answer, "close", None)
        if close is not None:
            close()
    if GENERATED in page:
        page = page.replace(b"</head>", HEAD_PARTS + b"</head>", 1)
        headers = [one for one in headers if one[0].lower() != "content-length"]
        headers.append(("Content-Length", str(len(page))))
    start_response(status, headers)
    return [page]


def _body(environ: Environ) -> dict[str, Any] | None:
    """Return a request's JSON; None when it is too long, or no mapping."""
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
        if not 0 < length <= MAX_BODY_BYTES:
            return None
        found = json.loads(environ["wsgi.input"].read(length))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _json(status: str, data: Mapping[str, Any]) -> Answer:
    return status, JSON, json.dumps(data, ensure_ascii=False).encode(errors="replace")
