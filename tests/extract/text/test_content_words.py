import math

import pytest
import spacy
from spacy.tokens import Doc as SpacyDoc

from mkdocs_briefing.extract.text.content_words import content_stems, stem, weight_of, weights
from mkdocs_briefing.nlp.parse import Doc


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("meeting", "meet"),
        ("Meetings", "meet"),
        ("meet", "meet"),
        ("ministers’", "minist"),
        ("organisations", "organ"),
        ("bus", "bus"),  # an ending must leave four letters
        ("trees", "tree"),
        ("2019", "2019"),
        ("covid-19", "covid-19"),
    ],
)
def test_a_stem_is_a_word_without_its_longest_ending(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_content_words_are_nouns_verbs_adjectives_adverbs_and_numbers() -> None:
    parsed = SpacyDoc(
        spacy.blank("en").vocab,
        words=["The", "harbours", "said", "two", "large", "ferries", "sank", "."],
        pos=["DET", "NOUN", "VERB", "NUM", "ADJ", "NOUN", "VERB", "PUNCT"],
        lemmas=["the", "harbour", "say", "two", "large", "ferry", "sink", "."],
    )
    assert content_stems(Doc(parsed)) == {"harbour", "larg", "ferr", "sink"}  # `say` and `two` say little


def test_a_name_counts_though_it_is_written_like_a_stop_word() -> None:
    parsed = SpacyDoc(spacy.blank("en").vocab, words=["US", "us"], pos=["PROPN", "PRON"], lemmas=["US", "we"])
    doc = Doc(parsed)
    assert doc[0].is_stop
    assert content_stems(doc) == {"us"}


def test_a_rare_stem_weighs_more() -> None:
    weight = weights([frozenset({"port", "strike"}), frozenset({"port"})])
    assert weight == {"port": math.log(2), "strike": math.log(3)}
    assert weight_of({"port", "strike", "unknown"}, weight) == pytest.approx(math.log(2) + math.log(3))


def test_a_weight_does_not_depend_on_the_order_of_the_stems() -> None:
    weight = {"port": 1e16, "strike": 1.0, "vote": -1e16, "ferry": 1.0}
    assert weight_of(["port", "strike", "vote", "ferry"], weight) == 2.0
    assert weight_of(["strike", "ferry", "port", "vote"], weight) == 2.0
