"""Web pages, Markdown and Word documents as articles: what their text is."""

import datetime as dt
import sys

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import Article, Metadata, parse_article
from tests.support.documents import PAGE, PAGE_TEXT, paragraph, word_document


def refused(data: bytes, path: str) -> str:
    with pytest.raises(InputError) as raised:
        parse_article(data, path=path)
    return str(raised.value)


def lines(article: Article) -> list[tuple[str, str]]:
    return [(p.role, article.text[p.start : p.end]) for p in article.paragraphs]


# ---------------------------------------------------------------- web pages
def test_the_text_of_a_web_page_is_its_article_a_paragraph_a_line() -> None:
    article = parse_article(PAGE.encode(), path="seeds/a.html")
    assert article.text == PAGE_TEXT
    assert article.metadata == Metadata(
        title="Port deal signed",
        publisher="The Example Times",
        author="Jo Writer",
        published=dt.date(2024, 5, 2),
    )
    assert [role for role, _ in lines(article)][:4] == ["heading", "highlight", "highlight", "body"]


@pytest.mark.parametrize(
    ("charset", "encoding"), [("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("windows-1252", "cp1252")]
)
def test_a_page_is_decoded_as_it_says(charset: str, encoding: str) -> None:
    data = PAGE.replace("utf-8", charset).encode(encoding)
    assert parse_article(data, path="a.htm").text == PAGE_TEXT


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (PAGE.replace("utf-8", "klingon").encode(), "a.html: says that its encoding is 'klingon', which is unknown"),
        (PAGE.encode("cp1252"), "a.html:10: not UTF-8 text (byte 657); if it is"),
        (b"<html><body><p>Log in to read on.</p></body></html>", "a.html: no article was found in this page; copy its"),
        (b"", "a.html: no article was found in this page; copy its text into a .txt file"),
        (b"<" * 5000, "a.html: no article was found in this page; copy its text into a .txt file"),
        (b"<div>" * 5000, "a.html: no article was found in this page; copy its text into a .txt file"),
    ],
)
def test_a_page_that_is_no_article_is_refused_with_the_remedy(data: bytes, message: str) -> None:
    assert refused(data, "a.html").startswith(message)


def test_a_page_is_the_same_text_every_time() -> None:
    texts = {parse_article(PAGE.encode(), path="a.html").text for _ in range(3)}
    assert len(texts) == 1


def test_without_trafilatura_the_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert refused(PAGE.encode(), "a.html") == (
        "a.html: needs Trafilatura to be read; install mkdocs-briefing[formats], or put the text into a .txt file "
        "(trafilatura is missing)"
    )


# ---------------------------------------------------------------- Markdown
@pytest.mark.parametrize(
    "text",
    [
        "# Talks resume\n\nThe ministers met. They talked.\n\nNobody knows more.\n",
        "- Vote delayed\n- No date\nThe ministers met on Friday.\nThey talked.\n",
        "Talks resume\n\nThey met at 5 * 3 metres, in snake_case.\n",
        "The ministers met.\nThey talked.\n",
    ],
)
def test_markdown_without_marks_in_its_lines_is_the_text_as_it_is(text: str) -> None:
    assert parse_article(text.encode(), path="a.md").text == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Minister **Ana Duarte** said *no*.\n", "Minister Ana Duarte said no.\n"),
        ("She told [Reuters](https://example.org/a_b) “yes”.\n", "She told Reuters “yes”.\n"),
        ("![The port](port.jpg) She said yes.\n", " She said yes.\n"),
        ("## What *next*\n\nNobody knows.\n", "## What next\n\nNobody knows.\n"),
        ("- Vote **delayed**\n- No date\n\nThey met.\n", "- Vote delayed\n- No date\n\nThey met.\n"),
        ("> We kept our word, she said.\n> It is done.\n", "We kept our word, she said.\nIt is done.\n"),
        ("AT&amp;T paid 5 \\* 3.\n", "AT&T paid 5 * 3.\n"),
        (
            "The ministers met on Friday and\nagreed on the **port**, Ana\nDuarte said.\n\nThey left.\n",
            "The ministers met on Friday and agreed on the port, Ana Duarte said.\n\nThey left.\n",
        ),
        ("Some <b>bold</b> and *more*.\n", "Some <b>bold</b> and more.\n"),
        ("    code *stays*\n\nShe `said` no.\n", "    code *stays*\n\nShe said no.\n"),
    ],
)
def test_marks_inside_the_lines_of_markdown_are_not_text(text: str, plain: str) -> None:
    assert parse_article(text.encode(), path="a.md").text == plain


# ---------------------------------------------------------------- Word
def test_the_text_of_a_word_document_is_its_paragraphs() -> None:
    body = (
        paragraph("Port deal signed", style="Heading1")
        + paragraph("Minister Ana Duarte said &lt;b&gt;no&lt;/b&gt;  &amp; left.")
        + paragraph("")
        + '<w:p><w:r><w:t xml:space="preserve">Two </w:t></w:r><w:del><w:r><w:delText>old </w:delText></w:r></w:del>'
        "<w:r><w:t>runs.</w:t></w:r></w:p>"
        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    article = parse_article(word_document(body), path="seeds/a.docx")
    assert article.text == ("# Port deal signed\n\nMinister Ana Duarte said <b>no</b> & left.\n\nTwo runs.\n\nA cell\n")
    assert article.metadata == Metadata()


def test_a_damaged_word_document_is_refused_with_the_remedy() -> None:
    data = word_document("<w:p>")
    message = "a.docx: not a Word document, or a damaged one; save it again as .docx, or as a .txt file"
    assert refused(data[:-30], "a.docx").startswith(message)
    assert refused(data, "a.docx").startswith(message)
    assert refused(word_document("").replace(b"document.xml", b"dokument.xml"), "a.docx").startswith(message)
    assert refused(word_document(""), "a.docx") == (
        "a.docx: there is no text in it; paste the article or delete the file"
    )


def test_a_zip_bomb_is_not_unpacked() -> None:
    assert refused(word_document("<w:p/>" * 20_000_000), "a.docx") == (
        "a.docx: 120,000,849 bytes unpacked, more than the limit of 100,000,000; put its text into a .txt file"
    )


def test_a_word_document_of_too_many_empty_paragraphs_is_refused_before_it_is_read() -> None:
    data = word_document("<w:p/>" * 300_001)
    assert len(data) < 5000
    assert refused(data, "a.docx") == ("a.docx: has more than the limit of 300,000 tags; put its text into a .txt file")


WORDS = (
    "The ministers of Estel met on Friday at noon, and spoke for three hours about the port and who is to pay for it."
)
MANY = range(2001)
TOO_MANY_ATTRIBUTES = {
    "parted by spaces": "".join(f" a{n}" for n in MANY),
    "with values": "".join(f" a{n}=1" for n in MANY),
    "with values that hold the end of a tag": "".join(f" a{n} = '>' b{n}=\"'>\"" for n in MANY),
    "parted by nothing": "".join(f"a{n}='>'" for n in MANY),
    "parted by slashes": "".join(f"/a{n}" for n in MANY),
}


@pytest.mark.parametrize("attributes", TOO_MANY_ATTRIBUTES.values(), ids=TOO_MANY_ATTRIBUTES)
def test_a_page_with_a_tag_of_too_many_attributes_is_refused_before_it_is_read(attributes: str) -> None:
    message = "a.html: has a tag with more than the limit of 2,000 attributes; copy its text into a .txt file"
    assert refused(f"<body {attributes}><p>{WORDS}</p>".encode(), "a.html") == message


def test_a_long_tag_of_few_attributes_is_read() -> None:
    picture = "data:image/svg+xml," + "".join(f"a{n} / " for n in range(5000))
    page = f"<p>{WORDS}</p><img src='{picture}' {'a ' * 5000}><p {' '.join(f'a{n}' for n in range(1999))}>Yes.</p>"
    assert parse_article(page.encode(), path="seeds/a.html").text == f"{WORDS}\n\nYes.\n"


def test_a_page_of_too_many_cells_is_refused_before_it_is_read() -> None:
    page = b"<article><table>" + (b"<tr>" + b"<td>x" * 200 + b"</tr>") * 1000
    assert refused(page, "a.html") == "a.html: has more than the limit of 100,000 tags; copy its text into a .txt file"


def test_without_mammoth_the_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mammoth", None)
    assert refused(word_document(paragraph("Text")), "a.docx") == (
        "a.docx: needs Mammoth to be read; install mkdocs-briefing[formats], or put the text into a .txt file "
        "(mammoth is missing)"
    )
