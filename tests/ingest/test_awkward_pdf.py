"""Awkward PDFs: every word that is kept, and every word that is left out, with its kind."""

import pytest

from mkdocs_briefing.ingest.pdf_document import PdfDocument
from tests.support.pdf_files import Content, at, pdf, picture, prose, rows

FIRST = (
    "The harbour board of Estel voted on Tuesday to lease the north quay to a shipping company for thirty years, and "
    "most of the fishing families object."
)
SECOND = (
    "The company will pay two million crowns a year. It promised to hire local crews and to keep the pilots who work "
    "at the quay for at least five years."
)
LAST = "The lease begins in January, and the board will publish the contract next week, its chair Dora Lind said."


def two_columns(left: str, right: str, *, top: float = 60) -> tuple[Content, Content]:
    return prose(40, top, left, width=30), prose(220, top, right, width=30)


LEFT, RIGHT = two_columns(FIRST, LAST)
HEADS = (
    [at(40, 30, "The Estel Courier", size=8), at(200, 570, "7", size=8)],
    [
        at(40, 30, "The Estel Courier", size=8),
        at(200, 570, "8", size=8),
    ],
)

CASES: list[tuple[str, list[Content], list[str], list[tuple[str, str]]]] = [
    ("spaced paragraphs", [prose(40, 60, FIRST) + prose(40, 108, LAST)], [FIRST, LAST], []),
    (
        "indented paragraphs",
        [prose(40, 60, FIRST, indent=15) + prose(40, 96, SECOND, indent=15) + prose(40, 132, LAST, indent=15)],
        [FIRST, SECOND, LAST],
        [],
    ),
    (
        "hyphens of line ends",
        [
            rows(
                40,
                60,
                "The govern-",
                "ment met the well-",
                "known owner of the state-",
                "owned port in the Anglo-",
                "American hotel in 2019-",
                "20, before and after the pre-",
                "and post-war talks.",
            )
        ],
        [
            "The government met the well-known owner of the state-owned port in the Anglo-American hotel in 2019-20, "
            "before and after the pre- and post-war talks."
        ],
        [],
    ),
    (
        "a hyphen that the article has elsewhere",
        [
            rows(
                40,
                60,
                "They co-operate with the bank, and the co-",
                "operate shop is not a work-",
                "shop of the workshop.",
            )
        ],
        ["They co-operate with the bank, and the co-operate shop is not a workshop of the workshop."],
        [],
    ),
    (
        "dashes at line ends",
        [rows(40, 60, "The vote—", "the third—was close, the board –", "all of it – said of 2019–", "2021.")],
        ["The vote—the third—was close, the board – all of it – said of 2019–2021."],
        [],
    ),
    (
        "two columns, drawn row by row",
        [[one for pair in zip(LEFT, RIGHT, strict=False) for one in pair] + LEFT[len(RIGHT) :]],
        [FIRST, LAST],
        [],
    ),
    ("two columns, the right one first", [RIGHT + LEFT], [FIRST, LAST], []),
    (
        "heading across columns",
        [
            [at(40, 40, "Estel leases its north quay for thirty years", size=16), *LEFT, *RIGHT]
            + [at(40, 160, "The fishing families will go to court over it", size=13)]
            + [one for column in two_columns(SECOND, LAST, top=180) for one in column]
        ],
        [
            "# Estel leases its north quay for thirty years",
            FIRST,
            LAST,
            "## The fishing families will go to court over it",
            SECOND,
            LAST,
        ],
        [],
    ),
    (
        "running heads and page numbers",
        [[*HEADS[0], *prose(40, 60, FIRST)], [*HEADS[1], *prose(40, 60, LAST)]],
        [FIRST, LAST],
        [("header", "The Estel Courier"), ("header", "7"), ("header", "The Estel Courier"), ("header", "8")],
    ),
    (
        "other heads on left pages",
        [
            [at(40, 30, head, size=8), *prose(40, 90, text)]
            for head, text in (("Ports and Fish 1", FIRST), ("2 Estel Quarterly", SECOND), ("Ports and Fish 3", LAST))
        ],
        [FIRST, SECOND, LAST],
        [("header", "Ports and Fish 1"), ("header", "2 Estel Quarterly"), ("header", "Ports and Fish 3")],
    ),
    (
        "table below two columns",
        [
            [
                *LEFT,
                *RIGHT,
                *rows(120, 190, "Year", "2029", "2030"),
                *rows(200, 190, "Ships", "1,174", "1,208"),
                *rows(280, 190, "Tonnes", "655,000", "702,000"),
            ]
        ],
        [FIRST, LAST, "Year\tShips\tTonnes", "2029\t1,174\t655,000", "2030\t1,208\t702,000"],
        [],
    ),
    (
        "a sentence over two pages",
        [
            rows(40, 500, "The harbour board of Estel voted on Tuesday to lease the", "north quay to a ship-"),
            rows(40, 60, "ping company for thirty years."),
        ],
        ["The harbour board of Estel voted on Tuesday to lease the north quay to a shipping company for thirty years."],
        [],
    ),
    (
        "footnotes, and a superscript that is none",
        [
            [
                *rows(40, 60, "The quay has 300 m", "They met twice"),
                at(131, 56, "3", size=6),
                at(134, 60, " of warehouses."),
                at(107, 68, "1", size=6),
                at(111, 72, ", she said."),
                at(40, 500, "1", size=5),
                at(44, 503, "By telephone, and then in", size=8),
                at(40, 513, "the town hall.", size=8),
            ]
        ],
        ["The quay has 300 m3 of warehouses. They met twice, she said.", "By telephone, and then in the town hall."],
        [("note mark", "1")],
    ),
    (
        "footnote with an asterisk, over two pages",
        [
            [
                *rows(40, 60, "The ministers of both countries met twice in May"),
                at(254, 56, "*", size=6),
                at(257, 60, ", she said."),
                at(40, 560, "* By telephone, and then in", size=8),
            ],
            [*rows(40, 60, "Nobody else was told."), at(40, 560, "the town hall, by the minutes.", size=8)],
        ],
        [
            "The ministers of both countries met twice in May, she said.",
            "Nobody else was told.",
            "By telephone, and then in the town hall, by the minutes.",
        ],
        [("note mark", "*")],
    ),
    (
        "lists",
        [
            [
                *rows(40, 60, "The contract names three works:", "• two cranes by 2032, of which one"),
                *rows(40, 84, "• a siding; and", "1. a warehouse."),
                at(50, 108, "2. nothing else."),
            ]
        ],
        [
            "The contract names three works:",
            "- two cranes by 2032, of which one",
            "- a siding; and",
            "1. a warehouse.",
            "2. nothing else.",
        ],
        [],
    ),
    (
        "table",
        [
            prose(40, 60, FIRST)
            + [
                at(left, 120 + 14 * number, cell)
                for number, cells in enumerate((("Year", "Ships"), ("2029", "1,174"), ("2030", "1,208")))
                for left, cell in zip((40, 140), cells, strict=True)
            ]
            + prose(40, 190, LAST)
        ],
        [FIRST, "Year\tShips", "2029\t1,174", "2030\t1,208", LAST],
        [],
    ),
    (
        "title of two rows, bold heading",
        [
            rows(40, 50, "Estel leases its north quay", "for thirty years", size=18, leading=21)
            + prose(40, 100, FIRST)
            + [at(40, 150, "What comes next", font="F2")]
            + prose(40, 164, LAST)
        ],
        ["# Estel leases its north quay for thirty years", FIRST, "## What comes next", LAST],
        [],
    ),
    (
        "captions",
        [
            [
                *prose(40, 60, FIRST),
                picture(40, 100, 200, 80),
                at(40, 190, "The north quay in May.", size=8),
                *prose(40, 220, SECOND),
                at(40, 270, "Photo: Ivo Brandt / Courier", size=8),
                *prose(40, 300, LAST),
            ]
        ],
        [FIRST, SECOND, LAST],
        [("caption", "The north quay in May."), ("caption", "Photo: Ivo Brandt / Courier")],
    ),
    (
        "text that nobody sees",
        [
            [
                *prose(40, 60, FIRST),
                at(40, 110, "Without ink.", more="3 Tr"),
                at(40, 120, "Too small.", size=1),
                at(40, 700, "Below the page."),
                *prose(40, 140, LAST),
            ]
        ],
        [FIRST, LAST],
        [("hidden", "Without ink."), ("hidden", "Too small."), ("hidden", "Below the page.")],
    ),
    (
        "stamp at the side",
        [[*prose(60, 60, FIRST), "BT /F1 8 Tf 0 1 -1 0 20 200 Tm (Received 4 May) Tj ET", *prose(60, 140, LAST)]],
        [FIRST, LAST],
        [("turned", "Received 4 May")],
    ),
    (
        "large initial",
        [
            [
                at(40, 72, "T", size=26),
                *rows(57, 60, "he harbour board of Estel voted on Tuesday to", "lease the north quay"),
                at(40, 84, "to a shipping company for thirty years."),
            ]
        ],
        ["The harbour board of Estel voted on Tuesday to lease the north quay to a shipping company for thirty years."],
        [],
    ),
    ("ligatures", [[at(40, 60, "\x01ve \x02ags", font="F3"), *prose(40, 80, FIRST)]], ["five flags", FIRST], []),
    (
        "notices to readers",
        [
            [
                *prose(40, 60, FIRST),
                at(40, 110, "ADVERTISEMENT"),
                at(40, 140, "Sign up for our newsletter"),
                *prose(40, 170, LAST),
                at(40, 220, "© 2031 Estel Courier. All rights reserved."),
            ]
        ],
        [FIRST, LAST],
        [
            ("advert", "ADVERTISEMENT"),
            ("newsletter", "Sign up for our newsletter"),
            ("page", "© 2031 Estel Courier. All rights reserved."),
        ],
    ),
    (
        "printed by a browser",
        [
            [
                at(30, 20, "3/5/31, 8:02 AM", size=7),
                at(200, 20, "Quay leased", size=7),
                *prose(40, 90, FIRST),
                at(30, 580, "https://courier.example/quay", size=7),
                at(380, 580, "1/1", size=7),
            ]
        ],
        [FIRST],
        [("header", "3/5/31, 8:02 AM Quay leased"), ("header", "https://courier.example/quay 1/1")],
    ),
    (
        "bold by drawing twice",
        [[*rows(40, 60, "Quay leased"), *rows(40.3, 60, "Quay leased"), *prose(40, 90, FIRST)]],
        ["Quay leased", FIRST],
        [],
    ),
    (
        "words without spaces between them",
        [[at(40, 60, "The"), at(61, 60, "quay"), at(87, 60, "is"), at(98, 60, "leased.")]],
        ["The quay is leased."],
        [],
    ),
    (
        "a page without text",
        [prose(40, 60, FIRST), [picture(0, 0, 420, 595)], prose(40, 60, LAST)],
        [FIRST, LAST],
        [("scan", "(a page)")],
    ),
    (
        "a page that draws nothing",
        [prose(40, 60, FIRST), [], prose(40, 60, LAST)],
        [FIRST, LAST],
        [("blank", "(a page)")],
    ),
    (
        "recognised text of a scan",
        [[picture(0, 0, 420, 595), *(line.replace("BT", "BT 3 Tr") for line in prose(40, 60, FIRST))]],
        [FIRST],
        [],
    ),
]


@pytest.mark.parametrize(("pages", "lines", "left_out"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_a_pdf_shows_is_kept_or_named(
    pages: list[Content], lines: list[str], left_out: list[tuple[str, str]]
) -> None:
    found = PdfDocument().read(pdf(*pages), path="a.pdf")
    assert found.text.rstrip("\n").split("\n\n") == lines
    assert [(one.kind, one.text) for one in found.left_out] == left_out
