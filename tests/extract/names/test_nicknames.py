from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.nicknames import nicknamed
from mkdocs_briefing.nlp.annotate import load
from mkdocs_briefing.nlp.parse import Doc


def found(text: str) -> list[str]:
    doc = Doc(load()(text))
    return [doc[c.start : c.end].text for c in nicknamed(doc)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rep. Robert C. “Bobby” Holm left.", "Robert C. “Bobby” Holm"),
        ('The prize went to William "Bill" Prado on Friday.', 'William "Bill" Prado'),
        ("They met J. R. 'Bob' van der Holm-Prado Jr. there.", "J. R. 'Bob' van der Holm-Prado Jr."),
        ("Fans cheered Peter “The Anchor” Holm in Oslo.", "Peter “The Anchor” Holm"),
        ("The mayor thanked Ana (Annie) Quill.", "Ana (Annie) Quill"),
    ],
)
@pytest.mark.model
def test_a_nickname_stands_inside_the_full_name(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Ana said “Yes” Friday.",
        "Senator Ana Holm (Labour) Friday left.",
        "The film “Harbour” Holm made won.",
        "Peter “who knows” Holm left.",
        "Peter Holm “Otto” left.",
    ],
)
@pytest.mark.model
def test_other_quoted_words_are_no_nicknames(text: str) -> None:
    assert found(text) == []
