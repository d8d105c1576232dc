"""The gallery of bad input: each costs one line that says where, what and what to do; every other article is there."""

import os
from pathlib import Path

import pytest

from mkdocs_briefing.diagnostics import Problem
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.project.work_items import read_work_items

GOOD = "Trade Minister Ana Duarte said the port would open in May. “We kept our word,” she said.\n"
FRENCH = "La ministre a déclaré lundi que le port ouvrirait en mai. « Nous avons tenu parole », a-t-elle dit. " * 3
ENDINGS = ".docx, .eml, .htm, .html, .markdown, .md, .mht, .mhtml, .pdf, .txt, .xhtml"

REFUSED: list[tuple[str, bytes, str]] = [
    ("a.txt", b"", "a.txt: there is no text in it; paste the article or delete the file"),
    ("a.txt", b"\xef\xbb\xbf \n", "a.txt: there is no text in it; paste the article or delete the file"),
    ("a.txt", "\u200b\u202e\n…\n".encode(), "a.txt: there is no text in it; paste the article or delete the file"),
    ("a.md", b"---\ntitle: A\n---\n", "a.md: there is no text in it; paste the article or delete the file"),
    ("a.txt", b"%PDF-1.7\n", "a.txt: not a text file but a PDF; name it .pdf"),
    ("a.txt", b"\x89PNG\r\n", "a.txt: not a text file but a picture; an article is text"),
    ("a.txt", b"{\\rtf1 x}", "a.txt: not a text file but rich text (RTF); save it as .docx or as plain UTF-8 text"),
    (
        "a.txt",
        b"PK\x03\x04ab\n",
        "a.txt: not a text file but a Word or ZIP file; name it .docx if it is from Word,"
        " else copy its text into a .txt file",
    ),
    ("a.txt", bytes(range(256)), "a.txt:3: not UTF-8 text (byte 129); save it as UTF-8"),
    (
        "a.txt",
        "One.\nThe café is closed.\n".encode("cp1252"),
        "a.txt:2: not UTF-8 text (byte 13); if it is Windows-1252 text, it reads 'One.\\nThe café is closed.' here;"
        " save it as UTF-8",
    ),
    (
        "a.txt",
        b"A\r\nB\rpo\x00rt\n",
        "a.txt:3:3: not a text file (control character U+0000); delete it or save it as plain UTF-8 text",
    ),
    ("a.txt", GOOD.encode("utf-16-le"), "a.txt: UTF-16 or UTF-32 text without a byte-order mark; save it as UTF-8"),
    ("a.txt", b"\xff\xfeA", "a.txt: not UTF-16 text (byte 3); save it as UTF-8"),
    ("a.txt", b"One \xed\xa0\x80\n", "a.txt:1: not UTF-8 text (byte 5);"),
    (
        "a.txt",
        b"\n<!doctype html><html><body><p>Text.</p></body></html>",
        "a.txt:1: the source of a web page, not an article's text; name it .html, or put in the text alone",
    ),
    ("a.txt", b"x" * 1_000_001, "a.txt: 1,000,001 bytes, more than the limit of 1,000,000; split it into articles"),
    ("a.md", b"---\ntitle: A\n", "a.md:1: the front matter that begins here is never closed; end it with a line ---"),
    ("a.md", b"---\ntitle: [A\n---\nText.\n", "a.md:3:1: not valid YAML: a list that begins with [ is not closed;"),
    ("a.md", b"---\ntitel: A\n---\nText.\n", "a.md:2:8: titel: unknown key; the keys are title, publisher, author,"),
    (
        "a.md",
        b"---\ntags: !!python/object:os.system [x]\n---\nText.\n",
        "a.md:2:7: not valid YAML: a text cannot begin with an exclamation mark;",
    ),
    ("a", b"Text.\n", f"a: no reader for a file without ending; save it as one of {ENDINGS}"),
    ("a.rtf", b"{\\rtf1}", f"a.rtf: no reader for '.rtf' files; save it as one of {ENDINGS}"),
    ("a.pdf", b"%PDF", "a.pdf: not a PDF, or a damaged one; save it again, or copy its text into a .txt file"),
    (
        "a.docx",
        b"PK\x03\x04",
        "a.docx: not a Word document, or a damaged one; save it again as .docx, or as a .txt file",
    ),
    ("a" * 242 + ".txt", b"Text.\n", f"{'a' * 242}.txt: its name is 1 bytes too long for the files that go with it;"),
    (os.fsdecode(b"bad\xff.txt"), b"Text.\n", "bad\\udcff.txt: its name is not UTF-8; rename it"),
    ("b.curation.yml", b"id: b\n", "b.curation.yml: there is no article with this name; name the file after its"),
    ("good.curation.yaml", b"id: b\n", "good.curation.yaml: is not read; its name must end in .curation.yml"),
]

BUILT: list[tuple[str, bytes, str]] = [
    ("a.txt", b"\xef\xbb\xbfThe caf\xc3\xa9.\n", "The café.\n"),
    ("a.txt", "The café.\n".encode("utf-16"), "The café.\n"),
    ("a.txt", b"\xfe\xff" + "The café.\n".encode("utf-16-be"), "The café.\n"),
    ("a.txt", "The café.\n".encode("utf-32"), "The café.\n"),
    ("a.txt", b"One.\r\nTwo.\r\n", "One.\nTwo.\n"),
    ("a.txt", b"One.\rTwo.\r", "One.\nTwo.\n"),
    ("a.txt", b"- One point\n- Another\n", "- One point\n- Another\n"),
    ("a.txt", b"---\n---\nText.\n", "Text.\n"),
    ("a.txt", "Zum Spaß: “Café…” und Â".encode(), "Zum Spaß: “Café…” und Â"),
    ("a.txt", "A lost \ufffd character.\n".encode(), "A lost \ufffd character.\n"),
    ("a.txt", b"<p>One</p><p>Two</p>\n", "<p>One</p><p>Two</p>\n"),
    ("with space.txt", b"Text.\n", "Text.\n"),
    ("🚢.TXT", b"Text.\n", "Text.\n"),
    ("CON.txt", b"Text.\n", "Text.\n"),
    ("new\nline <b>.txt", b"Text.\n", "Text.\n"),
    ("a" * 241 + ".txt", b"Text.\n", "Text.\n"),
    ("é" * 120 + ".txt", b"Text.\n", "Text.\n"),
]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/good.txt").write_text(GOOD, encoding="utf-8")
    return Settings(root=tmp_path)


def read(settings: Settings) -> tuple[dict[str, str], list[str]]:
    """The texts by their articles' names, and the lines that a person sees."""
    items, problems = read_work_items(settings)
    return {d.article_file.path.removeprefix("seeds/"): d.article.text for d in items}, [
        str(p) for p in sorted(problems)
    ]


@pytest.mark.parametrize(("name", "data", "line"), REFUSED)
def test_bad_input_costs_one_line_and_nothing_else(settings: Settings, name: str, data: bytes, line: str) -> None:
    (settings.seeds / name).write_bytes(data)
    texts, (found,) = read(settings)
    assert texts == {"good.txt": GOOD}
    assert found.startswith(f"seeds/{line}")


@pytest.mark.parametrize(("name", "data", "text"), BUILT)
def test_odd_input_that_is_certain_is_read(settings: Settings, name: str, data: bytes, text: str) -> None:
    (settings.seeds / name).write_bytes(data)
    assert read(settings) == ({"good.txt": GOOD, name: text}, [])


def test_a_file_beyond_the_limit_is_not_read(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    with (settings.seeds / "huge.txt").open("wb") as file:
        file.truncate(100_000_000)  # a hole on the disk
    bytes_of = Path.read_bytes

    def reads(file: Path) -> bytes:
        return pytest.fail("it was read") if file.name == "huge.txt" else bytes_of(file)

    monkeypatch.setattr(Path, "read_bytes", reads)
    assert read(settings) == (
        {"good.txt": GOOD},
        ["seeds/huge.txt: 100,000,000 bytes, more than the limit of 1,000,000; split it into articles"],
    )


def test_links_lead_neither_away_nor_astray(settings: Settings) -> None:
    (settings.root / "elsewhere.txt").write_text("Secret.\n", encoding="utf-8")
    (settings.root / "folder").mkdir()
    for name, target in {
        "away.txt": "../elsewhere.txt",
        "nowhere.txt": "none.txt",
        "loop.txt": "loop.txt",
        "folder": "../folder",
    }.items():
        (settings.seeds / name).symlink_to(target)
    os.mkfifo(settings.seeds / "pipe.txt")
    (settings.seeds / "dir.txt").mkdir()
    (settings.seeds / "dir.txt/inner.txt").write_text("Inner text.\n", encoding="utf-8")
    assert read(settings) == (
        {"good.txt": GOOD, "dir.txt/inner.txt": "Inner text.\n"},
        [
            "seeds/away.txt: is a link to a file outside this folder; put a copy of the file here",
            "seeds/folder: is a link to a folder, which is not followed; move the folder here",
            "seeds/loop.txt: is a broken link; correct or delete it",
            "seeds/nowhere.txt: is a broken link; correct or delete it",
            "seeds/pipe.txt: is not a regular file; put a copy of the article here, or delete it",
        ],
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_what_cannot_be_read_is_a_line(settings: Settings) -> None:
    (settings.seeds / "secret").mkdir(mode=0)
    (settings.seeds / "secret.txt").write_text("Text.\n", encoding="utf-8")
    (settings.seeds / "secret.txt").chmod(0)
    assert read(settings)[1] == [
        "seeds/secret: cannot be read: Permission denied; check the folder's permissions",
        "seeds/secret.txt: cannot be read: Permission denied; check the file's permissions",
    ]


def test_the_same_article_twice_is_built_and_reported(settings: Settings) -> None:
    (settings.seeds / "again.txt").write_text(f"---\ntitle: Again\n---\n{GOOD}", encoding="utf-8")
    assert read(settings) == (
        {"good.txt": GOOD, "again.txt": GOOD},
        ["seeds/good.txt: has the same text as seeds/again.txt; delete one of them, or name both publishers"],
    )


def test_one_text_of_two_publishers_is_built_twice_without_a_word(settings: Settings) -> None:
    for name in ("Herald", "Post"):
        (settings.seeds / f"{name}.txt").write_text(f"---\npublisher: The {name}\n---\nText.\n", encoding="utf-8")
    assert read(settings) == ({"good.txt": GOOD, "Herald.txt": "Text.\n", "Post.txt": "Text.\n"}, [])


def test_another_language_is_built_and_told_until_a_person_has_said_it(settings: Settings) -> None:
    file = settings.seeds / "french.txt"
    file.write_text(FRENCH, encoding="utf-8")
    assert read(settings) == (
        {"good.txt": GOOD, "french.txt": FRENCH},
        [
            "seeds/french.txt: does not read as English, so only part of it is found; if that is right, set its "
            "`language`, such as fr, in its front matter or seeds/french.curation.yml"
        ],
    )
    file.write_text(f"---\nlanguage: fr\n---\n{FRENCH}", encoding="utf-8")
    assert read(settings)[1] == []


def test_a_line_moves_no_cursor_and_turns_no_text() -> None:
    assert str(Problem("a\x1b[2Jb\u202e.txt", 1, 0, "is\nwrong")) == "a\\x1b[2Jb\\u202e.txt:1: is wrong"
