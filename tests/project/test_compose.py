import pytest

from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.project.compose import own_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: A port\n---\n- One\nThe council met.\n", "A port"),
        ("- Council agrees\n- Another\nThe council met.\n", "Council agrees"),
        ("Council agrees\nThe council met.\n", "Council agrees"),
        ("The council met. It agreed.\n", "The council met. It agreed."),
        ("LISBON (Example Wire) - The council met.\nIt agreed.\n", "The council met."),
        ("May 3, 2024\nThe council met.\nIt agreed.\n", "The council met."),
    ],
)
def test_the_title_is_the_articles_own_else_its_first_line_that_says_something(text: str, title: str) -> None:
    assert own_title(parse_article(text.encode(), path="a.txt")) == title
