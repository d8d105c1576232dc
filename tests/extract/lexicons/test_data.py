"""The lexicons as they are: each word once, every feature explained and given to words, every list with its source."""

from itertools import pairwise

import pytest

from mkdocs_briefing.extract.lexicons.lexicon import DATA, lexicon

LEXICONS = sorted(path.stem for path in DATA.glob("*.txt"))


def words_of(name: str) -> list[str]:
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.partition(": ")[0] for line in lines if line and line[0] not in "#@"]


def test_there_are_lexicons() -> None:
    assert {"verbs", "people", "institutions", "places", "documents"} <= set(LEXICONS)


@pytest.mark.parametrize("name", LEXICONS)
def test_every_lexicon_has_a_source(name: str) -> None:
    assert lexicon(name).source


@pytest.mark.parametrize("name", LEXICONS)
def test_every_word_stands_once_and_in_its_place(name: str) -> None:
    assert all(word < following for word, following in pairwise(words_of(name)))


@pytest.mark.parametrize("name", LEXICONS)
def test_every_feature_is_explained_and_some_word_has_it(name: str) -> None:
    words = lexicon(name)
    assert all(words.features[feature] and words.words[feature] for feature in words.features)


@pytest.mark.parametrize("name", LEXICONS)
def test_every_word_is_read(name: str) -> None:
    assert lexicon(name).all_words == set(words_of(name))


def test_abbreviated_titles_and_wider_words_lead_to_known_people() -> None:
    people = lexicon("people")
    for feature in ("short-for", "also"):
        assert people.by_value(feature).keys() <= people.all_words


def test_nobody_is_both_a_man_and_a_woman() -> None:
    people = lexicon("people")
    assert not people.having("masculine") & people.having("feminine")
