"""Awkward pages: every word that is kept, and every word that is left out, with its kind."""

from pathlib import Path

import pytest
import yaml

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest.webpage import read_page

CASES = yaml.safe_load((Path(__file__).parent / "awkward/pages.yml").read_text(encoding="utf-8"))

FIRST = "The harbour board of Estel voted on Tuesday to lease the north quay to a shipping company for thirty years."
LAST = "The lease begins in January, and the board will publish the contract next week, its chair Dora Lind said."

HEAD = '<meta charset="utf-8"><title>Quay leased</title>'


def page(inner: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head>{HEAD}{head}</head><body><nav><a href="/">Home</a></nav><main><article>'
        f"<h1>Quay leased</h1><p>{FIRST}</p>{inner}<p>{LAST}</p></article></main><footer>© Estel Courier</footer>"
        "</body></html>"
    )


def ids(case: dict[str, object]) -> str:
    return str(case["case"])


@pytest.mark.parametrize("case", CASES["inside"], ids=ids)
def test_what_stands_in_an_article_is_kept_or_named(case: dict[str, list[object]]) -> None:
    found = read_page(page(str(case["html"])).encode(), path="a.html")
    assert found.text == "\n\n".join(["# Quay leased", FIRST, *map(str, case["kept"]), LAST]) + "\n"
    around = [["page", "Home"], *case.get("left_out", []), ["page", "© Estel Courier"]]
    assert [[one.kind, one.text] for one in found.left_out] == around
    assert found.metadata.title == "Quay leased"


@pytest.mark.parametrize("case", CASES["whole"], ids=ids)
def test_what_stands_on_a_page_is_kept_or_named(case: dict[str, list[object]]) -> None:
    found = read_page(f"<html><head>{HEAD}</head><body>{case['html']}</body></html>".encode(), path="a.html")
    assert found.text == "\n\n".join(map(str, case["kept"])) + "\n"
    assert [[one.kind, one.text] for one in found.left_out] == case.get("left_out", [])
    assert found.metadata.note == case.get("note")


# ---------------------------------------------------------------- dates and authors
PUBLISHED = '<meta property="article:published_time" content="2024-05-02T08:00">'
MODIFIED = '<meta property="article:modified_time" content="2024-06-10">'
JSON = (
    '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "dateModified": "2024-06-10"}, {"@type": '
    '"NewsArticle", "author": [{"name": "Jane Roe"}, {"name": "Ian Poe"}], "datePublished": "2024-05-02"}]}</script>'
)
JSON_SCRIPT = '<script type="application/ld+json">%s</script>'
CHANGE = '<p>Last updated: <time datetime="2024-06-10">10 June</time></p>'


@pytest.mark.parametrize(
    ("inner", "head", "day"),
    [
        ("", MODIFIED + PUBLISHED, "2024-05-02"),
        ("", JSON, "2024-05-02"),
        ("", '<link rel="canonical" href="https://example.org/2024/05/02/quay">', "2024-05-02"),
        (f'{CHANGE}<p>By Jane Roe, <time datetime="2024-05-02">2 May 2024</time></p>', "", "2024-05-02"),
        ('<p><time itemprop="datePublished" datetime="2024-05-02">2 May</time></p>' + CHANGE, "", "2024-05-02"),
        (CHANGE, "", "None"),
        ('<p>Updated <time datetime="2024-06-10">10 June</time>: the lease is signed.</p>', "", "None"),
        ('<p>The lease ran out on <time datetime="2019-06-30">30 June</time>.</p>', "", "None"),
        ("<p>The lease of 2019-06-30 ran out, the board said in a letter.</p>", "", "None"),
        ("", '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": 7, }</script>', "None"),
        ("", JSON_SCRIPT % ("[" * 500 + "]" * 500), "None"),
        ("", JSON_SCRIPT % ('{"@graph":' * 500 + "1" + "}" * 500), "None"),
    ],
)
def test_a_page_is_dated_by_its_first_publication_and_never_by_its_prose(inner: str, head: str, day: str) -> None:
    assert str(read_page(page(inner, head).encode(), path="a.html").metadata.published) == day


def test_all_authors_that_structured_data_names_are_the_authors() -> None:
    assert read_page(page("", JSON).encode(), path="a.html").metadata.author == "Jane Roe; Ian Poe"


# ---------------------------------------------------------------- teasers
SOLD = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": %s}</script>'
TEASER = "Only the beginning of the article; the rest is for subscribers."


@pytest.mark.parametrize(
    ("inner", "free", "note"),
    [
        ("", "false", TEASER),
        ("", '"False"', TEASER),
        ("", "true", None),
        (f"<p>{'The contract has many pages, and the board read them all aloud. ' * 20}</p>", "false", None),
        ("<p>Subscribe to continue reading</p>", "true", None),
    ],
)
def test_an_article_that_is_sold_is_a_teaser_unless_most_of_it_is_there(
    inner: str, free: str, note: str | None
) -> None:
    assert read_page(page(inner, SOLD % free).encode(), path="a.html").metadata.note == note


def test_an_article_that_its_page_calls_locked_is_a_teaser() -> None:
    locked = '<meta property="article:content_tier" content="locked">'
    assert read_page(page("", locked).encode(), path="a.html").metadata.note == TEASER
    assert read_page(page("", locked.replace("locked", "free")).encode(), path="a.html").metadata.note is None


def test_a_short_sentence_of_a_live_page_is_no_time() -> None:
    posts = "".join(
        f'<article class="live-post"><time>14:0{n}</time><p>She left at 13:0{n}.</p><p>{FIRST}</p></article>'
        for n in range(2)
    )
    found = read_page(f"<html><head>{HEAD}</head><body><main>{posts}</main></body></html>".encode(), path="a.html")
    assert found.text.split("\n\n")[:4] == ["## 14:00", "She left at 13:00.", FIRST, "## 14:01"]


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://estel.example/port", "https://estel.example/port"),
        ("https://estel.example/port?by=a@b", "https://estel.example/port?by=a%40b"),
        ("https://ana:secret@estel.example/port", None),
        ("https://ana@estel.example", None),
    ],
)
def test_an_address_with_a_user_or_password_is_not_taken_from_a_page(address: str, kept: str | None) -> None:
    data = page("", f'<link rel="canonical" href="{address}">').encode()
    assert read_page(data, path="a.html").metadata.url == kept


# ---------------------------------------------------------------- encodings
@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1252", "us-ascii", "windows-1251", "iso-8859-15"])
def test_a_page_of_valid_utf8_is_utf8_whatever_it_says(label: str) -> None:
    data = page("<p>“The café is ours,” said Renée Núñez.</p>").replace("utf-8", label).encode()
    assert "\n“The café is ours,” said Renée Núñez.\n" in read_page(data, path="a.html").text
    assert "\n“The café is ours,” said Renée Núñez.\n" in read_page(data, path="a.html", charset=label).text


@pytest.mark.parametrize("label", ["gb18030", "shift_jis", "euc-kr", "iso-2022-jp", "big5"])
def test_a_page_in_an_asian_encoding_is_read_as_it_says(label: str) -> None:
    words = {"shift_jis": "東京", "iso-2022-jp": "東京", "euc-kr": "서울"}.get(label, "北京")
    data = page(f"<p>Kim left for {words} at noon, an aide said.</p>").replace("utf-8", label)
    data = data.replace("©", "(c)").replace("“", '"').replace("”", '"')
    assert f"\nKim left for {words} at noon, an aide said.\n" in read_page(data.encode(label), path="a.html").text


NO_ENCODINGS = [
    "idna",
    "punycode",
    "undefined",
    "unicode_escape",
    "raw_unicode_escape",
    "utf-7",
    "hex",
    "rot13",
    "a\0b",
]


@pytest.mark.parametrize("label", NO_ENCODINGS)
def test_a_codec_that_no_text_is_written_in_is_an_unknown_encoding(label: str) -> None:
    with pytest.raises(InputError) as refused:
        read_page(page("<p>The café is ours, she said.</p>").encode(), path="a.html", charset=label)
    problem = f"a.html: says that its encoding is {label!r}, which is unknown; save it as UTF-8"
    assert [str(problem) for problem in refused.value.problems] == [problem]


def test_an_encoding_that_a_person_says_goes_before_all_else() -> None:
    data = page("<p>The café is ours, she said.</p>").encode()
    assert "cafÃ©" in read_page(data, path="a.html", charset="utf-8", encoding="windows-1252").text
    data = page("<p>The café is ours, she said.</p>").encode("cp1252")
    assert "café" in read_page(data, path="a.html", encoding="windows-1252").text


@pytest.mark.parametrize(
    ("comment", "url"),
    [
        ("<!-- saved from url=(0026)https://courier.example/a -->", "https://courier.example/a"),
        (
            "<!--\n Page saved with SingleFile \n url: https://courier.example/a \n saved date: x\n-->",
            "https://courier.example/a",
        ),
        ("<!-- saved from url=(0014)about:internet -->", None),
        ("<!-- saved from url=(0020)file:///etc/passwd -->", None),
        ("<!-- url: https://courier.example/a -->", None),
    ],
)
def test_a_page_that_a_browser_saved_keeps_its_address(comment: str, url: str | None) -> None:
    data = page("").replace("<!doctype html>", f"<!doctype html>{comment}").encode()
    assert read_page(data, path="a.html").metadata.url == url
