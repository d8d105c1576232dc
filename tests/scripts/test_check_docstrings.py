from pathlib import Path

import pytest

import check_docstrings

FUNCTION = '''
def f():
    """{}"""
'''
CONSTANT = '''
LIMIT = 3
"""{}"""
'''
PROPERTY = '''
class C:
    @property
    def p(self):
        """{}"""
'''


def faults(folder: Path, source: str) -> list[str]:
    file = folder / "module.py"
    file.write_text(source, encoding="utf-8")
    return [fault for _, fault in check_docstrings.faults_of(file)]


@pytest.mark.parametrize(
    "text",
    [
        "Return the pages of a site.",
        "Yield each sentence with its paragraph.",
        "Release the lock and restore the preview's files.",
        "Decide which search a site has.",
        "Return whether a name is a person's.\n\n    Raises `ValueError` for an empty one.",
    ],
)
def test_an_imperative_verb_with_its_object_is_accepted(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, FUNCTION.format(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The same.",
        "Likewise.",
        "As above, for actors.",
        "Keeps code.",
        "Return the same.",
        "Return it.",
        "Make it.",
        "The pages of a site.",
        "Whether it is a name.",
        "Name of an actor, in lower case.",
        "",
    ],
)
def test_a_fragment_is_no_docstring_of_a_function(tmp_path: Path, text: str) -> None:
    assert len(faults(tmp_path, FUNCTION.format(text))) >= 1


@pytest.mark.parametrize("template", [CONSTANT, PROPERTY])
@pytest.mark.parametrize(
    "text", ["Letters of a name at least.", "First code point.", "Name of an actor.", "Finds of a day, by their place."]
)
def test_fields_and_properties_are_nouns(tmp_path: Path, template: str, text: str) -> None:
    assert faults(tmp_path, template.format(text)) == []


@pytest.mark.parametrize("template", [CONSTANT, PROPERTY])
@pytest.mark.parametrize("text", ["Of its page.", "The same, in tokens.", "Makes it.", "Pins the id of the briefing."])
def test_fields_and_properties_are_no_fragments(tmp_path: Path, template: str, text: str) -> None:
    assert len(faults(tmp_path, template.format(text))) == 1


@pytest.mark.parametrize(
    "source",
    [
        '"""What is built anew."""',
        "# Whoever calls this holds the lock.",
        'raise ValueError("mend the line, then try again")',
        'print(f"{3} links lead nowhere")',
    ],
)
def test_unusual_words_are_found_in_docstrings_comments_and_messages(tmp_path: Path, source: str) -> None:
    assert len(faults(tmp_path, source + "\n")) == 1


@pytest.mark.parametrize("source", ['WORDS = "moreover likewise besides".split()', "LIKEWISE = 1", 'NAME = "anew"'])
def test_words_as_data_are_not_prose(tmp_path: Path, source: str) -> None:
    assert faults(tmp_path, source + "\n") == []


def test_lexicons_may_have_any_word(tmp_path: Path) -> None:
    folder = tmp_path / "lexicons"
    folder.mkdir()
    assert faults(folder, 'CONNECTIVES = ("in turn", "and likewise")\n') == []


def test_a_line_is_printed_for_each_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faults(tmp_path, FUNCTION.format("Likewise.") + CONSTANT.format("Words at most."))
    assert check_docstrings.main([str(tmp_path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("module.py")[1].split(" ")[0] for line in lines] == [":3:", ":3:"]


def test_clean_code_prints_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faults(tmp_path, FUNCTION.format("Return the number of words."))
    assert check_docstrings.main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == ""
