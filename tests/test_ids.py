from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.ids import MAX_SLUG_CHARACTERS, Claim, assign_ids, slug


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


@pytest.mark.parametrize("title", ["Index", "INDEX", "“Index”"])
def test_a_name_that_the_site_uses_gets_a_suffix(title: str) -> None:
    assert re.fullmatch(r"index-[0-9a-f]{6}", slug(title))


def claim(path: str, *, title: str = "Index", pinned: str | None = None, written: str | None = None) -> Claim:
    return Claim(path, title, sha256_hex(path), pinned, written)


def test_articles_titled_like_a_page_of_the_site_have_ids_of_their_own() -> None:
    ids, faults = assign_ids([claim("a.txt"), claim("b.txt"), claim("c.txt", title="Index of prices", written="index")])
    assert len(set(ids.values())) == 3
    assert "index" not in ids.values()
    assert ids["c.txt"] == "index-of-prices"
    assert faults == []


def test_a_pinned_id_that_the_site_uses_is_refused() -> None:
    ids, faults = assign_ids([claim("a.txt", pinned="index")])
    assert ids == {}
    assert [path for path, _ in faults] == ["a.txt"]


@given(st.text())
def test_every_text_gives_a_safe_id_whatever_its_normalisation(name: str) -> None:
    found = slug(name)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found)
    assert len(found) <= MAX_SLUG_CHARACTERS + 7
    assert slug(unicodedata.normalize("NFC", name)) == slug(
        unicodedata.normalize("NFC", unicodedata.normalize("NFD", name))
    )


@pytest.mark.parametrize("name", ["con", "lpt1"])
def test_an_id_that_windows_has_no_file_for_is_refused_and_not_kept(name: str) -> None:
    ids, faults = assign_ids([claim("a.txt", pinned=name), claim("b.txt", title="Port", written=name)])
    assert ids == {"b.txt": "port"}
    assert faults == [("a.txt", f"{name!r} names a device, so Windows has no such file; pin another id")]
