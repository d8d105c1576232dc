"""A cue before its source after a whole sentence, which the parser takes for one more verb of the sentence."""

import pytest

from tests.support.extraction import parts_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The tour has been superb, claimed Dibben, who runs the hall.", "Dibben", "The tour has been superb"),
        ("The show is a hit, boasted Holm, who runs the hall.", "Holm", "The show is a hit"),
        ("The plan is too slow, argued Vera Lund, who leads the union.", "Vera Lund", "The plan is too slow"),
        ("The quay has sunk twice, claimed Otto Brandt.", "Otto Brandt", "The quay has sunk twice"),
    ],
)
def test_the_source_stands_after_its_cue(text: str, speaker: str, content: str) -> None:
    (quote,) = parts_of(text).quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.content.text) == (speaker, content)


@pytest.mark.parametrize(
    "text",
    [
        "The firm closed the mill, announced Otto Brandt as its head and left.",
        "The storm sank two boats, claimed 12 lives and hit the pier.",
        "The council met on Monday, called Vera Lund and voted.",
    ],
)
def test_one_more_verb_of_the_sentence_reports_nothing(text: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == []
