"""Awkward text files: every character is kept, but for byte-order marks, front matter and old line breaks."""

import pytest

from mkdocs_briefing.ingest.plain import PlainText

CASES: dict[str, tuple[bytes, str]] = {
    "byte-order mark": (b"\xef\xbb\xbfThe caf\xc3\xa9.\n", "The café.\n"),
    "UTF-16": ("The café.\n".encode("utf-16"), "The café.\n"),
    "UTF-16, the other order": (b"\xfe\xff" + "The café.\n".encode("utf-16-be"), "The café.\n"),
    "UTF-32": ("The café.\n".encode("utf-32"), "The café.\n"),
    "line breaks of Windows": (b"One.\r\n\r\nTwo.\r\n", "One.\n\nTwo.\n"),
    "line breaks of old Macs": (b"One.\r\rTwo.\r", "One.\n\nTwo.\n"),
    "no line break at the end": (b"One.", "One."),
    "line separators of Unicode": (
        "One.\u2028Two.\u2029Three.\x85Four.\n".encode(),
        "One.\u2028Two.\u2029Three.\x85Four.\n",
    ),
    "form feeds and tabs": (b"One.\x0c\n\tTwo.\tThree.\n", "One.\x0c\n\tTwo.\tThree.\n"),
    "spaces at the ends of lines": (b"  One.  \n \n", "  One.  \n \n"),
    "spaces that are none": ("5\u00a0km,\u202f3\u2009m\u200b.\n".encode(), "5\u00a0km,\u202f3\u2009m\u200b.\n"),
    "soft hyphens": ("Govern\u00adment.\n".encode(), "Govern\u00adment.\n"),
    "joined letters": ("The ﬁrst oﬃce.\n".encode(), "The ﬁrst oﬃce.\n"),
    "accents on their own": ("The cafe\u0301.\n".encode(), "The cafe\u0301.\n"),
    "characters of several code points": ("A 👩\u200d🚀 left.\n".encode(), "A 👩\u200d🚀 left.\n"),
    "marks of direction": ("He said \u202eon\u202c.\n".encode(), "He said \u202eon\u202c.\n"),
    "text from right to left": ("قال: «نعم».\n".encode(), "قال: «نعم».\n"),
    "a lost character": ("A lost \ufffd character.\n".encode(), "A lost \ufffd character.\n"),
    "text that was damaged before": ("“Yesâ€ he said.\n".encode(), "“Yesâ€ he said.\n"),
    "marks of Markdown": (b"She said *no*, [1] and ~~yes~~.\n", "She said *no*, [1] and ~~yes~~.\n"),
    "markup": (b"<p>One</p> &amp; <!-- two -->\n", "<p>One</p> &amp; <!-- two -->\n"),
    "a rule": (b"One.\n---\ntitle: no\n---\nTwo.\n", "One.\n---\ntitle: no\n---\nTwo.\n"),
    "empty front matter": (b"---\n---\nText.\n", "Text.\n"),
    "front matter that dots end": (b"---\ntitle: A\n...\nText.\n---\n", "Text.\n---\n"),
    "four dashes": (b"----\nText.\n", "----\nText.\n"),
    "highlights": (b"- One\n\xe2\x80\xa2 Two\nText.\n", "- One\n• Two\nText.\n"),
    "colour codes of a terminal": (b"\x1b[1mBold\x1b[0m text.\n", "\x1b[1mBold\x1b[0m text.\n"),
}


@pytest.mark.parametrize(("data", "text"), CASES.values(), ids=CASES)
def test_all_of_a_text_file_is_kept(data: bytes, text: str) -> None:
    found = PlainText().read(data, path="a.txt")
    assert found.text == text
    assert found.left_out == ()
