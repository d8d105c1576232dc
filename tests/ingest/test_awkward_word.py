"""Awkward Word documents: every word that is kept, and every word that is left out, with its kind."""

import pytest

from mkdocs_briefing.ingest.word import WordDocument
from tests.support.documents import word_document


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str, properties: str = "") -> str:
    """A paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(one if one[0] == '<' else r(one) for one in runs)}</w:p>"


def char(kind: str) -> str:
    """The mark of a field's beginning, result or end."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    """The code of a field."""
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def box(text: str) -> str:
    """A text box as DrawingML."""
    return (
        "<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
        f"{text}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def vml(text: str) -> str:
    """A text box as VML."""
    return f"<w:pict><v:shape><v:textbox><w:txbxContent>{text}</w:txbxContent></v:textbox></v:shape></w:pict>"


def cell(*paragraphs: str) -> str:
    """A cell of a table."""
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


STYLES = (
    '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Memo"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="SubMemo"><w:basedOn w:val="Memo"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Shown"><w:basedOn w:val="Memo"/>'
    '<w:rPr><w:vanish w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
)
NOTES = '<w:footnote w:id="1">' + p("<w:r><w:footnoteRef/></w:r>", " Harbour register, page 12.") + "</w:footnote>"
ENDNOTES = '<w:endnote w:id="1">' + p("By phone.") + "</w:endnote>"
NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'

CASES: list[tuple[str, str, dict[str, str], list[str], list[tuple[str, str]]]] = [
    (
        "hidden run",
        p("It closed.", r(" Source is Kim.", "<w:vanish/>")),
        {},
        ["It closed."],
        [("hidden", "Source is Kim.")],
    ),
    ("hidden off", p("It ", r("closed.", '<w:vanish w:val="0"/>')), {}, ["It closed."], []),
    (
        "hidden runs that follow one another",
        p(r("Ask ", "<w:vanish/>"), r("Kim.", "<w:b/><w:vanish/>"), "It closed."),
        {},
        ["It closed."],
        [("hidden", "Ask Kim.")],
    ),
    (
        "hidden by styles",
        p("It closed.", r(" Secret.", '<w:rStyle w:val="Secret"/>'))
        + p("Memo.", properties='<w:pStyle w:val="SubMemo"/>')
        + p("Shown.", properties='<w:pStyle w:val="Shown"/>')
        + p("Loop.", properties='<w:pStyle w:val="Loop"/>'),
        {"styles": STYLES},
        ["It closed.", "Shown.", "Loop."],
        [("hidden", "Secret."), ("hidden", "Memo.")],
    ),
    (
        "struck out once and twice",
        p(r("He lied. ", "<w:strike/>"), "He was wrong.", r(" Twice.", "<w:dstrike/>")),
        {},
        ["He was wrong."],
        [("struck", "He lied."), ("struck", "Twice.")],
    ),
    (
        "tracked changes",
        p("The ", "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>", f"<w:ins>{r('new')}</w:ins>", " port."),
        {},
        ["The new port."],
        [("struck", "old")],
    ),
    (
        "text box",
        p("Before", f"<w:r>{box(p('Fact: built in 1911.'))}</w:r>", " and after."),
        {},
        ["Before and after.", "Fact: built in 1911."],
        [],
    ),
    (
        "text box in both forms",
        p(
            "Before",
            f"<w:r><mc:AlternateContent><mc:Choice>{box(p('Fact.'))}</mc:Choice><mc:Fallback>{vml(p('Fact.'))}"
            "</mc:Fallback></mc:AlternateContent></w:r>",
            " and after.",
        ),
        {},
        ["Before and after.", "Fact."],
        [],
    ),
    ("text box of old documents", p("It closed.", f"<w:r>{vml(p('Fact.'))}</w:r>"), {}, ["It closed.", "Fact."], []),
    (
        "two text boxes, one of two paragraphs",
        p(f"<w:r>{box(p('One.') + p('Two.'))}</w:r>", "Text.", f"<w:r>{box(p('Three.'))}</w:r>") + p("Next."),
        {},
        ["Text.", "One.", "Two.", "Three.", "Next."],
        [],
    ),
    (
        "text box in the first of two text boxes",
        p(
            f"<w:r>{box(p('Outer.', '<w:r>' + box(p('Inner.')) + '</w:r>'))}</w:r>",
            "Text.",
            f"<w:r>{box(p('Second.'))}</w:r>",
        ),
        {},
        ["Text.", "Outer.", "Inner.", "Second."],
        [],
    ),
    (
        "text box in a text box",
        p("Text.", f"<w:r>{box(p('Outer.', '<w:r>' + box(p('Inner.')) + '</w:r>'))}</w:r>"),
        {},
        ["Text.", "Outer.", "Inner."],
        [],
    ),
    (
        "page break",
        p("It closed.", '<w:r><w:br w:type="page"/></w:r>', "It opened."),
        {},
        ["It closed.", "It opened."],
        [],
    ),
    (
        "column break",
        p("It closed.", '<w:r><w:br w:type="column"/></w:r>', "It opened."),
        {},
        ["It closed.", "It opened."],
        [],
    ),
    ("carriage return", p("It closed.", "<w:r><w:cr/></w:r>", "It opened."), {}, ["It closed.", "It opened."], []),
    (
        "tabs and hyphens",
        p(
            "A<w:tab/>".replace("<w:tab/>", ""),
            "<w:r><w:tab/></w:r>",
            "B",
            "<w:r><w:ptab/></w:r>",
            "twenty",
            "<w:r><w:noBreakHyphen/></w:r>",
            "two, har",
            "<w:r><w:softHyphen/></w:r>",
            "bour",
        ),
        {},
        ["A B twenty‑two, harbour"],
        [],
    ),
    (
        "simple field",
        p("It has ", f'<w:fldSimple w:instr="NUMPAGES">{r("ninety")}</w:fldSimple>', " pages."),
        {},
        ["It has ninety pages."],
        [],
    ),
    (
        "field with a result",
        p("See ", char("begin"), code(" REF quay "), char("separate"), r("page 9"), char("end"), "."),
        {},
        ["See page 9."],
        [],
    ),
    (
        "field without a result",
        p("The quay", char("begin"), code(' XE "Quay" '), r("Quay"), char("end"), " closed."),
        {},
        ["The quay closed."],
        [],
    ),
    (
        "field in the code of a field",
        p(
            "Dear ",
            char("begin"),
            code(" IF "),
            char("begin"),
            code(" MERGEFIELD sex "),
            char("separate"),
            r("f"),
            char("end"),
            code(' = "f" "Ms" "Mr" '),
            char("separate"),
            r("Ms"),
            char("end"),
            " Lind.",
        ),
        {},
        ["Dear Ms Lind."],
        [],
    ),
    (
        "footnote",
        p("It closed in March", NOTE, " after a storm."),
        {"footnotes": NOTES},
        ["It closed in March after a storm.", "Harbour register, page 12."],
        [],
    ),
    (
        "endnote",
        p("It closed.", '<w:r><w:endnoteReference w:id="1"/></w:r>') + p("It opened."),
        {"endnotes": ENDNOTES},
        ["It closed.", "It opened.", "By phone."],
        [],
    ),
    (
        "hidden words in a footnote",
        p("It closed.", NOTE),
        {"footnotes": '<w:footnote w:id="1">' + p("By phone.", r(" From Kim.", "<w:vanish/>")) + "</w:footnote>"},
        ["It closed.", "By phone."],
        [("hidden", "From Kim.")],
    ),
    (
        "comment, header and footer",
        p("It closed."),
        {
            "comments": '<w:comment w:id="0">' + p("Who says so?") + "</w:comment>",
            "header1": p("DRAFT"),
            "footer1": p("Page ") + p("—"),
        },
        ["It closed."],
        [("comment", "Who says so?"), ("header", "Page"), ("header", "DRAFT")],
    ),
    (
        "table of data",
        "<w:tbl><w:tr>"
        + cell(p("Quay"))
        + cell(p("Rent"))
        + "</w:tr><w:tr>"
        + cell(p("North"), p("(old)"))
        + cell(p("2"))
        + "</w:tr></w:tbl>",
        {},
        ["Quay\tRent", "North (old)\t2"],
        [],
    ),
    (
        "table that lays out a page",
        "<w:tbl><w:tr>" + cell(p("One paragraph."), p("Another.")) + "</w:tr></w:tbl>",
        {},
        ["One paragraph.", "Another."],
        [],
    ),
    (
        "wrappers",
        p(
            "<w:dir>" + r("Right ") + "</w:dir>",
            "<w:smartTag>" + r("Estel") + "</w:smartTag>",
            "<w:sdt><w:sdtContent>" + r(" town.") + "</w:sdtContent></w:sdt>",
        ),
        {},
        ["Right Estel town."],
        [],
    ),
    (
        "placeholder of a form",
        p(
            "Name: ",
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + r("Click to enter text")
            + "</w:sdtContent></w:sdt>",
        ),
        {},
        ["Name:"],
        [("hidden", "Click to enter text")],
    ),
    (
        "ruby and formula",
        p(
            "<w:r><w:ruby><w:rubyPr/><w:rt>"
            + r("Tokyo")
            + "</w:rt><w:rubyBase>"
            + r("東京")
            + "</w:rubyBase></w:ruby></w:r>",
            " paid ",
            "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>",
            ".",
        ),
        {},
        ["東京 paid x+1."],
        [],
    ),
]


@pytest.mark.parametrize(
    ("body", "parts", "kept", "left_out"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_word_shows_is_kept_and_what_it_hides_is_named(
    body: str, parts: dict[str, str], kept: list[str], left_out: list[tuple[str, str]]
) -> None:
    found = WordDocument().read(word_document(body, **parts), path="a.docx")
    assert found.text == "\n\n".join(kept) + "\n"
    assert [(one.kind, one.text) for one in found.left_out] == left_out


def test_what_was_left_out_says_where_it_stood() -> None:
    body = p("One.") + p(r("Hidden.", "<w:vanish/>")) + p("Two.", r(" Struck.", "<w:strike/>"))
    found = WordDocument().read(word_document(body), path="a.docx")
    assert [(one.text, one.line) for one in found.left_out] == [("Hidden.", 1), ("Struck.", 2)]
