"""Pictures for link previews: one of each briefing, drawn once."""

import struct
from pathlib import Path
from unittest.mock import patch

import pytest

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.output.social_cards import draw_cards
from tests.support import hostile
from tests.support.connected import entries
from tests.support.damage import damage

DEAL = "valdoria-signs-port-loan"


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


def has_palette(png: bytes) -> bool:
    return png[25] == 3  # of the types of colour in the header (PNG, section 11.2.1)


def test_every_briefing_has_a_picture_of_the_size_that_previews_want(tmp_path: Path):
    assert draw_cards(entries(), tmp_path / "site", title="Harbour desk", cache=tmp_path / "cache") == []
    made = sorted((tmp_path / "site/cards").iterdir())
    assert [file.stem for file in made] == sorted(entry.briefing.id for entry in entries())
    assert {size(file.read_bytes()) for file in made} == {(1200, 630)}
    assert all(has_palette(file.read_bytes()) for file in made)


def test_an_unchanged_briefing_is_not_drawn_again_and_gives_the_same_bytes(tmp_path: Path):
    draw_cards(entries(), tmp_path / "site", title="Harbour desk", cache=tmp_path / "cache")
    draw_cards(entries()[:1], tmp_path / "other", title="Harbour desk", cache=tmp_path / "fresh")
    with patch("mkdocs_briefing.output.social_cards.draw_card", side_effect=AssertionError("drawn again")):
        assert draw_cards(entries()[:1], tmp_path / "again", title="Harbour desk", cache=tmp_path / "cache") == []
    name = f"cards/{DEAL}.png"
    assert len({(tmp_path / folder / name).read_bytes() for folder in ("site", "other", "again")}) == 1
    assert len(list((tmp_path / "cache").glob("*.cached"))) == 1


def test_a_damaged_cached_card_is_drawn_again(tmp_path: Path):
    draw_cards(entries()[:1], tmp_path / "site", title="Harbour desk", cache=tmp_path / "cache")
    drawn = (tmp_path / f"site/cards/{DEAL}.png").read_bytes()
    damage(next((tmp_path / "cache").iterdir()))
    draw_cards(entries()[:1], tmp_path / "again", title="Harbour desk", cache=tmp_path / "cache")
    assert (tmp_path / f"again/cards/{DEAL}.png").read_bytes() == drawn


def test_a_card_that_fails_is_a_problem_and_the_others_are_drawn(tmp_path: Path):
    problem = Problem("seeds/port-loan.txt", 0, 0, "no picture")
    with patch("mkdocs_briefing.output.social_cards.draw_card", side_effect=[InputError([problem]), b"a", b"b"]):
        assert draw_cards(entries(), tmp_path / "site", title="Harbour desk", cache=tmp_path / "cache") == [problem]
    assert len(list((tmp_path / "site/cards").iterdir())) == 2


@pytest.mark.parametrize("entry", hostile.entries(), ids=lambda entry: entry.briefing.id)
def test_text_is_never_markup(tmp_path: Path, entry: object):
    assert draw_cards([entry], tmp_path / "site", title="#panic() $x$ *b*", cache=tmp_path / "cache") == []
