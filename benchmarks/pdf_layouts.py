"""Layouts of PDFs from texts of our own, each with the text of its article, a paragraph a line.

Ten are set by Typst; the rules of the reader were made with them in view. Five are printed by Chromium; they were made
after the rules, of which none was changed for them; one fault in joining characters to pieces was found with them.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import typst

from mkdocs_briefing.render.pdf.fonts import typefaces

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLE = "Estel leases its north quay for thirty years"
BYLINE = "By Marta Quill, 4 March 2031"

STORY = (
    "The harbour board of Estel voted on Tuesday to lease the north quay to Brandt Lines, a shipping company from "
    "Oldhaven, for thirty years. Seven members voted for the lease, two voted against it, and one was absent.",
    "“We were told never again in 2009, and we have kept our word,” the board’s chairwoman, Dora Lind, told reporters "
    "after the meeting. She described the agreement as the most carefully negotiated contract in the harbour’s "
    "history.",
    "Under the contract, Brandt Lines will pay two million crowns a year and invest a further forty million in cranes, "
    "warehouses and a railway siding. The company has promised to employ local crews and to keep the pilots who work "
    "at the quay for at least five years.",
    "Fishing families object. Their association, which represents sixty-three vessels, said the berths offered to them "
    "instead were too shallow for boats with a draught of more than three metres.",
    "“Nobody measured anything,” its spokesman, Piet Aalders, said in an interview. “They looked at a chart from 1974 "
    "and decided that it was sufficient. My grandfather would have laughed at such an investigation.”",
    "The board’s engineers reject the criticism. A survey completed in November found a depth of four and a half "
    "metres at low water in every berth of the southern basin, according to a summary that the administration "
    "published.",
    "The full report has not been released. Lind said that it contained commercially confidential information and that "
    "the responsible committee would decide in April which sections could be made available to the public.",
    "Opposition councillors announced that they would ask the regional court to examine the procedure. Councillor Ruth "
    "Ames argued that the tender had been open for only eighteen days, although the municipal regulations require a "
    "minimum of thirty.",
    "Economists at the University of Oldhaven estimated last year that the modernisation would bring between 140 and "
    "190 permanent positions to the town, half of them in maintenance and transportation.",
    "The forecast depends on the railway. Construction of the siding cannot begin before the national infrastructure "
    "authority has approved the connection, which normally takes nine to fourteen months.",
    "A similar arrangement in the neighbouring port of Sund ended in disappointment. The operator there withdrew after "
    "six years, and the municipality is still paying for equipment that nobody uses.",
    "Lind acknowledged the comparison but called it misleading. The contract in Estel, she explained, obliges the "
    "company to deposit a guarantee of eleven million crowns, which would be forfeited if it left before 2041.",
    "The lease begins in January. The board will publish the contract next week, together with a translation for the "
    "company’s shareholders and a timetable of the construction work.",
)

NOTES = (
    "The figure includes interest; without it the guarantee amounts to nine million crowns.",
    "Minutes of the harbour board, session of 28 February 2031, item seven.",
)

BOX_TITLE = "The quay in figures"
BOX = ("Length: 412 metres.", "Depth at low water: 9 metres.", "Ships in 2030: 1,208.")

LIST = ("two mobile cranes by 2032;", "a warehouse of 6,000 square metres;", "a railway siding with three tracks.")
TABLE = (
    ("Year", "Ships", "Tonnes"),
    ("2028", "1,116", "640,000"),
    ("2029", "1,174", "655,000"),
    ("2030", "1,208", "702,000"),
)

SERIF = '#set text(font: "Source Serif 4", size: 10pt, lang: "en", hyphenate: true)\n'
SANS = '#set text(font: "Source Sans 3", size: 10pt, lang: "en", hyphenate: false)\n'
JUSTIFIED = "#set par(justify: true, leading: 0.6em, spacing: 0.6em, first-line-indent: 1.2em)\n"
BLOCKS = "#set par(justify: false, leading: 0.6em, spacing: 1.3em)\n"
PIXELS = 'bytes((200, 120, 90, 220)), format: (encoding: "luma8", width: 2, height: 2)'
CAPTION = "caption: [The north quay seen from the pilots’ tower.], supplement: none, numbering: none"
PICTURE = f'#figure(image({PIXELS}, width: 100%, height: 60pt, fit: "stretch"), {CAPTION})\n'


class Layout(Protocol):
    """A PDF to be read."""

    @property
    def name(self) -> str:
        """What is particular about it."""
        ...

    @property
    def lines(self) -> tuple[str, ...]:
        """The paragraphs, headings, rows and notes of its article, in order."""
        ...

    def pdf(self) -> bytes:
        """Return the PDF."""
        ...


@dataclass(frozen=True)
class Typeset:
    """A PDF by Typst."""

    name: str
    """What is particular about it."""
    source: str
    """Its markup for Typst."""
    lines: tuple[str, ...]
    """The paragraphs, headings, rows and notes of its article, in order."""

    def pdf(self) -> bytes:
        """Return the PDF."""
        return typst.compile(self.source.encode(), format="pdf", font_paths=typefaces(()).files)


def _page(size: str = "a5", *, columns: int = 1, head: str = "", foot: str = "#context counter(page).display()") -> str:
    edges = f"header: [{head}], footer: align(center)[{foot}]"
    return f'#set page(paper: "{size}", margin: (x: 1.8cm, y: 2cm), columns: {columns}, {edges})\n'


def _heading(*, spans: bool = False, size: int = 18) -> str:
    block = f'#text(size: {size}pt, weight: "bold", hyphenate: false)[{TITLE}]\n\n{BYLINE}\n'
    if spans:
        return f'#place(top + left, scope: "parent", float: true, clearance: 1.2em)[{block}]\n'
    return block + "#v(1em)\n"


def _prose(paragraphs: Sequence[str]) -> str:
    return "\n\n".join(paragraphs) + "\n\n"


def _with_notes() -> tuple[str, ...]:
    """Return the story with marks of footnotes in two paragraphs."""
    found = list(STORY)
    found[11] = found[11].replace("crowns, which", f"crowns,#footnote[{NOTES[0]}] which")
    found[0] = found[0].replace("absent.", f"absent.#footnote[{NOTES[1]}]")
    return tuple(found)


def _table() -> str:
    cells = ", ".join(f"[{cell}]" for row in TABLE for cell in row)
    return f"#table(columns: 3, stroke: none, column-gutter: 2em, {cells})\n\n"


def layouts() -> tuple[Typeset, ...]:
    """Return the ten layouts."""
    top = (TITLE, BYLINE)
    whole = (*top, *STORY)
    box = f"#box(stroke: 0.5pt, inset: 6pt, width: 100%)[#text(size: 9pt)[*{BOX_TITLE}*\n\n{_prose(BOX)}]]"
    bullets = "\n".join(f"- {one}" for one in LIST) + "\n\n"
    head = "#emph[The Estel Courier] #h(1fr) 5 March 2031"
    printed = f"#text(size: 7pt)[3/5/31, 8:02 AM #h(1fr) {TITLE} – Estel Courier]"
    number = '#context counter(page).display("1/1", both: true)'
    address = rf"#text(size: 7pt)[https:\/\/courier.example/2031/03/04/north-quay #h(1fr) {number}]"
    return (
        Typeset("one column, justified", SERIF + JUSTIFIED + _page() + _heading() + _prose(STORY), whole),
        Typeset(
            "two columns",
            SERIF + JUSTIFIED + _page(columns=2, head=head) + _heading(spans=True) + _prose(STORY),
            whole,
        ),
        Typeset(
            "three columns, pictures",
            SERIF
            + JUSTIFIED
            + _page("a4", columns=3, head=head)
            + _heading(spans=True, size=24)
            + _prose(STORY[:5])
            + PICTURE
            + _prose(STORY[5:]),
            whole,
        ),
        Typeset(
            "spaced paragraphs",
            SANS
            + BLOCKS
            + _page(head=head, foot='Page #context counter(page).display("1 of 1", both: true)')
            + _heading()
            + _prose(STORY),
            whole,
        ),
        Typeset(
            "footnotes", SERIF + JUSTIFIED + _page() + _heading() + _prose(_with_notes()), (*whole, NOTES[1], NOTES[0])
        ),
        Typeset(
            "two columns, footnotes",
            SERIF + JUSTIFIED + _page(columns=2, head=head) + _heading(spans=True) + _prose(_with_notes()),
            (*whole, NOTES[1], NOTES[0]),
        ),
        Typeset(
            "headings, list, table",
            SERIF
            + BLOCKS
            + _page()
            + _heading()
            + _prose(STORY[:3])
            + bullets
            + '#text(size: 12pt, weight: "bold")[Objections]\n\n'
            + _prose(STORY[3:8])
            + _table()
            + _prose(STORY[8:]),
            (*top, *STORY[:3], *LIST, "Objections", *STORY[3:8], *("\t".join(row) for row in TABLE), *STORY[8:]),
        ),
        Typeset(
            "box beside the text",
            SERIF
            + JUSTIFIED
            + _page("a4")
            + f"#grid(columns: (1fr, 5cm), column-gutter: 1cm)[{_heading()}{_prose(STORY)}][{box}]\n",
            (*whole, BOX_TITLE, *BOX),
        ),
        Typeset(
            "printed web page",
            SANS + BLOCKS + _page(head=printed, foot=address) + _heading() + PICTURE + _prose(STORY),
            whole,
        ),
        Typeset(
            "release with a raised capital",
            SERIF
            + JUSTIFIED
            + _page(head=head)
            + "#text(size: 8pt)[FOR IMMEDIATE RELEASE]\n\n"
            + _heading()
            + f"#par(first-line-indent: 0pt)[#text(size: 26pt)[T]{STORY[0][1:]}]\n\n"
            + _prose(STORY[1:]),
            ("FOR IMMEDIATE RELEASE", *whole),
        ),
    )


# ---------------------------------------------------------------- printed by a browser
@dataclass(frozen=True)
class Printed:
    """A PDF by Chromium."""

    name: str
    """What is particular about it."""
    style: str
    """Its style sheet."""
    body: str
    """Its markup."""
    lines: tuple[str, ...]
    """The paragraphs, headings, rows and notes of its article, in order."""

    def pdf(self) -> bytes:
        """Return the PDF."""
        browser = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium"))), None)
        if browser is None:
            raise SystemExit("no Chromium on the path: the printed layouts cannot be made")
        with tempfile.TemporaryDirectory() as folder:
            page, made = Path(folder, "a.html"), Path(folder, "a.pdf")
            head = f'<meta charset="utf-8"><style>{self.style}</style>'
            page.write_text(f'<!doctype html><html lang="en">{head}<body>{self.body}</body></html>', encoding="utf-8")
            command = [browser, "--no-sandbox", "--headless", "--no-pdf-header-footer", f"--print-to-pdf={made}"]
            subprocess.run([*command, page.as_uri()], check=True, capture_output=True)
            return made.read_bytes()


def _paragraphs(paragraphs: Sequence[str]) -> str:
    return "".join(f"<p>{one}</p>" for one in paragraphs)


def printed_layouts() -> tuple[Printed, ...]:
    """Return the five layouts that a browser prints."""
    title = f"<h1>{TITLE}</h1><p class=by>{BYLINE}</p>"
    abstract = "The lease of the north quay divides the town. This report sums up what its supporters and critics say."
    quote = "“My grandfather would have laughed at such an investigation.”"
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE)
    rows = tuple("\t".join(row) for row in TABLE)
    whole = (TITLE, BYLINE, *STORY)
    return (
        Printed(
            "report with an abstract",
            "@page{size:A4;margin:2cm} body{font:10pt serif} .c{columns:2;column-gap:8mm;text-align:justify}"
            "p{margin:0;text-indent:4mm} .a{margin:6mm 12mm;font-style:italic;text-indent:0} h2{font-size:11pt}",
            f"{title}<p class=a>{abstract}</p><div class=c><h2>1 The vote</h2>{_paragraphs(STORY[:7])}"
            f"<h2>2 The critics</h2>{_paragraphs(STORY[7:])}</div>",
            (TITLE, BYLINE, abstract, "1 The vote", *STORY[:7], "2 The critics", *STORY[7:]),
        ),
        Printed(
            "manuscript in double spacing",
            "@page{size:letter;margin:3cm} body{font:12pt/2 monospace} p{margin:0;text-indent:3em} h1{font-size:12pt}",
            title + _paragraphs(STORY),
            whole,
        ),
        Printed(
            "pull quote between columns",
            "@page{size:A4;margin:15mm} body{font:11pt sans-serif} .c{columns:2;column-gap:1cm} p{margin:0 0 2mm}"
            ".q{font-size:20pt;border-top:2px solid;border-bottom:2px solid;margin:5mm 0}",
            f"{title}<div class=c>{_paragraphs(STORY[:5])}</div><p class=q>{quote}</p>"
            f"<div class=c>{_paragraphs(STORY[5:])}</div>",
            (TITLE, BYLINE, *STORY[:5], quote, *STORY[5:]),
        ),
        Printed(
            "four columns on a broad sheet",
            "@page{size:A3 landscape;margin:1cm} body{font:10pt serif} h1{font-size:40pt;margin:0}"
            ".c{columns:4;column-gap:5mm;text-align:justify;hyphens:auto} p{margin:0;text-indent:3mm}",
            f"{title}<div class=c>{_paragraphs(STORY + STORY)}</div>",
            (*whole, *STORY),
        ),
        Printed(
            "minutes with a table and a list",
            "@page{size:A5;margin:15mm} body{font:10pt sans-serif} td{padding:1mm 6mm 1mm 0} h2{font-size:12pt}",
            f"{title}{_paragraphs(STORY[:4])}<table>{table}</table><h2>Works</h2><ol>"
            + "".join(f"<li>{one}</li>" for one in LIST)
            + f"</ol>{_paragraphs(STORY[4:])}",
            (TITLE, BYLINE, *STORY[:4], *rows, "Works", *(f"{n}. {one}" for n, one in enumerate(LIST, 1)), *STORY[4:]),
        ),
    )
