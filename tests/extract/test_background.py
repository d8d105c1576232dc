import datetime as dt

import pytest

from mkdocs_briefing.extract.background import find_background
from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load

pytestmark = pytest.mark.model

NEWS = (
    "The council of Porto Velho closed the ferry terminal on Monday.\n"
    "The mayor told reporters of the decision at noon.\n"
)


def background(line: str) -> list[tuple[str, str]]:
    """Kind and text of the background in an article of Tuesday 5 March 2024 that ends with `line`."""
    (annotation,) = annotate([parse_article((NEWS + line + "\n").encode(), path="a.txt")], nlp=load())
    return [(item.kind, item.text) for item in find_background(Document.of(annotation, published=dt.date(2024, 3, 5)))]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("history", "The terminal was opened in 1987 after a long dispute."),
        ("history", "It was the first time since the flood that the council had met in public."),
        ("history", "The council had promised new ships to the islands."),
        ("history", "The mayor had visited the terminal twice last month."),
        ("history", "In that vote, the council had called for a new terminal."),
        ("history", "The islands have long sought a hospital like the one that closed in 1998."),
        ("history", "The company had planned to sell its ships."),
        ("history", "Ferry traffic has fallen since the storm of 2014."),
        ("context", "Most of the town's workers live on the islands."),
        ("context", "The terminal belongs to Northlink Ferries, a private company."),
        ("figure", "The terminal has 12 berths and employs 340 people."),
        ("context", "The islands are located in the northern sea."),
        ("history", "A captain is serving a life sentence for the wreck of 1998."),
        ("history", "The company was rescued by its bank in January."),
        ("history", "The governor surprised the port with new fees in January."),
        ("history", "The dockers were led by Karin Moe until her death."),
        ("history", "This is the second attempt of the owners to sell the yard."),
        ("history", "It was the latest strike in a series on the islands."),
        ("history", "The company set up such offices after the storm of 2014."),
        ("biography", "Karin Moe led the union for twenty years."),
        ("history", "In 2009, a hoard of coins was discovered below the terminal."),
        ("biography", "Peter Holm is a lawyer from the islands."),
        ("biography", "She was born in the harbour quarter."),
    ],
)
def test_what_is_not_of_these_days_is_background_of_a_kind(kind: str, line: str) -> None:
    assert background(line) == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "The police arrested three people on Sunday.",
        "The new terminal will open in 2026.",
        "The ferries are to return in 2026.",
        "The mayor said the terminal would serve 400 ships by 2030.",
        "The mayor is due to meet the company on Thursday.",
        "“The terminal has twelve berths,” said Peter Holm.",
        "Who are the owners of the terminal?",
        "I was a captain of the northern ferries until 2009.",
        "Crowds are gathering at the gate.",
        "But the terminal belongs to the islands.",
        "For example, the terminal was closed in 1987.",
        "Both of these ships belong to the company.",
        "The inquiry found that the ships of 1987 were unsafe.",
        "It is no surprise that the company is angry.",
        "While the talks go on, the ships stay in the harbour.",
        "Ferries wait at the pier of Porto Velho. Image: Ana Hale.",
        "Peter Holm has not become a minister.",
        "The company refused to say how many ships had sunk in 1987.",
        "The ministry declined to comment on the fire of 2009.",
        # what is not known, not yet so, guessed, supposed, or found right
        "The police had not yet named the captain of the ship.",
        "The police did not know whether the ship had sunk in 1987.",
        "The terminal may have closed in 1987.",
        "If the repair of 2009 fails, the terminal is worthless.",
        "All ships should carry two captains.",
        "The company is certain to challenge the order.",
        # what is thought or felt, and advice
        "It is worth noting that the company owns the terminal.",
        "The trouble is that the company owns the terminal.",
        "Peter Holm remains calm about the future of the islands.",
        "The terminal is where you buy your ticket.",
        # what is new, and a date below a clause of today
        "The company has a new ship on the northern line.",
        "These days the company owns the terminal.",
        "The divers combed the harbour and found a wreck of 1987.",
        "In the days since the order closed the terminal the queues have grown.",
        # what follows from the news, or belongs to its course
        "The order has hurt the mayor, since the town depends on its ferries.",
        "Since then, fewer people have taken the ferry.",
        "Since then the queues at the pier have grown.",
        "By 8 p.m. the last ferry had left the harbour.",
        "The ferry had left the pier when the storm broke.",
        "The crew had wanted to sail, but the harbour master refused.",
        # an old date that only compares, or that tells apart who is in today's news
        "Skippers say that the ferries are not as full as they were in August 2008.",
        "Now the owner who bought the mill in 2011 wants to turn it into flats.",
        # live reports and captions
        "Dockers vote to turn down the offer by 74 votes to 52.",
        "Farewell: Peter Holm opened the terminal in 1987.",
        "Hilda Prado: We did what we could.",
    ],
)
def test_news_plans_words_and_captions_are_not_background(line: str) -> None:
    assert background(line) == []


def test_a_story_told_in_the_present_has_no_context() -> None:
    places = ("islands", "towns", "harbours", "hills", "villages", "valleys")
    lines = [f"Visitors to the {place} have a choice of hotels and beaches." for place in places]
    assert background("\n".join(lines)) == []


def test_what_is_answered_in_an_interview_is_no_background() -> None:
    lines = (
        "Q: Who owns the terminal?\nA: The terminal belongs to Northlink Ferries.\n"
        "Q: Who sails?\nA: Most of the town's workers live on the islands."
    )
    assert background(lines) == []


@pytest.mark.parametrize(
    "line",
    [
        "The court upheld the results of the January 12 vote.",
        "Clearly, ten years is a long wait.",
        "It was the first step of the plan.",
        "The office kept dockers busy until noon.",
    ],
)
def test_news_and_comment_of_like_sentences_are_no_background(line: str) -> None:
    assert background(line) == []


def test_what_has_the_month_of_the_lead_happened_with_the_news() -> None:
    text = "Exports of the port rose in January. The office said so.\nImports of the port fell in January."
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    assert find_background(Document.of(annotation, published=dt.date(2024, 2, 20))) == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The mayor said she was waiting for a panel that she had named in 2019.", []),
        ("Her office said she was keeping her plans for the fair, which raised a million in 2016.", []),
        ("The owner was still paying for a ship that he bought in 2011.", []),
        ("The yard was building ferries for the navy in 1990.", ["history"]),
        ("The terminal was losing money in 2015.", ["history"]),
    ],
)
def test_what_goes_on_is_not_dated_by_the_past_of_what_it_is_about(line: str, expected: list[str]) -> None:
    assert [kind for kind, _ in background(line)] == expected
