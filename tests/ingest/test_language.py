import pytest

from mkdocs_briefing.ingest.language import MIN_WORDS, reads_as_english

ENGLISH = "The council of the town met on Monday and said that it would not close the harbour, which has been in use "
FRENCH = "Le conseil de la ville a annoncé lundi que le port ne serait pas fermé avant la fin de cette année et que "
RUSSIAN = "Городской совет объявил в понедельник, что порт не будет закрыт до конца этого года, и добавил, что "


@pytest.mark.parametrize(("text", "is_english"), [(ENGLISH, True), (FRENCH, False), (RUSSIAN, False)])
def test_english_is_known_by_its_function_words_and_its_script(text: str, is_english: bool) -> None:
    assert reads_as_english(text * 3) is is_english


def test_a_short_text_is_taken_for_english() -> None:
    assert reads_as_english("mot " * (MIN_WORDS - 1))
    assert not reads_as_english("mot " * MIN_WORDS)


def test_a_few_foreign_names_do_not_make_a_text_foreign() -> None:
    assert reads_as_english(f"{ENGLISH * 3} Порт Маравел")
