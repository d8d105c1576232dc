import datetime as dt

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import Article, Metadata, parse_article


def parse(text: str, path: str = "seeds/a.txt") -> Article:
    return parse_article(text.encode(), path=path)


def roles(text: str) -> list[tuple[str, str]]:
    article = parse(text)
    return [(p.role, article.text[p.start : p.end]) for p in article.paragraphs]


def problems(data: bytes, path: str = "seeds/a.txt") -> str:
    with pytest.raises(InputError) as raised:
        parse_article(data, path=path)
    return str(raised.value)


@pytest.mark.parametrize(
    "data",
    [
        b"One caf\xc3\xa9.\nTwo.\n",
        b"One caf\xc3\xa9.\r\nTwo.\r\n",
        b"One caf\xc3\xa9.\rTwo.\r",
        b"\xef\xbb\xbfOne caf\xc3\xa9.\nTwo.\n",
        "One café.\nTwo.\n".encode("utf-16"),
    ],
)
def test_text_is_the_same_in_every_encoding_that_says_what_it_is(data: bytes) -> None:
    assert parse_article(data, path="a.txt").text == "One café.\nTwo.\n"


def test_bulleted_lines_before_the_body_are_highlights_and_later_ones_are_not() -> None:
    text = "- Ministers meet\n* Vote delayed\n• No date set\nThe ministers met on Friday.\n- A list of demands"
    assert roles(text) == [
        ("highlight", "Ministers meet"),
        ("highlight", "Vote delayed"),
        ("highlight", "No date set"),
        ("body", "The ministers met on Friday."),
        ("body", "A list of demands"),
    ]


def test_a_headline_is_a_heading_and_a_first_sentence_is_not() -> None:
    assert roles("Ministers meet in Lagos\n\nThey met.")[0] == ("heading", "Ministers meet in Lagos")
    assert roles("They met in Lagos.\n\nThey talked.")[0] == ("body", "They met in Lagos.")


def test_a_list_alone_is_the_article_itself() -> None:
    assert roles("- One thing\n- Another") == [("body", "One thing"), ("body", "Another")]


def test_markdown_headings_lose_their_marks() -> None:
    assert roles("# Talks resume\n\nThey met.\n\n## What next\n\nNobody knows.") == [
        ("heading", "Talks resume"),
        ("body", "They met."),
        ("heading", "What next"),
        ("body", "Nobody knows."),
    ]


def test_front_matter_is_metadata_and_not_text() -> None:
    article = parse("---\ntitle: No\npublished: 2024-03-01\ntags: trade, energy\n---\nThey met.\n")
    assert article.text == "They met.\n"
    assert article.metadata == Metadata(title="No", published=dt.date(2024, 3, 1), tags=("trade", "energy"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "seeds/a.txt: there is no text in it; paste the article or delete the file"),
        (b" \n\n", "seeds/a.txt: there is no text in it; paste the article or delete the file"),
        (
            b"---\ntitle: x\nThey met.\n",
            "seeds/a.txt:1: the front matter that begins here is never closed; end it with a line ---",
        ),
        (
            b"---\ntitle: x\npublished: 03/05/2026\n---\nThey met.\n",
            "seeds/a.txt:3:12: published: expected YYYY-MM-DD, got '03/05/2026'",
        ),
        (
            b"---\ntitle: x\ntitle: y\n---\nThey met.\n",
            "seeds/a.txt:3:1: 'title' is given twice; keep one",
        ),
        (
            b"---\nurl: javascript:alert(1)\n---\nThey met.\n",
            "seeds/a.txt:2:6: url: expected an http or https address without a user, got 'javascript:alert(1)'",
        ),
        (
            b"---\ntitle: [unclosed\n---\nThey met.\n",
            "seeds/a.txt:3:1: not valid YAML: a list that begins with [ is not closed; end it with ]",
        ),
        (
            b"---\n- a\n---\nThey met.\n",
            "seeds/a.txt:2: expected lines `key: value` with the keys title, publisher, author, url, published,"
            " retrieved, note, language, supersedes, tags, got a list",
        ),
        (
            b"---\nheadline: x\n---\nThey met.\n",
            "seeds/a.txt:2:11: headline: unknown key; the keys are title, publisher, author, url, published,"
            " retrieved, note, language, supersedes, tags",
        ),
    ],
)
def test_bad_input_is_answered_with_file_line_and_remedy(data: bytes, message: str) -> None:
    assert problems(data) == message


def test_all_problems_of_a_file_are_reported_at_once() -> None:
    found = problems(b"---\npublished: soon\nurl: nowhere\n---\nThey met.\n").splitlines()
    assert [line.partition(": ")[0] for line in found] == ["seeds/a.txt:2:12", "seeds/a.txt:3:6"]


def test_an_unknown_format_names_the_known_ones() -> None:
    assert problems(b"x", "seeds/a.rtf") == (
        "seeds/a.rtf: no reader for '.rtf' files; "
        "save it as one of .docx, .eml, .htm, .html, .markdown, .md, .mht, .mhtml, .pdf, .txt, .xhtml"
    )


def test_aliases_cannot_blow_up_memory() -> None:
    assert "a text cannot begin with & or *" in problems(b"---\ntags: &a [x]\nauthor: *a\n---\nThey met.\n")
