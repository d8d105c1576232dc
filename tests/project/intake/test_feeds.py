import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.project.fetch import Fetched, is_web_address
from mkdocs_briefing.project.intake.feeds import MAX_TAGS, Entry, Feed, read_feed

URL = "https://e.org/news/feed"

RSS = """\
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>News</title>
<item><title>Fish</title><link>https://e.org/fish?a=1&amp;b=2</link><guid>urn:1</guid>
<pubDate>Thu, 02 May 2024 23:30:00 -0500</pubDate><description>&lt;p&gt;Fish.&lt;/p&gt;</description></item>
<item><link>/coal</link></item>
<item><title>No address</title></item>
</channel></rss>
"""
ATOM = """\
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://e.org/2024/"><title>News</title>
<entry><id>tag:e.org,2024:1</id><title>Fish</title><updated>2024-05-02T10:00:00Z</updated>
<link rel="enclosure" href="a.mp3"/><link href="fish"/></entry></feed>
"""
RDF = """\
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>N</title></channel>
<item rdf:about="https://e.org/fish"><link>https://e.org/fish</link><dc:date>2024-05-02</dc:date></item></rdf:RDF>
"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "News",
    "items": [
        {"id": 7, "url": "fish#top", "date_published": "2024-05-02T23:30:00-05:00"},
        {
            "id": "8",
            "external_url": "https://e.com/coal",
            "date_modified": "2024-05-02T10:00:00",
            "date_published": "?",
        },
        {"id": "9", "content_text": "No address."},
        {"id": ["10"]},
        "no entry",
    ],
}


def feed(data: bytes | str, media_type: str = "application/xml", charset: str | None = None) -> Feed:
    return read_feed(Fetched(data.encode() if isinstance(data, str) else data, URL, media_type, charset))


def refused(data: bytes | str, media_type: str = "application/xml") -> str:
    with pytest.raises(InputError) as error:
        feed(data, media_type)
    return str(error.value).removeprefix(f"{URL}: ")


def test_rss_is_read() -> None:
    assert feed(RSS) == Feed(
        (
            Entry("https://e.org/fish?a=1&b=2", "urn:1", dt.date(2024, 5, 3)),
            Entry("https://e.org/coal"),
        ),
        ("1 entry without an address, so there is no page to add",),
    )


def test_atom_is_read() -> None:
    assert feed(ATOM) == Feed((Entry("https://e.org/2024/fish", "tag:e.org,2024:1", dt.date(2024, 5, 2)),))


def test_rss_1_is_read() -> None:
    assert feed(RDF) == Feed((Entry("https://e.org/fish", "https://e.org/fish", dt.date(2024, 5, 2)),))


@pytest.mark.parametrize("media_type", ["application/feed+json", "text/plain"])
def test_json_feed_is_read(media_type: str) -> None:
    assert feed("\ufeff" + json.dumps(JSON), media_type) == Feed(
        (
            Entry("https://e.org/news/fish", "7", dt.date(2024, 5, 3)),
            Entry("https://e.com/coal", "8", dt.date(2024, 5, 2)),
        ),
        ("2 entries that cannot be read", "1 entry without an address, so there is no page to add"),
    )


def test_the_server_knows_the_encoding_and_a_damaged_feed_is_read_as_far_as_it_goes() -> None:
    data = '<rss version="2.0"><channel><item><link>https://e.org/é</link></item><item><link>https://e.org/b'
    found = feed(data.encode("latin-1"), "text/xml", "iso-8859-1")
    assert found.entries == (Entry("https://e.org/%C3%A9"),)
    assert found.doubts == (
        "is damaged XML (no element found); 2 entries could be read",
        "1 entry without an address, so there is no page to add",
    )


def test_an_id_that_several_entries_have_says_nothing() -> None:
    items = [{"id": "1", "url": f"https://e.org/{name}"} for name in "ab"]
    assert feed(json.dumps(JSON | {"items": items})).entries == (Entry("https://e.org/a"), Entry("https://e.org/b"))


def test_addresses_that_are_none_stay_to_be_refused() -> None:
    items = [{"id": "1", "url": "file:///etc/passwd"}, {"id": "2", "url": "http://[x"}]
    found = feed(json.dumps(JSON | {"items": items}))
    assert [one.address for one in found.entries] == ["file:///etc/passwd", "http://[x"]


def test_an_address_with_a_password_is_left_out_and_not_shown() -> None:
    items = [
        {"id": "1", "url": "https://kim:secret@e.org/a"},
        {"id": "http://kim@e.org", "url": "/b"},
        {"url": "/@kim/c"},
    ]
    assert feed(json.dumps(JSON | {"items": items})) == Feed(
        (Entry("https://e.org/@kim/c"),), ("2 entries left out whose address names a user or password",)
    )


NO_FEED = "is no feed (RSS, Atom or JSON Feed); look for the address of the feed on the page"
BOMB = (
    '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {"abcdefghij"[n + 1]} "{("&" + "abcdefghij"[n] + ";") * 10}">' for n in range(9))
    + "]>"
)


CROWDED = f"<rss{''.join(f' a{n}=0' for n in range(2001))}/>"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("<html><body><p>Log in.</p></body></html>", NO_FEED),
        ("", NO_FEED),
        ("{", NO_FEED),
        ("[]", NO_FEED),
        ("{" * 90_000, NO_FEED),
        ('{"version": "2", "items": []}', NO_FEED),
        ('{"version": "https://jsonfeed.org/version/1.1"}', NO_FEED),
        ('{"a": \udcff}'.encode(errors="surrogateescape"), NO_FEED),
        ((BOMB + RSS.partition("\n")[2]).encode("utf-16"), "declares entities, which could name files or grow"),
        (BOMB + RSS.partition("\n")[2].replace("Fish", "&j;"), "declares entities, which could name files or grow"),
        ('<!doctype rss [<!entity a SYSTEM "file:///etc/hostname">]><rss version="2.0"/>', "declares entities"),
        ("<rss version='2.0'><channel><item><guid>&#99999999999999999999;</guid>", NO_FEED),
        ("<a>" * (MAX_TAGS + 1), "more than 100,000 tags; is it a feed?"),
        (CROWDED, "a tag with more than 2,000 attributes; is it a feed?"),
        (CROWDED.encode("utf-16"), "a tag with more than 2,000 attributes"),
        ('{"items": [' + "{}," * MAX_TAGS, "more than 100,000 tags; is it a feed?"),
        (json.dumps(JSON | {"items": [1] * (MAX_TAGS + 1)}), "more than 100,000 entries; is it a feed?"),
    ],
)
def test_what_is_no_feed_or_a_hostile_one_is_a_line(data: bytes | str, message: str) -> None:
    assert refused(data).startswith(message)


def test_the_feeds_of_a_page_are_named_instead() -> None:
    page = """<html><head><link rel="stylesheet" href="a.css"><link rel=alternate hreflang=fr href="/fr">
    <link rel="ALTERNATE home" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/atom+xml">
    <link rel="alternate" type="application/feed+json" href="feed.json"></head><body><p>News</p></body></html>"""
    assert (
        refused(page, "text/html") == "is a page, not a feed; it names https://e.org/rss, https://e.org/news/feed.json"
    )


PIECES = [
    *("<", ">", "&", "</", "<item>", "<link>", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE a>", "xmlns:a='b'", "{", "["),
    *("http://[", "&#99999999999999999999;", "&#0;", "<?xml version='1.0' encoding='utf-7'?>", "0000-00-00"),
    *("\x00", "\\ud800"),
]


@settings(max_examples=50)
@given(
    whole=st.sampled_from([RSS, ATOM, RDF, json.dumps(JSON)]),
    edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), st.sampled_from(PIECES)), max_size=6),
    media_type=st.sampled_from(["text/xml", "application/json", "text/html"]),
    charset=st.sampled_from([None, "utf-8", "utf-16", "base64", "nonsense"]),
)
def test_a_damaged_feed_is_read_or_refused(
    whole: str, edits: list[tuple[float, int, str]], media_type: str, charset: str | None
) -> None:
    for place, cut, piece in edits:
        start = round(place * len(whole))
        whole = whole[:start] + piece + whole[start + cut :]
    try:
        found = feed(whole, media_type, charset)
    except InputError:
        return
    assert all(one.address.isascii() or not is_web_address(one.address) for one in found.entries)
