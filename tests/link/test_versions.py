import pytest

from mkdocs_briefing.link.versions import Version, number_versions
from tests.support.briefings import TEXT, port


@pytest.mark.parametrize(
    ("supersedes", "numbers", "circular"),
    [
        ({}, {}, []),
        ({"a": None, "b": "a", "c": "b"}, {"a": 1, "b": 2, "c": 3}, []),
        ({"a": None, "b": "a", "c": "a"}, {"a": 1, "b": 2, "c": 2}, []),
        ({"a": "a"}, {"a": 1}, ["a"]),
        ({"a": "b", "b": "a", "c": "b"}, {"a": 1, "b": 1, "c": 1}, ["a", "b", "c"]),
    ],
)
def test_versions_are_counted_from_the_first(
    supersedes: dict[str, str | None], numbers: dict[str, int], circular: list[str]
) -> None:
    assert number_versions(supersedes) == (numbers, circular)


def test_the_evidence_of_an_item_begins_with_its_first_sentence() -> None:
    version = Version(port(), TEXT)
    first = port().sentences[0]
    assert version.sentence((first.id, "s2")) == TEXT[first.start : first.end]
    assert version.sentence(()) == ""
