"""Measure what readers make of files: word-level precision and recall of article text, against other libraries.

    python benchmarks/intake.py pdf      25 layouts of PDFs, five of them printed by a browser
    python benchmarks/intake.py pages    pages of `page_set.py`, or of a folder with NAME.html and NAME.txt

Words count in their order: those of the longest common subsequence of both texts. The libraries compared are in the
group `bench` of pyproject.toml; one that is missing is left out, and its column says so.
"""

from __future__ import annotations

import argparse
import io
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from page_set import Page, page_set
from pdf_layouts import TITLE, Layout, layouts, printed_layouts
from pdf_layouts_unseen import last_layouts, unseen_layouts

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest.pdf.article import article_lines
from mkdocs_briefing.ingest.pdf.pieces import PdfContent, PdfPage, Piece
from mkdocs_briefing.ingest.pdf.worker import GAP
from mkdocs_briefing.ingest.pdf_document import PdfDocument
from mkdocs_briefing.ingest.webpage import read_page

Extract = Callable[[bytes], str]


@dataclass
class Score:
    """Words of one reader on several files."""

    found: int = 0
    """Words that it gives."""
    right: int = 0
    """Those of them that are in the article, in its order."""
    wanted: int = 0
    """Words of the article."""

    def add(self, found: str, wanted: str) -> Score:
        """Return the score of one more file, and count it."""
        one = score(found, wanted)
        self.found, self.right, self.wanted = self.found + one.found, self.right + one.right, self.wanted + one.wanted
        return one

    @property
    def precision(self) -> float:
        """Share of the words given that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the article's words that are given."""
        return self.right / self.wanted if self.wanted else 1.0

    def __str__(self) -> str:
        return f"{self.precision:6.1%} {self.recall:6.1%}"


def words(text: str) -> list[str]:
    """The words of a text, without marks of headings and lists."""
    return re.sub(r"^\s*(?:#+|[-•*])\s+", "", text, flags=re.MULTILINE).split()


def score(found: str, wanted: str) -> Score:
    """How many words of two texts are the same, in their order."""
    given, right = words(found), words(wanted)
    return Score(len(given), common_words(given, right), len(right))


def common_words(one: list[str], other: list[str]) -> int:
    """The length of the longest common subsequence, by the method of Hyyrö (2004): a bit a word, a sum a step."""
    places: dict[str, int] = {}
    for number, word in enumerate(one):
        places[word] = places.get(word, 0) | 1 << number
    mask = (1 << len(one)) - 1
    row = mask
    for word in other:
        met = row & places.get(word, 0)
        row = ((row + met) | (row - met)) & mask
    return len(one) - row.bit_count()


# ---------------------------------------------------------------- PDF
def ours(data: bytes) -> str:
    return PdfDocument().read(data, path="a.pdf").text


def by_pdfium(data: bytes) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document).replace("\ufffe", "-")


def by_pdfplumber(data: bytes) -> str:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def by_pypdf(data: bytes) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def ours_on_pdfplumber(data: bytes) -> str:
    """The project's rules for order and paragraphs, on the words that pdfplumber finds."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        pages = []
        for page in document.pages:
            found = page.extract_words(x_tolerance_ratio=0.12, use_text_flow=True, extra_attrs=["size", "fontname"])
            pages.append(PdfPage(float(page.width), float(page.height), tuple(_pieces(found))))
        return "\n".join(article_lines(PdfContent(tuple(pages)))[0])


def _pieces(found: list[dict[str, Any]]) -> list[Piece]:
    """Words as pieces, joined where they follow one another as PDFium's characters are."""
    pieces: list[Piece] = []
    for one in found:
        is_bold = "bold" in one["fontname"].lower()
        piece = Piece(one["text"], one["x0"], one["x1"], one["bottom"], one["size"], is_bold)
        last = pieces[-1] if pieces else None
        if (
            last is not None
            and (last.baseline, last.size, last.is_bold) == (piece.baseline, piece.size, is_bold)
            and -0.3 <= (piece.left - last.right) / piece.size <= GAP
        ):
            pieces[-1] = replace(last, text=f"{last.text} {piece.text}", right=piece.right)
        else:
            pieces.append(piece)
    return pieces


PDF_READERS: dict[str, Extract] = {
    "ours (pypdfium2)": ours,
    "ours on pdfplumber": ours_on_pdfplumber,
    "pypdfium2 alone": by_pdfium,
    "pdfplumber alone": by_pdfplumber,
    "pypdf alone": by_pypdf,
}


def measure_pdfs(found: list[Layout], title: str) -> None:
    files = [(layout.name, layout.pdf(), "\n".join(layout.lines)) for layout in found]
    report(f"{len(files)} {title}", files, PDF_READERS)


# ---------------------------------------------------------------- web pages
def our_page(data: bytes) -> str:
    return read_page(data, path="a.html").text


def by_trafilatura(data: bytes) -> str:
    import trafilatura

    return trafilatura.extract(data.decode(), include_comments=False) or ""


def by_readability(data: bytes) -> str:
    from lxml.html import fromstring
    from readability import Document

    document = Document(data.decode())
    tree = fromstring(document.summary())
    for element in tree.iter("p", "div", "li", "td", "h1", "h2", "h3", "br", "time", "summary"):
        element.tail = f"\n{element.tail or ''}"  # it returns elements: the words of two are not one
    return f"{document.short_title()}\n{tree.text_content()}"


def by_newspaper(data: bytes) -> str:
    from newspaper import Article

    article = Article("https://courier.example/article", language="en")
    article.download(input_html=data.decode())
    article.parse()
    return f"{article.title}\n{article.text}"


PAGE_READERS: dict[str, Extract] = {
    "ours": our_page,
    "Trafilatura alone": by_trafilatura,
    "readability-lxml": by_readability,
    "newspaper4k": by_newspaper,
}


def pages_of(folder: Path) -> list[Page]:
    """The pages of a folder, each with the text of its article beside it."""
    texts = {file.stem: file.read_text("utf-8").splitlines() for file in folder.glob("*.txt")}
    pages = sorted(folder.glob("*.html"))
    return [Page(file.stem, file.read_text("utf-8"), tuple(texts[file.stem])) for file in pages]


def without_title(extract: Extract) -> Extract:
    """A reader whose first line is left out where it is the title: some give it, some do not."""

    def read(data: bytes) -> str:
        text = extract(data).strip()
        first, _, rest = text.partition("\n")
        return rest if TITLE in first and len(first) < 2 * len(TITLE) else text

    return read


def measure_pages(found: list[Page]) -> None:
    files = [(page.name, page.html.encode(), "\n".join(page.lines)) for page in found]
    readers = {name: without_title(extract) for name, extract in PAGE_READERS.items()}
    report(f"{len(files)} web pages, without their titles", files, readers)


# ---------------------------------------------------------------- the table
def report(title: str, files: list[tuple[str, bytes, str]], readers: dict[str, Extract]) -> None:
    """Print precision and recall of each reader on each file, and on all."""
    totals = {name: Score() for name in readers}
    seconds = dict.fromkeys(readers, 0.0)
    missing: set[str] = set()
    print(f"\n{title}: precision and recall of words, in order")
    print(f"{'':34}" + "".join(f"{name:>20}" for name in readers))
    for file, data, wanted in files:
        row = ""
        for name, extract in readers.items():
            began = time.perf_counter()
            try:
                text = extract(data)
            except ModuleNotFoundError:
                missing.add(name)
                text = ""
            except InputError as error:
                print(f"  {name}: {error}")
                text = ""
            seconds[name] += time.perf_counter() - began
            row += f"{totals[name].add(text, wanted)!s:>20}"
        print(f"{file:34}{row}")
    print(f"{'all':34}" + "".join(f"{total!s:>20}" for total in totals.values()))
    print(f"{'seconds':34}" + "".join(f"{seconds[name]:20.1f}" for name in readers))
    for name in sorted(missing):
        print(f"{name} is not installed: its column says nothing")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("pdf", "pages"))
    parser.add_argument("--folder", type=Path, help="with pages of your own: NAME.html and NAME.txt")
    options = parser.parse_args()
    if options.what == "pdf":
        measure_pdfs(list(layouts()), "layouts by Typst")
        measure_pdfs(list(printed_layouts()), "pages that a browser prints")
        measure_pdfs(list(unseen_layouts()), "layouts by Typst that no rule was made for")
        measure_pdfs(list(last_layouts()), "layouts by Typst for which nothing was changed")
    else:
        measure_pages(pages_of(options.folder) if options.folder else list(page_set()))


if __name__ == "__main__":
    main()
