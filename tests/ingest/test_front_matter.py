import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest.front_matter import read_front_matter, split_front_matter


@pytest.mark.parametrize("end", ["---", "...", "---  "])
def test_front_matter_ends_with_a_line_of_dashes_or_dots(end: str) -> None:
    assert split_front_matter(f"---\ntitle: A\n{end}\nText.\n", path="a") == ("title: A\n", "Text.\n", 2)


@pytest.mark.parametrize("text", ["Text.\n", "\n---\ntitle: A\n---\n", "--- a\n", ""])
def test_front_matter_begins_on_the_first_line(text: str) -> None:
    assert split_front_matter(text, path="a") == (None, text, 1)


def test_front_matter_that_never_ends_is_refused() -> None:
    with pytest.raises(InputError, match="is never closed; end it with a line ---"):
        split_front_matter("---\ntitle: A\n", path="a.txt")


def test_a_mistake_is_reported_with_its_line_in_the_file() -> None:
    with pytest.raises(InputError, match=r"a\.txt:3:12: published: expected YYYY-MM-DD"):
        read_front_matter("---\ntitle: A\npublished: 3 May\n---\nText.\n", path="a.txt")


def test_tags_are_a_list_or_a_line_with_commas() -> None:
    for tags in ("ports, trade", "[ports, trade]"):
        assert read_front_matter(f"---\ntags: {tags}\n---\nText.\n", path="a")[0].tags == ("ports", "trade")


def test_authors_are_a_list_or_a_line_with_semicolons() -> None:
    for authors in ("Jane Roe; Ian Poe", "[Jane Roe, Ian Poe]", "\n- Jane Roe\n- Ian Poe"):
        found, _ = read_front_matter(f"---\nauthor: {authors}\n---\nText.\n", path="a")
        assert found.author == "Jane Roe; Ian Poe"
    with pytest.raises(InputError, match=r"a:2:1: author: expected text or a list"):
        read_front_matter("---\nauthor: {a: b}\n---\nText.\n", path="a")
