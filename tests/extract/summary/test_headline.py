import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.summary.headline import headline_of, lead, title_stems
from mkdocs_briefing.extract.text.sentences import Passage
from tests.support.parses import annotated


def article(*paragraphs: str) -> tuple[list[Passage], list[Passage]]:
    """Headings and body of paragraphs of nouns, each a sentence."""
    parsed = []
    for paragraph in paragraphs:
        first, *rest = paragraph.replace(".", " .").split()
        others = (f"{word}/{'./punct' if word == '.' else 'NN/dep'}/{first}#1" for word in rest)
        parsed.append(" ".join((f"{first}/NN/ROOT", *others)))
    found = annotated(*parsed)
    return list(Document.of(found).passages("heading")), list(Document.of(found).passages("body"))


STORY = ("Ferry crews began a strike in the harbour over rest.", "Shops lack bread.")


def test_a_heading_is_the_headline_and_takes_nothing_of_the_body() -> None:
    stems, taken = headline_of(*article("Ferry strike cuts islands off", *STORY))
    assert "ferry" in stems or "ferr" in stems
    assert taken == 0


@pytest.mark.parametrize(
    ("first", "taken"),
    [
        ("Ferry crews strike over rest.", 1),  # the story says it again
        ("Islands Face Shortage of Bread.", 1),  # written as a title
        ("Somebody took a walk yesterday evening.", 0),
        (" ".join(["ferry"] * 21) + ".", 0),  # longer than any headline
    ],
)
def test_a_first_paragraph_that_reads_as_a_headline_is_one(first: str, taken: int) -> None:
    assert headline_of(*article(first, *STORY))[1] == taken


def test_a_title_has_the_stems_of_the_articles_own_words() -> None:
    doc = annotated("Crews/NNS/nsubj/lost lost=lose/VBD/ROOT the/DT/det/vote vote/NN/dobj/lost ././punct/lost").doc
    assert title_stems("The crews lost the vote, twice", doc) == {"crew", "lose", "vote", "twic"}


def test_a_story_begins_with_its_dateline() -> None:
    _, body = article("Crews with flags.", "LEITH, March 4 (Agency) —", *STORY)
    assert lead(body) == 1
    assert lead(body[:1]) == 0
    assert lead(article(*STORY, "Crews with flags.", *STORY, "LEITH, March 4 (Agency) —")[1]) == 0


def test_an_article_of_one_paragraph_has_no_headline() -> None:
    assert headline_of(*article("Islands Face Shortage of Bread.")) == (frozenset(), 0)


def test_an_empty_body_has_no_headline() -> None:
    assert headline_of([], []) == (frozenset(), 0)
