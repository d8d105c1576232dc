import pytest

from mkdocs_briefing.ingest.article import Metadata
from mkdocs_briefing.ingest.publication import is_same_publication, publisher_name

HERALD = Metadata(publisher="The Herald", url="https://www.herald.example/a")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (HERALD, True),
        (Metadata(), True),
        (Metadata(publisher="the  herald"), True),
        (Metadata(url="https://herald.example/b"), True),
        (Metadata(publisher="The Post"), False),
        (Metadata(url="https://post.example/a"), False),
        (Metadata(publisher="The Herald", url="https://post.example/a"), False),
        (Metadata(url="https://["), False),
    ],
)
def test_publishers_and_hosts_tell_publications_apart(other: Metadata, *, same: bool) -> None:
    assert is_same_publication(HERALD, other) is same
    assert is_same_publication(other, HERALD) is same


def test_a_publisher_without_name_is_called_by_its_host() -> None:
    assert publisher_name(HERALD) == "The Herald"
    assert publisher_name(Metadata(url="https://www.herald.example/a")) == "herald.example"
    assert publisher_name(Metadata()) == ""
