"""PDFs that are refused, each with its one line, and what is taken from their descriptions."""

import datetime as dt
import io
import zlib
from pathlib import Path

import pikepdf
import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import Metadata, parse_article
from mkdocs_briefing.ingest.left_out import left_out_line
from mkdocs_briefing.ingest.pdf import process
from mkdocs_briefing.ingest.pdf_document import PdfDocument
from tests.support.pdf_files import FONTS, assembled, at, pdf, picture, prose, stream

STORY = "Trade Minister Ana Duarte said the port would open in May."
PAGE = prose(40, 90, STORY)

DAMAGED = "a.pdf: not a PDF, or a damaged one; save it again, or copy its text into a .txt file"
EMPTY = "a.pdf: there is no text in it; copy the article into a .txt file or delete the file"
TOO_MUCH_MEMORY = "a.pdf: takes more memory than an article may; copy its text into a .txt file"

CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"
PAGES = "<< /Type /Pages /Kids [5 0 R] /Count 1 >>"
ONE_PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Resources 3 0 R /Contents 6 0 R >>"


def page_of(content: str, *objects: str, resources: str = "") -> bytes:
    """A PDF with one page of `content`, object 6, and more objects from 7."""
    fonts = f"<< /Font << /F1 {FONTS['F1']} >> {resources} >>"
    return assembled([CATALOGUE, PAGES, fonts, "<< >>", ONE_PAGE, content, *objects])


def locked(*, user: str) -> bytes:
    found = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(PAGE))) as document:
        document.save(found, encryption=pikepdf.Encryption(owner="owner", user=user))
    return found.getvalue()


def packed(unit: bytes, times: int) -> bytes:
    packing = zlib.compressobj(9)
    return b"".join([*(packing.compress(unit * 100_000) for _ in range(times)), packing.flush()])


def line_of(data: bytes) -> str:
    with pytest.raises(InputError) as raised:
        parse_article(data, path="a.pdf")
    (problem,) = raised.value.problems
    return str(problem)


REFUSED = {
    "scan": (
        pdf([picture(0, 0, 420, 595)]),
        "a.pdf: has pictures of pages, but no text; let a program for text recognition (OCR) save it with its text",
    ),
    "page without anything": (pdf([]), EMPTY),
    "locked": (
        locked(user="secret"),
        "a.pdf: is locked with a password; save a copy without one, or copy its text into a .txt file",
    ),
    "cut off": (pdf(PAGE)[:400], DAMAGED),
    "first line alone": (b"%PDF-1.7\n", DAMAGED),
    "no byte": (b"", DAMAGED),
    "other bytes": (bytes(range(256)) * 40, DAMAGED),
    "count that is not true": (
        pdf(PAGE).replace(b"/Count 1 ", b"/Count 999999 "),
        "a.pdf: 999,999 pages, more than the limit of 500; split it into articles",
    ),
    "one page 600 times": (
        assembled([CATALOGUE, f"<< /Type /Pages /Kids [{'5 0 R ' * 600}] /Count 600 >>", "<< >>", "<< >>", ONE_PAGE]),
        "a.pdf: 600 pages, more than the limit of 500; split it into articles",
    ),
    "pages that hold themselves": (
        assembled([CATALOGUE, "<< /Type /Pages /Kids [2 0 R] /Count 5 >>", "<< >>", "<< >>"]),
        DAMAGED,
    ),
    "no page that can be read": (pdf(PAGE).replace(b"/Kids [6 0 R]", b"/Kids [9 0 R]"), DAMAGED),
    "packed twice": (
        page_of(stream(zlib.compress(packed(b"0 0 m ", 2000)), "/Filter [/FlateDecode /FlateDecode]")),
        TOO_MUCH_MEMORY,
    ),
    "deep arrays": (page_of(stream(b"[" * 2_000_000)), EMPTY),
    "deep objects": (assembled([CATALOGUE, PAGES, "[" * 1_000_000, "<< >>"]), DAMAGED),
    "file of this machine": (page_of("<< /Length 0 /F (file:///etc/passwd) >>\nstream\n\nendstream"), EMPTY),
    "too many characters": (
        page_of(
            stream(zlib.compress(b"BT /F1 9 Tf " + b"(aaaaaaaaaaaaaaaaaaaaa) Tj " * 50_000), "/Filter /FlateDecode")
        ),
        "a.pdf: more than the limit of 1,000,000 characters of text; split it into articles",
    ),
}


@pytest.mark.parametrize(("data", "line"), REFUSED.values(), ids=REFUSED)
def test_a_pdf_that_is_no_article_costs_one_line(data: bytes, line: str) -> None:
    assert line_of(data) == line


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_read() -> None:
    data = pdf(PAGE, PAGE).replace(b"/Kids [6 0 R 8 0 R]", b"/Kids [6 0 R 88 0 R]")
    found = PdfDocument().read(data, path="a.pdf")
    assert (found.text.strip(), left_out_line(found.left_out)) == (STORY, "left out: a damaged page")


def loop() -> bytes:
    """A form that draws itself twice."""
    form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 7 0 R >> >>"
    return page_of(stream(b"/X Do"), stream(b"/X Do /X Do", form), resources="/XObject << /X 7 0 R >>")


def test_a_pdf_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "MAX_SECONDS", 1)
    assert line_of(loop()) == "a.pdf: takes more time than an article may; copy its text into a .txt file"


def test_a_process_that_does_not_answer_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "MAX_WAIT_SECONDS", 0.5)
    assert line_of(loop()) == "a.pdf: takes more time than an article may; copy its text into a .txt file"


def test_a_worker_that_fails_costs_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    worker = tmp_path / "worker.py"
    worker.write_text("raise SystemExit(3)\n", encoding="utf-8")
    monkeypatch.setattr(process, "WORKER", worker)
    assert line_of(pdf(PAGE)) == DAMAGED


def test_without_pdfium_the_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pypdfium2.py").write_text("raise ImportError\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert line_of(pdf(PAGE)) == (
        "a.pdf: needs PDFium to be read; install mkdocs-briefing[formats], or put the text into a .txt file"
    )


def spelled(letters: str | None) -> bytes:
    """A PDF of glyphs of which a font says that they are `letters`; with None, it does not say."""
    table = "" if letters is None else "/ToUnicode 9 0 R"
    font = f"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [7 0 R] {table} >>"
    glyphs = (
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        "/Supplement 0 >> /FontDescriptor 8 0 R >>"
    )
    about = "<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 9 9] /ItalicAngle 0 /Ascent 9 /Descent 0 >>"
    said = letters or "?"
    pairs = "\n".join(f"<{n:04x}> <{one.encode('utf-16-be').hex()}>" for n, one in enumerate(said, 1))
    codes = "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange"
    cmap = f"{codes} {len(said)} beginbfchar {pairs} endbfchar endcmap"
    drawn = "".join(f"{n:04x}" for n in range(1, 1 + (len(letters) if letters else 5)))
    content = stream(f"BT /F9 10 Tf 40 500 Td <{drawn}> Tj ET".encode())
    data = page_of(content, glyphs, about, stream(cmap.encode()), resources="/ProcSet [/PDF]")
    return data.replace(b"/Font << /F1", f"/Font << /F9 {font} /F1".encode())


def test_fonts_that_do_not_say_their_letters_are_named() -> None:
    assert line_of(spelled(None)) == (
        "a.pdf: its fonts do not say which letters they show; save it with text recognition (OCR), or as a .txt file"
    )


def test_characters_beyond_the_basic_plane_are_whole() -> None:
    assert parse_article(spelled("Ship🚢𠮷."), path="a.pdf").text == "Ship🚢𠮷.\n"


def test_text_from_right_to_left_is_refused() -> None:
    assert line_of(spelled("مرحبا")) == (
        "a.pdf: is written from right to left, which is not read from PDFs; copy its text into a .txt file"
    )


def test_a_pdf_that_only_forbids_copying_is_read() -> None:
    assert parse_article(locked(user=""), path="a.pdf").text == f"{STORY}\n"


def test_a_picture_of_any_size_is_not_unpacked() -> None:
    image = "/Type /XObject /Subtype /Image /Width 90000 /Height 90000 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    content = stream(f"/I Do {at(40, 60, STORY)}".encode())
    pixels = stream(packed(b"0", 100), f"{image} /Filter /FlateDecode")
    data = page_of(content, pixels, resources="/XObject << /I 7 0 R >>")
    assert parse_article(data, path="a.pdf").text == f"{STORY}\n"


def test_the_same_bytes_give_the_same_reading() -> None:
    data = pdf(PAGE, PAGE)
    assert PdfDocument().read(data, path="a.pdf") == PdfDocument().read(data, path="a.pdf")


# ---------------------------------------------------------------- what a PDF says of itself
TOP = [at(40, 60, "Port deal signed", size=16), at(40, 76, "By Jo Writer, 2 May 2024")]


@pytest.mark.parametrize(
    ("about", "found"),
    [
        (
            "/Title (Port deal signed) /Author (Jo Writer) /CreationDate (D:20240502080000Z)",
            Metadata(title="Port deal signed", author="Jo Writer", published=dt.date(2024, 5, 2)),
        ),
        ("/Title (Microsoft Word - port_v7.docx) /Author (jwriter) /CreationDate (D:20250101000000Z)", Metadata()),
        ("/Title (Port) /Author (Jo) /CreationDate (D:20249999)", Metadata()),
        ("/Title () /CreationDate (yesterday)", Metadata()),
    ],
)
def test_a_description_counts_where_the_text_agrees(about: str, found: Metadata) -> None:
    assert PdfDocument().read(pdf([*TOP, *PAGE], about=about), path="a.pdf").metadata == found


def test_a_date_may_stand_in_a_running_head() -> None:
    head = [at(40, 30, "The Estel Courier, May 2, 2024", size=8)]
    data = pdf([*head, *PAGE], [*head, *prose(40, 90, "She left.")], about="/CreationDate (D:20240502)")
    assert PdfDocument().read(data, path="a.pdf").metadata == Metadata(published=dt.date(2024, 5, 2))
