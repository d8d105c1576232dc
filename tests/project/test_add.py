"""`briefing add`, from files and from a server on this machine."""

import datetime as dt
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given
from hypothesis import settings as options
from hypothesis import strategies as st

from mkdocs_briefing.cli import main
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import Metadata, parse_article
from mkdocs_briefing.project.add import add
from mkdocs_briefing.project.placement import seed_text
from mkdocs_briefing.project.settings import Settings
from tests.support.documents import PAGE, PAGE_TEXT, paragraph, word_document
from tests.support.mails import mail
from tests.support.web import Reply, Web, page, redirection, served

TODAY = dt.date(2024, 5, 3)
TEXT = "The ministers met on Friday. “We agree,” Ana Duarte said.\n"

ANSWERS = {
    "/port": page(PAGE.encode(), "text/html; charset=utf-8"),
    "/latin": page(PAGE.encode("cp1252"), "text/html; charset=iso-8859-1"),
    "/moved": redirection("/port", 301),
    "/loop": redirection("/loop"),
    "/user": redirection("https://kim:secret@times.example/port"),
    "/file": redirection("file:///etc/hostname"),
    "/gone": Reply(404, b"no"),
    "/login": page(b"<html><body><p>Log in, please.</p></body></html>", "text/html"),
    "/picture": page(b"\x89PNG", "image/png"),
    "/text": page(TEXT.encode("cp1252"), "text/plain; charset=windows-1252"),
    "/word": page(b"x", "application/octet-stream"),
    "/talks.docx": page(word_document(paragraph("Talks went on.")), "application/octet-stream"),
    "/short": replace(page(b"<html>", "text/html"), is_cut=True),
}


@pytest.fixture
def web() -> Iterator[Web]:
    with served(ANSWERS) as found:
        yield found


@pytest.fixture
def server(web: Web) -> str:
    return web.url


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def briefing(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def refused(source: str, **said: str) -> str:
    with pytest.raises(InputError) as raised:
        add(source, Settings(), today=TODAY, **said)
    return str(raised.value)


def test_a_web_page_becomes_a_text_file_with_what_it_says_of_itself(project: Path, server: str) -> None:
    found = add(f"{server}/port", Settings(), today=TODAY)
    assert (found.path, found.title, found.words) == ("seeds/port-deal-signed.txt", "Port deal signed", 78)
    written = (project / found.path).read_text(encoding="utf-8")
    assert written == (
        "---\n"
        "title: Port deal signed\n"
        "publisher: The Example Times\n"
        "author: Jo Writer\n"
        f"url: {server}/port\n"
        "published: 2024-05-02\n"
        "retrieved: 2024-05-03\n"
        f"---\n{PAGE_TEXT}"
    )
    assert parse_article(written.encode(), path="a.txt").text == PAGE_TEXT


def test_redirections_are_followed_and_the_server_knows_its_encoding(project: Path, server: str, web: Web) -> None:
    add(f"{server}/moved", Settings(), today=TODAY, name="moved")
    assert f"url: {server}/port\n" in (project / "seeds/moved.txt").read_text(encoding="utf-8")
    web.say("/latin", page(PAGE.replace("Monday", "Tuesday").encode("cp1252"), "text/html; charset=iso-8859-1"))
    add(f"{server}/latin", Settings(), today=TODAY, name="latin")
    assert "“We kept our word,”" in (project / "seeds/latin.txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("project")
def test_text_and_word_documents_come_from_the_web_too(server: str) -> None:
    assert (
        add(f"{server}/text", Settings(), today=TODAY).title
        == "The ministers met on Friday. “We agree,” Ana Duarte said."
    )
    assert add(f"{server}/talks.docx", Settings(), today=TODAY).path == "seeds/talks-went-on.txt"


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/gone", "the server answered 404 (Not Found); check the address, or save the page in your browser and add"),
        ("/loop", "the server answered 302 ("),
        ("/file", "the server answered 302 (Found - Redirection to url 'file:///etc/hostname' is not allowed); check"),
        (
            "/user",
            "the server answered 302 (Found - Redirection to 'https://times.example/port', with a user or password)",
        ),
        ("/login", "no article was found in this page; copy its text into a .txt file"),
        ("/picture", "is image/png, not an article; open it and copy its text into a .txt file"),
        ("/word", "is application/octet-stream, not an article; open it and copy its text into a .txt file"),
        ("/short", "the answer ended 100 bytes early; try again, or save"),
    ],
)
def test_what_is_no_article_on_the_web_is_a_line(server: str, path: str, message: str) -> None:
    assert refused(server + path).startswith(f"{server}{path}: {message}")


@pytest.mark.usefixtures("project")
def test_no_connection_is_a_line() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/"
    assert refused(url) == (
        f"{url}: cannot be reached ([Errno 111] Connection refused); check the address and the connection, "
        "or save the page in your browser and add that file"
    )
    assert refused("ftp://127.0.0.1/a").endswith("expected an address that begins with http:// or https://")
    assert refused("file:///etc/hostname").endswith("expected an address that begins with http:// or https://")
    assert "cannot be reached" in refused("http://")


def test_a_password_in_an_address_is_neither_printed_nor_stored(project: Path, server: str) -> None:
    wrong = "names a user or password, which would be stored; leave it out of the address"
    for address in (f"{server}/port", "ftp://times.example/a", "https:/times.example/a"):
        done = briefing("add", address.replace("://", "://kim:secret@").replace(":/t", ":/kim:secret@t"))
        assert (done.exit_code, done.output) == (1, f"{address}: {wrong}\n")
    saved = mail(
        ("Content-Type: text/html; charset=utf-8", PAGE),
        head=("Snapshot-Content-Location: https://kim:secret@times.example/port", "Subject: A"),
        kind="related",
    )
    (project / "a.mhtml").write_bytes(saved)
    assert briefing("add", "a.mhtml").exit_code == 0
    (file,) = (project / "seeds").iterdir()
    assert "url: https://times.example/port\n" in file.read_text(encoding="utf-8")
    assert not [one for one in project.rglob("*.*") if one.name != "a.mhtml" and b"secret" in one.read_bytes()]


def test_a_file_whose_name_has_an_at_sign_is_added(project: Path) -> None:
    (project / "d:").mkdir()
    (project / "d:/kim@home.txt").write_text(TEXT, encoding="utf-8")
    assert add("d:/kim@home.txt", Settings(), today=TODAY).words == 10


@pytest.mark.usefixtures("project")
def test_a_page_beyond_the_limit_is_a_line(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_briefing.project.add.FILE_LIMIT", 1000)
    assert refused(f"{server}/port") == f"{server}/port: more than the limit of 1,000 bytes; is it an article?"


def test_a_page_that_changed_is_a_new_version_and_one_that_did_not_is_there_already(
    project: Path, server: str, web: Web
) -> None:
    add(f"{server}/port", Settings(), today=TODAY, name="port")
    assert refused(f"{server}/port") == f"{server}/port: is already in seeds/: seeds/port.txt has the same text"
    for hours, name in (("four", "port-v2"), ("five", "port-v3")):
        changed = PAGE.replace("three hours", f"{hours} hours").encode()
        web.say("/port", page(changed, "text/html"))
        assert add(f"{server}/port", Settings(), today=TODAY).path == f"seeds/{name}.txt"
    assert "supersedes: port-v2\n" in (project / "seeds/port-v3.txt").read_text(encoding="utf-8")


def test_files_of_other_formats_become_text(project: Path) -> None:
    (project / "a.md").write_text("---\ntitle: 'No'\n---\nMinister **Ana Duarte** said no.\n", encoding="utf-8")
    (project / "b.docx").write_bytes(word_document(paragraph("Talks on", style="Heading1") + paragraph("They met.")))
    (project / "c.txt").write_bytes("The café is closed, she said.\n".encode("cp1252"))
    done = briefing("add", "a.md", "b.docx", "c.txt", "none.txt", "d.rtf")
    assert done.exit_code == 1
    assert done.stdout == (
        "seeds/no.txt: No (5 words); look it over, then: briefing build\n"
        "seeds/talks-on.txt: Talks on (5 words); look it over, then: briefing build\n"
    )
    assert [line.partition(";")[0] for line in done.stderr.splitlines()] == [
        "c.txt:1: not UTF-8 text (byte 8)",
        "none.txt: cannot be read: there is no such file",
        "d.rtf: no reader for '.rtf' files",
    ]
    assert (project / "seeds/no.txt").read_text(encoding="utf-8") == (
        "---\ntitle: 'No'\n---\nMinister Ana Duarte said no.\n"
    )
    assert briefing("add", "c.txt", "--encoding", "windows-1252", "--name", "Café!").exit_code == 0
    assert (project / "seeds/cafe.txt").read_text(encoding="utf-8") == "The café is closed, she said.\n"


TEASER = PAGE.replace("</article>", "<p>Subscribe to continue reading</p></article>")


def test_what_is_left_out_is_named_in_a_line_and_shown_on_demand(project: Path) -> None:
    (project / "a.html").write_text(TEASER.replace("<h2>", "<p hidden>Ask Kim.</p><h2>"), encoding="utf-8")
    (project / "b.md").write_text("They met.\n", encoding="utf-8")
    done = briefing("add", "a.html", "b.md")
    assert done.stdout == (
        "seeds/port-deal-signed.txt: Port deal signed (78 words); look it over, then: briefing build\n"
        "note: Only the beginning of the article; the rest is for subscribers.\n"
        "left out: a hidden text, a subscription notice, 2 lines of the page around it\n"
        "seeds/they-met.txt: They met. (2 words); look it over, then: briefing build\n"
    )
    written = (project / "seeds/port-deal-signed.txt").read_text(encoding="utf-8")
    assert "note: Only the beginning of the article; the rest is for subscribers.\n" in written
    assert written.endswith(PAGE_TEXT)
    shown = briefing("add", "a.html", "--show", "--seeds", "other").stdout.splitlines()
    assert [row for row in shown if "Ask Kim." in row] == [" " * 58 + " | [hidden text] Ask Kim."]
    assert any(row.startswith("## What comes next  ") for row in shown)


def test_an_encoding_that_a_person_says_goes_before_that_of_the_page(project: Path, server: str, web: Web) -> None:
    (project / "a.html").write_bytes(PAGE.encode("cp1252"))
    assert "not UTF-8 text" in briefing("add", "a.html").stderr
    assert briefing("add", "a.html", "--encoding", "windows-1252", "--name", "a").exit_code == 0
    assert (project / "seeds/a.txt").read_text(encoding="utf-8").endswith(PAGE_TEXT)
    web.say("/wrong", page(PAGE.encode("cp1252"), "text/html; charset=utf-8"))
    assert briefing("add", f"{server}/wrong", "--encoding", "windows-1252", "--seeds", "other").exit_code == 0
    (project / "b.docx").write_bytes(word_document(paragraph("Talks on.")))
    assert briefing("add", "b.docx", "--encoding", "windows-1252").exit_code == 0


def test_one_text_of_two_publishers_is_added_twice_and_of_one_publisher_once(project: Path) -> None:
    for name, publisher in (("a", "The Herald"), ("b", "The Post"), ("c", "The Post")):
        head = f"---\ntitle: Talks end\npublisher: {publisher}\n---\n"
        (project / f"{name}.txt").write_text(head + TEXT, encoding="utf-8")
    done = briefing("add", "a.txt", "b.txt", "c.txt")
    assert done.stdout == (
        "seeds/talks-end.txt: Talks end (10 words); look it over, then: briefing build\n"
        "seeds/talks-end-the-post.txt: Talks end (10 words); look it over, then: briefing build\n"
        "the same text as seeds/talks-end.txt: two publications of one origin\n"
    )
    assert done.stderr == "c.txt: is already in seeds/: seeds/talks-end-the-post.txt has the same text\n"


@pytest.mark.usefixtures("project")
def test_a_file_that_is_not_there_is_asked_for_by_its_name() -> None:
    remedy = "none.txt: cannot be read: there is no such file; check its name\n"
    assert briefing("add", "none.txt").stderr == remedy


def test_wrong_words_are_answered_with_the_remedy(project: Path) -> None:
    (project / "a.txt").write_text(TEXT, encoding="utf-8")
    assert briefing("add").exit_code == 2
    assert briefing("add", "a.txt", "b.txt", "--name", "x").exit_code == 2
    assert briefing("add", "a.txt", "--encoding", "klingon").stderr == (
        "a.txt: 'klingon' is an unknown encoding; use one such as utf-8 or windows-1252\n"
    )
    assert briefing("add", "a.txt", "--name", "x").exit_code == 0
    (project / "a.txt").write_text("Another text altogether.\n", encoding="utf-8")
    assert briefing("add", "a.txt", "--name", "x").stderr == (
        "seeds/x.txt: exists already, with another text; choose another name with --name\n"
    )


lines = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), min_size=1, max_size=30)


@options(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=lines, tags=st.lists(lines.filter(str.strip), max_size=3), body=st.lists(lines, min_size=1))
def test_what_is_written_is_read_again_exactly(title: str, tags: list[str], body: list[str]) -> None:
    text = "Text.\n" + "\n".join(body) + "\n"
    metadata = Metadata(title=title, tags=tuple(tags), published=TODAY)
    try:
        article = parse_article(text.encode(), path="a.txt")
    except InputError:
        return
    article = type(article)(article.path, text, metadata, article.paragraphs, article.sha256)
    again = parse_article(seed_text(article).encode(), path="a.txt")
    assert (again.text, again.metadata) == (text, metadata)
