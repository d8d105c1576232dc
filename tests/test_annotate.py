import pytest

from briefing.annotate import annotate, load
from briefing.ingest import parse_article

pytestmark = pytest.mark.model


def sentences(text: str) -> list[tuple[str, int, str]]:
    article = parse_article(text.encode(), path="a.txt")
    (annotation,) = annotate([article], nlp=load())
    return [(s.id, s.paragraph, article.text[s.start : s.end]) for s in annotation.sentences]


def test_sentences_never_cross_a_line_and_leave_bullets_out() -> None:
    text = "- Talks on trade\n- No deal yet\nThe talks in Lagos ended on Friday. No deal was signed.\n\nThey go on\n"
    assert sentences(text) == [
        ("s1", 1, "Talks on trade"),
        ("s2", 2, "No deal yet"),
        ("s3", 3, "The talks in Lagos ended on Friday."),
        ("s4", 3, "No deal was signed."),
        ("s5", 4, "They go on"),
    ]


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    assert [text for _, _, text in sentences("“We met. We talked.” She left the room.")][-1] == "She left the room."
