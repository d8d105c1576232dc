from mkdocs_briefing.extract.text.quoted_text import QuotedText
from tests.support.parses import annotated

FIRST = (
    "“/``/punct/gone It/PRP/nsubj/gone is=be/VBZ/aux/gone gone=go/VBN/ROOT ,/,/punct/gone ”/''/punct/gone "
    "said=say/VBD/parataxis/gone Vale/NNP/nsubj/said ././punct/gone"
)
TEXT = QuotedText(annotated(FIRST, "Crews/NNS/nsubj/wait wait/VBP/ROOT ././punct/wait"))
"""`“It is gone,” said Vale.` and `Crews wait.`"""


def test_a_code_point_has_a_token() -> None:
    assert TEXT.doc[TEXT.token_at(TEXT.text.index("gone"))].text == "gone"
    assert TEXT.doc[TEXT.token_at(TEXT.text.index(" said"))].text == "said"  # a space belongs to what follows it
    assert TEXT.doc[TEXT.token_before(TEXT.text.index("said"))].text == "”"


def test_tokens_have_code_points() -> None:
    start, end = TEXT.chars((1, 4))
    assert TEXT.text[start:end] == "It is gone"


def test_a_position_lies_inside_of_a_quotation_or_not() -> None:
    inside = TEXT.inside(TEXT.text.index("gone"))
    assert inside is not None
    assert TEXT.text[inside.start : inside.end] == "It is gone,"
    assert TEXT.inside(TEXT.text.index("said")) is None
    assert TEXT.overlapping(0, len(TEXT.text)) == [inside]
    assert TEXT.overlapping(TEXT.text.index("Crews"), len(TEXT.text)) == []


def test_what_stands_before_a_position() -> None:
    assert TEXT.before(TEXT.text.index("said")) == "“It is gone,”"
    assert TEXT.before(TEXT.text.index("said"), 3) == ",”"


def test_a_position_has_a_paragraph_and_one_before_it() -> None:
    first, second = TEXT.paragraphs
    position = TEXT.text.index("Crews")
    assert TEXT.paragraph(position) == second
    assert TEXT.previous_paragraph(position) == first
    assert TEXT.previous_paragraph(0) == first


def test_letters_of_a_paragraph_lie_between_its_marks() -> None:
    first, second = TEXT.paragraphs
    assert TEXT.letters(first[0]) == (1, TEXT.text.index("Vale") + 4)
    assert TEXT.letters(second[0]) == (second[0], second[1] - 1)


def test_a_paragraph_of_marks_has_no_letters() -> None:
    text = QuotedText(annotated(FIRST, "“/``/ROOT …/:/punct/“ ”/''/punct/“"))
    start, end = text.letters(text.paragraphs[1][0])
    assert start > end
