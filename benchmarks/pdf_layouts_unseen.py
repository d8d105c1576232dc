"""Ten more layouts by Typst, made after the rules of the reader.

On their first run the first five gave 92.8 % precision and 93.0 % recall; two faults of general rules were fixed then.
The last five are as they were on their first run: nothing was changed for them.
"""

from __future__ import annotations

from pdf_layouts import BYLINE, JUSTIFIED, LIST, NOTES, PICTURE, SERIF, STORY, TABLE, TITLE, Typeset

SMALL = '#set text(font: "Source Sans 3", size: 9pt, lang: "en", hyphenate: true)\n'
TIGHT = "#set par(justify: true, leading: 0.5em, spacing: 0.9em)\n"
HEADS = "context if calc.odd(counter(page).get().first()) [Ports and Fish #h(1fr) #counter(page).display()] else"
ALTERNATE = f"header: {HEADS} [#counter(page).display() #h(1fr) Estel Quarterly]"
TITLE_BLOCK = f"#align(center)[#text(size: 15pt)[{TITLE}]\n\n#emph[{BYLINE}]]\n#v(1em)\n"
ABSTRACT = "The lease of the north quay divides the town. This report sums up what its supporters and critics say."


def unseen_layouts() -> tuple[Typeset, ...]:
    """Return the five layouts with which faults were found."""
    prose = "\n\n".join
    whole = (TITLE, BYLINE, *STORY)
    with_note = STORY[3].replace("metres.", f"metres.#footnote[{NOTES[0]}]")
    star = f'#set footnote(numbering: "*")\n{prose(STORY[:3])}\n\n{with_note}\n\n{prose(STORY[4:])}'
    rows = ", ".join(f"[{cell}]" for row in TABLE for cell in row)
    letter = '#set page(paper: "us-letter", margin: (x: 2.2cm, y: 2.4cm), columns: 2'
    top = f'#place(top, scope: "parent", float: true)[{TITLE_BLOCK}#pad(x: 2em)[{ABSTRACT}]]\n'
    heads = '#show heading: set text(size: 10pt)\n#set heading(numbering: "1.1")\n'
    margin = "#place(left, dx: -3.2cm, box(width: 2.8cm, text(size: 7pt)[{}]))"
    return (
        Typeset(
            "journal with alternate heads",
            SERIF
            + JUSTIFIED
            + f'#set page(paper: "a5", margin: 2cm, {ALTERNATE})\n{TITLE_BLOCK}{prose(STORY + STORY)}',
            (*whole, *STORY),
        ),
        Typeset(
            "paper in two columns with numbered heads",
            f'{SMALL}{TIGHT}{letter}, numbering: "1")\n{heads}{top}= The vote\n{prose(STORY[:6])}\n= The critics\n'
            f"{prose(STORY[6:])}\n= The vote again\n{prose(STORY)}",
            (
                TITLE,
                BYLINE,
                ABSTRACT,
                "1 The vote",
                *STORY[:6],
                "2 The critics",
                *STORY[6:],
                "3 The vote again",
                *STORY,
            ),
        ),
        Typeset(
            "footnote with an asterisk in small print",
            f'{SMALL}{JUSTIFIED}#set page(paper: "a6", margin: 1.2cm, numbering: "– 1 –")\n{TITLE_BLOCK}{star}',
            (*whole, NOTES[0]),
        ),
        Typeset(
            "floats across two columns",
            f"{SERIF}{JUSTIFIED}{letter})\n{TITLE_BLOCK}{prose(STORY[:4])}\n"
            f'#place(auto, scope: "parent", float: true)[{PICTURE}]\n{prose(STORY[4:9])}\n'
            f'#place(auto, scope: "parent", float: true)[#table(columns: 3, stroke: none, column-gutter: 3em, '
            f"{rows})]\n"
            f"{prose(STORY[9:])}\n\n{prose(STORY)}",
            (*whole, *STORY, *("\t".join(row) for row in TABLE)),
        ),
        Typeset(
            "notes in the margin",
            f'{SERIF}{JUSTIFIED}#set page(paper: "a5", margin: (left: 4cm, rest: 1.5cm))\n{TITLE_BLOCK}'
            f"{prose(STORY[:3])}\n\n{margin.format(LIST[0])}{prose(STORY[3:7])}\n\n"
            f"{margin.format(LIST[1])}{prose(STORY[7:])}",
            (*whole, *LIST[:2]),
        ),
    )


def last_layouts() -> tuple[Typeset, ...]:
    """Return the five layouts for which nothing was changed."""
    prose = "\n\n".join
    quote = "“My grandfather would have laughed at such an investigation.”"
    box = f"#block(stroke: (y: 1pt), inset: (y: 6pt), width: 100%)[#text(size: 14pt)[{quote}]]"
    works = ("Aalders, P.: Depths of the southern basin. Oldhaven: Sund Press, 1998, pages 12 to 19 and 44.", *NOTES)
    hanging = "#set par(hanging-indent: 1.5em, first-line-indent: 0pt, spacing: 1em)\n"
    across = '#place(auto, scope: "parent", float: true)[#text(size: 16pt, style: "italic")[The critics of the lease]]'
    quoted = f"#pad(x: 2em)[#text(size: 9pt)[{STORY[4]}]]"
    slides = "\n#pagebreak()\n".join(
        f"#text(size: 26pt)[{title}]\n\n#text(size: 16pt)[\n{points}\n]"
        for title, points in ((TITLE, "\n".join(f"- {one}" for one in LIST)), ("What critics say", f"- {STORY[3]}"))
    )
    return (
        Typeset(
            "magazine with a quotation in a column",
            f'{SMALL}{TIGHT}#set page(paper: "a4", margin: 2cm, columns: 2, numbering: "1")\n{TITLE_BLOCK}'
            f"{prose(STORY[:4])}\n{box}\n{prose(STORY[4:])}\n\n{prose(STORY)}",
            (TITLE, BYLINE, *STORY[:4], quote, *STORY[4:], *STORY),
        ),
        Typeset(
            "references with hanging indents",
            f'{SERIF}{TIGHT}#set page(paper: "a5", margin: 1.6cm)\n{TITLE_BLOCK}'
            f"{prose(STORY[:6])}\n\n{hanging}{prose(works)}",
            (TITLE, BYLINE, *STORY[:6], *works),
        ),
        Typeset(
            "broad sheet with a headline across it",
            f'{SERIF}{JUSTIFIED}#set page(paper: "a3", margin: 1.5cm, columns: 4)\n{TITLE_BLOCK}'
            f"{prose(STORY)}\n{across}\n{prose(STORY)}",
            (TITLE, BYLINE, *STORY, "The critics of the lease", *STORY),
        ),
        Typeset(
            "indented quotation, wide lines",
            f"{SERIF}#set par(leading: 1.2em, spacing: 2em)\n"
            f'#set page(paper: "us-letter", margin: 2.5cm, numbering: "1/1")\n'
            f"{TITLE_BLOCK}{prose(STORY[:4])}\n{quoted}\n{prose(STORY[5:])}",
            (TITLE, BYLINE, *STORY),
        ),
        Typeset(
            "slides",
            f'{SERIF}#set page(paper: "presentation-16-9", footer: [Estel Harbour Board #h(1fr) 4 March 2031])\n'
            f"{slides}",
            (TITLE, *LIST, "What critics say", STORY[3]),
        ),
    )
