from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.ids import MAX_SLUG_CHARACTERS, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sergei Shoigu", "sergei-shoigu"),
        ("Évian – a “summit”", "evian-a-summit"),
        ("The People’s Bank", "the-peoples-bank"),
        ("Владивосток", "vladivostok"),
        ("…", "untitled"),
        ("../../etc/passwd", "etc-passwd"),
        ("a" * 80, "a" * 60),
        ("word " * 20, "word-word-word-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_a_name_becomes_an_ascii_id(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_name_that_windows_refuses_gets_a_suffix() -> None:
    assert re.fullmatch(r"con-[0-9a-f]{6}", slug("Con"))


@given(st.text())
def test_every_text_gives_a_safe_id_whatever_its_normalisation(name: str) -> None:
    found = slug(name)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found)
    assert len(found) <= MAX_SLUG_CHARACTERS + 7
    assert slug(unicodedata.normalize("NFC", name)) == slug(
        unicodedata.normalize("NFC", unicodedata.normalize("NFD", name))
    )
