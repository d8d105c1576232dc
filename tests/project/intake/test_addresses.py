import pytest

from mkdocs_briefing.project.intake.addresses import (
    address_key,
    has_user,
    host_of,
    origin_of,
    wire_address,
    without_user,
)


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("https://münchen.de:444/ü?q=ß&r=a%20b#top", "https://xn--mnchen-3ya.de:444/%C3%BC?q=%C3%9F&r=a%20b"),
        ("  https://e.org/a b ", "https://e.org/a%20b"),
        ("https://e.org/a?b=1&b=2&c", "https://e.org/a?b=1&b=2&c"),
        ("https://e.org/\x1b[31m", "https://e.org/%1B[31m"),
        ("http://[x", "http://[x"),
    ],
)
def test_an_address_is_sent_in_ascii(address: str, sent: str) -> None:
    assert wire_address(address) == sent


@pytest.mark.parametrize(
    "address",
    [
        "HTTP://E.org:80/a?id=3",
        "https://e.org:443/a?id=3#comments",
        "https://e.org./a?utm_source=mail&id=3&fbclid=x",
    ],
)
def test_ways_to_write_one_address_have_one_key(address: str) -> None:
    assert address_key(address) == address_key("https://e.org/a?id=3")


@pytest.mark.parametrize(
    "address",
    [
        "https://e.org/a?id=4",
        "https://e.org/A?id=3",
        "https://e.org/a/?id=3",
        "https://e.org:8000/a?id=3",
        "https://www.e.org/a?id=3",
        "https://e.org/a?id=3&source=rss",
        "http://[x",
    ],
)
def test_addresses_that_may_be_two_pages_have_two_keys(address: str) -> None:
    assert address_key(address) != address_key("https://e.org/a?id=3")


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("HTTPS://E.org:443/a", "https://e.org"),
        ("http://e.org:8000", "http://e.org:8000"),
        ("http://[::1]:80/", "http://[::1]"),
        ("http://e.org:x/", "http://e.org:x/"),
    ],
)
def test_the_origin_is_scheme_host_and_port(address: str, origin: str) -> None:
    assert origin_of(address) == origin


def test_one_host_is_asked_over_http_and_https() -> None:
    assert host_of("http://E.org/a") == host_of("https://e.org:443/b") == "e.org"
    assert host_of("https://e.org:8000/") == "e.org:8000"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://kim:secret@e.org/a", "https://e.org/a"),
        (" HTTP:\\\\kim@e.org", " HTTP:\\\\e.org"),
        ("https://a@b:c@[::1]:80?x", "https://[::1]:80?x"),
        ("http://kim:se/c?r#e@t@e.org/a", "http://e.org/a"),
        ("http://kim:1se/cret@e.org/a", "http://e.org/a"),
        ("https://e.org/@kim", None),
        ("https://e.org:/@kim", None),
        ("https://e.org:80/@kim", None),
        ("https://[::1]/@kim", None),
        ("https://e.org?to=kim@e.org", None),
        ("https://e.org/to/https://kim@e.com/", None),
        ("mailto:kim@e.org", None),
    ],
)
def test_a_user_and_password_are_not_shown(address: str, shown: str | None) -> None:
    assert (has_user(address), without_user(address)) == (shown is not None, shown or address)
