from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.headlines import is_title_case
from tests.support.parses import parse


def line(text: str) -> str:
    first, *rest = text.split()
    return f"{first}/NNP/ROOT " + " ".join(f"{word}/NNP/dep/{first}" for word in rest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Strike Closes Old Port", True),
        ("Harbour Strike Closes the port after Long Talks Fail", True),
        ("The harbour strike closed the port", False),
        ("Ana Holm left", False),
        ("Cast : Harbour Strike Closes Port", False),
        ("Harbour Strike Closes Old Port !", False),
        ("Harbour Strike Closes Fishing Port After Talks .", True),
        ("Harbour Strike Closes Port .", False),
        ("Harbour Strike Closes Old Port Again .", True),
        ("Ana Holm left Oslo After Talks .", False),
        ("Poll : Harbour Strike Closes Fishing Port After Talks .", True),
        ("Cast : Otto Holm Ana Prado Lead", False),
    ],
)
def test_a_headline_has_capitals_in_most_of_its_longer_words(text: str, *, expected: bool) -> None:
    assert is_title_case(parse(line(text))[:]) is expected


def test_only_the_first_line_of_an_article_may_be_a_headline_with_a_full_stop() -> None:
    doc = parse("It/PRP/nsubj/rained rained=rain/VBD/ROOT", line("Harbour Strike Closes Fishing Port After Talks ."))
    assert not is_title_case(doc[3:])
