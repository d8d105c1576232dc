"""`briefing add` with PDFs, mails and saved pages: from files, from a server on this machine and from a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefing.cli import main
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.project.work_items import read_work_items
from tests.support.documents import PAGE, PAGE_TEXT
from tests.support.mails import mail, plain
from tests.support.pdf_files import at, pdf, prose
from tests.support.web import page, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

STORY = "The harbour board of Estel voted on Tuesday to lease the north quay to a shipping company for thirty years."
SCRIPT = "<script>document.querySelector('article').innerHTML += '<p>The script wrote this line.</p>'</script>"

ANSWERS = {
    "/report": page(pdf(prose(40, 90, STORY)), "application/pdf"),
    "/mail": page(mail(plain(f"{STORY} More.\n")), "message/rfc822"),
    "/live": page(f"{PAGE}{SCRIPT}".encode(), "text/html; charset=utf-8"),
    "/favicon.ico": page(b"", "image/png"),
}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with served(ANSWERS) as web:
        yield web.url


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def briefing(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


NEW_FORMATS = {
    "a.pdf": (
        pdf([at(40, 30, "The Courier", size=8), *prose(40, 90, STORY)], [at(40, 30, "The Courier", size=8)]),
        "left out: 2 header or footer lines",
        "[header or footer line] The Courier",
    ),
    "b.eml": (
        mail(plain(f"{STORY} More.\n\nUnsubscribe\n")),
        "left out: a line about the mailing",
        "[line about the mailing] Unsubscribe",
    ),
    "c.mhtml": (
        mail(("Content-Type: text/html; charset=utf-8", PAGE), head=("Subject: A",)),
        "left out: 2 lines of the page around it",
        "[line of the page around it] Home World",
    ),
}


def test_what_new_formats_leave_out_is_named_and_shown(project: Path) -> None:
    for name, (data, line, shown) in NEW_FORMATS.items():
        (project / name).write_bytes(data)
        done = briefing("add", name, "--show")
        assert done.exit_code == 0
        rows = done.stdout.splitlines()
        assert rows[1] == line
        assert f"{'':58} | {shown}" in rows
        assert any(row.startswith(("The harbour board of Estel", "# Port deal")) for row in rows)


def test_new_formats_in_seeds_are_articles(project: Path) -> None:
    (project / "seeds").mkdir()
    for name, (data, _, _) in NEW_FORMATS.items():
        (project / "seeds" / name).write_bytes(data)
    items, problems = read_work_items(Settings(root=project))
    assert [item.article.text for item in items] == [f"{STORY}\n", f"{STORY} More.\n", PAGE_TEXT]
    assert problems == []


@pytest.mark.browser
def test_a_page_that_chromium_saves_in_one_file_is_its_article(project: Path, server: str, chromium: Browser) -> None:
    with chromium.new_page() as page:
        page.goto(f"{server}/live")
        session = page.context.new_cdp_session(page)
        saved = session.send("Page.captureSnapshot", {"format": "mhtml"})["data"]
    (project / "page.mhtml").write_text(saved, encoding="utf-8", newline="")
    assert briefing("add", "page.mhtml", "--name", "live").exit_code == 0
    written = (project / "seeds/live.txt").read_text(encoding="utf-8")
    assert f"url: {server}/live\n" in written
    assert written.endswith(f"{PAGE_TEXT}\nThe script wrote this line.\n")


def test_a_pdf_and_a_mail_are_added_from_an_address(project: Path, server: str) -> None:
    assert briefing("add", f"{server}/report", f"{server}/mail").exit_code == 0
    written = [file.read_text(encoding="utf-8") for file in sorted((project / "seeds").iterdir())]
    assert [text.rpartition("---\n")[2] for text in written] == [f"{STORY} More.\n", f"{STORY}\n"]


@pytest.mark.browser
def test_a_bookmarklet_saves_what_the_browser_shows(project: Path, server: str, chromium: Browser) -> None:
    guide = (Path(__file__).parents[2] / "docs/articles.md").read_text(encoding="utf-8")
    start = guide.index("javascript:")
    bookmarklet = "".join(line.strip() for line in guide[start : guide.index("\n\n", start)].splitlines())
    with chromium.new_page() as page:
        page.goto(f"{server}/live")
        with page.expect_download() as download:
            page.evaluate(bookmarklet.removeprefix("javascript:"))
        download.value.save_as(project / "page.html")
    assert briefing("add", "page.html", "--name", "live").exit_code == 0
    written = (project / "seeds/live.txt").read_text(encoding="utf-8")
    assert f"url: {server}/live\n" in written
    assert written.endswith(f"{PAGE_TEXT}\nThe script wrote this line.\n")
