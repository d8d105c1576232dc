"""Ten layouts of PDFs, set by Typst from texts of our own, each with the text of its article a line a paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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


@dataclass(frozen=True)
class Layout:
    """A PDF to be read."""

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


def layouts() -> tuple[Layout, ...]:
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
        Layout("one column, justified", SERIF + JUSTIFIED + _page() + _heading() + _prose(STORY), whole),
        Layout(
            "two columns",
            SERIF + JUSTIFIED + _page(columns=2, head=head) + _heading(spans=True) + _prose(STORY),
            whole,
        ),
        Layout(
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
        Layout(
            "spaced paragraphs",
            SANS
            + BLOCKS
            + _page(head=head, foot='Page #context counter(page).display("1 of 1", both: true)')
            + _heading()
            + _prose(STORY),
            whole,
        ),
        Layout(
            "footnotes", SERIF + JUSTIFIED + _page() + _heading() + _prose(_with_notes()), (*whole, NOTES[1], NOTES[0])
        ),
        Layout(
            "two columns, footnotes",
            SERIF + JUSTIFIED + _page(columns=2, head=head) + _heading(spans=True) + _prose(_with_notes()),
            (*whole, NOTES[1], NOTES[0]),
        ),
        Layout(
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
        Layout(
            "box beside the text",
            SERIF
            + JUSTIFIED
            + _page("a4")
            + f"#grid(columns: (1fr, 5cm), column-gutter: 1cm)[{_heading()}{_prose(STORY)}][{box}]\n",
            (*whole, BOX_TITLE, *BOX),
        ),
        Layout(
            "printed web page",
            SANS + BLOCKS + _page(head=printed, foot=address) + _heading() + PICTURE + _prose(STORY),
            whole,
        ),
        Layout(
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
