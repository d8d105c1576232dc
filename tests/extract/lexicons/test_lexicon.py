import pytest

from mkdocs_briefing.extract.lexicons.lexicon import LexiconError, lexicon, parse

HEAD = """# Verbs of a test.
#
# Source: written for this
#   test.

@say: stands with quoted speech
@preposition=: takes its content after this preposition

"""


def test_words_are_asked_for_by_feature() -> None:
    verbs = parse(HEAD + "add: say\nwarn: say, preposition=about/of\n", name="verbs")
    assert verbs.having("say") == {"add", "warn"}
    assert verbs.values("preposition") == {"warn": ("about", "of")}
    assert verbs.pairs("preposition") == {("warn", "about"), ("warn", "of")}
    assert verbs.by_value("preposition") == {"about": {"warn"}, "of": {"warn"}}
    assert verbs.all_words == {"add", "warn"}


def test_a_feature_of_one_value_gives_a_dictionary() -> None:
    assert parse(HEAD + "hint: preposition=at\n", name="verbs").value("preposition") == {"hint": "at"}


def test_a_word_may_have_several_parts() -> None:
    assert parse(HEAD + "make clear: say\n", name="verbs").having("say") == {"make clear"}


def test_source_and_meanings_are_read_from_the_head() -> None:
    verbs = parse(HEAD, name="verbs")
    assert verbs.source == "written for this test."
    assert verbs.features["preposition"] == "takes its content after this preposition"


def test_a_feature_that_no_lexicon_declares_raises() -> None:
    with pytest.raises(KeyError, match="shout"):
        parse(HEAD, name="verbs").having("shout")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("add: shout", "unknown feature 'shout'; declare it in the head with `@shout: …`"),
        ("add: preposition", "the feature 'preposition' needs a value; write `preposition=…`"),
        ("add: preposition=", "the feature 'preposition' needs a value; write `preposition=…`"),
        ("add: say=to", "the feature 'say' takes no value"),
        ("add: say, say", "'add' has the feature 'say' twice"),
        ("add", "'add' has no features; write `word: feature, feature`"),
        ("warn: say\nwarn: say", "'warn' stands twice in this lexicon; join its features on one line"),
        ("@tell:", "the feature 'tell' is not explained; write `@tell: …`"),
        ("@say: stands with speech", "the feature 'say' is declared twice"),
    ],
)
def test_mistakes_name_file_and_line(line: str, message: str) -> None:
    number = len((HEAD + line).splitlines())
    with pytest.raises(LexiconError) as error:
        parse(HEAD + line, name="verbs")
    assert str(error.value) == f"verbs.txt:{number}: {message}"


def test_a_lexicon_without_a_source_is_refused() -> None:
    with pytest.raises(LexiconError, match=r"verbs.txt:1: the head names no source; write a line `# Source: …`"):
        parse("# Verbs.\n@say: stands with speech\nadd: say\n", name="verbs")


def test_a_lexicon_is_read_once() -> None:
    assert lexicon("verbs") is lexicon("verbs")
