"""The review's server answers to the preview's own pages, and to nobody else."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from mkdocs_briefing.review.actors_desk import ActorsDesk
from mkdocs_briefing.review.desk import Desk
from mkdocs_briefing.review.server import HEAD_PARTS, MAX_BODY_BYTES, ReviewServer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.project.settings import Settings

pytestmark = pytest.mark.model

HOST = "127.0.0.1:8000"
PAGE = b'<html><head><title>T</title></head><body><div class="bf bf-briefing">x</div></body></html>'
BY_HAND = b"<html><head></head><body>Typed.</body></html>"


def preview(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """What MkDocs serves: a page of briefings, a page by hand, and a picture."""
    if environ["PATH_INFO"].startswith("/actors/"):
        start_response("404 Not Found", [("Content-Type", "text/html")])
        return [b"not found"]
    kind, body = {
        "/a.html": ("text/html", PAGE),
        "/b.html": ("text/html; charset=utf-8", BY_HAND),
    }.get(environ["PATH_INFO"], ("image/png", b"</head>"))
    start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])
    return [body]


@pytest.fixture
def server(settings: Settings) -> ReviewServer:
    return ReviewServer(preview, Desk(settings), ActorsDesk(settings, tuple), tuple, address=lambda path: f"/{path}")


def ask(server: ReviewServer, path: str, body: object = None, **environ: str) -> tuple[str, bytes]:
    """The status and the body of an answer."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    asked: dict[str, Any] = {
        "REQUEST_METHOD": "GET" if body is None else "POST",
        "PATH_INFO": path,
        "HTTP_HOST": HOST,
        "SERVER_PORT": "8000",
        "CONTENT_LENGTH": str(len(data)),
        "CONTENT_TYPE": "application/json",
        "wsgi.input": io.BytesIO(data),
        **environ,
    }
    told: list[str] = []
    found = b"".join(server(asked, lambda status, *_: told.append(status)))
    return told[0], found


def state(server: ReviewServer) -> dict[str, Any]:
    status, body = ask(server, "/briefing-review/briefings/bridge")
    assert status == "200 OK"
    return json.loads(body)


def drop(server: ReviewServer, **environ: str) -> tuple[str, bytes]:
    seen = state(server)
    one = next(one for one in seen["items"] if one["part"] == "quotes")
    action = {"verb": "drop", "part": "quotes", "id": one["id"], "of": one["of"]}
    own = {"HTTP_ORIGIN": f"http://{HOST}", "HTTP_X_BRIEFING_REVIEW": seen["token"]}
    return ask(server, "/briefing-review/act/bridge", action, **{**own, **environ})


def test_a_page_of_the_preview_drops_an_item(server: ReviewServer, settings: Settings):
    status, body = drop(server)
    assert status == "200 OK"
    assert json.loads(body)["can_undo"]
    assert (settings.seeds / "bridge.curation.yml").read_text().startswith("quotes:\n  drop:\n")


foreign = pytest.mark.parametrize(
    "environ",
    [
        {"HTTP_ORIGIN": "https://example.org"},
        {"HTTP_ORIGIN": "null"},
        {"HTTP_ORIGIN": ""},
        {"HTTP_ORIGIN": "http://127.0.0.1:9000"},
        {"HTTP_ORIGIN": "https://127.0.0.1:8000"},
        {"HTTP_X_BRIEFING_REVIEW": ""},
        {"HTTP_X_BRIEFING_REVIEW": "guessed"},
        {"CONTENT_TYPE": "text/plain"},
        {"CONTENT_TYPE": "application/x-www-form-urlencoded"},
        {"HTTP_HOST": "rebound.example.org:8000", "HTTP_ORIGIN": "http://rebound.example.org:8000"},
        {"HTTP_HOST": "127.0.0.1.example.org:8000", "HTTP_ORIGIN": "http://127.0.0.1.example.org:8000"},
        {"HTTP_HOST": "127.0.0.1:9000", "HTTP_ORIGIN": "http://127.0.0.1:9000"},
        {"HTTP_HOST": "", "HTTP_ORIGIN": "http://"},
    ],
)


@foreign
def test_what_another_site_sends_is_refused_and_nothing_is_written(
    server: ReviewServer, settings: Settings, environ: dict[str, str]
):
    status, _ = drop(server, **environ)
    assert status == "403 Forbidden"
    assert not (settings.seeds / "bridge.curation.yml").exists()


def rename(server: ReviewServer, **environ: str) -> tuple[str, bytes]:
    """Give an actor another name from its page."""
    seen = json.loads(ask(server, "/briefing-review/actors/ana-duarte")[1])
    action = {"verb": "describe", "of": seen["of"], "fields": {"name": "Ana Silva"}}
    own = {"HTTP_ORIGIN": f"http://{HOST}", "HTTP_X_BRIEFING_REVIEW": seen["token"]}
    return ask(server, "/briefing-review/act-actor/ana-duarte", action, **{**own, **environ})


def test_a_page_of_the_preview_renames_an_actor(server: ReviewServer, settings: Settings):
    status, body = rename(server)
    assert (status, json.loads(body)["url"]) == ("200 OK", "/actors/ana-silva.md")
    assert (settings.seeds / "actors.yml").read_text() == "actors:\n- name: Ana Silva\n  names: [Ana Duarte]\n"


@foreign
def test_no_other_site_changes_an_actor(server: ReviewServer, settings: Settings, environ: dict[str, str]):
    status, _ = rename(server, **environ)
    assert status == "403 Forbidden"
    assert not (settings.seeds / "actors.yml").exists()


def test_an_old_address_leads_to_the_new_one_once_its_page_is_gone(server: ReviewServer):
    rename(server)
    told: list[Any] = []
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/actors/ana-duarte.md", "HTTP_HOST": HOST, "SERVER_PORT": "8000"}
    assert list(server(environ, lambda status, headers: told.append((status, dict(headers)["Location"])))) == []
    assert told == [("302 Found", "/actors/ana-silva.md")]
    own = {"HTTP_ORIGIN": f"http://{HOST}"}
    token = json.loads(ask(server, "/briefing-review/actors/ana-silva")[1])["token"]
    ask(server, "/briefing-review/undo-actor/ana-silva", {}, **own, HTTP_X_BRIEFING_REVIEW=token)
    assert ask(server, "/actors/ana-duarte.md")[0] == "404 Not Found"


def test_actors_are_found_by_the_beginning_of_their_words(server: ReviewServer):
    def found(words: str) -> list[str]:
        return [
            one["id"] for one in json.loads(ask(server, "/briefing-review/actors", QUERY_STRING=words)[1])["actors"]
        ]

    assert found("q=dua") == ["ana-duarte"]
    assert found("q=ANA+d%C3%BCarte") == ["ana-duarte"]
    assert found("q=uarte") == []
    assert "tomas-berg" in found("")


@pytest.mark.parametrize("path", ["briefings/bridge", "actors/ana-duarte", "actors", "queue", "review.js"])
def test_a_rebound_host_reads_nothing(server: ReviewServer, path: str):
    status, body = ask(server, f"/briefing-review/{path}", HTTP_HOST="rebound.example.org:8000")
    assert (status, json.loads(body)) == ("403 Forbidden", {"error": "the review answers to this machine only"})


def test_no_answer_may_be_read_by_another_site(server: ReviewServer):
    told: list[Any] = []
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/briefing-review/briefings/bridge", "HTTP_HOST": HOST}
    server({**environ, "SERVER_PORT": "8000"}, lambda _, headers: told.extend(headers))
    assert "Access-Control-Allow-Origin" not in dict(told)
    assert dict(told)["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("host", ["localhost:8000", "[::1]:8000", "127.0.0.1:8000"])
def test_this_machine_has_several_names(server: ReviewServer, host: str):
    assert drop(server, HTTP_HOST=host, HTTP_ORIGIN=f"http://{host}")[0] == "200 OK"


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "..%2f..%2fetc",
        "/etc/passwd",
        "seeds/../../bridge",
        "bridge\0",
        "bridge.curation",
        "C:\\x",
        "",
    ],
)
@pytest.mark.parametrize("folder", ["briefings", "actors"])
def test_no_path_in_an_address_leads_to_a_file(server: ReviewServer, folder: str, name: str):
    status, body = ask(server, f"/briefing-review/{folder}/{name}")
    assert status == "404 Not Found" or "error" in json.loads(body)
    assert b"root:" not in body


@pytest.mark.parametrize("name", ["../../etc/passwd", "seeds/../../x", "x\0", "actors", ""])
@pytest.mark.parametrize("key", ["id", "into", "name"])
def test_no_path_in_an_action_leads_to_a_file(server: ReviewServer, settings: Settings, name: str, key: str):
    before = sorted(settings.root.parent.rglob("*"))
    own = {"HTTP_ORIGIN": f"http://{HOST}", "HTTP_X_BRIEFING_REVIEW": state(server)["token"]}
    action: dict[str, Any] = (
        {"verb": "merge", "into": name}
        if key == "into"
        else {
            "verb": "describe",
            "fields": {key: name, **({"id": "ana-duarte"} if key == "name" else {})},
        }
    )
    status, body = ask(server, "/briefing-review/act-actor/ana-duarte", action, **own)
    after = sorted(settings.root.parent.rglob("*"))
    assert status == "200 OK"
    written = [one for one in after if one not in before and "build" not in one.parts]
    if json.loads(body).get("error"):
        assert written == []
    else:  # any name may be displayed
        assert written == [settings.seeds / "actors.yml"]
        assert json.loads(body)["url"].startswith("/actors/")


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000, b'{"verb": "drop"', b"x" * (MAX_BODY_BYTES + 1)],
)
def test_what_is_no_json_is_refused(server: ReviewServer, body: bytes):
    own = {"HTTP_ORIGIN": f"http://{HOST}", "HTTP_X_BRIEFING_REVIEW": state(server)["token"]}
    assert ask(server, "/briefing-review/act/bridge", body, **own)[0] == "400 Bad Request"


@pytest.mark.parametrize(
    "action", [{}, {"verb": "delete"}, {"verb": "drop", "part": "sentences"}, {"verb": "drop", "x": 1}]
)
@pytest.mark.parametrize("verb", ["act/bridge", "act-actor/ana-duarte"])
def test_what_is_no_action_is_refused(server: ReviewServer, action: dict[str, Any], verb: str):
    own = {"HTTP_ORIGIN": f"http://{HOST}", "HTTP_X_BRIEFING_REVIEW": state(server)["token"]}
    assert ask(server, f"/briefing-review/{verb}", action, **own)[0] == "400 Bad Request"


@pytest.mark.parametrize("verb", ["confirm", "reopen", "drop", "change", "merge", "add"])
def test_an_action_at_no_part_is_refused(server: ReviewServer, verb: str):
    own = {"HTTP_ORIGIN": f"http://{HOST}", "HTTP_X_BRIEFING_REVIEW": state(server)["token"]}
    status, body = ask(server, "/briefing-review/act/bridge", {"verb": verb}, **own)
    assert (status, list(json.loads(body))) == ("200 OK", ["error"])


def test_a_page_of_briefings_gets_the_script_and_nothing_else_does(server: ReviewServer):
    assert ask(server, "/a.html")[1] == PAGE.replace(b"</head>", HEAD_PARTS + b"</head>")
    assert ask(server, "/b.html")[1] == BY_HAND
    assert ask(server, "/c.png")[1] == b"</head>"
    assert ask(server, "/a.html", HTTP_HOST="rebound.example.org")[1] == PAGE


def test_the_length_of_a_page_is_that_of_what_is_sent(server: ReviewServer):
    told: list[Any] = []
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/a.html", "HTTP_HOST": HOST, "SERVER_PORT": "8000"}
    sent = b"".join(server(environ, lambda _, headers: told.extend(headers)))
    assert dict(told)["Content-Length"] == str(len(sent))
