"""Entries are written into the file of actors without a change to anything else in it."""

from mkdocs_briefing.curate.register_file import register_text

FILE = """\
# who is who
actors:
- name: Ana Duarte Silva           # rename: her name everywhere
  names: [Ana Duarte, Duarte]      # merge
  description: Finance minister.

- name: 'Peter Holm (surgeon)'     # split

# The port
- name: Port Authority
  names:
  - PA

  - Port
  homepage: https://port.example
"""
DUARTE = {"name": "Ana Duarte Silva", "names": ["Ana Duarte", "Duarte"], "description": "Finance minister."}
HOLM = {"name": "Peter Holm (surgeon)"}
PORT = {"name": "Port Authority", "names": ["PA", "Port"], "homepage": "https://port.example"}


def test_what_is_said_already_stays_as_it_was_typed() -> None:
    assert register_text(FILE, [(0, DUARTE), (1, HOLM), (2, PORT)]) == FILE


def test_a_key_is_added_in_its_order_and_empty_lines_follow_the_entry() -> None:
    entries = [(0, DUARTE | {"wikidata": "Q1"}), (1, HOLM | {"only": ["x"]}), (2, PORT | {"id": "port"})]
    assert register_text(FILE, entries) == (
        FILE.replace("Finance minister.\n", "Finance minister.\n  wikidata: Q1\n")
        .replace("# split\n", "# split\n  only: [x]\n")
        .replace("Port Authority\n", "Port Authority\n  id: port\n")
    )


def test_names_are_added_and_taken_away_in_their_list() -> None:
    entries = [(0, DUARTE | {"names": ["Duarte", "A. Duarte"]}), (1, HOLM), (2, PORT | {"names": ["Port", "Docks"]})]
    assert register_text(FILE, entries) == (
        FILE.replace("[Ana Duarte, Duarte]      #", "[Duarte, A. Duarte]       #").replace(
            "  - PA\n\n  - Port\n", "  - Port\n  - Docks\n"
        )
    )


def test_the_last_key_of_an_entry_is_taken_away_and_its_comment_stays() -> None:
    assert register_text(FILE, [(0, {"name": "Ana"}), (1, HOLM), (2, PORT)]).startswith(
        "# who is who\nactors:\n- name: Ana    # rename: her name everywhere\n\n- name: 'Peter Holm"
    )


def test_an_entry_is_taken_away_and_a_new_one_stands_at_the_end() -> None:
    new = {"homepage": "https://a.example", "names": ["b: c", "1"], "name": "A"}
    written = register_text(FILE, [(1, HOLM), (2, PORT), (None, new)])
    assert written == (
        "# who is who\nactors:\n"
        + FILE[FILE.index("- name: 'Peter") :]
        + "- name: A\n  names: ['b: c', '1']\n  homepage: https://a.example\n"
    )


def test_a_file_without_entries_is_empty_but_for_comments() -> None:
    assert register_text("", [(None, HOLM)]) == "actors:\n- name: Peter Holm (surgeon)\n"
    assert register_text("actors:\n- name: X\n", []) == ""
    assert register_text("# ours\nactors:\n- name: X\n", []) == "# ours\n"
