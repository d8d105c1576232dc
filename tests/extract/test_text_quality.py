import pytest

from mkdocs_briefing.extract.text_quality import find_doubts
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load

pytestmark = pytest.mark.model


def doubts(text: str) -> list[tuple[str, tuple[str, ...]]]:
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    return [(gap.text, gap.evidence) for gap in find_doubts(annotation)]


@pytest.mark.parametrize(
    ("wrong", "shown"),
    [("â€œYes.â€\x9d", "â€œ"), ("AndrÃ© said yes.", "Ã©"), ("The price is Â£5.", "Â£"), ("Ð¿Ð¾Ñ€Ñ‚", "Ð¿Ð¾Ñ€Ñ‚")],
)
def test_text_decoded_wrongly_is_kept_and_told_with_its_sentence(wrong: str, shown: str) -> None:
    ((text, evidence),) = doubts(f"The port is to open in May.\n{wrong}\nThe minister and the union agree on that.\n")
    assert f"(“{shown}”)" in text
    assert evidence == ("s2",)


@pytest.mark.parametrize("text", ["“Yes,” André said in the café.", "Le prix « augmente » à São Paulo.", "порт"])
def test_text_with_accents_and_marks_raises_no_doubt_of_its_encoding(text: str) -> None:
    found = doubts(f"The port is to open in May.\n{text}\nThe minister and the union agree on that.\n")
    assert [line for line, _ in found if "Decoded wrongly" in line] == []
