"""Which entries of the register say what a person points at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mkdocs_briefing.curate.actor_register import Register
from mkdocs_briefing.curate.register_edits import Listing, UnsayableError, claim, split

if TYPE_CHECKING:
    from mkdocs_briefing.curate.register_edits import Entries

HOLM_A = Listing("a", "Peter Holm", "peter-holm", "person")
HOLM_B = Listing("b", "Peter Holm", "peter-holm", "person")
DR_HOLM = Listing("b", "Dr. Holm", "dr-holm", "person")
PORT = Listing("a", "Port", "port", "organization")
AUTHORITY = Listing("b", "Port Authority", "port-authority", "organization")
LISTINGS = (HOLM_A, HOLM_B, DR_HOLM, PORT, AUTHORITY)


def register(*entries: dict[str, Any]) -> Register:
    return Register.model_validate({"actors": entries})


def said(entries: Entries) -> list[dict[str, Any]]:
    return [fields for _, fields in entries]


def test_all_names_of_an_actor_are_in_its_entry() -> None:
    found = claim(register(), LISTINGS, {PORT, AUTHORITY}, {"name": "Port of Maravel"}, at=None)
    assert found == [(None, {"name": "Port of Maravel", "names": ["Port", "Port Authority"]})]


def test_an_entry_takes_over_what_another_said_that_means_nothing_else() -> None:
    port = {"name": "Port", "wikidata": "Q1", "description": "Old.", "names": ["Docks"]}
    before = register(port, {"name": "Port Authority", "wikidata": "Q2"})
    assert claim(before, LISTINGS, {PORT, AUTHORITY}, {"name": "Port Authority"}, at=1) == [
        (1, {"name": "Port Authority", "wikidata": "Q2", "description": "Old.", "names": ["Docks", "Port"]})
    ]


def test_a_name_that_others_have_is_limited_to_articles() -> None:
    found = split(register(), LISTINGS, [HOLM_B], {"name": "Peter Holm (judge)"})
    assert said(found) == [{"name": "Peter Holm (judge)", "names": ["Peter Holm"], "only": ["b"]}]


def test_a_general_entry_gives_up_an_article_by_the_other_one_alone() -> None:
    before = register({"name": "Peter Holm", "description": "Surgeon."})
    found = split(before, LISTINGS, [HOLM_B], {"name": "Peter Holm (judge)"})
    assert said(found) == [
        {"name": "Peter Holm", "description": "Surgeon."},
        {"name": "Peter Holm (judge)", "names": ["Peter Holm"], "only": ["b"]},
    ]


def test_a_limited_entry_gives_up_its_article() -> None:
    before = register({"name": "Holm the surgeon", "names": ["Peter Holm"], "only": ["a", "b"]})
    found = split(before, LISTINGS, [HOLM_B], {"name": "Holm the judge"})
    assert said(found) == [
        {"name": "Holm the surgeon", "names": ["Peter Holm"], "only": ["a"]},
        {"name": "Holm the judge", "names": ["Peter Holm"], "only": ["b"]},
    ]


def test_a_merge_is_undone_without_a_new_entry() -> None:
    before = register({"name": "Port Authority", "names": ["Port"]})
    assert said(split(before, LISTINGS, [PORT], {"name": "Port"})) == [{"name": "Port Authority"}]


def test_names_that_the_site_joins_by_itself_are_parted_by_an_entry() -> None:
    joined = Listing("c", "Port Inc.", "port", "organization")
    found = split(register(), (*LISTINGS, joined), [joined], {"name": "Port Inc."})
    assert said(found) == [{"name": "Port Inc."}]


@pytest.mark.parametrize(
    ("fields", "field", "why"),
    [
        ({"name": "Port"}, "name", "there is another 'Port'; choose “Same as …” if it is the same"),
        ({"name": "X", "id": "index"}, None, "'index' is the address of the list of actors"),
    ],
)
def test_a_name_or_id_that_is_another_page_is_refused(fields: dict[str, Any], field: str | None, why: str) -> None:
    with pytest.raises(UnsayableError) as refused:
        claim(register(), LISTINGS, {AUTHORITY}, fields, at=None)
    assert str(refused.value).startswith(why)
    assert refused.value.field == field


def test_who_is_left_after_a_split_is_described_in_all_articles() -> None:
    before = register({"name": "Peter Holm (judge)", "names": ["Peter Holm"], "only": ["b"]})
    found = claim(before, LISTINGS, {HOLM_A}, {"name": "Peter Holm", "description": "Surgeon."}, at=None)
    assert said(found)[1] == {"name": "Peter Holm", "description": "Surgeon."}


def test_what_would_change_another_actor_is_refused() -> None:
    before = register({"name": "Holm", "names": ["Peter Holm", "Dr. Holm"], "only": ["b"]})
    twice = Listing("b", "Peter Holm", "peter-holm-2", "person")
    with pytest.raises(UnsayableError, match="this would also change who 'Peter Holm' is in b"):
        claim(before, (*LISTINGS, twice), {HOLM_B, HOLM_A}, {"name": "Peter"}, at=None)
