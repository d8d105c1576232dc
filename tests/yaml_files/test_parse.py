"""YAML that people type: limits, places, and files that libyaml and PyYAML read differently."""

import pytest

from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import Metadata
from mkdocs_briefing.yaml_files.parse import DEPTH_LIMIT, MAX_TOLD, load, mistakes, read_plain, read_record


def test_nesting_is_limited() -> None:
    assert read_plain("[" * (DEPTH_LIMIT - 1) + "]" * (DEPTH_LIMIT - 1), path="a.yml")
    with pytest.raises(InputError, match=rf"a\.yml:1:{DEPTH_LIMIT + 1}: not valid YAML: nested too deeply"):
        read_plain("[" * (DEPTH_LIMIT + 1) + "]" * (DEPTH_LIMIT + 1), path="a.yml")


def test_every_key_that_is_given_twice_is_listed() -> None:
    text = "title: A\ntitle: B\nwatch: {add: [], add: []}\n"
    with pytest.raises(InputError) as raised:
        read_record(Curation, text, path="a.yml")
    assert str(raised.value).splitlines() == [
        "a.yml:2:1: 'title' is given twice; keep one",
        "a.yml:3:18: 'add' is given twice; keep one",
    ]


def test_places_count_from_the_line_at_which_the_yaml_begins() -> None:
    with pytest.raises(InputError, match=r"a\.md:4:1: 'title' is given twice"):
        read_record(Metadata, "title: A\n\ntitle: B\n", path="a.md", first_line=2)


def test_nothing_is_an_empty_record() -> None:
    assert read_record(Metadata, "# nothing yet\n", path="a.yml") == Metadata()


def test_an_error_of_libyaml_is_reported_with_its_place() -> None:
    with pytest.raises(InputError, match=r"a\.yml:2:5: not valid YAML: a colon inside a text"):
        load("a: b\nc: d: e\n", path="a.yml")


def test_mistakes_in_data_are_pairs_of_steps_and_words() -> None:
    assert mistakes(Metadata, {"title": "A"}) == []
    assert mistakes(Metadata, {"title": 5}) == [
        (("title",), "expected text, got the number 5; put it in quotation marks")
    ]


def test_of_very_many_mistakes_the_first_are_told() -> None:
    text = "".join(f"k{number}: {number}\n" for number in range(MAX_TOLD + 5))
    with pytest.raises(InputError) as raised:
        read_record(Metadata, text, path="a.md")
    lines = str(raised.value).splitlines()
    assert [line.partition(": unknown key")[0] for line in lines] == [
        f"a.md:{number + 1}:{len(f'k{number}: ') + 1}: k{number}" for number in range(MAX_TOLD)
    ]
    assert [line.endswith("; more mistakes are not told") for line in lines] == [False] * (MAX_TOLD - 1) + [True]


def test_as_many_mistakes_as_are_told_are_all_there_are() -> None:
    text = "".join(f"k{number}: {number}\n" for number in range(MAX_TOLD))
    with pytest.raises(InputError) as raised:
        read_record(Metadata, text, path="a.md")
    assert len(raised.value.problems) == MAX_TOLD
    assert "not told" not in str(raised.value)
