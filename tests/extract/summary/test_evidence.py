from mkdocs_briefing.extract.summary.evidence import supporters


def stems(*sentences: str) -> list[frozenset[str]]:
    return [frozenset(sentence.split()) for sentence in sentences]


def test_sentences_that_share_what_a_statement_says_support_it() -> None:
    assert supporters(frozenset({"tax", "harbour", "double"}), stems("tax harbour double vote", "school child")) == (0,)


def test_one_stem_in_common_is_not_enough_for_a_statement_of_several() -> None:
    assert supporters(frozenset({"tax", "harbour", "double"}), stems("tax school", "child")) == ()


def test_a_statement_of_one_stem_needs_that_one() -> None:
    assert supporters(frozenset({"tax"}), stems("school", "tax rise")) == (1,)


def test_a_further_sentence_must_add_something() -> None:
    statement = frozenset("tax harbour double spring".split())
    assert supporters(statement, stems("tax harbour", "double spring", "tax harbour again")) == (0, 1)


def test_no_more_than_three_sentences_are_evidence() -> None:
    statement = frozenset("one two three four five six seven eight".split())
    assert supporters(statement, stems("one two", "three four", "five six", "seven eight")) == (0, 1, 2)


def test_of_equal_sentences_the_first_is_taken() -> None:
    assert supporters(frozenset({"tax", "harbour"}), stems("tax harbour", "tax harbour")) == (0,)


def test_an_empty_statement_has_no_evidence() -> None:
    assert supporters(frozenset(), stems("tax")) == ()
