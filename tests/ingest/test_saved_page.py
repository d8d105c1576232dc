"""Pages saved in one file: which part is the page, and what the file says of it."""

import base64
import datetime as dt
import quopri

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.ingest.saved_page import SavedPage
from tests.support.documents import PAGE, PAGE_TEXT
from tests.support.mails import Part, mail

HEAD = (
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://times.example/port",
    "Subject: Port deal signed",
    "Date: Fri, 3 May 2024 09:00:00 -0000",
)
ADDRESS = "https://times.example/port"
OTHER = "<html><body><p>A frame with an advertisement of more than twenty words, which would be an article if it stood "
OTHER += "alone, but which is only a part of the page.</p></body></html>"


def page(text: str = PAGE, *, fields: str = "", charset: str = "utf-8", how: str = "quoted-printable") -> Part:
    data = text.encode(charset)
    coded = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes, "8bit": bytes}[how](data)
    more = f"\n{fields}" if fields else ""
    return f"Content-Type: text/html; charset={charset}\nContent-Transfer-Encoding: {how}{more}", coded


def frame(fields: str = "Content-Location: https://ads.example/frame") -> Part:
    return f"Content-Type: text/html; charset=utf-8\n{fields}", OTHER


STYLE: Part = ("Content-Type: text/css\nContent-Location: https://times.example/a.css", "p { color: red }")
PICTURE: Part = ("Content-Type: image/png\nContent-Location: https://times.example/a.png", b"\x89PNG\r\n\x00")
SCRIPT: Part = ("Content-Type: application/javascript\nContent-Location: cid:a", "document.write('hit')")


def saved(*parts: Part, head: tuple[str, ...] = HEAD) -> bytes:
    return mail(*parts, head=head, kind="related")


CASES: dict[str, tuple[bytes, str | None]] = {
    "quoted-printable": (saved(page(), STYLE), ADDRESS),
    "base64": (saved(page(how="base64"), STYLE), ADDRESS),
    "eight bits": (saved(page(how="8bit"), STYLE), ADDRESS),
    "one part alone": (saved(page()), ADDRESS),
    "another encoding": (saved(page(PAGE.replace("utf-8", "x"), charset="utf-16"), STYLE), ADDRESS),
    "Windows-1252": (saved(page(PAGE.replace("utf-8", "windows-1252"), charset="cp1252"), STYLE), ADDRESS),
    "old line breaks": (saved(page(), STYLE).replace(b"\n", b"\r\n"), ADDRESS),
    "pictures and scripts": (saved(page(), STYLE, PICTURE, SCRIPT), ADDRESS),
    "frames after the page": (saved(page(), frame()), ADDRESS),
    "frames before the page": (
        mail(
            frame(),
            page(fields="Content-ID: <main@page>"),
            head=(*HEAD, 'Content-Type: multipart/related; start="<main@page>"; boundary="edge"'),
        ).replace(b'Content-Type: multipart/alternative; boundary="edge"\n', b""),
        ADDRESS,
    ),
    "pages within parts": (
        saved(
            ("Content-Type: multipart/alternative; boundary=inner", b"--inner\n" + saved(page()) + b"\n--inner--"),
            STYLE,
        ),
        ADDRESS,
    ),
    "address of the part": (
        saved(page(fields="Content-Location: https://times.example/part"), STYLE, head=HEAD[2:]),
        "https://times.example/part",
    ),
    "address of a file": (
        saved(page(), STYLE, head=("Snapshot-Content-Location: file:///etc/passwd", *HEAD[2:])),
        None,
    ),
    "address of a script": (
        saved(page(), STYLE, head=("Snapshot-Content-Location: javascript:hit()", *HEAD[2:])),
        None,
    ),
    "no address": (saved(page(), STYLE, head=HEAD[2:]), None),
    "coded address": (
        saved(page(), STYLE, head=("Snapshot-Content-Location: =?utf-8?Q?https://times.example/port?=", *HEAD[2:])),
        ADDRESS,
    ),
}


@pytest.mark.parametrize(("data", "url"), CASES.values(), ids=CASES)
def test_the_article_of_a_saved_page_is_that_of_its_page(data: bytes, url: str | None) -> None:
    found = SavedPage().read(data, path="a.mhtml")
    assert found.text == PAGE_TEXT
    assert found.metadata.url == url
    assert found.metadata.title == "Port deal signed"
    assert found.metadata.published == dt.date(2024, 5, 2)
    assert found.metadata.retrieved == dt.date(2024, 5, 3)
    assert [one.text for one in found.left_out] == ["Home World", "© The Example Times. Terms"]


def test_a_day_that_is_none_is_left_out() -> None:
    data = saved(page(), STYLE, head=(*HEAD[:3], "Date: today"))
    assert SavedPage().read(data, path="a.mht").metadata.retrieved is None


DAMAGED = "a.mhtml: not a page saved as .mhtml, or a damaged one; save it again, as .html if need be"

REFUSED = {
    "a page": (PAGE.encode(), DAMAGED),
    "no byte": (b"", DAMAGED),
    "cut off in its head": (saved(page(), STYLE)[:120], DAMAGED),
    "no page": (saved(STYLE, PICTURE), "a.mhtml: has no web page in it; save the page again, as .html if need be"),
    "a page without an article": (
        saved(page("<p>Hello.</p>"), STYLE),
        "a.mhtml: no article was found in this page; copy its text into a .txt file",
    ),
    "a page of too many cells": (
        saved(page("<td>" * 100_001, how="8bit"), STYLE),
        "a.mhtml: has more than the limit of 100,000 tags; copy its text into a .txt file",
    ),
    "too many parts": (
        saved(*[STYLE] * 2001),
        "a.mhtml: has more than the limit of 2,000 parts; copy its text into a .txt file",
    ),
}


@pytest.mark.parametrize(("data", "line"), REFUSED.values(), ids=REFUSED)
def test_a_saved_page_that_is_no_article_costs_one_line(data: bytes, line: str) -> None:
    with pytest.raises(InputError) as raised:
        parse_article(data, path="a.mhtml")
    assert str(raised.value) == line
