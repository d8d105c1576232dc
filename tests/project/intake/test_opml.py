from pathlib import Path

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.project.articles import find_articles
from mkdocs_briefing.project.intake.opml import Subscription, parse_opml, read_subscriptions
from mkdocs_briefing.project.settings import Settings

OPML = """\
<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Mine</title></head><body>
  <outline text="Trade">
    <outline type="rss" text="News" xmlUrl="https://e.org/feed"/>
    <outline type="rss" xmlurl=" http://e.com/ü.xml " htmlUrl="http://e.com"/>
  </outline>
  <outline xmlUrl="HTTPS://E.org/feed#again"/>
  <outline xmlUrl="file:///etc/passwd"/>
  <outline text="A note"/>
  <outline xmlUrl="https://e.org/&#x9b;31m"/>
  <outline xmlUrl="https://kim:secret@e.org/feed"/>
</body></opml>
"""


def refused(data: str) -> str:
    with pytest.raises(InputError) as error:
        parse_opml(data.encode(), path="feeds.opml")
    return str(error.value)


def test_each_feed_is_listed_once_with_its_line_and_others_are_told() -> None:
    found, problems = parse_opml(OPML.encode(), path="feeds.opml")
    assert found == [
        Subscription("https://e.org/feed", "feeds.opml", 4),
        Subscription("http://e.com/%C3%BC.xml", "feeds.opml", 5),
        Subscription("https://e.org/%C2%9B31m", "feeds.opml", 10),
    ]
    assert [str(one) for one in problems] == [
        "feeds.opml:8: 'file:///etc/passwd': expected an address that begins with http:// or https://",
        "feeds.opml:11: 'https://e.org/feed': names a user or password, which would be stored; leave it out of the "
        "address",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (OPML.replace("</body>", ""), "feeds.opml:12: is damaged XML (Opening and ending tag mismatch"),
        ("", "feeds.opml:1: is damaged XML (Document is empty"),
        ("<rss/>", "feeds.opml: is no list of feeds (OPML); export one from your reader of feeds"),
        (
            "<!DOCTYPE opml [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><opml>&a;</opml>",
            "feeds.opml: declares entities",
        ),
        (
            "<!DOCTYPE opml SYSTEM 'http://127.0.0.1:1/a.dtd'><opml/>",
            "feeds.opml: declares entities or a document type",
        ),
        ("<opml>" + "<outline>" * 100_000, "feeds.opml:1: is damaged XML (Excessive depth in document"),
    ],
)
def test_what_is_no_list_of_feeds_or_a_hostile_one_is_a_line(data: str, message: str) -> None:
    assert refused(data).startswith(message)


def test_a_list_without_a_feed_is_told() -> None:
    _, problems = parse_opml(b"<opml><body/></opml>", path="feeds.opml")
    assert [str(one) for one in problems] == [
        "feeds.opml: lists no feed; add a line such as <outline xmlUrl='https://…'/>"
    ]


def test_the_list_is_a_file_beside_the_articles_and_none_of_them(tmp_path: Path) -> None:
    settings = Settings(root=tmp_path)
    with pytest.raises(InputError, match=r"seeds/feeds\.opml: there is no such file; list your feeds in it"):
        read_subscriptions(settings)
    settings.seeds.mkdir()
    (settings.seeds / "feeds.opml").write_text(OPML, encoding="utf-8")
    assert len(read_subscriptions(settings)[0]) == 3
    (settings.seeds / "a.txt").write_text("They met.\n", encoding="utf-8")
    articles, problems = find_articles(settings.seeds, root=settings.root)
    assert ([one.name for one in articles], problems) == (["a"], [])


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    settings = Settings(root=tmp_path)
    settings.seeds.mkdir()
    (tmp_path / "mine.opml").write_text(OPML, encoding="utf-8")
    (settings.seeds / "feeds.opml").symlink_to(tmp_path / "mine.opml")
    with pytest.raises(InputError, match="is a link to a file outside this folder"):
        read_subscriptions(settings)
