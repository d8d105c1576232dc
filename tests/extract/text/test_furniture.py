import datetime as dt

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.text.furniture import author_notes, captions, is_header, is_story, posts
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load
from tests.support.parses import annotated
from tests.support.passages import lines, untagged


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Holm",
        "By Ana Holm | Nordlys",
        "Published on 5 May 2019",
        "Photo: A ferry in the port of Sola",
        "Read more about the strike in the port",
        "Click here for all stories from the islands",
        "(Reporting by Ana Holm in Sola)",
        "Write to ana.holm@nordlys.example with what you saw there",
        "Log in to read the full story of the strike",
        "Please sign up for our newsletter about the islands",
        "Subscribe now and get three months for one euro",
        "Sign in to continue reading this story of the islands",
        "Story continues below this picture of the old harbour",
        "This article was first published in the Nordlys of Sola",
        "Caption of the second picture will go here today",
        "The following are excerpts of a talk with the mayor",
        "Below is an edited transcript of the talk",
    ],
)
def test_lines_about_the_article_are_no_story(line: str) -> None:
    assert not is_story(untagged(line))


@pytest.mark.parametrize(
    "line",
    [
        "Register offices in Sola stay closed until the end of May",
        "Join operations of the two navies began on Monday in Sola",
        "Get well cards for the rescued crew arrived by the hundred",
        "Below the bridge is a park that the city opened",
        "The following day is a holiday on all the islands",
        "The new ferry will go to Sola before the end of May",
        "Downloads of the ferry company's app doubled in the storm",
    ],
)
def test_news_that_begins_like_an_invitation_is_story(line: str) -> None:
    assert is_story(untagged(line))


@pytest.mark.parametrize(
    ("words", "expected"),
    [(5, False), (6, True), (60, True), (61, False)],
)
def test_a_sentence_of_the_story_has_six_to_sixty_words(words: int, expected: bool) -> None:
    assert is_story(untagged(" ".join(["Ferries"] + ["wait"] * (words - 1)))) is expected


def test_a_space_before_the_full_stop_does_not_matter() -> None:
    assert is_story(untagged("Ferries to the islands wait again ."))


@pytest.mark.parametrize(
    "line",
    ["By Ana Holm", "By Ana Holm, The Sola Courier, 12 November 2026", "Updated: 5 May", "5 MAY 2019 14:11 GMT"],
)
def test_bylines_and_time_stamps_are_headers(line: str) -> None:
    assert is_header(untagged(line))
    assert not is_header(untagged("Ferries to the islands wait again."))
    assert not is_header(untagged("By Monday, the council had sold the pier of 2019."))


def test_a_sentence_before_a_credit_is_a_caption() -> None:
    article = annotated(
        "Ferries/NNS/nsubj/wait wait/VBP/ROOT ././punct/wait "
        "Photo/NN/ROOT :/:/punct/Photo Holm/NNP/appos/Photo ././punct/Photo",
        "It/PRP/nsubj/closed closed=close/VBD/ROOT ././punct/closed",
    )
    body = list(Document.of(article).passages("body"))
    assert captions(body) == {body[0].id}


def test_a_short_paragraph_with_an_account_is_a_post() -> None:
    body = lines(
        "All lorries leave at Sola .",
        "Please drive slowly . Sola Police (@SolaPolice) March 21 .",
        "The road opened again at noon .",
    )
    assert posts(body) == {p.id for p in body if p.sentence.paragraph == body[1].sentence.paragraph}


def test_a_long_paragraph_that_quotes_an_account_is_no_post() -> None:
    assert posts(lines("The mayor (@mayor) told the town " + "again and again " * 40 + ".")) == frozenset()


def test_a_note_on_the_author_is_beside_the_story() -> None:
    body = lines(
        "The yard closed on Monday after a fire .",
        "Ana Holm is a senior reporter who covers shipping and trade .",
        "She has written about ports since 2020 .",
        "The mayor said the yard would open in May .",
    )
    assert author_notes(body) == {body[1].id, body[2].id}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Holm is a reporter who was jailed in May for her work.",
        "Ana Holm is a writer and a member of the council of Sola.",
        "Nordlys is a paper that covers shipping and trade in the north.",
        "Police searched a newsroom . Ana Holm is a reporter who covers crime . She was held in May .",
    ],
)
def test_a_reporter_in_the_news_is_no_note(text: str) -> None:
    assert author_notes(lines(text)) == frozenset()


def test_a_reporter_whom_the_story_names_is_no_note() -> None:
    body = lines(
        "Ana Holm is a reporter who covers crime .",
        "She was held on Monday .",
        "The lawyer of Holm said that she had only asked for a file .",
    )
    assert author_notes(body) == frozenset()


def test_a_long_word_in_capitals_is_read_at_once() -> None:
    assert author_notes(lines(f"Ana Holm is {'A' * 5_000} 1")) == frozenset()


@pytest.mark.model
@pytest.mark.parametrize(
    ("line", "is_caption"),
    [
        ("Ana Holm celebrates after the match against Brenn in Sola, yesterday.", True),
        ("The mayor leaving the court in Sola on May 3, 2024.", True),
        ("Crews carry sand to the pier in Sola, 3 May 2024.", True),
        ("The mayor left the court in Sola on May 3, 2024.", False),
        ("The oldest map of the fens dates from May 3, 1787.", False),
        ("The mayor says the fair began on May 3, 2024.", False),
        ("The fair opens on May 3.", False),
        ("The fair ends on May 3, 2026.", False),
        ("The lease of the mill expires on 3 May 2027.", False),
    ],
)
def test_a_line_of_its_own_in_the_present_with_a_day_that_is_over_is_a_caption(line: str, is_caption: bool) -> None:
    (annotation,) = annotate([parse_article(f"{line}\n\nIt rained.\n".encode(), path="a.txt")], nlp=load())
    body = list(Document.of(annotation).passages("body"))
    assert captions(body, dt.date(2024, 5, 4)) == ({body[0].id} if is_caption else frozenset())
