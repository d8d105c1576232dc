import pytest

from mkdocs_briefing.yaml_files.insert import NewEntry, append_list, insert_entry

ENTRY = NewEntry("plugins", ("briefing:", "  pdf: false"), "{briefing: {pdf: false}}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "plugins:\n- search\n- tags # all\n# end\n\nnav: [a.md]\n",
            "plugins:\n- search\n- tags # all\n- briefing:\n    pdf: false\n# end\n\nnav: [a.md]\n",
            id="a list without an indent, a comment after it",
        ),
        pytest.param(
            'site_name: "A"\nplugins:\n    - search:\n        lang: en',
            'site_name: "A"\nplugins:\n    - search:\n        lang: en\n    - briefing:\n        pdf: false\n',
            id="a list at the end, without a line end",
        ),
        pytest.param(
            "plugins: [search, tags]  # flow\n",
            "plugins: [search, tags, {briefing: {pdf: false}}]  # flow\n",
            id="a list between brackets",
        ),
        pytest.param(
            "plugins:\n  search: {}\nextra: !!python/name:a.b\n",
            "plugins:\n  search: {}\n  briefing:\n    pdf: false\nextra: !!python/name:a.b\n",
            id="a mapping, and a tag of Python",
        ),
        pytest.param(
            "plugins: {search: {lang: en}}\n",
            "plugins: {search: {lang: en}, briefing: {pdf: false}}\n",
            id="a mapping between braces",
        ),
    ],
)
def test_an_entry_is_added_and_nothing_else_changes(before: str, after: str):
    assert insert_entry(before, ENTRY) == after


@pytest.mark.parametrize("text", ["nav: [a.md]\n", "plugins:\n", "plugins: []\n", "- a\n", "plugins: [a\n", ""])
def test_without_a_list_that_has_entries_nothing_is_added(text: str):
    assert insert_entry(text, ENTRY) is None


def test_a_new_list_is_put_at_the_end():
    search = NewEntry("plugins", ("search",), "search")
    assert append_list("site_name: A\n", (search, ENTRY)) == (
        "site_name: A\n\nplugins:\n  - search\n  - briefing:\n      pdf: false\n"
    )
