"""All briefings as JSON Lines, with their schema."""

import gzip
import json
import subprocess
from pathlib import Path

from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.render import Page, pages, plans
from tests.support.connected import deal, entries
from tests.support.lines import lines
from tests.support.pages import DEAL, SITE, STRIKE, VOTE


def test_lines_hold_only_sentences_that_may_be_printed(built: dict[str, Page]):
    listed = lines(built["briefings.jsonl.gz"])
    assert [len(one["text"]) for one in listed] == [15, 11, 0]
    assert [one["briefing"]["id"] for one in listed] == [DEAL, STRIKE, VOTE]


def test_every_briefing_of_the_list_is_valid_by_the_schema_beside_it(built: dict[str, Page]):
    assert json.loads(built["briefings-line.schema.json"].text)["title"] == "Listed"
    found = [Briefing.model_validate(one["briefing"]) for one in lines(built["briefings.jsonl.gz"])]
    assert [one.id for one in found] == [entry.briefing.id for entry in entries()]


def test_the_list_is_read_by_what_reads_gzip_and_has_the_same_bytes_again(tmp_path: Path):
    one, other = (next(p for p in pages(link(entries()), site=SITE) if p.path == "briefings.jsonl.gz") for _ in "ab")
    file = tmp_path / "briefings.jsonl.gz"
    file.write_bytes(one.data)
    unpacked = subprocess.run(["gzip", "-cd", file], check=True, capture_output=True).stdout
    assert unpacked.decode().count("\n") == unpacked.count(b'{"briefing":{') == len(entries())
    assert gzip.decompress(one.data) == unpacked
    assert one == other


def test_a_new_briefing_changes_one_group():
    given = deal()
    many = [Entry(given.briefing.model_copy(update={"id": f"report-{n}"}), given.article) for n in range(100)]
    before, after = (set(pieces(some)) for some in (many[:50] + many[51:], many))
    assert len(before) > 5
    assert len(before - after) == 1  # that into which it comes
    assert 1 <= len(after - before) <= 2  # which it may divide
    assert b"".join(map(gzip.decompress, pieces(many))).count(b"\n") == 100


def pieces(given: list[Entry]) -> list[bytes]:
    """The files of gzip that the list is a chain of."""
    (plan,) = (one for one in plans(link(given), site=SITE) if one.path == "briefings.jsonl.gz")
    return [piece.make().data for piece in plan.pieces]
