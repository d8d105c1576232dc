import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.project.intake.addresses import HAS_USER
from mkdocs_briefing.project.intake.lists import LIST_LIMIT, ListedAddress, is_list, read_list

EXPECTED = "expected an address that begins with http:// or https://"


def test_each_line_is_an_address_and_others_are_told_with_their_lines() -> None:
    text = (
        "\ufeff# mine\n\nhttps://e.org/a#top\r\n  http://E.org/ü\nfile:///etc/passwd\nseeds/a.txt\n"
        f"https://e.org/a Title\nhttps://e.org/\x1b[31m\nhttps://e.org/{'a' * 2000}\n"
        "https://e.org/\x01\nhttps://kim:secret@e.org/a\nftp://kim:secret@e.org/a\n"
    )
    found, problems = read_list(text.encode(), path="urls.txt")
    assert found == [ListedAddress("https://e.org/a", 3), ListedAddress("http://E.org/%C3%BC", 4)]
    assert [str(one) for one in problems] == [
        f"urls.txt:5: 'file:///etc/passwd': {EXPECTED}",
        f"urls.txt:6: 'seeds/a.txt': {EXPECTED}",
        "urls.txt:7: 'https://e.org/a Title': a space in an address; write one address alone on each line, and %20 for "
        "a space",
        "urls.txt:8: 'https://e.org/\\x1b[31m': an unprintable character (U+001B) in an address; delete it",
        "urls.txt:9: 2,014 characters, more than an address has; write one address on each line",
        "urls.txt:10: 'https://e.org/\\x01': an unprintable character (U+0001) in an address; delete it",
        f"urls.txt:11: 'https://e.org/a': {HAS_USER}",
        f"urls.txt:12: 'ftp://e.org/a': {HAS_USER}",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            b'<?xml version="1.0"?><opml version="2.0"/>',
            "is a list of feeds (OPML), not of addresses",
        ),
        (b"<html><a href='https://e.org'>", "is markup, not a list of addresses; add a page with: briefing add FILE"),
        (b"a" * (LIST_LIMIT + 1), "10,000,001 bytes, more than the limit of 10,000,000; split it into lists"),
        ("https://e.org/é\n".encode("latin-1"), "not UTF-8 text (byte"),
        (b"%PDF-1.7", "a PDF"),
        (b"https://e.org/\x01\x00", "not a text file (control character U+0001)"),
    ],
)
def test_what_is_no_list_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as error:
        read_list(data, path="urls.txt")
    assert message in str(error.value)


def test_a_list_without_an_address_is_told() -> None:
    found, problems = read_list(b"# none yet\n", path="urls.txt")
    assert (found, [str(one) for one in problems]) == ([], ["urls.txt: has no address; write one on each line"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://e.org/a\n# b\n\nHTTP://e.org/b\n", True),
        ("https://e.org/a", True),
        ("See https://e.org/a\n", False),
        ("https://e.org/a\nThe port opens.\n", False),
        ("# Title\n", False),
    ],
)
def test_a_text_of_nothing_but_addresses_is_a_list(text: str, expected: bool) -> None:
    assert is_list(text) is expected
